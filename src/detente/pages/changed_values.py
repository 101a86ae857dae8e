"""What the parts of a scenario are called and what they say, in words."""

from __future__ import annotations

from fractions import Fraction

from detente.messages import _
from detente.model import (
    Condition,
    Copy,
    Majority,
    NumericRange,
    PartialDate,
    Span,
    Synergy,
    Text,
    Unanimity,
)
from detente.model.changes import Changed, Value
from detente.pages import clashes, conditions, evidence, figures, members, room
from detente.pages.marked import marked
from detente.pages.names import Names, quoted


def value(names: Names, change: Changed, given: Value) -> str:
    """What a part says, in words."""
    if given is None or given == () or given == {}:
        return _("nothing")
    match given:
        case bool():
            return _("yes") if given else _("no")
        case Text():
            return quoted(names.text(given))
        case Span():
            return figures.span(given)
        case Fraction() | int():
            return figures.number(given)
        case PartialDate():
            return evidence.date(names, given)
        case Condition():
            return conditions.condition(names, given) or _("nothing")
        case NumericRange():
            return _range(names, given)
        case Unanimity() | Majority():
            return room.decides(names, given)
        case Copy():
            return evidence.copy_line(names, given)
        case tuple():
            return "; ".join(_listed(names, change.part, one) for one in given)
        case str():
            return _id(names, change, given)
    return str(given)


def _range(names: Names, steps: NumericRange) -> str:
    low, high, step = (figures.number(end) for end in (steps.start, steps.stop, steps.step))
    said = _("{low} to {high} in steps of {step}", low=low, high=high, step=step)
    return f"{said} {names.text(steps.unit)}".rstrip()


def _listed(names: Names, part: str, one: str | Synergy) -> str:
    """One member of a list."""
    if isinstance(one, Synergy):
        return _(
            "{points} points where {when}",
            points=figures.span(one.points),
            when=conditions.condition(names, one.when),
        )
    match part:
        case "members":
            return names.party(one)
        case "decides":
            return names.called(names.issue(one))
        case "sources":
            source = next((each for each in names.scenario.sources if each.id == one), None)
            return one if source is None else evidence.source_line(names, source)
        case _:
            return members.brief(names, one) if one in names.rules() else names.called(names.issue(one))


def _id(names: Names, change: Changed, given: str) -> str:
    match change.part:
        case "status_quo":
            return names.choice(change.thing.id, given)
        case "party":
            return names.party(given)
        case "kind":
            return clashes.interest_kind(given)
        case _:
            return given


def part_words(part: str) -> str:
    """What a part is called."""
    return _(_PARTS[part])


_PARTS = {
    "title": marked("title"),
    "date": marked("date"),
    "marking": marked("marking"),
    "summary": marked("summary"),
    "language": marked("language"),
    "text": marked("text"),
    "status_quo": marked("status quo"),
    "range": marked("range"),
    "sources": marked("sources"),
    "judgement": marked("judgement"),
    "name": marked("name"),
    "is_scored": marked("has points"),
    "no_deal": marked("no-deal points"),
    "basis": marked("where the points come from"),
    "synergies": marked("synergies"),
    "author": marked("author"),
    "publisher": marked("publisher"),
    "url": marked("address"),
    "file": marked("stored text"),
    "via": marked("the copy that was read"),
    "kind": marked("kind"),
    "behind": marked("stands behind"),
    "party": marked("party"),
    "never": marked("never"),
    "only": marked("only"),
    "when": marked("where"),
    "precondition": marked("precondition"),
    "cost": marked("cost of giving it up"),
    "members": marked("members"),
    "size": marked("number of members"),
    "decides": marked("decides on"),
    "rule": marked("how it decides"),
    "drop": marked("drops"),
    "question": marked("question"),
    "background": marked("background"),
    "by": marked("who spoke"),
    "says": marked("what was said"),
}
