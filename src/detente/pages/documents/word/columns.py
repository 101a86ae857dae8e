"""How wide the columns of a table are: as their words need, and no narrower than the longest of them.

Lengths are in twentieths of a point, which Word calls dxa.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace
from functools import reduce
from math import ceil, isqrt

from detente.pages.components import Cell, Grid, Group
from detente.pages.marks import bare

_LETTER = 84  # a letter of 8 points, on average
_PADDING = 140
_LONGEST_WORD = 16  # a longer one is broken
_ENOUGH = 60  # letters on a line; a column needs no more


def widths(one: Grid, room: int) -> tuple[int, ...]:
    """The width of each column; together they fill the room."""
    least, wanted = _needs(one)
    if sum(least) >= room:
        return _shared(room, least)
    spare = room - sum(least)
    missing = [isqrt(max(0, want - low)) for want, low in zip(wanted, least, strict=True)]
    extra = _shared(spare, missing if any(missing) else [1] * len(least))
    return tuple(low + more for low, more in zip(least, extra, strict=True))


def fits(one: Grid, room: int) -> bool:
    """Whether no word of the table needs to be broken."""
    least, _wanted = _needs(one)
    return sum(least) <= room


def lines(cell: Cell, width: int) -> int:
    """About how many lines a cell takes in a column."""
    letters = max(1, (width - _PADDING) // _LETTER)
    return sum(ceil(len(line) / letters) for line in _lines(cell))


def pieces(one: Grid, room: int) -> Iterator[Grid]:
    """The table, or where its columns find no room several of about as many, each with the first column."""
    least, _wanted = _needs(one)
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
        rows = tuple(replace(row, cells=row.cells[start - 1 : end - 1]) for row in group.rows)
        return replace(group, rows=rows)

    columns = (one.columns[0], *one.columns[start:end])
    return replace(one, columns=columns, groups=tuple(cut(group) for group in one.groups))


def _needs(one: Grid) -> tuple[list[int], list[int]]:
    """For each column the width of its longest word, and of its longest text."""
    least, wanted = [], []
    for place, column in enumerate(one.columns):
        texts = [bare(column.title), *(line for cell in _cells(one, place) for line in _lines(cell))]
        word = max((len(word) for text in texts for word in text.split()), default=0)
        line = max(map(len, texts))
        least.append(min(max(word, 3), _LONGEST_WORD) * _LETTER + _PADDING)
        wanted.append(max(least[-1], min(line, _ENOUGH) * _LETTER + _PADDING))
    return least, wanted


def _cells(one: Grid, place: int) -> Iterator[Cell]:
    for group in one.groups:
        for row in group.rows:
            if place == 0:
                yield row.head
            elif place <= len(row.cells):
                yield row.cells[place - 1]


def _lines(cell: Cell) -> Iterator[str]:
    yield f"{cell.sign} {bare(cell.text)}"
    yield from map(bare, cell.notes)


def _shared(total: int, shares: list[int]) -> tuple[int, ...]:
    """The total in proportion to the shares, in whole numbers that add up to it."""

    def step(done: tuple[tuple[int, ...], int], share: int) -> tuple[tuple[int, ...], int]:
        parts, seen = done
        return (*parts, (seen + share) * total // whole - seen * total // whole), seen + share

    whole = sum(shares)
    empty: tuple[tuple[int, ...], int] = ((), 0)
    return reduce(step, shares, empty)[0]
