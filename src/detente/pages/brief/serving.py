"""What lies under a clash: the interests behind its sides, and the options that would serve both.

An option would serve both sides where nobody in the clash refuses it, by positions or by a red line on that
issue alone, and no linkage on that issue alone excludes it; and where, among those of them who are scored,
nobody finds it worse than the status quo and somebody finds it better. Where nobody of them is, or the status
quo is not known, all of them must demand or accept it. Looked at are the issues of the clash and those that
the interests behind it name.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from fractions import Fraction

from detente.messages import _
from detente.model import Interest, Issue, Option, RedLine, violated
from detente.pages import conditions
from detente.pages.brief.told import Told
from detente.pages.knots import Knot
from detente.pages.names import Names
from detente.pages.said import latest


def interests_behind(names: Names, name: str) -> tuple[Interest, ...]:
    """The interests of a party behind one of its red lines, or behind what it refuses on an issue."""
    rule = names.rules().get(name)
    if rule is not None:
        party = _party(names, name)
        return tuple(one for one in names.scenario.interests if one.party == party and name in one.behind)
    party, _dot, issue = name.partition(".")
    lines = [line.id for line in names.red_lines() if line.party == party and issue in line.issues]
    meant = {issue, *lines}
    return tuple(
        one for one in names.scenario.interests if one.party == party and meant.intersection(one.behind)
    )


def serving_both(told: Told, knot: Knot) -> tuple[str, tuple[str, ...]]:
    """A title and, issue by issue, the options that would serve both sides; empty where there are none."""
    names = told.names
    found = tuple(
        _("{issue}: {options}", issue=names.issue(issue_id), options=_listed(names, issue_id, options))
        for issue_id, options in for_both(names, knot, told.analysis.agenda).items()
    )
    return (_("Options that would serve both sides:") if found else "", found)


def for_both(names: Names, knot: Knot, agenda: Sequence[str]) -> Mapping[str, tuple[Option, ...]]:
    """The options that would serve both sides of a clash, by issue; none without an interest behind it."""
    members = (*knot.core, *knot.each)
    interests = [one for member in members for one in interests_behind(names, member)]
    parties = tuple(dict.fromkeys(party for member in members if (party := _party(names, member))))
    if not interests or len(parties) < 2:
        return {}
    looked_at = _issues(names, members, interests)
    found = {
        issue_id: tuple(_serving(names, parties, names.scenario.issue(issue_id)))
        for issue_id in agenda
        if issue_id in looked_at
    }
    return {issue_id: options for issue_id, options in found.items() if options}


def _listed(names: Names, issue_id: str, options: tuple[Option, ...]) -> str:
    issue = names.scenario.issue(issue_id)
    return _(" or ").join(conditions.option_run(names, issue, run) for run in conditions.runs(issue, options))


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


def _serving(names: Names, parties: tuple[str, ...], issue: Issue) -> Iterator[Option]:
    """The options of an issue, but its status quo, that would serve all of these parties."""
    said = [latest(names.scenario, party, issue) for party in parties]
    refused = {option for one in said for option, position in one.items() if position.stance.refuses}
    barred = refused | _excluded(names, parties, issue)
    for option in issue.options:
        if option.id == issue.status_quo or option.id in barred:
            continue
        gains = [*_gains(names, parties, issue, option)]
        if gains:
            serves = min(gains) >= 0 and max(gains) > 0
        else:
            serves = all(option.id in one and one[option.id].stance.grants for one in said)
        if serves:
            yield option


def _excluded(names: Names, parties: tuple[str, ...], issue: Issue) -> set[str]:
    """The options that a red line of these parties, or a linkage, on this issue alone excludes."""
    rules = [
        rule
        for rule in names.in_force()
        if rule.issues == (issue.id,) and (not isinstance(rule, RedLine) or rule.party in parties)
    ]
    issues = {issue.id: issue}
    return {
        option.id
        for option in issue.options
        if any(violated(rule, {issue.id: option.choice}, issues) for rule in rules)
    }


def _gains(names: Names, parties: tuple[str, ...], issue: Issue, option: Option) -> Iterator[Fraction]:
    """What each scored party gains by the option over the status quo, by the middle of ranges."""
    if issue.status_quo is None:
        return
    for party_id in parties:
        points = names.scenario.party(party_id).points
        if points is not None:
            spans = points[issue.id]
            now = spans[issue.position_of(issue.status_quo)]
            yield spans[issue.position_of(option.id)].middle - now.middle
