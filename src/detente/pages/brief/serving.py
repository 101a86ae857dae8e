"""What lies under a clash: the interests behind its sides, and the options that would serve both.

An option would serve both sides where nobody in the clash refuses it, by positions or by a red line on that
issue alone, and, among those of them who are scored, nobody finds it worse than the status quo and somebody
finds it better. Looked at are the issues of the clash and those that the interests behind it name.
"""

from __future__ import annotations

from collections.abc import Iterator
from fractions import Fraction

from detente.messages import _
from detente.model import Interest, Issue, Option, RedLine, Scenario, violated
from detente.pages import conditions
from detente.pages.brief.told import Told
from detente.pages.knots import Knot
from detente.pages.names import Names
from detente.pages.said import latest


def interests_behind(names: Names, name: str) -> tuple[Interest, ...]:
    """The interests of a party behind one of its red lines, or behind what it refuses on an issue."""
    rule = names.rules().get(name)
    if rule is not None:
        return tuple(one for one in names.scenario.interests if name in one.behind)
    party, _dot, issue = name.partition(".")
    lines = [line.id for line in names.scenario.red_lines if line.party == party and issue in line.issues]
    meant = {issue, *lines}
    return tuple(
        one for one in names.scenario.interests if one.party == party and meant.intersection(one.behind)
    )


def serving_both(told: Told, knot: Knot) -> tuple[str, tuple[str, ...]]:
    """A title and, issue by issue, the options that would serve both sides; empty without interests."""
    names = told.names
    members = (*knot.core, *knot.each)
    interests = [one for member in members for one in interests_behind(names, member)]
    parties = tuple(dict.fromkeys(party for member in members if (party := _party(names, member))))
    if not interests or len(parties) < 2:
        return "", ()
    found = []
    for issue_id in told.analysis.agenda:
        if issue_id in _issues(names, members, interests):
            issue = names.scenario.issue(issue_id)
            serve = [option for option in issue.options if _serves(names.scenario, parties, issue, option)]
            if serve:
                said = _(" or ").join(
                    conditions.option_run(names, issue, run) for run in conditions.runs(issue, tuple(serve))
                )
                found.append(_("{issue}: {options}", issue=names.issue(issue_id), options=said))
    title = (
        _("Options that would serve both sides:")
        if found
        else _("On these issues the file has no option that would serve both.")
    )
    return title, tuple(found)


def _party(names: Names, member: str) -> str:
    rule = names.rules().get(member)
    if rule is not None:
        return rule.party if isinstance(rule, RedLine) else ""
    return member.partition(".")[0]


def _issues(names: Names, members: tuple[str, ...], interests: list[Interest]) -> frozenset[str]:
    """The issues that the members are about, and those of the interests behind them."""
    rules, known = names.rules(), {issue.id for issue in names.scenario.issues}
    listed = [*members, *(one for interest in interests for one in interest.behind)]
    found: set[str] = set()
    for one in listed:
        found.update(rules[one].issues if one in rules else (one if one in known else one.partition(".")[2],))
    return frozenset(found & known)


def _serves(scenario: Scenario, parties: tuple[str, ...], issue: Issue, option: Option) -> bool:
    if option.id == issue.status_quo or any(_refuses(scenario, p, issue, option) for p in parties):
        return False
    gains = [*_gains(scenario, parties, issue, option)]
    granted = [_grants(scenario, party, issue, option) for party in parties]
    if not gains:
        return all(granted)
    return min(gains) >= 0 and max(gains) > 0


def _refuses(scenario: Scenario, party: str, issue: Issue, option: Option) -> bool:
    said = latest(scenario, party, issue).get(option.id)
    if said is not None and said.stance.refuses:
        return True
    deal, issues = {issue.id: option.choice}, {issue.id: issue}
    return any(
        violated(line, deal, issues)
        for line in scenario.red_lines
        if line.party == party and line.issues == (issue.id,)
    )


def _grants(scenario: Scenario, party: str, issue: Issue, option: Option) -> bool:
    said = latest(scenario, party, issue).get(option.id)
    return said is not None and said.stance.grants


def _gains(scenario: Scenario, parties: tuple[str, ...], issue: Issue, option: Option) -> Iterator[Fraction]:
    """What each scored party gains by the option over the status quo, by the middle of ranges."""
    if issue.status_quo is None:
        return
    for party_id in parties:
        points = scenario.party(party_id).points
        if points is not None:
            spans = points.get(issue.id)
            if spans is not None:
                now = spans[issue.position_of(issue.status_quo)]
                yield spans[issue.position_of(option.id)].middle - now.middle
