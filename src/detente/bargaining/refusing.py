"""Why those who are not at the table refuse all of it: each line of theirs that alone excludes every deal."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import replace

from detente.bargaining.existence import exists
from detente.bargaining.readings import Reading, side, space_of, zone_query
from detente.bargaining.terms import Terms
from detente.deals.query import Query
from detente.model import Party


def refusing(terms: Terms) -> Mapping[str, tuple[str, ...]]:
    """For each party that is no member of the forum, the names that alone exclude every deal of the zone.

    A name is the id of a binding red line of the party, or ``PARTY.no_deal``. A party without one is left
    out: it refuses nothing, a part only, or all of it by several lines together. Empty without a forum, and
    where the zone is empty or was not decided.
    """
    inside = zone_query(terms, Reading.ZONE)
    if terms.question.forum is None or inside is None or not exists(space_of(terms), inside):
        return {}
    here = {party.id for party in terms.members}
    found = {
        party.id: tuple(_alone(terms, party, inside))
        for party in terms.scenario.parties
        if party.id not in here
    }
    return {party: names for party, names in found.items() if names}


def _alone(terms: Terms, party: Party, inside: Query) -> Iterator[str]:
    its, space = side(terms, party, Reading.ZONE), space_of(terms)
    for rule in its.rules:
        if exists(space, replace(inside, rules=(*inside.rules, rule))) is False:
            yield rule[1]
    if its.floor is not None and exists(space, replace(inside, floors=(*inside.floors, its.floor))) is False:
        yield f"{party.id}.no_deal"
