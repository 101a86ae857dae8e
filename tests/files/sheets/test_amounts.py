from __future__ import annotations

import pytest

from detente.files.sheets.amounts import (
    covering_in,
    date_in,
    has_unclear_thousands,
    is_date,
    number_in,
    span_in,
)


@pytest.mark.parametrize(
    ("text", "number"),
    [
        ("25", "25"),
        (" 2.5 ", "2.5"),
        ("2,5", "2.5"),
        ("-3", "-3"),
        ("−3,25", "-3.25"),
        ("245/662", "245/662"),
        ("0,125", "0.125"),
        ("1 500", None),
        ("1.234.567", None),
        ("1,2,3", None),
        ("x", None),
        ("", None),
        ("1e3", None),
        ("9" * 300, None),
    ],
)
def test_a_number_has_a_decimal_comma_or_point(text, number):
    assert number_in(text, "de") == number_in(text, "en") == number


def test_a_comma_before_three_digits_is_a_decimal_sign_in_german_and_unclear_in_english():
    assert number_in("1,500", "de") == "1.500"
    assert number_in("1,500", "en") is None


@pytest.mark.parametrize(
    ("text", "span"),
    [
        ("25..32", "25..32"),
        ("25 .. 32", "25..32"),
        ("25 bis 32", "25..32"),
        ("25 to 32", "25..32"),
        ("25 TO 32", "25..32"),
        ("25–32", "25..32"),
        ("25 — 32", "25..32"),
        ("25-32", "25..32"),
        ("25…32", "25..32"),
        ("2,5-3", "2.5..3"),
        ("-5..-3", "-5..-3"),
        ("-5 - 3", "-5..3"),
        ("1/3..2/3", "1/3..2/3"),
        ("0.5..1.5", "0.5..1.5"),
        ("32..25", "32..25"),
        ("7", "7"),
        ("25 or 32", None),
        ("2022-01-10", None),
        ("25..", None),
    ],
)
def test_a_range_is_written_in_many_ways(text, span):
    assert span_in(text, "en") == span


@pytest.mark.parametrize(
    ("text", "covering"),
    [
        ("20", "20"),
        ("<=20", "<= 20"),
        ("≤ 20", "<= 20"),
        ("≥2,5", ">= 2.5"),
        ("> 3", "> 3"),
        ("10-20", "10..20"),
        ("höchstens 20", "<= 20"),
        ("at least 5", ">= 5"),
        ("some", None),
        ("<= many", None),
    ],
)
def test_a_row_of_numbers_covers_a_number_a_comparison_or_a_stretch(text, covering):
    assert covering_in(text, "de") == covering


def test_a_point_before_three_digits_is_unclear_in_german_words():
    assert has_unclear_thousands("Bereich 0..1.500", "de")
    assert not has_unclear_thousands("Range 0..1.500", "en")
    assert not has_unclear_thousands("0.125 bis 1.5", "de")


def test_a_date_with_the_day_first_is_a_date_of_files():
    assert date_in("10.1.2022") == "2022-01-10"
    assert date_in("10. 01. 2022") == "2022-01-10"
    assert date_in("1/10/2022") == "1/10/2022"
    assert date_in("2022") == "2022"
    assert date_in("40.1.2022") == "40.1.2022"


@pytest.mark.parametrize(
    ("text", "made"),
    [
        ("2022-02-01", True),
        ("2022-02-01 00:00:00", True),
        ("01.02.2022", True),
        ("01. Feb", True),
        ("Feb 25", True),
        ("2-Jan", True),
        ("25", False),
        ("demands", False),
        ("mar", False),
        ("marginal", False),
    ],
)
def test_what_a_spreadsheet_makes_of_a_fraction_is_known(text, made):
    assert is_date(text) is made
