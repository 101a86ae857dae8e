"""The entries of the sheets beside the table: one a row, under the headings of the first row that has any."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass

from detente.files.sheets.book import Book
from detente.files.sheets.columns import COLUMNS_OF, NEEDED
from detente.files.sheets.reading.desk import Desk
from detente.files.sheets.reading.remarks import Spot, spot_at
from detente.files.sheets.words import COLUMNS, SHEETS, meant
from detente.files.wording import listed, shown
from detente.messages import _


@dataclass(frozen=True, slots=True)
class Entry:
    """One row of a sheet: its cells by what their column holds."""

    cells: Mapping[str, Spot]
    start: Spot

    def __getitem__(self, column: str) -> Spot:
        """The cell of a column; an empty one at the start of the row where the sheet has no such column."""
        return self.cells.get(column) or Spot("", *self.start.place)


def sheets_called(book: Book, name: str) -> list[int]:
    """The places of the sheets of a kind."""
    return [place for place, sheet in enumerate(book.sheets) if meant(sheet.name, SHEETS) == name]


def entries_of(kind: str, desk: Desk) -> Iterator[Entry]:
    """The entries of all sheets of a kind that have what such an entry needs; what lacks it is noted."""
    for entry in all_entries_of(kind, desk):
        if is_complete(kind, entry, desk):
            yield entry


def all_entries_of(kind: str, desk: Desk) -> Iterator[Entry]:
    """The entries of all sheets of a kind."""
    for sheet in sheets_called(desk.book, kind):
        if sheet != desk.layout.sheet:
            yield from _entries(kind, sheet, desk)


def is_complete(kind: str, entry: Entry, desk: Desk) -> bool:
    """Whether an entry has what it needs; which cells lack it is noted."""
    empty = [column for column in NEEDED.get(kind, ()) if not entry[column].text]
    for column in empty:
        what = _("The cell under '{name}' is empty.", name=COLUMNS[column].written(desk.language))
        desk.remarks.mistake(entry[column], what, _("Fill it in, or clear the row."))
    return not empty


def _entries(kind: str, sheet: int, desk: Desk) -> Iterator[Entry]:
    rows = desk.book.sheets[sheet].rows
    header = next((row for row, cells in enumerate(rows) if any(cell.text for cell in cells)), None)
    if header is None:
        return
    columns = _columns(kind, sheet, header, desk)
    if columns is None:
        return
    for row in range(header + 1, len(rows)):
        cells = {name: spot_at(desk.book, sheet, row, column) for name, column in columns.items()}
        filled = [spot for spot in cells.values() if spot.text or spot.error]
        if filled:
            broken = [spot for spot in filled if desk.remarks.is_broken(spot)]
            if not broken:
                yield Entry(cells, filled[0])


def _columns(kind: str, sheet: int, header: int, desk: Desk) -> dict[str, int] | None:
    """Where each column of a sheet is; None where one is missing that entries need, which is noted."""
    known = {name: COLUMNS[name] for name in (*COLUMNS_OF[kind], "note")}
    found: dict[str, int] = {}
    width = len(desk.book.sheets[sheet].rows[header])
    headings = [spot_at(desk.book, sheet, header, column) for column in range(width)]
    for column, heading in enumerate(headings):
        name = meant(heading.one_line, known) if heading.text else None
        if name == "note":
            desk.remarks.leave(heading, _("The column '{name}' is not read.", name=shown(heading.one_line)))
        elif name is None:
            _note_unknown(kind, sheet, header, column, desk)
        elif name in found:
            what = _("A second column is headed as this one is: '{name}'.", name=shown(heading.one_line))
            desk.remarks.mistake(heading, what, _("Head one of them otherwise, as a note for instance."))
        else:
            found[name] = column
    missing = [COLUMNS[name].written(desk.language) for name in NEEDED.get(kind, ()) if name not in found]
    if missing:
        what = _("The column '{name}' is missing.", name=missing[0])
        desk.remarks.mistake(headings[0], what, _its_columns(kind, desk))
    return None if missing else found


def _note_unknown(kind: str, sheet: int, header: int, column: int, desk: Desk) -> None:
    """A column that the sheet does not have; nothing where all of it is empty."""
    heading = spot_at(desk.book, sheet, header, column)
    if heading.text:
        words = [COLUMNS[name].written(desk.language) for name in COLUMNS_OF[kind]]
        what = _("The sheet has no column '{name}'.", name=shown(heading.one_line))
        guess = desk.remarks.near(heading.one_line, words)
        desk.remarks.mistake(heading, what, guess or _its_columns(kind, desk))
    elif any(cells[column].text for cells in desk.book.sheets[sheet].rows[header + 1 :]):
        desk.remarks.mistake(heading, _("The column has no heading."), _("Write one, or clear the column."))


def _its_columns(kind: str, desk: Desk) -> str:
    names = [COLUMNS[name].written(desk.language) for name in COLUMNS_OF[kind]]
    return _(
        "The columns of the sheet '{sheet}' are: {names}.",
        sheet=SHEETS[kind].written(desk.language),
        names=listed(names, most=20),
    )
