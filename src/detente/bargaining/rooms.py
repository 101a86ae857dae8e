"""What the needed parties insist on, piece by piece: the matter of clashes and concessions.

A claim is one thing that one party insists on: a red line, its no-deal points, or (in the reading of
positions) all that it refuses on one issue. A room is the linkages and the claims of parties who
must all agree; giving up a claim leaves it out of the query.
"""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from fractions import Fraction

from detente.bargaining.readings import Reading, linkage_keys, no_deal_floor, space_of
from detente.bargaining.terms import Terms, allowed_on
from detente.deals.query import Floor, Query
from detente.deals.space import RuleKey, Space
from detente.model import Party


@dataclass(frozen=True, slots=True, kw_only=True)
class Claim:
    """One thing that a party insists on; it is a rule or a floor."""

    name: str
    rule: RuleKey | None = None
    floor: Floor | None = None
    cost: Fraction = Fraction(1)
    issues: frozenset[str] = frozenset()
    precondition: bool = False

    def binds_on(self, agenda: frozenset[str], waived: frozenset[str]) -> bool:
        """Whether it binds on an agenda: no-deal points always, a precondition unless it is waived."""
        if self.floor is not None or self.issues <= agenda:
            return True
        return self.precondition and self.name not in waived


@dataclass(frozen=True, slots=True, kw_only=True, eq=False)
class Room:
    """Parties who must all agree: ``claims`` are all that they insist on, sorted by name."""

    terms: Terms
    space: Space
    agenda: tuple[str, ...]
    linkages: tuple[RuleKey, ...]
    claims: tuple[Claim, ...]
    is_stated: bool

    def query(self, claims: Iterable[Claim], linkages: Iterable[RuleKey] | None = None) -> Query:
        """The deals that obey the linkages and these claims."""
        kept = tuple(claims)
        return Query(
            allowed=allowed_on(self.terms.scenario, self.agenda),
            rules=(
                *(self.linkages if linkages is None else linkages),
                *(claim.rule for claim in kept if claim.rule is not None),
            ),
            floors=tuple(claim.floor for claim in kept if claim.floor is not None),
        )

    @property
    def binding(self) -> tuple[Claim, ...]:
        """The claims that bind on the room's own agenda."""
        on, waived = frozenset(self.agenda), frozenset(self.terms.waived)
        return tuple(claim for claim in self.claims if claim.binds_on(on, waived))


def room(terms: Terms, parties: Iterable[Party]) -> Room:
    """The room of parties with their red lines and no-deal points."""
    claims = []
    for party in parties:
        for line in terms.red_lines:
            if line.party == party.id:
                claims.append(
                    Claim(
                        name=line.id,
                        rule=("red line", line.id),
                        cost=line.cost,
                        issues=frozenset(line.issues),
                        precondition=line.precondition and line.id not in terms.waived,
                    )
                )
        if party.is_scored:
            floor = no_deal_floor(terms, party, Reading.ZONE)
            claims.append(Claim(name=f"{party.id}.no_deal", floor=floor))
    return _room(terms, claims, is_stated=False)


def stated_room(terms: Terms, parties: Iterable[Party]) -> Room:
    """The room of parties with what they refuse, issue by issue."""
    known = space_of(terms).rules
    claims = [
        Claim(name=f"{party.id}.{issue}", rule=("refused", party.id, issue), issues=frozenset((issue,)))
        for party in parties
        for issue in terms.agenda
        if ("refused", party.id, issue) in known
    ]
    return _room(terms, claims, is_stated=True)


def _room(terms: Terms, claims: list[Claim], *, is_stated: bool) -> Room:
    return Room(
        terms=terms,
        space=space_of(terms),
        agenda=terms.agenda,
        linkages=linkage_keys(terms),
        claims=tuple(sorted(claims, key=lambda claim: claim.name)),
        is_stated=is_stated,
    )
