"""Commands that answer a question about a scenario: read, ask, print."""

from __future__ import annotations

from collections.abc import Callable
from typing import TYPE_CHECKING

from detente.cli import progress
from detente.cli.terms import (
    Agenda,
    AsJson,
    CircumstanceId,
    DealFile,
    Exact,
    ForumId,
    FrontierLimit,
    Language,
    Limit,
    ScenarioFile,
    Waive,
    Without,
    question,
)
from detente.pages.marked import marked

if TYPE_CHECKING:
    from detente.bargaining.results import Question

HELP = {
    "analyze": marked("The whole answer: whether agreement is possible, on what, and why not."),
    "zone": marked("Whether there is a zone of agreement, and which options are open."),
    "frontier": marked("The deals on which no party can improve without loss to another."),
    "solutions": marked("Four fair ways to settle: Nash, Kalai–Smorodinsky, egalitarian, utilitarian."),
    "deadlock": marked("Why there is no agreement, and the smallest concessions that would open one."),
    "set-aside": marked("Which issues to leave out, and which preconditions to waive, to open a zone."),
    "score": marked("One deal at once: points, what it breaks, and what would be better for all."),
}

#: The whole answer and its parts.
PARTS = ("analyze", "zone", "frontier", "solutions", "deadlock", "set-aside")


def asking(part: str) -> Callable[..., None]:
    """The command that prints the whole answer (``analyze``) or one part of it."""

    def command(
        scenario: ScenarioFile,
        agenda: Agenda = None,
        without: Without = None,
        waive: Waive = None,
        forum: ForumId = None,
        circumstance: CircumstanceId = None,
        limit: Limit = 20,
        frontier_limit: FrontierLimit = 100_000,
        as_json: AsJson = False,
        exact: Exact = False,
        lang: Language = None,
    ) -> None:
        terms = question(agenda, without, waive, forum, circumstance, limit, frontier_limit)
        answer(part, scenario, terms, as_json=as_json, exact=exact)

    return command


def answer(part: str, reference: str, terms: Question, *, as_json: bool, exact: bool) -> None:
    """Read the scenario, ask, and print the answer or its part."""
    from detente import workbench
    from detente.cli import out

    document = workbench.load(reference)
    with progress.shown() as tell:
        analysis = workbench.ask(document, terms, progress=tell)
    if as_json:
        from detente.files import answers
        from detente.studies import STUDIES

        whole = answers.to_json(analysis, exact=exact)
        out.json(answers.part(whole, STUDIES[part]) if STUDIES[part] else whole)
        return
    from detente.pages import answer as answer_page

    words = workbench.in_words(document, terms)
    page = answer_page.page(
        document.scenario, analysis, part=part, words=words, source=reference, question=terms
    )
    out.page(page)


def score(
    scenario: ScenarioFile,
    deal: DealFile,
    agenda: Agenda = None,
    without: Without = None,
    waive: Waive = None,
    forum: ForumId = None,
    circumstance: CircumstanceId = None,
    as_json: AsJson = False,
    exact: Exact = False,
    lang: Language = None,
) -> None:
    """Read the deal, score it, print."""
    from detente import workbench
    from detente.cli import out

    document = workbench.load(scenario)
    terms = question(agenda, without, waive, forum, circumstance)
    found = workbench.score(document, workbench.load_deal(deal, document), terms)
    if as_json:
        from detente.files import answers

        out.json(answers.score_json(found, exact=exact))
        return
    from detente.pages import scoring

    out.page(scoring.page(document.scenario, found, circumstance))
