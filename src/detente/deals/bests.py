"""What one party can best hope for: over all deals of a query, and with each option of each issue."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Any

import numpy as np
from numpy.typing import NDArray

from detente.deals.query import Query
from detente.deals.routes import Column, Ints, Leg, Route, route
from detente.deals.space import Space


@dataclass(frozen=True, slots=True, eq=False)
class OptionBests:
    """For each option of one issue: whether any deal has it, and the best points with it."""

    possible: NDArray[np.bool_]
    best: Ints | None


def best(space: Space, query: Query, column: Column) -> int | None:
    """The most scaled points of one column over the query's allowed options and rules; None where no deal.

    Floors and ballots of the query are not looked at. Raises TooWide.
    """
    made = route(space, query, (column,))
    return int(made.highest[0][0, 0]) if made.is_possible else None


def best_with_each_option(space: Space, query: Query, column: Column | None) -> tuple[OptionBests, ...]:
    """The same with each option of each issue, in the order of the file; one pass each way.

    Without a column only which options any deal has. Raises TooWide.
    """
    made = route(space, query, () if column is None else (column,))
    result: list[OptionBests] = [
        OptionBests(np.zeros(size, bool), None if column is None else np.zeros(size, space.dtype))
        for size in space.sizes
    ]
    if not made.is_possible:
        return tuple(result)
    reached = np.ones(1, bool)
    so_far: Ints = np.zeros(1, space.dtype)
    for step, leg in enumerate(made.legs):
        worth = so_far[:, None] + _gains(leg, column is not None, space)
        usable = (leg.follow[:, leg.classes] >= 0) & reached[:, None]
        found = result[leg.issue]
        found.possible[leg.options] = usable.any(axis=0)
        if found.best is not None:
            total = worth + made.highest[step + 1][:, 0][leg.follow[:, leg.classes]]
            found.best[leg.options] = _largest(total, usable)
        reached, so_far = _forward(made, step, worth, usable)
    return tuple(result)


def _gains(leg: Leg, has_points: bool, space: Space) -> Ints:
    """What each option of the leg earns in each state: (states, options)."""
    if not has_points:
        return np.zeros((1, len(leg.options)), space.dtype)
    gains = leg.points[None, :, 0]
    if leg.bonus is not None:
        gains = gains + leg.bonus[:, leg.classes, 0]
    return gains


def _largest(total: Ints, usable: NDArray[np.bool_]) -> Ints:
    """For each option the largest over the usable states; any number where there is none."""
    first = usable.argmax(axis=0)
    filler = total[first, np.arange(total.shape[1])]
    result: Ints = np.max(np.where(usable, total, filler[None, :]), axis=0)
    return result


def _forward(made: Route, step: int, worth: Ints, usable: NDArray[np.bool_]) -> tuple[Any, Ints]:
    """Which states of the next step are reached, and with what at best."""
    leg = made.legs[step]
    size = len(made.highest[step + 1])
    after = leg.follow[:, leg.classes]
    worth = np.broadcast_to(worth, usable.shape)
    reached = np.zeros(size, bool)
    reached[after[usable]] = True
    target, value = after[usable], worth[usable]
    order = np.argsort(target, kind="stable")
    starts = np.flatnonzero(np.diff(target[order], prepend=-1))
    best: Ints = np.zeros(size, made.space.dtype)
    best[target[order][starts]] = np.maximum.reduceat(value[order], starts)
    return reached, best
