"""The parts of two scenarios that differ: of what they are, what they were, and what they are now."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass, replace

from detente.messages import _
from detente.model import (
    Account,
    Condition,
    Evidence,
    PartialDate,
    Scenario,
    Span,
    Statement,
    Text,
)
from detente.model.changes import Changed, Kind, Thing, Value
from detente.pages import evidence, figures, members
from detente.pages.changed_values import part_words, value
from detente.pages.names import Names, plain, quoted
from detente.pages.placed import Keep, forget
from detente.pages.view import Item, Tone


@dataclass(frozen=True, slots=True)
class Sides:
    """The names of both scenarios; what is no more is called as it was called.

    ``keeps`` is how the numbers of the two answers keep their places, where a document wants that.
    """

    before: Names
    after: Names
    keeps: tuple[Keep, Keep] = (forget, forget)

    def of(self, thing: Thing) -> Names:
        """The names that know a thing: the later ones, where they do."""
        side = self.after if is_in(self.after.scenario, thing) else self.before
        is_inner = thing.kind is Kind.RED_LINE and thing.within
        return replace(side, circumstance=thing.within) if is_inner else side


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
        case Kind.STATEMENT:
            account = next((one for one in scenario.accounts if one.id == thing.within), None)
            return account is not None and any(one.heading == thing.id for one in account.statements)
        case Kind.SCENARIO:
            return True
        case _:
            return any(one.id == thing.id for one in getattr(scenario, _LISTS[thing.kind]))


def called(sides: Sides, thing: Thing) -> str:
    """A thing by the name that people know."""
    names = sides.of(thing)
    match thing.kind:
        case Kind.ISSUE:
            return names.called(names.issue(thing.id))
        case Kind.OPTION:
            return names.called(names.choice(thing.within, thing.id))
        case Kind.PARTY:
            return names.party(thing.id)
        case Kind.SOURCE:
            source = next(one for one in names.scenario.sources if one.id == thing.id)
            return evidence.source_line(names, source)
        case Kind.INTEREST:
            text = next(one.text for one in names.scenario.interests if str(one.text) == thing.id)
            return _("{party}: {what}", party=names.party(thing.within), what=names.called(names.text(text)))
        case Kind.FORUM:
            return names.forum(thing.id)
        case Kind.CIRCUMSTANCE:
            return names.circumstance_title(thing.id)
        case Kind.ACCOUNT:
            return quoted(names.text(_account(names, thing.id).question))
        case Kind.STATEMENT:
            account = _account(names, thing.within)
            statement = next(one for one in account.statements if one.heading == thing.id)
            question = quoted(names.text(account.question))
            return _("{question} – {what}", question=question, what=statement_line(names, statement))
        case Kind.RED_LINE if thing.within:
            circumstance = names.called(names.circumstance_title(thing.within))
            line = members.brief(names, thing.id)
            return _("under {circumstance} – {what}", circumstance=circumstance, what=line)
        case _:
            return members.brief(names, thing.id)


def _account(names: Names, account_id: str) -> Account:
    return next(one for one in names.scenario.accounts if one.id == account_id)


def statement_line(names: Names, one: Statement) -> str:
    """Who says what: the report of it, or the words themselves."""
    who = [names.party(one.party)] if one.party else []
    who += [names.text(one.by)] if one.by else []
    words = names.text(one.says) if one.says else quoted(names.text(one.evidence.quote))
    return _("{party}: {what}", party=", ".join(who), what=words)


def line(sides: Sides, change: Changed) -> Item:
    """One part that is different: what it was, and what it is."""
    if isinstance(change.before, Evidence) and isinstance(change.after, Evidence):
        return behind(sides, change.before, change.after)
    what = part_words(change.part)
    if isinstance(change.before, Mapping) and isinstance(change.after, Mapping):
        return Item(what, tuple(_of_parties(sides, change.before, change.after)))
    was, now = members_of(change.before), members_of(change.after)
    if any(one in now for one in was):
        return Item(_("{what}: {choice}", what=what, choice=_other_members(sides, change)))
    before, after = _both(sides, change)
    if before == after:
        return Item(_("{what}: worded or listed otherwise", what=what))
    return Item(from_to(what, before, after))


def from_to(what: str, before: str, after: str) -> str:
    """What it was and what it is, on one line."""
    return _("{what}: {before} → {after}", what=what, before=before, after=after)


def behind(sides: Sides, before: Evidence, after: Evidence) -> Item:
    """Other words, sources or reasons behind a statement."""
    was, now = evidence_lines(sides.before, before), evidence_lines(sides.after, after)
    gone = [Item(_("no longer: {what}", what=one), tone=Tone.QUIET) for one in was if one not in now]
    come = [Item(_("now: {what}", what=one), tone=Tone.QUIET) for one in now if one not in was]
    days = from_to(_("date"), *(_day(sides.after, one.date) for one in (before, after)))
    dated = [Item(days, tone=Tone.QUIET)] if before.date != after.date else []
    return Item(_("what stands behind it is different"), (*gone, *come, *dated))


def evidence_lines(names: Names, one: Evidence) -> tuple[str, ...]:
    """What stands behind a statement, and whether it is confidential."""
    return (*evidence.lines(names, one), *((_("confidential"),) if one.confidential else ()))


def _of_parties(sides: Sides, before: Mapping[str, Span], after: Mapping[str, Span]) -> Iterator[Item]:
    """The points of each party that has others now, or none any more."""
    for party in dict.fromkeys((*before, *after)):
        was, now = (figures.span(side[party]) if party in side else _("nothing") for side in (before, after))
        if was != now:
            yield Item(from_to(called(sides, Thing(kind=Kind.PARTY, id=party)), was, now))


def members_of(value: Value) -> tuple[Value, ...]:
    """What a list or a condition on one issue is made of; nothing for anything else."""
    found: list[Value] = []
    match value:
        case Condition(clauses=(clause,)):
            found = [Condition((replace(clause, any_of=(atom,)),)) for atom in clause.any_of]
        case tuple():
            found = [(one,) for one in value]
    return tuple(found)


def _other_members(sides: Sides, change: Changed) -> str:
    """The members of a list that are on one side only."""
    was, now = members_of(change.before), members_of(change.after)
    gone = [value(sides.before, change, one) for one in was if one not in now]
    come = [value(sides.after, change, one) for one in now if one not in was]
    parts = [_("no longer {what}", what="; ".join(gone))] if gone else []
    parts += [_("now also {what}", what="; ".join(come))] if come else []
    return "; ".join(parts) or _("listed in another order")


def _both(sides: Sides, change: Changed) -> tuple[str, str]:
    before, after = change.before, change.after
    if isinstance(before, Text) and isinstance(after, Text):
        return _wordings(sides.after, before, after)
    names = [replace(side, circumstance=None) for side in (sides.before, sides.after)]
    return value(names[0], change, before), value(names[1], change, after)


def _wordings(names: Names, before: Text, after: Text) -> tuple[str, str]:
    """Both texts in the reader's language; in the others, where they differ only there."""
    was, now = quoted(names.text(before)), quoted(names.text(after))
    if was != now:
        return was, now
    texts = dict(before.wordings), dict(after.wordings)
    other = [tag for tag in dict.fromkeys((*texts[0], *texts[1])) if texts[0].get(tag) != texts[1].get(tag)]
    said = ("; ".join(f"{tag} {quoted(plain(one[tag]))}" for tag in other if tag in one) for one in texts)
    old, new = (each or _("nothing") for each in said)
    return old, new


def _day(names: Names, when: PartialDate | None) -> str:
    return _("nothing") if when is None else evidence.date(names, when)


_LISTS = {
    Kind.ISSUE: "issues",
    Kind.PARTY: "parties",
    Kind.SOURCE: "sources",
    Kind.RED_LINE: "red_lines",
    Kind.LINKAGE: "linkages",
    Kind.FORUM: "forums",
    Kind.CIRCUMSTANCE: "circumstances",
    Kind.ACCOUNT: "accounts",
}
