"""The deals of a zone in a brief: red lines one step away, those of all of them told once."""

from __future__ import annotations

from detente.bargaining.results import Question
from detente.files import read_scenario
from detente.pages import marks
from detente.pages.brief import asking, deals
from detente.pages.components import Grid

TALKS = """
detente: 1
title: Two questions
issues:
  gate: {title: The gate, status_quo: wide, options: {wide: {}, half: {}, shut: {}}}
  toll: {title: The toll, status_quo: low, options: {low: {}, high: {}}}
parties:
  a: {name: A, points: {gate: {wide: 0, half: 9}, toll: {low: 5, high: 0}}}
  b: {name: B, points: {gate: {wide: 0, half: 9}, toll: {low: 0, high: 5}}}
red_lines:
  never-shut: {party: a, title: never shut, never: {gate: shut}}
  no-high-toll: {party: b, title: no high toll at a wide gate, never: {gate: wide, toll: high}}
"""


def grid() -> Grid:
    scenario = read_scenario(TALKS, "talks.yaml").scenario
    (found,) = deals.blocks(asking.known(scenario, Question()).told)
    assert isinstance(found, Grid)
    return found


def test_a_line_that_all_deals_are_near_to_is_told_under_the_table():
    _step, shared = map(marks.bare, grid().legend)
    assert shared == "All of them are that near to: A: never shut."


def test_beside_a_deal_stand_the_lines_that_not_all_are_near_to():
    near = {
        marks.bare(row.cells[0].text): marks.bare(row.cells[0].notes[-1]) for row in grid().groups[0].rows
    }
    (high,) = (said for deal, said in near.items() if "high" in deal)
    (low,) = (said for deal, said in near.items() if "low" in deal)
    assert high == "Red lines one step away: B: no high toll at a wide gate"
    assert low == "Red lines one step away: none besides"
