"""Cells of delimited text that Excel would change, and the apostrophe that keeps them as they are.

Excel makes formulas of cells that begin with a sign, and dates or other numbers of much that looks like one.
Written tables have an apostrophe before such a cell; where a table is read it is taken off again.
"""

from __future__ import annotations

import re

from detente.files.sheets.amounts import is_date

_STARTS_FORMULA = tuple("=+-@'")
_DIGITS = re.compile(r"[0-9.,/:%eE \-]*[0-9][0-9.,/:%eE \-]*")
#: Numbers that stay what they are, by the language of the program.
_SAFE = {
    "en": re.compile(r"-?(?:0|[1-9][0-9]{0,14})(?:\.[0-9]{0,11}[1-9])?"),
    "de": re.compile(r"-?(?:0|[1-9][0-9]{0,14})(?:,[0-9]{0,11}[1-9])?"),
}
_WORDS = frozenset({"true", "false", "wahr", "falsch"})


def guarded(cell: str, language: str) -> str:
    """A cell as it is written for a program in the language."""
    return f"'{cell}" if _is_changed(cell, language) else cell


def unguarded(cell: str) -> str:
    """A cell as it was before it was guarded. An apostrophe that guards nothing stays: ``'t Hooft``."""
    kept = cell.removeprefix("'")
    is_guard = kept != cell and any(_is_changed(kept, language) for language in _SAFE)
    return kept if is_guard else cell


def _is_changed(cell: str, language: str) -> bool:
    """Whether Excel takes a cell for something else than the text, or the number, that it is."""
    if not cell or _SAFE[language].fullmatch(cell):
        return False
    if cell.startswith(_STARTS_FORMULA) or cell.casefold() in _WORDS:
        return True
    return is_date(cell) or (_DIGITS.fullmatch(cell) is not None and ".." not in cell)
