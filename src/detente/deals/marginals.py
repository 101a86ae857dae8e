"""Which options any deal of a query has: decided for all options together as far as weighted sums can.

For given weights one pass each way finds the best weighted sum of a deal with each option, and such a
deal. Where even the best is below the weighted floors no deal has the option; where the deal reaches
every floor it is a witness for all its options. (Max-marginals and Lagrangian bounds; Wainwright and
Jordan, Graphical Models, 2008, ch. 8.)
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

import numpy as np

from detente.deals.floors import floor_columns
from detente.deals.query import Query
from detente.deals.routes import Ints, Leg, Route, route, weighted_ahead, weighted_dtype
from detente.deals.space import Space

#: Weights that are tried, and choices that all of them together may look at.
TRIED = 40
WORK = 40_000_000
_STRENGTH = 1 << 10

Flags = np.ndarray[tuple[int], np.dtype[np.bool_]]


@dataclass(frozen=True, slots=True, eq=False)
class OptionProofs:
    """For each issue which options some deal has, and which none has; what is neither is not known."""

    open: tuple[Flags, ...]
    closed: tuple[Flags, ...]

    @classmethod
    def none(cls, space: Space) -> OptionProofs:
        """Nothing known yet."""
        return cls(*(tuple(np.zeros(size, bool) for size in space.sizes) for _ in range(2)))

    @property
    def copy(self) -> OptionProofs:
        """One to write in."""
        return OptionProofs(*(tuple(flags.copy() for flags in each) for each in (self.open, self.closed)))

    @property
    def unknown(self) -> tuple[Flags, ...]:
        """The options that are neither."""
        return tuple(~(o | c) for o, c in zip(self.open, self.closed, strict=True))

    def saw(self, deals: Ints) -> None:
        """Deals (n, issues) there are, by option positions."""
        for issue, flags in enumerate(self.open):
            flags[deals[:, issue]] = True


def prove(space: Space, query: Query, proofs: OptionProofs) -> None:
    """Write into the proofs what can be proved in one go; for a query without a ballot. Raises TooWide."""
    made = route(space, query, floor_columns(query))
    for issue, mask in enumerate(made.query.allowed):
        proofs.closed[issue][~mask] = True
    if not made.is_possible:
        for flags in proofs.closed:
            flags[:] = True
        return
    floors = _floors(made)
    for weights in _weights(made):
        if not any(flags.any() for flags in proofs.unknown):
            break
        _prove_by(made, floors, weights, proofs)


def _floors(made: Route) -> list[int]:
    """The highest floor asked of each column."""
    asked = [(each.party, each.level, each.least) for each in made.query.floors]
    return [max(least for p, level, least in asked if (p, level) == column) for column in made.columns]


def _weights(made: Route) -> Iterator[tuple[int, ...]]:
    """Each column alone, all in equal shares of their ranges, then mixtures spread evenly."""
    columns = len(made.columns)
    if not columns:
        yield ()
        return
    choices = sum(leg.follow.shape[0] * len(leg.options) for leg in made.legs)
    ranges = [max(1, int(h) - int(low)) for h, low in zip(made.highest[0][0], made.lowest[0][0], strict=True)]
    mixtures: list[Sequence[float]] = [[1.0] * columns]
    mixtures += [[float(c == one) for c in range(columns)] for one in range(columns)]
    steps = [((2 * c + 3) ** 0.5) % 1 for c in range(columns)]  # an additive recurrence: even, and no chance
    mixtures += [[2.0 ** (6 * ((k * step) % 1) - 3) for step in steps] for k in range(1, TRIED)]
    for mixture in mixtures[: max(columns + 1, WORK // max(1, choices))]:
        yield tuple(
            int(share * _STRENGTH) * max(ranges) // width
            for share, width in zip(mixture, ranges, strict=True)
        )


@dataclass(frozen=True, slots=True, eq=False)
class _Pointer:
    """Per state before a step: the best sum so far, and the state and option that it came from."""

    reached: Ints
    best: Ints
    state: Ints
    option: Ints


def _prove_by(made: Route, floors: list[int], weights: tuple[int, ...], found: OptionProofs) -> None:
    """Write down what these weights prove."""
    factor: Ints = np.array(weights, dtype=weighted_dtype(made, weights))
    least = sum(weight * floor for weight, floor in zip(weights, floors, strict=True))
    ahead = weighted_ahead(made, weights)
    none = np.zeros(1, np.int64)
    behind = [_Pointer(np.ones(1, bool), np.zeros(1, factor.dtype), none, none)]
    onward: list[Ints] = []
    asked: list[tuple[Ints, Ints, Ints]] = []
    for step, leg in enumerate(made.legs):
        after = leg.follow[:, leg.classes]
        gain = _gains(leg, factor)
        onward.append(_best_of(gain + ahead[step + 1][after], after >= 0, axis=1))
        so_far = behind[-1].best[:, None] + gain
        usable = (after >= 0) & behind[-1].reached[:, None]
        total = so_far + ahead[step + 1][after]
        state = _best_of(total, usable, axis=0)
        every = np.arange(len(leg.options))
        hopeless = ~usable.any(axis=0) | (total[state, every] < least).astype(bool)
        found.closed[leg.issue][leg.options[hopeless]] = True
        wanted = found.unknown[leg.issue][leg.options]
        asked.append((np.full(int(wanted.sum()), step), state[wanted], every[wanted]))
        behind.append(_passed(so_far, usable, after, len(ahead[step + 1])))
    _witnessed(made, floors, behind, onward, _Through(*map(np.concatenate, zip(*asked, strict=True))), found)


def _gains(leg: Leg, factor: Ints) -> Ints:
    """What each option earns in each state, weighted: (states, options)."""
    gain = np.broadcast_to(leg.points.astype(factor.dtype) @ factor, (len(leg.follow), len(leg.options)))
    if leg.bonus is not None:
        gain = gain + (leg.bonus.astype(factor.dtype) @ factor)[:, leg.classes]
    return gain


def _best_of(worth: Ints, usable: Ints, axis: int) -> Ints:
    """Where along the axis the worth is greatest among the usable."""
    lowest = worth.min() - 1 if worth.size else 0
    place: Ints = np.where(usable, worth, lowest).argmax(axis=axis)
    return place


def _passed(so_far: Ints, usable: Ints, after: Ints, states: int) -> _Pointer:
    """The best way into every state of the next step."""
    state, option = np.nonzero(usable)
    target, worth = after[state, option], so_far[state, option]
    order = np.argsort(worth, kind="stable")
    order = order[np.argsort(target[order], kind="stable")]
    last = np.flatnonzero(np.diff(target[order], append=-1))
    best = order[last]
    result = _Pointer(
        np.zeros(states, bool),
        np.zeros(states, so_far.dtype),
        np.zeros(states, np.int64),
        np.zeros(states, np.int64),
    )
    result.reached[target[best]] = True
    result.best[target[best]] = worth[best]
    result.state[target[best]] = state[best]
    result.option[target[best]] = option[best]
    return result


@dataclass(frozen=True, slots=True, eq=False)
class _Through:
    """Deals to be made, each the best that takes one option in one state before one step; all (n,)."""

    step: Ints
    state: Ints
    option: Ints


def _witnessed(
    made: Route,
    floors: list[int],
    behind: list[_Pointer],
    onward: list[Ints],
    through: _Through,
    found: OptionProofs,
) -> None:
    """Open all options of those deals that reach every floor."""
    count, steps = len(through.step), len(made.legs)
    if not count:
        return
    options = np.zeros((count, steps), np.int64)
    points: Ints = np.zeros((count, len(made.columns)), made.space.dtype)
    here = through.state.copy()
    for step in range(steps):
        on = np.flatnonzero(through.step <= step)
        is_first = through.step[on] == step
        options[on, step] = np.where(is_first, through.option[on], onward[step][here[on]])
        leg, taken = made.legs[step], options[on, step]
        points[on] += _earned(leg, here[on], taken)
        here[on] = leg.follow[here[on], leg.classes[taken]]
    here = through.state.copy()
    for step in reversed(range(steps)):
        on = np.flatnonzero(through.step > step)
        options[on, step] = behind[step + 1].option[here[on]]
        here[on] = behind[step + 1].state[here[on]]
        points[on] += _earned(made.legs[step], here[on], options[on, step])
    good = (points >= np.array(floors, dtype=points.dtype)).all(axis=1)
    for step, leg in enumerate(made.legs):
        found.open[leg.issue][leg.options[options[good, step]]] = True


def _earned(leg: Leg, state: Ints, option: Ints) -> Ints:
    """The points of options taken in states: (n, columns)."""
    earned: Ints = leg.points[option]
    if leg.bonus is not None:
        earned = earned + leg.bonus[state, leg.classes[option]]
    return earned
