"""From rows as they are read to a sheet: merged cells filled, empty ends cut, every row as wide."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from detente.files.sheets.book import Cell, Sheet
from detente.files.sheets.opening.guards import damaged
from detente.files.sheets.opening.values import EMPTY


@dataclass(frozen=True, slots=True)
class Merged:
    """A merged cell, from its first to its last row and column, each from 0 and the last one included."""

    top: int
    left: int
    bottom: int
    right: int


def sheet_of(name: str, rows: Sequence[list[Cell]], merged: Iterable[Merged] = ()) -> Sheet:
    """The sheet of these rows, which may be of any length. The rows are changed.

    A merged cell says its text for each of the cells that it covers, for whoever merges a stance over two
    parties or three options means all of them; but not in a row that holds nothing else, which is a title,
    a heading, or a row that is only there to make the cell high.
    """
    width = max((_length(row) for row in rows), default=0)
    for row in rows:
        del row[width:]
        row.extend([EMPTY] * (width - len(row)))
    _fill(rows, width, merged)
    height = len(rows)
    while height and _length(rows[height - 1]) == 0:
        height -= 1
    return Sheet(name, tuple(map(tuple, rows[:height])))


def _length(row: Sequence[Cell]) -> int:
    """How many cells there are without the empty ones at the end."""
    length = len(row)
    while length and row[length - 1] == EMPTY:
        length -= 1
    return length


def _fill(rows: Sequence[list[Cell]], width: int, merged: Iterable[Merged]) -> None:
    """Give each merged cell's text to what it covers. Raises Refused where they cover more than there is."""
    written: dict[int, tuple[int, ...]] = {}
    left = len(rows) * width
    for area in merged:
        bottom, right = min(area.bottom, len(rows) - 1), min(area.right, width - 1)
        if bottom < area.top or right < area.left:
            continue
        left -= (bottom - area.top + 1) * (right - area.left + 1)
        if left < 0:
            raise damaged()  # merged cells that overlap
        first = rows[area.top][area.left]
        for row in range(area.top, bottom + 1):
            if row not in written:
                written[row] = tuple(column for column, cell in enumerate(rows[row]) if cell != EMPTY)
            beside = any(not area.left <= column <= right for column in written[row])
            for column in range(area.left, right + 1):
                if (row, column) != (area.top, area.left):
                    rows[row][column] = first if beside else EMPTY
