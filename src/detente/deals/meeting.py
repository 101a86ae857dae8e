"""Counting by meeting in the middle: partial deals from the front and from the back, joined in pairs.

Labels grow from both ends of a route, always on the side where there are fewer. Where the two meet,
in the same state of the walk, a pair is a deal of the query if together it reaches every floor: those
pairs are counted without listing them. (Horowitz and Sahni, Journal of the ACM 21, 1974.)
"""

from __future__ import annotations

from collections.abc import Iterator

import numpy as np

from detente.deals._dominance import BUDGET, reaching_pairs
from detente.deals._kernels import alike, starts_of
from detente.deals.behind import Behind, behind
from detente.deals.floors import Floors
from detente.deals.labels import Gathering, Labels, TooMany, merged
from detente.deals.routes import Ints, Route
from detente.deals.walking import BLOCK, expanded, forward, pace

#: Labels of one side, and numbers in them, beyond which the halves do not meet.
HALF_LIMIT = 4_000_000
#: The same where the count is one of many in a list.
HALF_LIMIT_IN_LISTS = 600_000
_NUMBERS = 16_000_000
#: Labels of the front that may be joined as they come, without being held.
_PASSING = 3_000_000
#: Columns beyond which pairs that are too many to be compared one by one are as good as not compared.
_MANY = 11


def met(made: Route, floors: Floors, front: Labels, at: int, limit: int = HALF_LIMIT) -> tuple[int, int]:
    """The number of deals, or its bounds, from the labels that stand before step ``at``.

    For queries without a ballot. Raises TooMany where the halves do not meet within the limit.
    """
    share = min(1.0, limit / HALF_LIMIT)
    limit = min(limit, _NUMBERS // (len(made.columns) + 1))
    ahead_of = behind(made, floors)
    end = len(made.legs)
    back = _nothing_more(made, front)
    while at < end and len(front) and len(back):
        if at + 1 == end and len(front) * len(made.legs[at].options) <= _PASSING:
            return _joined_in_passing(made, floors, front, at, back, share)
        if _is_hopeless(made, (front, at), (back, end), limit, BUDGET * share):
            raise TooMany
        if len(front) <= len(back):
            front = forward(made, floors, front, at, limit)
            at += 1
        else:
            end -= 1
            back = _backward(made, floors, back, end, ahead_of[end], limit)
    return _pairs(floors, front, back, share)


def _joined_in_passing(
    made: Route, floors: Floors, front: Labels, step: int, back: Labels, share: float
) -> tuple[int, int]:
    """The pairs over the one leg between the halves, part by part."""
    low = high = 0
    whole = len(front) * len(made.legs[step].options)
    for part in expanded(made, floors, front, step):
        found = _pairs(floors, merged(part), back, share * len(part) / whole)
        low, high = low + found[0], high + found[1]
    return low, high


def _pairs(floors: Floors, front: Labels, back: Labels, share: float) -> tuple[int, int]:
    """The pairs that are deals of the query; ``share`` of the budget may be spent."""
    if not len(front) or not len(back):
        return 0, 0
    if floors.exactly:
        found = _equal_pairs(floors, front, back)
        return found, found
    return _reaching_pairs(floors, front, back, BUDGET * share)


def _nothing_more(made: Route, front: Labels) -> Labels:
    """The labels after the last leg: one for each state, with nothing still to come."""
    states = np.arange(len(made.highest[-1]))
    return Labels(
        state=states,
        lost=np.zeros(len(states), np.int64),
        points=np.zeros((len(states), len(made.columns)), front.points.dtype),
        count=np.ones(len(states), front.count.dtype),
    )


def _is_hopeless(
    made: Route, front: tuple[Labels, int], back: tuple[Labels, int], limit: int, budget: float
) -> bool:
    """Whether one side would pass the limit before they meet, if both go on growing as they have grown.

    In many columns also whether their pairs would pass the budget of comparisons.
    """
    options = [max(1, len(leg.options)) for leg in made.legs]
    (ahead, at), (behind_them, end) = front, back
    few, many = float(len(ahead)), float(len(behind_them))
    shares = pace(few, options[:at]), pace(many, options[end:])
    while at < end:
        if few <= many:
            few, at = few * options[at] * shares[0], at + 1
        else:
            many, end = many * options[end - 1] * shares[1], end - 1
        if min(few, many) > limit:
            return True
    columns = len(made.columns)
    return not made.query.exactly and columns > _MANY and few * many * columns > budget


def _backward(made: Route, floors: Floors, labels: Labels, step: int, here: Behind, limit: int) -> Labels:
    """The labels of what can follow from this step on, by the state before it. Raises TooMany."""
    leg = made.legs[step]
    after = leg.follow[:, leg.classes]
    states, options = np.nonzero((after >= 0) & here.reached[:, None])
    target = after[states, options]
    ends = np.searchsorted(labels.state, np.arange(len(made.highest[step + 1]) + 1))
    number = ends[target + 1] - ends[target]
    gathering = Gathering(limit)
    for some in _portions(number):
        row = _ranges(ends[target[some]], number[some])
        state, option = np.repeat(states[some], number[some]), np.repeat(options[some], number[some])
        points = labels.points[row] + leg.points[option]
        if leg.bonus is not None:
            points = points + leg.bonus[state, leg.classes[option]]
        keep, points = _settled_behind(floors, here, state, points)
        row = row[keep]
        gathering.add(Labels(state[keep], labels.lost[row], points[keep], labels.count[row]))
    return gathering.whole()


def _portions(number: Ints) -> Iterator[slice]:
    """Stretches of a list whose numbers sum to about a block."""
    portion = np.cumsum(number) // BLOCK
    starts = np.flatnonzero(np.diff(portion, prepend=-1))
    for low, high in zip(starts, [*starts[1:], len(number)], strict=True):
        yield slice(int(low), int(high))


def _ranges(starts: Ints, number: Ints) -> Ints:
    """The positions of all stretches, given by start and length, one after the other."""
    before = np.cumsum(number) - number
    result: Ints = np.repeat(starts - before, number) + np.arange(int(number.sum()))
    return result


def _settled_behind(floors: Floors, here: Behind, state: Ints, points: Ints) -> tuple[Ints, Ints]:
    """Which labels a partial deal before them completes, and their points, all that is settled made equal."""
    keep = np.ones(len(state), bool)
    for column, top in floors.tops.items():
        keep &= (points[:, column] + here.most[state, column] >= top).astype(bool)
        points[:, column] = np.minimum(points[:, column], top - here.least[state, column])
    for column, wanted in floors.exactly:
        own = points[:, column]
        keep &= (own + here.most[state, column] >= wanted).astype(bool)
        keep &= (own + here.least[state, column] <= wanted).astype(bool)
    return keep, points


def _reaching_pairs(floors: Floors, front: Labels, back: Labels, budget: float) -> tuple[int, int]:
    """Pairs of one state that reach every floor together."""
    needs = np.zeros_like(back.points)
    for column, top in floors.tops.items():
        needs[:, column] = top - back.points[:, column]
    groups = list(_by_state(front, back))
    pairs = sum(float(len(front.state[here])) * len(back.state[there]) for here, there in groups)
    low = high = 0
    for here, there in groups:
        share = budget * len(front.state[here]) * len(back.state[there]) / pairs
        part = reaching_pairs(front.points[here], front.count[here], needs[there], back.count[there], share)
        low, high = low + part[0], high + part[1]
    return low, high


def _by_state(front: Labels, back: Labels) -> Iterator[tuple[slice, slice]]:
    """The stretches of both, sorted by state, that stand in the same state."""
    shared = np.intersect1d(front.state, back.state)
    edges = [np.searchsorted(each.state, [shared, shared + 1]) for each in (front, back)]
    for (a, b), (c, d) in zip(edges[0].T, edges[1].T, strict=True):
        yield slice(int(a), int(b)), slice(int(c), int(d))


def _equal_pairs(floors: Floors, front: Labels, back: Labels) -> int:
    """Pairs of one state whose points sum to just what is asked for."""
    needs = back.points.copy()
    for column, wanted in floors.exactly:
        needs[:, column] = wanted - back.points[:, column]
    state, points = np.concatenate((front.state, back.state)), np.concatenate((front.points, needs))
    order = alike(state, points)
    starts = starts_of(state[order], points[order])
    twins = np.flatnonzero(~starts[1:]) if len(order) > 1 else np.zeros(0, np.int64)
    one, other = order[twins], order[twins + 1]  # a stable order: the front's label comes first
    counts = front.count[one].astype(object) * back.count[other - len(front)].astype(object)
    return int(counts.sum()) if len(twins) else 0
