"""Columns set against each other, so that a table is as low as can be found by moving a little at a time."""

from __future__ import annotations

from collections.abc import Sequence
from itertools import permutations

#: Letters of the lines in each cell of each row; the columns of a row are those of the table.
Lengths = Sequence[Sequence[Sequence[int]]]

_STEPS, _MOST_MOVES, _MOST_COLUMNS, _MOST_ROWS = 48, 24, 5, 60


def balanced(
    widths: tuple[int, ...], least: Sequence[int], rows: Lengths, letter: int, padding: int
) -> tuple[int, ...]:
    """Widths of the same sum, none below its least, under which the rows take fewer lines.

    Of many columns each has little to give, and of many rows the first speak for all: they stay as they are.
    """
    if len(widths) > _MOST_COLUMNS:
        return widths
    step, seen = sum(widths) // _STEPS, rows[:_MOST_ROWS]

    def height(some: tuple[int, ...]) -> int:
        letters = [max(1, (width - padding) // letter) for width in some]
        return sum(
            max(sum(-(-line // room) for line in cell) for cell, room in zip(row, letters, strict=True))
            for row in seen
        )

    best = height(widths)
    for _move in range(_MOST_MOVES):
        moved = [
            tuple(width + step * ((at == to) - (at == giver)) for at, width in enumerate(widths))
            for giver, to in permutations(range(len(widths)), 2)
            if widths[giver] - step >= least[giver]
        ]
        found = min(((height(some), some) for some in moved), default=(best, widths))
        if found[0] >= best:
            break
        best, widths = found
    return widths
