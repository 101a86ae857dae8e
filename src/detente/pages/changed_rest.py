"""What changed besides the table, in the order of a file: parties, rules, forums and the rest."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from detente.messages import _, _n
from detente.model import Account, Circumstance, Evidence, Forum, Interest, Linkage, Party, Statement
from detente.model.changes import Added, Change, Changed, Kind, Noun, Removed, Renamed, Reordered, Thing
from detente.pages import conditions, room
from detente.pages.changed_cells import order_of_parties, renamed
from detente.pages.changed_parts import Sides, called, evidence_lines, line, statement_line
from detente.pages.marked import marked
from detente.pages.names import Names
from detente.pages.view import Item, Items, Section, Tone

OfThing = Added | Removed | Renamed | Changed


def section(sides: Sides, changes: Iterable[Change]) -> Section | None:
    """What changed besides; None where nothing did."""
    by_kind: dict[Kind, list[Item]] = {}
    by_thing: dict[Thing, list[OfThing]] = {}
    for one in changes:
        if isinstance(one, Reordered):
            by_kind.setdefault(one.kind, []).append(order_of_parties(sides, one))
        elif isinstance(one, Added | Removed | Renamed | Changed):
            by_thing.setdefault(one.thing, []).append(one)
    for thing, found in by_thing.items():
        by_kind.setdefault(_heading(thing), []).extend(_thing(sides, thing, found))
    items = tuple(
        Item(_(_KINDS[kind]), tuple(by_kind[kind]), Tone.STRONG) for kind in _KINDS if kind in by_kind
    )
    return Section(_("What changed besides"), (Items(items),)) if items else None


def _heading(thing: Thing) -> Kind:
    """A red line of a circumstance, or a statement of an account, is told with it."""
    if thing.kind is Kind.STATEMENT:
        return Kind.ACCOUNT
    return Kind.CIRCUMSTANCE if thing.kind is Kind.RED_LINE and thing.within else thing.kind


def _thing(sides: Sides, thing: Thing, found: list[OfThing]) -> Iterator[Item]:
    lines = [_line(sides, one) for one in found]
    if thing.kind is Kind.SCENARIO:
        yield from lines
    else:
        yield Item(called(sides, thing), tuple(lines))


def _line(sides: Sides, change: OfThing) -> Item:
    match change:
        case Added():
            return Item(_("new"), tuple(_content(sides.of(change.thing), change.value)))
        case Removed():
            return Item(_("taken out"), tuple(_content(sides.of(change.thing), change.value)))
        case Renamed():
            return renamed(change)
        case Changed():
            return line(sides, change)


def _content(names: Names, one: Noun) -> Iterator[Item]:
    """What a thing says that is in one of the scenarios only."""
    match one:
        case Linkage():
            yield Item(conditions.meaning(names, one))
            yield from _evidence(names, one.evidence)
        case Party():
            yield Item(_("with points") if one.is_scored else _("without points"))
        case Interest():
            yield from _evidence(names, one.evidence)
        case Forum():
            yield Item(names.parties(one.members))
            yield Item(room.decides(names, one.rule))
        case Circumstance():
            yield from _evidence(names, one.evidence)
            changed = len(one.no_deal) + len(one.drop) + len(one.red_lines)
            yield Item(_n("with {n} change", "with {n} changes", changed, n=changed))
        case Account():
            yield from _account(names, one)
        case Statement():
            yield from _evidence(names, one.evidence)


def _account(names: Names, one: Account) -> Iterator[Item]:
    if one.background:
        yield Item(names.text(one.background))
    yield from _evidence(names, one.evidence)
    yield from (Item(statement_line(names, said)) for said in one.statements)


def _evidence(names: Names, one: Evidence) -> Iterator[Item]:
    yield from (Item(said, tone=Tone.QUIET) for said in evidence_lines(names, one))


_KINDS = {
    Kind.SCENARIO: marked("The file"),
    Kind.SOURCE: marked("Sources"),
    Kind.PARTY: marked("Parties"),
    Kind.INTEREST: marked("Interests"),
    Kind.RED_LINE: marked("Red lines"),
    Kind.LINKAGE: marked("Linkages"),
    Kind.FORUM: marked("Forums"),
    Kind.CIRCUMSTANCE: marked("Circumstances"),
    Kind.ACCOUNT: marked("Accounts"),
}
