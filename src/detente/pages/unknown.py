"""What the file does not know: who has no position on what, and how much of the rest is judgement."""

from __future__ import annotations

from collections.abc import Iterator

from detente.bargaining.results import Analysis
from detente.messages import _, _n
from detente.model import Stance
from detente.pages import evidence, said
from detente.pages.names import Names
from detente.pages.view import Block, Paragraph, Section, bullet


def section(names: Names, analysis: Analysis) -> Section | None:
    """The gaps, party by party; None where the file has no positions at all."""
    if not names.scenario.positions:
        return None
    blocks: list[Block] = []
    silent = tuple(_silent(names, analysis))
    if silent:
        blocks += [Paragraph(_("No position is on record on whole issues:")), bullet(*silent)]
    gaps = _gaps(names, analysis)
    if gaps:
        told = _n(
            "On one option of the agenda a party has no position, or an unknown one.",
            "On {n} pairs of party and option a position is missing or unknown.",
            gaps,
            n=gaps,
        )
        blocks.append(Paragraph(told))
    return Section(_("What is not known"), tuple(blocks)) if blocks else None


def sourced(names: Names, analysis: Analysis) -> Iterator[str]:
    """How many of the positions that count here name a source, and up to when they go."""
    counted = said.spoken(names.scenario, analysis.parties, analysis.agenda)
    if not counted:
        return
    with_source = sum(bool(position.evidence.sources) for position in counted)
    told = _n(
        "One position counts here; with a source: {sourced}",
        "{n} positions count here; with a source: {sourced}",
        len(counted),
        n=len(counted),
        sourced=with_source,
    )
    newest = max((position.evidence.date for position in counted if position.evidence.date), default=None)
    if newest is None:
        yield told
    else:
        yield _("{positions}; the newest: {day}", positions=told, day=evidence.date(names, newest))


def _silent(names: Names, analysis: Analysis) -> Iterator[str]:
    for party in analysis.parties:
        issues = [
            issue
            for issue in analysis.agenda
            if not said.latest(names.scenario, party, names.scenario.issue(issue))
        ]
        if len(issues) == len(analysis.agenda):
            yield _("{party}: everything", party=names.party(party))
        elif issues:
            yield _("{party}: {what}", party=names.party(party), what=names.issues(issues))


def _gaps(names: Names, analysis: Analysis) -> int:
    """Pairs of party and option without a position, on the issues of which the party spoke at all."""
    found = 0
    for party in analysis.parties:
        for issue_id in analysis.agenda:
            issue = names.scenario.issue(issue_id)
            known = said.latest(names.scenario, party, issue)
            if known:
                told = sum(position.stance is not Stance.UNKNOWN for position in known.values())
                found += len(issue.options) - told
    return found
