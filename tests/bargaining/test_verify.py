"""True results verify, whole; wrong ones never do; what was not checked is never said to hold."""

import json
from copy import deepcopy
from fractions import Fraction
from random import Random
from typing import Any

import pytest

from bargaining.forgeries import forgeries, places, replaced, weaker
from detente import studies
from detente.bargaining.results import Question
from detente.bargaining.verify import Kind, Why, checks, counting, deadlocks, questions, verification, verify
from detente.files import read_scenario
from detente.files.answers import to_json
from detente.model import Scenario
from oracles.brute import answer
from oracles.deals import on_the_agenda
from oracles.reading import read
from oracles.scenarios import random_raw, random_terms, to_yaml
from oracles.zone import counted, frontier, shown

Json = Any


def case(seed: int) -> tuple[Scenario, Json]:
    """A random scenario, and its whole answer by brute force, in the exact form."""
    raw = random_raw(seed)
    result = answer(raw, **random_terms(raw, Random(seed)))
    del result["beyond"]
    return read_scenario(to_yaml(raw), "random.yaml").scenario, result


def plain(scenario: Scenario, result: Json) -> Json:
    """The same answer with JSON numbers instead of exact texts."""
    numeric = {issue.id for issue in scenario.issues if issue.is_numeric}
    found = deepcopy(result)
    for path, value in places(result):
        is_number = "points" in path[:-1] or "falls" in path[:-1] or path[-1] == "cost"
        if is_number or (len(path) > 1 and path[-2] == "deal" and path[-1] in numeric):
            number = Fraction(value)
            found = replaced(found, path, int(number) if number.denominator == 1 else float(number))
    return found


@pytest.mark.parametrize("start", range(0, 240, 40))
def test_a_true_result_holds_and_every_claim_of_it_is_checked(start: int) -> None:
    for seed in range(start, start + 40):
        scenario, result = case(seed)
        found = verify(scenario, result)
        assert found.ok, (seed, found.of("fails"))
        assert found.complete, (seed, found.of("not checked"))


def test_the_plain_form_holds_as_the_exact_one_does() -> None:
    for seed in range(300, 340):
        scenario, result = case(seed)
        found = verify(scenario, json.loads(json.dumps(plain(scenario, result))))
        assert found.ok, (seed, found.of("fails"))
        assert found.complete, (seed, found.of("not checked"))


@pytest.mark.parametrize("start", range(400, 500, 25))
def test_no_forged_result_holds(start: int) -> None:
    for seed in range(start, start + 25):
        scenario, result = case(seed)
        forged = [one for one in forgeries(result) if one[1] != result]
        for what, wrong in Random(seed).sample(forged, 12):
            assert not verify(scenario, wrong).ok, (seed, what)


def test_a_dominated_deal_is_no_entry_of_the_frontier() -> None:
    tried = 0
    for seed in range(500, 560):
        raw = random_raw(seed)
        asked = random_terms(raw, Random(seed))
        scenario, result = case(seed)
        negotiation = read(raw, **asked)
        zone = counted(negotiation, on_the_agenda(negotiation))
        best = [deal for deal, _ in frontier(negotiation, zone)] if result["frontier"] else []
        for deal in [deal for deal in zone if deal not in best][:1] if best else []:
            wrong = deepcopy(result)
            wrong["frontier"].append({**shown(negotiation, deal), "alternatives": 1})
            wrong["frontier"].sort(
                key=lambda one: [Fraction(x) for x in one["points"].values()], reverse=True
            )
            assert not verify(scenario, wrong).ok, seed
            tried += 1
    assert tried > 10


def test_a_result_that_says_less_does_not_fail_for_it() -> None:
    for seed in range(600, 630):
        scenario, result = case(seed)
        for what, less in weaker(result):
            found = verify(scenario, less)
            assert found.ok, (seed, what, found.of("fails"))
            assert not found.complete, (seed, what)


def test_a_list_that_was_cut_may_be_short_and_nothing_else() -> None:
    for seed in range(700, 760):
        raw = random_raw(seed)
        scenario = read_scenario(to_yaml(raw), "random.yaml").scenario
        asked = {
            key: tuple(x) if isinstance(x, list) else x for key, x in random_terms(raw, Random(seed)).items()
        }
        analysis = studies.analyze(scenario, Question(**asked, limit=1, frontier_limit=1))
        found = verify(scenario, to_json(analysis, exact=True))
        assert found.ok, (seed, found.of("fails"))
        reasons = {check.why.why for check in found.of("not checked") if check.why}
        assert reasons <= {Why.LIST_CUT, Why.LIST_CUT_BY, Why.UNDECIDED}, seed


def test_what_is_no_result_is_refused_and_never_breaks() -> None:
    junk: list[Json] = ["", "x", [], {}, [[]], {"": {}}, -1, 10**400, 1.5, float("nan"), float("inf"), True]
    for seed in range(800, 804):
        scenario, result = case(seed)
        spots = [path for path, _ in places(result)]
        for path in Random(seed).sample(spots, min(20, len(spots))):
            for wrong in junk:
                verify(scenario, replaced(result, path, wrong))
    assert not verify(scenario, {}).ok
    assert not verify(scenario, {"agenda": 3, "forum": "nowhere"}).ok


def test_no_part_of_a_result_goes_without_a_verdict() -> None:
    for seed in range(900, 920):
        scenario, result = case(seed)
        result["zone"]["rumour"] = 3
        paths = {check.path for check in verify(scenario, result).checks}
        for path, value in places(result):
            if not isinstance(value, dict | list):
                above = ["/" + "/".join(map(escaped, path[:end])) for end in range(1, len(path) + 1)]
                assert set(above) & paths, (seed, path)


def escaped(key: str | int) -> str:
    return str(key).replace("~", "~0").replace("/", "~1")


def test_what_takes_too_much_work_is_never_said_to_hold(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(verification, "WORK_OF_ALL", 0)
    for seed in range(1000, 1030):
        scenario, result = case(seed)
        found = verify(scenario, result)
        assert found.ok
        assert not found.complete
        held = {check.path for check in found.of("holds")}
        assert not held & {"/zone/count", "/zone/certain/count", "/stated/possible/count"}
        complete = {check.path for check in found.of("holds") if check.claim is Kind.COMPLETE}
        assert not complete & {"/frontier", "/conflicts", "/concessions"}


def test_many_deals_are_judged_as_few_are(monkeypatch: pytest.MonkeyPatch) -> None:
    """The passes for spaces that nobody could list, on spaces that were listed."""
    monkeypatch.setattr(questions, "LISTABLE", 0)
    monkeypatch.setattr(counting, "MOST_BYTES", 20_000)
    monkeypatch.setattr(checks.Ledger, "briefly", lambda self, question: None)
    for seed in range(1100, 1160):
        scenario, result = case(seed)
        found = verify(scenario, result)
        assert found.ok, (seed, found.of("fails"))
        assert found.complete, (seed, found.of("not checked"))
        forged = [one for one in forgeries(result) if one[1] != result]
        for what, wrong in Random(seed).sample(forged, 3):
            assert not verify(scenario, wrong).ok, (seed, what)


def test_minimal_sets_that_meet_all_of_them() -> None:
    sets = [frozenset("ab"), frozenset("bc"), frozenset("ca")]
    assert set(deadlocks.transversals(sets) or ()) == set(sets)
    assert deadlocks.transversals([]) == [frozenset()]


def long_talks(issues: int, options: int) -> str:
    """A chain of issues between two parties, each tied to the next by a linkage."""
    dice = Random(5)
    names = [f"o{n}" for n in range(options)]
    ids = [f"i{n}" for n in range(issues)]
    raw: Json = {
        "detente": "1",
        "title": "Long talks",
        "issues": {one: {"title": one, "status_quo": "o0", "options": {o: {} for o in names}} for one in ids},
        "parties": {
            party: {
                "name": party,
                "no_deal": str(issues * 5),
                "points": {one: {o: str(dice.randint(0, 10)) for o in names} for one in ids},
            }
            for party in ("north", "south")
        },
        "red_lines": {"early": {"party": "north", "never": {"i1": ["o1", "o2"]}}},
        "linkages": {
            f"l{n}": {
                "when": {ids[n]: dice.choice(names)},
                "only": {ids[n + 1]: dice.sample(names, options // 2)},
            }
            for n in range(issues - 1)
        },
    }
    return to_yaml(raw)


def test_forty_issues_of_eight_options_are_checked_whole() -> None:
    scenario = read_scenario(long_talks(40, 8), "long.yaml").scenario
    result = to_json(studies.analyze(scenario))
    assert result["deals"] == 8**40
    found = verify(scenario, result)
    assert found.ok, found.of("fails")
    assert found.complete, found.of("not checked")


def test_no_forged_result_of_long_talks_holds() -> None:
    scenario = read_scenario(long_talks(16, 5), "long.yaml").scenario
    result = to_json(studies.analyze(scenario))
    assert verify(scenario, result).complete
    is_open = result["options"]["i7"]["o3"]["open"]
    for what, wrong in (
        ("one more", replaced(result, ("zone", "count"), result["zone"]["count"] + 1)),
        ("one fewer", replaced(result, ("zone", "improves"), result["zone"]["improves"] - 1)),
        ("an entry left out", replaced(result, ("frontier",), result["frontier"][1:])),
        ("opened or closed", replaced(result, ("options", "i7", "o3", "open"), not is_open)),
    ):
        assert not verify(scenario, wrong).ok, what
