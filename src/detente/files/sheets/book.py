"""A book: one table, or several sheets of them, as texts in cells. Nothing is known here of negotiations."""

from __future__ import annotations

from dataclasses import dataclass
from string import ascii_uppercase

#: The line of a cell in the tree of a book: so many lines are kept free for each sheet.
LINES_A_SHEET = 10_000_000


@dataclass(frozen=True, slots=True)
class Cell:
    """What a person sees in a cell, without the spaces around it; ``error`` says why it cannot be read.

    ``is_number`` where a spreadsheet program holds it as a number: then it has a point in every language.
    """

    text: str = ""
    error: str = ""
    is_number: bool = False


@dataclass(frozen=True, slots=True)
class Sheet:
    """Rows of cells, all as wide as the widest. ``name`` is empty for a table that is no part of a book."""

    name: str
    rows: tuple[tuple[Cell, ...], ...]


@dataclass(frozen=True, slots=True)
class Book:
    """Sheets in order; ``name`` is what messages call the file."""

    name: str
    sheets: tuple[Sheet, ...]


def line_of(sheet: int, row: int) -> int:
    """The line that stands for a row (from 0) of a sheet (from 0) in the tree of a book."""
    return (sheet + 1) * LINES_A_SHEET + row + 1


def cell_name(book: Book, line: int, column: int) -> str:
    """What a person calls the cell: ``Positions!D7``, or ``D7`` in a table by itself."""
    sheet, row = divmod(line, LINES_A_SHEET)
    place = f"{letters(column)}{row}"
    name = book.sheets[sheet - 1].name if 0 < sheet <= len(book.sheets) else ""
    return f"{name}!{place}" if name else place


def letters(column: int) -> str:
    """The letters of a column, which counts from 1: A, B, … Z, AA."""
    found = ""
    while column > 0:
        column, rest = divmod(column - 1, len(ascii_uppercase))
        found = ascii_uppercase[rest] + found
    return found
