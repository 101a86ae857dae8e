"""The page of an analysis: the verdict first, the counts last."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Mapping
from dataclasses import dataclass

from detente.bargaining.results import Analysis, InWords, Question
from detente.messages import _
from detente.model import Scenario
from detente.pages import (
    agreements,
    clashes,
    closing,
    counts,
    evidence,
    figures,
    members,
    opening,
    options,
    room,
    sentences,
    unknown,
)
from detente.pages.names import Names
from detente.pages.view import Page, Paragraph, Section, Tone

#: The parts of an answer that can be asked for alone, and the sections of each, in order.
PARTS = {
    "zone": ("options", "room", "example", "unknown", "counts"),
    "frontier": ("frontier",),
    "solutions": ("solutions", "status_quo"),
    "deadlock": ("clashes", "opening"),
    "set-aside": ("aside",),
    "analyze": (
        "options",
        "clashes",
        "opening",
        "room",
        "example",
        "solutions",
        "frontier",
        "status_quo",
        "unknown",
        "counts",
    ),
}

#: How much of each list the whole answer shows; the part that is about it shows all.
SHOWN = 5


@dataclass(frozen=True, slots=True)
class _Asked:
    names: Names
    analysis: Analysis
    words: InWords
    most: int | None


_SECTIONS: Mapping[str, Callable[[_Asked], Section | None]] = {
    "options": lambda a: options.section(a.names, a.analysis),
    "clashes": lambda a: clashes.section(a.names, a.analysis, a.most),
    "opening": lambda a: opening.section(a.names, a.analysis, a.most, a.words.rest),
    "aside": lambda a: opening.aside_section(a.names, a.analysis, a.words.rest),
    "room": lambda a: room.section(a.names, a.analysis),
    "example": lambda a: agreements.example_section(a.names, a.analysis, a.words.example),
    "solutions": lambda a: agreements.solutions_section(a.names, a.analysis),
    "frontier": lambda a: agreements.frontier_section(a.names, a.analysis),
    "status_quo": lambda a: agreements.status_quo_section(a.names, a.analysis),
    "unknown": lambda a: unknown.section(a.names, a.analysis),
    "counts": lambda a: counts.section(a.analysis),
}


def page(
    scenario: Scenario,
    analysis: Analysis,
    *,
    part: str = "analyze",
    words: InWords | None = None,
    source: str = "",
    question: Question | None = None,
) -> Page:
    """The answer, or one part of it, as it is shown.

    ``words`` is what its counts stand for. ``source`` is how a command calls the file, and ``question``
    what it asked: the page ends with the command that checks it.
    """
    names = Names.of_answer(scenario, analysis)
    asked = _Asked(names, analysis, words or InWords(), SHOWN if part == "analyze" else None)
    found = [_SECTIONS[name](asked) for name in PARTS[part]]
    sections = [section for section in (*found, counts.cut_section(analysis)) if section is not None]
    return Page(
        opening=(
            *sentences.opening(scenario, analysis),
            *_than_now(analysis),
            *_why_they_differ(analysis),
            *opening.ways_out(names, analysis),
            *_outsiders(names, analysis, asked.words),
            *_question(names, analysis),
            *(_nothing_to_show(part, analysis) if found[0] is None else ()),
        ),
        sections=tuple(sections),
        closing=closing.lines(source, question or Question()),
        marking=names.text(scenario.marking),
        language=names.language,
    )


def _nothing_to_show(part: str, analysis: Analysis) -> Iterator[Paragraph]:
    """Why a part of the answer is empty."""
    if part in ("deadlock", "set-aside"):
        yield Paragraph(_("Nothing stands in the way that could be taken apart here."))
    elif len(analysis.unscored) == len(analysis.parties):
        yield Paragraph(_("Nobody who is needed has points, so no deal can be called better than another."))
    else:
        yield Paragraph(_("No deal is acceptable, so there is none to show."))


def _question(names: Names, analysis: Analysis) -> Iterable[Paragraph]:
    """Under the verdict: which file was asked, and on which terms."""
    scenario = names.scenario
    title = names.text(scenario.title)
    day = evidence.date(names, scenario.date) if scenario.date else ""
    yield Paragraph(f"{title} · {day}" if day and day not in title else title, Tone.STRONG)
    yield from (Paragraph(term, Tone.QUIET) for term in terms(names, analysis))


def terms(names: Names, analysis: Analysis) -> Iterator[str]:
    """On which terms an answer was given: whose consent, which agenda, what is changed or waived."""
    yield consent(names, analysis)
    yield from other_terms(names, analysis)


def consent(names: Names, analysis: Analysis) -> str:
    """Who must agree."""
    everybody = names.parties(analysis.parties)
    if analysis.coalitions is None:
        return _("Consent needed: {parties}", parties=everybody)
    return _("Members: {parties}", parties=everybody)


def other_terms(names: Names, analysis: Analysis) -> Iterator[str]:
    """What is known of the positions, which agenda, and what is changed or waived."""
    yield from unknown.sourced(names, analysis)
    if analysis.unscored and len(analysis.unscored) < len(analysis.parties):
        yield _("Without points: {parties}", parties=names.parties(analysis.unscored))
    yield from _agenda(names, analysis)
    if analysis.circumstance is not None:
        yield _("Circumstance: {title}", title=names.circumstance_title(analysis.circumstance))
    if analysis.waived:
        subjects = "; ".join(members.brief(names, name) for name in analysis.waived)
        yield _("Waived as preconditions: {rules}", rules=subjects)


def _agenda(names: Names, analysis: Analysis) -> Iterator[str]:
    """The issues on the agenda, or those left out where they are the fewer."""
    out = [issue for issue in analysis.issues if issue not in analysis.agenda]
    if out and len(out) < len(analysis.agenda):
        yield _("Left out, at the status quo: {issues}", issues=names.issues(out))
    elif out:
        yield _("Agenda: {issues}", issues=names.issues(analysis.agenda))


def _why_they_differ(analysis: Analysis) -> Iterator[Paragraph]:
    """Where positions fit together and there is no zone: what bars it then."""
    fits = analysis.stated is not None and analysis.stated.possible.exists
    if fits and analysis.zone.exists is False and analysis.linkages_clash is None:
        yield Paragraph(
            _(
                "The positions on these issues fit together; what bars an agreement are red lines, "
                "preconditions on other issues among them, or points."
            )
        )


def _outsiders(names: Names, analysis: Analysis, words: InWords) -> Iterator[Paragraph]:
    """Who is not at the table and would refuse some of what could be agreed."""
    refused, total = analysis.outside, analysis.zone.count
    if not total.high and words.rest is not None:
        refused, total = words.rest.outside, words.rest.aside.opens
    some = [
        _("{party} {refused}", party=names.party(party), refused=figures.how_many(count))
        for party, count in (refused or {}).items()
        if count.high
    ]
    if some and total.high:
        yield Paragraph(
            _(
                "Not at the table, and would refuse of these {deals}: {each}.",
                deals=figures.deals(total),
                each="; ".join(some),
            )
        )


def _than_now(analysis: Analysis) -> Iterator[Paragraph]:
    """Whether what can be agreed is better than what there is."""
    improves = analysis.zone.improves
    if not analysis.zone.exists or improves is None:
        return
    if improves.low:
        yield Paragraph(
            _("Some of these deals are better than the status quo for at least one party and worse for none.")
        )
    elif not improves.high:
        yield Paragraph(
            _(
                "None of these deals is better than the status quo for one party without being worse for "
                "another."
            )
        )
