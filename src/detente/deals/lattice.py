"""Bounds of a count that no list of labels can hold: losses on a lattice, and what its rounding can hide.

A choice *loses* a party what it falls short of the best that its state still promised, so a deal
reaches a floor just where its losses sum to no more than the party can spare. Losses are rounded to
the nearest multiple of a grain, and one pass counts the deals by their rounded sums. What is rounded
away sums to little for most deals: those for which it is more than a few grains are counted apart,
party by party, and the count is widened by these grains and by these deals.
"""

from __future__ import annotations

from dataclasses import dataclass
from math import isqrt, log2

import numpy as np

from detente.deals._lattice import Floats, Move, box, moves_of, residues, spread
from detente.deals.floors import Floors
from detente.deals.routes import Ints, Route, moves

#: Sums that the pass may cost, and cells that all states together may hold.
WORK = 1_600_000_000
ROOM = 24_000_000
#: Cells of the lattice on which what was rounded away is summed.
_FINE = 4_000
#: Moves that one pass may have.
MOVES = 40_000
_LARGEST = 1 << 1000


@dataclass(frozen=True, slots=True, eq=False)
class _Losses:
    """Every usable choice of every leg: the state before and after, and the loss in each column."""

    states: tuple[int, ...]
    before: tuple[Ints, ...]
    after: tuple[Ints, ...]
    loss: tuple[Ints, ...]

    @property
    def number(self) -> int:
        return sum(len(each) for each in self.before)


def fits_a_lattice(made: Route) -> bool:
    """Whether the route has few enough choices in all its states."""
    return sum(int((leg.follow[:, leg.classes] >= 0).sum()) for leg in made.legs) <= MOVES


def bounds_on_a_lattice(made: Route, floors: Floors, size: int) -> tuple[int, int]:
    """Bounds of the number of deals that reach the route's hard floors; ``size`` is all there are."""
    spare = _spare(made, floors)
    if min(spare.values(), default=0) < 0:
        return 0, 0
    columns = [column for column, most in spare.items() if most < _widest_loss(made, column)]
    losses = _losses(made, columns)
    sides, margin = _sides(losses, len(columns))
    if size > _LARGEST or sides <= 2 * margin:
        return 0, size
    have = [spare[column] for column in columns]
    grains = [max(1, -(-most // (sides - margin - 1))) for most in have]
    rounded = [_nearest(loss, grains) for loss in losses.loss]
    last = [most // grain for most, grain in zip(have, grains, strict=True)]
    counts = spread(_moves(losses, rounded), losses.states, tuple(each + margin + 1 for each in last))
    hidden = [_hidden(losses, rounded, column, grain, margin) for column, grain in enumerate(grains)]
    return _widened(counts, last, hidden, margin, size, _error(losses.number))


def most_with_exactly(made: Route, floors: Floors, size: int) -> int:
    """At most how many deals have just these points: those that have them modulo a prime for each column."""
    steps = [moves(leg) for leg in made.legs]
    number = sum(len(state) for state, _, _ in steps)
    states = [len(each) for each in made.highest]
    cells = min(WORK / (8 * max(1, number)), ROOM / max(states))
    asked = floors.exactly[: max(1, int(log2(max(2.0, cells))))]
    if size > _LARGEST or number > MOVES or not asked:
        return size
    prime = _prime_below(min(1009, int(cells ** (1 / len(asked)))))
    columns = [column for column, _ in asked]
    by_residue = [moves_of(state, after, points[:, columns] % prime) for state, after, points in steps]
    ends = residues(by_residue, states, (prime,) * len(asked))
    found = float(ends[tuple(wanted % prime for _, wanted in asked)])
    return min(size, int(found * (1 + _error(number))) + 1)


def _prime_below(number: int) -> int:
    """The largest prime up to a number, at least 2."""
    return next((n for n in range(number, 2, -1) if all(n % d for d in range(2, isqrt(n) + 1))), 2)


def _spare(made: Route, floors: Floors) -> dict[int, int]:
    """For each column how much of the best deal a party can lose."""
    best = made.highest[0][0]
    return {column: int(best[column]) - top for column, top in floors.tops.items()}


def _widest_loss(made: Route, column: int) -> int:
    return int(made.highest[0][0][column]) - int(made.lowest[0][0][column])


def _losses(made: Route, columns: list[int]) -> _Losses:
    before, after, loss = [], [], []
    for step, leg in enumerate(made.legs):
        state, target, earned = moves(leg)
        lost = made.highest[step][state] - earned - made.highest[step + 1][target]
        before.append(state)
        after.append(target)
        loss.append(lost[:, columns])
    states = tuple(len(each) for each in made.highest)
    return _Losses(states, tuple(before), tuple(after), tuple(loss))


def _sides(losses: _Losses, columns: int) -> tuple[int, int]:
    """How many cells a side of the lattice may have, and how many of them allow for the rounding."""
    cells = min(WORK / max(1, losses.number), ROOM / max(losses.states))
    side = min(1 << 20, int(cells ** (1 / max(1, columns))))
    steps = len(losses.loss)
    return side, min(steps // 2 + 1, 2 + int(1.5 * steps**0.5), max(1, side // 3))


def _nearest(loss: Ints, grains: list[int]) -> Ints:
    """Losses in whole grains."""
    by: Ints = np.array(grains, dtype=loss.dtype)
    result: Ints = (2 * loss + by) // (2 * by)
    return result


def _moves(losses: _Losses, cells: list[Ints]) -> list[list[Move]]:
    return [moves_of(*each) for each in zip(losses.before, losses.after, cells, strict=True)]


def _hidden(
    losses: _Losses, rounded: list[Ints], column: int, grain: int, margin: int
) -> list[tuple[float, float]]:
    """For 0 … margin grains: how many deals at most have more than that rounded down, and up, in sum."""
    rest = [
        loss[:, column] - grain * cells[:, column] for loss, cells in zip(losses.loss, rounded, strict=True)
    ]
    if not any(bool(each.any()) for each in rest):
        return [(0.0, 0.0)] * (margin + 1)
    fine = max(1, grain * len(rest) // _FINE)
    ways = []
    for sign in (1, -1):
        # what is rounded away lies between -grain/2 and grain/2: count it from there, and a little too much
        units = [-(-(2 * sign * each + grain) // (2 * fine)) for each in rest]
        most = sum(int(each.max()) for each in units)
        ends = spread(_moves(losses, [each[:, None] for each in units]), losses.states, (most + 1,))
        above = np.concatenate((np.cumsum(ends[::-1])[::-1], [0.0]))
        start = grain * len(rest)
        ways.append([_above(above, (2 * grain * far + start) // (2 * fine)) for far in range(margin + 1)])
    return list(zip(*ways, strict=True))


def _above(sums: Floats, place: int) -> float:
    """The deals whose sum of units is above a place, or could be."""
    return float(sums[min(place + 1, len(sums) - 1)])


def _error(sums: int) -> float:
    """The relative error that floats can have gathered: one rounding for each sum a number went through."""
    return (sums + 64) * 2.0**-52


def _widened(
    counts: Floats,
    last: list[int],
    hidden: list[list[tuple[float, float]]],
    margin: int,
    size: int,
    error: float,
) -> tuple[int, int]:
    """The best bounds over all widths of the allowance for rounding."""
    low, high = 0.0, float(size) if size < 1 << 1000 else float("inf")
    for far in range(margin + 1):
        inner = box(counts, [each - far for each in last])
        outer = box(counts, [each + far for each in last])
        low = max(low, inner * (1 - error) - sum(each[far][0] for each in hidden) * (1 + error))
        high = min(high, (outer + sum(each[far][1] for each in hidden)) * (1 + error))
    return int(max(0.0, low)), min(size, int(high) + 1)
