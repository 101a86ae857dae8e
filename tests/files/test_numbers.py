from __future__ import annotations

from fractions import Fraction

import pytest

from detente.files.numbers import NotReadable, comparison_of, date_of, number_of, span_of, stretch_of


@pytest.mark.parametrize(
    ("text", "number"),
    [
        ("1", Fraction(1)),
        ("-2.5", Fraction(-5, 2)),
        ("+007", Fraction(7)),
        ("245/662", Fraction(245, 662)),
        (" 1 / 3 ", Fraction(1, 3)),
        (".5", Fraction(1, 2)),
        ("0.1", Fraction(1, 10)),
        ("9" * 60, Fraction(10**60 - 1)),
    ],
)
def test_integers_decimals_and_fractions_are_exact_numbers(text, number):
    assert number_of(text) == number
    assert span_of(text) == (number, number)


@pytest.mark.parametrize(
    "text",
    [
        "",
        "1e400",
        "1e3",
        "inf",
        "nan",
        "0x10",
        "1_000",
        "1,5",
        "2 0",
        "٣",
        "1/0",
        "9" * 61,
        "1/-2",
        "--1",
        "5.",
        "1/2.5",
    ],
)
def test_what_is_no_number_is_refused_with_a_reason(text):
    for read in (number_of, span_of):
        with pytest.raises(NotReadable) as refused:
            read(text)
        assert refused.value.what


def test_a_range_has_two_ends_and_never_falls():
    assert span_of("25..32") == (25, 32)
    assert span_of(" -5 .. -2 ") == (-5, -2)
    assert span_of("1/3..0.5") == (Fraction(1, 3), Fraction(1, 2))
    with pytest.raises(NotReadable, match=r"The range '32..25' falls"):
        span_of("32..25")
    with pytest.raises(NotReadable, match="is a range; one number is wanted"):
        number_of("25..32")


@pytest.mark.parametrize("text", ["<= 20", "<=20", " <=  20 "])
def test_spaces_in_a_comparison_do_not_matter(text):
    assert comparison_of(text) == ("<=", 20)
    assert stretch_of(text) is None


def test_what_is_neither_comparison_nor_stretch_is_none_of_them():
    assert comparison_of("= 20") is comparison_of("20") is comparison_of("<= x") is None
    assert stretch_of("10") is stretch_of("10..20..30") is stretch_of("..") is None


def test_a_long_text_of_spaces_is_refused_at_once():
    with pytest.raises(NotReadable):
        number_of(" " * 1_000_000 + "x")


@pytest.mark.parametrize(
    ("text", "parts"), [("2021", (2021, 0, 0)), ("2021-12", (2021, 12, 0)), ("2020-02-29", (2020, 2, 29))]
)
def test_a_date_is_a_year_a_month_or_a_day(text, parts):
    assert date_of(text) == parts


@pytest.mark.parametrize(
    "text",
    [
        "",
        "21",
        "2021-13",
        "2021-00",
        "2021-02-29",
        "2021-04-31",
        "2021-1-1",
        "20211217",
        "0000",
        "2021-12-17T00",
    ],
)
def test_a_day_that_no_calendar_has_is_no_date(text):
    with pytest.raises(NotReadable):
        date_of(text)
