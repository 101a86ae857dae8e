"""A table as text for Excel: UTF-8 with its mark, semicolons where the decimal sign is a comma.

Excel makes formulas of cells that begin with a sign, and dates or other numbers of much that looks like one.
Such cells have an apostrophe before them, which is taken off again where the table is read.
"""

from __future__ import annotations

import csv
import re
from io import StringIO

from detente.files.sheets.amounts import is_date
from detente.files.sheets.book import Sheet
from detente.files.sheets.writing.layout import Layout, book_of

_STARTS_FORMULA = tuple("=+-@\t\r'")
_DIGITS = re.compile(r"[0-9.,/:%eE \-]*[0-9][0-9.,/:%eE \-]*")
_SAFE = {
    "en": re.compile(r"-?(?:0|[1-9][0-9]{0,14})(?:\.[0-9]{0,11}[1-9])?"),
    "de": re.compile(r"-?(?:0|[1-9][0-9]{0,14})(?:,[0-9]{0,11}[1-9])?"),
}
_WORDS = frozenset({"true", "false", "wahr", "falsch"})


def delimited(layout: Layout) -> bytes:
    """The bytes of a ``.csv`` file with the first sheet of a layout."""
    sheet = book_of(layout, "").sheets[0]
    return _text(sheet, layout.language).encode("utf-8-sig")


def guarded(cell: str, language: str) -> str:
    """A cell that Excel leaves as it is."""
    if cell and _is_changed(cell, language):
        return f"'{cell}"
    return cell


def _text(sheet: Sheet, language: str) -> str:
    text = StringIO(newline="")
    writer = csv.writer(text, delimiter=";" if language == "de" else ",", lineterminator="\r\n")
    for row in sheet.rows:
        writer.writerow([guarded(cell.text, language) for cell in row])
    return text.getvalue()


def _is_changed(cell: str, language: str) -> bool:
    """Whether Excel would take a cell for something else than the text, or the number, that it is."""
    if _SAFE[language].fullmatch(cell):
        return False
    if cell.startswith(_STARTS_FORMULA) or cell.casefold() in _WORDS:
        return True
    return is_date(cell) or (_DIGITS.fullmatch(cell) is not None and ".." not in cell)
