"""What stands below the table: a legend, notes, where it comes from. It is not read, and that is said."""

from __future__ import annotations

from detente.files.sheets.book import Book
from detente.files.sheets.reading.headers import Layout
from detente.files.sheets.reading.remarks import Remarks, Spot, spot_at
from detente.files.sheets.words import BELOW, says
from detente.messages import _


def end_of_table(book: Book, layout: Layout, remarks: Remarks) -> int:
    """The row at which the table ends: that of a legend, or the one after its last.

    A legend begins with a word such as ``Legend:`` and has nothing in the columns of the parties. The word
    may stand without a colon where the row above is empty.
    """
    rows = book.sheets[layout.sheet].rows
    end = len(rows)
    is_new = False
    for row in range(layout.below, len(rows)):
        spots = [spot_at(book, layout.sheet, row, column) for column in range(len(rows[row]))]
        filled = [spot for spot in spots if spot.text or spot.error]
        if any(spot in filled for spot in (spots[column] for column in layout.party_columns())):
            end = len(rows)
        elif filled and end == len(rows) and _begins(filled[0], is_new):
            end = row
        is_new = not filled
    _note(book, layout, end, remarks)
    return end


def _begins(spot: Spot, is_after_an_empty_row: bool) -> bool:
    word, colon, _text = spot.text.partition(":")
    return says(word, BELOW) and bool(colon or is_after_an_empty_row)


def _note(book: Book, layout: Layout, end: int, remarks: Remarks) -> None:
    """Say of each row below the table that it is not read."""
    rows = book.sheets[layout.sheet].rows
    for row in range(end, len(rows)):
        spots = [spot_at(book, layout.sheet, row, column) for column in range(len(rows[row]))]
        first = next((spot for spot in spots if spot.text or spot.error), None)
        if first is not None:
            remarks.leave(first, _("This line below the table is not read."))
