"""Numbers as cells show them: decimals where they end, with the comma of the language; else fractions."""

from __future__ import annotations

from fractions import Fraction

from detente.model import Span

_MOST_DECIMALS = 12


def number(value: Fraction, language: str = "en") -> str:
    """A number for a cell in the language; with a point where the cell is read as a list or condition."""
    if (decimals := _decimals(value)) is None:
        return str(value)
    if not decimals:
        return str(value.numerator)
    digits = str(abs(value.numerator) * 10**decimals // value.denominator).rjust(decimals + 1, "0")
    sign = "-" if value < 0 else ""
    return f"{sign}{digits[:-decimals]}{',' if language == 'de' else '.'}{digits[-decimals:]}"


def span(value: Span, language: str = "en") -> str:
    """A number, or a range such as ``25..32``."""
    if value.is_exact:
        return number(value.low, language)
    return f"{number(value.low, language)}..{number(value.high, language)}"


def _decimals(value: Fraction) -> int | None:
    """How many decimals the number needs; None where they do not end, or not soon."""
    for decimals in range(_MOST_DECIMALS + 1):
        if 10**decimals % value.denominator == 0:
            return decimals
    return None
