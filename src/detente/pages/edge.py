"""What ``import detente as dt`` offers: load, ask, and results that show themselves."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping
from pathlib import Path
from typing import Any

from detente import studies, workbench
from detente.bargaining.results import Analysis, Entry, Question, Score, SetAside, Solution, Solutions, Zone
from detente.bargaining.verify import Verification
from detente.bargaining.verify import verify as re_check
from detente.files import answers
from detente.model import Deal, Scenario
from detente.pages import agreements, answer, scoring, verification
from detente.pages.names import Names
from detente.pages.notebook import Shown, ShownSequence
from detente.pages.view import Page, Paragraph, Section, Tone


def load(reference: str | Path) -> Scenario:
    """The scenario in a file, or of the catalogue (``catalogue:…``). BadInput with all its problems."""
    return workbench.load(str(reference)).scenario


def cases() -> tuple[str, ...]:
    """The cases that come with Detente, as ``load`` takes them."""
    return workbench.catalogue()


def analyze(scenario: Scenario, **terms: Any) -> Shown[Analysis]:
    """The whole answer. ``terms`` are those of ``Question``: agenda, without, waive, forum, …"""
    question = _question(terms)
    found = studies.analyze(scenario, question)
    return Shown(
        found,
        page=_part(scenario, question, "analyze"),
        as_dict=lambda: answers.to_json(found),
    )


def zone(scenario: Scenario, **terms: Any) -> Shown[Zone]:
    """Whether there is a zone of agreement: ``exists``, ``count``, ``certain``, ``possible``, …"""
    question = _question(terms)
    found = studies.zone(scenario, question)
    return Shown(found, page=_part(scenario, question, "zone"), as_dict=lambda: answers.record(found))


def frontier(scenario: Scenario, **terms: Any) -> ShownSequence[Any] | None:
    """The efficient deals, best first, each with ``deal`` and ``points``; None where no member is scored."""
    question = _question(terms)
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


def solutions(scenario: Scenario, **terms: Any) -> Shown[Solutions] | None:
    """The four solutions; None where there is no zone or no member is scored."""
    question = _question(terms)
    found = studies.solutions(scenario, question)
    if found is None:
        return None
    return Shown(found, page=_part(scenario, question, "solutions"), as_dict=lambda: answers.record(found))


def nash(scenario: Scenario, **terms: Any) -> Shown[Solution] | None:
    """The deal with the greatest product of gains; None where there is no zone or no member is scored."""
    return _solution(scenario, studies.nash(scenario, _question(terms)))


def kalai_smorodinsky(scenario: Scenario, **terms: Any) -> Shown[Solution] | None:
    """The deal with the greatest smallest share of each party's best gain; None as for ``nash``."""
    return _solution(scenario, studies.kalai_smorodinsky(scenario, _question(terms)))


def egalitarian(scenario: Scenario, **terms: Any) -> Shown[Solution] | None:
    """The deal with the greatest smallest gain; None as for ``nash``."""
    return _solution(scenario, studies.egalitarian(scenario, _question(terms)))


def utilitarian(scenario: Scenario, **terms: Any) -> Shown[Solution] | None:
    """The deal with the greatest sum of gains; None as for ``nash``."""
    return _solution(scenario, studies.utilitarian(scenario, _question(terms)))


def deadlock(scenario: Scenario, **terms: Any) -> Shown[Analysis]:
    """Why there is no agreement: ``conflicts``, ``concessions``, ``linkages_clash``, ``stated``."""
    question = _question(terms)
    found = studies.analyze(scenario, question)
    keys = studies.STUDIES["deadlock"]
    return Shown(
        found,
        page=_part(scenario, question, "deadlock"),
        as_dict=lambda: answers.part(answers.to_json(found), keys),
    )


def set_aside(scenario: Scenario, **terms: Any) -> ShownSequence[SetAside]:
    """What to leave out, and what to waive, to open a zone: each with ``issues``, ``waive``, ``opens``."""
    question = _question(terms)
    found = studies.analyze(scenario, question).set_aside
    return ShownSequence(
        found,
        page=_part(scenario, question, "set-aside"),
        as_dict=lambda: {"set_aside": [answers.record(one) for one in found]},
        member=lambda one: one,
        rows=lambda: [answers.record(one) for one in found],
    )


def score(scenario: Scenario, deal: Deal, **terms: Any) -> Shown[Score]:
    """What one deal is worth, what it breaks, and what would be better for all."""
    question = _question(terms)
    found = studies.score(scenario, deal, question)
    return Shown(
        found,
        page=lambda: scoring.page(scenario, found, question.circumstance),
        as_dict=lambda: answers.score_json(found),
    )


def verify(result: Shown[Analysis] | Mapping[str, Any], scenario: Scenario) -> Shown[Verification]:
    """Check an answer, or its JSON, with code that shares nothing with the solvers: ``ok``, ``checks``."""
    claimed = result if isinstance(result, Mapping) else result.to_dict()
    found = re_check(scenario, claimed)
    return Shown(found, page=lambda: verification.page(found), as_dict=lambda: workbench.as_json(found))


def plot(scenario: Scenario, x: str | None = None, y: str | None = None, **terms: Any) -> Any:
    """The picture of the zone for two parties, as an Altair chart. Missing without the extra."""
    from detente.pages.plot import chart

    return chart(scenario, _question(terms), x=x, y=y)


def _question(terms: Mapping[str, Any]) -> Question:
    """The terms as a question; a single id may stand where several can."""
    given = dict(terms)
    for name in ("agenda", "without", "waive"):
        value = given.get(name)
        if isinstance(value, str):
            given[name] = (value,)
        elif isinstance(value, Iterable):
            given[name] = tuple(value)
    return Question(**given)


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
    opening = (Paragraph(title, Tone.STRONG),) if title else ()
    worth = Paragraph(agreements.points(names, found.points))
    deal = agreements.in_full(names, found.deal)
    return Page(opening=(*opening, worth), sections=(Section("", (deal,)),), language=names.language)
