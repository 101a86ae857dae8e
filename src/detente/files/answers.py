"""From results to JSON: the names, the order of keys and the numbers of the scenario format."""

from __future__ import annotations

import json
from collections.abc import Callable, Iterable, Iterator, Mapping
from fractions import Fraction
from typing import Any

from detente.bargaining.results import (
    Analysis,
    Coalition,
    Concession,
    Count,
    Entry,
    Existence,
    OptionState,
    OptionTable,
    Points,
    Score,
    SetAside,
    Solution,
    Solutions,
    Stated,
    StatusQuo,
    Zone,
)
from detente.model import Choice, Deal, number_text

Json = dict[str, Any]
_Number = Callable[[Fraction], object]


def to_json(analysis: Analysis, *, exact: bool = False) -> Json:
    """The whole answer with the keys of the format; ``exact`` writes all numbers but counts as text."""
    number = _text if exact else nearest
    answer: Json = {
        "scenario": analysis.scenario,
        "parties": list(analysis.parties),
        "unscored": list(analysis.unscored),
        "issues": list(analysis.issues),
        "agenda": list(analysis.agenda),
        "forum": analysis.forum,
        "circumstance": analysis.circumstance,
        "waived": list(analysis.waived),
        "deals": analysis.deals,
        "status_quo": _status_quo(analysis.status_quo, number),
        "zone": _zone(analysis.zone),
        "options": _options(analysis.options),
        "stated": _stated(analysis.stated, number),
        "frontier": None,
        "solutions": _solutions(analysis.solutions, number),
        "conflicts": [list(names) for names in analysis.conflicts],
        "concessions": [_concession(one, number) for one in analysis.concessions],
        "set_aside": [_set_aside(one, with_waive=True) for one in analysis.set_aside],
        "outside": None,
        "cut": list(analysis.cut),
    }
    if analysis.frontier is not None:
        answer["frontier"] = [_entry(entry, number) for entry in analysis.frontier]
    if analysis.outside is not None:
        answer["outside"] = {
            party: dict(_count("refuses", refuses)) for party, refuses in analysis.outside.items()
        }
    return {**answer, **_only_where_they_apply(analysis, number)}


def record(
    result: Zone | Entry | Solution | Solutions | Concession | SetAside, *, exact: bool = False
) -> Json:
    """One part of an answer by itself, with the keys that it has in the whole."""
    number = _text if exact else nearest
    match result:
        case Zone():
            return _zone(result)
        case Entry():
            return _entry(result, number)
        case Solution():
            return _solution(result, number)
        case Solutions():
            return _each_solution(result, number)
        case Concession():
            return _concession(result, number)
        case SetAside():
            return _set_aside(result, with_waive=True)


#: The keys of an answer that say what was asked; every part of an answer has them.
_QUESTION = (
    "scenario",
    "parties",
    "unscored",
    "issues",
    "agenda",
    "forum",
    "circumstance",
    "waived",
    "deals",
)


def part(answer: Json, keys: Iterable[str]) -> Json:
    """One part of a whole answer: what was asked, these keys, and what was cut, in the same order."""
    kept = {*_QUESTION, *keys, "cut"}
    return {key: value for key, value in answer.items() if key in kept}


def score_json(score: Score, *, exact: bool = False) -> Json:
    """What one deal is worth, with the keys of the format."""
    number = _text if exact else nearest
    better = score.better
    return {
        "deal": _deal(score.deal, number),
        "points": _points(score.points, number),
        "gains": _points(score.gains, number),
        "breaks": list(score.breaks),
        "in_zone": score.in_zone,
        "efficient": score.efficient,
        "better": better and {"deal": _deal(better.deal, number), "points": _points(better.points, number)},
    }


def dumps(answer: Json) -> str:
    """The answer as text: one line for each key or list member of the upper two levels, the rest inline."""
    return "".join(_lines(answer, depth=0)) + "\n"


def nearest(number: Fraction) -> float | int:
    """The nearest JSON number; an integer where the number is too great for a float."""
    try:
        return float(number) or 0.0
    except OverflowError:
        return round(number)


def _text(number: Fraction) -> str:
    return number_text(number)


def _choice(choice: Choice, number: _Number) -> object:
    if isinstance(choice, str):
        return choice
    exact = Fraction(choice)
    if number is _text:
        return number_text(exact)
    return exact.numerator if exact.denominator == 1 else number(exact)


def _deal(deal: Deal, number: _Number) -> Json:
    return {issue: _choice(choice, number) for issue, choice in deal.items()}


def _points(points: Points, number: _Number) -> Json:
    return {party: number(Fraction(value)) for party, value in points.items()}


def _count(name: str, count: Count | None) -> Iterator[tuple[str, object]]:
    yield name, None if count is None else count.value
    if count is not None and count.value is None:
        yield f"{name}_bounds", [count.low, count.high]


def _existence(existence: Existence) -> Json:
    return {"exists": existence.exists, **dict(_count("count", existence.count))}


def _zone(zone: Zone) -> Json:
    return {
        "exists": zone.exists,
        **dict(_count("count", zone.count)),
        "certain": _existence(zone.certain),
        "possible": _existence(zone.possible),
        **dict(_count("improves", zone.improves)),
    }


def _options(options: OptionTable) -> Json:
    return {
        issue: {option: option_state(state) for option, state in states.items()}
        for issue, states in options.items()
    }


def option_state(state: OptionState) -> Json:
    """Whether an option is open, and who alone bars it."""
    return {"open": state.open, "barred_by": list(state.barred_by)}


def _status_quo(status_quo: StatusQuo | None, number: _Number) -> Json | None:
    if status_quo is None:
        return None
    return {
        "deal": _deal(status_quo.deal, number),
        "points": _points(status_quo.points, number),
        "breaks": list(status_quo.breaks),
    }


def _stated(stated: Stated | None, number: _Number) -> Json | None:
    if stated is None:
        return None
    return {
        "certain": _existence(stated.certain),
        "possible": _existence(stated.possible),
        "options": _options(stated.options),
        "conflicts": [list(names) for names in stated.conflicts],
        "concessions": [_concession(one, number) for one in stated.concessions],
        "set_aside": [_set_aside(one, with_waive=False) for one in stated.set_aside],
    }


def _concession(concession: Concession, number: _Number) -> Json:
    opens = dict(_count("opens", concession.opens))
    give_up = list(concession.give_up)
    if concession.cost is None:
        return {"give_up": give_up, **opens}
    falls = _points(concession.falls, number)
    return {"give_up": give_up, "cost": number(concession.cost), **opens, "falls": falls}


def _set_aside(one: SetAside, *, with_waive: bool) -> Json:
    waive = {"waive": list(one.waive)} if with_waive else {}
    return {"issues": list(one.issues), **waive, **dict(_count("opens", one.opens))}


def _entry(entry: Entry, number: _Number) -> Json:
    return {
        "deal": _deal(entry.deal, number),
        "points": _points(entry.points, number),
        "alternatives": entry.alternatives,
    }


def _solutions(solutions: Solutions | None, number: _Number) -> Json | None:
    return None if solutions is None else _each_solution(solutions, number)


def _each_solution(solutions: Solutions, number: _Number) -> Json:
    found = {
        "nash": solutions.nash,
        "kalai_smorodinsky": solutions.kalai_smorodinsky,
        "egalitarian": solutions.egalitarian,
        "utilitarian": solutions.utilitarian,
    }
    return {name: one and _solution(one, number) for name, one in found.items()}


def _solution(solution: Solution, number: _Number) -> Json:
    return {"deal": _deal(solution.deal, number), "points": _points(solution.points, number)}


def _coalition(coalition: Coalition, number: _Number) -> Json:
    return {
        "members": list(coalition.members),
        "zone": _zone(coalition.zone),
        "solutions": _solutions(coalition.solutions, number),
        "conflicts": [list(names) for names in coalition.conflicts],
        "concessions": [_concession(one, number) for one in coalition.concessions],
    }


def _only_where_they_apply(analysis: Analysis, number: _Number) -> Mapping[str, object]:
    found: Json = {}
    if analysis.linkages_clash is not None:
        found["linkages_clash"] = list(analysis.linkages_clash)
    if analysis.coalitions is not None:
        found["coalitions"] = [_coalition(one, number) for one in analysis.coalitions]
    if analysis.needed is not None:
        found["needed"] = list(analysis.needed)
    return found


_OPEN_LEVELS = 2


def _lines(value: object, depth: int) -> Iterator[str]:
    inner, outer = "  " * (depth + 1), "  " * depth
    match value:
        case dict() if value and depth < _OPEN_LEVELS:
            for at, (key, member) in enumerate(value.items()):
                yield f"{',' if at else '{'}\n{inner}{json.dumps(key, ensure_ascii=False)}: "
                yield from _lines(member, depth + 1)
            yield f"\n{outer}}}"
        case list() if depth < _OPEN_LEVELS and any(isinstance(member, dict | list) for member in value):
            for at, member in enumerate(value):
                yield f"{',' if at else '['}\n{inner}{json.dumps(member, ensure_ascii=False)}"
            yield f"\n{outer}]"
        case _:
            yield json.dumps(value, ensure_ascii=False)
