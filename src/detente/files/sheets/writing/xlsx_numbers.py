"""Which numbers a spreadsheet can hold as such, so that it gives them back exactly."""

from __future__ import annotations

import re

_MOST_DIGITS = 15
_NUMBER = re.compile(r"(?!-0$)-?(?:0|[1-9][0-9]*)(?:[.,][0-9]*[1-9])?")


def as_float(cell: str) -> float | None:
    """The number that a cell is; None where it is a range, a fraction, or has more digits than fit."""
    if _NUMBER.fullmatch(cell) is None or sum(map(str.isdigit, cell)) > _MOST_DIGITS:
        return None
    return float(cell.replace(",", "."))
