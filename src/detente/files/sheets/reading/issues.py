"""The issues and options of the table."""

from __future__ import annotations

from dataclasses import dataclass, field

from detente.files.sheets.amounts import covering_in, has_unclear_thousands, number_in
from detente.files.sheets.ids import id_of
from detente.files.sheets.reading.desk import Desk
from detente.files.sheets.reading.draft import Entries
from detente.files.sheets.reading.names import index_of
from detente.files.sheets.reading.remarks import Spot
from detente.files.sheets.reading.rows import IssueRows, Row
from detente.files.sheets.reading.stances import note_thousands, thousands_mend
from detente.files.sheets.reading.statusquo import is_marked, without_mark
from detente.files.sheets.reading.steps import is_range, steps_in
from detente.files.sheets.words import RANGE, STEP
from detente.files.wording import shown
from detente.messages import _


@dataclass(slots=True)
class TableIssue:
    """An issue of the table with its rows, each with the option that it speaks of.

    ``range`` is the row of a numeric issue that has its range.
    """

    id: str
    range: Row | None = None
    rows: list[tuple[str, Row]] = field(default_factory=list)


def read_issues(gathered: list[IssueRows], desk: Desk) -> list[TableIssue]:
    """Put the issues of the table into the tree, and give each of its rows the id of its option."""
    taken = {issue.id for issue in gathered if issue.id}
    found = []
    for place, issue in enumerate(gathered, start=1):
        if not issue.id:
            issue.id = id_of(issue.title.one_line, taken, f"issue-{place}")
            taken.add(issue.id)
        desk.names.issues.add(issue.id, issue.title.one_line)
        if issue.rows:
            found.append(_issue(issue, desk))
    return found


def _issue(issue: IssueRows, desk: Desk) -> TableIssue:
    part = desk.root.inner("issues", issue.title).inner(issue.id, issue.title)
    part.words("title", issue.title, issue.title.one_line)
    first = issue.rows[0]
    option = first.of("option")
    if is_range(option.one_line) and not first.of("option_id").text:
        return _numeric(issue, part, desk)
    return _named(issue, part, desk)


def _named(issue: IssueRows, part: Entries, desk: Desk) -> TableIssue:
    found = TableIssue(issue.id)
    options = part.inner("options", issue.rows[0].of("option"))
    titles: dict[str, Spot] = {}
    taken = {row.of("option_id").text for row in issue.rows}
    index = index_of(())
    today: Spot | None = None
    for place, row in enumerate(issue.rows, start=1):
        option, mark = without_mark(row)
        title = _bare_title(option)
        option_id = _option_id(row, option, titles, taken, f"option-{place}", desk)
        if option_id is None:
            continue
        inner = options.inner(option_id, option)
        index.add(option_id, title)
        if title:
            inner.words("title", option, title)
        if (wording := row.of("wording")).text and not desk.remarks.is_broken(wording):
            inner.words("text", wording)
        found.rows.append((option_id, row))
        if mark is not None and is_marked(mark, desk):
            today = _only_one(today, mark, part, option_id, desk)
    desk.names.options[issue.id] = index
    return found


def _bare_title(option: Spot) -> str:
    """The title of an option; none where its cell has only an id in brackets."""
    return "" if _bracketed(option) else option.one_line


def _bracketed(option: Spot) -> str:
    text = option.one_line
    return text[1:-1].strip() if text.startswith("[") and text.endswith("]") else ""


def _option_id(
    row: Row, option: Spot, titles: dict[str, Spot], taken: set[str], otherwise: str, desk: Desk
) -> str | None:
    """The id that a row gives its option, or that its title makes; None where it is taken."""
    given = row.of("option_id")
    if desk.remarks.is_broken(given):
        return None
    explicit = given.text or _bracketed(option)
    key = f"id {explicit}" if explicit else " ".join(option.text.casefold().split())
    if key in titles:
        cell = desk.remarks.name_of(titles[key])
        what = _(
            "'{name}' stands here a second time; the first is in {cell}.",
            name=shown(explicit or option.one_line),
            cell=cell,
        )
        mend = _("Clear the id of a new option.") if given.text else _("Keep one of them.")
        desk.remarks.mistake(given if given.text else option, what, mend)
        return None
    titles[key] = given if given.text else option
    found = explicit or id_of(option.one_line, taken, otherwise)
    taken.add(found)
    return found


def _only_one(today: Spot | None, mark: Spot, part: Entries, option: str, desk: Desk) -> Spot:
    """Note the option that holds today, and that there is another already."""
    if today is not None:
        cell = desk.remarks.name_of(today)
        what = _("Another option of this issue is marked as the status quo, in {cell}.", cell=cell)
        desk.remarks.mistake(mark, what, _("Only one can hold today: keep one mark."))
        return today
    part.plain("status_quo", mark, option)
    return mark


def _numeric(issue: IssueRows, part: Entries, desk: Desk) -> TableIssue:
    first, *others = issue.rows
    found = TableIssue(issue.id, range=first)
    option = first.of("option")
    _range(option, part, desk)
    today = _holds_today(first, part, desk)
    seen: dict[str, Spot] = {}
    for row in others:
        option = row.of("option")
        covering = _covering(option, seen, desk)
        if covering is None:
            continue
        found.rows.append((covering, row))
        mark = row.of("status_quo")
        if mark.text and is_marked(mark, desk):
            today = _only_one(today, mark, part, covering, desk)
    return found


def _range(option: Spot, part: Entries, desk: Desk) -> None:
    steps = steps_in(option.one_line, desk.language)
    if steps is None:
        what = _("The range '{text}' cannot be read.", text=shown(option.one_line))
        desk.remarks.mistake(option, what, _range_mend(option, desk.language))
        part.plain("range", option)
        return
    inner = part.inner("range", option)
    inner.plain("from", option, steps.start)
    inner.plain("to", option, steps.stop)
    if steps.step:
        inner.plain("step", option, steps.step)
    if steps.unit:
        inner.words("unit", option, steps.unit)


def _range_mend(option: Spot, language: str) -> str:
    if has_unclear_thousands(option.one_line, language):
        return thousands_mend()
    words = RANGE.written(language), STEP.written(language)
    return _("Write it as '{example}'.", example="{} 0..100 {} 10 …".format(*words))


def _holds_today(first: Row, part: Entries, desk: Desk) -> Spot | None:
    """The cell beside the range, with the number that holds today."""
    spot = first.of("status_quo")
    if not spot.text or desk.remarks.is_broken(spot):
        return None
    if not spot.is_number and has_unclear_thousands(spot.text, desk.language):
        note_thousands(spot, desk.remarks)
        return None
    number = number_in(spot.text, desk.language)
    part.plain("status_quo", spot, number or spot.text)
    return spot


def _covering(option: Spot, seen: dict[str, Spot], desk: Desk) -> str | None:
    """What a row of a numeric issue covers; None where it covers nothing that can be read, which is noted."""
    text = option.one_line
    covering = covering_in(text, desk.language)
    is_unclear = not option.is_number and has_unclear_thousands(text, desk.language)
    if covering is None or is_unclear:
        what = _("'{text}' is not a number, a comparison or a stretch.", text=shown(text))
        mend = _("The issue is numeric: write 20, <= 20 or 10..20, and thousands without a point.")
        desk.remarks.mistake(option, what, mend)
        return None
    if covering in seen:
        cell = desk.remarks.name_of(seen[covering])
        what = _("'{name}' stands here a second time; the first is in {cell}.", name=shown(text), cell=cell)
        desk.remarks.mistake(option, what, _("Keep one of them."))
        return None
    seen[covering] = option
    return covering
