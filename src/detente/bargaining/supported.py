"""True members of a frontier that is too large to list: those that a weighted sum of points finds.

With positive weights the best weighted sum of the zone is attained by efficient deals only, and all
deals that attain it are found, so each entry is as exact as in a whole frontier; what is missing are
the entries that no such weights favour, and those between the weights that were tried.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence

import numpy as np

from detente.deals.efficient import Cut, Efficient, efficient
from detente.deals.labels import TooMany
from detente.deals.plan import TooWide
from detente.deals.query import Query, has
from detente.deals.routes import Column, Ints, Route, route, weighted_ahead
from detente.deals.searching import decoded
from detente.deals.space import Space

#: Weights that are tried.
WEIGHTS = 48
#: Labels of one step of the walk for one set of weights.
LABELS = 20_000
#: Pairs of labels that it may compare.
PAIRS = 5e8
_STRENGTH = 1000


def supported(space: Space, query: Query, columns: Sequence[Column], limit: int) -> Efficient:
    """Efficient deals of the query found by weighted sums; perhaps none. At most ``limit``."""
    parts: list[Efficient] = []
    none = Efficient(
        np.zeros((0, len(columns)), space.dtype),
        np.zeros(0, np.int64),
        np.zeros((0, len(space.sizes)), np.int64),
    )
    try:
        made = route(space, query, columns)
    except TooWide:
        return none
    if made.is_possible:
        for weights in weights_tried(made):
            part = _best_of(space, query, columns, made, weights, parts)
            if part is not None and len(part):
                parts.append(part)
            if sum(len(each) for each in parts) >= limit:
                break
    return joined(parts, none, limit)


def weights_tried(made: Route) -> Iterator[tuple[int, ...]]:
    """Equal weights in shares of each party's range, each party first, then an even spread of mixtures."""
    ranges = [
        max(1, int(high) - int(low)) for high, low in zip(made.highest[0][0], made.lowest[0][0], strict=True)
    ]
    widest = max(ranges, default=1)
    count = len(ranges)
    mixtures = [[_STRENGTH] * count]
    mixtures += [
        [_STRENGTH * 20 if c == first else _STRENGTH // 20 for c in range(count)] for first in range(count)
    ]
    golden = [((2 * c + 3) ** 0.5) % 1 for c in range(count)]  # an additive recurrence: even, and no chance
    mixtures += [[1 + int(_STRENGTH * ((k * g) % 1)) for g in golden] for k in range(1, WEIGHTS)]
    for mixture in mixtures:
        yield tuple(max(1, m * widest // width) for m, width in zip(mixture, ranges, strict=True))


def _best_of(
    space: Space,
    query: Query,
    columns: Sequence[Column],
    made: Route,
    weights: tuple[int, ...],
    known: Sequence[Efficient],
) -> Efficient | None:
    """All efficient deals with the best weighted sum of the zone; None where that is out of reach."""
    ahead = weighted_ahead(made, weights)
    first = decoded(made, weights, ahead)
    if has(space, query, first):
        least = int(ahead[0][0])
    else:
        rows = [row for part in known for row in part.points]
        if not rows:
            return None
        least = max(_sum(row, weights) for row in rows)
    try:
        found = efficient(space, query, columns, LABELS, [Cut(weights, least)], PAIRS)
    except TooMany:
        return None
    sums = [_sum(row, weights) for row in found.points]
    best = np.array([each == max(sums) for each in sums], bool)
    return Efficient(found.points[best], found.counts[best], found.choices[best])


def _sum(row: Ints, weights: tuple[int, ...]) -> int:
    return sum(int(value) * weight for value, weight in zip(row, weights, strict=True))


def joined(parts: Sequence[Efficient], none: Efficient, limit: int) -> Efficient:
    """Several lists of efficient points as one, best first, each point once."""
    rows = {
        tuple(int(value) for value in part.points[row]): (int(part.counts[row]), part.choices[row])
        for part in parts
        for row in range(len(part))
    }
    order = sorted(rows, reverse=True)[:limit]
    if not order:
        return none
    return Efficient(
        np.array(order, dtype=none.points.dtype),
        np.array([rows[key][0] for key in order], dtype=object),
        np.array([rows[key][1] for key in order]),
    )
