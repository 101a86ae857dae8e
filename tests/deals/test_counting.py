"""Counts by every way there is, on random scenarios whose deals can be listed."""

import random
from itertools import product

import numpy as np
import pytest
from numpy.typing import NDArray

from deals.asked import queries, size
from detente.deals import _dominance, counting, lattice, meeting
from detente.deals.counting import Bounds, count
from detente.deals.floors import Floors, floor_columns
from detente.deals.query import Query, has
from detente.deals.routes import route
from detente.deals.space import Space


def listed(space: Space, query: Query) -> int:
    """The plain meaning of a count."""
    deals = product(*([o for o, ok in enumerate(mask) if ok] for mask in query.allowed))
    return sum(has(space, query, deal) for deal in deals)


def test_a_count_is_that_of_the_listed_deals() -> None:
    for seed, space, query in queries(range(100)):
        assert count(space, query) == Bounds(*[listed(space, query)] * 2), seed


def test_meeting_in_the_middle_counts_as_the_walk_does(monkeypatch: pytest.MonkeyPatch) -> None:
    met = 0
    monkeypatch.setattr(meeting, "BLOCK", 20)
    monkeypatch.setattr(meeting, "_PASSING", 0)
    for seed, space, query in queries(range(100, 400)):
        by_walk = count(space, query)
        if query.ballot is None:
            met += by_walk.high > 0
            assert count(space, query, limit=3) == by_walk, seed
    assert met > 150


def test_pairs_joined_as_they_come_are_all_the_pairs(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(counting, "met", lambda *a: meeting.met(*a[:-1], limit=40))
    monkeypatch.setattr(meeting, "_is_hopeless", lambda *_: False)
    for seed, space, query in queries(range(400, 600)):
        found = count(space, query, limit=2)
        exact = listed(space, query)
        assert found.low <= exact <= found.high, seed


def test_bounds_hold_the_count_between_them(monkeypatch: pytest.MonkeyPatch) -> None:
    close = 0
    monkeypatch.setattr(counting, "met", too_many)
    monkeypatch.setattr(lattice, "WORK", 40_000)
    for seed, space, query in queries(range(600, 900)):
        found, exact = count(space, query, limit=2), listed(space, query)
        assert found.low <= exact <= found.high, seed
        close += found.low == found.high
    assert close > 100


def test_bounds_on_a_narrow_lattice_hold_too(monkeypatch: pytest.MonkeyPatch) -> None:
    wide = 0
    for seed, space, query in queries(range(900, 1_200)):
        made = route(space, query, floor_columns(query))
        if query.ballot is not None or query.exactly or not made.is_possible:
            continue
        exact = listed(space, query)
        for work in (300, 3_000):
            monkeypatch.setattr(lattice, "WORK", work)
            low, high = lattice.bounds_on_a_lattice(made, Floors.of(made), size(query))
            assert low <= exact <= high, (seed, work)
            wide += low < high
    assert wide > 50


def test_pairs_on_a_grid_are_those_compared_one_by_one(monkeypatch: pytest.MonkeyPatch) -> None:
    rng = random.Random(1)
    for columns, budget, brute in product((1, 2, 3, 5), (10**12, 10**4), (4_000_000, 40)):
        monkeypatch.setattr(_dominance, "_BRUTE", brute)
        for spread, heavy in product((4, 1_000), (1, 1 << 50)):
            points = [[rng.randrange(spread) for _ in range(columns)] for _ in range(120)]
            needs = [[rng.randrange(spread) - spread // 3 for _ in range(columns)] for _ in range(90)]
            weights = [rng.randint(1, heavy) for _ in points]
            exact = sum(
                weight
                for point, weight in zip(points, weights, strict=True)
                for need in needs
                if all(p >= n for p, n in zip(point, need, strict=True))
            )
            low, high = _dominance.reaching_pairs(
                *(np_int(each) for each in (points, weights, needs, [1] * len(needs))), budget
            )
            assert low <= exact <= high
            assert budget < 10**12 or low == high


def too_many(*_: object) -> tuple[int, int]:
    raise meeting.TooMany


def np_int(rows: list[int] | list[list[int]]) -> NDArray[np.int64]:
    return np.array(rows, dtype=np.int64)
