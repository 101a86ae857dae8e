"""Counts, frontiers and options where a deal has a dozen columns of points: against all deals, listed."""

from itertools import product

import numpy as np
import pytest

from bargaining.made import chain
from detente import studies
from detente.bargaining.readings import Reading, zone_query
from detente.bargaining.results import Question
from detente.bargaining.terms import resolve
from detente.deals import walking
from detente.deals.counting import Bounds, count
from detente.deals.mending import mended
from detente.deals.narrowing import narrowed
from detente.deals.query import Query, has
from detente.deals.routes import route
from detente.deals.searching import find
from detente.deals.space import Space, of
from detente.files import read_scenario
from detente.model import Scenario

SEEDS = range(6)


def crowded(seed: int, share: float | None = None) -> Scenario:
    no_deal = 0.25 + 0.03 * seed if share is None else share
    text = chain(parties=12, issues=6, options=4, seed=seed, share=no_deal)
    lines = [
        f"  r{at}: {{party: p{at}, never: {{i{at % 6}: o{(at + seed) % 4}, i{(at + 2) % 6}: o{seed % 4}}}}}"
        for at in range(12)
    ]
    alone = [f"  only: {{party: p0, only: {{i{seed % 6}: [o1, o2]}}}}"]
    return read_scenario(text + "\n".join(["red_lines:", *lines, *alone]) + "\n", "made.yaml").scenario


def asked(scenario: Scenario) -> tuple[Space, Query]:
    query = zone_query(resolve(scenario, Question()), Reading.ZONE)
    assert query is not None
    return of(scenario), query


def listed(space: Space, query: Query) -> list[tuple[int, ...]]:
    return [deal for deal in product(*(range(size) for size in space.sizes)) if has(space, query, deal)]


@pytest.mark.parametrize("seed", SEEDS)
def test_a_count_is_that_of_the_listed_deals(seed: int) -> None:
    space, query = asked(crowded(seed))
    assert count(space, query) == Bounds(*[len(listed(space, query))] * 2)


@pytest.mark.parametrize("seed", SEEDS)
def test_bounds_of_a_walk_that_stops_early_hold_the_count(seed: int, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(walking, "_SOME", 2)
    monkeypatch.setattr(walking, "_FAR", 0)
    space, query = asked(crowded(seed))
    found = count(space, query, halves=3)
    assert found.low <= len(listed(space, query)) <= found.high


@pytest.mark.parametrize("seed", SEEDS)
def test_the_frontier_and_the_open_options_are_those_of_the_listed_deals(seed: int) -> None:
    scenario = crowded(seed)
    space, query = asked(scenario)
    deals = listed(space, query)
    rows = {tuple(space.points(party.id, deal) for party in scenario.parties) for deal in deals}
    best = {row for row in rows if not any(other != row and beats(other, row) for other in rows)}
    answer = studies.analyze(scenario)
    entries = answer.frontier or ()
    assert {tuple(int(entry.points[party]) for party in answer.parties) for entry in entries} == best
    for at, issue in enumerate(scenario.issues):
        there = {deal[at] for deal in deals}
        for place, option in enumerate(issue.options):
            assert answer.options[issue.id][option.id].open is (place in there)


@pytest.mark.parametrize("share", [0.2, 0.35, 0.45])
def test_a_deal_that_is_mended_is_one_of_the_query(share: float) -> None:
    found = there = 0
    for seed in range(40):
        space, query = asked(crowded(seed, share))
        columns = tuple((each.party, each.level) for each in query.floors)
        made = route(space, query, columns)
        if not made.is_possible:
            continue
        lawful = listed(space, Query(allowed=query.allowed, rules=query.rules))
        deals = set(listed(space, query))
        deal = mended(space, query, made, [each.least for each in query.floors], lawful[seed % len(lawful)])
        assert deal is None or deal in deals
        there += bool(deals)
        found += deal is not None
    assert found >= there * 0.9


@pytest.mark.parametrize("share", [0.2, 0.35, 0.45])
def test_a_deal_is_found_just_where_there_is_one(share: float) -> None:
    met = set()
    for seed in range(40):
        space, query = asked(crowded(seed, share))
        deals, found = listed(space, query), find(space, query)
        assert (found in deals) if deals else found is None
        met.add(bool(deals))
    assert met


def beats(one: tuple[int, ...], other: tuple[int, ...]) -> bool:
    return all(a >= b for a, b in zip(one, other, strict=True))


@pytest.mark.parametrize("seed", SEEDS)
def test_options_that_rules_strike_out_are_in_no_deal_and_no_deal_is_lost(seed: int) -> None:
    space, query = asked(crowded(seed))
    by_rules = Query(allowed=query.allowed, rules=query.rules)
    assert listed(space, narrowed(space, by_rules)) == listed(space, by_rules)
    assert any((~mask).any() for mask in narrowed(space, by_rules).allowed)


def test_rules_that_leave_nothing_leave_no_option_of_some_issue() -> None:
    text = chain(parties=2, issues=2, options=3, seed=1)
    lines = "red_lines:\n  a: {party: p0, only: {i0: o1}}\n  b: {party: p1, never: {i0: o1}}\n"
    space, query = asked(read_scenario(text + lines, "made.yaml").scenario)
    assert any(not np.any(mask) for mask in narrowed(space, query).allowed)
    assert not route(space, query, ()).is_possible
