"""Which options a reading's deals have: proved together where that goes, and else asked one by one."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence
from contextlib import suppress
from itertools import islice

import numpy as np

from detente.bargaining.existence import COALITION_LIMIT, coalition_queries
from detente.deals.marginals import OptionProofs, prove
from detente.deals.plan import TooWide
from detente.deals.query import Query, has
from detente.deals.routes import Ints
from detente.deals.searching import Choices, find, with_option
from detente.deals.solver import solve
from detente.deals.space import Space
from detente.deals.undecided import Undecided

#: Options that may come out undecided before the others are not asked any more.
_PATIENCE = 3

_Search = Callable[[Space, Query], Choices | Undecided | None]


def open_options(
    space: Space, query: Query | None, known: OptionProofs, issues: Sequence[int]
) -> OptionProofs:
    """What is known of every option of these issues; None is a query that no deal answers.

    ``known`` is what is known before; an option that stays unknown is not decided within the limits.
    """
    proofs = known.copy
    if query is None:
        for issue in issues:
            proofs.closed[issue][:] = True
    elif query.ballot is None:
        _decide(space, query, proofs, issues)
    else:
        _decide_by_coalitions(space, query, proofs, issues)
    return proofs


def _decide(space: Space, query: Query, proofs: OptionProofs, issues: Sequence[int]) -> None:
    with suppress(TooWide):
        prove(space, query, proofs)
    _ask(space, query, proofs, issues, find)


def _decide_by_coalitions(space: Space, query: Query, proofs: OptionProofs, issues: Sequence[int]) -> None:
    """An option is open where some minimal winning coalition can agree on it, closed where none can."""
    assert query.ballot is not None
    closed = tuple(np.ones(size, bool) for size in space.sizes)
    coalitions = coalition_queries(query, query.ballot)
    for one in islice(coalitions, COALITION_LIMIT):
        its = OptionProofs(proofs.open, tuple(flags.copy() for flags in proofs.closed))
        _decide(space, one, its, issues)
        for flags, hers in zip(closed, its.closed, strict=True):
            flags &= hers
    if next(coalitions, None) is not None:
        _ask(space, query, proofs, issues, solve)
        return
    for mine, flags, is_open in zip(proofs.closed, closed, proofs.open, strict=True):
        mine |= flags & ~is_open


def _ask(space: Space, query: Query, proofs: OptionProofs, issues: Sequence[int], search: _Search) -> None:
    """Every option that is still unknown by a search of its own; a deal found shows others open too."""
    undecided = 0
    for issue, option in _unknown(proofs, issues):
        if undecided == _PATIENCE:
            return
        if proofs.open[issue][option]:
            continue
        found = search(space, with_option(query, issue, option))
        if isinstance(found, Undecided):
            undecided += 1
        elif found is None:
            proofs.closed[issue][option] = True
        else:
            proofs.saw(np.array([found]))
            proofs.saw(_beside(space, query, found, list(_unknown(proofs, issues))))


def _beside(space: Space, query: Query, deal: Choices, asked: Sequence[tuple[int, int]]) -> Ints:
    """Of the deals that differ from one in a single option asked about, those of the query: (n, issues)."""
    changed = [(*deal[:issue], option, *deal[issue + 1 :]) for issue, option in asked]
    found = [other for other in changed if has(space, query, other)]
    return np.array(found, np.int64).reshape(len(found), len(deal))


def _unknown(proofs: OptionProofs, issues: Sequence[int]) -> Iterator[tuple[int, int]]:
    for issue in issues:
        for option in np.flatnonzero(proofs.unknown[issue]):
            yield issue, int(option)
