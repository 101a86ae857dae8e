"""The coalitions that can decide under a majority: what each can agree on, or where it clashes."""

from __future__ import annotations

from collections.abc import Iterator

from detente.bargaining.results import Coalition
from detente.messages import _, _n
from detente.pages import marks
from detente.pages.brief.deals import Shown, settled, solutions, worth
from detente.pages.brief.opens import given, price
from detente.pages.brief.told import Told
from detente.pages.components import Block, Cell, Column, Grid, Group, Heading, Paragraph, Row, Tone
from detente.pages.knots import Knot, tied
from detente.pages.members import brief, by_owner, together
from detente.pages.room import agreed_by

#: So many coalitions are told in the part on the forums; further ones are counted there.
_MOST = 4
#: The address of all of them.
ALL = "coalitions"


def lines(told: Told) -> Iterator[str]:
    """Each coalition in a line, in the order of the answer; nothing but under a majority."""
    found = told.analysis.coalitions or ()
    for place, one in enumerate(found[:_MOST]):
        said = "; ".join(_said(told, place, one))
        yield _("{parties} – {what}", parties=told.names.parties(one.members), what=said)
    left = len(found) - _MOST
    if left > 0:
        yield _n("{n} more coalition can decide", "{n} more coalitions can decide", left, n=left)


def _said(told: Told, place: int, one: Coalition) -> Iterator[str]:
    """Whether they can agree, else their first clash and the first concession that would be enough."""
    yield agreed_by(one.zone, told.deals("coalitions", place, "zone", "count"))
    if one.conflicts:
        yield _("smallest clash: {clash}", clash=together(told.names, tied(one.conflicts)[0]))
    if one.concessions:
        given = "; ".join(brief(told.names, name) for name in one.concessions[0].give_up)
        yield _("enough to give up: {what}", what=given)


def where(told: Told) -> Iterator[Block]:
    """Where all coalitions of the answer are told; nothing where there are none."""
    if told.analysis.coalitions:
        here = marks.link(ALL, _("in the annex"))
        said = _(
            "Each coalition is told {where} with all that clashes in it and would be enough.", where=here
        )
        yield Paragraph(said, Tone.QUIET)


def in_full(told: Told) -> Iterator[Block]:
    """Every coalition of the answer, for the annex: whether it can agree and how, or each clash and way."""
    found = told.analysis.coalitions
    if not found:
        return
    yield Heading(text=_("Coalitions that can decide (part 6)"), anchor=ALL)
    yield Grid(
        kind="coalitions",
        caption=_("Each of them can decide, and could miss nobody"),
        columns=(
            Column(title=_("Coalition")),
            Column(title=_("What it can agree on, or why not"), wide=True),
        ),
        groups=tuple(_group(told, place, one) for place, one in enumerate(found)),
    )


def _group(told: Told, place: int, one: Coalition) -> Group:
    path = ("coalitions", place)
    deals = told.deals(*path, "zone", "count")
    can = Cell(text=agreed_by(one.zone, deals), pointer=told.pointer(*path))
    anchor = f"coalition.{place + 1}"
    rows = (
        Row(head=Cell(text=_("Can they agree?")), cells=(can,)),
        *_clashes(told, one, path, anchor),
        *_concessions(told, one, path, anchor),
        *(_settled(told, shown) for shown in solutions(one.solutions, (*path, "solutions"))),
    )
    return Group(title=told.names.parties(one.members), rows=rows, anchor=anchor)


def _clashes(told: Told, one: Coalition, path: tuple[str | int, ...], anchor: str) -> Iterator[Row]:
    for place, clash in enumerate(one.conflicts):
        yield Row(
            head=Cell(text=_("cannot hold together")),
            cells=(
                Cell(text=together(told.names, Knot(clash)), pointer=told.pointer(*path, "conflicts", place)),
            ),
            anchor=f"{anchor}.clash.{place + 1}",
        )


def _concessions(told: Told, one: Coalition, path: tuple[str | int, ...], anchor: str) -> Iterator[Row]:
    inner = (*path, "concessions")
    for place, made in enumerate(one.concessions):
        steps = [
            step
            for party, listed in by_owner(told.names, made.give_up)
            for step in given(told, party, listed, inner, place)
        ]
        cell = Cell(
            text="; ".join(steps),
            notes=(price(told, made, inner, place),),
            pointer=told.pointer(*inner, place),
        )
        yield Row(head=Cell(text=_("enough to give up")), cells=(cell,), anchor=f"{anchor}.way.{place + 1}")


def _settled(told: Told, shown: Shown) -> Row:
    """A deal that fits the coalition by one of the rules, and what it is worth to its members."""
    said = "; ".join(settled(told, shown.deal, issue) for issue in told.analysis.agenda)
    where_told = " ".join(told.pointer(*path) for path in (shown.path, *shown.alike)).strip()
    cell = Cell(text=said, notes=(_("Points: {each}", each=worth(told, shown)),), pointer=where_told)
    return Row(head=Cell(text=shown.title), cells=(cell,))
