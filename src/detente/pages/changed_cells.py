"""The table as it has changed: issue by issue, option by option, party by party."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass, field

from detente.messages import _, _n
from detente.model import Issue
from detente.model.changes import (
    Added,
    CellChange,
    Change,
    Changed,
    EvidenceChanged,
    Kind,
    PointsChanged,
    RecordChanged,
    Removed,
    Renamed,
    Reordered,
    StanceChanged,
    Thing,
)
from detente.pages.changed_numbers import numbers
from detente.pages.changed_parts import Sides, called, is_in, line
from detente.pages.changed_words import cell, still_there
from detente.pages.view import Item, Items, Paragraph, Section, Tone


@dataclass(slots=True)
class _Row:
    """What changed on one issue: its own parts, those of its options, and the cells by option."""

    own: list[Change] = field(default_factory=list)
    options: dict[str, list[Change]] = field(default_factory=dict)
    cells: dict[str, list[CellChange]] = field(default_factory=dict)


def section(sides: Sides, changes: Iterable[Change]) -> Section | None:
    """What changed in the table; None where nothing did."""
    rows, order = _rows(changes)
    items = [Item(_order(sides, one)) for one in order]
    items += [_issue(sides, issue, row) for issue, row in rows.items()]
    if not items:
        return None
    legend = Paragraph(_("Each line: what was → what is."), Tone.QUIET)
    return Section(_("What changed in the table"), (legend, Items(tuple(items))))


def is_of_table(change: Change) -> bool:
    """Whether a change belongs to the table: to issues, options or cells."""
    match change:
        case Reordered():
            return change.kind in (Kind.ISSUE, Kind.OPTION)
        case Added() | Removed() | Renamed() | Changed():
            return change.thing.kind in (Kind.ISSUE, Kind.OPTION)
        case _:
            return True


def _rows(changes: Iterable[Change]) -> tuple[dict[str, _Row], list[Reordered]]:
    """The changes by issue and option, and whether the issues stand in another order."""
    rows: dict[str, _Row] = {}
    order: list[Reordered] = []
    for one in changes:
        match one:
            case Reordered(kind=Kind.ISSUE):
                order.append(one)
            case Reordered(kind=Kind.OPTION):
                rows.setdefault(one.within, _Row()).own.append(one)
            case Added() | Removed() | Renamed() | Changed() if one.thing.kind is Kind.ISSUE:
                rows.setdefault(one.thing.id, _Row()).own.append(one)
            case Added() | Removed() | Renamed() | Changed() if one.thing.kind is Kind.OPTION:
                row = rows.setdefault(one.thing.within, _Row())
                row.options.setdefault(one.thing.id, []).append(one)
            case StanceChanged() | EvidenceChanged() | RecordChanged() | PointsChanged():
                row = rows.setdefault(one.cell.issue, _Row())
                row.cells.setdefault(one.cell.option, []).append(one)
    return rows, order


def _issue(sides: Sides, issue_id: str, row: _Row) -> Item:
    thing = Thing(kind=Kind.ISSUE, id=issue_id)
    issue = sides.of(thing).scenario.issue(issue_id)
    own = tuple(_own(sides, one) for one in row.own)
    if not is_in(sides.after.scenario, thing):
        return Item(called(sides, thing), own, Tone.STRONG)
    told: set[Item] = set()
    if issue.is_numeric:
        named = _options(sides, issue, _Row(options=row.options), told)
        options: Iterable[Item] = (*named, *numbers(sides, issue, row.cells))
    else:
        options = _options(sides, issue, row, told)
    return Item(called(sides, thing), (*own, *options), Tone.STRONG)


def _own(sides: Sides, change: Change) -> Item:
    """What became of the issue or the option itself."""
    match change:
        case Added(value=Issue() as issue):
            return Item(
                _n("new, with {n} option", "new, with {n} options", len(issue.options), n=len(issue.options))
            )
        case Removed(value=Issue() as issue):
            count = len(issue.options)
            return Item(
                _n("taken out, with its {n} option", "taken out, with its {n} options", count, n=count)
            )
        case Added():
            return Item(_("new"))
        case Removed():
            return Item(_("taken out"))
        case Renamed():
            return renamed(change)
        case Reordered():
            return Item(_order(sides, change))
        case Changed():
            return line(sides, change)
    raise TypeError(type(change))


def renamed(change: Renamed) -> Item:
    """The same thing under another id."""
    return Item(_("new id, the same title: {before} → {after}", before=change.was, after=change.thing.id))


def _order(sides: Sides, change: Reordered) -> str:
    if change.kind is Kind.ISSUE:
        return _("order of the issues now: {names}", names=sides.after.issues(change.after))
    if change.kind is Kind.PARTY:
        return _("order of the parties now: {names}", names=sides.after.parties(change.after))
    listed = "; ".join(sides.after.called(sides.after.choice(change.within, one)) for one in change.after)
    return _("order of the options now: {names}", names=listed)


def order_of_parties(sides: Sides, change: Reordered) -> Item:
    """The parties in another order."""
    return Item(_order(sides, change))


def _options(sides: Sides, issue: Issue, row: _Row, told: set[Item]) -> Iterator[Item]:
    """Each option that changed, or of which a cell did."""
    for option_id in dict.fromkeys((*row.options, *row.cells)):
        thing = Thing(kind=Kind.OPTION, id=option_id, within=issue.id)
        own = [_own(sides, one) for one in row.options.get(option_id, ())]
        cells = row.cells.get(option_id, ()) if is_in(sides.after.scenario, thing) else ()
        lines = (*own, *(cell(sides, one) for one in still_there(sides, cells)))
        if lines:
            yield Item(called(sides, thing), tuple(_told_once(one, told) for one in lines))


def _told_once(item: Item, told: set[Item]) -> Item:
    """What stands behind a word is said where it first comes."""
    fresh = tuple(detail for detail in item.details if detail not in told)
    told.update(fresh)
    return Item(item.text, fresh, item.tone)
