"""From the value of a cell to what a person sees there."""

from __future__ import annotations

import re
from datetime import date, datetime, time, timedelta
from decimal import Decimal
from math import isfinite

from detente.files.sheets.book import Cell
from detente.files.wording import visible
from detente.messages import _

#: What a cell can hold, as calamine gives it.
Value = int | float | str | bool | date | datetime | time | timedelta

EMPTY = Cell()
#: Spaces, and signs without width that come with a paste: they mean nothing at the ends of a text.
_AROUND = (
    "\t\n \x85\xa0\u1680\u2000\u2001\u2002\u2003\u2004\u2005\u2006\u2007\u2008\u2009\u200a\u202f\u205f\u3000"
    "\u200b\u200c\u200d\u200e\u200f\u2060\ufeff\u202a\u202b\u202c\u202d\u202e"
)
_LINE_BREAK = re.compile("\r\n|[\r\v\f\u2028\u2029]")
_UNSEEN = re.compile("[\0-\x08\x0e-\x1f\x7f-\x84\x86-\x9f\ud800-\udfff\ufffe\uffff]")


def cell_of(value: Value) -> Cell:
    """What a person sees of a value.

    Numbers as ``number_text`` has them, whatever format they are shown in; days as 2022-01-10, with a time
    of day behind where there is one; times and durations as 14:30, with seconds where they are not 0; truth
    as ``true`` and ``false``; texts as ``text_cell`` has them.
    """
    match value:
        case bool():
            return Cell("true" if value else "false")
        case int() | float():
            return number_cell(value)
        case datetime():
            return Cell(_moment(value))
        case date():
            return Cell(value.isoformat())
        case time():
            return Cell(_clock(value.hour, value.minute, value.second))
        case timedelta():
            return Cell(_duration(value))
        case _:
            return text_cell(value)


def text_cell(text: str) -> Cell:
    """A text without the spaces around it, its line breaks as ``\\n``; control characters are an error."""
    text = _LINE_BREAK.sub("\n", text).strip(_AROUND)
    if _UNSEEN.search(text):
        return Cell(error=_("A character stands here that nobody can see, such as a control character."))
    return Cell(text) if text else EMPTY


def number_cell(value: float) -> Cell:
    """A number, or the error that it is none that can be read."""
    if not isfinite(value):
        return Cell(error=_("The number here is too large to be read, or none at all."))
    return Cell(number_text(value), is_number=True)


def number_text(value: float) -> str:
    """A number with the fifteen digits that spreadsheet programs show: 25, 0.1, 0.3 for what 0.1 + 0.2 gives.

    A text of up to fifteen digits that was stored as a number comes back exactly.

    >>> number_text(25.0), number_text(0.1 + 0.2)
    ('25', '0.3')
    """
    text = f"{Decimal(f'{value:.15g}'):f}"
    return "0" if text == "-0" else text


def error_cell(word: str) -> Cell:
    """A cell in which a formula failed."""
    return Cell(error=_("The formula here gives the error {word}.", word=visible(word.strip()[:20]) or "?"))


def formula_cell() -> Cell:
    """A cell with a formula that no program has worked out yet."""
    return Cell(
        error=_(
            "The formula here has no value yet: open the file in a spreadsheet program, and save it again."
        )
    )


def _moment(value: datetime) -> str:
    clock = _clock(value.hour, value.minute, value.second)
    return value.date().isoformat() + (f" {clock}" if clock != "00:00" else "")


def _duration(value: timedelta) -> str:
    seconds = round(abs(value).total_seconds())
    sign = "-" if value < timedelta() and seconds else ""
    return sign + _clock(seconds // 3600, seconds // 60 % 60, seconds % 60)


def _clock(hours: int, minutes: int, seconds: int) -> str:
    return f"{hours:02}:{minutes:02}" + (f":{seconds:02}" if seconds else "")
