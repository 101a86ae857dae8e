"""The condition language of red lines, linkages, synergies and positions, and its plain meaning.

``holds`` is the meaning. Engines may evaluate conditions faster, on whole arrays of options;
a property test keeps them equal to it.
"""

from __future__ import annotations

from dataclasses import dataclass
from fractions import Fraction
from typing import Literal

from detente.model.issues import Deal, Issue, Option


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

    def options_of(self, issue: Issue) -> tuple[Option, ...]:
        """The options that it covers, in the order of the file."""
        return tuple(option for option in issue.options if self.covers(option))


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
