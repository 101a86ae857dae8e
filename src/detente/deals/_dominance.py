"""Kernel: how many pairs of two lists of vectors are such that the one reaches the other everywhere.

A grid of quantiles settles most pairs by suffix sums; the pairs that share a slab of one axis are a
smaller problem of the same kind, and small problems are compared pair by pair. What the budget of
comparisons does not reach is bounded by the grid: the slab's pairs count as none, and as all.
(Divide and conquer for dominance; Bentley, Communications of the ACM 23, 1980.)
"""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

import numpy as np
from numpy.typing import NDArray

from detente.deals._ranges import sums_reaching

Ints = NDArray[Any]
Pair = tuple[int, int]

#: Comparisons that one problem may cost; one with weights costs as much as eight without.
BUDGET = 10_000_000_000
#: Pairs that are compared at once.
_BRUTE = 4_000_000
#: Rows of one block whose weighted sum floats hold exactly.
_ROWS = 4_096
#: Bits of a weight that one pass takes.
_LIMB = 40
#: Cells of a grid, and columns up to which it settles far more than it costs.
_CELLS = 1 << 22
_FEW = 4
_DEPTH = 3


def reaching_pairs(
    points: Ints, weights: Ints, needs: Ints, their_weights: Ints, budget: float = BUDGET
) -> Pair:
    """The weighted number of pairs whose points reach the needs in every column, or bounds of it.

    points (n, columns), weights (n,) positive, needs (m, columns), their_weights (m,) positive.
    """
    if not len(points) or not len(needs):
        return 0, 0
    have, want = ranked(points, needs)
    low = high = 0
    for shift, limb in _limbs(weights):
        part = _Problem(have, limb, want, their_weights).solved(budget, 0)
        low, high = low + (part[0] << shift), high + (part[1] << shift)
    return low, high


def ranked(points: Ints, needs: Ints) -> tuple[Ints, Ints]:
    """Both by rank among the needs, column by column: int32, in the same relation."""
    have = np.empty(points.shape, np.int32)
    want = np.empty(needs.shape, np.int32)
    for column in range(points.shape[1]):
        steps, place = np.unique(needs[:, column], return_inverse=True)
        want[:, column] = place.reshape(-1) + 1
        have[:, column] = np.searchsorted(steps, points[:, column], side="right")
    return have, want


def _limbs(weights: Ints) -> Iterator[tuple[int, Ints]]:
    """Weights as int64 parts of 40 bits, each with its place."""
    shift, rest = 0, weights
    while bool((rest != 0).any()):
        yield shift, (rest & ((1 << _LIMB) - 1)).astype(np.int64)
        shift, rest = shift + _LIMB, rest >> _LIMB


class _Problem:
    """Ranks of points (n, columns) and of needs (m, columns), without what decides nothing."""

    __slots__ = ("have", "their", "want", "weight")

    def __init__(self, have: Ints, weight: Ints, want: Ints, their: Ints) -> None:
        self.have, self.weight, self.want, self.their = have, weight, want, their
        for _ in range(2):
            if len(self.have) and len(self.want):
                self._without_idle_rows()
        if len(self.have) and len(self.want):
            decides = self.have.min(axis=0) < self.want.max(axis=0)
            self.have, self.want = self.have[:, decides], self.want[:, decides]

    def _without_idle_rows(self) -> None:
        useful = (self.have >= self.want.min(axis=0)).all(axis=1) & (self.weight != 0)
        if not useful.all():
            self.have, self.weight = self.have[useful], self.weight[useful]
        if len(self.have):
            useful = (self.want <= self.have.max(axis=0)).all(axis=1)
            if not useful.all():
                self.want, self.their = self.want[useful], self.their[useful]

    def solved(self, budget: float, depth: int) -> Pair:
        """The weighted number of pairs, or its bounds."""
        (n, columns), m = self.have.shape, len(self.want)
        if not n or not m:
            return 0, 0
        if columns == 0:
            whole = _total(self.weight) * _total(self.their)
            return whole, whole
        if columns == 1:
            return self._in_order()
        grid_saves = 8 if columns <= _FEW else 1
        if n * m <= _BRUTE:
            return self._one_by_one()
        if columns == 2:
            return self._by_ranges()
        if self._cost(n * m) * grid_saves <= budget:
            return self._one_by_one()
        return self._on_a_grid(budget, depth)

    def _cost(self, pairs: float) -> float:
        columns = len(self.have[0])
        is_plain = int(self.weight.max()) == 1 and int(self.their.max()) == 1
        return pairs * columns * (1 if is_plain else 8)

    def _in_order(self) -> Pair:
        order = np.argsort(self.have[:, 0], kind="stable")
        upwards = np.cumsum(self.weight[order][::-1])
        above = len(order) - np.searchsorted(self.have[order, 0], self.want[:, 0], side="left")
        sums = np.concatenate((np.zeros(1, np.int64), upwards))[above]
        found = _dot(sums, self.their)
        return found, found

    def _by_ranges(self) -> Pair:
        order = np.argsort(-self.have[:, 0], kind="stable")
        first = np.searchsorted(-self.have[order, 0], -self.want[:, 0], side="right")
        sums = sums_reaching(self.have[order, 1], self.weight[order], first, self.want[:, 1])
        found = _dot(sums, self.their)
        return found, found

    def _one_by_one(self) -> Pair:
        found = 0
        for first in range(0, len(self.have), _ROWS):
            have, weight = self.have[first : first + _ROWS], self.weight[first : first + _ROWS]
            for second in range(0, len(self.want), _ROWS // 4):
                part = slice(second, second + _ROWS // 4)
                found += _compared(have, weight, self.want[part], self.their[part])
        return found, found

    def _on_a_grid(self, budget: float, depth: int) -> Pair:
        columns = self.have.shape[1]
        size = min(_CELLS, max(4_096, 4 * max(len(self.have), len(self.want))))
        side = int(size ** (1 / columns) + 1e-9)
        if side < 2:
            return 0, _total(self.weight) * _total(self.their)
        edges = [_edges(self.want[:, column], side) for column in range(columns)]
        cell = np.column_stack([np.searchsorted(e, self.have[:, c], "right") for c, e in enumerate(edges)])
        slab = np.column_stack([np.searchsorted(e, self.want[:, c], "left") for c, e in enumerate(edges)])
        sums = _suffix_sums(cell, self.weight, tuple(len(e) + 1 for e in edges))
        sure = _dot(sums[tuple((slab + 1).T)], self.their)
        shared = sum(
            float(
                np.bincount(cell[:, c], minlength=len(e) + 1) @ np.bincount(slab[:, c], minlength=len(e) + 1)
            )
            for c, e in enumerate(edges)
        )
        if depth >= _DEPTH or (depth and self._cost(shared) > budget):
            return sure, _dot(sums[tuple(slab.T)], self.their)
        del sums
        low = high = sure
        for part, pairs in self._strips(cell, slab, edges):
            more = part.solved(budget * pairs / shared, depth + 1)
            low, high = low + more[0], high + more[1]
        return low, high

    def _strips(self, cell: Ints, slab: Ints, edges: list[Ints]) -> Iterator[tuple[_Problem, float]]:
        """The problems of each slab of each axis; slabs of the axes before it must be passed whole."""
        want = self.want.copy()
        inside = np.ones(len(want), bool)
        for axis, steps in enumerate(edges):
            rows = np.argsort(cell[:, axis], kind="stable")
            theirs = np.flatnonzero(inside)
            theirs = theirs[np.argsort(slab[theirs, axis], kind="stable")]
            places = np.arange(len(steps) + 2)
            row_ends = np.searchsorted(cell[rows, axis], places)
            their_ends = np.searchsorted(slab[theirs, axis], places)
            for place in range(len(steps) + 1):
                mine = rows[row_ends[place] : row_ends[place + 1]]
                other = theirs[their_ends[place] : their_ends[place + 1]]
                if len(mine) and len(other):
                    part = _Problem(self.have[mine], self.weight[mine], want[other], self.their[other])
                    yield part, float(len(mine)) * len(other)
            if len(steps):
                inside &= slab[:, axis] < len(steps)
                want[:, axis] = steps[np.minimum(slab[:, axis], len(steps) - 1)]
            else:
                inside[:] = False


def _compared(have: Ints, weight: Ints, want: Ints, their: Ints) -> int:
    """Every pair of two blocks."""
    reach = have[:, 0, None] >= want[None, :, 0]
    for column in range(1, have.shape[1]):
        reach &= have[:, column, None] >= want[None, :, column]
    if int(weight.max()) == 1 and int(their.max()) == 1:
        return int(np.count_nonzero(reach))
    sums = weight.astype(np.float64) @ reach.astype(np.float64)  # exact: at most 2^40 × 2^12
    return _dot(sums.astype(np.int64), their)


def _edges(want: Ints, side: int) -> Ints:
    """Needs that part the others into slabs of about the same number."""
    inner = np.sort(want)[np.linspace(0, len(want) - 1, side + 1).astype(np.int64)[1:-1]]
    edges: Ints = np.unique(inner)
    return edges


def _suffix_sums(cell: Ints, weight: Ints, shape: tuple[int, ...]) -> Ints:
    """For every cell the weight of all that lie in it or above it on every axis; 0 past the last."""
    sums = np.zeros(tuple(side + 1 for side in shape), np.int64)
    np.add.at(sums, tuple(cell.T), weight)
    for axis in range(len(shape)):
        np.cumsum(np.flip(sums, axis), axis=axis, out=np.flip(sums, axis))
    return sums


def _dot(sums: Ints, weights: Ints) -> int:
    """The exact sum of products of numbers that are not negative."""
    if not len(sums):
        return 0
    if weights.dtype != object and int(weights.max()) * int(sums.max()) * len(sums) < 1 << 62:
        return int(sums @ weights)
    return int((sums.astype(object) * weights.astype(object)).sum())


def _total(weights: Ints) -> int:
    return int(weights.sum())
