"""The rows of the table, gathered by the issue that they belong to."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, field

from detente.files.sheets.book import Book
from detente.files.sheets.reading.headers import Layout
from detente.files.sheets.reading.legend import end_of_table
from detente.files.sheets.reading.remarks import Remarks, Spot, spot_at
from detente.files.sheets.words import HEADERS, NO_DEAL, meant, says
from detente.files.wording import shown
from detente.messages import _


@dataclass(frozen=True, slots=True)
class Row:
    """A row of the table: its cells by what their column holds, and by its place."""

    cells: tuple[Spot, ...]
    layout: Layout

    def at(self, column: int) -> Spot:
        return self.cells[column]

    def of(self, role: str) -> Spot:
        """The cell under a heading; an empty one at the issue where the table has no such column."""
        column = self.layout.columns.get(role)
        if column is not None:
            return self.cells[column]
        issue = self.cells[self.layout.columns["issue"]]
        return Spot("", issue.line, issue.column)

    @property
    def is_empty(self) -> bool:
        """Whether it says nothing of an option."""
        return not any(cell.text or cell.error for cell in map(self.at, self.layout.read_columns()))

    @property
    def says_more_than_ids(self) -> bool:
        ids = {self.layout.columns.get(role) for role in ("issue_id", "option_id")}
        return any(self.at(column).text for column in self.layout.read_columns() if column not in ids)


@dataclass(slots=True)
class IssueRows:
    """An issue of the table: the cell that has its title, the id that its rows give it, and its rows.

    ``is_told`` where something is wrong with a row of it, which then is not among them.
    """

    title: Spot
    id: str = ""
    rows: list[Row] = field(default_factory=list)
    is_told: bool = False


@dataclass(slots=True)
class Rows:
    """What stands under the header: the issues in order, and the row with the points of no agreement.

    ``start`` is the cell where the first of them stands, or should stand.
    """

    start: Spot
    issues: list[IssueRows] = field(default_factory=list)
    no_deal: Row | None = None


def gathered(book: Book, layout: Layout, remarks: Remarks) -> Rows:
    """The rows of the table by issue, which carries on where the cell is empty or its title comes again."""
    rows = list(_rows(book, layout, end_of_table(book, layout, remarks)))
    filled = (row.of("issue") for row in rows if row.of("issue").text or not row.is_empty)
    heading = spot_at(book, layout.sheet, layout.row, layout.columns["issue"])
    gathering = _Gathering(next(filled, heading), remarks)
    for row in rows:
        gathering.take(row)
    for issue in gathering.found.issues:
        if not (issue.rows or issue.is_told):
            what = _("'{issue}' has no options.", issue=shown(issue.title.one_line))
            mend = _("Give every option a row of its own, under its heading. Notes belong above the table.")
            remarks.mistake(issue.title, what, mend)
    return gathering.found


def _rows(book: Book, layout: Layout, end: int) -> Iterator[Row]:
    rows = book.sheets[layout.sheet].rows
    for row in range(layout.below, end):
        cells = tuple(spot_at(book, layout.sheet, row, column) for column in range(len(rows[row])))
        if not _is_heading_again(cells, book, layout):
            yield Row(cells, layout)


def _is_heading_again(cells: tuple[Spot, ...], book: Book, layout: Layout) -> bool:
    """Whether a row repeats the headings, as tables do that go over several pages."""
    issue, option = (cells[layout.columns[role]].text for role in ("issue", "option"))
    if meant(issue, HEADERS) != "issue" or meant(option, HEADERS) != "option":
        return False
    headings = book.sheets[layout.sheet].rows[layout.below - 1]
    return all(cell.text in ("", above.text) for cell, above in zip(cells, headings, strict=True))


class _Gathering:
    """The rows so far, and the issue that an empty cell carries on."""

    def __init__(self, start: Spot, remarks: Remarks) -> None:
        self.found = Rows(start)
        self._remarks = remarks
        self._current: IssueRows | None = None
        self._by_id: dict[str, IssueRows] = {}
        self._by_title: dict[str, IssueRows] = {}

    def take(self, row: Row) -> None:
        """Add a row to the issue that it belongs to."""
        title, option = row.of("issue"), row.of("option")
        if self._remarks.is_broken(title):
            self._current = IssueRows(title)  # which takes the rows below, and is none of the issues
            return
        if self._remarks.is_broken(option):
            return
        if says(title.text, NO_DEAL) and not option.text:
            self._take_no_deal(row)
        elif title.text:
            self._current = self._issue_of(row)
            self._add(row)
        elif not row.is_empty:
            if self._current is None:
                what = _("No issue stands in this row or above it.")
                self._remarks.mistake(title, what, _("Write the issue that the option belongs to."))
            elif (given := row.of("issue_id")).text not in ("", self._current.id):
                self._current = self._carried_on(given)
            self._add(row)

    def _add(self, row: Row) -> None:
        """An issue alone in its row heads those below it."""
        if row.is_empty or self._current is None:
            return
        if row.of("option").text:
            self._current.rows.append(row)
        elif row.says_more_than_ids:
            what = _("The row has no option.")
            self._remarks.mistake(row.of("option"), what, _("Name the option that it speaks of."))
            self._current.is_told = True

    def _take_no_deal(self, row: Row) -> None:
        self._current = None
        if self.found.no_deal is not None:
            what = _("The points of no agreement stand here a second time.")
            self._remarks.mistake(row.of("issue"), what, _("Keep one of them."))
        self.found.no_deal = row

    def _issue_of(self, row: Row) -> IssueRows:
        """The issue that a title, or the id beside it, names."""
        title, given = row.of("issue"), row.of("issue_id")
        if self._remarks.is_broken(given) or not given.text:
            if self._current is not None and _folded(self._current.title) == _folded(title):
                return self._current
            return self._by_title.get(_folded(title)) or self._new(title)
        found = self._by_id.get(given.text)
        if found is None:
            namesake = self._by_title.get(_folded(title))
            found = namesake if namesake is not None and not namesake.id else self._new(title)
            self._call(found, given.text)
        elif _folded(found.title) != _folded(title):
            self._note_two_titles(found, title, given)
        return found

    def _carried_on(self, given: Spot) -> IssueRows:
        """The issue of a row that has no title and an id that is not the one above."""
        assert self._current is not None
        if given.text in self._by_id:
            return self._by_id[given.text]
        if self._current.id:
            what = _("There is no issue with the id '{id}' above.", id=shown(given.text))
            self._remarks.mistake(given, what, _("Write its title under the heading of the issues."))
        else:
            self._call(self._current, given.text)
        return self._current

    def _call(self, issue: IssueRows, issue_id: str) -> None:
        issue.id = issue_id
        self._by_id[issue_id] = issue

    def _note_two_titles(self, issue: IssueRows, title: Spot, given: Spot) -> None:
        what = _(
            "The issue '{id}' is called '{other}' in {cell}, and '{title}' here.",
            id=shown(given.text),
            other=shown(issue.title.one_line),
            cell=self._remarks.name_of(issue.title),
            title=shown(title.one_line),
        )
        mend = _("Write one title in all its rows; for another issue, clear the id.")
        self._remarks.mistake(title, what, mend)

    def _new(self, title: Spot) -> IssueRows:
        issue = IssueRows(title)
        self.found.issues.append(issue)
        self._by_title.setdefault(_folded(title), issue)
        return issue


def _folded(spot: Spot) -> str:
    return " ".join(spot.text.casefold().split())
