"""Checking what to leave aside: issues at their status quo, preconditions to waive."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass, replace
from itertools import chain, combinations

from detente.bargaining.verify.checks import TOO_MUCH, Ledger
from detente.bargaining.verify.claims import Claim
from detente.bargaining.verify.deadlocks import LIST_CUT, is_sorted
from detente.bargaining.verify.questions import is_open, tally
from detente.bargaining.verify.terms import Reading, Terms
from detente.bargaining.verify.zones import check_count, without_demands

Pair = tuple[frozenset[str], frozenset[str]]


@dataclass(frozen=True, slots=True)
class Leaving:
    """What may be left aside, and the deals that remain when it is; ``waivable`` is empty for words."""

    ledger: Ledger
    terms: Terms
    read: Callable[[Terms], Reading]
    waivable: frozenset[str]
    known: dict[Pair, bool | None]

    @property
    def issues(self) -> frozenset[str]:
        """The issues of the agenda that have a status quo."""
        return frozenset(
            one for one in self.terms.agenda if self.terms.ground.issues[one].status_quo is not None
        )

    def rest(self, pair: Pair) -> Reading:
        """The reading of what remains."""
        agenda = tuple(issue for issue in self.terms.agenda if issue not in pair[0])
        return self.read(replace(self.terms, agenda=agenda, waived=self.terms.waived | pair[1]))

    def opens(self, pair: Pair) -> bool | None:
        """Whether it opens a zone for the rest; None where that takes too much work."""
        if pair not in self.known:
            work = self.ledger.work
            self.known[pair] = self.ledger.within(lambda: is_open(self.rest(pair), work))
        return self.known[pair]


def check_set_aside(ledger: Ledger, leaving: Leaving, claim: Claim, cut: bool, with_waive: bool) -> None:
    """Each pair opens a zone and no smaller one does; in their order; none is missing."""
    lawful = ledger.within(lambda: is_open(without_demands(leaving.terms), ledger.work))
    if leaving.opens(_NOTHING) or lawful is False:
        ledger.note(claim.path, "nothing to explain", not list(claim), "the zone is not shut by demands")
        return
    pairs = [_check_pair(ledger, leaving, entry, with_waive) for entry in claim]
    ordered = is_sorted([_key(pair) for pair in pairs])
    ledger.note(claim.path, "fewest issues first, then fewest waived, then by name", ordered, "it is not so")
    truth = None if cut else _all_minimal(leaving)
    complete = None if truth is None else truth == set(pairs)
    why = LIST_CUT if cut else TOO_MUCH if truth is None else "one is missing"
    ledger.note(claim.path, "nothing that could be left aside is missing", complete, why)


def _check_pair(ledger: Ledger, leaving: Leaving, entry: Claim, with_waive: bool) -> Pair:
    issues = entry["issues"].names()
    waive = entry["waive"].names() if with_waive else ()
    pair = frozenset(issues), frozenset(waive)
    what = "leaving this aside opens a zone, no part of it does"
    fitting = (
        pair[0] <= leaving.issues and pair[1] <= leaving.waivable and len(pair[0]) < len(leaving.terms.agenda)
    )
    if not (fitting and is_sorted(issues) and is_sorted(waive) and (issues or waive)):
        ledger.note(entry.path, what, False, "these cannot be left aside, or are not sorted")
        return pair
    right, why = _pair_verdict(leaving, pair)
    ledger.note(entry.path, what, right, why)
    opened = ledger.within(lambda: tally(leaving.rest(pair), ledger.work))
    check_count(ledger, entry, "opens", "so many deals are opened", None if opened is None else opened.count)
    return pair


def _pair_verdict(leaving: Leaving, pair: Pair) -> tuple[bool | None, str]:
    whole = leaving.opens(pair)
    if whole is False:
        return False, "nothing opens"
    if len(pair[0]) + len(pair[1]) > MOST_NAMES:
        return None, TOO_MUCH
    parts = [leaving.opens(part) for part in _pairs(*pair) if part != pair]
    if True in parts:
        return False, "a part of it is enough"
    return (None, TOO_MUCH) if whole is None or None in parts else (True, "")


def _all_minimal(leaving: Leaving) -> set[Pair] | None:
    """Every minimal pair that opens a zone; None where there are too many to try."""
    if len(leaving.issues) + len(leaving.waivable) > MOST_NAMES:
        return None
    found: list[Pair] = []
    for pair in sorted(
        _pairs(leaving.issues, leaving.waivable), key=lambda pair: len(pair[0]) + len(pair[1])
    ):
        everything = len(pair[0]) == len(leaving.terms.agenda)
        if everything or any(a <= pair[0] and b <= pair[1] for a, b in found):
            continue
        opens = leaving.opens(pair)
        if opens is None:
            return None
        if opens:
            found.append(pair)
    return set(found)


def _pairs(issues: Iterable[str], waive: Iterable[str]) -> Iterator[Pair]:
    waivers = list(_subsets(waive))
    return ((left, waived) for left in _subsets(issues) for waived in waivers)


def _subsets(names: Iterable[str]) -> Iterator[frozenset[str]]:
    ordered = sorted(names)
    sized = (combinations(ordered, size) for size in range(len(ordered) + 1))
    return map(frozenset, chain.from_iterable(sized))


def _key(pair: Pair) -> tuple[int, int, tuple[str, ...], tuple[str, ...]]:
    return len(pair[0]), len(pair[1]), tuple(sorted(pair[0])), tuple(sorted(pair[1]))


_NOTHING: Pair = (frozenset(), frozenset())
#: Of more issues and preconditions than this, not every choice is tried.
MOST_NAMES = 14
