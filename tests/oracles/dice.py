"""Where random scenarios take their draws from, and the small texts that they are made of."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from fractions import Fraction
from typing import TypeVar

T = TypeVar("T")


@dataclass(frozen=True)
class Dice:
    """Draws whole numbers between two, both included; the least draw is always the plainest choice."""

    draw: Callable[[int, int], int]

    def pick(self, things: Sequence[T]) -> T:
        return things[self.draw(0, len(things) - 1)]

    def chance(self, percent: int) -> bool:
        return self.draw(1, 100) > 100 - percent

    def some(self, things: Sequence[T], least: int = 0, percent: int = 50) -> list[T]:
        """Some of the things, in their order, at least so many."""
        chosen = [thing for thing in things if self.chance(percent)]
        return chosen if len(chosen) >= least else list(things[:least])

    def mixed(self, things: Sequence[T], count: int) -> list[T]:
        """So many of the things, in any order."""
        left = list(things)
        return [left.pop(self.draw(0, len(left) - 1)) for _ in range(count)]

    def written(self, value: Fraction) -> str:
        """A number in one of the ways in which a file may write it."""
        if not self.chance(25):
            return str(value)
        if value.denominator in (1, 2, 5, 10):
            return f"{value * 10 // 1 / 10:.1f}" if value >= 0 else str(value)
        return f"{value.numerator * 2}/{value.denominator * 2}"

    def maybe_range(self, palette: Sequence[str], percent: int) -> str:
        """A number of the palette, or a range between two of them."""
        one, other = self.pick(palette), self.pick(palette)
        if one == other or not self.chance(percent):
            return one
        low, high = sorted((one, other), key=Fraction)
        return self.pick((f"{low}..{high}", f"{low} .. {high}"))
