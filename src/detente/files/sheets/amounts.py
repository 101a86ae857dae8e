"""Numbers, ranges and dates as people write them in sheets, in the notation of a scenario file.

A comma is a decimal sign. Every function gives None for a text that it does not understand; whether a range
falls, or a number is an option, is left to the checks that files of either kind go through.
"""

from __future__ import annotations

import re

from detente.files.meant import comparison_meant, date_meant
from detente.files.numbers import is_number

_SIGNED = r"[+-]?[0-9.][0-9.,/]*"
_NUMBER = re.compile(_SIGNED)
_BETWEEN = re.compile(rf"({_SIGNED}?)\s*(?:\.{{2,3}}|…|[–—-]|\bto\b|\bbis\b)\s*({_SIGNED})")
_COMMA = re.compile(r"([+-]?[0-9]+),([0-9]+)")
_THOUSANDS = re.compile(r"[+-]?[1-9][0-9]{0,2},[0-9]{3}")
_GERMAN_THOUSANDS = re.compile(r"(?<![0-9,])(?<![0-9]\.)[1-9][0-9]{0,2}\.[0-9]{3}(?![0-9])")
_COMPARISON = re.compile(r"(<=|>=|<|>|≤|≥)\s*(.+)")
_SIGNS = {"≤": "<=", "≥": ">="}
_DAY_FIRST = re.compile(r"[0-9]{1,2}\.\s?[0-9]{1,2}\.\s?[0-9]{4}")
_DATE = re.compile(r"[0-9]{4}-[0-9]{2}-[0-9]{2}(?:[T ].*)?")
_MONTH = r"(?:jan|feb|mar|mär|mrz|apr|may|mai|jun|jul|aug|sep|oct|okt|nov|dec|dez)[a-z]*\.?"
_SHORT_DATE = re.compile(rf"[0-9]{{1,2}}[-. ]+{_MONTH}(?:[-. ]+[0-9]{{2,4}})?|{_MONTH}[-. ]+[0-9]{{2,4}}")
_LONGEST = 200


def number_in(text: str, language: str) -> str | None:
    """The number that a text is: ``30,5`` is ``30.5``. In English ``1,500`` may be either, and is none."""
    written = text.strip().replace("−", "-")
    if len(written) > _LONGEST:
        return None
    if (comma := _COMMA.fullmatch(written)) is not None:
        is_unclear = language != "de" and _THOUSANDS.fullmatch(written) is not None
        return None if is_unclear else f"{comma[1]}.{comma[2]}"
    return written if is_number(written) else None


def span_in(text: str, language: str) -> str | None:
    """The number or range that a text is: ``25-32``, ``25 bis 32`` and ``25–32`` are ``25..32``."""
    written = text.strip().replace("−", "-")
    if len(written) > _LONGEST:
        return None
    if (number := number_in(written, language)) is not None:
        return number
    if (found := _BETWEEN.fullmatch(written.casefold())) is None:
        return None
    low, high = (number_in(end, language) for end in found.groups())
    return f"{low}..{high}" if low and high else None


def covering_in(text: str, language: str) -> str | None:
    """What a row of a numeric issue covers: a number, a comparison (``≤ 20``) or a stretch (``10-20``)."""
    written = " ".join(text.replace("−", "-").split())
    if len(written) > _LONGEST:
        return None
    if (found := _COMPARISON.fullmatch(written)) is not None:
        number = number_in(found[2], language)
        return f"{_SIGNS.get(found[1], found[1])} {number}" if number else None
    return span_in(written, language) or next(iter(comparison_meant(written)), None)


def has_unclear_thousands(text: str, language: str) -> bool:
    """Whether a German text has a number such as ``1.500``: one and a half, or a thousand more."""
    return language == "de" and _GERMAN_THOUSANDS.search(text) is not None


def date_in(text: str) -> str:
    """The date as a file has it where the day comes first, with dots; other texts as they are."""
    if _DAY_FIRST.fullmatch(text.strip()):
        return next(iter(date_meant(text)), text)
    return text


def is_date(text: str) -> bool:
    """Whether a text is what a spreadsheet makes of something that looks like a date."""
    written = text.strip().casefold()
    forms = (_DATE, _DAY_FIRST, _SHORT_DATE)
    return len(written) <= _LONGEST and any(form.fullmatch(written) for form in forms)
