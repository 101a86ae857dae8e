"""Queries of many kinds about random scenarios whose deals can be listed."""

import random
from collections.abc import Iterator
from dataclasses import replace

from detente.bargaining.readings import Reading, zone_query
from detente.bargaining.results import Question
from detente.bargaining.terms import Terms, resolve
from detente.deals.query import Floor, Query
from detente.deals.space import Level, Space, of
from detente.files import read_scenario
from oracles.scenarios import random_raw, random_terms, to_yaml

LISTED = 3_000


def queries(seeds: range) -> Iterator[tuple[int, Space, Query]]:
    """Zones, their bounds, and deals with just the points of some deal; of scenarios small enough to list."""
    for seed in seeds:
        raw = random_raw(seed)
        given = {
            key: tuple(value) if isinstance(value, list | tuple) else value
            for key, value in random_terms(raw, random.Random(seed)).items()
        }
        scenario = read_scenario(to_yaml(raw), "made.yaml").scenario
        terms, space = resolve(scenario, Question(**given)), of(scenario)
        for query in asked(terms, space, random.Random(seed)):
            if size(query) <= LISTED:
                yield seed, space, query


def asked(terms: Terms, space: Space, rng: random.Random) -> Iterator[Query]:
    for reading in Reading:
        query = zone_query(terms, reading)
        assert query is not None
        yield query
        if query.ballot is None and terms.scored:
            deal = tuple(rng.choice([o for o, ok in enumerate(mask) if ok]) for mask in query.allowed)
            points = tuple(
                Floor(p.id, Level.MIDDLE, space.points(p.id, deal, Level.MIDDLE)) for p in terms.scored
            )
            yield replace(query, floors=(), exactly=points)


def size(query: Query) -> int:
    result = 1
    for mask in query.allowed:
        result *= int(mask.sum())
    return result
