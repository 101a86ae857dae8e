"""The option cell of a numeric issue: ``range 0..100 step 10 launchers``."""

from __future__ import annotations

import re
from dataclasses import dataclass

from detente.files.sheets.amounts import has_unclear_thousands, number_in, span_in
from detente.files.sheets.words import RANGE, STEP, Words


@dataclass(frozen=True, slots=True)
class Steps:
    """A range with its step and unit, empty where they are not given, in the notation of a file."""

    start: str
    stop: str
    step: str
    unit: str


def _one_of(words: Words) -> str:
    return "|".join(re.escape(word) for word in (*words.en, *words.de))


_AMOUNT = r"[+−-]?[0-9.](?:[0-9.,/]*[0-9])?"
_RANGE = re.compile(
    rf"(?:{_one_of(RANGE)})\s*:?\s+({_AMOUNT}\s*(?:\.{{2,3}}|…|[–—-]|\bto\b|\bbis\b)\s*{_AMOUNT})"
    rf"(?:\s*[,;]?\s*(?:{_one_of(STEP)})\s+({_AMOUNT}))?[,;]?(?:\s+(\S.*))?",
    re.IGNORECASE,
)
_BEGINS = re.compile(rf"(?:{_one_of(RANGE)})\s*:?\s+[+−-]?[0-9]", re.IGNORECASE)


def is_range(text: str) -> bool:
    """Whether an option cell is meant to have the range of a numeric issue."""
    return _BEGINS.match(text) is not None


def steps_in(text: str, language: str) -> Steps | None:
    """The range that an option cell gives; None where it cannot be read, or a number may be another."""
    found = _RANGE.fullmatch(text)
    if found is None or has_unclear_thousands(f"{found[1]} {found[2] or ''}", language):
        return None
    span = span_in(found[1], language)
    step = number_in(found[2], language) if found[2] else ""
    if span is None or step is None or ".." not in span:
        return None
    start, stop = span.split("..")
    return Steps(start, stop, step, found[3] or "")
