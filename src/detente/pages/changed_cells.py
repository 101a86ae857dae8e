"""The table as it has changed: issue by issue, option by option, party by party."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, field
from itertools import pairwise

from detente.files.sheets.words import STANCES
from detente.messages import _, _n
from detente.model import Issue, Span
from detente.model.changes import (
    Added,
    Change,
    Changed,
    EvidenceChanged,
    Kind,
    PointsChanged,
    RecordChanged,
    Removed,
    Renamed,
    Reordered,
    Said,
    StanceChanged,
    Thing,
)
from detente.pages import conditions, evidence, figures, members
from detente.pages.changed_parts import Sides, behind, called, from_to, is_in, line
from detente.pages.names import quoted
from detente.pages.view import Item, Items, Paragraph, Section, Tone

TableChange = StanceChanged | EvidenceChanged | RecordChanged | PointsChanged


@dataclass(slots=True)
class _Row:
    """What changed on one issue: its own parts, those of its options, and the cells by option."""

    own: list[Change] = field(default_factory=list)
    options: dict[str, list[Change]] = field(default_factory=dict)
    cells: dict[str, list[TableChange]] = field(default_factory=dict)


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
    options = _numbers(sides, issue, row) if issue.is_numeric else _options(sides, issue, row, told)
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
    listed = "; ".join(quoted(sides.after.choice(change.within, one)) for one in change.after)
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
        lines = (*own, *(_cell(sides, one) for one in _still_there(sides, cells)))
        if lines:
            yield Item(called(sides, thing), tuple(_told_once(one, told) for one in lines))


def _told_once(item: Item, told: set[Item]) -> Item:
    """What stands behind a word is said where it first comes."""
    fresh = tuple(detail for detail in item.details if detail not in told)
    told.update(fresh)
    return Item(item.text, fresh, item.tone)


def _still_there(sides: Sides, cells: Iterable[TableChange]) -> Iterator[TableChange]:
    """The cells whose row and column are still in the table; the others went with them."""
    for one in cells:
        if is_in(sides.after.scenario, Thing(kind=Kind.PARTY, id=one.cell.party)):
            yield one


def _numbers(sides: Sides, issue: Issue, row: _Row) -> Iterator[Item]:
    """The cells of a range: neighbouring numbers of which the same is to be said together."""
    said: dict[Item, list[str]] = {}
    worth: dict[str, list[PointsChanged]] = {}
    for option in issue.options:
        for one in _still_there(sides, row.cells.get(option.id, ())):
            if isinstance(one, PointsChanged):
                worth.setdefault(one.cell.party, []).append(one)
            else:
                said.setdefault(_cell(sides, one), []).append(option.id)
    for item, options in said.items():
        on = members.named(sides.after, issue, options)
        yield Item(_("{options}: {what}", options=on, what=item.text), item.details)
    for changed in worth.values():
        yield from (Item(_stretch(sides, issue, piece)) for piece in _pieces(issue, changed))


def _cell(sides: Sides, change: TableChange) -> Item:
    """One cell, in words."""
    party = Thing(kind=Kind.PARTY, id=change.cell.party)
    who = called(sides, party)
    match change:
        case StanceChanged():
            details = evidence.lines(sides.after, change.after.evidence) if change.after else ()
            text = from_to(who, _stance(sides, change.before), _stance(sides, change.after))
            return Item(text, tuple(Item(one, tone=Tone.QUIET) for one in details))
        case EvidenceChanged():
            other = behind(sides, change.before.evidence, change.after.evidence)
            stance = _stance(sides, change.after)
            return Item(
                _("{party}: still “{stance}”; {what}", party=who, stance=stance, what=other.text),
                other.details,
            )
        case RecordChanged():
            return Item(
                _("{party}: earlier statements, which do not count now", party=who), _record(sides, change)
            )
        case PointsChanged():
            return Item(_worth(who, change))


def _record(sides: Sides, change: RecordChanged) -> tuple[Item, ...]:
    gone = (_("no longer: {what}", what=_dated(sides, one)) for one in change.before)
    come = (_("now: {what}", what=_dated(sides, one)) for one in change.after)
    return tuple(Item(one, tone=Tone.QUIET) for one in (*gone, *come))


def _dated(sides: Sides, said: Said) -> str:
    stance = _stance(sides, said)
    if said.evidence.date is None:
        return stance
    return f"{stance}, {evidence.date(sides.after, said.evidence.date)}"


def _stance(sides: Sides, said: Said | None) -> str:
    return _("nothing said") if said is None else STANCES[said.stance].written(sides.after.language)


def _worth(who: str, change: PointsChanged) -> str:
    return from_to(_("{party}, points", party=who), _points(change.before), _points(change.after))


def _points(span: Span | None) -> str:
    return _("none") if span is None else figures.span(span)


def _stretch(sides: Sides, issue: Issue, piece: Sequence[PointsChanged]) -> str:
    """The points of a party on neighbouring numbers, which rise or fall evenly."""
    first, last = piece[0], piece[-1]
    who = sides.after.party(first.cell.party)
    run = tuple(issue.options[issue.places[one.cell.option]] for one in piece)
    what = _(
        "{party}, points for {options}", party=who, options=conditions.option_run(sides.after, issue, run)
    )
    before, after = (
        start if start == end else _("{first} … {last}", first=start, last=end)
        for start, end in (
            (_points(first.before), _points(last.before)),
            (_points(first.after), _points(last.after)),
        )
    )
    return from_to(what, before, after)


def _pieces(issue: Issue, changed: Sequence[PointsChanged]) -> Iterator[Sequence[PointsChanged]]:
    """The changes of one party cut where a number is left out or where the points bend."""
    piece: list[PointsChanged] = []
    for one in changed:
        if piece and not _goes_on(issue, piece, one):
            yield piece
            piece = []
        piece.append(one)
    if piece:
        yield piece


def _goes_on(issue: Issue, piece: Sequence[PointsChanged], one: PointsChanged) -> bool:
    last = piece[-1]
    if issue.places[one.cell.option] != issue.places[last.cell.option] + 1:
        return False
    if (last.before is None, last.after is None) != (one.before is None, one.after is None):
        return False
    if len(piece) == 1:
        return True
    slopes = [_slope(*pair) for pair in pairwise((*piece[-2:], one))]
    return slopes[0] == slopes[1]


def _slope(one: PointsChanged, next_one: PointsChanged) -> tuple[object, ...]:
    """By how much the points of neighbours differ, at each end and on each side."""
    pairs = ((one.before, next_one.before), (one.after, next_one.after))
    return tuple(
        (after.low - before.low, after.high - before.high) for before, after in pairs if before and after
    )
