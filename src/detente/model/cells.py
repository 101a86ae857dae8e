"""The table of two scenarios, cell by cell: what is said and what it is worth, where that is different."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass

from detente.model.changes import (
    Cell,
    CellChange,
    EvidenceChanged,
    PointsChanged,
    RecordChanged,
    Said,
    StanceChanged,
)
from detente.model.issues import Issue
from detente.model.numbers import Span
from detente.model.positions import Position, in_time
from detente.model.scenario import Scenario

_NOTHING = Span.at(0)


@dataclass(frozen=True, slots=True)
class Table:
    """The cells of one scenario by party and issue: what was said, the earliest first, and the points."""

    positions: Mapping[tuple[str, str], tuple[Position, ...]]
    points: Mapping[tuple[str, str], tuple[Span, ...]]

    @classmethod
    def of(cls, scenario: Scenario) -> Table:
        """The table of a scenario; a party that nobody has scored has no points in it."""
        said: dict[tuple[str, str], list[Position]] = {}
        for position in in_time(scenario.positions):
            said.setdefault((position.party, position.issue), []).append(position)
        scored = [(party.id, party.points) for party in scenario.parties if party.points is not None]
        return cls(
            {cell: tuple(positions) for cell, positions in said.items()},
            {(party, issue): spans for party, points in scored for issue, spans in points.items()},
        )


Tables = tuple[Table, Table]


def cell_changes(
    tables: Tables, parties: Iterable[str], before: Issue | None, after: Issue | None
) -> Mapping[str, list[CellChange]]:
    """The changes on one issue by option, party by party; an issue on one side only has cells there only."""
    found: dict[str, list[CellChange]] = {}
    issue = after or before
    if issue is None:
        return found
    for party in parties:
        at = (party, issue.id)
        for change in (*_words(tables, at, before, after), *_worth(tables, at, before, after)):
            found.setdefault(change.cell.option, []).append(change)
    return found


def _words(
    tables: Tables, at: tuple[str, str], before: Issue | None, after: Issue | None
) -> Iterator[CellChange]:
    was, now = (table.positions.get(at, ()) for table in tables)
    if was == now and _same_options(before, after):
        return
    records = _record(was, before), _record(now, after)
    for option in dict.fromkeys((*records[0], *records[1])):
        cell = Cell(issue=at[1], option=option, party=at[0])
        yield from _said(cell, records[0].get(option, []), records[1].get(option, []))


def _worth(
    tables: Tables, at: tuple[str, str], before: Issue | None, after: Issue | None
) -> Iterator[CellChange]:
    spans = [table.points.get(at, ()) for table in tables]
    if spans[0] == spans[1] and _same_options(before, after):
        return
    was, now = _by_option(before, spans[0]), _by_option(after, spans[1])
    for option in dict.fromkeys((*was, *now)):
        if was.get(option, _NOTHING) != now.get(option, _NOTHING):
            cell = Cell(issue=at[1], option=option, party=at[0])
            yield PointsChanged(cell=cell, before=was.get(option), after=now.get(option))


def _same_options(before: Issue | None, after: Issue | None) -> bool:
    return before is not None and after is not None and tuple(before.places) == tuple(after.places)


def _record(positions: Iterable[Position], issue: Issue | None) -> dict[str, list[Said]]:
    """All that a party said of each option that it spoke of, the latest last."""
    found: dict[str, list[Said]] = {}
    for position in positions:
        said = Said(stance=position.stance, evidence=position.evidence)
        for option in issue.options_at(position.option.bits(issue)) if issue else ():
            found.setdefault(option.id, []).append(said)
    return found


def _said(cell: Cell, before: list[Said], after: list[Said]) -> Iterator[CellChange]:
    """What counts now and did not, and what else is on one of the records only."""
    was, now = before[-1] if before else None, after[-1] if after else None
    if was is not None and now is not None and was.stance == now.stance:
        if was.evidence != now.evidence:
            yield EvidenceChanged(cell=cell, before=was, after=now)
    elif was != now:
        yield StanceChanged(cell=cell, before=was, after=now)
    gone, came = _only_in(before, after, was), _only_in(after, before, now)
    if gone or came:
        yield RecordChanged(cell=cell, before=gone, after=came)


def _only_in(mine: list[Said], other: list[Said], counts: Said | None) -> tuple[Said, ...]:
    """The statements of one record that the other does not have, without the one that counts."""
    theirs = Counter(map(_as_text, other))
    found = []
    for said in mine:
        theirs[_as_text(said)] -= 1
        if theirs[_as_text(said)] < 0 and said != counts:
            found.append(said)
    return tuple(found)


def _as_text(said: Said) -> str:
    return repr(said)


def _by_option(issue: Issue | None, spans: tuple[Span, ...]) -> dict[str, Span]:
    options = issue.options if issue else ()
    return {option.id: span for option, span in zip(options, spans, strict=False)}
