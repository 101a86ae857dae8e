"""What to set aside: issues to leave at their status quo, and preconditions to waive, to open a zone.

Setting an issue aside fixes it and frees its red lines, so more is not always better and every pair
must be proved minimal by itself. The search decides one issue after the other; where even the deals
that leave all undecided issues free, and bind only what will bind in any case, are none, a whole
branch is closed at once.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, field, replace

import numpy as np

from detente.bargaining.existence import counted
from detente.bargaining.oracle import OutOfWork
from detente.bargaining.results import SetAside
from detente.bargaining.rooms import Room
from detente.deals.query import Query, has
from detente.deals.searching import Choices, find
from detente.deals.undecided import Undecided

#: Searches that one list may cost.
WORK = 4_000

Ids = frozenset[str]
Pair = tuple[Ids, Ids]


def set_aside(room: Room, limit: int) -> tuple[tuple[SetAside, ...], bool]:
    """Every minimal pair that opens a zone, fewest issues first, then fewest waived, then by name.

    The second value says whether the list is complete within ``limit``.
    """
    search = _Search(room, WORK)
    found: list[Pair] = []
    is_complete = True
    try:
        for pair in search.pairs():
            if len(found) == limit:
                is_complete = False
                break
            found.append(pair)
    except OutOfWork:
        is_complete = False
    return tuple(search.opened(pair) for pair in found), is_complete


@dataclass(slots=True, eq=False)
class _Search:
    room: Room
    work: int
    found: list[Pair] = field(default_factory=list)
    seen: dict[tuple[Ids, Ids, Ids, Ids], bool] = field(default_factory=dict)
    witnesses: list[Choices] = field(default_factory=list)

    def pairs(self) -> Iterator[Pair]:
        """Level by level; within a level by name."""
        movable = [
            issue.id
            for issue in self.room.terms.scenario.issues
            if issue.id in self.room.agenda and issue.status_quo is not None
        ]
        movable.sort()
        conditions = sorted(claim.name for claim in self.room.claims if claim.precondition)
        most = min(len(movable), len(self.room.agenda) - 1)
        for issues in range(most + 1):
            for waived in range(len(conditions) + 1):
                if issues + waived == 0:
                    continue
                level = sorted(self._level(movable, conditions, issues, waived), key=_by_name)
                self.found += level
                yield from level

    def _level(self, movable: list[str], conditions: list[str], issues: int, waived: int) -> Iterator[Pair]:
        """All pairs of these sizes that open a zone and have no smaller one inside."""

        def out(at: int, chosen: Ids) -> Iterator[Pair]:
            left = issues - len(chosen)
            if left > len(movable) - at or not self._hope(
                chosen, frozenset(movable[at:]), Ids(), Ids(conditions)
            ):
                return
            if left == 0:
                yield from off(0, chosen, Ids())
                return
            yield from out(at + 1, chosen | {movable[at]})
            yield from out(at + 1, chosen)

        def off(at: int, chosen: Ids, dropped: Ids) -> Iterator[Pair]:
            left = waived - len(dropped)
            if left > len(conditions) - at or self._is_larger(chosen, dropped):
                return
            if not self._hope(chosen, Ids(), dropped, Ids(conditions[at:])):
                return
            if left == 0:
                if self._hope(chosen, Ids(), dropped, Ids()):
                    yield chosen, dropped
                return
            yield from off(at + 1, chosen, dropped | {conditions[at]})
            yield from off(at + 1, chosen, dropped)

        return out(0, Ids())

    def _is_larger(self, issues: Ids, waived: Ids) -> bool:
        return any(a <= issues and w <= waived for a, w in self.found)

    def _hope(self, out: Ids, open_issues: Ids, waived: Ids, open_conditions: Ids) -> bool:
        """Whether any way to decide what is open could still leave a deal; exact where nothing is open."""
        if self._is_larger(out, waived):
            return False
        key = out, open_issues, waived, open_conditions
        if key not in self.seen:
            self.seen[key] = self._ask(self._relaxed(*key))
        return self.seen[key]

    def _ask(self, query: Query) -> bool:
        space = self.room.space
        if any(has(space, query, deal) for deal in self.witnesses[-40:]):
            return True
        if self.work <= 0:
            raise OutOfWork
        self.work -= 1
        deal = find(space, query)
        if isinstance(deal, Undecided):
            raise OutOfWork
        if deal is not None:
            self.witnesses.append(deal)
        return deal is not None

    def _relaxed(self, out: Ids, open_issues: Ids, waived: Ids, open_conditions: Ids) -> Query:
        """The deals left: issues that are out stand at their status quo, and what surely binds binds."""
        already = Ids(self.room.terms.waived)
        sure_on = Ids(self.room.agenda) - out - open_issues
        claims = [
            claim for claim in self.room.claims if claim.binds_on(sure_on, already | waived | open_conditions)
        ]
        query = self.room.query(claims)
        allowed = list(query.allowed)
        for position, issue in enumerate(self.room.terms.scenario.issues):
            if issue.id in out:
                allowed[position] = np.array([option.id == issue.status_quo for option in issue.options])
        return replace(query, allowed=tuple(allowed))

    def opened(self, pair: Pair) -> SetAside:
        """The pair as an answer, with how many deals it opens."""
        out, waived = pair
        query = self._relaxed(out, Ids(), waived, Ids())
        return SetAside(
            issues=tuple(sorted(out)), waive=tuple(sorted(waived)), opens=counted(self.room.space, query)
        )


def _by_name(pair: Pair) -> tuple[tuple[str, ...], tuple[str, ...]]:
    return tuple(sorted(pair[0])), tuple(sorted(pair[1]))
