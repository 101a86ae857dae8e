"""What a part of a scenario is called, and what it says, where two versions of it differ."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from fractions import Fraction

from detente.messages import _
from detente.model import (
    Condition,
    Copy,
    Evidence,
    Majority,
    NumericRange,
    PartialDate,
    Scenario,
    Span,
    Synergy,
    Text,
    Unanimity,
)
from detente.model.changes import Changed, Kind, Thing, Value
from detente.pages import clashes, conditions, evidence, figures, members, room
from detente.pages.marked import marked
from detente.pages.names import Names, quoted
from detente.pages.view import Item, Tone


@dataclass(frozen=True, slots=True)
class Sides:
    """The names of both scenarios; what is no more is called as it was called."""

    before: Names
    after: Names

    def of(self, thing: Thing) -> Names:
        """The names that know a thing: the later ones, where they do."""
        side = self.after if is_in(self.after.scenario, thing) else self.before
        return Names.of(side.scenario, thing.within) if thing.kind is Kind.RED_LINE and thing.within else side


def is_in(scenario: Scenario, thing: Thing) -> bool:
    """Whether a scenario has the thing."""
    match thing.kind:
        case Kind.OPTION:
            issue = next((issue for issue in scenario.issues if issue.id == thing.within), None)
            return issue is not None and thing.id in issue.places
        case Kind.INTEREST:
            return any((one.party, str(one.text)) == (thing.within, thing.id) for one in scenario.interests)
        case Kind.RED_LINE if thing.within:
            within = next((one for one in scenario.circumstances if one.id == thing.within), None)
            return within is not None and any(line.id == thing.id for line in within.red_lines)
        case Kind.SCENARIO:
            return True
        case _:
            return any(one.id == thing.id for one in getattr(scenario, _LISTS[thing.kind]))


def called(sides: Sides, thing: Thing) -> str:
    """A thing by the name that people know."""
    names = sides.of(thing)
    match thing.kind:
        case Kind.ISSUE:
            return quoted(names.issue(thing.id))
        case Kind.OPTION:
            return quoted(names.choice(thing.within, thing.id))
        case Kind.PARTY:
            return names.party(thing.id)
        case Kind.SOURCE:
            source = next(one for one in names.scenario.sources if one.id == thing.id)
            return evidence.source_line(names, source)
        case Kind.INTEREST:
            text = next(one.text for one in names.scenario.interests if str(one.text) == thing.id)
            return _("{party}: {what}", party=names.party(thing.within), what=quoted(names.text(text)))
        case Kind.FORUM:
            return names.forum(thing.id)
        case Kind.CIRCUMSTANCE:
            return names.circumstance_title(thing.id)
        case _:
            return members.brief(names, thing.id)


def line(sides: Sides, change: Changed) -> Item:
    """One part that is different: what it was, and what it is."""
    if isinstance(change.before, Evidence) and isinstance(change.after, Evidence):
        return behind(sides, change.before, change.after)
    what = part_words(change.part)
    before, after = _both(sides, change)
    if before == after:
        return Item(_("{what}: worded or listed otherwise", what=what))
    return Item(from_to(what, before, after))


def from_to(what: str, before: str, after: str) -> str:
    """What it was and what it is, on one line."""
    return _("{what}: {before} → {after}", what=what, before=before, after=after)


def behind(sides: Sides, before: Evidence, after: Evidence) -> Item:
    """Other words, sources or reasons behind a statement."""
    was, now = evidence.lines(sides.before, before), evidence.lines(sides.after, after)
    gone = [Item(_("no longer: {what}", what=one), tone=Tone.QUIET) for one in was if one not in now]
    come = [Item(_("now: {what}", what=one), tone=Tone.QUIET) for one in now if one not in was]
    days = from_to(_("date"), *(_day(sides.after, one.date) for one in (before, after)))
    dated = [Item(days, tone=Tone.QUIET)] if before.date != after.date else []
    return Item(_("what stands behind it is different"), (*gone, *come, *dated))


def _both(sides: Sides, change: Changed) -> tuple[str, str]:
    before, after = change.before, change.after
    if isinstance(before, Text) and isinstance(after, Text):
        return _wordings(sides.after, before, after)
    names = Names.of(sides.before.scenario), Names.of(sides.after.scenario)
    return value(names[0], change, before), value(names[1], change, after)


def _wordings(names: Names, before: Text, after: Text) -> tuple[str, str]:
    """Both texts in the reader's language; in the others too, where they differ only there."""
    was, now = quoted(names.text(before)), quoted(names.text(after))
    if was != now:
        return was, now
    languages = dict.fromkeys(language for text in (before, after) for language, _wording in text.wordings)
    sides = []
    for text in (before, after):
        wordings = dict(text.wordings)
        sides.append("; ".join(f"{tag} {quoted(wordings[tag])}" for tag in languages if tag in wordings))
    return sides[0], sides[1]


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
        case Mapping():
            return "; ".join(f"{names.party(party)} {figures.span(span)}" for party, span in given.items())
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
            return quoted(names.issue(one))
        case "sources":
            source = next((each for each in names.scenario.sources if each.id == one), None)
            return one if source is None else evidence.source_line(names, source)
        case _:
            return members.brief(names, one) if one in names.rules() else quoted(names.issue(one))


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


def _day(names: Names, when: PartialDate | None) -> str:
    return _("nothing") if when is None else evidence.date(names, when)


def part_words(part: str) -> str:
    """What a part is called."""
    return _(_PARTS[part])


_LISTS = {
    Kind.ISSUE: "issues",
    Kind.PARTY: "parties",
    Kind.SOURCE: "sources",
    Kind.RED_LINE: "red_lines",
    Kind.LINKAGE: "linkages",
    Kind.FORUM: "forums",
    Kind.CIRCUMSTANCE: "circumstances",
}

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
}
