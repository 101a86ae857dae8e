"""How far each party's points reach: over all deals, and over those of the zone."""

from __future__ import annotations

from dataclasses import dataclass, replace
from fractions import Fraction

from detente.bargaining.frontier import columns_of
from detente.bargaining.peaks import peak
from detente.bargaining.readings import Reading, linkage_keys, space_of, zone_query
from detente.bargaining.terms import Terms
from detente.deals.plan import TooWide
from detente.deals.query import Query
from detente.deals.routes import Column, route
from detente.deals.space import Column as Numbers
from detente.deals.space import Space


@dataclass(frozen=True, slots=True, kw_only=True)
class Reach:
    """A party's least and most points, exact: over all deals that the linkages allow, and in the zone.

    Ranges count at their middle. A pair is None where there is no such deal, or where it is not decided
    within the limits; ``in_zone`` also under a majority, where a deal may be in the zone against a party.
    """

    party: str
    overall: tuple[Fraction, Fraction] | None
    in_zone: tuple[Fraction, Fraction] | None


def reaches(terms: Terms) -> tuple[Reach, ...]:
    """The reach of each scored member, in the order of the file."""
    space = space_of(terms)
    upside_down = _upside_down(space, columns_of(terms))
    zone = zone_query(terms, Reading.ZONE)
    assert zone is not None  # nobody's silence counts as no here
    everything = Query(allowed=terms.allowed, rules=linkage_keys(terms))
    found = []
    for column in columns_of(terms):
        overall = _ends(space, everything, column)
        inside = _in_zone(space, upside_down, zone, column, overall)
        found.append(
            Reach(
                party=column[0],
                overall=_unscaled(space, column, overall),
                in_zone=_unscaled(space, column, inside),
            )
        )
    return tuple(found)


def _ends(space: Space, query: Query, column: Column) -> tuple[int, int] | None:
    """The least and the most over a query without floors."""
    try:
        made = route(space, query, (column,))
    except TooWide:
        return None
    return (int(made.lowest[0][0, 0]), int(made.highest[0][0, 0])) if made.is_possible else None


def _in_zone(
    space: Space, upside_down: Space, zone: Query, column: Column, overall: tuple[int, int] | None
) -> tuple[int, int] | None:
    """The least and the most over the zone; the least is the most of the points turned upside down."""
    high = None if overall is None or zone.ballot is not None else peak(space, zone, column)
    if high is None:
        return None
    low = peak(upside_down, zone, (_turned(column[0]), column[1]))
    return None if low is None else (-low, high)


def _upside_down(space: Space, columns: tuple[Column, ...]) -> Space:
    """The space with another column for each party, in which its points count the other way."""
    numbers, synergies = dict(space.columns), dict(space.synergies)
    for party, level in columns:
        own, name = space.columns[party, level], _turned(party)
        turned = {box: -value for box, value in own.synergies.items()}
        numbers[name, level] = Numbers(tuple(-row for row in own.issues), turned)
        synergies[name] = synergies[party]
    return replace(space, columns=numbers, synergies=synergies, kept={})


def _turned(party: str) -> str:
    """What the column is called; no id has two lines."""
    return f"{party}\nturned"


def _unscaled(space: Space, column: Column, ends: tuple[int, int] | None) -> tuple[Fraction, Fraction] | None:
    if ends is None:
        return None
    return space.unscaled(column[0], ends[0]), space.unscaled(column[0], ends[1])
