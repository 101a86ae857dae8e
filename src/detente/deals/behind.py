"""What partial deals can have gathered before each step of a route: the mirror of what is still to come."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Any

import numpy as np

from detente.deals.floors import Floors
from detente.deals.routes import Ints, Leg, Route, moves


@dataclass(frozen=True, slots=True, eq=False)
class Behind:
    """Per state before one step: whether any partial deal stands there, and its most and least points.

    ``reached`` (states,), ``most`` and ``least`` (states, columns), 0 where none stands. The least is that
    of a walk in which points that cannot fail a floor any more count as what the floor needs.
    """

    reached: Ints
    most: Ints
    least: Ints


def behind(made: Route, floors: Floors) -> tuple[Behind, ...]:
    """What lies behind every step, and behind the end."""
    none: Ints = np.zeros((1, len(made.columns)), made.space.dtype)
    result = [Behind(np.ones(1, bool), none, none)]
    for step, leg in enumerate(made.legs):
        result.append(_after(result[-1], leg, made.lowest[step + 1], floors))
    return tuple(result)


def _after(before: Behind, leg: Leg, still_least: Ints, floors: Floors) -> Behind:
    states = len(still_least)
    state, target, earned = moves(leg)
    there = before.reached[state]
    state, target, earned = state[there], target[there], earned[there]
    reached = np.zeros(states, bool)
    reached[target] = True
    least = _extreme(before.least[state] + earned, target, states, np.minimum)
    for column, top in floors.tops.items():
        least[:, column] = np.minimum(least[:, column], top - still_least[:, column])
    return Behind(
        reached=reached,
        most=_extreme(before.most[state] + earned, target, states, np.maximum),
        least=least,
    )


def _extreme(points: Ints, target: Ints, states: int, pick: Any) -> Ints:
    """The extreme of each column over the rows of each target."""
    order = np.argsort(target, kind="stable")
    starts = np.flatnonzero(np.diff(target[order], prepend=-1))
    result: Ints = np.zeros((states, points.shape[1]), points.dtype)
    if len(order):
        result[target[order][starts]] = pick.reduceat(points[order], starts, axis=0)
    return result
