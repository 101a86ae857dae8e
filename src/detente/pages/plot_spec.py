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


def headed(title: str, words: Sequence[str], line: int) -> Spec:
    """A title with words under it, so many letters to a line."""
    subtitle = [part for each in words for part in wrap(each, line)]
    return {"text": wrap(title, line), "subtitle": subtitle, "anchor": "start", "offset": 24}


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
