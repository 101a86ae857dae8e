"""From the differences of two scenarios to JSON: the answers side by side, the effect, every change."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from typing import Any

from detente.bargaining.effects import CameAndWent, Clash, Diff, Effect
from detente.bargaining.results import Concession, SetAside
from detente.files import answers
from detente.files.plain import Number, plain
from detente.model import number_text
from detente.model.changes import (
    Added,
    Cell,
    Change,
    Changed,
    EvidenceChanged,
    PointsChanged,
    RecordChanged,
    Removed,
    Renamed,
    Reordered,
    Said,
    StanceChanged,
    Thing,
)

Json = dict[str, Any]


def to_json(diff: Diff, *, exact: bool = False) -> Json:
    """What changed and what that did, ``zone`` first; ``before`` and ``after`` are the whole answers."""
    number: Number = number_text if exact else answers.nearest

    def written(one: Any) -> Json:
        return answers.record(one, exact=exact)

    return {
        "zone": {"before": written(diff.before.zone), "after": written(diff.after.zone)},
        "effect": _effect(diff.figured, written),
        "stated_effect": diff.stated and _effect(diff.stated, written),
        "solutions": {
            one.name: {
                "before": one.before and written(one.before),
                "after": one.after and written(one.after),
            }
            for one in diff.solutions
        },
        "changes": [change_json(one, number) for one in diff.changes],
        "before": answers.to_json(diff.before, exact=exact),
        "after": answers.to_json(diff.after, exact=exact),
    }


def change_json(change: Change, number: Number = answers.nearest) -> Json:
    """One change: what became of what, and both values; the cells of the table are of the kind ``cell``."""
    match change:
        case Added():
            return {"change": "added", **_thing(change.thing), "after": plain(change.value, number)}
        case Removed():
            return {"change": "removed", **_thing(change.thing), "before": plain(change.value, number)}
        case Renamed():
            return {
                "change": "renamed",
                **_thing(change.thing),
                "before": change.was,
                "after": change.thing.id,
            }
        case Reordered():
            kind = {"kind": str(change.kind), **({"within": change.within} if change.within else {})}
            return {"change": "reordered", **kind, "before": list(change.before), "after": list(change.after)}
        case Changed():
            return {"change": "changed", **_thing(change.thing), "part": change.part, **_both(change, number)}
        case _:
            return {
                "change": "changed",
                **_cell(change.cell),
                "part": _PARTS[type(change)],
                **_both(change, number),
            }


_PARTS = {
    StanceChanged: "stance",
    EvidenceChanged: "evidence",
    RecordChanged: "record",
    PointsChanged: "points",
}


def _thing(thing: Thing) -> Json:
    found: Json = {"kind": str(thing.kind)}
    if thing.id:
        found["id"] = thing.id
    if thing.within:
        found["within"] = thing.within
    return found


def _cell(cell: Cell) -> Json:
    return {"kind": "cell", "issue": cell.issue, "option": cell.option, "party": cell.party}


def _both(change: Any, number: Number) -> Json:
    return {side: _side(getattr(change, side), number) for side in ("before", "after")}


def _side(value: Any, number: Number) -> Any:
    match value:
        case Said():
            return {"stance": str(value.stance), **plain(value.evidence, number)}
        case tuple():
            return [_side(one, number) for one in value]
        case _:
            return plain(value, number)


def _effect(effect: Effect, written: Callable[[Any], Json]) -> Json:
    return {
        "options": [
            {
                "issue": one.issue,
                "option": one.option,
                "before": answers.option_state(one.before),
                "after": answers.option_state(one.after),
            }
            for one in effect.options
        ],
        "conflicts": _came_and_went(effect.conflicts, list),
        "concessions": _came_and_went(effect.concessions, written),
        "set_aside": _came_and_went(effect.set_aside, written),
    }


def _came_and_went(
    lists: CameAndWent[Clash] | CameAndWent[Concession] | CameAndWent[SetAside], written: Callable[[Any], Any]
) -> Json:
    pairs = [{"before": written(was), "after": written(now)} for was, now in lists.otherwise]
    return {
        "came": _members(lists.came, written),
        "went": _members(lists.went, written),
        **({"otherwise": pairs} if pairs else {}),
    }


def _members(some: Sequence[Any] | None, written: Callable[[Any], Any]) -> list[Any] | None:
    return None if some is None else [written(one) for one in some]
