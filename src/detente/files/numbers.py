"""From text to exact numbers, ranges, comparisons and dates."""

from __future__ import annotations

import re
from calendar import monthrange
from fractions import Fraction
from functools import lru_cache
from typing import Literal, cast

from detente.files.meant import date_meant, number_meant, range_meant
from detente.files.wording import did_you_mean, shown
from detente.messages import _

LONGEST_NUMBER = 60

NUMBER = r"[+-]?(?:[0-9]+/[0-9]+|[0-9]+(?:\.[0-9]+)?|\.[0-9]+)"
_NUMBER = re.compile(NUMBER)
_RANGE = re.compile(rf"({NUMBER})\.\.({NUMBER})")
_COMPARISON = re.compile(rf"(<=|>=|<|>)({NUMBER})")
_SPACES = re.compile(r"\s*(\.\.|<=|>=|<|>|/)\s*|^\s+|\s+$")
_DATE = re.compile(r"([0-9]{4})(?:-([0-9]{2})(?:-([0-9]{2}))?)?")

Sign = Literal["<", "<=", ">", ">="]


class NotReadable(ValueError):
    """A text that is not what its place wants: what is wrong with it, and how to mend it."""

    def __init__(self, what: str, mend: str = "") -> None:
        self.what = what
        self.mend = mend
        super().__init__(what)


@lru_cache(maxsize=4096)
def number_of(text: str) -> Fraction:
    """The exact number that a text says. Raises NotReadable."""
    written = _without_spaces(text)
    if _NUMBER.fullmatch(written):
        return _exact(written)
    if _RANGE.fullmatch(written):
        what = _("'{text}' is a range; one number is wanted here.", text=shown(text))
        raise NotReadable(what)
    what = _("'{text}' is not a number.", text=shown(text))
    raise NotReadable(what, did_you_mean(number_meant(text)) or _how_to_write_it())


@lru_cache(maxsize=4096)
def span_of(text: str) -> tuple[Fraction, Fraction]:
    """Low and high end of a number or of a range such as ``25..32``. Raises NotReadable."""
    written = _without_spaces(text)
    if _NUMBER.fullmatch(written):
        number = _exact(written)
        return number, number
    if (ends := stretch_of(written)) is not None:
        return ends
    what = _("'{text}' is neither a number nor a range such as 25..32.", text=shown(text))
    meant = (*number_meant(text), *range_meant(text))
    raise NotReadable(what, did_you_mean(meant) or _how_to_write_it())


def stretch_of(text: str) -> tuple[Fraction, Fraction] | None:
    """Both ends of a range such as ``10..20``; None where the text is none. Raises NotReadable."""
    found = _RANGE.fullmatch(_without_spaces(text))
    if found is None:
        return None
    low, high = _exact(found[1]), _exact(found[2])
    if low > high:
        what = _("The range '{text}' falls.", text=shown(text))
        raise NotReadable(what, _("Write the smaller number first: {low}..{high}.", low=high, high=low))
    return low, high


def comparison_of(text: str) -> tuple[Sign, Fraction] | None:
    """Sign and number of a comparison such as ``<= 20``; None where the text is none. Raises NotReadable."""
    found = _COMPARISON.fullmatch(_without_spaces(text))
    return (cast(Sign, found[1]), _exact(found[2])) if found else None


def is_number(text: str) -> bool:
    """Whether a text is written as a number, its size and divisor aside."""
    return _NUMBER.fullmatch(_without_spaces(text)) is not None


def date_of(text: str) -> tuple[int, int, int]:
    """Year, month and day of a date; 0 for a month or day that it does not say. Raises NotReadable."""
    if (found := _DATE.fullmatch(text.strip())) is None:
        what = _("'{text}' is not a date.", text=shown(text))
        form = _("Write a year, a month or a day: 2021, 2021-12 or 2021-12-17.")
        raise NotReadable(what, did_you_mean(date_meant(text)) or form)
    year, month, day = (int(part or 0) for part in found.groups())
    wanted = len([part for part in found.groups() if part])
    if year < 1 or (wanted > 1 and not 1 <= month <= 12):
        raise NotReadable(_("'{text}' is no month of the calendar.", text=shown(text)))
    if wanted > 2 and not 1 <= day <= monthrange(year, month)[1]:
        raise NotReadable(_("'{text}' is no day of the calendar.", text=shown(text)))
    return year, month, day


def _exact(written: str) -> Fraction:
    if len(written) > LONGEST_NUMBER:
        what = _(
            "The number '{text}' has more than {most} characters.", text=shown(written), most=LONGEST_NUMBER
        )
        raise NotReadable(what, _("Choose a larger unit."))
    top, _slash, bottom = written.partition("/")
    if not bottom:
        return Fraction(top)
    if not int(bottom):
        raise NotReadable(_("'{text}' divides by zero.", text=shown(written)))
    return Fraction(int(top), int(bottom))


def _without_spaces(text: str) -> str:
    """The text without the spaces around it and around its signs; those within a number stay."""
    if text.isalnum() or len(text) > 4 * LONGEST_NUMBER:
        return text
    return _SPACES.sub(lambda found: found[1] or "", text)


def _how_to_write_it() -> str:
    return _("Write an integer (25), a decimal (2.5) or a fraction (245/662), without exponent.")
