"""Kernels on labels: arrays in, arrays out, no words of the trade.

A label is a partial deal: a group (which other labels it may be compared with) and a vector of
points. Points are int64 or Python integers (dtype object); groups are int64.
"""

from __future__ import annotations

from itertools import pairwise
from typing import Any

import numpy as np
from numpy.typing import NDArray

Ints = NDArray[Any]
Flags = NDArray[np.bool_]

_PACKABLE = 1 << 62
_FLOAT_SAFE = 1 << 53
#: Columns up to which sorting by the points themselves is as quick as by a hash of them.
_FEW = 4


def order_of(group: Ints, points: Ints, codes: Ints) -> Ints:
    """The permutation that sorts labels by group, points (best first, column by column), then code.

    Shapes: group (n,), points (n, p), codes (n, c); all keys rise but points, which fall.
    """
    keys: list[Ints] = [codes[:, column] for column in range(codes.shape[1])][::-1]
    keys += _packed([group, *(-points[:, column] for column in range(points.shape[1]))])[::-1]
    order: Ints = np.lexsort(keys)
    return order


def alike(group: Ints, points: Ints) -> Ints:
    """A permutation that puts labels of one group together, and in it those with the same points.

    With many columns labels are sorted by a hash of their points, far quicker than by the points:
    should two vectors share it, equal labels may stand apart, which costs room and nothing else.
    """
    if points.dtype == object or points.shape[1] <= _FEW:
        return order_of(group, points, np.zeros((len(group), 0), np.int64))
    order: Ints = np.lexsort((_hash(points), group))
    return order


def starts_of(group: Ints, points: Ints) -> Flags:
    """Of sorted labels: where a new pair of group and points begins. Shape (n,)."""
    new = np.ones(len(group), bool)
    if len(group) > 1:
        new[1:] = group[1:] != group[:-1]
        new[1:] |= (points[1:] != points[:-1]).astype(bool).any(axis=1)
    return new


def undominated(group: Ints, points: Ints) -> Flags:
    """Which of sorted, distinct labels no other label of their group beats. Shape (n,)."""
    count, columns = points.shape
    if columns == 0 or count <= 1:
        return np.ones(count, bool)
    if columns == 1:
        return np.concatenate(([True], group[1:] != group[:-1]))
    if columns == 2:
        return _undominated_2(group, points)
    return _undominated_n(group, points)


def ranks(values: Ints) -> Ints:
    """The values replaced by their ranks, from 0: the same order in small integers."""
    inverse: Ints = np.unique(values, return_inverse=True)[1]
    return inverse.reshape(-1)


def _hash(points: Ints) -> Ints:
    """A number for each row, the same for equal rows. Shape (n,)."""
    factors = np.arange(1, points.shape[1] + 1, dtype=np.uint64) * np.uint64(0x9E3779B97F4A7C15)
    factors = (factors ^ (factors >> np.uint64(31))) * np.uint64(0xBF58476D1CE4E5B9) | np.uint64(1)
    mixed: Ints = points.astype(np.uint64) @ factors
    return mixed


def _packed(columns: list[Ints]) -> list[Ints]:
    """Sort keys, most significant first, joined into few int64 where they fit."""
    result: list[Ints] = []
    joined: Ints | None = None
    room = _PACKABLE
    for column in columns:
        if column.dtype == object:
            column = ranks(column)
        low, high = (int(column.min()), int(column.max())) if len(column) else (0, 0)
        width = high - low + 1
        if width >= _PACKABLE:
            column, low, width = ranks(column), 0, len(column) + 1
        shifted = column - low
        if joined is not None and width <= room:
            joined = joined * width + shifted
            room //= width
            continue
        if joined is not None:
            result.append(joined)
        joined, room = shifted, _PACKABLE // width
    return [*result, joined] if joined is not None else result


def _undominated_2(group: Ints, points: Ints) -> Flags:
    """Two columns: a label stays where its second is above all that came before it in its group."""
    second = ranks(points[:, 1]) + 1
    first_of_group = np.concatenate(([True], group[1:] != group[:-1]))
    lift = np.cumsum(first_of_group).astype(np.int64) * (len(group) + 2)
    reached = np.maximum.accumulate(second + lift)
    before = np.concatenate(([0], reached[:-1]))
    return first_of_group | (second + lift > before)


def _undominated_n(group: Ints, points: Ints) -> Flags:
    from moocore import is_nondominated  # loaded here: only three and more parties need it

    exact = _as_floats(points)
    edges = np.flatnonzero(np.concatenate(([True], group[1:] != group[:-1], [True])))
    keep = np.ones(len(group), bool)
    for low, high in pairwise(edges):
        if high - low > 1:
            keep[low:high] = is_nondominated(exact[low:high], maximise=True, keep_weakly=True)
    return keep


def _as_floats(points: Ints) -> NDArray[np.float64]:
    """Points as floats in the same order: exact below 2^53, by rank above."""
    columns = []
    for index in range(points.shape[1]):
        column = points[:, index]
        if column.dtype == object or max(abs(int(column.min())), abs(int(column.max()))) >= _FLOAT_SAFE:
            column = ranks(column)
        columns.append(column.astype(np.float64))
    return np.column_stack(columns)
