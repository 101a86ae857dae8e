"""One cell of the table that has changed, in words."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from detente.files.sheets.words import STANCES
from detente.messages import _
from detente.model import Span
from detente.model.changes import (
    CellChange,
    EvidenceChanged,
    Kind,
    PointsChanged,
    RecordChanged,
    Said,
    StanceChanged,
    Thing,
)
from detente.pages import evidence, figures
from detente.pages.changed_parts import Sides, behind, called, evidence_lines, from_to, is_in
from detente.pages.view import Item, Tone


def cell(sides: Sides, change: CellChange) -> Item:
    """One cell, in words."""
    party = Thing(kind=Kind.PARTY, id=change.cell.party)
    who = called(sides, party)
    match change:
        case StanceChanged():
            details = evidence_lines(sides.after, change.after.evidence) if change.after else ()
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
    return from_to(_("{party}, points", party=who), points(change.before), points(change.after))


def points(span: Span | None) -> str:
    """The points of a cell; none where there is no cell, or nobody has scored the party."""
    return _("none") if span is None else figures.span(span)


def still_there(sides: Sides, cells: Iterable[CellChange]) -> Iterator[CellChange]:
    """The cells whose row and column are still in the table; the others went with them."""
    for one in cells:
        if is_in(sides.after.scenario, Thing(kind=Kind.PARTY, id=one.cell.party)):
            yield one
