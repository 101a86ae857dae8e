"""Frames hold one fact a row: an option, a clash, a concession, a solution."""

from __future__ import annotations

from fractions import Fraction
from pathlib import Path

import detente as dt
from detente.pages.rows import DEADLOCK, SET_ASIDE, flat
from files.reading import read

EXAMPLES = Path(__file__).parents[2] / "docs" / "examples"
CASE = "catalogue:cases/european-security-talks-2022"


def test_an_option_has_its_state_in_both_readings():
    talks = dt.load(CASE)
    answer = dt.analyze(talks)
    rows = answer.records()
    assert len(rows) == sum(len(issue.options) for issue in talks.issues)
    for row in rows:
        issue, option = row["issue"], row["option"]
        assert row["open"] == answer.options[issue][option].open
        assert row["barred_by"] == ", ".join(answer.options[issue][option].barred_by)
        assert row["stated_open"] == answer.stated.options[issue][option].open


def test_a_file_without_positions_says_nothing_of_them():
    rows = dt.analyze(dt.load(EXAMPLES / "line.yaml")).records()
    assert {row["stated_open"] for row in rows} == {row["stated_barred_by"] for row in rows} == {None}


def test_each_clash_and_each_concession_is_a_row_with_the_same_columns():
    answer = dt.deadlock(dt.load(CASE))
    rows = answer.records()
    assert {tuple(row) for row in rows} == {DEADLOCK}
    of = {
        (kind, stated): [row for row in rows if (row["kind"], row["stated"]) == (kind, stated)]
        for kind in ("conflict", "concession")
        for stated in (False, True)
    }
    assert [row["members"] for row in of["conflict", False]] == [", ".join(m) for m in answer.conflicts]
    assert [row["opens"] for row in of["concession", False]] == [
        one.opens.value for one in answer.concessions
    ]
    assert all(isinstance(row["cost"], float) for row in of["concession", False])
    assert len(of["conflict", True]) == len(answer.stated.conflicts) > 0
    assert len(of["concession", True]) == len(answer.stated.concessions) > 0


def test_what_must_fall_and_whose_coalition_it_is_stand_beside():
    line = dt.load(EXAMPLES / "line.yaml")
    rows = dt.deadlock(line, circumstance="hardening").records()
    assert any(row["falls"] for row in rows if row["kind"] == "concession")
    council = dt.load(EXAMPLES / "council.yaml")
    stuck = dt.deadlock(council, forum="council")
    told = [row["coalition"] for row in stuck.records()]
    expected = [
        ", ".join(one.members) for one in stuck.coalitions for _each in (*one.conflicts, *one.concessions)
    ]
    assert told == expected


def test_linkages_that_clash_are_one_row():
    scenario = read(linkages="{shut-out: {never: {door: [open, ajar, shut]}}}").scenario
    (row,) = dt.deadlock(scenario).records()
    assert (row["kind"], row["members"], row["size"]) == ("linkages_clash", "shut-out", 1)


def test_what_to_set_aside_has_its_columns():
    rows = dt.set_aside(dt.load(CASE)).records()
    assert {tuple(row) for row in rows} == {SET_ASIDE}


def test_cells_are_plain_values_of_a_frame():
    record = {"a": {"b": Fraction(1, 2)}, "ids": ["x", "y"], "none": None, "many": 10**36, "yes": True}
    assert flat(record) == {"a.b": 0.5, "ids": "x, y", "none": None, "many": 1e36, "yes": True}
