"""The outcomes of a query: which points the deals can give to some columns, without listing the deals.

Labels with the same state, lost votes and shown points are one; of those only the best in the other
columns stay, since whatever follows another may follow them and no floor is missed. Past a limit of
labels near neighbours are left out: the outcomes that remain are those of true deals all the same,
and the extreme ones of every neighbourhood are among them.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, replace

import numpy as np

from detente.deals._kernels import order_of, ranks, starts_of, undominated
from detente.deals.floors import Floors, floor_columns, settled, silent_votes
from detente.deals.query import Query
from detente.deals.routes import Column, Ints, Leg, Route, route, taken
from detente.deals.space import Space

#: Labels of one step beyond which near neighbours are left out.
LABEL_LIMIT = 200_000
#: Cells, over all groups of labels, of the grid that neighbours are looked for on.
_CELLS = 12_000
#: Labels times options that one step may expand at a time.
_BLOCK = 1_000_000


@dataclass(frozen=True, slots=True, eq=False)
class Attainable:
    """Distinct outcomes: ``points`` (n, columns) scaled, ``lost`` (n,) the bits of the voters against.

    ``is_whole`` says whether none is missing.
    """

    points: Ints
    lost: Ints
    is_whole: bool


@dataclass(frozen=True, slots=True, eq=False)
class _Labels:
    state: Ints
    lost: Ints
    points: Ints


def attainable(space: Space, query: Query, shown: Sequence[Column], limit: int = LABEL_LIMIT) -> Attainable:
    """The outcomes of the query's deals in the columns shown. Raises TooWide."""
    hidden = [column for column in floor_columns(query) if column not in shown]
    made = route(space, query, (*shown, *hidden))
    walk = _Walk(made, Floors.of(made, apart=shown), len(shown), limit)
    labels = _Labels(
        state=np.zeros(1, np.int64),
        lost=np.full(1, silent_votes(query), np.int64),
        points=np.zeros((1, len(made.columns)), space.dtype),
    )
    is_whole = True
    for step, leg in enumerate(made.legs):
        if not made.is_possible or not len(labels.state):
            labels = _taken_rows(labels, np.zeros(0, np.int64))
            break
        labels, none_left_out = walk.advanced(labels, leg, step + 1)
        if is_whole and not none_left_out:  # it would be again: thin at every step from here on
            walk, is_whole = replace(walk, limit=min(limit, _CELLS)), False
    return Attainable(labels.points[:, : len(shown)], labels.lost, is_whole)


@dataclass(frozen=True, slots=True, eq=False)
class _Walk:
    """A route with its floors; the first ``shown`` columns are those whose points are wanted."""

    made: Route
    floors: Floors
    shown: int
    limit: int

    def advanced(self, labels: _Labels, leg: Leg, step: int) -> tuple[_Labels, bool]:
        """The labels after the leg, and whether none was left out."""
        chunk = max(1, _BLOCK // max(1, len(leg.options)))
        blocks: list[_Labels] = []
        is_whole = True
        for low in range(0, len(labels.state), chunk):
            part = _taken_rows(labels, np.arange(low, min(low + chunk, len(labels.state))))
            blocks.append(self.kept(self.inside(part, leg, step)))
            if sum(len(block.state) for block in blocks) > 2 * self.limit:
                joined, none_left_out = self.within_limit(self.kept(_joined(blocks)))
                blocks, is_whole = [joined], is_whole and none_left_out
        merged = blocks[0] if len(blocks) == 1 else self.kept(_joined(blocks))
        merged, none_left_out = self.within_limit(merged)
        return merged, is_whole and none_left_out

    def inside(self, labels: _Labels, leg: Leg, step: int) -> _Labels:
        """Every label with every option of the leg from which the floors can still be reached."""
        _row, _option, state, lost, points = taken(leg, labels.state, labels.lost, labels.points)
        keep, lost, points = settled(self.made, self.floors, step, state, lost, points)
        return _Labels(state[keep], lost[keep], points[keep])

    def kept(self, labels: _Labels) -> _Labels:
        """Distinct labels, and none that another with the same shown points beats in the others."""
        if not len(labels.state):
            return labels
        group = _group(labels)
        order = order_of(group, labels.points, np.zeros((len(group), 0), np.int64))
        first = order[starts_of(group[order], labels.points[order])]
        if labels.points.shape[1] > self.shown:
            points = labels.points[first]
            alike = np.cumsum(starts_of(group[first], points[:, : self.shown]))
            first = first[undominated(alike, points[:, self.shown :])]
        return _taken_rows(labels, first)

    def within_limit(self, labels: _Labels) -> tuple[_Labels, bool]:
        """The labels where they are within the limit, else those that stand for their neighbours."""
        if len(labels.state) <= self.limit:
            return labels, True
        return _neighbourhoods(labels, self.shown), False


def _neighbourhoods(labels: _Labels, shown: int) -> _Labels:
    """The extreme labels of each group in each cell of a grid over the shown points."""
    cell = ranks(_group(labels))
    side = max(1, int((_CELLS / (int(cell.max()) + 1)) ** (1 / shown)))
    for column in range(shown):
        points = labels.points[:, column]
        low, width = points.min(), points.max() - points.min() + 1
        cell = cell * side + ((points - low) * side // width).astype(np.int64)
    order = np.argsort(cell, kind="stable")
    starts = np.flatnonzero(np.diff(cell[order], prepend=-1))
    points = labels.points[order]
    kept = [_first_of_each(starts, points @ way) for way in _ways(points, shown)]
    return _taken_rows(labels, order[np.unique(np.concatenate(kept))])


def _ways(points: Ints, shown: int) -> list[Ints]:
    """The directions of a neighbourhood's extremes: its corners, and the best of what is not shown."""
    signs = np.array(np.meshgrid(*[(1, -1)] * shown)).reshape(shown, -1).T
    columns = points.shape[1]
    ways: list[Ints] = []
    for corner in signs:
        way: Ints = np.zeros(columns, points.dtype)
        way[:shown] = corner
        ways.append(way)
    if columns > shown:
        best: Ints = np.zeros(columns, points.dtype)
        best[shown:] = 1
        ways.append(best)
    return ways


def _first_of_each(starts: Ints, merit: Ints) -> Ints:
    """The first place of the greatest merit in each stretch between starts."""
    sizes = np.diff(starts, append=len(merit))
    best = np.flatnonzero(merit == np.repeat(np.maximum.reduceat(merit, starts), sizes))
    stretch = np.searchsorted(starts, best, side="right")
    firsts: Ints = best[np.diff(stretch, prepend=0) > 0]
    return firsts


def _group(labels: _Labels) -> Ints:
    """One number for each pair of state and lost votes."""
    if not labels.lost.any():
        return labels.state
    return ranks(ranks(labels.lost) * (int(labels.state.max()) + 1) + labels.state)


def _taken_rows(labels: _Labels, rows: Ints) -> _Labels:
    return _Labels(labels.state[rows], labels.lost[rows], labels.points[rows])


def _joined(blocks: Sequence[_Labels]) -> _Labels:
    return _Labels(*(np.concatenate([getattr(b, name) for b in blocks]) for name in _Labels.__slots__))
