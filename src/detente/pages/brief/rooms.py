"""The same positions in each forum and under each circumstance: who must agree, and is there a zone."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field, replace

from detente.bargaining.results import Question, SetAside, Stated, Zone
from detente.messages import _
from detente.model import Forum, Majority, Rule
from detente.pages import figures, marks
from detente.pages.brief import absent, coalitions
from detente.pages.brief.told import Told, options
from detente.pages.components import Block, Cell, Column, Grid, Group, Paragraph, Row, Tone
from detente.pages.knots import tied
from detente.pages.members import by_owner, together
from detente.pages.opening import waivers
from detente.pages.room import decides


@dataclass(frozen=True, slots=True, kw_only=True)
class Room:
    """The answer of one forum; ``rest`` is that to what its first way of opening a zone leaves.

    ``refusing`` are, party by party, the lines of those who are not at the table that alone exclude all that
    could be agreed: of the answer where it has deals, else of the rest.
    """

    told: Told
    rest: Told | None = None
    refusing: Mapping[str, tuple[str, ...]] = field(default_factory=dict)


@dataclass(frozen=True, slots=True, kw_only=True)
class Weather:
    """What one circumstance does to the zone."""

    circumstance: str
    question: Question
    zone: Zone


def blocks(told: Told, rooms: tuple[Room, ...], weathers: tuple[Weather, ...]) -> Iterator[Block]:
    """A table of forums and one of circumstances."""
    if rooms:
        yield _forums(rooms)
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


def in_a_sentence(told: Told, rooms: tuple[Room, ...]) -> Iterator[Paragraph]:
    """Forum by forum whether there is a zone, for the head of a note about no one of them."""
    if rooms and told.analysis.forum is None:
        yield Paragraph(
            f"{'; '.join(map(_forum_found, rooms))}.", label=_("Forum by forum, on what it decides")
        )


def _forum_found(room: Room) -> str:
    told = room.told
    forum, way = told.names.forum(told.analysis.forum or ""), _in_short(told)
    found = f"{_found(room)} ({way})" if way else _found(room)
    return _("{forum} – {found}", forum=forum, found=found)


def _in_short(told: Told) -> str:
    """What would open a zone in a forum, without saying which issues and preconditions."""
    if not told.analysis.set_aside:
        return ""
    first = told.analysis.set_aside[0]
    parties = "; ".join(party for party, _some in by_owner(told.names, first.waive))
    if not parties:
        return _("yes, if issues are left as they are")
    if not first.issues:
        return _("yes, if preconditions are waived by: {parties}", parties=parties)
    return _("yes, if issues are left as they are and preconditions waived by: {parties}", parties=parties)


def briefly(told: Told, rooms: tuple[Room, ...], weathers: tuple[Weather, ...]) -> Iterator[Block]:
    """Who must agree on the whole agenda, then the forums; the circumstances in a sentence."""
    if told.analysis.forum is None:
        yield Paragraph(
            told.names.parties(told.analysis.parties), label=_("To the whole agenda, all of these")
        )
    notes = (*_between(told, rooms), *_in_weathers(told, weathers))
    if rooms:
        yield replace(_forums(rooms), legend=notes)
    else:
        yield from (Paragraph(one) for one in notes)


def _in_weathers(told: Told, weathers: tuple[Weather, ...]) -> Iterator[str]:
    if weathers:
        each = "; ".join(
            _("{title}: {exists}", title=_title(told, one), exists=_counted(one)) for one in weathers
        )
        yield _("A zone under a circumstance, on the agenda as a whole: {each}", each=each)


def _between(told: Told, rooms: tuple[Room, ...]) -> Iterator[str]:
    """What no forum decides, whether any seats all who must agree, and that preconditions bind in each."""
    analysis = told.analysis
    if not rooms or analysis.forum is not None:
        return
    decided = {issue for room in rooms for issue in room.told.analysis.agenda}
    left = [issue for issue in analysis.agenda if issue not in decided]
    parts = []
    if left:
        parts.append(_("Decided in no forum: {issues}.", issues=told.names.issues(left)))
    if not any(set(analysis.parties) <= set(room.told.analysis.parties) for room in rooms):
        parts.append(_("No forum has all whose consent the whole agenda needs."))
    if any(line.precondition for line in told.names.red_lines()):
        parts.append(_("A precondition binds in every forum, also where its issue is not decided."))
    if parts:
        yield " ".join(parts)


def _forums(rooms: tuple[Room, ...]) -> Grid:
    return Grid(
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


def _room(room: Room) -> Row:
    told = room.told
    forum = told.names.forum_of(told.analysis.forum or "")
    agenda = _("decides: {issues}", issues=told.names.issues(told.analysis.agenda))
    head = Cell(text=told.names.forum(forum.id), notes=(marks.quiet(agenda),))
    return Row(
        head=head,
        cells=(_who(told, forum), _zone(room), absent.cell(told, room.rest, room.refusing)),
        anchor=f"forum.{forum.id}",
    )


def _who(told: Told, forum: Forum) -> Cell:
    notes = [_rule(told, forum.rule)]
    if forum.size is not None:
        notes.append(_modelled(forum, len(told.analysis.parties)))
    return Cell(text=told.names.parties(told.analysis.parties), notes=tuple(notes))


def _rule(told: Told, rule: Rule) -> str:
    """How the forum decides, and who could block alone."""
    if isinstance(rule, Majority):
        return f"{decides(told.names, rule)} {_blockers(told)}"
    if rule.name == "consensus":
        return _("by consensus: each of them could block alone")
    return _("by unanimity: each of them could block alone")


def _modelled(forum: Forum, modelled: int) -> str:
    """How many of a forum's members are parties of the file, and what the others could do."""
    said = _("{modelled} of {size} members are modelled", modelled=modelled, size=forum.size)
    if isinstance(forum.rule, Majority) or modelled == forum.size:
        return said
    return _("{modelled} (a group counts as one); any of the others could refuse too", modelled=said)


def _blockers(told: Told) -> str:
    needed = told.analysis.needed
    if not needed:
        return _("nobody could block alone")
    return _("could block alone: {parties}", parties=told.names.parties(needed))


def _zone(room: Room) -> Cell:
    """Whether there is a zone, by each reading in a few words; what opens one."""
    told = room.told
    text, way = _found(room), next(_ways(told), "")
    if way:
        text = f"{text} – {way}"
    tone = _tone(told.analysis.zone) if absent.rules_count(told) else Tone.PLAIN
    return Cell(text=text, tone=tone, notes=tuple(coalitions.lines(told)))


def _found(room: Room) -> str:
    """Whether there is a zone, by each reading in a few words."""
    told, analysis = room.told, room.told.analysis
    said = []
    if analysis.stated is not None:
        said.append(_("by the positions {exists}", exists=_stated(analysis.stated)))
    if absent.rules_count(told):
        reading = _("by points and red lines") if _is_scored(told) else _("by the red lines")
        count = f" ({told.deals('zone', 'count')})" if analysis.zone.count.high else ""
        closed = analysis.set_aside and not analysis.zone.possible.exists
        found = _("no, as things stand") if closed else exists(analysis.zone)
        said.append(_("{reading} {exists}", reading=reading, exists=found) + count)
    return ", ".join(said)


def _is_scored(told: Told) -> bool:
    return len(told.analysis.unscored) < len(told.analysis.parties)


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
        return _("yes")
    if stated.possible.exists is None:
        return _("not decided within the limits")
    return _("possible (nobody refuses, not all accept)") if stated.possible.exists else _("no")


def _opens(told: Told, first: SetAside, path: tuple[str | int, ...]) -> str:
    issues, deals = told.names.issues(first.issues), told.deals(*path, "opens")
    waived = "; ".join(waivers(told.names, first.waive))
    if not waived:
        return _("but yes, {deals}, if this is left as it is: {issues}", deals=deals, issues=issues)
    if not issues:
        return _("but yes, {deals}, if these preconditions are waived: {waived}", deals=deals, waived=waived)
    return _(
        "but yes, {deals}, if this is left as it is: {issues}; and if these preconditions are waived: "
        "{waived}",
        deals=deals,
        issues=issues,
        waived=waived,
    )


def _weather(told: Told, one: Weather) -> Row:
    return Row(
        head=Cell(text=_title(told, one)),
        cells=(Cell(text=_count(one)), Cell(text=exists(one.zone), tone=_tone(one.zone))),
        anchor=f"circumstance.{one.circumstance}",
    )


def _title(told: Told, one: Weather) -> str:
    """The circumstance, and whether it is a judgement."""
    names = replace(told.names, circumstance=one.circumstance)
    changed = next(c for c in names.scenario.circumstances if c.id == one.circumstance)
    title = names.circumstance_title(one.circumstance)
    if changed.evidence.judgement:
        return f"{title} ({_('a judgement')})"
    return title if changed.evidence.sources else f"{title} ({_('no source is given')})"


def _counted(one: Weather) -> str:
    return (
        _("{exists} ({n} deals)", exists=exists(one.zone), n=_count(one)) if one.zone.count.high else _("no")
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
