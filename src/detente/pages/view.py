"""What a page shows, as values: every text ready to read, nothing yet about pixels or columns.

The terminal, the notebook and documents render the same values.
"""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum


class Tone(StrEnum):
    """What a text is about, for colour and weight; the words alone must carry the meaning."""

    PLAIN = "plain"
    STRONG = "strong"
    QUIET = "quiet"
    YES = "yes"
    NO = "no"
    DOUBT = "doubt"
    COMMAND = "command"  # to be copied: never broken into lines


@dataclass(frozen=True, slots=True)
class Paragraph:
    """A run of text, with a label before it where there is one."""

    text: str
    tone: Tone = Tone.PLAIN
    label: str = ""


@dataclass(frozen=True, slots=True)
class Item:
    """One point of a list, with the lines that belong under it."""

    text: str
    details: tuple[Item, ...] = ()
    tone: Tone = Tone.PLAIN


@dataclass(frozen=True, slots=True)
class Items:
    """A list; numbered where the order means something."""

    items: tuple[Item, ...]
    numbered: bool = False


@dataclass(frozen=True, slots=True)
class Cell:
    """One cell of a table."""

    text: str
    tone: Tone = Tone.PLAIN


@dataclass(frozen=True, slots=True)
class Row:
    """A row of a table; a row of one cell is a heading across the table."""

    cells: tuple[Cell, ...]


@dataclass(frozen=True, slots=True)
class Table:
    """Rows under column titles; ``numbers`` are the columns (from 0) that hold figures."""

    columns: tuple[str, ...]
    rows: tuple[Row, ...]
    numbers: frozenset[int] = frozenset()


Block = Paragraph | Items | Table


@dataclass(frozen=True, slots=True)
class Section:
    """One subject of a page."""

    title: str
    blocks: tuple[Block, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class Page:
    """All that is shown of one answer: what comes first, then the sections."""

    opening: tuple[Paragraph, ...]
    sections: tuple[Section, ...] = ()
    closing: tuple[Paragraph, ...] = ()
    marking: str = ""
    language: str = "en"


def bullet(*texts: str) -> Items:
    """A list of plain points."""
    return Items(tuple(Item(text) for text in texts))
