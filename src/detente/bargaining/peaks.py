"""The most that one party can get among the deals that others' floors still allow, exactly."""

from __future__ import annotations

from dataclasses import replace

from detente.deals.bests import best
from detente.deals.plan import TooWide
from detente.deals.query import Floor, Query
from detente.deals.routes import Column
from detente.deals.searching import find
from detente.deals.space import Space
from detente.deals.undecided import Undecided


def peak(space: Space, query: Query, column: Column) -> int | None:
    """The party's most scaled points over the query's deals; None where no deal, or not decided.

    A first deal is found, then better ones, halving what lies between the best found and the proven
    bound, until the two meet.
    """
    party, level = column
    found = find(space, query)
    if found is None or isinstance(found, Undecided):
        return None
    low = space.points(party, found, level)
    is_relaxed = False
    try:
        bound = best(space, query, column)
    except TooWide:
        is_relaxed = True
        bound = sum(int(row.max()) for row in space.columns[column].issues)
        bound += sum(max(0, value) for value in space.columns[column].synergies.values())
    if not query.floors and not is_relaxed:
        return bound
    high = low if bound is None else bound
    step = high
    while low < high:
        step = max(low + 1, min(step, high))
        found = find(space, replace(query, floors=(*query.floors, Floor(party, level, step))))
        if isinstance(found, Undecided):
            return None
        if found is None:
            high = step - 1
            step = (low + high + 1) // 2
        else:
            low = space.points(party, found, level)
            step = (low + high + 1) // 2
    return low
