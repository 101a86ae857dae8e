"""A scenario with other ids, everything else the same."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, replace
from typing import TypeVar

from detente.model.accounts import Account, Statement
from detente.model.changes import Kind, Thing
from detente.model.conditions import Clause, Condition, Named
from detente.model.forums import Forum, Majority, Rule
from detente.model.issues import Issue
from detente.model.parties import Party
from detente.model.positions import Interest, Position
from detente.model.rules import Evidence, Linkage, RedLine
from detente.model.scenario import Circumstance, Scenario

_Line = TypeVar("_Line", bound=Linkage)


@dataclass(frozen=True, slots=True)
class NewIds:
    """What things are called from now on, by what they are called; the others keep their ids.

    The issue within which an option stands is named by its new id.
    """

    by_thing: Mapping[Thing, str]

    def of(self, kind: Kind, old: str, within: str = "") -> str:
        return self.by_thing.get(Thing(kind=kind, id=old, within=within), old)

    def all(self, kind: Kind, old: Iterable[str]) -> tuple[str, ...]:
        return tuple(self.of(kind, one) for one in old)

    def rule(self, old: str) -> str:
        """A red line or a linkage; no two of them share an id."""
        return self.of(Kind.LINKAGE, self.of(Kind.RED_LINE, old))


def with_new_ids(scenario: Scenario, ids: NewIds) -> Scenario:
    """The scenario with the new ids wherever the old ones stood."""
    if not ids.by_thing:
        return scenario
    return replace(
        scenario,
        sources=tuple(replace(one, id=ids.of(Kind.SOURCE, one.id)) for one in scenario.sources),
        issues=tuple(_issue(one, ids) for one in scenario.issues),
        parties=tuple(_party(one, ids) for one in scenario.parties),
        positions=tuple(_position(one, ids) for one in scenario.positions),
        interests=tuple(_interest(one, ids) for one in scenario.interests),
        red_lines=tuple(_red_line(one, ids) for one in scenario.red_lines),
        linkages=tuple(_linkage(one, ids) for one in scenario.linkages),
        forums=tuple(_forum(one, ids) for one in scenario.forums),
        circumstances=tuple(_circumstance(one, ids) for one in scenario.circumstances),
        accounts=tuple(_account(one, ids) for one in scenario.accounts),
    )


def _issue(one: Issue, ids: NewIds) -> Issue:
    issue_id = ids.of(Kind.ISSUE, one.id)
    options = tuple(
        replace(
            option,
            id=ids.of(Kind.OPTION, option.id, issue_id),
            sources=ids.all(Kind.SOURCE, option.sources),
        )
        for option in one.options
    )
    status_quo = one.status_quo and ids.of(Kind.OPTION, one.status_quo, issue_id)
    sources = ids.all(Kind.SOURCE, one.sources)
    return replace(one, id=issue_id, options=options, status_quo=status_quo, sources=sources)


def _party(one: Party, ids: NewIds) -> Party:
    points = one.points and {ids.of(Kind.ISSUE, issue): spans for issue, spans in one.points.items()}
    synergies = tuple(replace(each, when=_condition(each.when, ids)) for each in one.synergies)
    return replace(one, id=ids.of(Kind.PARTY, one.id), points=points, synergies=synergies)


def _position(one: Position, ids: NewIds) -> Position:
    return replace(
        one,
        party=ids.of(Kind.PARTY, one.party),
        option=_clause(one.option, ids),
        evidence=_evidence(one.evidence, ids),
    )


def _interest(one: Interest, ids: NewIds) -> Interest:
    behind = tuple(ids.of(Kind.ISSUE, ids.rule(name)) for name in one.behind)
    party = ids.of(Kind.PARTY, one.party)
    return replace(one, party=party, behind=behind, evidence=_evidence(one.evidence, ids))


def _red_line(one: RedLine, ids: NewIds) -> RedLine:
    return replace(_linkage(one, ids), party=ids.of(Kind.PARTY, one.party))


def _linkage(one: _Line, ids: NewIds) -> _Line:
    return replace(
        one,
        id=ids.rule(one.id),
        never=one.never and _condition(one.never, ids),
        only=one.only and _condition(one.only, ids),
        when=_condition(one.when, ids),
        evidence=_evidence(one.evidence, ids),
    )


def _forum(one: Forum, ids: NewIds) -> Forum:
    return replace(
        one,
        id=ids.of(Kind.FORUM, one.id),
        members=ids.all(Kind.PARTY, one.members),
        decides=ids.all(Kind.ISSUE, one.decides),
        rule=_rule(one.rule, ids),
        sources=ids.all(Kind.SOURCE, one.sources),
    )


def _rule(rule: Rule, ids: NewIds) -> Rule:
    if not isinstance(rule, Majority):
        return rule
    weights = {ids.of(Kind.PARTY, party): weight for party, weight in rule.weights.items()}
    return replace(rule, weights=weights, vetoes=ids.all(Kind.PARTY, rule.vetoes))


def _circumstance(one: Circumstance, ids: NewIds) -> Circumstance:
    return replace(
        one,
        id=ids.of(Kind.CIRCUMSTANCE, one.id),
        no_deal={ids.of(Kind.PARTY, party): span for party, span in one.no_deal.items()},
        drop=tuple(ids.rule(name) for name in one.drop),
        red_lines=tuple(_red_line(line, ids) for line in one.red_lines),
        evidence=_evidence(one.evidence, ids),
    )


def _account(one: Account, ids: NewIds) -> Account:
    return replace(
        one,
        id=ids.of(Kind.ACCOUNT, one.id),
        statements=tuple(_statement(said, ids) for said in one.statements),
        evidence=_evidence(one.evidence, ids),
    )


def _statement(one: Statement, ids: NewIds) -> Statement:
    party = one.party and ids.of(Kind.PARTY, one.party)
    return replace(one, party=party, evidence=_evidence(one.evidence, ids))


def _evidence(one: Evidence, ids: NewIds) -> Evidence:
    return replace(one, sources=ids.all(Kind.SOURCE, one.sources)) if one.sources else one


def _condition(one: Condition, ids: NewIds) -> Condition:
    return Condition(tuple(_clause(clause, ids) for clause in one.clauses))


def _clause(one: Clause, ids: NewIds) -> Clause:
    issue = ids.of(Kind.ISSUE, one.issue)
    atoms = tuple(
        Named(ids.of(Kind.OPTION, atom.option, issue)) if isinstance(atom, Named) else atom
        for atom in one.any_of
    )
    return Clause(issue=issue, any_of=atoms)
