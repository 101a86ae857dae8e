"""The walk along a route from the front: labels after each step, all that is settled made equal."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from math import prod
from typing import Any

import numpy as np

from detente.deals.floors import Floors, settled, silent_votes
from detente.deals.labels import Gathering, Labels, TooMany
from detente.deals.routes import Route, taken

#: Labels times options that one step may expand at a time.
BLOCK = 1_500_000
#: Columns beyond which labels are so many numbers, and so seldom equal, that a walk looks ahead.
_MANY = 8
#: Labels from which it does so, and how far past the limit they must be on their way.
_SOME = 5_000
_FAR = 1_000
#: The share of the options that multiplies labels, as long as few steps show it.
_PACE = 0.9
_KNOWN = 6


def walked(made: Route, floors: Floors, size: int, limit: int) -> tuple[Labels, int]:
    """The labels as far as there are no more than the limit, and the step before which they stand.

    ``size`` is the number of all deals. With the step past the last leg, all labels are deals of the query.
    A walk in many columns stops before the limit where it would go far past it, growing as it has grown.
    """
    labels = Labels(
        state=np.zeros(1, np.int64),
        lost=np.full(1, silent_votes(made.query), np.int64),
        points=np.zeros((1, len(made.columns)), made.space.dtype),
        count=np.ones(1, _whole(size)),
    )
    for step in range(len(made.legs)):
        if len(made.columns) > _MANY and len(labels) > _SOME and _outgrows(made, labels, step, _FAR * limit):
            return labels, step
        try:
            labels = forward(made, floors, labels, step, limit)
        except TooMany:
            return labels, step
    return labels, len(made.legs)


def pace(labels: float, options: Sequence[int]) -> float:
    """What share of the options multiplied the labels, on the average of these steps."""
    if len(options) < _KNOWN:
        return _PACE
    return float(min(1.0, (labels / prod(options)) ** (1 / len(options))))


def _outgrows(made: Route, labels: Labels, step: int, limit: int) -> bool:
    """Whether the labels before a step would pass a limit at the end, growing as they have grown."""
    options = [max(1, len(leg.options)) for leg in made.legs]
    share = pace(len(labels), options[:step])
    number = float(len(labels))
    for each in options[step:]:
        number *= max(1.0, each * share)
        if number > limit:
            return True
    return False


def forward(made: Route, floors: Floors, labels: Labels, step: int, limit: int) -> Labels:
    """The labels after the leg of this step. Raises TooMany."""
    gathering = Gathering(limit)
    for part in expanded(made, floors, labels, step):
        gathering.add(part)
    return gathering.whole()


def expanded(made: Route, floors: Floors, labels: Labels, step: int) -> Iterator[Labels]:
    """The same in parts as they come, equal labels not yet one; at least one part."""
    leg = made.legs[step]
    chunk = max(1, BLOCK // max(1, len(leg.options)))
    for low in range(0, max(1, len(labels)), chunk):
        part = labels.rows(slice(low, low + chunk))
        row, _, state, lost, points = taken(leg, part.state, part.lost, part.points)
        keep, lost, points = settled(made, floors, step + 1, state, lost, points)
        yield Labels(state[keep], lost[keep], points[keep], part.count[row[keep]])


def _whole(size: int) -> Any:
    """The type that holds counts of up to so many deals."""
    return np.int64 if size < 1 << 62 else object
