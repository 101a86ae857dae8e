"""The efficient deals of a query, without listing the others.

A label is dropped as soon as another of the same state is at least as good for every party and
better for one: whatever follows the one may follow the other. It is dropped too when even the best
of what is still to come leaves it below a floor or a cut; that is what makes the result the
frontier of the *zone*. (Label setting for multi-criteria problems; Ehrgott, Multicriteria
Optimization, 2005, ch. 9.)
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from math import inf, prod
from typing import Any

import numpy as np

from detente.deals._kernels import order_of, starts_of, undominated
from detente.deals.floors import can_win, silent_votes
from detente.deals.growth import Growth
from detente.deals.labels import TooMany
from detente.deals.query import Query
from detente.deals.routes import (
    Column,
    Ints,
    Leg,
    Route,
    route,
    taken,
    voters,
    weighted_ahead,
    weighted_dtype,
)
from detente.deals.space import Space

#: Labels times options that one step may expand at a time.
_BLOCK = 1_000_000
#: How far past its limit a walk must be on its way to be given up, and labels that show whether it is.
_FAR = 8
_THIN = 2_000


@dataclass(frozen=True, slots=True)
class Cut:
    """A weighted sum of the columns that a deal must reach to be of interest."""

    weights: tuple[int, ...]
    least: int


@dataclass(frozen=True, slots=True, eq=False)
class Efficient:
    """Distinct efficient points, best first column by column.

    ``points`` (n, columns) scaled, ``counts`` (n,) deals with them, ``choices`` (n, issues) the
    first such deal in the order of the file.
    """

    points: Ints
    counts: Ints
    choices: Ints

    def __len__(self) -> int:
        return len(self.points)


@dataclass(frozen=True, slots=True, eq=False)
class _Labels:
    state: Ints
    lost: Ints
    points: Ints
    count: Ints
    codes: Ints


def efficient(
    space: Space,
    query: Query,
    columns: Sequence[Column],
    limit: int,
    cuts: Sequence[Cut] = (),
    pairs: float = inf,
) -> Efficient:
    """The efficient deals among those of the query that reach every cut.

    The query's floors must speak of ``columns``. Raises TooWide, or TooMany past ``limit`` labels, where
    their number is on its way far past it, or past so many ``pairs`` of labels to compare: in many columns
    few labels beat another, and comparing them is what costs.
    """
    made = route(space, query, columns)
    codes = _Codes.of(space)
    if not made.is_possible:
        return _result([], codes, made)
    dtype: Any = np.int64 if prod(int(mask.sum()) for mask in query.allowed) < 1 << 62 else object
    fences = _Fences.of(made, cuts)
    labels = _Labels(
        state=np.zeros(1, np.int64),
        lost=np.full(1, silent_votes(query), np.int64),
        points=np.zeros((1, len(columns)), space.dtype),
        count=np.ones(1, dtype),
        codes=np.zeros((1, codes.words), np.int64),
    )
    growth = Growth.along(made)
    compared = 0
    for step, leg in enumerate(made.legs):
        if len(labels.state):
            before = len(labels.state) * len(leg.options)
            labels = _advanced(labels, leg, step, made, fences, codes, limit)
            compared += before * len(labels.state)
            growth.saw(len(labels.state))
            if compared > pairs or _outgrows(labels, step, made, fences, codes, growth, _FAR * limit):
                raise TooMany
    return _result([labels], codes, made)


def _outgrows(
    labels: _Labels, step: int, made: Route, fences: _Fences, codes: _Codes, growth: Growth, limit: int
) -> bool:
    """Whether the labels will pass a limit, growing as they have grown; a few show how many fences stop."""
    last = len(made.legs) - 1
    if growth.foretold(last) <= limit:
        return False
    share = 1.0
    for later in range(step + 1, last + 1):
        apart = -(-len(labels.state) // _THIN)
        thin = _Labels(*(getattr(labels, name)[::apart] for name in _Labels.__slots__))
        grown = _expanded(thin, made.legs[later], codes)
        inside = fences.inside(grown, later + 1)
        if not len(inside.state):
            return False
        share *= len(inside.state) / len(grown.state)
        if growth.foretold(later) * share > limit:
            return True
        labels = _kept(inside)
    return False


def _advanced(
    labels: _Labels, leg: Leg, step: int, made: Route, fences: _Fences, codes: _Codes, limit: int
) -> _Labels:
    chunk = max(1, _BLOCK // max(1, len(leg.options)))
    blocks: list[_Labels] = []
    for low in range(0, len(labels.state), chunk):
        part = _Labels(*(getattr(labels, name)[low : low + chunk] for name in _Labels.__slots__))
        blocks.append(_kept(fences.inside(_expanded(part, leg, codes), step + 1)))
        if sum(len(block.state) for block in blocks) > 2 * limit:
            blocks = [_kept(_joined(blocks))]
            if len(blocks[0].state) > limit:
                raise TooMany
    result = blocks[0] if len(blocks) == 1 else _kept(_joined(blocks))
    if len(result.state) > limit:
        raise TooMany
    return result


def _expanded(labels: _Labels, leg: Leg, codes: _Codes) -> _Labels:
    row, option, state, lost, points = taken(leg, labels.state, labels.lost, labels.points)
    written = labels.codes[row]
    written[:, codes.word[leg.issue]] += leg.options[option] * codes.unit[leg.issue]
    return _Labels(state, lost, points, labels.count[row], written)


def _kept(labels: _Labels) -> _Labels:
    """One label for all of the same group and points, and none that another of its group beats."""
    if not len(labels.state):
        return labels
    group = labels.state
    if labels.lost.any():
        both = np.stack([labels.state, labels.lost])
        group = np.unique(both, axis=1, return_inverse=True)[1].reshape(-1)
    order = order_of(group, labels.points, labels.codes)
    starts = np.flatnonzero(starts_of(group[order], labels.points[order]))
    first = order[starts]
    points = labels.points[first]
    best = undominated(group[first], points)
    return _Labels(
        state=labels.state[first][best],
        lost=labels.lost[first][best],
        points=points[best],
        count=np.add.reduceat(labels.count[order], starts)[best],
        codes=labels.codes[first][best],
    )


def _joined(blocks: Sequence[_Labels]) -> _Labels:
    return _Labels(*(np.concatenate([getattr(b, name) for b in blocks]) for name in _Labels.__slots__))


@dataclass(frozen=True, slots=True, eq=False)
class _Fences:
    """What a label must still be able to reach: the query's floors, its ballot, and the cuts."""

    made: Route
    floors: tuple[tuple[int, int], ...]
    votes: tuple[tuple[int, int, int], ...]
    cuts: tuple[tuple[Ints, int, tuple[Ints, ...]], ...]

    @classmethod
    def of(cls, made: Route, cuts: Sequence[Cut]) -> _Fences:
        at = {column: index for index, column in enumerate(made.columns)}
        return cls(
            made=made,
            floors=tuple((at[each.party, each.level], each.least) for each in made.query.floors),
            votes=tuple(
                (bit, at[voter.floor.party, voter.floor.level], voter.floor.least)
                for bit, voter in enumerate(voters(made.query))
                if voter.floor is not None
            ),
            cuts=tuple(
                (
                    np.array(cut.weights, dtype=weighted_dtype(made, cut.weights)),
                    cut.least,
                    weighted_ahead(made, cut.weights),
                )
                for cut in cuts
            ),
        )

    def inside(self, labels: _Labels, step: int) -> _Labels:
        most = labels.points + self.made.highest[step][labels.state]
        keep = np.ones(len(labels.state), bool)
        for column, least in self.floors:
            keep &= (most[:, column] >= least).astype(bool)
        if self.made.query.ballot is not None:
            against = labels.lost.copy()
            for bit, column, least in self.votes:
                against |= np.where((most[:, column] < least).astype(bool), 1 << bit, 0)
            keep &= can_win(self.made.query.ballot, against)
        for weights, least, ahead in self.cuts:
            reach = labels.points.astype(weights.dtype) @ weights + ahead[step][labels.state]
            keep &= (reach >= least).astype(bool)
        return _Labels(*(getattr(labels, name)[keep] for name in _Labels.__slots__))


@dataclass(frozen=True, slots=True, eq=False)
class _Codes:
    """Deals as a few integers that compare as the deals do in the order of the file."""

    word: tuple[int, ...]
    unit: tuple[int, ...]
    words: int

    @classmethod
    def of(cls, space: Space) -> _Codes:
        word, unit = [0] * len(space.sizes), [0] * len(space.sizes)
        current, room = 0, 1
        for issue in reversed(range(len(space.sizes))):
            if room * space.sizes[issue] >= 1 << 62:
                current, room = current + 1, 1
            word[issue], unit[issue] = current, room
            room *= space.sizes[issue]
        words = current + 1
        return cls(tuple(words - 1 - each for each in word), tuple(unit), words)

    def choices(self, codes: Ints, sizes: Sequence[int]) -> Ints:
        columns = [codes[:, self.word[issue]] // self.unit[issue] % size for issue, size in enumerate(sizes)]
        result: Ints = np.column_stack(columns)
        return result


def _result(found: list[_Labels], codes: _Codes, made: Route) -> Efficient:
    """All labels as one group: states do not matter any more, and votes are cast."""
    if not found or not len(found[0].state):
        none: Ints = np.zeros((0, len(made.columns)), made.space.dtype)
        return Efficient(none, np.zeros(0, np.int64), np.zeros((0, len(made.space.sizes)), np.int64))
    last = found[0]
    same = np.zeros(len(last.state), np.int64)
    final = _kept(_Labels(same, same, last.points, last.count, last.codes))
    return Efficient(final.points, final.count, codes.choices(final.codes, made.space.sizes))
