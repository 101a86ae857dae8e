"""The page of an analysis: the verdict first, the counts last."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from detente.bargaining.results import Analysis, Opened, Question
from detente.messages import _
from detente.model import Scenario
from detente.pages import (
    agreements,
    clashes,
    closing,
    counts,
    evidence,
    members,
    opening,
    options,
    room,
    sentences,
)
from detente.pages.names import Names
from detente.pages.view import Page, Paragraph, Section, Tone

#: The parts of an answer that can be asked for alone, and the sections of each, in order.
PARTS = {
    "zone": ("options", "room", "counts"),
    "frontier": ("frontier",),
    "solutions": ("solutions", "status_quo"),
    "deadlock": ("clashes", "opening"),
    "set-aside": ("opening",),
    "analyze": (
        "options",
        "clashes",
        "opening",
        "room",
        "solutions",
        "frontier",
        "status_quo",
        "counts",
    ),
}

#: How much of each list the whole answer shows; the part that is about it shows all.
SHOWN = 5


def page(
    scenario: Scenario,
    analysis: Analysis,
    *,
    part: str = "analyze",
    rest: Opened | None = None,
    source: str = "",
    question: Question | None = None,
) -> Page:
    """The answer, or one part of it, as it is shown.

    ``rest`` is what the first way of setting issues aside opens. ``source`` is how a command calls the
    file, and ``question`` what it asked: the page ends with the command that checks it.
    """
    names = Names.of_answer(scenario, analysis)
    most = SHOWN if part == "analyze" else None
    found = (_section(names, analysis, section, most, rest) for section in (*PARTS[part], "cut"))
    return Page(
        opening=(
            *sentences.opening(scenario, analysis),
            *_than_now(analysis),
            *_way_out(names, analysis),
            *_question(names, analysis),
        ),
        sections=tuple(section for section in found if section is not None),
        closing=closing.lines(source, question or Question()),
        marking=names.text(scenario.marking),
        language=names.language,
    )


def _section(
    names: Names, analysis: Analysis, name: str, most: int | None, rest: Opened | None
) -> Section | None:
    match name:
        case "options":
            return options.section(names, analysis)
        case "clashes":
            return clashes.section(names, analysis, most)
        case "opening":
            return opening.section(names, analysis, most, rest)
        case "room":
            return room.section(names, analysis)
        case "solutions":
            return agreements.solutions_section(names, analysis)
        case "frontier":
            return agreements.frontier_section(names, analysis)
        case "status_quo":
            return agreements.status_quo_section(names, analysis)
        case "counts":
            return counts.section(analysis)
        case _:
            return counts.cut_section(analysis)


def _question(names: Names, analysis: Analysis) -> Iterable[Paragraph]:
    """Under the verdict: which file was asked, and on which terms."""
    scenario = names.scenario
    title = names.text(scenario.title)
    day = evidence.date(names, scenario.date) if scenario.date else ""
    yield Paragraph(f"{title} · {day}" if day and day not in title else title, Tone.STRONG)
    yield from (Paragraph(term, Tone.QUIET) for term in _terms(names, analysis))


def _terms(names: Names, analysis: Analysis) -> Iterator[str]:
    everybody = names.parties(analysis.parties)
    if analysis.coalitions is None:
        yield _("Consent needed: {parties}", parties=everybody)
    else:
        yield _("Members: {parties}", parties=everybody)
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


def _way_out(names: Names, analysis: Analysis) -> Iterator[Paragraph]:
    """The first way to a zone, where there is none."""
    said = opening.in_a_sentence(names, analysis)
    if said:
        yield Paragraph(said)


def _than_now(analysis: Analysis) -> Iterator[Paragraph]:
    """Whether what can be agreed is better than what there is."""
    improves = analysis.zone.improves
    if not analysis.zone.exists or improves is None:
        return
    if improves.low:
        yield Paragraph(
            _("Some of these deals are better than the status quo for one party and worse for none.")
        )
    elif not improves.high:
        yield Paragraph(
            _("None of these deals is better than the status quo for one party and worse for none.")
        )
