"""Bounds of a count from points rounded to a grid: down for a lower bound, up for an upper one.

It serves every query, with a ballot or with very many states too; where a lattice serves, that is
closer.
"""

from __future__ import annotations

from dataclasses import replace

import numpy as np

from detente.deals.floors import Floors
from detente.deals.routes import Ints, Route, with_points
from detente.deals.walking import walked

#: Cells of the grid, over all columns.
GRID_CELLS = 60_000


def bounds_on_a_grid(made: Route, floors: Floors, size: int, limit: int) -> tuple[int, int]:
    """Bounds of the number of deals, of which there are ``size``; nothing need be met exactly."""
    low = _on_grid(made, floors, size, limit, up=False)
    high = _on_grid(made, floors, size, limit, up=True)
    return low or 0, size if high is None else high


def _on_grid(made: Route, floors: Floors, size: int, limit: int, *, up: bool) -> int | None:
    """The count with points rounded up or down; on a coarser grid while that is still too much."""
    cells = GRID_CELLS
    while cells >= 16:
        coarse, needs = _coarse(made, floors, cells, up=up)
        labels, step = walked(coarse, needs, size, limit)
        if step == len(made.legs):
            return int(labels.count.sum())
        cells //= 8
    return None


def _coarse(made: Route, floors: Floors, cells: int, *, up: bool) -> tuple[Route, Floors]:
    side = max(2, int(cells ** (1 / max(1, len(made.columns)))))
    reach = made.highest[0][0] - made.lowest[0][0]
    grain = [max(1, int(width) // side) for width in reach]
    shift = [sum(int(leg.points[:, c].min()) for leg in made.legs) for c in range(len(grain))]
    sign = -1 if up else 1

    def rounded(values: Ints, base: Ints | int) -> Ints:
        cells: Ints = sign * (sign * (values - base) // np.array(grain, dtype=values.dtype))
        return cells

    legs = tuple(
        replace(
            leg,
            points=rounded(leg.points, leg.points.min(axis=0)),
            bonus=None if leg.bonus is None else rounded(leg.bonus, 0),
        )
        for leg in made.legs
    )

    def need(column: int, least: int) -> int:
        return -((shift[column] - least) // grain[column])

    return with_points(made, legs), replace(
        floors,
        hard=tuple((column, need(column, least)) for column, least in floors.hard),
        votes=tuple((bit, column, need(column, least)) for bit, column, least in floors.votes),
    )
