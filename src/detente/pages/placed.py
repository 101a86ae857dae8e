"""Numbers of an answer with their place in its JSON: a document keeps the place, a terminal does not."""

from __future__ import annotations

from collections.abc import Callable
from fractions import Fraction

from detente.bargaining.results import Count
from detente.messages import _
from detente.model import number_text
from detente.pages import figures

#: The way to a place in the JSON of an answer.
Path = tuple[str | int, ...]
#: Takes a number as it is shown, its exact value, and where it stands; gives what is printed.
Keep = Callable[[str, str, Path], str]


def forget(shown: str, exact: str, path: Path) -> str:
    """The number alone, as it is shown."""
    return shown


def number(keep: Keep, value: Fraction, path: Path) -> str:
    """A number at its place."""
    return keep(figures.number(value), number_text(value), path)


def count(keep: Keep, value: Count | int, path: Path) -> str:
    """A count at its place, or its bounds at theirs."""
    if isinstance(value, int):
        return keep(figures.whole(value), str(value), path)
    if value.value is not None:
        return keep(figures.whole(value.value), str(value.value), path)
    *parents, last = path
    ends = ((value.low, (*parents, f"{last}_bounds", 0)), (value.high, (*parents, f"{last}_bounds", 1)))
    low, high = (keep(figures.whole(end), str(end), place) for end, place in ends)
    return _("between {low} and {high}", low=low, high=high)
