"""A scenario as a sheet gives it back: what it means is the same, how it is put may differ.

A position over several options is one for each, in the order of the table, those before it first; texts have
no spaces at their ends, titles and names one line.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import fields, is_dataclass, replace
from fractions import Fraction
from typing import Any, TypeVar

from detente.files.stances import in_force
from detente.model import Atom, Clause, Issue, Named, Option, PartialDate, Position, Scenario, Span, Text

T = TypeVar("T")
_ONE_LINE = frozenset({"title", "name", "unit", "author", "publisher", "marking"})


def normal(scenario: Scenario) -> Scenario:
    """The scenario with its texts as cells hold them; positions are compared by ``said``."""
    return replace(_tidied(scenario), positions=())


def said(scenario: Scenario) -> dict[tuple[str, str, str], tuple[str, Any]]:
    """For every option what each party's latest word on it is, and what stands behind that word."""
    issues = {issue.id: issue for issue in scenario.issues}
    latest = in_force(scenario, issues)
    found = {}
    for place, bits in latest.items():
        position = scenario.positions[place]
        for option in issues[position.issue].options_at(bits):
            found[position.party, position.issue, option.id] = (position.stance, _tidied(position.evidence))
    return found


def pieces(scenario: Scenario) -> list[tuple[Any, ...]]:
    """Every position option by option, in no order."""
    found = [
        (position.party, position.issue, repr(atom), position.stance, _tidied(position.evidence))
        for position in scenario.positions
        for atom in dict.fromkeys(position.option.any_of)
    ]
    return sorted(found, key=repr)


def _tidied(part: T, name: str = "") -> T:
    """A part of a scenario with its texts as cells hold them."""
    if isinstance(part, Text):
        return _text(part, name)  # type: ignore[return-value]
    if isinstance(part, tuple):
        return tuple(_tidied(one, name) for one in part)  # type: ignore[return-value]
    if is_dataclass(part) and not isinstance(part, (Span, PartialDate, type)):
        changed = {
            field.name: _tidied(getattr(part, field.name), field.name) for field in fields(part) if field.init
        }
        return replace(part, **changed)
    return part


def _text(text: Text, name: str) -> Text:
    def cell(wording: str) -> str:
        return " ".join(wording.split()) if name in _ONE_LINE else wording.strip()

    return Text(tuple((language, cell(wording)) for language, wording in text.wordings))
