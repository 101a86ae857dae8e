"""How many deals a query has, without listing them.

The walk keeps one label for all partial deals that have the same future: the same state, the same
lost votes and the same points, where points that can no longer fail their floor count as the floor.
Past a limit of labels the deals are counted by meeting in the middle, and past that there are two
proven bounds.
"""

from __future__ import annotations

from dataclasses import dataclass, replace
from math import prod

from detente.deals.coarse import bounds_on_a_grid
from detente.deals.floors import Floors, floor_columns
from detente.deals.labels import TooMany
from detente.deals.lattice import bounds_on_a_lattice, fits_a_lattice, most_with_exactly
from detente.deals.meeting import HALF_LIMIT, met
from detente.deals.plan import STATE_LIMIT, TooWide
from detente.deals.query import Query
from detente.deals.routes import Route, route
from detente.deals.space import Space
from detente.deals.walking import walked

#: Labels of one step beyond which the walk from the front alone gives up.
LABEL_LIMIT = 400_000


@dataclass(frozen=True, slots=True)
class Bounds:
    """A number of deals: exact where both ends meet."""

    low: int
    high: int


def count(space: Space, query: Query, limit: int = LABEL_LIMIT, halves: int = HALF_LIMIT) -> Bounds:
    """How many deals the query has; bounds where exact counting would pass the limits of labels.

    ``limit`` is that of a walk from the front, ``halves`` that of each side of a meeting in the middle.
    """
    size = prod(int(mask.sum()) for mask in query.allowed)
    try:
        made = route(space, query, floor_columns(query))
    except TooWide:
        return _without_some_rules(space, query, limit)
    if not made.is_possible:
        return Bounds(0, 0)
    floors = Floors.of(made)
    labels, step = walked(made, floors, size, limit)
    if step == len(made.legs):
        found = int(labels.count.sum())
        return Bounds(found, found)
    if query.ballot is None:
        try:
            return Bounds(*met(made, floors, labels, step, halves))
        except TooMany:
            pass
    return Bounds(*_bounded(made, floors, _lawful(space, made.query), limit))


def _lawful(space: Space, query: Query) -> int:
    """How many deals the rules allow, whatever the floors: a bound that costs next to nothing."""
    size = prod(int(mask.sum()) for mask in query.allowed)
    try:
        made = route(space, replace(query, floors=(), exactly=(), ballot=None), ())
    except TooWide:
        return size
    labels, _ = walked(made, Floors.of(made), size, STATE_LIMIT)
    return int(labels.count.sum())


def _bounded(made: Route, floors: Floors, size: int, limit: int) -> tuple[int, int]:
    """Bounds where the deals cannot be counted."""
    if floors.exactly:
        return 0, most_with_exactly(made, floors, size)
    if floors.ballot is None and fits_a_lattice(made):
        return bounds_on_a_lattice(made, floors, size)
    return bounds_on_a_grid(made, floors, size, limit)


def _without_some_rules(space: Space, query: Query, limit: int) -> Bounds:
    """An upper bound where the rules are too many for a walk: count with as many as can be walked."""
    rules = list(query.rules)
    while rules:
        rules = rules[: len(rules) // 2]
        try:
            route(space, replace(query, rules=tuple(rules), ballot=None), ())
        except TooWide:
            continue
        return Bounds(0, count(space, replace(query, rules=tuple(rules), ballot=None), limit).high)
    return Bounds(0, prod(int(mask.sum()) for mask in query.allowed))
