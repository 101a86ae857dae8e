"""Exact numbers, and numbers of which only a range is known."""

from __future__ import annotations

from dataclasses import dataclass
from fractions import Fraction


@dataclass(frozen=True, slots=True, kw_only=True)
class Span:
    """A number that lies somewhere from ``low`` to ``high``, both included; one number where they meet."""

    low: Fraction
    high: Fraction

    @classmethod
    def at(cls, number: Fraction | int) -> Span:
        """The span that holds one number only."""
        exact = Fraction(number)
        return cls(low=exact, high=exact)

    @property
    def middle(self) -> Fraction:
        """What the span counts as where one number is needed."""
        return (self.low + self.high) / 2

    @property
    def is_exact(self) -> bool:
        """Whether it is one number."""
        return self.low == self.high


def number_text(number: Fraction | int) -> str:
    """An exact number as text: an integer, or a fraction in lowest terms such as ``61/3``."""
    return str(Fraction(number))
