"""What to set aside: issues to leave at their status quo, and preconditions to waive, to open a zone.

Setting an issue aside fixes it and frees its red lines, so more is not always better, and each pair
must be proved by itself. From every pair that opens nothing the search learns a reason: a few facts
(these issues are on the agenda, those are out, these preconditions stand) that suffice to leave no
deal whatever becomes of the rest. Only a pair that contradicts every reason need be tried; pairs
are grown from the reasons, smallest first, as hitting sets are from clashes.
"""

from __future__ import annotations

import heapq
from collections.abc import Iterator
from dataclasses import dataclass, field, replace

import numpy as np

from detente.bargaining.existence import counted
from detente.bargaining.oracle import OutOfWork, shrunk
from detente.bargaining.results import SetAside
from detente.bargaining.rooms import Room
from detente.deals.meeting import HALF_LIMIT_IN_LISTS
from detente.deals.query import Query, has
from detente.deals.searching import Choices, find
from detente.deals.undecided import Undecided

#: Searches, and pairs tried, that one list may cost.
WORK = 6_000

Ids = frozenset[str]
#: ("on", issue), ("out", issue) or ("stands", precondition).
Fact = tuple[str, str]


@dataclass(frozen=True, slots=True)
class Pair:
    """Issues to set aside and preconditions to waive."""

    issues: Ids
    waived: Ids

    def is_part_of(self, other: Pair) -> bool:
        return self.issues <= other.issues and self.waived <= other.waived

    @property
    def rank(self) -> tuple[int, int, tuple[str, ...], tuple[str, ...]]:
        """Fewest issues first, then fewest waived, then by name."""
        return len(self.issues), len(self.waived), tuple(sorted(self.issues)), tuple(sorted(self.waived))


def set_aside(room: Room, limit: int) -> tuple[tuple[SetAside, ...], bool]:
    """Every minimal pair that opens a zone, in order; and whether the list is complete within ``limit``."""
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
    movable: Ids = field(init=False)
    conditions: Ids = field(init=False)
    reasons: list[frozenset[Fact]] = field(default_factory=list)
    witnesses: list[Choices] = field(default_factory=list)

    def __post_init__(self) -> None:
        self.movable = Ids(
            issue.id
            for issue in self.room.terms.scenario.issues
            if issue.id in self.room.agenda and issue.status_quo is not None
        )
        self.conditions = Ids(claim.name for claim in self.room.claims if claim.precondition)

    def pairs(self) -> Iterator[Pair]:
        """Minimal pairs, smallest first. Raises OutOfWork."""
        start = Pair(Ids(), Ids())
        queue, queued, found = [(start.rank, start)], {start}, list[Pair]()
        while queue:
            _, pair = heapq.heappop(queue)
            if any(smaller.is_part_of(pair) for smaller in found):
                continue
            reason = self._reason_against(pair)
            if reason is None:
                found.append(pair)
                yield pair
                continue
            for larger in self._grown(pair, reason):
                if larger not in queued:
                    queued.add(larger)
                    heapq.heappush(queue, (larger.rank, larger))
            if len(queued) > 20 * WORK:
                raise OutOfWork

    def _grown(self, pair: Pair, reason: frozenset[Fact]) -> Iterator[Pair]:
        """The pair with one more issue out or one more precondition waived, against the reason."""
        for kind, name in sorted(reason):
            if kind == "on" and name in self.movable and len(pair.issues) < len(self.room.agenda) - 1:
                yield Pair(pair.issues | {name}, pair.waived)
            elif kind == "stands":
                yield Pair(pair.issues, pair.waived | {name})

    def _reason_against(self, pair: Pair) -> frozenset[Fact] | None:
        """Facts of the pair that leave no deal; None where it opens a zone."""
        facts = self._facts(pair)
        for reason in self.reasons:
            if reason <= set(facts):
                return reason
        if self._leaves_a_deal(facts):
            return None
        fresh = frozenset(shrunk(facts, self._leaves_a_deal))
        self.reasons.append(fresh)
        return fresh

    def _facts(self, pair: Pair) -> list[Fact]:
        on = [("on", issue) for issue in self.room.agenda if issue not in pair.issues]
        out = [("out", issue) for issue in sorted(pair.issues)]
        return out + on + [("stands", name) for name in sorted(self.conditions - pair.waived)]

    def _leaves_a_deal(self, facts: list[Fact]) -> bool:
        """Whether a deal is left when only these facts are decided and all else is free."""
        query = self._query(facts)
        if any(has(self.room.space, query, deal) for deal in self.witnesses[-60:]):
            return True
        if self.work <= 0:
            raise OutOfWork
        self.work -= 1
        deal = find(self.room.space, query)
        if isinstance(deal, Undecided):
            raise OutOfWork
        if deal is not None:
            self.witnesses.append(deal)
        return deal is not None

    def _query(self, facts: list[Fact]) -> Query:
        """The deals left: issues that are out stand at their status quo, and what surely binds binds."""
        on, out, stands = (Ids(n for k, n in facts if k == kind) for kind in ("on", "out", "stands"))
        may_be_waived = (self.conditions - stands) | Ids(self.room.terms.waived)
        query = self.room.query(claim for claim in self.room.claims if claim.binds_on(on, may_be_waived))
        allowed = list(query.allowed)
        for position, issue in enumerate(self.room.terms.scenario.issues):
            if issue.id in out:
                allowed[position] = np.array([option.id == issue.status_quo for option in issue.options])
        return replace(query, allowed=tuple(allowed))

    def opened(self, pair: Pair) -> SetAside:
        """The pair as an answer, with how many deals it opens."""
        return SetAside(
            issues=tuple(sorted(pair.issues)),
            waive=tuple(sorted(pair.waived)),
            opens=counted(self.room.space, self._query(self._facts(pair)), HALF_LIMIT_IN_LISTS),
        )
