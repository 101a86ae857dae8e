"""What the names inside a clash or a concession stand for, in a few words.

A name is a red line's or a linkage's id, ``PARTY.no_deal``, or ``PARTY.ISSUE``: all that the party
refuses on that issue.
"""

from __future__ import annotations

from detente.messages import _
from detente.model import RedLine
from detente.pages import conditions, figures
from detente.pages.names import Names, quoted
from detente.pages.said import refusals


def member(names: Names, name: str) -> str:
    """Whose it is, and what it says."""
    party = owner(names, name)
    said = what(names, name)
    return _("{party}: {what}", party=party, what=said) if party else said


def owner(names: Names, name: str) -> str:
    """The party's name; empty for a linkage."""
    rule = names.rules().get(name)
    if rule is not None:
        return names.party(rule.party) if isinstance(rule, RedLine) else ""
    return names.party(name.partition(".")[0])


def what(names: Names, name: str) -> str:
    """What it says, without whose it is."""
    rule = names.rules().get(name)
    if rule is not None:
        return conditions.rule(names, rule)
    party = names.no_deal_party(name)
    if party is not None:
        return _("at least its no-deal points ({points})", points=figures.span(names.no_deal(party.id)))
    return _refusal(names, name)


def _refusal(names: Names, name: str) -> str:
    party_id, _dot, issue_id = name.partition(".")
    issue = names.scenario.issue(issue_id)
    refused = refusals(names.scenario, party_id, issue)
    some = [option for option in issue.options if option.id in refused]
    if len(some) == len(issue.options):
        return _("no to every option on {issue}", issue=quoted(names.text(issue.title)))
    said = conditions.options(names, issue, some)
    return _("no to {options} ({issue})", options=said, issue=names.text(issue.title))
