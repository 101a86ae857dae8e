"""Scenarios that nobody could list: what the answer says of them is true, and what it leaves out is said."""

import json
import random
from collections.abc import Iterable

import pytest

from bargaining.made import chain, quarrel
from detente import studies
from detente.bargaining import openness
from detente.bargaining.readings import Reading, zone_query
from detente.bargaining.results import Analysis, Question
from detente.bargaining.rooms import Room, room
from detente.bargaining.terms import resolve
from detente.bargaining.verify import verify
from detente.deals import routes, searching, solver
from detente.deals.plan import TooWide
from detente.deals.query import has
from detente.deals.space import of
from detente.files import read_scenario
from detente.files.answers import to_json
from detente.model import Scenario
from oracles.scenarios import random_raw, random_terms, to_yaml


def read(text: str) -> Scenario:
    return read_scenario(text, "made.yaml").scenario


def test_forty_issues_of_eight_options_are_an_ordinary_file() -> None:
    scenario = read(chain(parties=2, issues=40, options=8, seed=1))
    found = studies.analyze(scenario)
    assert found.deals == 8**40
    assert found.cut == ()
    assert (found.zone.count.value or 0) > 10**30
    assert found.frontier
    checked = verify(scenario, json.loads(json.dumps(to_json(found, exact=True))))
    assert checked.ok
    assert checked.complete
    assert none_is_beaten(scenario, found)


def none_is_beaten(scenario: Scenario, found: Analysis) -> bool:
    """Whether no deal near the frontier, by one option, is better for all than one on it."""
    space, rng = of(scenario), random.Random(1)
    query = zone_query(resolve(scenario, Question()), Reading.ZONE)
    assert query is not None
    parties = [party.id for party in scenario.parties]
    best = [tuple(space.points(p, space.choices(e.deal)) for p in parties) for e in found.frontier or ()]
    for entry in found.frontier or ():
        deal = list(space.choices(entry.deal))
        deal[rng.randrange(len(deal))] = rng.randrange(8)
        if has(space, query, tuple(deal)):
            points = tuple(space.points(p, tuple(deal)) for p in parties)
            if not any(all(b >= p for b, p in zip(one, points, strict=True)) for one in best):
                return False
    return True


def test_two_hundred_red_lines_give_true_lists_that_say_where_they_are_cut() -> None:
    pytest.importorskip("ortools", reason="the solver is an optional extra")
    scenario = read(quarrel(parties=4, lines_each=50, issues=20, options=4, seed=1))
    found = studies.analyze(scenario, Question(limit=3))
    terms = resolve(scenario, Question())
    here = room(terms, terms.members)
    names = {claim.name for claim in here.claims}
    assert len(names) == 200
    assert found.zone.exists is False
    assert len(found.conflicts) == len(found.concessions) == 3
    assert {"conflicts", "concessions"} <= set(found.cut)
    for clash in found.conflicts:
        assert not agree(here, clash)
        assert all(agree(here, set(clash) - {name}) for name in clash)
    for concession in found.concessions:
        given_up = set(concession.give_up)
        assert agree(here, names - given_up)
        assert not any(agree(here, names - given_up | {name}) for name in given_up)
    assert len({concession.cost for concession in found.concessions}) == 1


def agree(here: Room, names: Iterable[str]) -> bool:
    kept = set(names)
    query = here.query(claim for claim in here.claims if claim.name in kept)
    deal = searching.find(here.space, query)
    assert deal is None or isinstance(deal, tuple)
    return deal is not None and has(here.space, query, deal)


def too_wide(*_: object, **__: object) -> object:
    raise TooWide


def random_cases(seeds: range) -> Iterable[tuple[int, str, Question]]:
    for seed in seeds:
        raw = random_raw(seed)
        terms = random_terms(raw, random.Random(seed))
        given = {key: tuple(v) if isinstance(v, list | tuple) else v for key, v in terms.items()}
        yield seed, to_yaml(raw), Question(**given)


def test_the_table_of_options_by_the_solver_is_that_of_the_walk(monkeypatch: pytest.MonkeyPatch) -> None:
    pytest.importorskip("ortools", reason="the solver is an optional extra")
    monkeypatch.setattr(openness, "COALITION_LIMIT", 1)
    for seed, text, question in random_cases(range(9_400, 9_440)):
        by_walk = studies.analyze(read(text), question)
        with monkeypatch.context() as patch:
            patch.setattr(routes, "make_plan", too_wide)
            by_solver = studies.analyze(read(text), question)
        assert by_solver.options == by_walk.options, seed
        assert by_solver.zone.exists == by_walk.zone.exists, seed
        if by_walk.stated is not None and by_solver.stated is not None:
            assert by_solver.stated.options == by_walk.stated.options, seed


def test_what_nobody_can_decide_is_said_and_not_guessed(monkeypatch: pytest.MonkeyPatch) -> None:
    unsaid = 0
    for seed, text, question in random_cases(range(9_440, 9_500)):
        whole = studies.analyze(read(text), question)
        with monkeypatch.context() as patch:
            patch.setattr(routes, "make_plan", too_wide)
            patch.setattr(searching, "is_installed", lambda: False)
            patch.setattr(solver, "is_installed", lambda: False)
            dim = studies.analyze(read(text), question)
        for issue, row in dim.options.items():
            for option, state in row.items():
                truth = whole.options[issue][option]
                assert state.open in (None, truth.open), seed
                assert set(state.barred_by) <= set(truth.barred_by), seed
                if state.barred_by != truth.barred_by:
                    unsaid += 1
                    assert f"options.{issue}" in dim.cut, seed
        checked = verify(read(text), json.loads(json.dumps(to_json(dim, exact=True))))
        told = [check for check in checked.checks if check.path.startswith(("/options", "/cut"))]
        assert all(check.verdict != "fails" for check in told), seed
    assert unsaid > 20
