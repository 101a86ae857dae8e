"""What is said not to help counts the red lines that bind on the terms asked, and no others."""

from __future__ import annotations

from detente.bargaining.results import Question
from detente.files import read_scenario
from detente.pages import marks
from detente.pages.brief import asking, opens

BRIDGE = """
detente: 1
title: A bridge
parties: {a: {name: A}, b: {name: B}, c: {name: C}}
issues:
  toll: {title: Toll, options: {high: {title: High}, low: {title: Low}}, status_quo: low}
  gate: {title: Gate, options: {wide: {title: Wide}, shut: {title: Shut}}, status_quo: shut}
red_lines:
  a-1: {party: a, only: {toll: high}}
  b-1: {party: b, only: {toll: low}}
  b-2: {party: b, only: {gate: wide}}
  c-1: {party: c, only: {gate: wide}}
circumstances:
  thaw: {title: A thaw, drop: [c-1]}
  frost: {title: A frost, red_lines: {c-2: {party: c, never: {toll: high, gate: shut}}}}
"""


def said(**terms: object) -> str:
    scenario = read_scenario(BRIDGE, "bridge.yaml").scenario
    told = asking.known(scenario, Question(**terms)).told  # type: ignore[arg-type]
    (one,) = opens.no_help(told)
    return marks.bare(one.text)


def test_red_lines_of_the_file_that_clash_with_nothing_do_not_help():
    assert "part of no clash (2 of 4)" in said()
    assert "any concession of: C" in said()


def test_a_red_line_that_the_circumstance_drops_is_nothing_to_give_up():
    assert "part of no clash (1 of 3)" in said(circumstance="thaw")


def test_a_red_line_that_the_circumstance_adds_is_counted():
    assert "part of no clash (3 of 5)" in said(circumstance="frost")


def test_a_red_line_that_does_not_bind_on_the_agenda_is_nothing_to_give_up():
    assert "part of no clash" not in said(agenda=("toll",))
