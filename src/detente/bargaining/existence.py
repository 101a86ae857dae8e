"""Is there such a deal? Counted where that is cheap, searched for where it is not."""

from __future__ import annotations

from dataclasses import replace

from detente.bargaining.coalitions import minimal_winning
from detente.bargaining.results import Count
from detente.deals.counting import count
from detente.deals.query import Ballot, Query
from detente.deals.searching import find
from detente.deals.space import Space
from detente.deals.undecided import UNDECIDED

#: Coalitions that are tried one by one before the question stays open.
COALITION_LIMIT = 200


def exists(space: Space, query: Query | None) -> bool | None:
    """Whether the query has a deal; None where that was not decided within the limits."""
    if query is None:
        return False
    if query.ballot is None:
        found = find(space, query)
        return None if found is UNDECIDED else found is not None
    return _by_coalitions(space, query, query.ballot)


def counted(space: Space, query: Query | None) -> Count:
    """How many deals the query has; at least one is known where the search finds one."""
    if query is None:
        return Count(0, 0)
    bounds = count(space, query)
    if bounds.low == 0 < bounds.high:
        there = exists(space, query)
        if there is not None:
            return Count(1, bounds.high) if there else Count(0, 0)
    return Count(bounds.low, bounds.high)


def _by_coalitions(space: Space, query: Query, ballot: Ballot) -> bool | None:
    """A ballot is carried just where the members of some minimal winning coalition can all agree."""
    weights = {voter.party: voter.weight for voter in ballot.voters if not voter.silent}
    vetoes = tuple(voter.party for voter in ballot.voters if voter.veto)
    if not set(vetoes) <= set(weights):
        return False
    decided = True
    for tried, members in enumerate(minimal_winning(weights, vetoes, ballot.need)):
        if tried >= COALITION_LIMIT:
            return None
        inside = [voter for voter in ballot.voters if voter.party in members]
        found = find(
            space,
            replace(
                query,
                ballot=None,
                rules=(*query.rules, *(rule for voter in inside for rule in voter.rules)),
                floors=(*query.floors, *(voter.floor for voter in inside if voter.floor is not None)),
            ),
        )
        if found is UNDECIDED:
            decided = False
        elif found is not None:
            return True
    return False if decided else None
