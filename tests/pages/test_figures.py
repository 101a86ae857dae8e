"""Numbers as people read them."""

from __future__ import annotations

from fractions import Fraction

import pytest

from detente.bargaining.results import Count
from detente.messages import use_language
from detente.model import Span
from detente.pages import figures


@pytest.mark.parametrize(
    ("value", "english", "german"),
    [
        (Fraction(20), "20", "20"),
        (Fraction(111, 2), "55.5", "55,5"),
        (Fraction(61, 3), "≈20.3", "≈20,3"),
        (Fraction(-7, 2), "-3.5", "-3,5"),
        (Fraction(1, 100), "0.01", "0,01"),
        (Fraction(1, 300), "≈0.003", "≈0,003"),
        (1234567, "1,234,567", "1.234.567"),
        (0, "0", "0"),
        (Fraction(10**20 + 1, 2), "≈5·10^19", "≈5·10^19"),
    ],
)
def test_a_number_is_rounded_only_where_it_says_so(value, english, german):
    assert figures.number(value) == english
    with use_language("de"):
        assert figures.number(value) == german


@pytest.mark.parametrize(
    ("value", "shown"),
    [
        (31 * 10**35, "3.1·10^36"),
        (31 * 10**35 + 1, "≈3.1·10^36"),
        (9_999 * 10**12, "≈1·10^16"),
        (8**40, "≈1.3·10^36"),
        (10**12 - 1, "999,999,999,999"),
    ],
)
def test_a_great_count_is_shown_by_its_magnitude(value, shown):
    assert figures.whole(value) == shown


def test_a_count_without_an_exact_value_is_shown_between_its_bounds():
    assert figures.deals(Count(3, 10)) == "between 3 and 10 deals"
    assert figures.deals(Count(1, 1)) == "1 deal"
    assert figures.deals(Count(0, 0)) == "0 deals"
    assert figures.how_many(Count(3, 1000)) == "between 3 and 1,000"


def test_points_have_their_unit():
    assert figures.points(Fraction(1)) == "1 point"
    assert figures.points(Fraction(7, 2)) == "3.5 points"


def test_a_range_is_shown_from_end_to_end():
    assert figures.span(Span(low=Fraction(25), high=Fraction(30))) == "25 to 30"
    assert figures.span(Span.at(4)) == "4"
