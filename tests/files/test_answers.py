"""Answers as JSON: names, order, numbers and bytes."""

from __future__ import annotations

import json
from dataclasses import replace
from fractions import Fraction

import pytest

from detente.bargaining.results import Better, Coalition, Count, Score
from detente.files import answers
from pages.examples import AGREED, CLASH, ENTRY, NASH, SOME

KEYS = [
    "scenario", "parties", "unscored", "issues", "agenda", "forum", "circumstance", "waived", "deals",
    "status_quo", "zone", "options", "stated", "frontier", "solutions", "conflicts", "concessions",
    "set_aside", "outside", "cut",
]  # fmt: skip


def test_the_keys_are_those_of_the_format_in_its_order():
    answer = answers.to_json(CLASH)
    assert list(answer) == KEYS
    assert list(answer["zone"]) == ["exists", "count", "certain", "possible", "improves"]
    stated = ["certain", "possible", "options", "conflicts", "concessions", "set_aside"]
    assert list(answer["stated"]) == stated
    assert list(answer["concessions"][0]) == ["give_up", "cost", "opens", "falls"]
    assert list(answer["stated"]["concessions"][0]) == ["give_up", "opens"]
    assert list(answer["set_aside"][0]) == ["issues", "waive", "opens"]
    assert list(answer["status_quo"]) == ["deal", "points", "breaks"]


def test_a_count_without_an_exact_value_is_null_with_its_bounds_beside_it():
    zone = replace(
        AGREED.zone, count=Count(1, 9), improves=Count(0, 3), certain=replace(SOME, count=Count(1, 2))
    )
    found = answers.to_json(replace(AGREED, zone=zone, outside={"x": Count(0, 5)}))
    assert (found["zone"]["count"], found["zone"]["count_bounds"]) == (None, [1, 9])
    assert (found["zone"]["improves"], found["zone"]["improves_bounds"]) == (None, [0, 3])
    assert found["zone"]["certain"] == {"exists": True, "count": None, "count_bounds": [1, 2]}
    assert found["outside"] == {"x": {"refuses": None, "refuses_bounds": [0, 5]}}
    opens = answers.to_json(CLASH)["stated"]["concessions"][1]
    assert opens == {"give_up": ["west.alliance"], "opens": None, "opens_bounds": [9, 12]}


def test_an_unknown_improvement_is_null_without_bounds():
    found = answers.to_json(replace(AGREED, zone=replace(AGREED.zone, improves=None)))
    assert found["zone"]["improves"] is None
    assert "improves_bounds" not in found["zone"]


def test_points_are_floats_and_a_numeric_option_is_the_number_it_is():
    text = answers.dumps(answers.to_json(AGREED))
    assert '"launchers": 20}' in text
    assert '"east": 32.0' in text


def test_exact_numbers_are_texts_but_counts_are_not():
    entry = replace(
        ENTRY, points={"east": Fraction(61, 3)}, deal={"launchers": Fraction(5, 2), "alliance": "open"}
    )
    found = answers.to_json(replace(AGREED, frontier=(entry,)), exact=True)
    assert found["frontier"][0]["points"] == {"east": "61/3"}
    assert found["frontier"][0]["deal"] == {"launchers": "5/2", "alliance": "open"}
    assert found["frontier"][0]["alternatives"] == 1
    assert found["deals"] == 18
    assert answers.to_json(CLASH, exact=True)["concessions"][0]["cost"] == "2"


@pytest.mark.parametrize(
    ("number", "shown"),
    [
        (Fraction(10**400), str(10**400)),
        (Fraction(-1, 10**400), "0.0"),
        (Fraction(1, 3), "0.3333333333333333"),
        (Fraction(20), "20.0"),
    ],
)
def test_a_number_is_the_nearest_that_json_has(number, shown):
    assert json.dumps(answers.nearest(number)) == shown


def test_counts_beyond_all_floats_stay_exact():
    assert json.loads(answers.dumps(answers.to_json(replace(CLASH, deals=10**40 + 1))))["deals"] == 10**40 + 1


def test_clashing_linkages_coalitions_and_needed_stand_only_where_they_apply():
    coalition = Coalition(
        members=("east",), zone=AGREED.zone, solutions=AGREED.solutions, conflicts=(), concessions=()
    )
    found = answers.to_json(
        replace(CLASH, linkages_clash=("verified",), coalitions=(coalition,), needed=("east",))
    )
    assert list(found) == [*KEYS, "linkages_clash", "coalitions", "needed"]
    assert list(found["coalitions"][0]) == ["members", "zone", "solutions", "conflicts", "concessions"]


def test_a_solution_not_decided_is_null():
    found = answers.to_json(AGREED)["solutions"]
    assert list(found) == ["nash", "kalai_smorodinsky", "egalitarian", "utilitarian"]
    assert found["utilitarian"] is None
    assert found["nash"] == {"deal": NASH.deal, "points": {"east": 32.0, "west": 94.0}}


def test_a_score_has_the_keys_of_the_format():
    score = Score(
        deal=NASH.deal, points=NASH.points, gains=NASH.gains, breaks=(), in_zone=True, efficient=False,
        better=Better(deal=NASH.deal, points=NASH.points),
    )  # fmt: skip
    found = answers.score_json(score)
    assert list(found) == ["deal", "points", "gains", "breaks", "in_zone", "efficient", "better"]
    assert answers.score_json(replace(score, better=None))["better"] is None


def test_the_text_is_json_in_one_shape_and_ends_with_one_newline():
    answer = answers.to_json(CLASH)
    text = answers.dumps(answer)
    assert json.loads(text) == json.loads(json.dumps(answer))
    assert text == answers.dumps(answers.to_json(CLASH))
    assert text.endswith("}\n")
    assert not text.endswith("\n\n")


def test_umlauts_stay_as_they_are():
    assert "Gespräche" in answers.dumps({"scenario": "Gespräche"})


def test_a_part_has_what_was_asked_its_keys_and_what_was_cut():
    found = answers.part(answers.to_json(CLASH), ("conflicts",))
    assert list(found) == [*KEYS[:9], "conflicts", "cut"]
