"""What all pictures have in common: the form of a specification, the title, the verdict, the numbers."""

from __future__ import annotations

from collections.abc import Sequence
from textwrap import wrap
from typing import Any

from detente.bargaining.results import Analysis
from detente.messages import current_language
from detente.pages import sentences
from detente.pages.names import Names

#: A Vega-Lite specification or a part of one.
Spec = dict[str, Any]

_MOST_LINES = 8
_LETTERS = 60


def headed(title: str, words: Sequence[str], letters: int) -> Spec:
    """A title with words under it, so many letters to a line."""
    subtitle = [part for each in words for part in lines(each, letters, _MOST_LINES)]
    return {"text": lines(title, letters, _MOST_LINES), "subtitle": subtitle, "anchor": "start", "offset": 24}


def lines(text: str, letters: int, most: int) -> list[str]:
    """A text on lines of so many letters; one that needs more lines than these is cut, and shows it."""
    made = wrap(text, letters) or [""]
    return made if len(made) <= most else [*made[: most - 1], f"{made[most - 1][: letters - 1]}…"]


def short(name: str) -> str:
    """A name as it stands within a sentence about a picture: a very long one is cut."""
    return name if len(name) <= _LETTERS else f"{name[:_LETTERS]}…"


def verdicts(names: Names, analysis: Analysis) -> tuple[str, ...]:
    """The verdict of each reading without its reasons."""
    return tuple(
        f"{said.label}: {said.text}" if said.label else said.text
        for said in sentences.without_reasons(names.scenario, analysis)
    )


def locale() -> Spec:
    """How the reader's language writes the numbers of the axes."""
    from babel.numbers import get_decimal_symbol, get_group_symbol

    language = current_language()
    return {
        "number": {
            "decimal": get_decimal_symbol(language),
            "thousands": get_group_symbol(language),
            "grouping": [3],
            "currency": ["", ""],
        }
    }
