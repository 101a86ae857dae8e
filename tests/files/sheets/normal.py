"""A scenario as a sheet gives it back: it means the same, though it may put it otherwise.

A position over several options is one for each, in the order of the table, those before it first; texts have
no spaces at their ends, titles and names one line.
"""

from __future__ import annotations

from dataclasses import fields, is_dataclass, replace
from typing import Any

from detente.files.stances import in_force
from detente.model import PartialDate, Scenario, Span, Text

_ONE_LINE = frozenset({"title", "name", "unit", "author", "publisher", "marking", "question", "by"})


def normal(scenario: Scenario) -> Scenario:
    """The scenario with its texts as cells hold them, without positions."""
    return _tidied(replace(scenario, positions=()))


def in_effect(scenario: Scenario) -> dict[tuple[str, str, str], Any]:
    """For every option each party's latest word on it, and what stands behind that word."""
    issues = {issue.id: issue for issue in scenario.issues}
    found = {}
    for place, bits in in_force(scenario, issues).items():
        said = scenario.positions[place]
        for option in issues[said.issue].options_at(bits):
            found[said.party, said.issue, option.id] = (said.stance, _tidied(said.evidence))
    return found


def pieces(scenario: Scenario) -> list[Any]:
    """Every position, option by option, in no order."""
    found = [
        (said.party, said.issue, repr(atom), said.stance, _tidied(said.evidence))
        for said in scenario.positions
        for atom in dict.fromkeys(said.option.any_of)
    ]
    return sorted(found, key=repr)


def _tidied(part: Any, name: str = "") -> Any:
    """A part of a scenario with its texts as cells hold them."""
    match part:
        case Text(wordings=wordings):
            return Text(tuple((language, _cell(wording, name)) for language, wording in wordings))
        case tuple():
            return tuple(_tidied(one, name) for one in part)
        case Span() | PartialDate():
            return part
    if not is_dataclass(part) or isinstance(part, type):
        return part
    inner = {one.name: _tidied(getattr(part, one.name), one.name) for one in fields(part) if one.init}
    return replace(part, **inner)


def _cell(wording: str, name: str) -> str:
    return " ".join(wording.split()) if name in _ONE_LINE else wording.strip()
