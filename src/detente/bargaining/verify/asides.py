"""Checking what to leave aside: issues at their status quo, preconditions to waive."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from contextlib import suppress
from dataclasses import dataclass, field, replace
from itertools import chain, combinations

from detente.bargaining.verify.checks import Ledger, TooMuch
from detente.bargaining.verify.claims import Claim
from detente.bargaining.verify.deadlocks import is_sorted
from detente.bargaining.verify.kinds import TOO_MUCH, Judged, Kind, Why, because
from detente.bargaining.verify.questions import count, is_open
from detente.bargaining.verify.terms import Reading, Terms, reading, stated
from detente.bargaining.verify.zones import check_count, without_demands

Pair = tuple[frozenset[str], frozenset[str]]


@dataclass(frozen=True, slots=True)
class Leaving:
    """What may be left aside, and the deals that remain when it is.

    ``waivable`` is empty for words; ``ways`` says of a demand by which smallest pairs it stops to bind.
    """

    ledger: Ledger
    terms: Terms
    read: Callable[[Terms], Reading]
    waivable: frozenset[str]
    ways: Callable[[str], tuple[Pair, ...]]
    known: dict[Pair, bool | None] = field(default_factory=dict)

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


def leaving_points(ledger: Ledger, terms: Terms) -> Leaving:
    """Red lines stop to bind when one of their issues is left, preconditions when they are waived as well."""
    lines = {line.id: line for line in terms.ground.red_lines}
    waivable = frozenset(terms.preconditions())

    def ways(name: str) -> tuple[Pair, ...]:
        if name not in lines:
            return ()
        line = lines[name]
        waived = frozenset({name}) & waivable
        if not set(line.issues) <= set(terms.agenda):
            return ((frozenset(), waived),)
        return tuple((frozenset({issue}), waived) for issue in line.issues)

    return Leaving(ledger, terms, reading, waivable, ways)


def leaving_words(ledger: Ledger, terms: Terms) -> Leaving:
    """What was said of an issue stops to bind when that issue is left."""
    return Leaving(
        ledger, terms, stated, frozenset(), lambda name: ((frozenset({name.split(".")[1]}), frozenset()),)
    )


def check_set_aside(ledger: Ledger, leaving: Leaving, claim: Claim, cut: bool, with_waive: bool) -> None:
    """Each pair opens a zone and no smaller one does; in their order; none is missing."""
    lawful = ledger.within(lambda: is_open(without_demands(leaving.terms), ledger.work))
    if leaving.opens(_NOTHING) or lawful is False:
        ledger.note(claim.path, Kind.NOTHING_TO_EXPLAIN, not list(claim), Why.NOT_SHUT)
        return
    truth = all_minimal(leaving)
    pairs = [_check_pair(ledger, leaving, entry, truth, with_waive) for entry in claim]
    ordered = is_sorted([_key(pair) for pair in pairs])
    ledger.note(claim.path, Kind.SORTED, ordered, Why.OTHER_ORDER)
    first = None if truth is None else sorted(truth, key=_key)[: len(pairs) if cut else None]
    kind = Kind.COMPLETE_SO_FAR if cut else Kind.COMPLETE
    complete = None if first is None else first == pairs
    ledger.note(claim.path, kind, complete, TOO_MUCH if first is None else Why.ONE_MISSING)


def _check_pair(
    ledger: Ledger, leaving: Leaving, entry: Claim, truth: list[Pair] | None, with_waive: bool
) -> Pair:
    issues = entry["issues"].names()
    waive = entry["waive"].names() if with_waive else ()
    pair = frozenset(issues), frozenset(waive)
    fitting = pair[0] <= leaving.issues and pair[1] <= leaving.waivable
    remains = len(pair[0]) + len(pair[1]) > 0 and len(pair[0]) < len(leaving.terms.agenda)
    if not (fitting and remains and is_sorted(issues) and is_sorted(waive)):
        ledger.note(entry.path, Kind.MINIMAL_SET_ASIDE, False, Why.CANNOT_BE_LEFT)
        return pair
    if truth is None:
        right, why = _verdict_alone(leaving, pair)
    else:
        right, why = pair in truth, because(Why.NOTHING_OPENS_OR_PART_ENOUGH)
    ledger.note(entry.path, Kind.MINIMAL_SET_ASIDE, right, why)
    opened = ledger.within(lambda: count(leaving.rest(pair), ledger.work))
    check_count(ledger, entry, "opens", Kind.COUNT_OPENED, opened)
    return pair


def _verdict_alone(leaving: Leaving, pair: Pair) -> Judged:
    whole = leaving.opens(pair)
    if whole is False:
        return False, because(Why.NOTHING_OPENS)
    if _size(pair) > MOST_PARTS:
        return None, TOO_MUCH
    parts = [leaving.opens(part) for part in _parts(pair)]
    if True in parts:
        return False, because(Why.PART_ENOUGH)
    return None if whole is None or None in parts else True, TOO_MUCH


def all_minimal(leaving: Leaving) -> list[Pair] | None:
    """Every minimal pair that opens a zone; None where finding them takes too much work.

    A pair that opens nothing has a reason, and whatever opens something beyond it must stop one of
    the demands in that reason from binding: so only such pairs are tried next.
    """
    found: list[Pair] = []
    reasons: list[Reason] = []
    waiting, tried = [_NOTHING], {_NOTHING}
    while waiting and len(tried) <= MOST_TRIED:
        waiting.sort(key=_key, reverse=True)
        pair = waiting.pop()
        if len(pair[0]) == len(leaving.terms.agenda) or any(_is_part(one, pair) for one in found):
            continue
        read = leaving.rest(pair)
        reason = next((reason for reason in reasons if reason.shuts(pair, read)), None)
        opens = reason is None and leaving.opens(pair)
        if opens is None:
            return None
        if opens:
            found.append(pair)
            continue
        if reason is None:
            reason = why_shut(leaving, pair, read)
            if reason is None:
                return None
            reasons.append(reason)
        further = {_both(pair, way) for name in reason.held for way in leaving.ways(name)}
        fresh = {one for one in further if one[0] <= leaving.issues} - tried
        tried |= fresh
        waiting += fresh
    return None if waiting else _smallest(found)


@dataclass(frozen=True, slots=True)
class Reason:
    """Why nothing opens: with these issues left, these demands cannot all hold under the linkages.

    Nothing opens then wherever the same issues (or more) are left and the same demands (or more) bind.
    """

    left: frozenset[str]
    held: frozenset[str]

    def shuts(self, pair: Pair, read: Reading) -> bool:
        """Whether it is a reason against this pair too, whose reading is given."""
        return self.left <= pair[0] and self.held <= names_of(read)


def why_shut(leaving: Leaving, pair: Pair, read: Reading) -> Reason | None:
    """The reason why a pair opens nothing, with as few issues and demands as will do; None at the limit."""
    left, held = set(pair[0]), set(names_of(read))
    with suppress(TooMuch):
        for name in sorted(held):
            if not is_open(_holding(leaving, read, left, held - {name}), leaving.ledger.work):
                held.discard(name)
        for issue in sorted(left):
            if not is_open(_holding(leaving, read, left - {issue}, held), leaving.ledger.work):
                left.discard(issue)
        return Reason(frozenset(left), frozenset(held))
    return None


def names_of(read: Reading) -> frozenset[str]:
    """All demands of a reading."""
    return frozenset(name for own in read.demands.values() for name in own)


def _holding(leaving: Leaving, read: Reading, left: set[str], held: set[str]) -> Reading:
    """Only these demands, with only these issues at their status quo."""
    agenda = tuple(issue for issue in leaving.terms.agenda if issue not in left)
    demands = {
        member: {name: demand for name, demand in own.items() if name in held}
        for member, own in read.demands.items()
    }
    return replace(read, demands=demands, domains=replace(leaving.terms, agenda=agenda).domains)


def _parts(pair: Pair) -> Iterator[Pair]:
    names = sorted(("issue", name) for name in pair[0]) + sorted(("waive", name) for name in pair[1])
    for chosen in chain.from_iterable(combinations(names, size) for size in range(len(names))):
        yield (
            frozenset(name for kind, name in chosen if kind == "issue"),
            frozenset(name for kind, name in chosen if kind == "waive"),
        )


def _smallest(pairs: list[Pair]) -> list[Pair]:
    return [pair for pair in pairs if not any(one != pair and _is_part(one, pair) for one in pairs)]


def _is_part(one: Pair, whole: Pair) -> bool:
    return one[0] <= whole[0] and one[1] <= whole[1]


def _both(one: Pair, other: Pair) -> Pair:
    return one[0] | other[0], one[1] | other[1]


def _size(pair: Pair) -> int:
    return len(pair[0]) + len(pair[1])


def _key(pair: Pair) -> tuple[int, int, tuple[str, ...], tuple[str, ...]]:
    return len(pair[0]), len(pair[1]), tuple(sorted(pair[0])), tuple(sorted(pair[1]))


_NOTHING: Pair = (frozenset(), frozenset())
#: Of more names than this in one pair, not every part is tried.
MOST_PARTS = 10
#: More pairs than this are not tried.
MOST_TRIED = 10_000
