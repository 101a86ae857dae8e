"""What is open, certain or possible, and what is barred and by whom, in both readings side by side."""

from __future__ import annotations

from collections.abc import Iterator

from detente.bargaining.results import OptionState
from detente.messages import _, _n
from detente.model import Issue, Option
from detente.pages import marks, options
from detente.pages.brief.told import Told
from detente.pages.components import Block, Cell, Column, Grid, Group, Row, Tone
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
        legend=tuple(options.notes(told.analysis)),
    )
    yield _counts(told)


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
    cells = tuple(_cell(told, issue, run, reading) for reading in readings)
    return Row(head=Cell(text=head), cells=cells, anchor=option_anchor(issue, run[0]))


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


def _counts(told: Told) -> Grid:
    """How many deals there are, by each reading; the numbers depend on how finely the options are cut."""
    analysis = told.analysis
    rows = [_count_row(_("on this agenda"), _both(told.whole("deals"), analysis.stated is not None))]
    rows.append(_count_row(_("refused by nobody, with every doubt resolved for it"), _possible(told)))
    rows.append(_count_row(_("as the file stands, ranges at their middle"), _middle(told)))
    rows.append(
        _count_row(_("certain: accepted by all, with every doubt resolved against it"), _certain(told))
    )
    if analysis.zone.improves is not None and analysis.zone.count.high:
        better = told.whole("zone", "improves")
        said = _("of these, better than the status quo for at least one party and worse for none")
        rows.append(_count_row(said, _second(better, analysis.stated is not None)))
    titles = [_("By the positions")] if analysis.stated is not None else []
    titles.append(options.title_of_rules(told.names, analysis))
    return Grid(
        kind="counts",
        caption=_("How many deals"),
        columns=(Column(title=_("Deals"), wide=True), *(Column(title=one, numbers=True) for one in titles)),
        groups=(Group(rows=tuple(rows)),),
        legend=(_("Counts depend on how finely the options were cut; compare them with care."),),
    )


def _count_row(title: str, cells: tuple[Cell, ...]) -> Row:
    return Row(head=Cell(text=title), cells=cells)


def _both(said: str, has_stated: bool) -> tuple[Cell, ...]:
    return (Cell(text=said), Cell(text=said)) if has_stated else (Cell(text=said),)


def _second(said: str, has_stated: bool) -> tuple[Cell, ...]:
    return (Cell(), Cell(text=said)) if has_stated else (Cell(text=said),)


def _possible(told: Told) -> tuple[Cell, ...]:
    figured = Cell(text=told.whole("zone", "possible", "count"))
    return _with_stated(told, "possible", figured)


def _certain(told: Told) -> tuple[Cell, ...]:
    figured = Cell(text=told.whole("zone", "certain", "count"))
    return _with_stated(told, "certain", figured)


def _middle(told: Told) -> tuple[Cell, ...]:
    return _second(told.whole("zone", "count"), told.analysis.stated is not None)


def _with_stated(told: Told, which: str, figured: Cell) -> tuple[Cell, ...]:
    if told.analysis.stated is None:
        return (figured,)
    return (Cell(text=told.whole("stated", which, "count")), figured)
