"""Sets that hit every clash, cheapest first, while the clashes are still being found.

Giving up a set of claims opens a zone only if it takes one claim out of every minimal clash, so
concessions are minimal hitting sets of clashes (Reiter, Artificial Intelligence 32, 1987; Liffiton
and Sakallah, JAR 40, 2008). The tree of partial sets is searched best first; a set that hits all
known clashes is put to the oracle, which either confirms it or finds a clash that it does not hit.
When no set is left, both lists are complete.
"""

from __future__ import annotations

import heapq
from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass, field
from fractions import Fraction
from math import lcm

Names = frozenset[str]
#: Cheapest first, then fewest, then by name.
Rank = tuple[Fraction | int, int, tuple[str, ...]]


class TreeTooLarge(Exception):
    """More partial sets than the limit."""


@dataclass(slots=True, eq=False)
class HittingTree:
    """``clash_without(names)`` gives a clash among the other claims, or None where they agree."""

    costs: Mapping[str, Fraction]
    clash_without: Callable[[Names], Names | None]
    node_limit: int
    clashes: list[Names] = field(default_factory=list)
    found: list[Names] = field(default_factory=list)
    _prices: Mapping[str, int] = field(init=False)

    def __post_init__(self) -> None:
        scale = lcm(*(cost.denominator for cost in self.costs.values()))
        self._prices = {name: int(cost * scale) for name, cost in self.costs.items()}

    def __iter__(self) -> Iterator[Names]:
        """Every minimal set to give up, in order. Raises TreeTooLarge."""
        queue: list[tuple[Rank, Names]] = [(self.rank(frozenset()), frozenset())]
        queued = {frozenset[str]()}
        while queue:
            _, given_up = heapq.heappop(queue)
            if any(smaller <= given_up for smaller in self.found):
                continue
            missed = self._missed(given_up)
            if missed is None:
                self.found.append(given_up)
                yield given_up
                continue
            for name in sorted(missed):
                larger = given_up | {name}
                if larger not in queued:
                    queued.add(larger)
                    heapq.heappush(queue, (self.rank(larger), larger))
            if len(queued) > self.node_limit:
                raise TreeTooLarge

    def rank(self, names: Names) -> Rank:
        """Where a set stands in the order of concessions."""
        return sum(self._prices[name] for name in names), len(names), tuple(sorted(names))

    def cost(self, names: Names) -> Fraction:
        """What giving up all of them costs."""
        return sum((self.costs[name] for name in names), Fraction(0))

    def _missed(self, given_up: Names) -> Names | None:
        """A clash that the set leaves standing, None where it opens a zone."""
        for clash in self.clashes:
            if not clash & given_up:
                return clash
        fresh = self.clash_without(given_up)
        if fresh is not None:
            self.clashes.append(fresh)
        return fresh
