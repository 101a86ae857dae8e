"""Labels: all partial deals that have the same future, as one row with their number."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

import numpy as np

from detente.deals._kernels import alike, starts_of
from detente.deals.routes import Ints

#: Labels that are gathered before they are merged.
_TOGETHER = 4_000_000


class TooMany(Exception):
    """More labels than the limit."""


@dataclass(frozen=True, slots=True, eq=False)
class Labels:
    """``state`` (n,), ``lost`` votes as bits (n,), ``points`` (n, columns) and ``count`` of deals (n,)."""

    state: Ints
    lost: Ints
    points: Ints
    count: Ints

    def __len__(self) -> int:
        return len(self.state)

    def rows(self, chosen: slice) -> Labels:
        """A stretch of them."""
        return Labels(self.state[chosen], self.lost[chosen], self.points[chosen], self.count[chosen])


class Gathering:
    """Labels that come in parts, merged whenever enough have come."""

    def __init__(self, limit: int) -> None:
        self._limit = limit
        self._parts: list[Labels] = []
        self._fresh = 0

    def add(self, part: Labels) -> None:
        """One more part. Raises TooMany where the labels pass twice the limit."""
        self._parts.append(part)
        self._fresh += len(part)
        if self._fresh > max(_TOGETHER, self._limit):
            self._merge(2 * self._limit)

    def whole(self) -> Labels:
        """All of them, merged. Raises TooMany past the limit."""
        self._merge(self._limit)
        return self._parts[0]

    def _merge(self, limit: int) -> None:
        self._parts = [merged(_joined(self._parts))]
        self._fresh = 0
        if len(self._parts[0]) > limit:
            raise TooMany


def _joined(parts: Sequence[Labels]) -> Labels:
    if len(parts) == 1:
        return parts[0]
    return Labels(*(np.concatenate([getattr(part, name) for part in parts]) for name in Labels.__slots__))


def merged(labels: Labels) -> Labels:
    """One label for all with the same state, lost votes and points; sorted by state."""
    if not len(labels):
        return labels
    group = labels.state
    if labels.lost.any():
        both = np.stack([labels.state, labels.lost])
        group = np.unique(both, axis=1, return_inverse=True)[1].reshape(-1)
    order = alike(group, labels.points)
    points = labels.points[order]
    starts = np.flatnonzero(starts_of(group[order], points))
    return Labels(
        state=labels.state[order][starts],
        lost=labels.lost[order][starts],
        points=points[starts],
        count=np.add.reduceat(labels.count[order], starts),
    )
