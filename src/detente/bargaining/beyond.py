"""The four solutions where the frontier is too large to list: exact, or not given at all.

Each solution is the best of its criterion, and every deal at least as good as a known one must pass
a weighted sum: for Nash by the inequality of the means (a product of n gains of at least P needs
``sum(w*g) >= n*(P*prod(w))^(1/n)`` for all positive weights), for a smallest gain of at least z
because ``sum(w*g) >= z*sum(w)``, for the sum by itself. A walk fenced by such a sum holds all
optimal deals, ties included, so the choice among them is exact.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, replace
from math import inf, lcm, prod

from detente.bargaining.frontier import Frontier, columns_of
from detente.bargaining.peaks import peak
from detente.bargaining.readings import Reading, zone_query
from detente.bargaining.results import Solution
from detente.bargaining.solutions import Gains, Yardstick, chosen, solution
from detente.bargaining.terms import Terms
from detente.deals.efficient import Cut, Efficient, efficient
from detente.deals.labels import TooMany
from detente.deals.plan import TooWide
from detente.deals.query import Floor, Query
from detente.deals.routes import route
from detente.deals.searching import find
from detente.deals.space import Space
from detente.deals.undecided import Undecided

#: Labels of one step of a fenced walk.
LABELS = 150_000
#: Parties beyond which almost no label beats another, and pairs of labels that a walk may then compare.
MANY, PAIRS = 8, 1e9
#: Parties up to which each one's best deal of the zone is sought, as Kalai and Smorodinsky's solution asks.
PEAKED = 14
_NASH_ROUNDS = 12


def solutions_without_frontier(
    terms: Terms, known: Frontier, asked: Sequence[str]
) -> dict[str, Solution | None]:
    """The solutions asked for; None for each that was not decided within the limits."""
    query = zone_query(terms, Reading.ZONE)
    assert query is not None
    search = _Search(terms, known.space, query, Yardstick.of(terms, known.space), known.found)
    return {name: search.solve(name) for name in asked}


@dataclass(frozen=True, slots=True, eq=False)
class _Search:
    terms: Terms
    space: Space
    query: Query
    stick: Yardstick
    known: Efficient

    def solve(self, name: str) -> Solution | None:
        best = tuple(0 for _ in self.stick.factors)
        try:
            match name:
                case "utilitarian":
                    found = self._utilitarian()
                case "nash":
                    found = self._nash()
                case "egalitarian":
                    found = self._greatest_smallest(tuple(1 for _ in best), self._bounds())
                case _:
                    peaks = self._best_gains()
                    if peaks is None:
                        return None
                    best = peaks
                    found = self._greatest_smallest(_share_factors(best), best)
        except (TooMany, TooWide):
            return None
        if found is None or not len(found):
            return None
        row = chosen(name, [self.stick.gains(each) for each in found.points], best)
        return solution(self.terms, self.space, found, row, name)

    def _utilitarian(self) -> Efficient | None:
        if not len(self.known):
            return None
        sums = [self._weighted(row, self.stick.factors) for row in self.known.points]
        return self._walk(self.query, [Cut(self.stick.factors, max(sums))])

    def _nash(self) -> Efficient | None:
        """Better and better products, until the walk above the best known one holds all."""
        gains = [self.stick.gains(row) for row in self.known.points]
        gains = [row for row in gains if min(row) > 0]
        if not gains:
            return None
        have = max(gains, key=prod)
        for _ in range(_NASH_ROUNDS):
            try:
                return self._walk(self.query, [self._fence(have)])
            except TooMany:
                better = self._better_product(have)
                if better is None:
                    raise
                have = better
        return None

    def _fence(self, have: Gains) -> Cut:
        """What every deal whose product is at least as great must pass, at its tightest for these gains."""
        size = len(have)
        weights = [prod(have) // gain for gain in have]
        shift = max(0, max(weights).bit_length() - 40)
        weights = [max(1, weight >> shift) for weight in weights]
        mean = _root(size**size * prod(have) * prod(weights), size)
        return self._cut_on_gains(weights, mean)

    def _better_product(self, have: Gains) -> Gains | None:
        """A deal of the zone with a greater product, by asking for a little more in every weight."""
        size = len(have)
        for party in range(size):
            floors = [gain if p != party else gain + 1 for p, gain in enumerate(have)]
            found = find(self.space, self._raised(floors))
            if found is not None and not isinstance(found, Undecided):
                return self._gains_of(found)
        return None

    def _greatest_smallest(self, factors: Gains, bounds: Gains) -> Efficient | None:
        """All efficient deals with the greatest smallest gain (times a factor; 0: not looked at).

        No gain is above its bound.
        """
        found = find(self.space, self.query)
        if found is None or isinstance(found, Undecided):
            return None
        low = self._smallest(self._gains_of(found), factors)
        high = min((b * f for b, f in zip(bounds, factors, strict=True) if f), default=low)
        while low < high:
            middle = (low + high + 1) // 2
            found = find(self.space, self._raised(self._needs(middle, factors)))
            if isinstance(found, Undecided):
                return None
            if found is None:
                high = middle - 1
            else:
                low = max(middle, self._smallest(self._gains_of(found), factors))
        return self._walk(self._raised(self._needs(low, factors)), [])

    def _needs(self, least: int, factors: Gains) -> list[int]:
        """The gains that a party needs for the smallest to be ``least``."""
        return [0 if not factor else -(-least // factor) for factor in factors]

    def _smallest(self, gains: Gains, factors: Gains) -> int:
        return min((g * f for g, f in zip(gains, factors, strict=True) if f), default=0)

    def _bounds(self) -> Gains:
        """Gains that no party can pass, other floors aside. Raises TooWide."""
        made = route(self.space, self.query, columns_of(self.terms))
        return self.stick.gains([int(most) for most in made.highest[0][0]])

    def _best_gains(self) -> Gains | None:
        if len(self.stick.factors) > PEAKED:
            return None
        peaks = []
        for column, (party, level) in enumerate(columns_of(self.terms)):
            points = peak(self.space, self.query, (party, level))
            if points is None:
                return None
            peaks.append(points * self.stick.factors[column] - self.stick.no_deal[column])
        return tuple(peaks)

    def _raised(self, gains: Sequence[int]) -> Query:
        """The query with every floor raised to these gains."""
        floors = [
            Floor(party, level, -(-(gain + least) // factor))
            for (party, level), gain, least, factor in zip(
                columns_of(self.terms), gains, self.stick.no_deal, self.stick.factors, strict=True
            )
        ]
        return replace(self.query, floors=(*self.query.floors, *floors))

    def _cut_on_gains(self, weights: Sequence[int], least: int) -> Cut:
        """A cut on weighted gains as one on weighted scaled points."""
        on_points = tuple(w * f for w, f in zip(weights, self.stick.factors, strict=True))
        return Cut(on_points, least + sum(w * n for w, n in zip(weights, self.stick.no_deal, strict=True)))

    def _gains_of(self, deal: tuple[int, ...]) -> Gains:
        return self.stick.gains([self.space.points(p, deal, level) for p, level in columns_of(self.terms)])

    def _walk(self, query: Query, cuts: Sequence[Cut]) -> Efficient:
        columns = columns_of(self.terms)
        return efficient(self.space, query, columns, LABELS, cuts, PAIRS if len(columns) > MANY else inf)

    def _weighted(self, row: Sequence[int], weights: Sequence[int]) -> int:
        return sum(int(value) * weight for value, weight in zip(row, weights, strict=True))


def _share_factors(best: Gains) -> Gains:
    """Factors that turn gains into shares on one scale; 0 for a party that can gain nothing."""
    whole = lcm(*(each for each in best if each > 0))
    return tuple(whole // each if each > 0 else 0 for each in best)


def _root(number: int, degree: int) -> int:
    """The integer part of a root."""
    low, high = 0, 1 << (number.bit_length() // degree + 1)
    while low < high:
        middle = (low + high + 1) // 2
        if middle**degree <= number:
            low = middle
        else:
            high = middle - 1
    return low
