"""The table of positions tells red lines as they stand on the terms that were asked."""

from __future__ import annotations

import random
from typing import Any

from detente import studies
from detente.bargaining.results import Question
from detente.files import read_scenario
from detente.files.quotations import Proof
from detente.model import Scenario
from detente.pages import marks
from detente.pages.brief import positions
from detente.pages.brief.ages import Ages
from detente.pages.brief.citing import Citing
from detente.pages.brief.naming import MarkedNames
from detente.pages.brief.standing import Standing
from detente.pages.components import Grid
from oracles.reading import read
from oracles.scenarios import random_raw, random_terms, to_yaml

BRIDGE = """
detente: 1
title: A bridge
parties: {a: {name: A}, b: {name: B}}
issues:
  toll: {title: Toll, options: {high: {}, low: {}}, status_quo: low}
  gate: {title: Gate, options: {wide: {}, shut: {}}, status_quo: shut}
positions:
  - {party: a, issue: toll, option: high, stance: rejects}
red_lines:
  a-1: {party: a, never: {toll: high}}
  a-2: {party: a, only: {gate: wide}, precondition: true}
  b-1: {party: b, title: both at once, never: {toll: high, gate: wide}}
circumstances:
  thaw: {title: A thaw, drop: [a-1, b-1]}
  frost: {title: A frost, drop: [a-1], red_lines: {a-3: {party: a, never: {toll: low}, precondition: true}}}
"""
AGENDA = "does not bind here: not all of its issues are on the agenda"


def bridge() -> Scenario:
    return read_scenario(BRIDGE, "bridge.yaml").scenario


def told(party: str, issue: str, **terms: Any) -> list[str]:
    """The lines of a cell."""
    scenario, question = bridge(), Question(**terms)
    names = MarkedNames.over(scenario, question.circumstance)
    parties = [one.id for one in scenario.parties]
    analysis = studies.analyze(scenario, question)
    (table,) = positions.blocks(Citing.of(names, Proof()), Ages.of(scenario), parties, analysis)
    assert isinstance(table, Grid)
    row = table.groups[0].rows[analysis.agenda.index(issue)]
    return [marks.bare(note) for note in row.cells[parties.index(party)].notes]


def test_red_lines_of_the_file_bind() -> None:
    assert told("a", "toll") == ["✗ ‖ rejects (red line) a", "? unknown b", "[–]"]
    assert told("a", "gate") == ["? unknown", "‖! red line b"]
    assert told("b", "gate") == ["? unknown", "‖ red line both at once"]


def test_a_red_line_that_the_circumstance_drops_is_told_as_dropped_and_the_position_stays() -> None:
    assert told("a", "toll", circumstance="thaw") == [
        "✗ rejects a",
        "? unknown b",
        "red line a (dropped under this circumstance)",
        "[–]",
    ]
    assert told("b", "toll", circumstance="thaw") == [
        "? unknown",
        "red line both at once (dropped under this circumstance)",
    ]


def test_a_red_line_that_the_circumstance_adds_is_told() -> None:
    assert "‖! red line b" in told("a", "toll", circumstance="frost")
    assert "‖! red line b" not in told("a", "toll")
    assert "‖ red line b (waived as a precondition)" in told(
        "a", "toll", circumstance="frost", waive=("a-3",)
    )


def test_a_precondition_that_is_waived_binds_as_others_do_and_says_so() -> None:
    assert told("a", "gate", waive=("a-2",)) == ["? unknown", "‖ red line b (waived as a precondition)"]


def test_a_red_line_about_an_issue_that_is_left_out_does_not_bind_but_a_precondition_does() -> None:
    assert told("b", "toll", without=("gate",)) == ["? unknown", f"red line both at once ({AGENDA})"]
    assert told("a", "gate", without=("toll",)) == ["? unknown", "‖! red line b"]


def test_those_bind_that_bind_in_the_answer() -> None:
    seen = {True: 0, False: 0}
    for seed in range(100):
        raw = random_raw(seed)
        terms = random_terms(raw, random.Random(seed))
        question = Question(**{k: tuple(v) if isinstance(v, list | tuple) else v for k, v in terms.items()})
        scenario = read_scenario(to_yaml(raw), "made.yaml").scenario
        names = MarkedNames.over(scenario, question.circumstance)
        standing = Standing.of(names, studies.analyze(scenario, question))
        case = read(raw, **terms)
        for line in names.red_lines():
            assert standing.binds(line) is (line.id in case.binding())
            is_told = standing.told(line, "") != ""
            assert is_told or standing.binds(line)
            seen[standing.binds(line)] += 1
    assert min(seen.values()) > 10, seen
