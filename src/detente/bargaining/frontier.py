"""The efficient deals of the zone: no other is at least as good for every member and better for one."""

from __future__ import annotations

from dataclasses import dataclass
from fractions import Fraction
from math import inf

from detente.bargaining.readings import Reading, space_of, zone_query
from detente.bargaining.results import Entry
from detente.bargaining.supported import supported
from detente.bargaining.terms import Terms
from detente.deals.efficient import Efficient, efficient
from detente.deals.labels import TooMany
from detente.deals.plan import TooWide
from detente.deals.routes import Column
from detente.deals.space import Level, Space

#: Labels of one step, for each entry that the frontier may have, beyond which the walk gives up.
LABELS_PER_ENTRY = 4
_LEAST_LABELS = 50_000
#: Pairs of labels that the walk may compare, with up to so many parties.
PAIRS = ((5, inf), (8, 3e10), (inf, 1e9))


@dataclass(frozen=True, slots=True, eq=False)
class Frontier:
    """Efficient points of the zone as arrays; ``is_complete`` says whether none is missing.

    ``parties`` are the scored members, whose points the columns hold.
    """

    space: Space
    parties: tuple[str, ...]
    found: Efficient
    is_complete: bool

    def entries(self, limit: int) -> tuple[Entry, ...]:
        """The first of them as entries, best first for the first party."""
        return tuple(
            Entry(
                deal=self.space.deal(self.found.choices[row]),
                points=self.points(row),
                alternatives=int(self.found.counts[row]),
            )
            for row in range(min(limit, len(self.found)))
        )

    def points(self, row: int) -> dict[str, Fraction]:
        """One row's points by party."""
        return {
            party: self.space.unscaled(party, self.found.points[row, column])
            for column, party in enumerate(self.parties)
        }


def columns_of(terms: Terms) -> tuple[Column, ...]:
    """The points that the frontier compares: the scored members', ranges at their middle."""
    return tuple((party.id, Level.MIDDLE) for party in terms.scored)


def frontier(terms: Terms) -> Frontier | None:
    """The frontier of the zone, whole where the walk stays within its limit.

    Past the limit it holds those of its members that weighted sums find, and says that it is not
    complete. None where no member is scored. Walked once and kept with the scenario.
    """
    if not terms.scored:
        return None
    key = ("frontier", terms.question, tuple(party.id for party in terms.members))
    known = terms.scenario.compiled.get(key)
    if not isinstance(known, Frontier):
        known = _walked(terms)
        terms.scenario.compiled[key] = known
    return known


def _walked(terms: Terms) -> Frontier:
    space = space_of(terms)
    parties = tuple(party.id for party in terms.scored)
    query = zone_query(terms, Reading.ZONE)
    assert query is not None
    limit = max(_LEAST_LABELS, LABELS_PER_ENTRY * terms.question.frontier_limit)
    try:
        whole = efficient(space, query, columns_of(terms), limit, pairs=_pairs(len(parties)))
        return Frontier(space, parties, whole, is_complete=True)
    except (TooMany, TooWide):
        some = supported(space, query, columns_of(terms), terms.question.frontier_limit)
        return Frontier(space, parties, some, is_complete=False)


def _pairs(parties: int) -> float:
    return next(pairs for most, pairs in PAIRS if parties <= most)
