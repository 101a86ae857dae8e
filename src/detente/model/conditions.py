"""The condition language of red lines, linkages, synergies and positions, and its plain meaning.

``holds`` is the meaning, option by option. ``bits`` and the arrays of the engines are faster; property
tests keep them equal to it.
"""

from __future__ import annotations

from dataclasses import dataclass
from fractions import Fraction
from functools import reduce
from math import ceil, floor
from operator import or_
from typing import Literal

from detente.model.issues import Bits, Deal, Issue, NumericRange, Option


@dataclass(frozen=True, slots=True)
class Named:
    """One option, by its id (the number as text where the issue is numeric)."""

    option: str


@dataclass(frozen=True, slots=True)
class Compare:
    """All numbers that compare so, such as ``<= 20``."""

    sign: Literal["<", "<=", ">", ">="]
    number: Fraction


@dataclass(frozen=True, slots=True)
class Stretch:
    """All numbers from ``low`` to ``high``, both included, such as ``10..20``."""

    low: Fraction
    high: Fraction


Atom = Named | Compare | Stretch


@dataclass(frozen=True, slots=True, kw_only=True)
class Clause:
    """One issue, and what is said of it: any of these."""

    issue: str
    any_of: tuple[Atom, ...]

    def covers(self, option: Option) -> bool:
        """Whether the clause holds where the issue is settled by this option."""
        return any(_covers(atom, option) for atom in self.any_of)

    def bits(self, issue: Issue) -> Bits:
        """The options that it covers, without a look at each: an issue may have thousands."""
        return reduce(or_, (_bits(atom, issue) for atom in self.any_of), 0)

    def options_of(self, issue: Issue) -> tuple[Option, ...]:
        """The options that it covers, in the order of the file."""
        return tuple(issue.options_at(self.bits(issue)))


@dataclass(frozen=True, slots=True)
class Condition:
    """What must hold together: one clause for each issue that it names."""

    clauses: tuple[Clause, ...] = ()

    @property
    def issues(self) -> tuple[str, ...]:
        return tuple(clause.issue for clause in self.clauses)


def holds(condition: Condition, deal: Deal, issues: dict[str, Issue]) -> bool:
    """Whether all that the condition lists holds in the deal; the empty condition always does."""
    return all(
        clause.covers(issues[clause.issue].option_of(deal[clause.issue])) for clause in condition.clauses
    )


def _covers(atom: Atom, option: Option) -> bool:
    match atom:
        case Named(option=wanted):
            return option.id == wanted
        case Compare(sign=sign, number=number):
            return option.value is not None and _compares(option.value, sign, number)
        case Stretch(low=low, high=high):
            return option.value is not None and low <= option.value <= high


def _compares(value: Fraction, sign: str, number: Fraction) -> bool:
    match sign:
        case "<":
            return value < number
        case "<=":
            return value <= number
        case ">":
            return value > number
        case _:
            return value >= number


def _bits(atom: Atom, issue: Issue) -> Bits:
    if isinstance(atom, Named):
        place = issue.places.get(atom.option)
        return 0 if place is None else 1 << place
    if issue.range is None:
        return 0
    first, last = _places(atom, issue.range)
    first, last = max(first, 0), min(last, len(issue.options) - 1)
    return (1 << last + 1) - (1 << first) if first <= last else 0


def _places(atom: Compare | Stretch, steps: NumericRange) -> tuple[int, int]:
    """The first and the last step of a range that an atom covers; they may lie outside."""

    def place(number: Fraction) -> Fraction:
        return (number - steps.start) / steps.step

    end = floor(place(steps.stop))
    match atom:
        case Stretch(low=low, high=high):
            return ceil(place(low)), floor(place(high))
        case Compare(sign="<", number=number):
            return 0, ceil(place(number)) - 1
        case Compare(sign="<=", number=number):
            return 0, floor(place(number))
        case Compare(sign=">", number=number):
            return floor(place(number)) + 1, end
        case Compare(number=number):
            return ceil(place(number)), end
