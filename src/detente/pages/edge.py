"""What ``import detente as dt`` offers: load, ask, and results that show themselves."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import replace
from pathlib import Path
from typing import Any, Unpack

from detente import studies, workbench
from detente.bargaining.effects import Diff
from detente.bargaining.results import Analysis, Entry, Question, Score, SetAside, Solution, Solutions, Zone
from detente.bargaining.verify import Verification
from detente.bargaining.verify import verify as re_check
from detente.files import answers, differences
from detente.files.deal import deal_of
from detente.messages import _
from detente.model import Deal, Scenario
from detente.pages import agreements, answer, changes, opening, outline, rows, scoring, verification
from detente.pages.asked import Terms, asked, check_scenario, question_of
from detente.pages.html import as_html
from detente.pages.names import Names
from detente.pages.notebook import Shown, ShownSequence
from detente.pages.view import Page, Paragraph, Section, Tone


def load(reference: str | Path) -> Scenario:
    """The scenario in a file, or of the catalogue (``catalogue:…``). BadInput with all its problems."""
    return workbench.load(str(reference)).scenario


@asked
def analyze(scenario: Scenario, **terms: Unpack[Terms]) -> Shown[Analysis]:
    """The whole answer; as a frame, one row for each option.

    The terms, each of which may be left out, name ids of the file, one or several:

    agenda          only these issues; the others stay at their status quo
    without         all issues but these, which stay at their status quo
    waive           preconditions that bind only as other red lines do
    forum           take the members, the issues and the rule of this forum
    circumstance    change what this circumstance changes
    limit           how long lists of clashes, concessions, issues to set aside and coalitions may be
    frontier_limit  how long the frontier may be
    """
    question = question_of(terms)
    found = studies.analyze(scenario, question)
    return Shown(
        found,
        page=_part(scenario, question, "analyze"),
        as_dict=lambda: answers.to_json(found),
        rows=lambda: rows.of_options(found),
    )


@asked
def zone(scenario: Scenario, **terms: Unpack[Terms]) -> Shown[Zone]:
    """Whether there is a zone of agreement: ``exists``, ``count``, ``certain``, ``possible``, …

    Terms as for ``analyze``.
    """
    question = question_of(terms)
    found = studies.zone(scenario, question)
    return Shown(found, page=_part(scenario, question, "zone"), as_dict=lambda: answers.record(found))


@asked
def frontier(scenario: Scenario, **terms: Unpack[Terms]) -> ShownSequence[Any] | None:
    """The efficient deals, best first, each with ``deal`` and ``points``; None where no member is scored.

    Terms as for ``analyze``.
    """
    question = question_of(terms)
    found = studies.frontier(scenario, question)
    if found is None:
        return None
    return ShownSequence(
        found,
        page=_part(scenario, question, "frontier"),
        as_dict=lambda: {"frontier": [answers.record(entry) for entry in found]},
        member=lambda entry: _deal(scenario, entry, ""),
        rows=lambda: [answers.record(entry) for entry in found],
    )


@asked
def solutions(scenario: Scenario, **terms: Unpack[Terms]) -> Shown[Solutions] | None:
    """The four solutions; None where there is no zone or no member is scored.

    Terms as for ``analyze``.
    """
    question = question_of(terms)
    found = studies.solutions(scenario, question)
    if found is None:
        return None
    return Shown(
        found,
        page=_part(scenario, question, "solutions"),
        as_dict=lambda: answers.record(found),
        rows=lambda: rows.of_solutions(found),
    )


@asked
def nash(scenario: Scenario, **terms: Unpack[Terms]) -> Shown[Solution] | None:
    """The deal with the greatest product of gains; None where there is no zone or no member is scored.

    Terms as for ``analyze``.
    """
    return _solution(scenario, studies.nash(scenario, question_of(terms)))


@asked
def kalai_smorodinsky(scenario: Scenario, **terms: Unpack[Terms]) -> Shown[Solution] | None:
    """The deal with the greatest smallest share of each party's best gain; None as for ``nash``.

    Terms as for ``analyze``.
    """
    return _solution(scenario, studies.kalai_smorodinsky(scenario, question_of(terms)))


@asked
def egalitarian(scenario: Scenario, **terms: Unpack[Terms]) -> Shown[Solution] | None:
    """The deal with the greatest smallest gain; None as for ``nash``.

    Terms as for ``analyze``.
    """
    return _solution(scenario, studies.egalitarian(scenario, question_of(terms)))


@asked
def utilitarian(scenario: Scenario, **terms: Unpack[Terms]) -> Shown[Solution] | None:
    """The deal with the greatest sum of gains; None as for ``nash``.

    Terms as for ``analyze``.
    """
    return _solution(scenario, studies.utilitarian(scenario, question_of(terms)))


@asked
def deadlock(scenario: Scenario, **terms: Unpack[Terms]) -> Shown[Analysis]:
    """Why there is no agreement: ``conflicts``, ``concessions``, ``linkages_clash``, ``stated``.

    As a frame, one row for each clash and each concession.

    Terms as for ``analyze``.
    """
    question = question_of(terms)
    found = studies.analyze(scenario, question)
    keys = studies.STUDIES["deadlock"]
    return Shown(
        found,
        page=_part(scenario, question, "deadlock"),
        as_dict=lambda: answers.part(answers.to_json(found), keys),
        rows=lambda: rows.of_deadlock(found),
        columns=rows.DEADLOCK,
    )


@asked
def set_aside(scenario: Scenario, **terms: Unpack[Terms]) -> ShownSequence[Any]:
    """What to leave out, and what to waive, to open a zone: each with ``issues``, ``waive``, ``opens``.

    Terms as for ``analyze``.
    """
    question = question_of(terms)
    found = studies.analyze(scenario, question)
    return ShownSequence(
        found.set_aside,
        page=_part(scenario, question, "set-aside"),
        as_dict=lambda: {"set_aside": [answers.record(one) for one in found.set_aside]},
        member=lambda one: _aside(scenario, found, one),
        rows=lambda: rows.of_set_aside(found),
        columns=rows.SET_ASIDE,
    )


@asked
def score(scenario: Scenario, deal: Deal, **terms: Unpack[Terms]) -> Shown[Score]:
    """What one deal is worth, what it breaks, and what would be better for all.

    ``deal`` maps issues to options; issues left out stand at their status quo.

    Terms as for ``analyze``.
    """
    if not isinstance(deal, Mapping):
        raise TypeError(_("dt.score takes a deal: a dict with an option for each issue."))
    question = question_of(terms)
    found = studies.score(scenario, deal_of(deal, scenario), question)
    return Shown(
        found,
        page=lambda: scoring.page(scenario, found, question.circumstance),
        as_dict=lambda: answers.score_json(found),
    )


@asked
def diff(before: Scenario, after: Scenario, **terms: Unpack[Terms]) -> Shown[Diff]:
    """What changed between two scenarios, and what that did: ``changes``, ``before``, ``after``, …

    As a frame, one row for each change.

    Terms as for ``analyze``; they name ids of the second scenario.
    """
    for one in (before, after):
        check_scenario("diff", one)
    found = workbench.diff(before, after, question_of(terms), called=("before", "after"))
    return Shown(
        found,
        page=lambda: changes.page(before, after, found),
        as_dict=lambda: differences.to_json(found),
        rows=lambda: rows.of_changes(found),
        columns=rows.CHANGES,
    )


def verify(result: Shown[Analysis] | Mapping[str, Any], scenario: Scenario) -> Shown[Verification]:
    """Check an answer, or its JSON, with code that shares nothing with the solvers: ``ok``, ``checks``."""
    if not isinstance(result, Mapping | Shown):
        raise TypeError(_("dt.verify takes an answer of dt.analyze, or its JSON as a dict, and a scenario."))
    check_scenario("verify", scenario)
    found = re_check(scenario, result if isinstance(result, Mapping) else result.to_dict())
    return Shown(
        found,
        page=lambda: _marked(scenario, verification.page(found)),
        as_dict=lambda: workbench.as_json(found),
        rows=lambda: workbench.as_json(found)["checks"],
    )


@asked
def plot(scenario: Scenario, x: str | None = None, y: str | None = None, **terms: Unpack[Terms]) -> Any:
    """The picture of the zone for two parties, as an Altair chart. Missing without the extra.

    Terms as for ``analyze``.
    """
    from detente.pages.plot import chart

    return chart(scenario, question_of(terms), x=x, y=y)


def _part(scenario: Scenario, question: Question, part: str) -> Callable[[], Page]:
    def page() -> Page:
        words = studies.in_words(scenario, question)
        return answer.page(scenario, studies.analyze(scenario, question), part=part, words=words)

    return page


def _solution(scenario: Scenario, found: Solution | None) -> Shown[Solution] | None:
    return None if found is None else _deal(scenario, found, agreements.title(found.name))


def _deal(scenario: Scenario, found: Any, title: str) -> Shown[Any]:
    return Shown(
        found, page=lambda: _deal_page(scenario, found, title), as_dict=lambda: answers.record(found)
    )


def _deal_page(scenario: Scenario, found: Solution | Entry, title: str) -> Page:
    names = Names.of(scenario)
    head = (Paragraph(title, Tone.STRONG),) if title else ()
    worth = Paragraph(agreements.points(names, found.points))
    deal = agreements.in_full(names, found.deal)
    return _marked(scenario, Page(opening=(*head, worth), sections=(Section("", (deal,)),)))


def _aside(scenario: Scenario, analysis: Analysis, one: SetAside) -> Shown[SetAside]:
    def page() -> Page:
        names = Names.of_answer(scenario, analysis)
        return _marked(scenario, Page(opening=(Paragraph(opening.way_out(names, one)),)))

    return Shown(one, page=page, as_dict=lambda: answers.record(one))


def _marked(scenario: Scenario, page: Page) -> Page:
    """The page under the marking of the file that it tells of."""
    names = Names.of(scenario)
    return replace(page, marking=names.text(scenario.marking), language=names.language)


def _scenario_html(scenario: Scenario) -> str:
    return as_html(outline.page(scenario))


# The nouns know nothing of pages: a scenario learns here how notebooks show it.
Scenario._repr_html_ = _scenario_html  # type: ignore[attr-defined]
