"""What a slip of the pen was probably to be: numbers, ranges, comparisons, dates and the format's words.

Each function gives proposals for a message, best first, as the file is to have them; none where nothing
comes to mind. Nothing here is ever read as if it stood in the file.
"""

from __future__ import annotations

import re
from collections.abc import Collection
from fractions import Fraction

_PLAIN = r"[+-]?[0-9]+(?:\.[0-9]+)?"
_GROUPED = re.compile(r"([+-]?[0-9]{1,3})((?:[ '’_\u00a0\u202f][0-9]{3})+)")
_COMMA = re.compile(r"([+-]?[0-9]+),([0-9]+)")
_PERCENT = re.compile(rf"({_PLAIN}) ?%")
_POWER = re.compile(rf"({_PLAIN})[eE]\+?([0-9]{{1,2}})")
_BETWEEN = re.compile(r"(.+?)(?:\s*(?:\.{2,}|…|[–—]|\s(?:to|bis)\s)\s*|(?<=[0-9%])\s*-\s*)(.+)")
_THIRDS = {33: "1/3", 67: "2/3"}
_LONGEST = 30

_SIGNS = {
    **{sign: sign for sign in ("<", "<=", ">", ">=")},
    **dict.fromkeys(("≤", "=<", "max", "max.", "at most", "höchstens"), "<="),
    **dict.fromkeys(("≥", "=>", "min", "min.", "at least", "mindestens"), ">="),
    **dict.fromkeys(("below", "under", "less than", "unter", "weniger als"), "<"),
    **dict.fromkeys(("above", "over", "more than", "über", "mehr als"), ">"),
}

_MONTHS = (
    *("january january januar jänner jan", "february februar feber feb", "march märz mar mär"),
    *("april apr", "may mai", "june juni jun", "july juli jul", "august aug", "september sep sept"),
    *("october oktober oct okt", "november nov", "december dezember dec dez"),
)
_MONTH_OF = {name: place for place, names in enumerate(_MONTHS, start=1) for name in names.split()}
_DAY_FIRST = re.compile(r"([0-9]{1,2})([./-])\s?([0-9]{1,2})\2\s?([0-9]{4})")
_YEAR_FIRST = re.compile(r"([0-9]{4})[-./ ]([0-9]{1,2})(?:[-./ ]([0-9]{1,2}))?")
_RUN_TOGETHER = re.compile(r"([12][0-9]{3})([0-9]{2})([0-9]{2})")
_MONTH_AND_YEAR = re.compile(r"([0-9]{1,2})[./]([0-9]{4})")
_IN_WORDS = re.compile(r"(?:([0-9]{1,2})(?:\.|st|nd|rd|th)?\s+)?([^\W\d_]+)\.?,?\s+([0-9]{4})")
_IN_AMERICAN = re.compile(r"([^\W\d_]+)\.?\s+([0-9]{1,2})(?:st|nd|rd|th)?,?\s+([0-9]{4})")

#: The words of the format, and others that people write for them.
_WORDS = {
    "demands": "demand wants want requires require insists asks needs must will fordert verlangt "
    "besteht darauf braucht d",
    "accepts": "accept accepted agrees agree yes ok supports akzeptiert angenommen stimmt zu nimmt an "
    "annehmbar ja einverstanden a",
    "open": "maybe perhaps flexible negotiable offen verhandelbar gesprächsbereit vielleicht o",
    "rejects": "reject rejected refuses refuse opposes oppose against no never lehnt ab abgelehnt "
    "ablehnend verweigert dagegen nein r",
    "unknown": "unclear silent unbekannt unklar offengelassen schweigt ?",
    "security": "sicherheit military militärisch safety",
    "status": "prestige ansehen rang ehre recognition anerkennung",
    "economic": "economy economics wirtschaft wirtschaftlich trade handel",
    "domestic": "internal politics innenpolitik innenpolitisch",
    "principle": "principles legal law prinzip grundsatz grundsätzlich recht rechtlich",
}


def number_meant(text: str) -> tuple[str, ...]:
    """Numbers that a text which is none was probably to be: ``30,5`` was to be ``30.5``."""
    if len(text) > _LONGEST:
        return ()
    written = text.strip().replace("−", "-").rstrip(".")
    if re.fullmatch(_PLAIN, written):
        return (written,)
    if (grouped := _GROUPED.fullmatch(written)) is not None:
        return (grouped[1] + re.sub(r"\D", "", grouped[2]),)
    if (comma := _COMMA.fullmatch(written)) is not None:
        as_decimal = f"{comma[1]}.{comma[2]}"
        return (as_decimal,) if len(comma[2]) != 3 else (as_decimal, comma[1] + comma[2])
    if (percent := _PERCENT.fullmatch(written.replace(",", "."))) is not None:
        return _share(Fraction(percent[1]) / 100)
    if (power := _POWER.fullmatch(written)) is not None and int(power[2]) <= 12:
        return (_decimal(Fraction(power[1]) * 10 ** int(power[2])),)
    return ()


def range_meant(text: str) -> tuple[str, ...]:
    """The range that a text was probably to be: ``30-40`` was to be ``30..40``."""
    found = _BETWEEN.fullmatch(text.strip().replace("−", "-")) if len(text) <= _LONGEST else None
    if found is None:
        return ()
    low, high = (_as_number(end) for end in found.groups())
    if not low or not high:
        return ()
    return (f"{low}..{high}" if Fraction(low) <= Fraction(high) else f"{high}..{low}",)


def comparison_meant(text: str) -> tuple[str, ...]:
    """The comparison that a text was probably to be: ``≤ 20`` was to be ``<= 20``."""
    found = re.fullmatch(r"\s*([^0-9+-]+?)\s*([0-9+-].*)", text) if len(text) <= _LONGEST else None
    if found is None:
        return ()
    sign, number = _SIGNS.get(found[1].casefold()), _as_number(found[2])
    return (f"{sign} {number}",) if sign and number else ()


def word_meant(text: str, allowed: Collection[str]) -> str | None:
    """The allowed word that another was to be: ``wants`` and ``fordert`` were to be ``demands``."""
    words = text.casefold().split()
    for meant in allowed:
        known = _WORDS.get(meant, "").split()
        if words and all(word in known for word in words):
            return meant
    return None


def date_meant(text: str) -> tuple[str, ...]:
    """Dates that a text was probably to be: ``12.04.2031`` was to be ``2031-04-12``, the day first.

    With strokes the month may come first, as Americans write: then both.
    """
    written = text.strip()
    if len(written) > _LONGEST:
        return ()
    if (found := _DAY_FIRST.fullmatch(written)) is not None:
        given = [_date(found[4], found[3], found[1])]
        if found[2] != ".":
            given.append(_date(found[4], found[1], found[3]))
        return tuple(dict.fromkeys(date for date in given if date))
    return tuple(date for date in (_other_date(written),) if date)


def _other_date(written: str) -> str:
    for pattern in (_YEAR_FIRST, _RUN_TOGETHER):
        if (found := pattern.fullmatch(written)) is not None:
            return _date(*found.groups())
    if (found := _MONTH_AND_YEAR.fullmatch(written)) is not None:
        return _date(found[2], found[1])
    if (found := _IN_WORDS.fullmatch(written)) is not None:
        return _date(found[3], _month(found[2]), found[1])
    if (found := _IN_AMERICAN.fullmatch(written)) is not None:
        return _date(found[3], _month(found[1]), found[2])
    return ""


def _month(name: str) -> str:
    return str(_MONTH_OF.get(name.casefold(), 0))


def _date(year: str, month: str, day: str | None = None) -> str:
    """The date as the file is to have it; nothing where no calendar has it."""
    if not 1 <= int(month) <= 12 or (day is not None and not 1 <= int(day) <= 31):
        return ""
    return f"{year}-{int(month):02}" + (f"-{int(day):02}" if day is not None else "")


def _as_number(text: str) -> str:
    """The number that a text is or was to be; nothing where it is none."""
    return next(iter(number_meant(text)), "")


def _share(share: Fraction) -> tuple[str, ...]:
    """A percentage as a decimal, and as the third that it rounds."""
    third = _THIRDS.get(round(share * 100))
    is_rounded = third is not None and abs(share - Fraction(third)) < Fraction(1, 200)
    return (_decimal(share), third) if third and is_rounded else (_decimal(share),)


def _decimal(number: Fraction) -> str:
    """A number of few decimals, written out."""
    text = f"{float(number):.10f}".rstrip("0").rstrip(".")
    return text or "0"
