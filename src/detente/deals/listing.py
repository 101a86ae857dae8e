"""All deals of a query that has few of them, one by one, and which of them keep other rules and floors."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

from detente.deals.floors import Floors, floor_columns, settled, silent_votes
from detente.deals.plan import TooWide
from detente.deals.query import Floor, Query
from detente.deals.routes import Ints, Route, route, taken
from detente.deals.space import RuleKey, Space

#: Deals begun that one step may carry on with.
BEGUN_LIMIT = 200_000
#: Deals begun times options that one step may expand at a time.
_BLOCK = 1_000_000


def listed(space: Space, query: Query, limit: int = BEGUN_LIMIT) -> Ints | None:
    """The deals, (n, issues) as option positions; None where more than the limit had to be begun."""
    try:
        made = route(space, query, floor_columns(query))
    except TooWide:
        return None
    if not made.is_possible:
        return np.zeros((0, len(space.sizes)), np.int64)
    floors = Floors.of(made)
    begun = _Begun(
        choices=np.zeros((1, len(space.sizes)), np.int64),
        state=np.zeros(1, np.int64),
        lost=np.full(1, silent_votes(made.query), np.int64),
        points=np.zeros((1, len(made.columns)), space.dtype),
    )
    for step in range(len(made.legs)):
        parts, number = [], 0
        for part in _carried_on(made, floors, begun, step):
            parts.append(part)
            number += len(part.state)
            if number > limit:
                return None
        begun = _Begun(
            *(np.concatenate([getattr(part, name) for part in parts]) for name in _Begun.__slots__)
        )
    return begun.choices


def kept(
    space: Space, deals: Ints, rules: Iterable[RuleKey], floors: Iterable[Floor] = ()
) -> NDArray[np.bool_]:
    """Which of the deals, (n, issues), break none of the rules and reach every floor: (n,)."""
    found = np.ones(len(deals), bool)
    for number in (number for rule in rules for number in space.rules[rule]):
        found &= ~_inside(space, number, deals)
    for each in floors:
        column = space.columns[each.party, each.level]
        points: Ints = np.zeros(len(deals), space.dtype)
        for issue, worth in enumerate(column.issues):
            points = points + worth[deals[:, issue]]
        for number, value in column.synergies.items():
            points = points + value * _inside(space, number, deals).astype(space.dtype)
        found &= (points >= each.least).astype(bool)
    return found


def _inside(space: Space, number: int, deals: Ints) -> NDArray[np.bool_]:
    """Which deals lie in a box."""
    found = np.ones(len(deals), bool)
    for issue, mask in space.boxes[number].masks:
        found &= mask[deals[:, issue]]
    return found


@dataclass(frozen=True, slots=True, eq=False)
class _Begun:
    """Deals begun: ``choices`` (n, issues), ``state`` and ``lost`` votes (n,), ``points`` (n, columns)."""

    choices: Ints
    state: Ints
    lost: Ints
    points: Ints


def _carried_on(made: Route, floors: Floors, begun: _Begun, step: int) -> Iterator[_Begun]:
    """Every deal begun, with every option of the next leg with which it can still be finished."""
    leg = made.legs[step]
    chunk = max(1, _BLOCK // max(1, len(leg.options)))
    for low in range(0, max(1, len(begun.state)), chunk):
        part = slice(low, low + chunk)
        row, option, state, lost, points = taken(leg, begun.state[part], begun.lost[part], begun.points[part])
        keep, lost, points = settled(made, floors, step + 1, state, lost, points)
        choices = begun.choices[part][row[keep]]
        choices[:, leg.issue] = leg.options[option[keep]]
        yield _Begun(choices, state[keep], lost[keep], points[keep])
