"""What of a scenario rests on public statements, as a scenario of its own."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import replace

from detente.model.accounts import Account, Statement
from detente.model.conditions import Clause, Condition, Named
from detente.model.forums import Forum
from detente.model.issues import Issue, Option
from detente.model.parties import Party
from detente.model.positions import Interest, Position
from detente.model.rules import Evidence, Linkage, RedLine
from detente.model.scenario import Scenario
from detente.model.sources import Copy, Source

#: Addresses that lead to a place on a machine, not to a publication.
_ON_A_MACHINE = re.compile(r"\s*(file:|[/\\~.]|[a-z]:[/\\])", re.IGNORECASE)


def public(scenario: Scenario) -> Scenario:
    """The scenario with nothing left in it but what rests on public statements.

    What is marked as judgement or as confidential goes, and every position, red line and interest without a
    source (a linkage needs none: it tells logic); options too (but for the status quo, which is how things
    stand), and with them what speaks of nothing else: conditions and positions lose the option; a rule of
    which one issue has no option left goes, for without it the rule would say what nobody has said; so does
    an issue without options, a forum that decides nothing else, a source that nothing left cites. An account
    goes as soon as one of its statements is not public or has no source. An earlier statement on an option
    counts again where a later one was not public. All points, no-deal points, synergies, costs and
    circumstances go, for they are estimates: every party becomes unscored. A reason (``why``) is the author's
    and goes, except that of a linkage, which tells the fact or the logic that holds for everybody; so go the
    places of stored texts.

    Every noun is made anew of its public parts, never copied with parts taken out: what the model learns
    to hold later stays behind until it is named here. Where no option is public, no issue is left, and no
    question can be asked.
    """
    issues = {issue.id: issue for issue in _issues(scenario.issues)}
    red_lines = tuple(_red_lines(scenario.red_lines, issues))
    said = Scenario(
        title=scenario.title,
        language=scenario.language,
        date=scenario.date,
        marking=scenario.marking,
        summary=scenario.summary,
        issues=tuple(issues.values()),
        parties=tuple(Party(id=party.id, name=party.name) for party in scenario.parties),
        positions=tuple(_positions(scenario.positions, issues)),
        interests=tuple(_interests(scenario.interests, {*issues, *(line.id for line in red_lines)})),
        red_lines=red_lines,
        linkages=tuple(_linkages(scenario.linkages, issues)),
        forums=tuple(_forums(scenario.forums, issues)),
        accounts=tuple(_accounts(scenario.accounts)),
    )
    cited = set(_cited(said))
    return replace(said, sources=tuple(_source(one) for one in scenario.sources if one.id in cited))


def _cited(said: Scenario) -> Iterator[str]:
    """The sources that anything cites, each as often as it does."""
    for issue in said.issues:
        yield from issue.sources
        yield from (source for option in issue.options for source in option.sources)
    for account in said.accounts:
        yield from account.evidence.sources
        yield from (source for one in account.statements for source in one.evidence.sources)
    for forum in said.forums:
        yield from forum.sources
    evidenced: tuple[Position | Interest | Linkage, ...] = (
        *said.positions,
        *said.interests,
        *said.red_lines,
        *said.linkages,
    )
    yield from (source for each in evidenced for source in each.evidence.sources)


def _issues(issues: Iterable[Issue]) -> Iterator[Issue]:
    for issue in issues:
        now = issue.status_quo
        options = tuple(_option(one) for one in issue.options if not one.judgement or one.id == now)
        if all(one.judgement for one in issue.options):
            continue
        yield Issue(
            id=issue.id,
            title=issue.title,
            options=options,
            status_quo=now,
            range=issue.range,
            text=issue.text,
            sources=issue.sources,
        )


def _option(option: Option) -> Option:
    return Option(
        id=option.id, title=option.title, text=option.text, sources=option.sources, value=option.value
    )


def _positions(positions: Iterable[Position], issues: Mapping[str, Issue]) -> Iterator[Position]:
    for one in positions:
        clause = _clause(one.option, issues)
        if _is_stated(one.evidence) and clause is not None:
            evidence = _without_reason(one.evidence)
            yield Position(party=one.party, option=clause, stance=one.stance, evidence=evidence)


def _interests(interests: Iterable[Interest], left: set[str]) -> Iterator[Interest]:
    for one in interests:
        if _is_stated(one.evidence):
            yield Interest(
                party=one.party,
                text=one.text,
                kind=one.kind,
                behind=tuple(name for name in one.behind if name in left),
                evidence=_without_reason(one.evidence),
            )


def _red_lines(red_lines: Iterable[RedLine], issues: Mapping[str, Issue]) -> Iterator[RedLine]:
    for line in red_lines:
        rule = _rule(line, issues) if _is_stated(line.evidence) else None
        if rule is not None:
            yield RedLine(
                id=line.id,
                party=line.party,
                never=rule.never,
                only=rule.only,
                when=rule.when,
                title=line.title,
                precondition=line.precondition,
                evidence=_without_reason(line.evidence),
            )


def _linkages(linkages: Iterable[Linkage], issues: Mapping[str, Issue]) -> Iterator[Linkage]:
    for linkage in linkages:
        rule = _rule(linkage, issues)
        if rule is not None:
            yield rule


def _rule(rule: Linkage, issues: Mapping[str, Issue]) -> Linkage | None:
    """What is left of a rule as a linkage, its reason kept; None where nothing that it says is left."""
    said = (rule.when, rule.never, rule.only)
    when, never, only = (part and _condition(part, issues) for part in said)
    if not _is_public(rule.evidence) or when is None or (never is None and only is None):
        return None
    return Linkage(
        id=rule.id,
        never=never,
        only=only,
        when=when,
        title=rule.title,
        evidence=_evidence(rule.evidence),
    )


def _condition(condition: Condition, issues: Mapping[str, Issue]) -> Condition | None:
    """The condition on the options that are left; None where it names an issue that has none of them."""
    clauses = tuple(_clause(clause, issues) for clause in condition.clauses)
    left = tuple(clause for clause in clauses if clause is not None)
    return Condition(left) if len(left) == len(clauses) else None


def _clause(clause: Clause, issues: Mapping[str, Issue]) -> Clause | None:
    """The clause without the options that are gone; None where it named nothing else."""
    issue = issues.get(clause.issue)
    if issue is None:
        return None
    left = tuple(atom for atom in clause.any_of if not isinstance(atom, Named) or atom.option in issue.places)
    return Clause(issue=clause.issue, any_of=left) if left else None


def _forums(forums: Iterable[Forum], issues: Mapping[str, Issue]) -> Iterator[Forum]:
    for forum in forums:
        decides = tuple(issue for issue in forum.decides if issue in issues)
        if forum.decides and not decides:  # an empty list would mean that it decides everything
            continue
        yield Forum(
            id=forum.id,
            members=forum.members,
            title=forum.title,
            decides=decides,
            rule=forum.rule,
            size=forum.size,
            text=forum.text,
            sources=forum.sources,
        )


def _accounts(accounts: Iterable[Account]) -> Iterator[Account]:
    for account in accounts:
        if account.evidence.confidential or not all(_is_stated(one.evidence) for one in account.statements):
            continue  # one side alone would read as if nobody contradicted it
        has_record = not account.evidence.judgement
        yield Account(
            id=account.id,
            question=account.question,
            background=account.background if has_record else None,
            statements=tuple(_statement(one) for one in account.statements),
            evidence=_without_reason(account.evidence) if has_record else Evidence(),
        )


def _statement(one: Statement) -> Statement:
    return Statement(party=one.party, by=one.by, says=one.says, evidence=_without_reason(one.evidence))


def _is_public(evidence: Evidence) -> bool:
    return not evidence.judgement and not evidence.confidential


def _is_stated(evidence: Evidence) -> bool:
    """Whether a public statement carries it; what has no source may be anybody's word."""
    return _is_public(evidence) and bool(evidence.sources)


def _evidence(evidence: Evidence) -> Evidence:
    return Evidence(why=evidence.why, quote=evidence.quote, date=evidence.date, sources=evidence.sources)


def _without_reason(evidence: Evidence) -> Evidence:
    return Evidence(quote=evidence.quote, date=evidence.date, sources=evidence.sources)


def _source(source: Source) -> Source:
    return Source(
        id=source.id,
        title=source.title,
        author=source.author,
        publisher=source.publisher,
        date=source.date,
        url=_address(source.url),
        language=source.language,
        via=None if source.via is None else _copy(source.via),
    )


def _copy(copy: Copy) -> Copy:
    return Copy(
        title=copy.title,
        author=copy.author,
        publisher=copy.publisher,
        date=copy.date,
        url=_address(copy.url),
        language=copy.language,
    )


def _address(url: str | None) -> str | None:
    return None if url is None or _ON_A_MACHINE.match(url) else url
