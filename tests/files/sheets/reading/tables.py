"""Small books, drawn with bars between the cells and a row a line, and what reading them gives."""

from __future__ import annotations

from detente.errors import BadInput, Problem
from detente.files.document import Document, read_book_as_scenario
from detente.files.sheets.book import Book, Cell, Sheet

TABLE = """
Talks on the door
Issue | Option | Status quo | Russia | NATO
Door  | shut   |            | demands | rejects
      | ajar   |            | open    | open
      | open   | x          | rejects | demands
"""
SCORED = """
Talks
Issue | Option | Status quo | A | A: points | B | B: points
Door  | shut   |            | demands | 40  | rejects | 0
      | open   | x          | rejects | 0   | demands | 25..32
Size  | range 0..40 step 10 ships | 20 | | | |
      | 0      |            |         | 5   |         |
      | 40     |            |         | 20  |         | 3
      | <= 10  |            | accepts |     | open    |
(no deal) |    |            |         | 25..30 |      | 7
"""


def sheet(text: str, name: str = "") -> Sheet:
    """The sheet that a text draws; ``\\n`` is a line break in a cell, and ``#`` marks an error."""
    rows = [[_cell(cell) for cell in line.split("|")] for line in text.strip().splitlines()]
    width = max(map(len, rows), default=0)
    return Sheet(name, tuple(tuple(row + [Cell()] * (width - len(row))) for row in rows))


def book(table: str, name: str = "talks.xlsx", **sheets: str) -> Book:
    """A book with a table on its first sheet; the others go by their names, ``_`` for a space."""
    others = (sheet(text, title.replace("_", " ")) for title, text in sheets.items())
    return Book(name, (sheet(table, "Positions"), *others))


def read(table: str, **sheets: str) -> Document:
    return read_book_as_scenario(book(table, **sheets))


def mistakes(table: str, **sheets: str) -> list[str]:
    """Every mistake as ``CELL: what mend``; none where the book reads."""
    found = problems(table, **sheets)
    assert all(problem.file == "talks.xlsx" and not problem.field for problem in found)
    return [f"{problem.cell}: {problem.what} {problem.mend}".strip() for problem in found]


def warnings(table: str, **sheets: str) -> list[str]:
    """Every warning as ``CELL: what mend``, but those that go for files of either kind."""
    return [
        f"{problem.cell}: {problem.what} {problem.mend}".strip() for problem in read(table, **sheets).unread
    ]


def problems(table: str, **sheets: str) -> tuple[Problem, ...]:
    try:
        read(table, **sheets)
    except BadInput as bad:
        return bad.problems
    return ()


def stances(document: Document) -> dict[tuple[str, str], str]:
    """The stance of each party on each option, as the last position on it says."""
    return {
        (said.party, str(getattr(atom, "option", atom))): str(said.stance.value)
        for said in document.scenario.positions
        for atom in said.option.any_of
    }


def _cell(text: str) -> Cell:
    written = text.strip().replace("\\n", "\n")
    return Cell(error=written[1:]) if written.startswith("#") and len(written) > 1 else Cell(written)
