"""How far each party's points reach: over all deals, and over those of the zone."""

from __future__ import annotations

from dataclasses import dataclass
from fractions import Fraction

from detente.bargaining.frontier import columns_of
from detente.bargaining.readings import Reading, linkage_keys, space_of, zone_query
from detente.bargaining.terms import Terms
from detente.deals.attainable import attainable
from detente.deals.plan import TooWide
from detente.deals.query import Query
from detente.deals.routes import Column, route
from detente.deals.space import Space

#: Labels of one step of a walk over the zone beyond which its ends are left open.
LABELS = 5_000


@dataclass(frozen=True, slots=True, kw_only=True)
class Reach:
    """A party's least and most points, exact: over all deals that the linkages allow, and in the zone.

    Ranges count at their middle. A pair is None where there is no such deal, or where it is not decided
    within the limits; the zone's for all parties, where it is not for one.
    """

    party: str
    overall: tuple[Fraction, Fraction] | None
    in_zone: tuple[Fraction, Fraction] | None


def reaches(terms: Terms) -> tuple[Reach, ...]:
    """The reach of each scored member, in the order of the file."""
    space = space_of(terms)
    zone = zone_query(terms, Reading.ZONE)
    assert zone is not None  # nobody's silence counts as no here
    everything = Query(allowed=terms.allowed, rules=linkage_keys(terms))
    columns = columns_of(terms)
    inside = _in_zone(space, zone, columns)
    return tuple(
        Reach(
            party=column[0],
            overall=_unscaled(space, column, _ends(space, everything, column)),
            in_zone=_unscaled(space, column, inside.get(column)),
        )
        for column in columns
    )


def _ends(space: Space, query: Query, column: Column) -> tuple[int, int] | None:
    """The least and the most over a query without floors."""
    try:
        made = route(space, query, (column,))
    except TooWide:
        return None
    return (int(made.lowest[0][0, 0]), int(made.highest[0][0, 0])) if made.is_possible else None


def _in_zone(space: Space, zone: Query, columns: tuple[Column, ...]) -> dict[Column, tuple[int, int]]:
    """The least and the most over the zone, from all points that its deals give; empty past the limits."""
    ends = {}
    for column in columns:
        try:
            found = attainable(space, zone, (column,), LABELS)
        except TooWide:
            return {}
        if not found.is_whole or not len(found.points):
            return {}
        ends[column] = int(found.points.min()), int(found.points.max())
    return ends


def _unscaled(space: Space, column: Column, ends: tuple[int, int] | None) -> tuple[Fraction, Fraction] | None:
    if ends is None:
        return None
    return space.unscaled(column[0], ends[0]), space.unscaled(column[0], ends[1])
