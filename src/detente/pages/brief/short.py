"""The note: two pages with the verdict, options, clashes, what opens, what is unknown, and who must agree."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace
from itertools import islice

from detente.bargaining.results import OptionState
from detente.messages import _
from detente.pages import options
from detente.pages.brief import opens, rooms, unknown, why
from detente.pages.brief.ages import Ages
from detente.pages.brief.asking import Known
from detente.pages.brief.citing import Citing
from detente.pages.brief.told import Told
from detente.pages.brief.whole import Ordered, ending, facts, lede, shown_names, subtitle
from detente.pages.components import (
    Block,
    Cell,
    Clash,
    Column,
    Document,
    Grid,
    Group,
    Heading,
    Member,
    Part,
    Row,
    Steps,
)
from detente.pages.members import named
from detente.pages.view import Paragraph

#: So many clashes and ways to a zone of each reading have room.
_MOST = 3


def note(ordered: Ordered, known: Known) -> Document:
    """The note as a document."""
    told = known.told
    names = shown_names(ordered, told)
    citing = Citing.of(names, ordered.proof)
    return Document(
        language=names.language,
        title=names.text(names.scenario.title),
        subtitle=subtitle(names, told),
        lede=tuple(lede(told)),
        facts=tuple(facts(ordered, told)),
        lead=ordered.lead,
        parts=tuple(_parts(ordered, known, citing)),
        marking=names.text(names.scenario.marking),
        closing=tuple(ending(ordered, told)),
        is_short=True,
    )


def _parts(ordered: Ordered, known: Known, citing: Citing) -> Iterator[Part]:
    told = known.told
    ages = Ages.of(ordered.scenario, ordered.old_after)
    parts: tuple[tuple[str, str, tuple[Block, ...]], ...] = (
        ("why", _("What blocks"), tuple(_clashes(told, citing))),
        ("opens", _("What is possible"), tuple(_opens(known))),
        ("options", _("The options"), (_options(known),)),
        ("rooms", _("Who must agree"), tuple(rooms.blocks(told, known.rooms, known.weathers))),
        (
            "unknown",
            _("What we do not know"),
            tuple(unknown.blocks(told, citing, ages, known.without_points)),
        ),
    )
    for number, (anchor, title, blocks) in enumerate(parts, start=1):
        yield Part(number=number, anchor=anchor, title=title, blocks=blocks)


def _clashes(told: Told, citing: Citing) -> Iterator[Block]:
    """The first clashes of each reading, one quotation a side."""
    left = _MOST
    for block in why.blocks(told, citing, most_quotes=1):
        if isinstance(block, Heading):
            left = _MOST
        if isinstance(block, Clash):
            if not left:
                continue
            left -= 1
            yield replace(
                block,
                core=tuple(map(_brief, block.core)),
                each=tuple(map(_brief, block.each)),
                serve=(),
                serve_title="",
            )
        elif isinstance(block, Heading) or (
            isinstance(block, Paragraph) and told.analysis.zone.exists is not False
        ):
            yield block


def _brief(member: Member) -> Member:
    return replace(member, behind=(), notes=member.notes[:1], quotes=member.quotes[:1])


def _opens(known: Known) -> Iterator[Block]:
    for block in opens.blocks(known.told, known.ways):
        yield replace(block, steps=tuple(islice(block.steps, _MOST))) if isinstance(block, Steps) else block


def _options(known: Known) -> Grid:
    """Issue by issue what is still there, in words, and what one party alone bars."""
    told = known.told
    readings = options.readings(told.names, told.analysis)
    reading = readings[-1]
    listed = [issue for issue in told.analysis.agenda if issue in told.analysis.options]
    rows = tuple(_row(told, issue, reading.state) for issue in listed)
    return Grid(
        kind="note-options",
        caption=_("{reading}: what is left, and what a single party bars", reading=reading.title),
        columns=(
            Column(title=_("Issue")),
            Column(title=_("Open"), wide=True),
            Column(title=_("Barred by no one alone"), wide=True),
            Column(title=_("Barred"), wide=True),
        ),
        groups=(Group(rows=rows),),
    )


def _row(told: Told, issue_id: str, state: options.StateOf) -> Row:
    issue = told.names.scenario.issue(issue_id)
    found = {
        option.id: known for option in issue.options if (known := state(issue_id, option.id)) is not None
    }
    is_open = [option for option, one in found.items() if one.open]
    between = [option for option, one in found.items() if not one.open and not one.barred_by]
    barred = {option: one for option, one in found.items() if one.barred_by and not one.open}
    cells = (
        Cell(text=named(told.names, issue, is_open) if is_open else _("none")),
        Cell(text=named(told.names, issue, between) if between else _("none")),
        Cell(text=_barred(told, barred)),
    )
    return Row(head=Cell(text=told.names.issue(issue_id)), cells=cells)


def _barred(told: Told, barred: dict[str, OptionState]) -> str:
    """How many options are barred, and by whom."""
    if not barred:
        return _("none")
    every = [
        party for party in told.analysis.parties if any(party in one.barred_by for one in barred.values())
    ]
    return _("{n}, by: {parties}", n=len(barred), parties=told.names.some_parties(every))
