"""How wide the columns of a table are: as their words need, and no narrower than the longest of them.

Lengths are in twentieths of a point, which Word calls dxa.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace
from itertools import accumulate, pairwise
from math import ceil, isqrt

from detente.pages.components import Cell, Grid, Group, Row
from detente.pages.documents.word.balance import balanced
from detente.pages.marks import bare

_LETTER = 84  # a letter of 8 points, on average
_PADDING = 140
_LONGEST_WORD = 22  # a longer one is broken


def widths(one: Grid, room: int) -> tuple[int, ...]:
    """The width of each column; together they fill the room.

    What the longest words leave goes to the columns by the roots of all that they hold, then to where it
    makes the table lower.
    """
    least = _least(one)
    if sum(least) >= room:
        return _shared(room, least)
    lengths = [*_lengths(one)]
    held = (sum(sum(row[at]) for row in lengths) for at in range(len(least)))
    extra = _shared(room - sum(least), [isqrt(letters) + 1 for letters in held])
    first = tuple(low + more for low, more in zip(least, extra, strict=True))
    return balanced(first, least, lengths, _LETTER, _PADDING)


def fits(one: Grid, room: int) -> bool:
    """Whether no word of the table needs to be broken."""
    return sum(_least(one)) <= room


def lines(cell: Cell, width: int) -> int:
    """About how many lines a cell takes in a column."""
    letters = max(1, (width - _PADDING) // _LETTER)
    return sum(ceil(len(line) / letters) for line in _lines(cell))


def pieces(one: Grid, room: int) -> Iterator[Grid]:
    """The table, or where its columns find no room several of about as many, each with the first column."""
    least = _least(one)
    count = ceil(sum(least[1:]) / max(1, room - least[0])) if len(least) > 1 else 1
    if count <= 1:
        yield one
        return
    size = ceil((len(least) - 1) / count)
    for start in range(1, len(least), size):
        yield _columns_of(one, start, start + size)


def _columns_of(one: Grid, start: int, end: int) -> Grid:
    """The first column and those from ``start`` to before ``end``; cells begin at the second column."""

    def cut(group: Group) -> Group:
        rows = tuple(replace(row, cells=tuple(_between(row, start, end))) for row in group.rows)
        return replace(group, rows=rows)

    columns = (one.columns[0], *one.columns[start:end])
    return replace(one, columns=columns, groups=tuple(cut(group) for group in one.groups))


def placed(row: Row) -> Iterator[tuple[int, Cell]]:
    """The cells of a row, its head among them, each with the column in which it begins."""
    cells = (row.head, *row.cells)
    return zip(accumulate((cell.span for cell in cells), initial=0), cells, strict=False)


def _between(row: Row, start: int, end: int) -> Iterator[Cell]:
    """The cells that stand in some columns; of one that reaches beyond them, its part."""
    for at, cell in placed(row):
        span = min(at + cell.span, end) - max(at, start)
        if at and span > 0:
            yield replace(cell, span=span)


def _least(one: Grid) -> list[int]:
    """For each column the width of its longest word."""
    words = (max((len(word) for text in texts for word in text.split()), default=0) for texts in _texts(one))
    return [min(max(word, 3), _LONGEST_WORD) * _LETTER + _PADDING for word in words]


def _texts(one: Grid) -> list[list[str]]:
    """The texts of each column, its title first; those of cells over several columns are in none."""
    found = [[bare(column.title)] for column in one.columns]
    for group in one.groups:
        for row in group.rows:
            for at, cell in placed(row):
                if cell.span == 1:
                    found[at].extend(_lines(cell))
    return found


def _lengths(one: Grid) -> Iterator[list[list[int]]]:
    """Row by row the letters of each line in each column; those of a cell over several in equal parts."""
    for group in one.groups:
        for row in group.rows:
            found: list[list[int]] = [[] for _column in one.columns]
            for at, cell in placed(row):
                for column in range(at, at + cell.span):
                    found[column] = [ceil(len(line) / cell.span) for line in _lines(cell)]
            yield found


def _lines(cell: Cell) -> Iterator[str]:
    yield f"{cell.sign} {bare(cell.text)}"
    yield from map(bare, cell.notes)


def _shared(total: int, shares: list[int]) -> tuple[int, ...]:
    """The total in proportion to the shares, in whole numbers that add up to it."""
    ends = [seen * total // sum(shares) for seen in accumulate(shares, initial=0)]
    return tuple(end - start for start, end in pairwise(ends))
