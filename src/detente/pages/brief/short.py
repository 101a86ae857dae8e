"""The note: two pages with the verdict, options, clashes, what opens, what is unknown, and who must agree.

It has no list of sources: who said what and when stands beside the words, and the brief has the rest.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import replace

from detente.bargaining.results import OptionState, OptionTable
from detente.messages import _
from detente.pages import options
from detente.pages.brief import firm, note_clashes, note_ways, rooms, unknown
from detente.pages.brief.ages import Ages
from detente.pages.brief.asking import Known
from detente.pages.brief.citing import Citing
from detente.pages.brief.told import Told
from detente.pages.brief.verdict import issue_anchor
from detente.pages.brief.whole import Ordered, framed, shown_names
from detente.pages.components import Block, Cell, Column, Document, Grid, Group, Part, Row, Tone
from detente.pages.members import named
from detente.pages.verdict import Reading, findings


def note(ordered: Ordered, known: Known) -> Document:
    """The note as a document."""
    citing = replace(Citing.of(shown_names(ordered, known.told), ordered.proof), is_numbered=False)
    told = known.told
    lede = (*rooms.in_a_sentence(told, known.rooms), *firm.in_a_sentence(known.firm, told.analysis))
    return framed(ordered, told, _parts(ordered, known, citing), is_short=True, lede=lede)


def _parts(ordered: Ordered, known: Known, citing: Citing) -> Iterator[Part]:
    told = known.told
    ages = Ages.of(ordered.scenario, ordered.old_after)
    listed: tuple[tuple[str, str, tuple[Block, ...]], ...] = (
        ("why", _("What blocks"), tuple(note_clashes.blocks(told, citing))),
        ("opens", _("What is possible, and on what conditions"), (*_ways(known), _options(known))),
        ("rooms", _("Who must agree"), tuple(rooms.briefly(told, known.rooms, known.weathers))),
        (
            "unknown",
            _("What we do not know"),
            tuple(unknown.briefly(told, citing, ages)),
        ),
    )
    parts = [(anchor, title, blocks) for anchor, title, blocks in listed if blocks]
    for number, (anchor, title, blocks) in enumerate(parts, start=1):
        yield Part(number=number, anchor=anchor, title=title, blocks=blocks)


def _ways(known: Known) -> Iterator[Block]:
    """The first ways; nothing where a zone needs none and nothing stands against it."""
    stated = known.told.analysis.stated
    blocked = stated is not None and bool(stated.set_aside or stated.concessions)
    if blocked or not known.told.analysis.zone.exists:
        yield from note_ways.blocks(known.told, known.ways)


def _options(known: Known) -> Grid:
    """Issue by issue what is open, on the rest where there is no zone, and who bars what.

    In the reading of the verdict: by the positions where nothing else can tell.
    """
    told = known.told
    found = findings(told.names.scenario, told.analysis)
    is_stated = all(one.reading is Reading.STATED for one in found)
    reading = options.readings(told.names, told.analysis)[0 if is_stated else -1]
    table, title = _open_table(known, is_stated=is_stated)
    listed = [issue for issue in table if issue in told.analysis.options]
    return Grid(
        kind="note-options",
        caption=_("{reading}: the options", reading=reading.title),
        columns=(
            Column(title=_("Issue")),
            Column(title=title, wide=True),
            Column(title=_("Barred whatever else is agreed: how many, and who bars some of them"), wide=True),
        ),
        groups=(Group(rows=tuple(_row(told, issue, table, reading.state) for issue in listed)),),
    )


def _open_table(known: Known, *, is_stated: bool) -> tuple[OptionTable, str]:
    """Which options are open, and on what terms: those of the answer, or of the first way to a zone."""
    analysis, ways, stated = known.told.analysis, known.ways, known.told.analysis.stated
    on_the_rest = _("Open on the rest, in the first way above")
    if is_stated and stated is not None:
        if ways.stated_aside and not stated.possible.count.high:
            return ways.stated_aside[0], on_the_rest
        return stated.options, _("No refusal known")
    if ways.aside and not analysis.zone.count.high:
        return ways.aside[0], on_the_rest
    return analysis.options, _("Open")


def _row(told: Told, issue_id: str, table: OptionTable, state: options.StateOf) -> Row:
    issue = told.names.scenario.issue(issue_id)
    found = {option.id: one for option in issue.options if (one := state(issue_id, option.id)) is not None}
    barred = {option: one for option, one in found.items() if one.barred_by and one.open is False}
    return Row(
        head=Cell(text=told.names.issue(issue_id)),
        cells=(_open(told, issue_id, table), _barred(told, barred, len(issue.options))),
        anchor=issue_anchor(issue_id),
    )


def _open(told: Told, issue_id: str, table: OptionTable) -> Cell:
    issue = told.names.scenario.issue(issue_id)
    found = [option for option, one in table[issue_id].items() if one.open is not False]
    if not found:
        return Cell(sign="✗", text=_("none"), tone=Tone.NO)
    if found == [issue.status_quo]:
        return Cell(sign="·", text=_("only as it is now"), tone=Tone.QUIET)
    sign = "✓" if all(table[issue_id][option].open for option in found) else "?"
    return Cell(sign=sign, text=named(told.names, issue, found))


def _barred(told: Told, barred: Mapping[str, OptionState], options: int) -> Cell:
    """How many options are barred, and who bars at least one of them."""
    if not barred:
        return Cell(text=_("none"), tone=Tone.QUIET)
    by = [p for p in told.analysis.parties if any(p in one.barred_by for one in barred.values())]
    return Cell(text=_("{n} of {all} – {parties}", n=len(barred), all=options, parties=_some(told, by)))


def _some(told: Told, by: list[str]) -> str:
    """These parties; the others where they are the fewer."""
    others = [party for party in told.analysis.parties if party not in by]
    if not others and len(by) > 1:
        return _("each party bars some")
    if len(others) < len(by) - 1:
        return _("all but: {parties}", parties=told.names.some_parties(others))
    return told.names.some_parties(by)
