"""Counting deals that nobody could list, by their points: the pass for two parties and many issues.

All deals that agree on what is still remembered are kept as one polynomial, in which the exponents
are points and the coefficients count deals. It is written as one long whole number, a stretch of
bits for each coefficient, so that settling an issue is a shift and a sum.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from itertools import product
from math import gcd, prod

from detente.bargaining.verify.checks import TooMuch, Work
from detente.bargaining.verify.constraints import Constraint, Floor, Table, passes
from detente.bargaining.verify.sweep import Domains, Step, Vector, Walk, steps_of

#: So many bytes shifted and summed are as much work as one label of the other pass.
_BYTES_A_LABEL = 2048
#: So many coefficients read off are as much.
_SLOTS_A_LABEL = 4
#: The longest number that is handled.
MOST_BYTES = 100_000_000


@dataclass(frozen=True, slots=True, kw_only=True)
class Together:
    """Deals that keep all of these constraints: the reading where everybody must agree."""

    sizes: tuple[int, ...]
    domains: Domains
    constraints: tuple[Constraint, ...]


def counts_above(deals: Together, needs: Sequence[Mapping[Table, int]], work: Work) -> list[int]:
    """For each of ``needs`` how many of the deals reach these scaled points as well. TooMuch at the limit."""
    work.begin(len(deals.domains))
    floors = [one for one in deals.constraints if isinstance(one, Floor)]
    tables = tuple(
        dict.fromkeys([*(one.table for one in floors), *(table for need in needs for table in need)])
    )
    axes = [_axis(table, deals.domains) for table in tables]
    least = [max((one.least for one in floors if one.table is table), default=None) for table in tables]
    grid = _Grid(axes, prod(map(len, deals.domains)))
    summed = _summed(deals, tables, grid, work)
    answers = []
    for need in needs:
        wanted = [_greater(low, need.get(table)) for table, low in zip(tables, least, strict=True)]
        places = [axis.place_of(points) for axis, points in zip(axes, wanted, strict=True)]
        work.spend(grid.slots // _SLOTS_A_LABEL)
        answers.append(grid.total_from(summed, places))
    return answers


def _estimate(walked: Sequence[Step], grid: _Grid, steps: Sequence[int]) -> int:
    """About how much work the pass will be, so that one that is too long is not begun."""
    labels, groups, reach = grid.slots // _SLOTS_A_LABEL, 1, 0
    domains: dict[int, int] = {}
    for step in walked:
        if steps:
            last = [worth[-1] for worth in step.worth]
            reach += (max(last) - min(last)) // steps[-1]
        written = grid.bytes * (reach + 1) * (grid.strides[-1] if grid.strides else 1)
        labels += groups * len(step.options) * (1 + written // _BYTES_A_LABEL)
        seats = [*domains.values(), len(step.options)]
        domains = {place: seats[seat] for place, seat in enumerate(step.keep)}
        groups = prod(domains.values())
    return labels


@dataclass(frozen=True, slots=True)
class _Axis:
    """The points of one party as exponents: how long, the points at 0, how many points a step is."""

    size: int
    start: int
    step: int

    def place_of(self, points: int | None) -> int:
        """The first exponent that has at least so many points."""
        return 0 if points is None else min(max(-((self.start - points) // self.step), 0), self.size)


class _Grid:
    """Where the coefficients stand in the long number."""

    def __init__(self, axes: Sequence[_Axis], most: int) -> None:
        self.axes = axes
        self.bytes = most.bit_length() // 8 + 1
        self.strides = [prod(axis.size for axis in axes[:place]) for place in range(len(axes))]
        self.slots = prod(axis.size for axis in axes)
        self.length = self.bytes * self.slots

    def shift(self, exponents: Sequence[int]) -> int:
        """By how many bits points move a polynomial."""
        return 8 * self.bytes * sum(map(int.__mul__, self.strides, exponents))

    def total_from(self, number: int, places: Sequence[int]) -> int:
        """The sum of the coefficients from these exponents on, on every axis."""
        written = number.to_bytes(self.length, "little")
        width = self.bytes
        # Without points there is one coefficient, that of 1.
        (first, *others), (begin, *starts) = self.axes or [_Axis(1, 0, 1)], places or [0]
        total = 0
        for row in product(*(range(start, axis.size) for start, axis in zip(starts, others, strict=True))):
            base = sum(map(int.__mul__, self.strides[1:], row))
            for slot in range(base + begin, base + first.size):
                total += int.from_bytes(written[slot * width : (slot + 1) * width], "little")
        return total


def _axis(table: Table, domains: Domains) -> _Axis:
    rows = [[row[option] for option in domain] for row, domain in zip(table.worth, domains, strict=True)]
    bonuses = [bonus for _, bonus in table.synergies]
    step = gcd(*(worth - min(row) for row in rows for worth in row), *bonuses) or 1
    reach = sum(max(row) - min(row) for row in rows) + sum(map(abs, bonuses))
    start = sum(map(min, rows)) + sum(bonus for bonus in bonuses if bonus < 0)
    return _Axis(reach // step + 1, start, step)


def _summed(deals: Together, tables: tuple[Table, ...], grid: _Grid, work: Work) -> int:
    if grid.length > MOST_BYTES:
        raise TooMuch
    walk = Walk(sizes=deals.sizes, domains=deals.domains, wanted=deals.constraints, dead=bool)
    before = [-sum(bonus for _, bonus in table.synergies if bonus < 0) for table in tables]
    steps = [axis.step for axis in grid.axes]
    walked = steps_of(walk, tables)
    if _estimate(walked, grid, steps) > work.each:
        raise TooMuch
    groups: dict[Vector, int] = {(): 1 << grid.shift(_in_steps(before, steps))}
    for step in walked:
        groups = _advance(step, groups, grid, steps, work)
    return groups.get((), 0)


def _advance(
    step: Step, groups: dict[Vector, int], grid: _Grid, steps: Sequence[int], work: Work
) -> dict[Vector, int]:
    after: dict[Vector, int] = {}
    least = [min(column) for column in zip(*step.worth, strict=True)]
    for known, number in groups.items():
        for (option, _, _), worth in zip(step.options, step.worth, strict=True):
            here = (*known, option)
            if any(ban.broken(here) for _, ban in step.bans):
                continue
            gained = [have - low for have, low in zip(worth, least, strict=True)]
            for tests, bonus in step.synergies:
                if passes(tests, here):
                    gained = list(map(int.__add__, gained, bonus))
            work.spend(1 + number.bit_length() // 8 // _BYTES_A_LABEL)
            key = tuple(here[place] for place in step.keep)
            after[key] = after.get(key, 0) + _shifted(number, grid.shift(_in_steps(gained, steps)))
    return after


def _shifted(number: int, bits: int) -> int:
    return number << bits if bits >= 0 else number >> -bits


def _in_steps(points: Sequence[int], steps: Sequence[int]) -> list[int]:
    return [point // step for point, step in zip(points, steps, strict=True)]


def _greater(one: int | None, other: int | None) -> int | None:
    return one if other is None else other if one is None else max(one, other)
