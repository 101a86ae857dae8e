"""A room as one model of the constraint solver: for claims too many and too tied for walks.

Each claim has a literal that says that it is kept, so that one model answers which claims can hold
together, names some that cannot, and finds the cheapest to give up.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from fractions import Fraction
from math import lcm
from typing import Any

from detente.bargaining.hitting import Names, Rank
from detente.bargaining.rooms import Claim, Room
from detente.deals.plan import TooWide
from detente.deals.routes import route
from detente.deals.searching import EASY_STATES, Choices
from detente.deals.solver import DealModel, fits, is_installed
from detente.deals.undecided import Undecided

#: Sets of equal cost that are gathered before they are given.
_GATHERED = 200


class SolverUndecided(Exception):
    """The solver reached its limit of work."""


@dataclass(frozen=True, slots=True, eq=False)
class RoomModel:
    """The model, and by claim the literal that it is kept."""

    model: DealModel
    kept: Mapping[str, Any]

    def deal(self, claims: Sequence[Claim]) -> Choices | Undecided | None:
        """A deal that keeps all these claims, None where there is none."""
        return self.model.deal_under([self.kept[claim.name] for claim in claims])[0]

    def clashing(self, claims: Sequence[Claim]) -> list[Claim]:
        """Of claims that no deal keeps together, some that none keeps together; perhaps all."""
        found, places = self.model.deal_under([self.kept[claim.name] for claim in claims])
        return [claims[place] for place in places] if found is None else list(claims)


def room_model(room: Room) -> RoomModel | None:
    """The model of a room that is too wide for walks; None of any other, and without the solver."""
    floors = [claim.floor for claim in room.binding if claim.floor is not None]
    if not is_installed() or not fits(room.space, floors) or not _is_wide(room):
        return None
    return _modelled(room)


def cheapest_first(room: Room, costs: Mapping[str, Fraction], found: Sequence[Names]) -> Iterator[Names]:
    """Sets of claims to give up that open a zone, cheapest first, those found before left out.

    Each is the cheapest that some deal asks for and that holds none of those before it, so it is
    minimal too. Sets of equal cost and size are gathered, so that they come in order of name; where they
    are very many, only so many at a time. Raises SolverUndecided.
    """
    made = _modelled(room)
    price = _prices(costs)
    given_up = {name: ~literal for name, literal in made.kept.items()}
    made.model.model.minimize(sum(price[name] * literal for name, literal in given_up.items()))
    for names in found:
        _leave_out(made, names)
    level: list[Names] = []
    while True:
        chosen = _cheapest(made)
        is_next = level and (chosen is None or _rank(costs, chosen)[:2] > _rank(costs, level[0])[:2])
        if is_next or len(level) == _GATHERED:
            yield from sorted(level, key=lambda names: _rank(costs, names))
            level = []
        if chosen is None:
            return
        level.append(chosen)
        _leave_out(made, chosen)


def _prices(costs: Mapping[str, Fraction]) -> dict[str, int]:
    """Whole prices that sum in the order of the costs, and among equal costs in that of the number."""
    if len(set(costs.values())) == 1:
        return dict.fromkeys(costs, 1)
    scale = lcm(*(cost.denominator for cost in costs.values())) * (len(costs) + 1)
    return {name: int(cost * scale) + 1 for name, cost in costs.items()}


def _is_wide(room: Room) -> bool:
    try:
        route(room.space, room.query(room.binding), (), EASY_STATES)
    except TooWide:
        return True
    return False


def _modelled(room: Room) -> RoomModel:
    query = room.query(())
    model = DealModel(room.space, query.allowed)
    for rule in query.rules:
        model.forbid(rule)
    kept = {claim.name: model.model.new_bool_var(claim.name) for claim in room.binding}
    for claim in room.binding:
        if claim.rule is not None:
            model.forbid(claim.rule, unless=[~kept[claim.name]])
        if claim.floor is not None:
            model.reach(claim.floor, unless=~kept[claim.name])
    return RoomModel(model, kept)


def _leave_out(made: RoomModel, names: Names) -> None:
    made.model.model.add_bool_or([made.kept[name] for name in sorted(names)])


def _cheapest(made: RoomModel) -> Names | None:
    solver = made.model.solver()
    solver.parameters.optimize_with_core = True  # many unit costs: bounds from cores are far closer
    match made.model.optimum(solver):
        case True:
            return frozenset(name for name, kept in made.kept.items() if not solver.boolean_value(kept))
        case False:
            return None
    raise SolverUndecided


def _rank(costs: Mapping[str, Fraction], names: Names) -> Rank:
    return sum((costs[name] for name in names), Fraction(0)), len(names), tuple(sorted(names))
