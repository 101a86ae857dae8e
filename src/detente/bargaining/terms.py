"""On which terms a question is asked: who sits there, what is on the agenda, what binds.

All readings go through here, so that a forum, a circumstance or an agenda means the same everywhere.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from difflib import get_close_matches
from typing import TypeVar

import numpy as np

from detente.bargaining.results import Question
from detente.deals.query import Mask
from detente.errors import BadInput, Problem
from detente.messages import _
from detente.model import (
    Circumstance,
    Forum,
    Linkage,
    Majority,
    Party,
    RedLine,
    Rule,
    Scenario,
    Span,
    Unanimity,
)


@dataclass(frozen=True, slots=True, kw_only=True, eq=False)
class Terms:
    """A question's options, worked out against a scenario; everything in the order of the file."""

    scenario: Scenario
    question: Question
    members: tuple[Party, ...]
    rule: Rule
    agenda: tuple[str, ...]
    red_lines: tuple[RedLine, ...]
    linkages: tuple[Linkage, ...]
    no_deal: Mapping[str, Span]
    waived: tuple[str, ...]

    @property
    def majority(self) -> Majority | None:
        return self.rule if isinstance(self.rule, Majority) else None

    @property
    def scored(self) -> tuple[Party, ...]:
        """The members that have points."""
        return tuple(party for party in self.members if party.is_scored)

    @property
    def allowed(self) -> tuple[Mask, ...]:
        """The options of every issue: all on the agenda, the status quo alone off it."""
        return allowed_on(self.scenario, self.agenda)

    def lines_of(self, party: str) -> tuple[RedLine, ...]:
        """The party's red lines that bind on these terms."""
        return tuple(line for line in self.red_lines if line.party == party and self.binds(line))

    def binds(self, line: RedLine) -> bool:
        """Whether a red line binds: all its issues on the agenda, or a precondition not waived."""
        return set(line.issues) <= set(self.agenda) or (line.precondition and line.id not in self.waived)


def allowed_on(scenario: Scenario, agenda: Iterable[str]) -> tuple[Mask, ...]:
    """All options of the issues on the agenda, the status quo of the others."""
    on = set(agenda)
    masks = []
    for issue in scenario.issues:
        if issue.id in on:
            masks.append(np.ones(len(issue.options), bool))
        else:
            masks.append(np.array([option.id == issue.status_quo for option in issue.options]))
    return tuple(masks)


def resolve(scenario: Scenario, question: Question) -> Terms:
    """The terms of a question. Raises BadInput for what the scenario does not have, all at once."""
    problems: list[Problem] = []
    forum = _named("forum", question.forum, scenario.forums, problems)
    circumstance = _named("circumstance", question.circumstance, scenario.circumstances, problems)
    agenda = _agenda(scenario, question, forum, problems)
    red_lines = _red_lines(scenario, circumstance)
    _check_waived(scenario, question, red_lines, problems)
    if problems:
        raise BadInput(*problems)
    dropped = set(circumstance.drop) if circumstance else set()
    moved = circumstance.no_deal if circumstance else {}
    here = {party.id for party in scenario.parties} if forum is None else set(forum.members)
    return Terms(
        scenario=scenario,
        question=question,
        members=tuple(party for party in scenario.parties if party.id in here),
        rule=forum.rule if forum else Unanimity(),
        agenda=agenda,
        red_lines=red_lines,
        linkages=tuple(linkage for linkage in scenario.linkages if linkage.id not in dropped),
        no_deal={party.id: moved.get(party.id, party.no_deal) for party in scenario.parties},
        waived=tuple(sorted(set(question.waive))),
    )


def _red_lines(scenario: Scenario, circumstance: Circumstance | None) -> tuple[RedLine, ...]:
    if circumstance is None:
        return scenario.red_lines
    kept = [line for line in scenario.red_lines if line.id not in circumstance.drop]
    return (*kept, *circumstance.red_lines)


def _agenda(
    scenario: Scenario, question: Question, forum: Forum | None, problems: list[Problem]
) -> tuple[str, ...]:
    known = tuple(issue.id for issue in scenario.issues)
    for option, asked in (("--agenda", question.agenda or ()), ("--without", question.without)):
        for issue_id in asked:
            if issue_id not in known:
                problems.append(_unknown(option, issue_id, known))
    wanted = set(known if question.agenda is None else question.agenda) - set(question.without)
    if forum is not None and forum.decides:
        wanted &= set(forum.decides)
    agenda = tuple(issue_id for issue_id in known if issue_id in wanted)
    if problems:
        return agenda
    if not agenda:
        problems.append(
            Problem(what=_("This leaves no issue on the agenda."), mend=_("Leave at least one issue in."))
        )
    for issue in scenario.issues:
        if issue.id not in wanted and issue.status_quo is None:
            problems.append(
                Problem(
                    field=("issues", issue.id),
                    what=_("'{issue}' has no status quo, so it cannot be left out.", issue=issue.id),
                    mend=_("Give it a 'status_quo', or keep it on the agenda."),
                )
            )
    return agenda


def _check_waived(
    scenario: Scenario, question: Question, red_lines: tuple[RedLine, ...], problems: list[Problem]
) -> None:
    known = {line.id: line for line in (*scenario.red_lines, *red_lines)}
    preconditions = tuple(line_id for line_id, line in known.items() if line.precondition)
    for line_id in question.waive:
        if line_id not in known:
            problems.append(_unknown("--waive", line_id, preconditions))
        elif line_id not in preconditions:
            mend = _("Only preconditions can be waived: {ids}.", ids=", ".join(preconditions))
            problems.append(
                Problem(
                    field=("--waive",),
                    what=_("The red line '{id}' is no precondition.", id=line_id),
                    mend=mend if preconditions else _("This file has no preconditions."),
                )
            )


_T = TypeVar("_T", Forum, Circumstance)


def _named(kind: str, wanted: str | None, have: tuple[_T, ...], problems: list[Problem]) -> _T | None:
    if wanted is None:
        return None
    for each in have:
        if each.id == wanted:
            return each
    problems.append(_unknown(f"--{kind}", wanted, tuple(each.id for each in have)))
    return None


def _unknown(option: str, wanted: str, have: tuple[str, ...]) -> Problem:
    near = get_close_matches(wanted, have, 1)
    if near:
        mend = _("Did you mean '{near}'?", near=near[0])
    elif have:
        mend = _("The file has: {ids}.", ids=", ".join(have))
    else:
        mend = _("The file has none.")
    return Problem(field=(option,), what=_("The file has no '{id}'.", id=wanted), mend=mend)
