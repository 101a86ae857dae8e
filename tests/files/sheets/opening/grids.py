"""What tests see of a book, and grids to write and read."""

from __future__ import annotations

from collections.abc import Sequence

from hypothesis import strategies as st

from detente.errors import BadInput, Problem
from detente.files.sheets.book import Sheet
from detente.files.sheets.opening import read_book

WORDS = ("", "fordert", "accepts", "25", "25,5", "0.1", "Rüstung & Größe", "„Ja“, aber", "Moskau–Kiew", "€ 5")
UGLY = ('sagt "Ja"', '"', "zwei\nZeilen", "  Rand \xa0", "a;b", "a,b", "a|b", "a\tb", "<= 20", "x' OR 1=1")


def texts_of(content: bytes, name: str = "table") -> list[list[str]]:
    """The texts of the one sheet that a file has; none of its cells may be an error."""
    (sheet,) = read_book(content, name).sheets
    assert errors_of(sheet) == {}
    return [[cell.text for cell in row] for row in sheet.rows]


def errors_of(sheet: Sheet) -> dict[tuple[int, int], str]:
    """The cells that cannot be read, by row and column from 0, with why."""
    return {
        (row, column): cell.error
        for row, cells in enumerate(sheet.rows)
        for column, cell in enumerate(cells)
        if cell.error
    }


def refused(content: bytes, name: str = "table") -> Problem:
    """The one reason for which a file is not read."""
    try:
        book = read_book(content, name)
    except BadInput as bad:
        (problem,) = bad.problems
        assert problem.file == name
        assert problem.what
        return problem
    raise AssertionError(f"this was read: {str(book)[:200]}")


def grids(*cells: str) -> st.SearchStrategy[list[list[str]]]:
    """Tables with a heading, every row as wide."""

    def rows(width: int) -> st.SearchStrategy[list[list[str]]]:
        row = st.lists(st.sampled_from(cells), min_size=width, max_size=width)
        return st.lists(row, min_size=4, max_size=8).map(
            lambda body: [[f"Column{place}" for place in range(width)], *body]
        )

    return st.integers(3, 6).flatmap(rows)


def as_read(grid: Sequence[Sequence[str]]) -> list[list[str]]:
    """A grid as a book has it: nothing around the texts, no empty rows at its end."""
    rows = [[cell.strip() for cell in row] for row in grid]
    while rows and not any(rows[-1]):
        rows.pop()
    return rows
