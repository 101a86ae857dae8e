"""Deals listed along a route, and which of them keep other rules and floors: against the plain meaning."""

import random
from itertools import product

import numpy as np
import pytest

from deals.asked import LISTED, queries
from detente.deals import listing
from detente.deals.listing import kept, listed
from detente.deals.query import Query, has
from detente.deals.space import Space


def by_hand(space: Space, query: Query) -> list[tuple[int, ...]]:
    deals = product(*([o for o, ok in enumerate(mask) if ok] for mask in query.allowed))
    return [deal for deal in deals if has(space, query, deal)]


def rows(found: object) -> list[tuple[int, ...]]:
    assert isinstance(found, np.ndarray)
    return sorted(tuple(int(one) for one in row) for row in found)


def test_the_deals_listed_are_those_of_the_query(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(listing, "_BLOCK", 30)
    met = 0
    for seed, space, query in queries(range(1_200, 1_350)):
        expected = by_hand(space, query)
        assert rows(listed(space, query)) == expected, seed
        met += len(expected) > 10
    assert met > 50


def test_a_list_that_would_be_too_long_is_not_made() -> None:
    for _, space, query in queries(range(1_350, 1_400)):
        expected = by_hand(space, query)
        if len(expected) > 3:
            assert listed(space, query, limit=3) is None


def test_those_kept_break_no_rule_and_miss_no_floor() -> None:
    met = {True: 0, False: 0}
    for seed, space, query in queries(range(1_400, 1_500)):
        rng = random.Random(seed)
        every = list(product(*(range(count) for count in space.sizes)))
        if len(every) > LISTED or query.ballot is not None or query.exactly:
            continue
        rules = tuple(rng.sample(sorted(space.rules), min(3, len(space.rules))))
        plain = Query(allowed=tuple(np.ones(n, bool) for n in space.sizes), rules=rules, floors=query.floors)
        expected = [has(space, plain, deal) for deal in every]
        assert kept(space, np.array(every), rules, query.floors).tolist() == expected, seed
        for one in expected:
            met[one] += 1
    assert min(met.values()) > 1_000
