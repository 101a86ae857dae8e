"""Numbers as people read them, in the reader's language."""

from __future__ import annotations

from decimal import Decimal
from fractions import Fraction

from detente.bargaining.results import Count
from detente.messages import _, _n, current_language
from detente.model import Span

#: From here on a count is shown by its magnitude; the JSON has it exactly.
_GREAT = 10**12
_MOST_PLACES = 6


def number(value: Fraction | int) -> str:
    """A number to one decimal, with ``≈`` where that is rounded; more decimals for a small one."""
    exact = Fraction(value)
    if abs(exact) >= _GREAT:
        text = magnitude(round(exact))
        return text if exact.denominator == 1 else f"≈{text.removeprefix('≈')}"
    places = next(
        (places for places in range(1, _MOST_PLACES) if round(exact, places) or not exact), _MOST_PLACES
    )
    shown = round(exact, places)
    text = _decimal(Decimal(shown.numerator) / Decimal(shown.denominator), places)
    return text if shown == exact else f"≈{text}"


def whole(value: int) -> str:
    """A count, grouped as the language groups; by its magnitude where it is very great."""
    return magnitude(value) if abs(value) >= _GREAT else _decimal(Decimal(value), 0)


def magnitude(value: int) -> str:
    """A very great number as ``3.1·10^36``, with ``≈`` where that is rounded."""
    sign, digits = ("-" if value < 0 else ""), str(abs(value))
    tenths, power = round(Fraction(abs(value), 10 ** (len(digits) - 2))), len(digits) - 1
    if tenths == 100:
        tenths, power = 10, power + 1
    exact = tenths * 10 ** (power - 1) == abs(value)
    return f"{'' if exact else '≈'}{sign}{_decimal(Decimal(tenths) / 10, 1)}·10^{power}"


def span(value: Span) -> str:
    """A number or a range of it."""
    if value.is_exact:
        return number(value.low)
    return _("{low} to {high}", low=number(value.low), high=number(value.high))


def points(value: Fraction | int) -> str:
    """A number of points with its unit."""
    exact = Fraction(value)
    how_many = int(exact) if exact.denominator == 1 else 2
    return _n("{n} point", "{n} points", abs(how_many), n=number(exact))


def deals(count: Count) -> str:
    """How many deals, or between which bounds."""
    if count.value is not None:
        return _n("{n} deal", "{n} deals", count.value, n=whole(count.value))
    return _("between {low} and {high} deals", low=whole(count.low), high=whole(count.high))


def how_many(count: Count) -> str:
    """A count without its noun."""
    if count.value is not None:
        return whole(count.value)
    return _("between {low} and {high}", low=whole(count.low), high=whole(count.high))


def _decimal(value: Decimal, places: int) -> str:
    from babel.numbers import format_decimal

    pattern = "#,##0" + ("." + "#" * places if places else "")
    return format_decimal(value, format=pattern, locale=current_language())
