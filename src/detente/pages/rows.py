"""Answers as rows of a frame: one fact a row, the same columns in every row."""

from __future__ import annotations

import json
from collections.abc import Iterable, Iterator, Mapping
from fractions import Fraction
from typing import Any

from detente.bargaining.effects import Diff
from detente.bargaining.results import Analysis, Concession, Count, OptionState, Solutions
from detente.files import answers, differences

Row = dict[str, Any]

#: The columns of clashes and concessions, and of what to set aside, where there are none.
DEADLOCK = ("kind", "stated", "coalition", "members", "size", "cost", "opens", "opens_bounds", "falls")
SET_ASIDE = ("stated", "issues", "waive", "opens", "opens_bounds")

#: The columns of changes. ``id`` and ``within`` are those of a thing, the next three those of a cell.
CHANGES = ("change", "kind", "id", "within", "issue", "option", "party", "part", "before", "after")

#: Frames hold whole numbers of 64 bits.
_MOST = 2**63


def of_options(analysis: Analysis) -> list[Row]:
    """One row for each option: whether it is open and who bars it, with points and by the positions."""
    stated = analysis.stated.options if analysis.stated is not None else {}
    issues = dict.fromkeys((*analysis.options, *stated))
    return [
        {
            "issue": issue,
            "option": option,
            **_state("", analysis.options.get(issue, {}).get(option)),
            **_state("stated_", stated.get(issue, {}).get(option)),
        }
        for issue in issues
        for option in dict.fromkeys((*analysis.options.get(issue, {}), *stated.get(issue, {})))
    ]


def of_set_aside(analysis: Analysis) -> list[Row]:
    """One row for each way of setting issues aside; ``stated`` where it is one of the positions alone."""
    by_positions = analysis.stated.set_aside if analysis.stated is not None else ()
    told = [(False, one) for one in analysis.set_aside] + [(True, one) for one in by_positions]
    return [dict.fromkeys(SET_ASIDE) | {"stated": stated, **answers.record(one)} for stated, one in told]


def _state(before: str, state: OptionState | None) -> Row:
    if state is None:
        return {f"{before}open": None, f"{before}barred_by": None}
    return {f"{before}open": state.open, f"{before}barred_by": state.barred_by}


def of_deadlock(analysis: Analysis) -> list[Row]:
    """One row for each clash and each concession; ``stated`` where it is one of the positions alone."""
    rows = []
    if analysis.linkages_clash is not None:
        rows.append(_deadlock("linkages_clash", analysis.linkages_clash))
    rows += _reading(analysis.conflicts, analysis.concessions)
    if analysis.stated is not None:
        rows += _reading(analysis.stated.conflicts, analysis.stated.concessions, stated=True)
    for coalition in analysis.coalitions or ():
        rows += _reading(coalition.conflicts, coalition.concessions, coalition=coalition.members)
    return rows


def _reading(
    conflicts: Iterable[tuple[str, ...]], concessions: Iterable[Concession], **whose: Any
) -> Iterator[Row]:
    for members in conflicts:
        yield _deadlock("conflict", members, **whose)
    for one in concessions:
        yield _deadlock("concession", one.give_up, **whose, cost=one.cost, opens=one.opens, falls=one.falls)


def _deadlock(
    kind: str,
    members: tuple[str, ...],
    *,
    stated: bool = False,
    coalition: tuple[str, ...] | None = None,
    cost: Fraction | None = None,
    opens: Count | None = None,
    falls: Mapping[str, Fraction] | None = None,
) -> Row:
    return {
        "kind": kind,
        "stated": stated,
        "coalition": coalition,
        "members": members,
        "size": len(members),
        "cost": cost,
        "opens": opens and opens.value,
        "opens_bounds": (opens.low, opens.high) if opens and opens.value is None else None,
        "falls": ", ".join(f"{party}: {by}" for party, by in falls.items()) if falls else None,
    }


def of_solutions(solutions: Solutions) -> list[Row]:
    """One row for each of the four rules that has a deal."""
    found = answers.record(solutions)
    return [{"solution": name, **one} for name, one in found.items() if one is not None]


def of_changes(diff: Diff) -> list[Row]:
    """One row for each change; of a position its stance, of other values that have parts their JSON."""
    return [_change(differences.change_json(one)) for one in diff.changes]


def _change(record: Row) -> Row:
    return {column: _compact(record.get(column)) for column in CHANGES}


def _compact(value: object) -> object:
    if isinstance(value, dict) and "stance" in value:
        return value["stance"]
    return json.dumps(value, ensure_ascii=False) if isinstance(value, dict | list) else value


def flat(record: Mapping[str, Any], before: str = "") -> Row:
    """One level of columns: ``points.russia`` for the points of ``russia``; several ids as one text.

    Exact numbers, and whole ones of more than 64 bits, become floats.
    """
    found: Row = {}
    for key, value in record.items():
        if isinstance(value, Mapping):
            found.update(flat(value, f"{before}{key}."))
        else:
            found[f"{before}{key}"] = _cell(value)
    return found


def _cell(value: object) -> object:
    match value:
        case Fraction():
            return answers.nearest(value)
        case int() if not -_MOST <= value < _MOST:
            return float(value)
        case tuple() | list():
            return ", ".join(str(part) for part in value)
    return value
