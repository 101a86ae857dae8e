"""The same positions in each forum and under each circumstance: who must agree, and is there a zone."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, replace

from detente.bargaining.results import Question, Stated, Zone
from detente.messages import _
from detente.model import Forum
from detente.pages import figures, marks
from detente.pages.brief import coalitions
from detente.pages.brief.told import Told, options
from detente.pages.components import Block, Cell, Column, Grid, Group, Paragraph, Row, Tone
from detente.pages.knots import tied
from detente.pages.members import brief, together
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
    return Row(head=head, cells=(_who(told, forum), _zone(room), _absent(room)), anchor=f"forum.{forum.id}")


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
    said = [
        _("{reading}: {exists}", reading=title_of_rules(told.names, analysis), exists=exists(analysis.zone))
    ]
    if analysis.zone.count.high:
        said[0] += f" ({told.deals('zone', 'count')})"
    if analysis.stated is not None:
        said.insert(0, _("By the positions: {exists}", exists=_stated(analysis.stated)))
    notes = [_opens(room)] if analysis.set_aside else []
    if not analysis.set_aside and analysis.conflicts:
        knot = tied(analysis.conflicts)[0]
        notes.append(_("first in the way: {what}", what=together(told.names, knot)))
    notes += coalitions.lines(told)
    return Cell(text=". ".join(said), tone=_tone(analysis.zone), notes=tuple(notes))


def _stated(stated: Stated) -> str:
    if stated.certain.exists:
        return _("yes, accepted by all")
    if stated.possible.exists is None:
        return _("not decided within the limits")
    return _("possible, refused by nobody") if stated.possible.exists else _("no")


def _opens(room: Room) -> str:
    told = room.told
    first = told.analysis.set_aside[0]
    waived = "; ".join(brief(told.names, name) for name in first.waive)
    parts = [_("set aside: {issues}", issues=told.names.issues(first.issues))] if first.issues else []
    parts += [_("waived as a precondition: {waived}", waived=waived)] if waived else []
    deals = told.deals("set_aside", 0, "opens")
    return _("a zone opens ({deals}) – {ways}", deals=deals, ways="; ".join(parts))


def _absent(room: Room) -> Cell:
    """Who is no member and would refuse some of what could be agreed; of the rest where nothing can be."""
    told = room.told
    shown = told if told.analysis.zone.count.high else room.rest
    outside = told.analysis.outside or {}
    if not outside:
        return Cell(text=_("nobody of the file"), tone=Tone.QUIET)
    if shown is None or not shown.analysis.zone.count.high:
        return Cell(text=told.names.parties(outside), notes=(_("nothing is agreed that they could refuse"),))
    each = tuple(
        _("{party}: {what}", party=told.names.party(party), what=shown.whole("outside", party, "refuses"))
        for party in shown.analysis.outside or {}
    )
    deals = shown.deals("zone", "count")
    if shown is told:
        return Cell(text=_("would refuse, of {deals}:", deals=deals), notes=each)
    return Cell(text=_("would refuse, of {deals} that open as said beside:", deals=deals), notes=each)


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
