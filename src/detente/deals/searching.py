"""Is there a deal? One deal that a query allows, the proof that there is none, or "not decided".

First the cheap proofs: a party whose best is below its floor; then weights under which even the
best weighted sum of all deals fails the weighted floors (Lagrangian bounds; the deals that attain
them are tried on the way). What is left is walked exactly, with the best weights as a fence, and
where the walk passes its limit the solver is asked if it is installed.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, replace

import numpy as np

from detente.deals.efficient import Cut, efficient
from detente.deals.labels import TooMany
from detente.deals.mending import mended
from detente.deals.plan import TooWide
from detente.deals.query import Query, has
from detente.deals.routes import Ints, Route, route, weighted_ahead, weighted_dtype
from detente.deals.solver import is_installed, solve
from detente.deals.space import Space
from detente.deals.undecided import UNDECIDED, Undecided

#: Labels of one step beyond which the walk for a witness gives up.
WITNESS_LIMIT = 60_000
#: States of one step up to which a walk is quicker than the solver.
EASY_STATES = 1_000
#: Columns beyond which the solver is asked before the walk.
_MANY = 8
#: Pairs of labels that the walk may compare.
_PAIRS = 1e10
_ROUNDS = 24
#: The attempt whose deal is mended.
_MENDED = 2
_STRENGTH = 1024

Choices = tuple[int, ...]


def find(space: Space, query: Query) -> Choices | Undecided | None:
    """A deal of the query without a ballot; None where there is none; UNDECIDED past the limits."""
    columns = tuple(dict.fromkeys((each.party, each.level) for each in query.floors))
    if is_installed():
        try:
            return _sought(space, query, route(space, query, columns, EASY_STATES))
        except TooWide:
            found = solve(space, query)
            if not isinstance(found, Undecided):
                return found
    try:
        return _sought(space, query, route(space, query, columns))
    except TooWide:
        return UNDECIDED


def _sought(space: Space, query: Query, made: Route) -> Choices | Undecided | None:
    """The search along a route: bounds and the deals that attain them, then the walk."""
    if not made.is_possible:
        return None
    floors = _floors(made)
    if any(int(made.highest[0][0, column]) < least for column, least in enumerate(floors)):
        return None
    cuts = []
    for number, attempt in enumerate(_attempts(made, floors)):
        if attempt.bound < attempt.cut.least:
            return None
        found: Choices | None = attempt.deal
        if number == _MENDED and len(made.columns) > _MANY:
            found = mended(space, query, made, floors, attempt.deal)
        if found is not None and has(space, query, found):
            return found
        cuts = [attempt.cut]
    return _walked(space, query, made, cuts)


def _floors(made: Route) -> list[int]:
    """The highest floor asked of each column."""
    asked = [(each.party, each.level, each.least) for each in made.query.floors]
    return [max(least for p, level, least in asked if (p, level) == column) for column in made.columns]


@dataclass(frozen=True, slots=True)
class _Attempt:
    """One choice of weights: the floors' weighted sum, the deals' best weighted sum, a deal that has it."""

    cut: Cut
    bound: int
    deal: Choices


def _attempts(made: Route, floors: list[int]) -> Iterator[_Attempt]:
    """Weights that move towards the floors that the last deal missed."""
    columns = len(made.columns)
    if not columns:
        ahead = weighted_ahead(made, ())
        yield _Attempt(Cut((), 0), 0, decoded(made, (), ahead))
        return
    widths = [max(1, int(h) - int(low)) for h, low in zip(made.highest[0][0], made.lowest[0][0], strict=True)]
    scale = max(widths) * _STRENGTH
    strength = [float(_STRENGTH)] * columns
    for attempt in range(_ROUNDS):
        weights = tuple(int(strength[c]) * scale // (widths[c] * _STRENGTH) for c in range(columns))
        ahead = weighted_ahead(made, weights)
        deal = decoded(made, weights, ahead)
        least = sum(weight * floor for weight, floor in zip(weights, floors, strict=True))
        yield _Attempt(Cut(weights, least), int(ahead[0][0]), deal)
        pace = 1.5 / (1 + attempt / 3)
        for c, column in enumerate(made.columns):
            missing = floors[c] - made.space.points(column[0], deal, column[1])
            share = max(-1.0, min(1.0, missing / widths[c]))
            strength[c] = min(2.0**20, max(1.0, strength[c] * 2 ** (pace * 4 * share)))


def decoded(made: Route, weights: tuple[int, ...], ahead: tuple[Ints, ...]) -> Choices:
    """A deal that attains the best weighted sum: the first such option at every step."""
    factor: Ints = np.array(weights, dtype=weighted_dtype(made, weights))
    choices = [0] * len(made.legs)
    state = 0
    for step, leg in enumerate(made.legs):
        after = leg.follow[state, leg.classes]
        worth = leg.points.astype(factor.dtype) @ factor + ahead[step + 1][after]
        if leg.bonus is not None:
            worth = worth + (leg.bonus[state].astype(factor.dtype) @ factor)[leg.classes]
        usable = np.flatnonzero(after >= 0)
        best = usable[int(np.argmax(worth[usable]))]
        choices[leg.issue] = int(leg.options[best])
        state = int(after[best])
    return tuple(choices)


def _walked(space: Space, query: Query, made: Route, cuts: list[Cut]) -> Choices | Undecided | None:
    """The exact walk for a witness; in many columns the solver is quicker, where it is installed."""
    if len(made.columns) > _MANY and not isinstance(solved := solve(space, query), Undecided):
        return solved
    try:
        found = efficient(space, query, made.columns, WITNESS_LIMIT, cuts, _PAIRS)
    except TooMany:
        return solve(space, query)
    return tuple(int(choice) for choice in found.choices[0]) if len(found) else None


def with_option(query: Query, issue: int, option: int) -> Query:
    """The same query, one issue settled."""
    mask = np.zeros(len(query.allowed[issue]), bool)
    mask[option] = query.allowed[issue][option]
    allowed = tuple(mask if at == issue else have for at, have in enumerate(query.allowed))
    return replace(query, allowed=allowed)
