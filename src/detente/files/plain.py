"""The nouns of a scenario as plain JSON, each part as a file writes it; what is empty is left out."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import fields, is_dataclass
from fractions import Fraction
from typing import Any

from detente.model import (
    Atom,
    Clause,
    Compare,
    Condition,
    Issue,
    Majority,
    Named,
    NumericRange,
    PartialDate,
    Party,
    Span,
    Text,
    Unanimity,
    number_text,
)

Number = Callable[[Fraction], object]


def plain(value: Any, number: Number) -> Any:
    """A value as JSON; ``number`` writes the exact numbers."""
    match value:
        case None | bool() | int():
            return value
        case str():
            return str(value)
        case Fraction():
            return number(value)
        case Text(wordings=((_language, wording),)):
            return wording
        case Text():
            return dict(value.wordings)
        case Span():
            return number(value.low) if value.is_exact else _stretch(value.low, value.high)
        case PartialDate():
            return str(value)
        case Condition():
            return {clause.issue: _clause(clause) for clause in value.clauses}
        case Clause():
            return _clause(value)
        case NumericRange():
            ends = {"from": value.start, "to": value.stop, "step": value.step}
            return {**{key: number(end) for key, end in ends.items()}, "unit": plain(value.unit, number)}
        case Unanimity():
            return value.name
        case Majority():
            return _majority(value, number)
        case Mapping():
            return {key: plain(one, number) for key, one in value.items()}
        case tuple() | list():
            return [plain(one, number) for one in value]
        case _ if is_dataclass(value):
            return _parts(value, number)
    raise TypeError(type(value))


def _parts(noun: Any, number: Number) -> dict[str, Any]:
    """A noun by its parts; the numbers of a range stand for its options, and points are told by cell."""
    left_out: tuple[str, ...] = ("compiled",)
    if isinstance(noun, Issue) and noun.is_numeric:
        left_out = ("options",)
    if isinstance(noun, Party):
        left_out = ("points",)
    parts = {
        part.name: getattr(noun, part.name)
        for part in fields(noun)
        if part.init and part.name not in left_out
    }
    return {name: plain(part, number) for name, part in parts.items() if part not in (None, (), {}, False)}


def _majority(rule: Majority, number: Number) -> dict[str, Any]:
    return {
        "more_than" if rule.strict else "majority": number(rule.share),
        "weights": plain(rule.weights, number),
        "vetoes": list(rule.vetoes),
    }


def _clause(clause: Clause) -> list[str]:
    return [_atom(atom) for atom in clause.any_of]


def _atom(atom: Atom) -> str:
    match atom:
        case Named():
            return atom.option
        case Compare():
            return f"{atom.sign} {number_text(atom.number)}"
        case _:
            return _stretch(atom.low, atom.high)


def _stretch(low: Fraction, high: Fraction) -> str:
    return f"{number_text(low)}..{number_text(high)}"
