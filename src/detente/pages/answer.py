"""The page of an analysis: the verdict first, the counts last."""

from __future__ import annotations

from collections.abc import Iterable

from detente.bargaining.results import Analysis
from detente.messages import _
from detente.model import Scenario
from detente.pages import agreements, clashes, counts, evidence, opening, options, room, sentences
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


def page(scenario: Scenario, analysis: Analysis, *, source: str = "", part: str = "analyze") -> Page:
    """The answer, or one part of it, as it is shown; ``source`` is how a command calls the file."""
    names = Names.of_answer(scenario, analysis)
    most = SHOWN if part == "analyze" else None
    found = (_section(names, analysis, section, most) for section in (*PARTS[part], "cut"))
    return Page(
        opening=(*sentences.opening(scenario, analysis), *_question(names, analysis)),
        sections=tuple(section for section in found if section is not None),
        closing=counts.closing(source),
        marking=names.text(scenario.marking),
        language=names.language,
    )


def _section(names: Names, analysis: Analysis, name: str, most: int | None) -> Section | None:
    match name:
        case "options":
            return options.section(names, analysis)
        case "clashes":
            return clashes.section(names, analysis, most)
        case "opening":
            return opening.section(names, analysis, most)
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
    terms = "; ".join(_terms(names, analysis))
    yield Paragraph(terms, Tone.QUIET)


def _terms(names: Names, analysis: Analysis) -> Iterable[str]:
    members = names.parties(analysis.parties)
    yield (
        _("consent needed: {parties}", parties=members)
        if analysis.coalitions is None
        else _("members: {parties}", parties=members)
    )
    if analysis.unscored and len(analysis.unscored) < len(analysis.parties):
        yield _("without points: {parties}", parties=names.parties(analysis.unscored))
    if analysis.agenda != analysis.issues:
        yield _("agenda: {issues}", issues=names.issues(analysis.agenda))
    if analysis.circumstance is not None:
        yield _("circumstance: {title}", title=names.circumstance_title(analysis.circumstance))
    if analysis.waived:
        yield _("waived: {rules}", rules=", ".join(analysis.waived))
