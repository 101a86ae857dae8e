"""Which sheet of a book has the table, and where it begins."""

from __future__ import annotations

from detente.files.sheets.book import Book, Sheet
from detente.files.sheets.reading.remarks import Remarks, Spot, spot_at
from detente.files.sheets.words import HEADERS, SHEETS, UNREAD, language_of, meant
from detente.files.wording import listed
from detente.messages import _, current_language

#: So many rows may stand above the headings.
ROWS_ABOVE = 20


def table_of(book: Book) -> int | None:
    """The sheet with the table: the first with its headings of those whose name says nothing else.

    Where no such sheet has the headings, it is the first that has anything. A book in which all names say
    something else may have its table on a sheet that is called as another one, such as the issues.
    """
    filled = [place for place, sheet in enumerate(book.sheets) if _is_filled(sheet)]
    names = {place: meant(book.sheets[place].name, SHEETS) for place in filled}
    free = [place for place in filled if names[place] is None]
    with_headings = [place for place in filled if header_row(book.sheets[place]) is not None]
    own = [place for place in free if place in with_headings]
    others = [place for place in with_headings if names[place] not in UNREAD]
    return next(iter((*own, *free, *others)), None)


def header_row(sheet: Sheet) -> int | None:
    """The first row that heads a column of issues and one of options."""
    for row in range(min(ROWS_ABOVE, len(sheet.rows))):
        if {"issue", "option"} <= set(_headings(sheet, row)):
            return row
    return None


def note_no_table(book: Book, sheet: int | None, remarks: Remarks) -> None:
    """Say that the headings of the table are missing, and what is looked for."""
    if sheet is None:
        what = _("The book has no sheet with a table of positions.")
        remarks.mistake(Spot("", 0, 0), what, _how_to())
        return
    for row in range(min(ROWS_ABOVE, len(book.sheets[sheet].rows))):
        for column, name in enumerate(_headings(book.sheets[sheet], row)):
            if name in ("issue", "option"):
                language = language_of(cell.text for cell in book.sheets[sheet].rows[row])
                _note_half(spot_at(book, sheet, row, column), name, language, remarks)
                return
    what = _("No row with the headings of the table was found among the first {count}.", count=ROWS_ABOVE)
    remarks.mistake(spot_at(book, sheet, 0, 0), what, _how_to())


def _note_half(spot: Spot, name: str, language: str, remarks: Remarks) -> None:
    """One of the two headings is there."""
    if name == "issue":
        what = _("This row heads a column of issues, and none of options.")
        mend = _(
            "Give every option a row of its own: beside the issue its name, then a stance for each party."
        )
        looked_for = HEADERS["option"]
    else:
        what = _("This row heads a column of options, and none of issues.")
        mend = _("Write before each option the issue that it settles.")
        looked_for = HEADERS["issue"]
    names = _("The heading is one of: {names}.", names=listed(looked_for.in_(language)))
    remarks.mistake(spot, what, f"{mend} {names}")


def _how_to() -> str:
    issue, option = (HEADERS[name].in_(current_language()) for name in ("issue", "option"))
    return _(
        "Head a column of issues ({issues}), one of options ({options}), and one for each party; "
        "every option has a row of its own.",
        issues=", ".join(issue),
        options=", ".join(option),
    )


def _is_filled(sheet: Sheet) -> bool:
    return any(cell.text or cell.error for row in sheet.rows for cell in row)


def _headings(sheet: Sheet, row: int) -> list[str | None]:
    """What each cell of a row heads, where it heads anything but a party."""
    return [meant(cell.text, HEADERS) if cell.text else None for cell in sheet.rows[row]]
