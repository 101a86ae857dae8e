"""The same positions in each forum and under each circumstance: who must agree, and is there a zone."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, replace

from detente.bargaining.results import Question, SetAside, Stated, Zone
from detente.messages import _
from detente.model import Forum
from detente.pages import figures, marks
from detente.pages.brief import absent, coalitions
from detente.pages.brief.told import Told, options
from detente.pages.components import Block, Cell, Column, Grid, Group, Paragraph, Row, Tone
from detente.pages.knots import tied
from detente.pages.members import about, by_owner, together
from detente.pages.options import title_of_rules
from detente.pages.room import decides


@dataclass(frozen=True, slots=True, kw_only=True)
class Room:
    """The answer of one forum; ``rest`` is that to what its first way of opening a zone leaves."""

    told: Told
    rest: Told | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Weather:
    """What one circumstance does to the zone."""

    circumstance: str
    question: Question
    zone: Zone


def blocks(told: Told, rooms: tuple[Room, ...], weathers: tuple[Weather, ...]) -> Iterator[Block]:
    """A table of forums and one of circumstances."""
    if rooms:
        yield Grid(
            kind="rooms",
            caption=_("In each forum"),
            columns=(
                Column(title=_("Forum")),
                Column(title=_("Who must agree"), wide=True),
                Column(title=_("Is there a zone?"), wide=True),
                Column(title=_("Not at the table"), wide=True),
            ),
            groups=(Group(rows=tuple(_room(room) for room in rooms)),),
        )
    if weathers:
        yield Grid(
            kind="weathers",
            caption=_("Under each circumstance"),
            columns=(
                Column(title=_("Circumstance"), wide=True),
                Column(title=_("Deals in the zone"), numbers=True),
                Column(title=_("Is there a zone?"), wide=True),
            ),
            groups=(Group(rows=tuple(_weather(told, one) for one in weathers)),),
        )
    if not rooms and not weathers:
        every = told.names.parties(told.analysis.parties)
        said = _("The file has no forums and no circumstances; all must agree: {parties}.", parties=every)
        yield Paragraph(said)


def _room(room: Room) -> Row:
    told = room.told
    forum = told.names.forum_of(told.analysis.forum or "")
    agenda = _("decides: {issues}", issues=told.names.issues(told.analysis.agenda))
    head = Cell(text=told.names.forum(forum.id), notes=(marks.quiet(agenda),))
    return Row(
        head=head,
        cells=(_who(told, forum), _zone(room), absent.cell(told, room.rest)),
        anchor=f"forum.{forum.id}",
    )


def _who(told: Told, forum: Forum) -> Cell:
    members = told.names.parties(told.analysis.parties)
    notes = [decides(told.names, forum.rule)]
    if forum.size is not None:
        modelled = len(told.analysis.parties)
        notes.insert(0, _("{modelled} of {size} members are modelled", modelled=modelled, size=forum.size))
    notes.append(_blockers(told))
    return Cell(text=members, notes=tuple(notes))


def _blockers(told: Told) -> str:
    needed = told.analysis.needed
    if needed is None:
        return _("each of them could block alone")
    if not needed:
        return _("nobody could block alone")
    return _("could block alone: {parties}", parties=told.names.parties(needed))


def _zone(room: Room) -> Cell:
    """Whether there is a zone, by each reading in a few words; what opens one."""
    told, analysis = room.told, room.told.analysis
    said, tone = [], Tone.PLAIN
    if analysis.stated is not None:
        said.append(_("By the positions: {exists}", exists=_stated(analysis.stated)))
    if absent.rules_count(told):
        reading = title_of_rules(told.names, analysis)
        count = f" ({told.deals('zone', 'count')})" if analysis.zone.count.high else ""
        said.append(_("{reading}: {exists}", reading=reading, exists=exists(analysis.zone)) + count)
        tone = _tone(analysis.zone)
    notes = [*_ways(told), *coalitions.lines(told)]
    return Cell(text=". ".join(said), tone=tone, notes=tuple(notes))


def _ways(told: Told) -> Iterator[str]:
    """What opens a zone first; where nothing does, what is in the way."""
    analysis = told.analysis
    if analysis.set_aside:
        yield _opens(told, analysis.set_aside[0], ("set_aside", 0))
    elif analysis.conflicts:
        yield _("first in the way: {what}", what=together(told.names, tied(analysis.conflicts)[0]))
    elif analysis.stated is not None and analysis.stated.set_aside and not absent.rules_count(told):
        yield _opens(told, analysis.stated.set_aside[0], ("stated", "set_aside", 0))


def _stated(stated: Stated) -> str:
    if stated.certain.exists:
        return _("yes, accepted by all")
    if stated.possible.exists is None:
        return _("not decided within the limits")
    return _("possible, refused by nobody") if stated.possible.exists else _("no")


def _opens(told: Told, first: SetAside, path: tuple[str | int, ...]) -> str:
    waived = "; ".join(
        _("{party}: {what}", party=party, what="; ".join(about(told.names, name) for name in some))
        for party, some in by_owner(told.names, first.waive)
    )
    parts = [_("set aside: {issues}", issues=told.names.issues(first.issues))] if first.issues else []
    parts += [_("waived as a precondition: {waived}", waived=waived)] if waived else []
    deals = told.deals(*path, "opens")
    return _("a zone opens ({deals}) – {ways}", deals=deals, ways="; ".join(parts))


def _weather(told: Told, one: Weather) -> Row:
    names = replace(told.names, circumstance=one.circumstance)
    changed = next(c for c in names.scenario.circumstances if c.id == one.circumstance)
    title = names.circumstance_title(one.circumstance)
    if changed.evidence.judgement:
        title = f"{title} ({_('a judgement')})"
    elif not changed.evidence.sources:
        title = f"{title} ({_('no source is given')})"
    return Row(
        head=Cell(text=title),
        cells=(Cell(text=_count(one)), Cell(text=exists(one.zone), tone=_tone(one.zone))),
        anchor=f"circumstance.{one.circumstance}",
    )


def _count(one: Weather) -> str:
    count, asked = one.zone.count, options(one.question)
    if count.value is None:
        return figures.how_many(count)
    return marks.number(figures.whole(count.value), str(count.value), "/zone/count", asked)


def exists(zone: Zone) -> str:
    """Whether there is a zone, in a few words."""
    if zone.exists is None:
        if zone.count.is_positive is None:
            return _("not decided within the limits")
        return _("not excluded; it hangs on parties without points")
    if zone.exists:
        return _("yes; certain, with every doubt against it") if zone.certain.exists else _("yes")
    return _("no; only with every doubt resolved for it") if zone.possible.exists else _("no")


def _tone(zone: Zone) -> Tone:
    if zone.exists is None:
        return Tone.DOUBT
    return Tone.YES if zone.exists else Tone.NO
