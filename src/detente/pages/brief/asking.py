"""Everything that a brief must know, asked of the studies; nothing here is about words."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from dataclasses import dataclass, field, replace

from detente import studies
from detente.bargaining.results import Concession, OptionTable, Question, SetAside
from detente.bargaining.whole import PARTS
from detente.errors import BadInput
from detente.model import Scenario
from detente.pages.brief import absent, firm
from detente.pages.brief.firm import Firm
from detente.pages.brief.naming import MarkedNames
from detente.pages.brief.opens import Ways
from detente.pages.brief.rooms import Room, Weather
from detente.pages.brief.told import Told

Progress = Callable[[str], None]

#: Ways to a zone are told in words of options while so many cells of parties × options have been gone over.
_CELLS = 6_000
#: With more of them the rest is not analysed as a whole.
_MOST_CELLS = 3_000
_LEAST_IN_WORDS, _MOST_IN_WORDS = 2, 20
#: The frontier of what a way leaves shows where its ends are; so many entries are enough.
_REST_LIMIT = 1_000
#: What is told of a forum, and of what its first way to a zone leaves.
_OF_A_ROOM = PARTS - {"solutions"}
_OF_ITS_REST = frozenset({"outside"})


@dataclass(frozen=True, slots=True, kw_only=True)
class Known:
    """The answer, what its ways to a zone open, the other rooms, and what red lines alone say."""

    told: Told
    ways: Ways
    rooms: tuple[Room, ...] = ()
    weathers: tuple[Weather, ...] = ()
    firm: Firm = field(default_factory=Firm)


def known(scenario: Scenario, question: Question, progress: Progress | None = None) -> Known:
    """Ask all of it. Raises BadInput where the scenario has not what the question names."""
    tell = progress or (lambda part: None)
    analysis = studies.analyze(scenario, question, progress)
    told = Told.of(MarkedNames.over(scenario, analysis.circumstance), analysis, question)
    tell("ways")
    ways = _ways(told)
    tell("forums")
    rooms = tuple(_rooms(told)) if question.forum is None else (_room(told, ways.rest),)
    tell("circumstances")
    weathers = () if question.circumstance is not None else tuple(_weathers(told))
    return Known(
        told=told,
        ways=ways,
        rooms=rooms,
        weathers=weathers,
        firm=firm.firm(scenario, question, analysis),
    )


def _in_words(told: Told) -> int:
    """How many ways of each kind are told in words: fewer where there is more to go over."""
    return min(_MOST_IN_WORDS, max(_LEAST_IN_WORDS, _CELLS // _cells(told)))


def _cells(told: Told) -> int:
    """How many cells of parties × options the answer has."""
    scenario, agenda = told.names.scenario, told.analysis.agenda
    return len(told.analysis.parties) * sum(len(scenario.issue(issue).options) for issue in agenda)


def _ways(told: Told) -> Ways:
    analysis, most = told.analysis, _in_words(told)
    ways = Ways(
        aside=tuple(_aside_table(told, one) for one in analysis.set_aside[:most]),
        concessions=tuple(_table(told, one) for one in analysis.concessions[:most]),
        rest=_rest(told, analysis.set_aside[0]) if analysis.set_aside else None,
    )
    if analysis.stated is None:
        return ways
    stated = analysis.stated
    return replace(
        ways,
        stated_aside=tuple(_aside_table(told, one, stated=True) for one in stated.set_aside[:most]),
        stated_concessions=tuple(_table(told, one, stated=True) for one in stated.concessions[:most]),
    )


def _table(told: Told, made: Concession, *, stated: bool = False) -> OptionTable:
    return studies.opened_by(told.names.scenario, made, told.question, stated=stated)


def _aside_table(told: Told, one: SetAside, *, stated: bool = False) -> OptionTable:
    return studies.options(told.names.scenario, left_by(told, one), stated=stated)


def _rest(told: Told, one: SetAside) -> Told | None:
    """The whole answer to what a way leaves; None where that is too much to ask beside the answer itself."""
    if _cells(told) > _MOST_CELLS:
        return None
    question = left_by(told, one)
    return told.beside(studies.analyze(told.names.scenario, question), question)


def _outlined_rest(told: Told, one: SetAside) -> Told:
    """What a way leaves in a forum: its zone, and what those who are not at the table refuse of it."""
    question = left_by(told, one)
    return told.beside(studies.outline(told.names.scenario, question, _OF_ITS_REST), question)


def left_by(told: Told, one: SetAside) -> Question:
    """The question about the rest, once these issues are set aside and these preconditions waived."""
    asked = told.question
    agenda = tuple(issue for issue in told.analysis.agenda if issue not in one.issues)
    every = tuple(issue.id for issue in told.names.scenario.issues)
    without = tuple(issue for issue in every if issue not in agenda)
    waive = tuple(dict.fromkeys((*told.analysis.waived, *one.waive)))
    named = asked.agenda is None and asked.forum is None
    limit = min(asked.frontier_limit, _REST_LIMIT)
    return replace(
        asked,
        agenda=None if named else agenda,
        without=without if named else (),
        waive=waive,
        frontier_limit=limit,
    )


def _rooms(told: Told) -> Iterator[Room]:
    """The answer in each forum that has something of the agenda to decide."""
    scenario, asked = told.names.scenario, told.question
    for forum in scenario.forums:
        question = replace(asked, forum=forum.id)
        try:
            found = told.beside(studies.outline(scenario, question, _OF_A_ROOM), question)
        except BadInput:  # what is asked leaves this forum nothing
            continue
        aside = found.analysis.set_aside
        yield _room(found, _outlined_rest(found, aside[0]) if aside else None)


def _room(told: Told, rest: Told | None) -> Room:
    """A forum, and why those who are not at its table refuse all that could be agreed there, if they do."""
    shown = told if told.analysis.zone.count.high else rest
    if shown is None or not absent.refuse_all(shown):
        return Room(told=told, rest=rest)
    return Room(told=told, rest=rest, refusing=studies.refusing(told.names.scenario, shown.question))


def _weathers(told: Told) -> Iterator[Weather]:
    for circumstance in told.names.scenario.circumstances:
        question = replace(told.question, circumstance=circumstance.id)
        zone = studies.zone(told.names.scenario, question)
        yield Weather(circumstance=circumstance.id, question=question, zone=zone)
