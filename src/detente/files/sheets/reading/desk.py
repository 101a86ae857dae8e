"""What is at hand while a book is read: its cells, the names in it, the tree so far, and the remarks."""

from __future__ import annotations

from dataclasses import dataclass, field

from detente.files.sheets.book import Book
from detente.files.sheets.reading.draft import Entries
from detente.files.sheets.reading.headers import Layout
from detente.files.sheets.reading.names import Names
from detente.files.sheets.reading.remarks import Remarks


@dataclass(slots=True, kw_only=True)
class Desk:
    """One reading of a book."""

    book: Book
    layout: Layout
    remarks: Remarks
    names: Names
    root: Entries
    #: The positions of the table by party, issue and option, as the tree will have them.
    positions: dict[tuple[str, str, str], Entries] = field(default_factory=dict)
    #: The cells of the table that hold something of which no position could be made.
    unread: set[tuple[str, str, str]] = field(default_factory=set)
    #: The entries of the sheet with earlier positions, in its order; None where one could not be read.
    earlier: list[Entries | None] = field(default_factory=list)

    @property
    def language(self) -> str:
        """The language of the book's own words."""
        return self.layout.language
