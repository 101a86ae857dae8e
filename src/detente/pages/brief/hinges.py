"""On which judgements a verdict hangs: the lines in its clashes that no public statement carries."""

from __future__ import annotations

from collections.abc import Iterator, Mapping

from detente.bargaining.results import Analysis
from detente.messages import _
from detente.model import Evidence
from detente.pages.brief.told import Told
from detente.pages.marks import bare
from detente.pages.members import about, owner
from detente.pages.said import refusals


def lines(told: Told) -> Iterator[str]:
    """Which of what blocks is judged alone, and what has no ground; nothing where all of it is stated.

    What is judged in part is marked where it stands.
    """
    found = blocking(told)
    alone = [name for name, behind in found.items() if all(x.judgement and not x.sources for x in behind)]
    bare = [name for name, behind in found.items() if not any(x.judgement or x.sources for x in behind)]
    if alone:
        yield _("of what blocks, this is judgement alone: {lines}", lines=_said(told, alone))
    if bare:
        yield _("of what blocks, this has neither source nor judgement: {lines}", lines=_said(told, bare))


def blocking(told: Told) -> Mapping[str, tuple[Evidence, ...]]:
    """Each line, or all that a party refuses on an issue, that is part of a clash; with what is behind it.

    No-deal points have nothing of their own: the points rest on the basis that the file gives.
    """
    return {
        name: tuple(_behind(told, name))
        for name in dict.fromkeys(name for clash in _clashes(told.analysis) for name in clash)
        if told.names.no_deal_party(name) is None
    }


def _behind(told: Told, name: str) -> Iterator[Evidence]:
    rule = told.names.rules().get(name)
    if rule is not None:
        yield rule.evidence
        return
    party, _dot, issue_id = name.partition(".")
    said = refusals(told.names.scenario, party, told.names.scenario.issue(issue_id))
    yield from (position.evidence for position in said.values())


def in_part(told: Told, name: str) -> tuple[str, ...]:
    """That a line, or some of what a party refuses on an issue, is judged; nothing where all is stated."""
    return (_("in part a judgement"),) if any(one.judgement for one in _behind(told, name)) else ()


def _clashes(analysis: Analysis) -> Iterator[tuple[str, ...]]:
    yield from analysis.conflicts
    if analysis.stated is not None:
        yield from analysis.stated.conflicts


def _said(told: Told, some: list[str]) -> str:
    """The lines, each with those who hold it; lines of the same title together."""
    alike: dict[str, list[str]] = {}
    for name in some:
        alike.setdefault(bare(about(told.names, name)), []).append(name)
    return "; ".join(_held(told, listed) for listed in alike.values())


def _held(told: Told, listed: list[str]) -> str:
    what = about(told.names, listed[0])
    who = "; ".join(party for name in listed if (party := owner(told.names, name)))
    return _("{what} ({parties})", what=what, parties=who) if who else what
