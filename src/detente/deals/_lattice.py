"""Kernel: how many ways through a layered graph have which sum of whole vectors.

Counts are floats, since they may be larger than any integer of the machine: sums of positive numbers,
so that their relative error is at most one rounding for each sum, and none below 2^53.
"""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any

import numpy as np
from numpy.typing import NDArray

Floats = NDArray[np.float64]
Ints = NDArray[Any]
#: The state before, the state after, what the move adds to the sum (nothing negative), and how many do so.
Move = tuple[int, int, tuple[int, ...], int]


def moves_of(before: Ints, after: Ints, cells: Ints) -> list[Move]:
    """The moves of one step, from states (n,) to states (n,) by cells (n, axes); equal ones as one."""
    rows = np.column_stack((before, after, cells.astype(np.int64)))
    kinds, number = np.unique(rows, axis=0, return_counts=True)
    return [
        (row[0], row[1], tuple(row[2:]), n) for row, n in zip(kinds.tolist(), number.tolist(), strict=True)
    ]


def spread(steps: Sequence[Sequence[Move]], states: Sequence[int], shape: tuple[int, ...]) -> Floats:
    """The number of ways by their sum, (shape), over all last states; larger sums are left out.

    ``states``: how many there are before each step and after the last; the first has one.
    """
    start = np.zeros(shape)
    start[(0,) * len(shape)] = 1.0
    layer: list[Floats | None] = [start]
    reach = [(1,) * len(shape)]
    for moves, count in zip(steps, states[1:], strict=True):
        layer, reach = _stepped(moves, layer, reach, count, shape)
    ends = [each for each in layer if each is not None]
    return np.sum(ends, axis=0) if ends else np.zeros(shape)


def _stepped(
    moves: Sequence[Move],
    layer: list[Floats | None],
    reach: list[tuple[int, ...]],
    count: int,
    shape: tuple[int, ...],
) -> tuple[list[Floats | None], list[tuple[int, ...]]]:
    """The next layer; ``reach`` says how far its numbers go on each axis."""
    after: list[Floats | None] = [None] * count
    beyond = [(0,) * len(shape)] * count
    for source, target, shift, number in moves:
        have = layer[source]
        ends = tuple(min(far + by, side) for far, by, side in zip(reach[source], shift, shape, strict=True))
        if have is None or any(by >= end for by, end in zip(shift, ends, strict=True)):
            continue
        goal = after[target]
        if goal is None:
            goal = after[target] = np.zeros(shape)
        there = tuple(slice(by, end) for by, end in zip(shift, ends, strict=True))
        here = tuple(slice(0, end - by) for by, end in zip(shift, ends, strict=True))
        goal[there] += have[here] if number == 1 else number * have[here]
        beyond[target] = tuple(map(max, beyond[target], ends))
    return after, beyond


def residues(steps: Sequence[Sequence[Move]], states: Sequence[int], shape: tuple[int, ...]) -> Floats:
    """The same with every sum modulo the shape."""
    start = np.zeros(shape)
    start[(0,) * len(shape)] = 1.0
    layer: list[Any] = [start]
    for moves, count in zip(steps, states[1:], strict=True):
        after: list[Any] = [None] * count
        for source, target, shift, number in moves:
            if layer[source] is not None:
                turned = number * np.roll(layer[source], shift, axis=tuple(range(len(shape))))
                after[target] = turned if after[target] is None else after[target] + turned
        layer = after
    ends = [each for each in layer if each is not None]
    return np.sum(ends, axis=0) if ends else np.zeros(shape)


def box(counts: Floats, last: Sequence[int]) -> float:
    """The sum of all cells up to these, inclusive."""
    if any(each < 0 for each in last):
        return 0.0
    return float(counts[tuple(slice(0, each + 1) for each in last)].sum())
