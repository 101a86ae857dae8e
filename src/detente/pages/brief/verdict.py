"""What is open, certain or possible, and what is barred and by whom, in both readings side by side."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace

from detente.bargaining.results import OptionState
from detente.messages import _, _n
from detente.model import Issue, Option
from detente.pages import marks, options
from detente.pages.brief.told import Told
from detente.pages.components import Block, Cell, Column, Grid, Group, Paragraph, Row, Tone
from detente.pages.options import OptionReading


def blocks(told: Told) -> Iterator[Block]:
    """The table of options, how to read it, and how many deals there are."""
    readings = options.readings(told.names, told.analysis)
    groups = tuple(_issue(told, issue, readings) for issue in told.analysis.agenda)
    columns = (Column(title=_("Option"), wide=True), *(Column(title=reading.title) for reading in readings))
    yield Grid(
        kind="options",
        caption=_("What is open, and what is barred"),
        columns=columns,
        groups=groups,
        legend=(*options.notes(told.analysis), *_both(groups)),
    )
    yield _counts(told)


def _both(groups: tuple[Group, ...]) -> Iterator[str]:
    """What an entry over both columns means."""
    if any(cell.span > 1 for group in groups for row in group.rows for cell in row.cells):
        yield _("One entry over both columns: both readings say so.")


def _issue(told: Told, issue_id: str, readings: tuple[OptionReading, ...]) -> Group:
    issue = told.names.scenario.issue(issue_id)
    title, anchor = told.names.issue(issue_id), issue_anchor(issue_id)
    if issue_id not in told.analysis.options:
        count = len(issue.options)
        said = _n("{n} option, not listed here", "{n} options, not listed here", count, n=count)
        empty = tuple(Cell() for _reading in readings)
        row = Row(head=Cell(text=said, tone=Tone.QUIET), cells=empty)
        return Group(title=title, anchor=anchor, rows=(row,))
    rows = [_row(told, issue, run, readings) for run in option_runs(told, issue_id, readings)]
    if f"options.{issue_id}" in told.analysis.cut:
        unclear = _("not decided within the limits: whether others bar these options too")
        rows.append(Row(head=Cell(text=unclear, tone=Tone.QUIET), cells=tuple(Cell() for _r in readings)))
    return Group(title=title, anchor=anchor, rows=tuple(rows))


def option_runs(
    told: Told, issue_id: str, readings: tuple[OptionReading, ...]
) -> Iterator[tuple[Option, ...]]:
    """Each option by itself; neighbouring numbers of the same state in all readings together."""
    issue = told.names.scenario.issue(issue_id)
    return options.state_runs(
        issue, lambda option: tuple(reading.state(issue_id, option.id) for reading in readings)
    )


def _row(told: Told, issue: Issue, run: tuple[Option, ...], readings: tuple[OptionReading, ...]) -> Row:
    said = options.label(told.names, issue, run)
    mark = letter(issue, run[0])
    head = f"{marks.quiet(mark)} {said}" if mark else said
    cells = _side_by_side(tuple(_cell(told, issue, run, reading) for reading in readings))
    return Row(head=Cell(text=head), cells=cells, anchor=option_anchor(issue, run[0]))


def _side_by_side(cells: tuple[Cell, ...]) -> tuple[Cell, ...]:
    """Where both readings say the same, one cell over both columns says it."""
    if (
        len(cells) != 2
        or not cells[0].text
        or (cells[0].sign, cells[0].text) != (cells[1].sign, cells[1].text)
    ):
        return cells
    both = " ".join(cell.pointer for cell in cells if cell.pointer)
    return (replace(cells[0], span=2, pointer=both),)


def _cell(told: Told, issue: Issue, run: tuple[Option, ...], reading: OptionReading) -> Cell:
    state: OptionState | None = reading.state(issue.id, run[0].id)
    if state is None:
        return Cell()
    shown = reading.words(state)
    sign, _space, words = shown.text.partition(" ")
    table = ("options",) if not reading.is_stated else ("stated", "options")
    where = " ".join(told.pointer(*table, issue.id, option.id) for option in run)
    return Cell(sign=sign, text=words, tone=shown.tone, pointer=where.strip())


def letter(issue: Issue, option: Option) -> str:
    """The letter by which other tables call a named option; none for a number."""
    if issue.is_numeric:
        return ""
    place, found = issue.position_of(option.id) + 1, ""
    while place:
        place, left = divmod(place - 1, 26)
        found = chr(ord("a") + left) + found
    return found


def issue_anchor(issue_id: str) -> str:
    """The address of an issue."""
    return f"issue.{issue_id}"


def option_anchor(issue: Issue, option: Option) -> str:
    """The address of an option: by its place, since its id can be any text."""
    return f"option.{issue.id}.{issue.position_of(option.id) + 1}"


def _counts(told: Told) -> Paragraph:
    """How many deals there are, by each reading; the numbers depend on how finely the options are cut."""
    analysis = told.analysis
    parts = [_("Deals on this agenda: {n}.", n=told.whole("deals"))]
    if analysis.stated is not None:
        said = _(
            "By the positions, refused by nobody: {possible}; accepted by all: {certain}.",
            possible=told.whole("stated", "possible", "count"),
            certain=told.whole("stated", "certain", "count"),
        )
        parts.append(said)
    if analysis.stated is None or len(options.readings(told.names, analysis)) > 1:
        parts.append(_figured(told))
    parts.append(_("Counts depend on how finely the options were cut."))
    return Paragraph(" ".join(parts), Tone.QUIET)


def _figured(told: Told) -> str:
    zone = told.analysis.zone
    count = told.whole("zone", "count")
    if zone.improves is not None and zone.count.high:
        better = told.whole("zone", "improves")
        count = _("{n} (better than now for one and worse for none: {better})", n=count, better=better)
    reading = options.title_of_rules(told.names, told.analysis)
    if told.analysis.unscored and not zone.exists and zone.count.high:
        return _("{reading}, excluded by nobody: {count}.", reading=reading, count=count)
    if zone.certain.count == zone.count == zone.possible.count:
        return _("{reading}: {count}.", reading=reading, count=count)
    return _(
        "{reading}, ranges at their middle: {count}; every doubt against it: {certain}; for it: {possible}.",
        reading=reading,
        count=count,
        certain=told.whole("zone", "certain", "count"),
        possible=told.whole("zone", "possible", "count"),
    )
