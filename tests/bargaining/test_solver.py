"""The constraint solver's answers are those of the walk and of the tree."""

import random

import pytest

from detente import studies
from detente.bargaining import deadlock
from detente.bargaining.readings import Reading, zone_query
from detente.bargaining.results import Question
from detente.bargaining.terms import resolve
from detente.deals import space as spaces
from detente.deals.query import has
from detente.deals.searching import find
from detente.deals.solver import solve
from detente.files import read_scenario
from oracles.scenarios import random_raw, random_terms, to_yaml

pytest.importorskip("ortools", reason="the solver is an optional extra")


def test_the_solver_finds_a_deal_just_where_the_walk_does() -> None:
    asked = 0
    for seed in range(9_000, 9_120):
        scenario = read_scenario(to_yaml(random_raw(seed)), "a.yaml").scenario
        query = zone_query(resolve(scenario, Question()), Reading.ZONE)
        assert query is not None
        space = spaces.of(scenario)
        by_walk, by_solver = find(space, query), solve(space, query)
        assert (by_walk is None) == (by_solver is None)
        for deal in (by_walk, by_solver):
            if isinstance(deal, tuple):
                asked += 1
                assert has(space, query, deal)
    assert asked > 50


def test_concessions_by_the_solver_are_those_of_the_tree(monkeypatch: pytest.MonkeyPatch) -> None:
    seen = 0
    for seed in range(9_200, 9_320):
        raw = random_raw(seed)
        terms = random_terms(raw, random.Random(seed))
        given = {key: tuple(v) if isinstance(v, list | tuple) else v for key, v in terms.items()}
        by_tree = studies.analyze(read_scenario(to_yaml(raw), "a.yaml").scenario, Question(**given))
        if by_tree.conflicts:
            seen += 1
            with monkeypatch.context() as patch:
                patch.setattr(deadlock, "NODES", 0)
                by_solver = studies.analyze(read_scenario(to_yaml(raw), "a.yaml").scenario, Question(**given))
            assert by_solver.conflicts == by_tree.conflicts, seed
            assert by_solver.concessions == by_tree.concessions, seed
    assert seen > 20
