"""How many deals a query has, without listing them.

The walk keeps one label for all partial deals that have the same future: the same state, the same
lost votes and the same points, where points that can no longer fail their floor count as the floor.
Past LABEL_LIMIT the points are rounded to a grid, down for a proven lower bound and up for a proven
upper one.
"""

from __future__ import annotations

from dataclasses import dataclass, replace
from math import prod
from typing import Any

import numpy as np

from detente.deals._kernels import order_of, starts_of
from detente.deals.floors import Floors, floor_columns, settled, silent_votes
from detente.deals.plan import TooWide
from detente.deals.query import Query
from detente.deals.routes import Ints, Leg, Route, route, taken, with_points
from detente.deals.space import Space

#: Labels of one step beyond which a count is bounded instead of exact.
LABEL_LIMIT = 400_000
#: Cells of the grid, over all columns, that bounds are computed on.
GRID_CELLS = 60_000
#: Labels times options that one step may expand at a time.
_BLOCK = 1_500_000


class TooMany(Exception):
    """More labels than the limit."""


@dataclass(frozen=True, slots=True)
class Bounds:
    """A number of deals: exact where both ends meet."""

    low: int
    high: int


@dataclass(frozen=True, slots=True, eq=False)
class _Labels:
    state: Ints
    lost: Ints
    points: Ints
    count: Ints


def count(space: Space, query: Query, limit: int = LABEL_LIMIT) -> Bounds:
    """How many deals the query has; bounds where exact counting would pass the limit of labels."""
    size = prod(int(mask.sum()) for mask in query.allowed)
    try:
        made = route(space, query, floor_columns(query))
    except TooWide:
        return _without_some_rules(space, query, limit)
    if not made.is_possible:
        return Bounds(0, 0)
    floors = Floors.of(made)
    try:
        found = _walk(made, floors, size, limit)
        return Bounds(found, found)
    except TooMany:
        return _rounded(made, floors, size, limit)


def _walk(made: Route, floors: Floors, size: int, limit: int) -> int:
    """The exact count. Raises TooMany past the limit of labels."""
    dtype: Any = np.int64 if size < 1 << 62 else object
    labels = _Labels(
        state=np.zeros(1, np.int64),
        lost=np.full(1, silent_votes(made.query), np.int64),
        points=np.zeros((1, len(made.columns)), made.space.dtype),
        count=np.ones(1, dtype),
    )
    for step, leg in enumerate(made.legs):
        per_label = max(1, len(leg.options))
        chunk = max(1, _BLOCK // per_label)
        blocks = []
        for low in range(0, len(labels.state), chunk):
            part = _Labels(*(getattr(labels, name)[low : low + chunk] for name in _Labels.__slots__))
            blocks.append(_merged(_settled(_expanded(part, leg), made, floors, step + 1)))
            if sum(len(block.state) for block in blocks) > 4 * limit:
                raise TooMany
        labels = blocks[0] if len(blocks) == 1 else _merged(_joined(blocks))
        if not len(labels.state):
            return 0
        if len(labels.state) > limit:
            raise TooMany
    return int(labels.count.sum())


def _expanded(labels: _Labels, leg: Leg) -> _Labels:
    """Every label with every option of the leg that may follow it."""
    row, _, state, lost, points = taken(leg, labels.state, labels.lost, labels.points)
    return _Labels(state, lost, points, labels.count[row])


def _settled(labels: _Labels, made: Route, floors: Floors, step: int) -> _Labels:
    """Labels that can still be counted, with all that is settled made equal."""
    keep, lost, points = settled(made, floors, step, labels.state, labels.lost, labels.points)
    return _Labels(labels.state[keep], lost[keep], points[keep], labels.count[keep])


def _merged(labels: _Labels) -> _Labels:
    """One label for all with the same state, lost votes and points."""
    if not len(labels.state):
        return labels
    group = labels.state * 1
    width = int(labels.lost.max()) + 1
    codes = np.zeros((len(group), 0), np.int64)
    if width > 1:
        group = np.unique(np.stack([labels.state, labels.lost]), axis=1, return_inverse=True)[1].reshape(-1)
    order = order_of(group, labels.points, codes)
    points = labels.points[order]
    starts = np.flatnonzero(starts_of(group[order], points))
    return _Labels(
        state=labels.state[order][starts],
        lost=labels.lost[order][starts],
        points=points[starts],
        count=np.add.reduceat(labels.count[order], starts),
    )


def _joined(blocks: list[_Labels]) -> _Labels:
    return _Labels(*(np.concatenate([getattr(b, name) for b in blocks]) for name in _Labels.__slots__))


def _rounded(made: Route, floors: Floors, size: int, limit: int) -> Bounds:
    """Bounds from points rounded to a grid."""
    loose = replace(floors, exactly=())
    as_floors = replace(loose, hard=loose.hard + floors.exactly)
    low = 0 if floors.exactly else _on_grid(made, loose, size, limit, up=False)
    high = _on_grid(made, as_floors, size, limit, up=True)
    return Bounds(low or 0, size if high is None else high)


def _on_grid(made: Route, floors: Floors, size: int, limit: int, *, up: bool) -> int | None:
    """The count with points rounded up or down; on a coarser grid while that is still too much."""
    cells = GRID_CELLS
    while cells >= 16:
        try:
            coarse, needs = _coarse(made, floors, cells, up=up)
            return _walk(coarse, needs, size, limit)
        except TooMany:
            cells //= 8
    return None


def _coarse(made: Route, floors: Floors, cells: int, *, up: bool) -> tuple[Route, Floors]:
    side = max(2, int(cells ** (1 / max(1, len(made.columns)))))
    reach = made.highest[0][0] - made.lowest[0][0]
    grain = [max(1, int(width) // side) for width in reach]
    shift = [sum(int(leg.points[:, c].min()) for leg in made.legs) for c in range(len(grain))]
    sign = -1 if up else 1

    def rounded(values: Ints, base: Ints | int) -> Ints:
        cells: Ints = sign * (sign * (values - base) // np.array(grain, dtype=values.dtype))
        return cells

    legs = tuple(
        replace(
            leg,
            points=rounded(leg.points, leg.points.min(axis=0)),
            bonus=None if leg.bonus is None else rounded(leg.bonus, 0),
        )
        for leg in made.legs
    )

    def need(column: int, least: int) -> int:
        return -((shift[column] - least) // grain[column])

    return with_points(made, legs), replace(
        floors,
        hard=tuple((column, need(column, least)) for column, least in floors.hard),
        votes=tuple((bit, column, need(column, least)) for bit, column, least in floors.votes),
    )


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
