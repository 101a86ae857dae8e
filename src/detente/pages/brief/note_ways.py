"""What would open a zone, for the note: the first way of each kind, the readings side by side."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from dataclasses import dataclass

from detente.bargaining.results import Concession, OptionTable, SetAside
from detente.messages import _, _n
from detente.pages import figures
from detente.pages.brief import opens
from detente.pages.brief.opens import Ways
from detente.pages.brief.told import Told
from detente.pages.components import Block, Cell, Column, Grid, Group, Paragraph, Row
from detente.pages.members import by_owner
from detente.pages.opening import waivers
from detente.pages.options import title_of_rules


@dataclass(frozen=True, slots=True, kw_only=True)
class _Column:
    """What one reading knows: its ways, and where the JSON has them."""

    title: str
    path: tuple[str, ...]
    aside: tuple[SetAside, ...]
    concessions: tuple[Concession, ...]
    tables: tuple[OptionTable, ...]
    rest: Told | None


def blocks(told: Told, ways: Ways) -> Iterator[Block]:
    """One table, and what does not help; why there is nothing to open, where that is so."""
    columns = [one for one in _columns(told, ways) if one.aside or one.concessions]
    if not columns:
        yield Paragraph(opens.none(told.analysis))
        return
    then = _("Open then, among others, where something is given up")
    groups = (
        Group(title=_("Leave some of it as it is, and agree on the rest"), rows=tuple(_aside(told, columns))),
        Group(title=_("Or keep the whole agenda, and give up"), rows=tuple(_given(told, columns))),
        Group(title=then, rows=tuple(_then(told, columns))),
    )
    yield Grid(
        kind="note-ways",
        caption=_("The first ways to a zone of agreement"),
        columns=(Column(title=_("What")), *(Column(title=one.title, wide=True) for one in columns)),
        groups=tuple(group for group in groups if group.rows),
        legend=(
            " ".join((*_left(columns), _("Counts of deals depend on how finely the options were cut."))),
            *(one.text for one in opens.no_help(told)),
        ),
    )


def _left(columns: list[_Column]) -> Iterator[str]:
    """How many more ways there are."""
    left = sum(len(one.aside[1:]) + len(one.concessions[1:]) for one in columns)
    if left:
        yield _n("The brief has {n} more way.", "The brief has {n} more ways.", left, n=figures.whole(left))


def _columns(told: Told, ways: Ways) -> Iterator[_Column]:
    analysis, stated = told.analysis, told.analysis.stated
    yield _Column(
        title=title_of_rules(told.names, analysis),
        path=(),
        aside=analysis.set_aside,
        concessions=analysis.concessions,
        tables=ways.concessions,
        rest=ways.rest,
    )
    if stated is not None:
        yield _Column(
            title=_("By the positions"),
            path=("stated",),
            aside=stated.set_aside,
            concessions=stated.concessions,
            tables=ways.stated_concessions,
            rest=None,
        )


def _rows(columns: list[_Column], lines: tuple[tuple[str, Callable[[_Column], Cell]], ...]) -> Iterator[Row]:
    """A row for each line that says something in some column."""
    for title, cell in lines:
        cells = tuple(cell(one) for one in columns)
        if any(one.text or one.notes for one in cells):
            yield Row(head=Cell(text=title), cells=cells)


def _aside(told: Told, columns: list[_Column]) -> Iterator[Row]:
    names = told.names

    def left(one: _Column) -> Cell:
        return Cell(text=names.issues(one.aside[0].issues) or _("nothing")) if one.aside else Cell()

    def waived(one: _Column) -> Cell:
        found = "; ".join(waivers(names, one.aside[0].waive)) if one.aside else ""
        return Cell(text=found or _("nothing"), pointer=_at(told, one, "set_aside")) if one.aside else Cell()

    def opened(one: _Column) -> Cell:
        path = (*one.path, "set_aside")
        return Cell(text=opens.opens_rest(told, path, 0, one.rest)) if one.aside else Cell()

    lines = [(_("left as it is now"), left)]
    if any(one.aside and one.aside[0].waive for one in columns):
        lines.append((_("waived as a precondition"), waived))
    yield from _rows(columns, (*lines, (_("what that opens"), opened)))


def _at(told: Told, one: _Column, kind: str) -> str:
    return told.pointer(*one.path, kind, 0)


def _given(told: Told, columns: list[_Column]) -> Iterator[Row]:
    def who(one: _Column) -> Cell:
        if not one.concessions:
            return Cell()
        path = (*one.path, "concessions")
        steps = tuple(
            step
            for party, listed in by_owner(told.names, one.concessions[0].give_up)
            for step in opens.given(told, party, listed, path, 0)
        )
        return Cell(text=steps[0], notes=steps[1:]) if len(steps) == 1 else Cell(notes=steps)

    def price(one: _Column) -> Cell:
        if not one.concessions:
            return Cell()
        return Cell(text=_("opens {deals}", deals=told.deals(*one.path, "concessions", 0, "opens")))

    yield from _rows(columns, ((_("who gives up what"), who), (_("what that opens"), price)))


def _then(told: Told, columns: list[_Column]) -> Iterator[Row]:
    """On the issues on which something is given up, what is open then and more than leaving it as it is."""
    touched = {one.path: _touched(told, one) for one in columns}
    for issue in told.analysis.agenda:
        here = tuple(issue in touched[one.path] for one in columns)
        cells = tuple(
            Cell(text=opens.newly_open(told, one.tables[0], issue)) if is_here else Cell()
            for one, is_here in zip(columns, here, strict=True)
        )
        if any(one.text for one in cells):
            yield Row(head=Cell(text=told.names.issue(issue)), cells=cells)


def _touched(told: Told, one: _Column) -> tuple[str, ...]:
    """The issues; none where it is all of them, for which a note has no room."""
    if not (one.concessions and one.tables):
        return ()
    found = opens.touched(told, one.concessions[0].give_up)
    return () if len(found) == len(told.analysis.agenda) else found
