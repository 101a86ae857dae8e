"""The four solutions of bargaining theory, chosen exactly from the efficient deals.

Gains are points above no deal, on a common scale as integers, so that products, shares and ties are
exact. Nash (Econometrica 18, 1950): the greatest product of gains. Kalai and Smorodinsky
(Econometrica 43, 1975): the greatest smallest share of each party's own best gain. Egalitarian
(Kalai, Econometrica 45, 1977): the greatest smallest gain. Utilitarian: the greatest sum. Ties go
to the leximin of the gains (of the shares for Kalai–Smorodinsky), then to the order of the frontier.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass
from fractions import Fraction
from math import lcm, prod

from detente.bargaining.frontier import Frontier
from detente.bargaining.results import Solution, Solutions
from detente.bargaining.terms import Terms
from detente.deals.efficient import Efficient
from detente.deals.space import Space

#: A row's gains, on the common scale of all parties.
Gains = tuple[int, ...]
NAMES = ("nash", "kalai_smorodinsky", "egalitarian", "utilitarian")


@dataclass(frozen=True, slots=True)
class Yardstick:
    """How gains are measured: each party's factor to the common scale, its no-deal on it."""

    factors: tuple[int, ...]
    no_deal: tuple[int, ...]

    @classmethod
    def of(cls, terms: Terms, space: Space) -> Yardstick:
        parties = [party.id for party in terms.scored]
        common = lcm(*(space.scales[party] for party in parties))
        return cls(
            factors=tuple(common // space.scales[party] for party in parties),
            no_deal=tuple(int(terms.no_deal[party].middle * common) for party in parties),
        )

    def gains(self, points: Sequence[int]) -> Gains:
        """Scaled points as gains."""
        return tuple(
            int(have) * factor - least
            for have, factor, least in zip(points, self.factors, self.no_deal, strict=True)
        )


def chosen(name: str, gains: Sequence[Gains], best: Gains) -> int:
    """Which of these efficient deals (in the order of the frontier) the solution is.

    ``best`` is each party's own best gain in the zone.
    """
    value, ties = _CRITERIA[name](best)
    values = [value(row) for row in gains]
    top = max(values)
    among = [row for row, each in enumerate(values) if each == top]
    if len(among) > 1:
        fairest = max(ties(gains[row]) for row in among)
        among = [row for row in among if ties(gains[row]) == fairest]
    return among[0]


_Value = Callable[[Gains], int]
_Ties = Callable[[Gains], tuple[int, ...]]


def shares(best: Gains) -> Callable[[Gains], tuple[int, ...]]:
    """Gains as shares of each party's best, on one scale; who can gain nothing counts as fully served."""
    whole = lcm(*(each for each in best if each > 0)) if any(each > 0 for each in best) else 1

    def of(row: Gains) -> tuple[int, ...]:
        return tuple(
            whole if most <= 0 else gain * (whole // most) for gain, most in zip(row, best, strict=True)
        )

    return of


def _leximin(row: Gains) -> tuple[int, ...]:
    return tuple(sorted(row))


def _nash(best: Gains) -> tuple[_Value, _Ties]:
    return prod, _leximin


def _kalai_smorodinsky(best: Gains) -> tuple[_Value, _Ties]:
    share = shares(best)
    return (lambda row: min(share(row))), (lambda row: tuple(sorted(share(row))))


def _egalitarian(best: Gains) -> tuple[_Value, _Ties]:
    return min, _leximin


def _utilitarian(best: Gains) -> tuple[_Value, _Ties]:
    return sum, _leximin


_CRITERIA: dict[str, Callable[[Gains], tuple[_Value, _Ties]]] = {
    "nash": _nash,
    "kalai_smorodinsky": _kalai_smorodinsky,
    "egalitarian": _egalitarian,
    "utilitarian": _utilitarian,
}


#: How the solutions are found where the frontier is not whole.
Beyond = Callable[[Terms, Frontier, Sequence[str]], Mapping[str, Solution | None]]


def solutions(
    terms: Terms, known: Frontier | None, beyond: Beyond, names: Sequence[str] = NAMES
) -> Solutions | None:
    """The four solutions; under a majority only the utilitarian one is defined for the whole.

    None where no deal is counted or no member is scored. A solution that was not decided within
    the limits is None.
    """
    if known is None or (known.is_complete and not len(known.found)):
        return None
    asked = [name for name in names if terms.majority is None or name == "utilitarian"]
    if known.is_complete:
        made: Mapping[str, Solution | None] = _from_whole(terms, known, asked)
    else:
        made = beyond(terms, known, asked)
    return Solutions(**{name: made.get(name) for name in NAMES})


def _from_whole(terms: Terms, known: Frontier, asked: Sequence[str]) -> dict[str, Solution]:
    stick = Yardstick.of(terms, known.space)
    gains = [stick.gains(row) for row in known.found.points]
    best = tuple(max(column) for column in zip(*gains, strict=True))
    return {
        name: solution(terms, known.space, known.found, chosen(name, gains, best), name) for name in asked
    }


def solution(terms: Terms, space: Space, found: Efficient, row: int, name: str) -> Solution:
    """One row of a list of efficient deals as a solution."""
    points: dict[str, Fraction] = {
        party.id: space.unscaled(party.id, found.points[row, column])
        for column, party in enumerate(terms.scored)
    }
    return Solution(
        name=name,
        deal=space.deal(found.choices[row]),
        points=points,
        gains={party: have - terms.no_deal[party].middle for party, have in points.items()},
    )
