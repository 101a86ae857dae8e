"""Every change between two scenarios, in the order of the table, then of the file."""

from __future__ import annotations

from collections import Counter
from collections.abc import Hashable, Iterable, Iterator, Mapping, Sequence
from typing import Any, TypeVar

from detente.model.accounts import Account, Statement
from detente.model.aligning import aligned
from detente.model.cells import Table, cell_changes
from detente.model.changes import Added, Change, Changed, Kind, Noun, Removed, Renamed, Reordered, Thing
from detente.model.conditions import Condition
from detente.model.forums import Forum
from detente.model.issues import Issue, Option
from detente.model.parties import Party
from detente.model.positions import Interest
from detente.model.rules import Linkage, RedLine
from detente.model.scenario import Circumstance, Scenario
from detente.model.sources import Source

#: The parts of each kind that are told one by one, in the order of the format.
PARTS: Mapping[Kind, tuple[str, ...]] = {
    Kind.SCENARIO: ("title", "date", "marking", "summary", "language"),
    Kind.ISSUE: ("title", "text", "status_quo", "range", "sources"),
    Kind.OPTION: ("title", "text", "sources", "judgement"),
    Kind.PARTY: ("name", "is_scored", "no_deal", "basis", "synergies"),
    Kind.SOURCE: ("title", "author", "publisher", "date", "url", "language", "file", "via"),
    Kind.INTEREST: ("text", "kind", "behind", "evidence"),
    Kind.RED_LINE: ("title", "party", "never", "only", "when", "precondition", "cost", "evidence"),
    Kind.LINKAGE: ("title", "never", "only", "when", "evidence"),
    Kind.FORUM: ("title", "text", "members", "size", "decides", "rule", "sources"),
    Kind.CIRCUMSTANCE: ("title", "no_deal", "drop", "evidence"),
    Kind.ACCOUNT: ("question", "background", "evidence"),
    Kind.STATEMENT: ("party", "by", "says", "evidence"),
}

_T = TypeVar("_T", Issue, Option, Party, Source, RedLine, Linkage, Forum, Circumstance, Account)
_K = TypeVar("_K", bound=Hashable)
_N = TypeVar("_N", Interest, Statement)


def changes(before: Scenario, after: Scenario) -> tuple[Change, ...]:
    """What has changed from one scenario to the other; nothing where they say the same.

    First the table: issue by issue, option by option, party by party. Then the rest as a file has it.
    Ids decide what is the same; something of the same title under a new id is told as renamed. How
    positions are grouped, and the order of rules, sources and forums, say nothing and are not compared.
    """
    found = aligned(before, after)
    return tuple(_all(found.was, found.scenario, after))


def _all(ids: Mapping[Thing, str], before: Scenario, after: Scenario) -> Iterator[Change]:
    yield from _table(ids, before, after)
    yield from _parts(Thing(kind=Kind.SCENARIO), before, after)
    yield from _listed(Kind.SOURCE, before.sources, after.sources, ids)
    yield from _reordered(Kind.PARTY, before.parties, after.parties)
    yield from _listed(Kind.PARTY, before.parties, after.parties, ids)
    yield from _interests(before.interests, after.interests)
    yield from _listed(Kind.RED_LINE, before.red_lines, after.red_lines, ids)
    yield from _listed(Kind.LINKAGE, before.linkages, after.linkages, ids)
    yield from _listed(Kind.FORUM, before.forums, after.forums, ids)
    yield from _circumstances(before.circumstances, after.circumstances, ids)
    yield from _accounts(before.accounts, after.accounts, ids)


def _table(ids: Mapping[Thing, str], before: Scenario, after: Scenario) -> Iterator[Change]:
    yield from _reordered(Kind.ISSUE, before.issues, after.issues)
    parties = [party for party, _was, _now in _paired(before.parties, after.parties)]
    tables = Table.of(before), Table.of(after)
    for issue_id, was, now in _paired(before.issues, after.issues):
        yield from _one(Thing(kind=Kind.ISSUE, id=issue_id), was, now, ids)
        in_both = was is not None and now is not None
        if in_both:
            yield from _reordered(Kind.OPTION, _named(was), _named(now), within=issue_id)
        by_option = cell_changes(tables, parties, was, now)
        for option_id, old, new in _paired(was.options if was else (), now.options if now else ()):
            if in_both:
                option = Thing(kind=Kind.OPTION, id=option_id, within=issue_id)
                yield from _one(option, _if_named(old), _if_named(new), ids)
            yield from by_option.get(option_id, ())


def _named(issue: Issue | None) -> tuple[Option, ...]:
    return tuple(option for option in issue.options if _if_named(option)) if issue else ()


def _if_named(option: Option | None) -> Option | None:
    """The option, but for a number: those come from a range, which is told as a whole."""
    return option if option is not None and option.value is None else None


def _listed(
    kind: Kind, before: Sequence[_T], after: Sequence[_T], ids: Mapping[Thing, str], within: str = ""
) -> Iterator[Change]:
    for one_id, was, now in _paired(before, after):
        yield from _one(Thing(kind=kind, id=one_id, within=within), was, now, ids)


def _circumstances(
    before: Sequence[Circumstance], after: Sequence[Circumstance], ids: Mapping[Thing, str]
) -> Iterator[Change]:
    for one_id, was, now in _paired(before, after):
        yield from _one(Thing(kind=Kind.CIRCUMSTANCE, id=one_id), was, now, ids)
        if was is not None and now is not None:
            yield from _listed(Kind.RED_LINE, was.red_lines, now.red_lines, ids, within=one_id)


def _accounts(
    before: Sequence[Account], after: Sequence[Account], ids: Mapping[Thing, str]
) -> Iterator[Change]:
    for one_id, was, now in _paired(before, after):
        yield from _one(Thing(kind=Kind.ACCOUNT, id=one_id), was, now, ids)
        if was is not None and now is not None:
            yield from _statements(one_id, was.statements, now.statements)


def _statements(account: str, before: Sequence[Statement], after: Sequence[Statement]) -> Iterator[Change]:
    """Statements have no ids: who says what makes the same statement, the second of them another."""
    mine, theirs = (_numbered((one.heading, one) for one in side) for side in (before, after))
    for key in _merged(tuple(mine), tuple(theirs)):
        thing = Thing(kind=Kind.STATEMENT, id=key[0], within=account)
        yield from _one(thing, mine.get(key), theirs.get(key), {})


def _interests(before: Sequence[Interest], after: Sequence[Interest]) -> Iterator[Change]:
    """Interests have no ids: the same party and text make the same interest, the second of them another."""
    mine, theirs = (_numbered(((one.party, str(one.text)), one) for one in side) for side in (before, after))
    for key in _merged(tuple(mine), tuple(theirs)):
        party, text = key[0]
        thing = Thing(kind=Kind.INTEREST, id=text, within=party)
        yield from _one(thing, mine.get(key), theirs.get(key), {})


def _numbered(some: Iterable[tuple[_K, _N]]) -> dict[tuple[_K, int], _N]:
    """All by what stands for them, the first, second … of those that have the same."""
    found: dict[tuple[_K, int], _N] = {}
    times: Counter[_K] = Counter()
    for key, one in some:
        found[key, times[key]] = one
        times[key] += 1
    return found


def _one(thing: Thing, was: Noun | None, now: Noun | None, ids: Mapping[Thing, str]) -> Iterator[Change]:
    """What became of one thing that one of the scenarios has, or both."""
    if was is None and now is not None:
        yield Added(thing=thing, value=now)
    elif now is None and was is not None:
        yield Removed(thing=thing, value=was)
    elif was is not None and now is not None:
        if thing in ids:
            yield Renamed(thing=thing, was=ids[thing])
        yield from _parts(thing, was, now)


def _parts(thing: Thing, was: Any, now: Any) -> Iterator[Change]:
    for part in PARTS[thing.kind]:
        before, after = getattr(was, part), getattr(now, part)
        if _meant(part, before) != _meant(part, after):
            yield Changed(thing=thing, part=part, before=before, after=after)


def _meant(part: str, value: Any) -> Any:
    """A value without the order in which the file lists it, where that order says nothing."""
    if isinstance(value, Condition):
        return {(clause.issue, frozenset(clause.any_of)) for clause in value.clauses}
    return set(value) if part in _UNORDERED else value


_UNORDERED = ("members", "decides", "drop", "behind")


def _reordered(
    kind: Kind, before: Sequence[Any], after: Sequence[Any], within: str = ""
) -> Iterator[Reordered]:
    """Whether what both have stands in another order."""
    ids = [one.id for one in before], [one.id for one in after]
    both = set(ids[0]) & set(ids[1])
    was, now = (tuple(one for one in side if one in both) for side in ids)
    if was != now:
        yield Reordered(kind=kind, within=within, before=was, after=now)


def _paired(before: Sequence[_T], after: Sequence[_T]) -> Iterator[tuple[str, _T | None, _T | None]]:
    """Each id with what it names on both sides."""
    mine, theirs = {one.id: one for one in before}, {one.id: one for one in after}
    for one_id in _merged(tuple(mine), tuple(theirs)):
        yield one_id, mine.get(one_id), theirs.get(one_id)


def _merged(before: Sequence[_K], after: Sequence[_K]) -> list[_K]:
    """All of them in the later order; what only the earlier has stands behind what it stood behind."""
    still = set(after)
    behind: dict[_K | None, list[_K]] = {}
    last: _K | None = None
    for one in before:
        if one in still:
            last = one
        else:
            behind.setdefault(last, []).append(one)
    found = behind.get(None, [])
    return [*found, *(each for one in after for each in (one, *behind.get(one, ())))]
