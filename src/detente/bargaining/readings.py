"""The readings of a scenario as queries: the zone, certain, possible, and what was stated.

They differ only in which rules bind, which end of the ranges counts, and whose silence counts as no.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from enum import Enum

from detente.bargaining.terms import Terms
from detente.deals.query import Ballot, Floor, Query, Voter, whole_weights
from detente.deals.space import Level, RuleKey, Space, of
from detente.model import Party


class Reading(Enum):
    """How doubts are resolved: points at one end, no-deal at the other, silence as yes or as no."""

    ZONE = (Level.MIDDLE, Level.MIDDLE)
    CERTAIN = (Level.LOW, Level.HIGH)
    POSSIBLE = (Level.HIGH, Level.LOW)

    @property
    def points(self) -> Level:
        return self.value[0]

    @property
    def no_deal(self) -> Level:
        return self.value[1]


@dataclass(frozen=True, slots=True, kw_only=True)
class Side:
    """One member as a reading sees it: the rules that it will not break, its floor, its silence."""

    party: str
    rules: tuple[RuleKey, ...]
    floor: Floor | None
    silent: bool


def side(terms: Terms, party: Party, reading: Reading, *, silence_is_no: bool = False) -> Side:
    """A party with its binding red lines and, where it is scored, its no-deal."""
    return Side(
        party=party.id,
        rules=tuple(("red line", line.id) for line in terms.lines_of(party.id)),
        floor=no_deal_floor(terms, party, reading) if party.is_scored else None,
        silent=silence_is_no and not party.is_scored,
    )


def no_deal_floor(terms: Terms, party: Party, reading: Reading) -> Floor:
    """What the party must get at least."""
    space = of(terms.scenario)
    least = space.scaled(party.id, reading.no_deal.of(terms.no_deal[party.id]))
    return Floor(party.id, reading.points, least)


def stated_side(terms: Terms, party: Party, kind: str) -> Side:
    """A party as its positions alone show it: ``kind`` is "refused" or "not granted"."""
    known = of(terms.scenario).rules  # no rule where there is nothing refused, or all is granted
    keys = [(kind, party.id, issue) for issue in terms.agenda]
    rules = tuple(key for key in keys if key in known)
    return Side(party=party.id, rules=rules, floor=None, silent=False)


def linkage_keys(terms: Terms) -> tuple[RuleKey, ...]:
    """The linkages that hold on these terms."""
    return tuple(("linkage", linkage.id) for linkage in terms.linkages)


def query(terms: Terms, sides: Sequence[Side]) -> Query | None:
    """The deals on which the sides can agree under the terms' rule; None where silence alone forbids all."""
    rules = linkage_keys(terms)
    majority = terms.majority
    if majority is None:
        if any(each.silent for each in sides):
            return None
        return Query(
            allowed=terms.allowed,
            rules=(*rules, *(rule for each in sides for rule in each.rules)),
            floors=tuple(each.floor for each in sides if each.floor is not None),
        )
    weights, need = whole_weights(majority, tuple(party.id for party in terms.members))
    ballot = Ballot(
        tuple(
            Voter(
                party=each.party,
                rules=each.rules,
                floor=each.floor,
                weight=weights[each.party],
                veto=each.party in majority.vetoes,
                silent=each.silent,
            )
            for each in sides
        ),
        need,
    )
    return Query(allowed=terms.allowed, rules=rules, ballot=ballot)


def zone_query(terms: Terms, reading: Reading, *, silence_is_no: bool = False) -> Query | None:
    """The deals that a reading counts."""
    return query(terms, [side(terms, p, reading, silence_is_no=silence_is_no) for p in terms.members])


def stated_query(terms: Terms, kind: str) -> Query:
    """The deals that nobody needed refuses (or that all have granted), by their positions alone."""
    made = query(terms, [stated_side(terms, party, kind) for party in terms.members])
    assert made is not None  # nobody is silent here: what was not said is in the rules
    return made


def space_of(terms: Terms) -> Space:
    """The compiled scenario."""
    return of(terms.scenario)
