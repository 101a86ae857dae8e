"""Is there such a deal? Counted where that is cheap, searched for where it is not."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace

from detente.bargaining.coalitions import minimal_winning
from detente.bargaining.results import Count
from detente.deals.counting import count
from detente.deals.meeting import HALF_LIMIT
from detente.deals.query import Ballot, Query
from detente.deals.searching import find
from detente.deals.solver import solve
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
    return _by_ballot(space, query, query.ballot)


def counted(space: Space, query: Query | None, halves: int = HALF_LIMIT) -> Count:
    """How many deals the query has; at least one is known where the search finds one.

    ``halves`` says how much work an exact count may cost.
    """
    if query is None:
        return Count(0, 0)
    bounds = count(space, query, halves=halves)
    if bounds.low == 0 < bounds.high:
        there = exists(space, query)
        if there is not None:
            return Count(1, bounds.high) if there else Count(0, 0)
    return Count(bounds.low, bounds.high)


def coalition_queries(query: Query, ballot: Ballot) -> Iterator[Query]:
    """The deals on which some minimal winning coalition agrees, coalition by coalition.

    A ballot is carried just where one of them has a deal. There may be very many.
    """
    weights = {voter.party: voter.weight for voter in ballot.voters if not voter.silent}
    vetoes = tuple(voter.party for voter in ballot.voters if voter.veto)
    if not set(vetoes) <= set(weights):
        return
    for members in minimal_winning(weights, vetoes, ballot.need):
        inside = [voter for voter in ballot.voters if voter.party in members]
        yield replace(
            query,
            ballot=None,
            rules=(*query.rules, *(rule for voter in inside for rule in voter.rules)),
            floors=(*query.floors, *(voter.floor for voter in inside if voter.floor is not None)),
        )


def _by_ballot(space: Space, query: Query, ballot: Ballot) -> bool | None:
    """Coalition by coalition; the solver for what that leaves open."""
    decided = True
    for tried, one in enumerate(coalition_queries(query, ballot)):
        if tried >= COALITION_LIMIT:
            decided = False
            break
        found = find(space, one)
        if found is UNDECIDED:
            decided = False
        elif found is not None:
            return True
    if decided:
        return False
    at_once = solve(space, query)
    return None if at_once is UNDECIDED else at_once is not None
