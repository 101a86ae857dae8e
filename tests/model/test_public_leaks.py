"""Nothing that is not public is left, nothing that is public is lost, and the engines take what is left."""

from __future__ import annotations

import json
from dataclasses import fields, is_dataclass
from typing import Any

import pytest
from hypothesis import given, settings

from canaries import Planted, planted, plantings
from detente import studies
from detente.bargaining.results import Question
from detente.files import read_scenario
from detente.files.answers import to_json
from detente.model import (
    Account,
    Copy,
    Evidence,
    Forum,
    Interest,
    Issue,
    Linkage,
    Option,
    Party,
    Position,
    RedLine,
    Scenario,
    Source,
    Statement,
)
from detente.model.public import public
from model.doors import read
from oracles.brute import answer, differences
from oracles.public import public_raw
from oracles.writing import to_yaml

SEEDS = 240
BATCHES = 6


def shown(value: object) -> str:
    """Every field of a value, those too that its ``repr`` leaves out."""
    if is_dataclass(value) and not isinstance(value, type):
        return " ".join(shown(getattr(value, field.name)) for field in fields(value))
    if isinstance(value, tuple | list):
        return " ".join(map(shown, value))
    if isinstance(value, dict):
        return " ".join(map(shown, (*value, *value.values())))
    return repr(value)


def left_of(made: Planted) -> Scenario:
    return public(read_scenario(made.text, "talks.yaml").scenario)


def plain(value: object) -> Any:
    return json.loads(json.dumps(value))


@settings(max_examples=60, deadline=None)
@given(plantings())
def test_no_secret_is_left_and_nothing_public_is_lost(made):
    everything = shown(left_of(made))
    assert made.leaked(everything) == []
    assert sorted(word for word in made.public if word not in everything) == []


@pytest.mark.parametrize("batch", range(BATCHES))
def test_it_is_the_scenario_that_a_file_without_the_secrets_gives(batch):
    for seed in range(batch, SEEDS, BATCHES):
        made = planted(seed)
        scenario = left_of(made)
        assert made.leaked(shown(scenario)) == [], seed
        assert public(scenario) == scenario, seed
        if scenario.issues:
            pruned = to_yaml(public_raw(made.raw))
            assert made.leaked(pruned) == [], seed
            assert read_scenario(pruned, "talks.yaml").scenario == scenario, seed


@pytest.mark.parametrize("batch", range(BATCHES))
def test_the_answer_to_it_is_that_of_the_brute_force_to_what_is_left(batch):
    for seed in range(batch, SEEDS, BATCHES):
        made = planted(seed)
        scenario = left_of(made)
        if not scenario.issues:
            continue
        said = plain(to_json(studies.analyze(scenario, Question()), exact=True))
        assert not differences(said, answer(public_raw(made.raw))), seed
        assert made.leaked(json.dumps(said)) == [], seed


def test_nothing_that_was_worked_out_before_comes_along():
    scenario = read("")
    studies.analyze(scenario)
    assert scenario.compiled
    assert public(scenario).compiled == {}


def test_every_field_of_a_noun_was_judged_public_or_not():
    """A new field is left out by itself: whether it is public is decided in ``public``, then here."""
    known = {
        Account: "id question background statements evidence",
        Copy: "title author publisher date url language file",
        Evidence: "why quote date sources judgement confidential",
        Forum: "id members title decides rule size text sources",
        Interest: "party text kind behind evidence",
        Issue: "id title options status_quo range text sources places",
        Linkage: "id never only when title evidence",
        Option: "id title text sources judgement value",
        Party: "id name points no_deal synergies basis",
        Position: "party option stance evidence",
        RedLine: "id never only when title evidence party cost precondition",
        Scenario: "title issues parties language date marking summary sources positions interests red_lines"
        " linkages forums circumstances accounts compiled",
        Source: "id title author publisher date url language file via",
        Statement: "party by says evidence",
    }
    assert {noun: " ".join(field.name for field in fields(noun)) for noun in known} == known
