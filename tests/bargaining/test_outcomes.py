"""The outcomes for two parties against the list of all deals, and what holds when they are too many."""

from __future__ import annotations

import random
from dataclasses import replace
from fractions import Fraction
from typing import Any

import pytest

from detente import studies
from detente.bargaining.outcomes import Outcomes, Standing, outcomes
from detente.bargaining.results import Question
from detente.bargaining.terms import resolve
from detente.deals import plan
from detente.files import read_scenario
from detente.model import Party, Scenario, Span
from oracles.deals import Deal, allowed, on_the_agenda, refuses, willing
from oracles.reading import MIDDLE, Case, Raw, read
from oracles.scenarios import random_raw, random_terms, to_yaml

SEEDS = 700
Found = set[tuple[Fraction, Fraction, Standing]]


def asked(terms: dict[str, Any]) -> Question:
    return Question(**{key: tuple(v) if isinstance(v, list | tuple) else v for key, v in terms.items()})


def stands(case: Case, deal: Deal, x: str, y: str) -> Standing:
    if case.wins(willing(case, deal)):
        return Standing.IN_ZONE
    match refuses(case, deal, x), refuses(case, deal, y):
        case False, False:
            return Standing.BOTH
        case False, True:
            return Standing.FIRST_ALONE
        case True, False:
            return Standing.SECOND_ALONE
    return Standing.NEITHER


def by_listing(case: Case, x: str, y: str) -> Found:
    """Every outcome of a deal that the linkages allow, each as its best deal stands."""
    at: dict[tuple[Fraction, Fraction], set[Standing]] = {}
    for deal in on_the_agenda(case):
        if allowed(case, deal):
            where = deal.points[x][MIDDLE], deal.points[y][MIDDLE]
            at.setdefault(where, set()).add(stands(case, deal, x, y))
    alone = {Standing.FIRST_ALONE, Standing.SECOND_ALONE}
    return {
        (*where, one)
        for where, seen in at.items()
        for one in (seen & alone if max(seen) in alone else {max(seen)})
    }


def as_set(found: Outcomes | None) -> Found:
    assert found is not None
    result = {(one.x, one.y, one.standing) for one in found.found}
    assert len(result) == len(found.found)
    return result


def cases(seeds: range) -> Any:
    """Random scenarios and questions about two members of theirs."""
    for seed in seeds:
        raw, rng = random_raw(seed), random.Random(seed)
        terms = random_terms(raw, rng)
        case = read(raw, **terms)
        if len(case.scored_members()) > 1:
            yield scenario_of(raw), asked(terms), case, *rng.sample(case.scored_members(), 2)


def scenario_of(raw: Raw) -> Scenario:
    return read_scenario(to_yaml(raw), "made.yaml").scenario


def test_outcomes_are_those_of_the_deals_one_by_one() -> None:
    seen = set()
    for scenario, question, case, x, y in cases(range(SEEDS)):
        found = studies.outcomes(scenario, x, y, question)
        assert as_set(found) == by_listing(case, x, y)
        assert found is not None
        assert found.is_whole
        assert list(found.found) == sorted(
            found.found, key=lambda one: (one.x, one.y, one.standing), reverse=True
        )
        seen |= {(one.standing, case.majority is None) for one in found.found}
    assert len(seen) == 2 * len(Standing)  # each is met, under unanimity and under a majority


def test_outcomes_beyond_the_limit_are_some_of_the_true_ones() -> None:
    left_out = 0
    for scenario, question, case, x, y in cases(range(2_000, 2_150)):
        terms = resolve(scenario, question)
        found = outcomes(terms, scenario.party(x), scenario.party(y), limit=3)
        points = {(one[0], one[1]) for one in by_listing(case, x, y)}
        some = as_set(found)
        assert {(one[0], one[1]) for one in some} <= points
        assert found is not None
        left_out += not found.is_whole
        if found.is_whole:
            assert some == by_listing(case, x, y)
    assert left_out > 20


def test_numbers_beyond_a_machine_word_change_nothing() -> None:
    for scenario, question, _case, x, y in cases(range(3_000, 3_060)):
        great = replace(
            scenario, parties=tuple(times(party, 10**18) for party in scenario.parties), circumstances=()
        )
        plain = replace(scenario, circumstances=())
        question = replace(question, circumstance=None)
        for limit in (3, 1_000):
            small, large = (
                outcomes(resolve(one, question), one.party(x), one.party(y), limit) for one in (plain, great)
            )
            assert as_set(large) == {(a * 10**18, b * 10**18, how) for a, b, how in as_set(small)}


def test_rules_that_tie_too_much_together_leave_the_outcomes_unknown(monkeypatch: pytest.MonkeyPatch) -> None:
    scenario, question, _case, x, y = next(cases(range(3_000, 3_060)))
    monkeypatch.setattr(plan, "STATE_LIMIT", 0)
    assert studies.outcomes(scenario, x, y, question) is None


def times(party: Party, factor: int) -> Party:
    def many(span: Span) -> Span:
        return Span(low=span.low * factor, high=span.high * factor)

    return replace(
        party,
        points=party.points
        and {issue: tuple(many(one) for one in row) for issue, row in party.points.items()},
        no_deal=many(party.no_deal),
        synergies=tuple(replace(one, points=many(one.points)) for one in party.synergies),
    )
