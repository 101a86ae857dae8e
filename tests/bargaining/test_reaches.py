"""How far points reach, against the list of all deals, and where nobody could list them."""

from __future__ import annotations

import random
from collections.abc import Iterable
from fractions import Fraction
from typing import Any

import pytest

from detente import studies
from detente.bargaining import reaches
from detente.bargaining.results import Question
from detente.deals import plan
from detente.files import read_scenario
from detente.pages import edge
from oracles.deals import allowed, on_the_agenda
from oracles.reading import MIDDLE, read
from oracles.scenarios import random_raw, random_terms, to_yaml
from oracles.zone import counted

SEEDS = 200


def asked(terms: dict[str, Any]) -> Question:
    return Question(**{key: tuple(v) if isinstance(v, list | tuple) else v for key, v in terms.items()})


def ends(points: Iterable[Fraction]) -> tuple[Fraction, Fraction] | None:
    known = list(points)
    return (min(known), max(known)) if known else None


def test_reaches_are_those_of_the_deals_one_by_one() -> None:
    seen = set()
    for seed in range(SEEDS):
        raw = random_raw(seed)
        terms = random_terms(raw, random.Random(seed))
        case = read(raw, **terms)
        deals = on_the_agenda(case)
        zone = counted(case, deals)
        scenario = read_scenario(to_yaml(raw), "made.yaml").scenario
        found = studies.reaches(scenario, asked(terms))
        assert [reach.party for reach in found] == list(case.scored_members())
        for reach in found:
            everything = (deal.points[reach.party][MIDDLE] for deal in deals if allowed(case, deal))
            assert reach.overall == ends(everything)
            assert reach.in_zone == ends(deal.points[reach.party][MIDDLE] for deal in zone)
            seen.add((reach.in_zone is None, case.majority is None))
    assert len(seen) == 4


def test_billions_of_deals_are_within_reach() -> None:
    case = edge.load("catalogue:cases/european-security-talks-2022")
    hardest = Question(
        without=("enlargement", "forward-forces", "legal-form"), waive=("guarantee", "package")
    )
    found = {reach.party: reach for reach in studies.reaches(case, hardest)}
    frontier = studies.frontier(case, hardest)
    assert frontier
    for party, reach in found.items():
        assert reach.in_zone is not None
        assert reach.overall is not None
        assert reach.in_zone[1] == max(entry.points[party] for entry in frontier)
        assert reach.overall[0] <= reach.in_zone[0] <= min(entry.points[party] for entry in frontier)
    assert all(reach.in_zone is None for reach in studies.reaches(case))


def test_a_zone_too_large_to_walk_is_left_open(monkeypatch: pytest.MonkeyPatch) -> None:
    case = edge.load("catalogue:textbook/abdelnabi-2024")
    assert all(reach.in_zone for reach in studies.reaches(case))
    monkeypatch.setattr(reaches, "LABELS", 2)
    assert not any(reach.in_zone for reach in studies.reaches(case))
    assert all(reach.overall for reach in studies.reaches(case))


def test_what_the_rules_tie_too_much_together_is_left_open(monkeypatch: pytest.MonkeyPatch) -> None:
    case = edge.load("catalogue:cases/european-security-talks-2022")
    monkeypatch.setattr(plan, "STATE_LIMIT", 0)
    assert {(reach.overall, reach.in_zone) for reach in studies.reaches(case)} == {(None, None)}
