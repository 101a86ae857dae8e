"""The table of options: what is open, what is barred and by whom."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import replace

import numpy as np

from detente.bargaining.existence import exists
from detente.bargaining.readings import Reading, Side, linkage_keys, side, space_of, stated_side
from detente.bargaining.readings import query as query_of
from detente.bargaining.results import OptionState, OptionTable
from detente.bargaining.terms import Terms
from detente.deals.bests import best_with_each_option
from detente.deals.plan import TooWide
from detente.deals.query import Query
from detente.deals.routes import Ints
from detente.deals.searching import with_option
from detente.deals.space import Space
from detente.model import Issue

#: Issues of more options are left out of the table.
OPTION_LIMIT = 100

_Barred = Mapping[tuple[int, int], tuple[str, ...]]


def listed(terms: Terms) -> tuple[Issue, ...]:
    """The issues of the agenda that the table has."""
    return tuple(i for i in terms.scenario.issues if i.id in terms.agenda and len(i.options) <= OPTION_LIMIT)


def left_out(terms: Terms) -> tuple[str, ...]:
    """The issues of the agenda that have too many options for the table."""
    return tuple(
        i.id for i in terms.scenario.issues if i.id in terms.agenda and len(i.options) > OPTION_LIMIT
    )


def options(terms: Terms, witnesses: Ints) -> OptionTable:
    """For every option whether a deal of the zone has it, and which members alone refuse all such deals.

    ``witnesses`` (n, issues) are deals known to be in the zone.
    """
    sides = [side(terms, party, Reading.ZONE) for party in terms.members]
    silent = [side(terms, party, Reading.ZONE, silence_is_no=True) for party in terms.members]
    return _table(terms, sides, query_of(terms, sides), query_of(terms, silent), witnesses)


def stated_options(terms: Terms) -> OptionTable:
    """The same by positions alone: open where a deal with it is refused by nobody who is needed."""
    sides = [stated_side(terms, party, "refused") for party in terms.members]
    open_to = query_of(terms, sides)
    return _table(terms, sides, open_to, open_to, np.zeros((0, len(terms.scenario.issues)), np.int64))


def _table(
    terms: Terms, sides: list[Side], loud: Query | None, quiet: Query | None, witnesses: Ints
) -> OptionTable:
    """``loud``: the deals that nobody needed refuses; ``quiet``: those that need no unscored party's word."""
    space = space_of(terms)
    barred = _barred(terms, space, sides)
    needed = () if terms.majority is not None else tuple(party.id for party in terms.members)
    at = {issue.id: position for position, issue in enumerate(terms.scenario.issues)}
    table = {}
    for issue in listed(terms):
        row = {}
        for position, option in enumerate(issue.options):
            here = at[issue.id], position
            refused = any(party in needed for party in barred[here])
            seen = bool((witnesses[:, here[0]] == position).any())
            state = False if refused else _open(space, loud, quiet, here, seen=seen)
            row[option.id] = OptionState(open=state, barred_by=barred[here])
        table[issue.id] = row
    return table


def _open(
    space: Space, loud: Query | None, quiet: Query | None, here: tuple[int, int], *, seen: bool
) -> bool | None:
    """True with a deal that needs no silent party's word, None where each needs it, else False."""
    if loud is None:
        return False
    if loud is quiet:
        return True if seen else exists(space, with_option(loud, *here))
    if quiet is not None and exists(space, with_option(quiet, *here)):
        return True
    there = True if seen else exists(space, with_option(loud, *here))
    return None if there else there


def _barred(terms: Terms, space: Space, sides: Iterable[Side]) -> _Barred:
    """For every option the members each of whom alone refuses every deal with it that the linkages allow."""
    rules = linkage_keys(terms)
    base = Query(allowed=terms.allowed, rules=rules)
    logic = best_with_each_option(space, base, None)
    result: dict[tuple[int, int], list[str]] = {
        (issue, option): [] for issue, size in enumerate(space.sizes) for option in range(size)
    }
    for each in sides:
        own = replace(base, rules=(*rules, *each.rules))
        column = None if each.floor is None else (each.floor.party, each.floor.level)
        try:
            found = best_with_each_option(space, own, column)
        except TooWide:
            continue
        for issue, (free, hers) in enumerate(zip(logic, found, strict=True)):
            content = hers.possible.copy()
            if each.floor is not None and hers.best is not None:
                content &= (hers.best >= each.floor.least).astype(bool)
            for option in np.flatnonzero(free.possible & ~content):
                result[issue, int(option)].append(each.party)
    return {here: tuple(parties) for here, parties in result.items()}
