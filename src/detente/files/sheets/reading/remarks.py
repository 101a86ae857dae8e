"""What reading a book has to say of its cells: mistakes, and what is there and is not read."""

from __future__ import annotations

import re
from collections.abc import Callable, Collection
from dataclasses import dataclass

from detente.errors import Problem
from detente.files.mistakes import Guesses
from detente.files.numbers import NotReadable
from detente.files.sheets.book import Book, cell_name, line_of

_SPACES = re.compile("[ \t]{2,}")


@dataclass(frozen=True, slots=True)
class Spot:
    """A cell, and the place that it has in the tree of the book."""

    text: str
    line: int
    column: int
    error: str = ""
    is_number: bool = False

    @property
    def place(self) -> tuple[int, int]:
        return self.line, self.column

    @property
    def one_line(self) -> str:
        """The text with its line breaks, and spaces typed several times, as one space."""
        return _SPACES.sub(" ", " ".join(part.strip() for part in self.text.splitlines()))


def spot_at(book: Book, sheet: int, row: int, column: int) -> Spot:
    """The cell in a row and a column, both from 0, of a sheet."""
    cell = book.sheets[sheet].rows[row][column]
    return Spot(cell.text, line_of(sheet, row), column + 1, cell.error, cell.is_number)


class Remarks:
    """All that is said of the cells of one book so far."""

    def __init__(self, book: Book) -> None:
        self.book = book
        self.mistakes: list[Problem] = []
        self.unread: list[Problem] = []
        self._guesses = Guesses()

    def mistake(self, spot: Spot, what: str, mend: str = "") -> None:
        """Note what is wrong with a cell."""
        self.mistakes.append(self._problem(spot, what, mend))

    def leave(self, spot: Spot, what: str, mend: str = "") -> None:
        """Note what stands in the book and is not read."""
        self.unread.append(self._problem(spot, what, mend))

    def is_broken(self, spot: Spot) -> bool:
        """Whether a cell holds what cannot be read, which is noted."""
        if spot.error:
            self.mistake(spot, spot.error)
        return bool(spot.error)

    def read(self, spot: Spot, reader: Callable[[str], str], text: str) -> str | None:
        """What a reader of files makes of a text of a cell; None where it makes nothing, which is noted."""
        try:
            return reader(text)
        except NotReadable as error:
            self.mistake(spot, error.what, error.mend)
            return None

    def near(self, word: str, candidates: Collection[str]) -> str:
        """'Did you mean …?', or nothing where no candidate is near."""
        return self._guesses.near(word, candidates)

    def name_of(self, spot: Spot) -> str:
        """What a person calls the cell; nothing where the book has no such cell."""
        return cell_name(self.book, spot.line, spot.column) if spot.line else ""

    def _problem(self, spot: Spot, what: str, mend: str) -> Problem:
        return Problem(
            file=self.book.name,
            line=spot.line,
            column=spot.column,
            cell=self.name_of(spot),
            what=what,
            mend=mend,
        )
