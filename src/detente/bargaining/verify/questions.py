"""What is asked of a pass: how many deals count, whether any does, which are the best."""

from __future__ import annotations

from collections.abc import Mapping
from contextlib import suppress
from dataclasses import dataclass
from itertools import combinations
from math import prod

from detente.bargaining.verify.checks import TooMuch, Work
from detente.bargaining.verify.constraints import Constraint, Floor, Table
from detente.bargaining.verify.counting import Together, counts_above
from detente.bargaining.verify.ground import Places
from detente.bargaining.verify.sweep import Vector, sweep
from detente.bargaining.verify.terms import Reading, seen_options, walk_of


@dataclass(frozen=True, slots=True)
class Tally:
    """How many deals count, and the options that they have between them, as (issue, option)."""

    count: int
    options: frozenset[tuple[str, str]]


def tally(read: Reading, work: Work) -> Tally:
    """Count the deals of a reading. TooMuch where that takes too much work."""
    found = sweep(walk_of(read), work).values()
    seen = 0
    for _, options, _ in found:
        seen |= options
    return Tally(sum(count for count, _, _ in found), seen_options(read.terms, seen))


def witnessed(read: Reading, work: Work) -> frozenset[tuple[str, str]]:
    """Options that some of the deals have: not all such options, but some where there are deals."""
    seen = 0
    for _, options, _ in sweep(walk_of(read, thin=True), work).values():
        seen |= options
    return seen_options(read.terms, seen)


def count(read: Reading, work: Work) -> int:
    """How many deals count, however many they are. TooMuch where that takes too much work."""
    if is_large(read):
        with suppress(TooMuch):
            return counts_above(_together(read), [{}], work)[0]
    return tally(read, work).count


def is_large(read: Reading) -> bool:
    """Whether there are too many deals to look at each."""
    return prod(map(len, read.domains)) > LISTABLE


#: So many deals are looked at one by one, at worst.
LISTABLE = 200_000


def count_better(read: Reading, today: Mapping[Table, int], work: Work) -> int:
    """How many deals have at least these points for everyone and more for one. TooMuch as above."""
    floors = {
        f"as good {n}": Floor(table=table, least=least) for n, (table, least) in enumerate(today.items())
    }
    better = {name: Floor(table=floor.table, least=floor.least + 1) for name, floor in floors.items()}
    as_good = read.with_laws(floors)
    if is_large(read):
        with suppress(TooMuch):
            return _count_better_of_many(as_good, tuple(better.values()), work)
    broken = breaking(as_good, better, work)
    return sum(found for names, found in broken.items() if len(names) < len(better))


def _count_better_of_many(as_good: Reading, better: tuple[Floor, ...], work: Work) -> int:
    """Deals better for one, less those better for two, and so on: each is counted once."""
    chosen = [floors for size in range(1, len(better) + 1) for floors in combinations(better, size)]
    needs = [{floor.table: floor.least for floor in floors} for floors in chosen]
    found = zip(chosen, counts_above(_together(as_good), needs, work), strict=True)
    return sum(many if len(floors) % 2 else -many for floors, many in found)


def count_breaking(read: Reading, extra: Mapping[str, Constraint], work: Work) -> int:
    """How many deals of a reading break any of the extra constraints. TooMuch as above."""
    if is_large(read):
        return count(read, work) - count(read.with_laws(extra), work)
    return sum(found for names, found in breaking(read, extra, work).items() if names)


def _together(read: Reading) -> Together:
    """The reading as constraints that all must hold. TooMuch where not everybody must agree."""
    if read.terms.majority is not None or read.speaking != set(read.demands):
        raise TooMuch
    demands = [demand for own in read.demands.values() for demand in own.values()]
    return Together(
        sizes=read.terms.ground.sizes, domains=read.domains, constraints=(*read.laws.values(), *demands)
    )


def breaking(read: Reading, extra: Mapping[str, Constraint], work: Work) -> dict[frozenset[str], int]:
    """How many deals of a reading break which of the extra constraints."""
    names = tuple(extra)
    counts: dict[frozenset[str], int] = {}
    for (mask, _), (count, _, _) in sweep(walk_of(read, tuple(extra.values())), work).items():
        broken = frozenset(name for bit, name in enumerate(names) if mask >> bit & 1)
        counts[broken] = counts.get(broken, 0) + count
    return counts


def is_open(read: Reading, work: Work) -> bool:
    """Whether any deal counts."""
    return bool(sweep(walk_of(read, thin=True), work))


def most(read: Reading, table: Table, work: Work) -> int | None:
    """The greatest scaled points that a deal of a reading has; None where there is none."""
    found = sweep(walk_of(read, tracked=(table,), thin=True), work)
    return max((vector[0] for _, vector in found), default=None)


@dataclass(frozen=True, slots=True)
class Peak:
    """Points that nothing beats: the first deal that has them, and how many have."""

    vector: Vector
    deal: Places
    count: int


def peaks(read: Reading, work: Work) -> tuple[Peak, ...]:
    """The frontier of a reading, in the scaled points of the scored members, best first."""
    terms = read.terms
    tables = tuple(terms.ground.tables[member, "middle"] for member in terms.scored)
    alike: dict[Vector, tuple[int, int]] = {}
    for (_, vector), (count, _, code) in sweep(walk_of(read, tracked=tables, thin=True), work).items():
        before = alike.get(vector, (0, code))
        alike[vector] = (before[0] + count, min(before[1], code))
    best = undominated(list(alike), work)
    return tuple(
        Peak(vector, _deal(alike[vector][1], terms.ground.sizes), alike[vector][0]) for vector in best
    )


def undominated(vectors: list[Vector], work: Work) -> list[Vector]:
    """Those that no other is at least as good as in all and better in one, the best first."""
    kept: list[Vector] = []
    for vector in sorted(set(vectors), reverse=True):
        if len(vector) <= 2:
            beaten = bool(kept) and kept[-1][-1] >= vector[-1]
        else:
            work.spend(1 + len(kept) // 8)
            beaten = any(all(map(int.__ge__, rival, vector)) for rival in kept)
        if not beaten:
            kept.append(vector)
    return kept


def _deal(code: int, sizes: tuple[int, ...]) -> Places:
    places: list[int] = []
    for size in reversed(sizes):
        code, place = divmod(code, size)
        places.append(place)
    return tuple(reversed(places))
