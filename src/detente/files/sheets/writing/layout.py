"""A book before it has a format: sheets, what each column is, and what part of a scenario each row is."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from enum import Enum, auto

from detente.files.sheets.book import Book, Cell, Sheet

#: The path of a part of a scenario, as in ``Problem.field``.
Field = tuple[str, ...]


class Look(Enum):
    """What a column holds, which decides how wide it is and how it looks."""

    ISSUE = auto()
    OPTION = auto()
    MARK = auto()
    STANCE = auto()
    POINTS = auto()
    WORD = auto()
    NAME = auto()
    TEXT = auto()
    ID = auto()


@dataclass(frozen=True, slots=True)
class Column:
    """The word at the head of a column, and what stands below it."""

    head: str
    look: Look


@dataclass(frozen=True, slots=True)
class Row:
    """The cells of a row; ``field`` is the part of the scenario that they say."""

    field: Field
    cells: tuple[str, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class Laid:
    """One sheet. ``key`` says which (``table`` for the first); ``above`` stands alone over the header.

    ``spare`` rows below are made ready for more.
    """

    key: str
    name: str
    columns: tuple[Column, ...]
    rows: tuple[Row, ...]
    above: str = ""
    spare: int = 0

    @property
    def header(self) -> int:
        """The place of the header's row, from 0."""
        return 1 if self.above else 0


@dataclass(frozen=True, slots=True, kw_only=True)
class Layout:
    """All sheets of a book in a language, with what stands on every printed page."""

    language: str
    title: str
    marking: str
    sheets: tuple[Laid, ...]


def book_of(layout: Layout, name: str) -> Book:
    """The book as plain cells."""
    return Book(name, tuple(Sheet(laid.name, _padded(_lines(laid))) for laid in layout.sheets))


def _lines(laid: Laid) -> list[tuple[str, ...]]:
    above = [(laid.above,)] if laid.above else []
    return [*above, tuple(column.head for column in laid.columns), *(row.cells for row in laid.rows)]


def _padded(lines: Sequence[tuple[str, ...]]) -> tuple[tuple[Cell, ...], ...]:
    width = max(map(len, lines), default=0)
    return tuple(tuple(map(Cell, (*line, *("",) * (width - len(line))))) for line in lines)
