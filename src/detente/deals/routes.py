"""A query laid on a plan: what each choice leads to, what it earns, and what can still come.

A route has one leg for each issue. Backward passes over it give, for every state, the most and the
least that the issues ahead can still bring; a walk uses them to drop what cannot reach its floors.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, field, replace
from typing import Any

import numpy as np
from numpy.typing import NDArray

from detente.deals.narrowing import narrowed
from detente.deals.plan import Plan, Step, TooWide, make_plan
from detente.deals.query import Query
from detente.deals.space import Level, Space

Ints = NDArray[Any]
Column = tuple[str, Level]

#: Voters that one machine word can mark.
_VOTER_LIMIT = 60


@dataclass(frozen=True, slots=True, eq=False)
class Leg:
    """One issue of a route.

    ``options`` (m,) are the allowed ones, ``classes`` (m,) and ``points`` (m, columns) theirs.
    ``follow`` (states, classes) is the state after, -1 where a rule forbids it or nothing follows.
    ``bonus`` (states, classes, columns): synergies completed. ``lost`` (states, classes): bits of
    the voters whose rules it breaks.
    """

    issue: int
    options: Ints
    classes: Ints
    points: Ints
    follow: Ints
    bonus: Ints | None
    lost: Ints | None


@dataclass(frozen=True, slots=True, eq=False)
class Route:
    """Legs for all issues, and per step the states' best and worst still to come, (states, columns)."""

    space: Space
    query: Query
    columns: tuple[Column, ...]
    legs: tuple[Leg, ...]
    highest: tuple[Ints, ...] = field(default=())
    lowest: tuple[Ints, ...] = field(default=())

    @property
    def is_possible(self) -> bool:
        """Whether any deal obeys the allowed options and the rules, floors aside."""
        return bool((self.legs[0].follow >= 0).any())


def route(space: Space, query: Query, columns: Sequence[Column], states: int | None = None) -> Route:
    """The route for a query, in these parties' points. Raises TooWide, past ``states`` a step where given."""
    if len(voters(query)) > _VOTER_LIMIT:
        raise TooWide
    query = narrowed(space, query)
    plan = plan_for(space, query, columns, states)
    hard = plan.bits([box for rule in query.rules for box in space.rules[rule]])
    points = _points(space, tuple(columns))
    legs: list[Leg] = []
    alive: NDArray[np.bool_] | None = None
    for step in reversed(plan.steps):
        leg = _leg(space, query, columns, plan, step, hard, points, alive)
        alive = np.any(leg.follow >= 0, axis=1)
        legs.append(leg)
    made = Route(space, query, tuple(columns), tuple(reversed(legs)))
    if not made.is_possible:
        return made
    return replace(made, highest=_ahead(made, np.maximum), lowest=_ahead(made, np.minimum))


def taken(leg: Leg, state: Ints, lost: Ints, points: Ints) -> tuple[Ints, Ints, Ints, Ints, Ints]:
    """Every label with every option of the leg that may follow it.

    Labels are given by their state (n,), lost votes (n,) and points (n, columns). The result: which
    label and which of the leg's options, and the state, lost votes and points after.
    """
    after = leg.follow[state][:, leg.classes]
    row, option = np.nonzero(after >= 0)
    earned = points[row] + leg.points[option]
    against = lost[row]
    if leg.bonus is not None:
        earned = earned + leg.bonus[state[row], leg.classes[option]]
    if leg.lost is not None:
        against = against | leg.lost[state[row], leg.classes[option]]
    return row, option, after[row, option], against, earned


def moves(leg: Leg) -> tuple[Ints, Ints, Ints]:
    """Every usable option of the leg in every state: the state, the state after (n,), points (n, columns)."""
    after = leg.follow[:, leg.classes]
    state, option = np.nonzero(after >= 0)
    earned = leg.points[option]
    if leg.bonus is not None:
        earned = earned + leg.bonus[state, leg.classes[option]]
    return state, after[state, option], earned


def with_points(made: Route, legs: tuple[Leg, ...]) -> Route:
    """The same route with other points on its legs."""
    other = replace(made, legs=legs)
    return replace(other, highest=_ahead(other, np.maximum), lowest=_ahead(other, np.minimum))


def plan_for(space: Space, query: Query, columns: Sequence[Column], states: int | None) -> Plan:
    """The plan of just those boxes that the query needs; made once for each such set."""
    rules = [*query.rules, *(rule for voter in voters(query) for rule in voter.rules)]
    boxes = {box for rule in rules for box in space.rules[rule]}
    boxes |= {box for party, _ in columns for box in space.synergies[party]}
    mentioned = tuple(sorted(boxes))
    key = ("plan", mentioned, tuple(mask.tobytes() for mask in query.allowed))
    found = space.kept.get(key)
    if not isinstance(found, Plan):
        chosen = {box: space.boxes[box] for box in mentioned}
        if len(space.kept) > 200:  # a search tries many sets of rules: keep the recent ones only
            space.kept.clear()
        found = make_plan(space.sizes, chosen, query.allowed, _spread(space), states)
        space.kept[key] = found
    return found


def voters(query: Query) -> tuple[Any, ...]:
    """The query's voters, none without a ballot."""
    return () if query.ballot is None else query.ballot.voters


def weighted_ahead(made: Route, weights: Sequence[int]) -> tuple[Ints, ...]:
    """The most of a weighted sum of the columns that each state can still earn: (states,) per step."""
    dtype = weighted_dtype(made, weights)
    after: Ints = np.zeros(_last_states(made), dtype)
    result = [after]
    factor: Ints = np.array(weights, dtype=dtype)
    for leg in reversed(made.legs):
        best, have = _per_class((leg.points.astype(dtype) @ factor)[:, None], leg, np.maximum)
        worth = best[None, :, 0] + after[leg.follow]
        if leg.bonus is not None:
            worth = worth + leg.bonus.astype(dtype) @ factor
        after = _over_classes(worth[:, :, None], (leg.follow >= 0) & have, np.maximum)[:, 0]
        result.append(after)
    return tuple(reversed(result))


def weighted_dtype(made: Route, weights: Sequence[int]) -> type:
    """int64 where no such weighted sum can pass it, else Python integers."""
    if made.space.is_wide:
        return object
    largest: Ints = np.zeros(len(made.columns), np.int64)
    for leg in made.legs:
        largest = largest + np.abs(leg.points).max(axis=0, initial=0)
        if leg.bonus is not None:
            largest = largest + np.abs(leg.bonus).max(axis=(0, 1), initial=0)
    reach = sum(abs(weight) * size for weight, size in zip(weights, largest.tolist(), strict=True))
    return np.int64 if reach < 1 << 61 else object


def _points(space: Space, columns: tuple[Column, ...]) -> tuple[Ints, ...]:
    """Every issue's points, (options, columns); put together once for each choice of columns."""
    key = ("points", columns)
    known = space.kept.get(key)
    if not isinstance(known, tuple):
        known = tuple(
            np.column_stack(
                [np.zeros((size, 0), space.dtype), *(space.columns[c].issues[at] for c in columns)]
            )
            for at, size in enumerate(space.sizes)
        )
        space.kept[key] = known
    return known


def _leg(
    space: Space,
    query: Query,
    columns: Sequence[Column],
    plan: Plan,
    step: Step,
    hard: NDArray[np.uint64],
    points: tuple[Ints, ...],
    alive: NDArray[np.bool_] | None,
) -> Leg:
    options = np.flatnonzero(query.allowed[step.issue])
    classes = step.classes[options]
    follow = step.next.copy()
    follow[(step.hits & hard).any(axis=2)] = -1
    if alive is not None:
        follow[(follow >= 0) & ~alive[follow]] = -1
    present = np.zeros(follow.shape[1], bool)
    present[classes] = True
    follow[:, ~present] = -1
    return Leg(
        issue=step.issue,
        options=options,
        classes=classes,
        points=points[step.issue][options],
        follow=follow,
        bonus=_bonus(space, columns, plan, step),
        lost=_lost(space, query, plan, step),
    )


def _bonus(space: Space, columns: Sequence[Column], plan: Plan, step: Step) -> Ints | None:
    result = None
    for index, column in enumerate(columns):
        for box, points in space.columns[column].synergies.items():
            hit = (step.hits & plan.bits([box])).any(axis=2)
            if points and hit.any():
                if result is None:
                    result = np.zeros((*hit.shape, len(columns)), space.dtype)
                result[hit, index] += points
    return result


def _lost(space: Space, query: Query, plan: Plan, step: Step) -> Ints | None:
    result = None
    for bit, voter in enumerate(voters(query)):
        boxes = [box for rule in voter.rules for box in space.rules[rule]]
        hit = (step.hits & plan.bits(boxes)).any(axis=2)
        if hit.any():
            result = np.zeros(hit.shape, np.int64) if result is None else result
            result[hit] |= 1 << bit
    return result


def _ahead(made: Route, pick: Any) -> tuple[Ints, ...]:
    """For every step and state the extreme of each column over what can follow."""
    if not made.columns:
        sizes = (*(len(leg.follow) for leg in made.legs), _last_states(made))
        return tuple(np.zeros((states, 0), made.space.dtype) for states in sizes)
    after: Ints = np.zeros((_last_states(made), len(made.columns)), made.space.dtype)
    result = [after]
    for leg in reversed(made.legs):
        best, have = _per_class(leg.points, leg, pick)
        worth = best[None] + after[leg.follow]
        if leg.bonus is not None:
            worth = worth + leg.bonus
        after = _over_classes(worth, (leg.follow >= 0) & have, pick)
        result.append(after)
    return tuple(reversed(result))


def _per_class(points: Ints, leg: Leg, pick: Any) -> tuple[Ints, NDArray[np.bool_]]:
    """The extreme of each column over the options of each class, and which classes have any."""
    count = leg.follow.shape[1]
    if count == 1 and len(points):  # most issues: no rule tells their options apart
        return pick.reduce(points, axis=0)[None], np.ones(1, bool)
    have = np.zeros(count, bool)
    have[leg.classes] = True
    order = np.argsort(leg.classes, kind="stable")
    best: Ints = np.zeros((count, points.shape[1]), points.dtype)
    if len(order):
        starts = np.flatnonzero(np.diff(leg.classes[order], prepend=-1))
        best[leg.classes[order][starts]] = pick.reduceat(points[order], starts, axis=0)
    return best, have


def _over_classes(worth: Ints, usable: NDArray[np.bool_], pick: Any) -> Ints:
    """The extreme over usable classes; 0 where a state has none (no walk ever stands there)."""
    if worth.shape[1] == 1:
        only: Ints = np.where(usable, worth[:, 0], 0)
        return only
    first = usable.argmax(axis=1)
    filler = worth[np.arange(len(worth)), first]  # a usable one where there is any
    filled = np.where(usable[:, :, None], worth, filler[:, None, :])
    result: Ints = pick.reduce(filled, axis=1)
    result[~usable.any(axis=1)] = 0
    return result


def _last_states(made: Route) -> int:
    return int(made.legs[-1].follow.max(initial=0)) + 1


def _spread(space: Space) -> tuple[int, ...]:
    """How much hangs on each issue: the widest difference of points, in shares of the party's own."""
    known = space.kept.get("spread")
    if not isinstance(known, tuple):
        known = space.kept["spread"] = tuple(_spreads(space))
    return known


def _spreads(space: Space) -> list[int]:
    spreads = [0] * len(space.sizes)
    for (_, level), column in space.columns.items():
        if level is Level.MIDDLE:
            widths = [int(row.max()) - int(row.min()) if len(row) else 0 for row in column.issues]
            total = max(1, sum(widths))
            spreads = [have + 1000 * width // total for have, width in zip(spreads, widths, strict=True)]
    return spreads
