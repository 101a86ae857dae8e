"""A number keeps its exact value and its place; a count that is not known, those of its bounds."""

from __future__ import annotations

from fractions import Fraction

from detente.bargaining.results import Count
from detente.pages.placed import Path, count, forget, number


def kept(shown: str, exact: str, path: Path) -> str:
    return f"<{shown}|{exact}|{'/'.join(map(str, path))}>"


def test_what_is_rounded_keeps_its_exact_value() -> None:
    assert number(kept, Fraction(61, 3), ("frontier", 3, "points", "a")) == "<≈20.3|61/3|frontier/3/points/a>"
    assert number(forget, Fraction(61, 3), ("cost",)) == "≈20.3"


def test_a_count_is_at_its_place_and_one_between_bounds_at_those_of_its_bounds() -> None:
    assert count(kept, 1234, ("deals",)) == "<1,234|1234|deals>"
    assert count(kept, Count(low=7, high=7), ("zone", "count")) == "<7|7|zone/count>"
    between = count(kept, Count(low=3, high=9), ("zone", "count"))
    assert between == "between <3|3|zone/count_bounds/0> and <9|9|zone/count_bounds/1>"
    assert count(forget, Count(low=3, high=9), ("zone", "count")) == "between 3 and 9"
