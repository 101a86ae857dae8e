"""What the file does not know: who has no position on what, and how much of the rest is judgement."""

from __future__ import annotations

from collections.abc import Iterator

from detente.bargaining.results import Analysis
from detente.messages import _, _n
from detente.model import Stance
from detente.pages import evidence, said
from detente.pages.names import Names
from detente.pages.view import Paragraph, Section, bullet


def section(names: Names, analysis: Analysis) -> Section | None:
    """The gaps, party by party; None where the file has no positions at all."""
    if not names.scenario.positions:
        return None
    gaps = tuple(_gaps(names, analysis))
    if not gaps:
        return None
    intro = _("No position, or an unknown one, on so many options of an issue:")
    return Section(_("What is not known"), (Paragraph(intro), bullet(*gaps)))


def sourced(names: Names, analysis: Analysis) -> Iterator[str]:
    """How many of the positions that count here name a source, and up to when they go."""
    counted = said.spoken(names.scenario, analysis.parties, analysis.agenda)
    if not counted:
        return
    with_source = sum(bool(position.evidence.sources) for position in counted)
    told = _n(
        "One position counts here: {sourced} with a source, {others} without",
        "{n} positions count here: {sourced} with a source, {others} without",
        len(counted),
        n=len(counted),
        sourced=with_source,
        others=len(counted) - with_source,
    )
    newest = max((position.evidence.date for position in counted if position.evidence.date), default=None)
    if newest is None:
        yield told
    else:
        yield _("{positions}; the newest: {day}", positions=told, day=evidence.date(names, newest))


def _gaps(names: Names, analysis: Analysis) -> Iterator[str]:
    """Party by party the issues with options on which nothing of it is known, and how many those are."""
    for party in analysis.parties:
        if not any(said.latest(names.scenario, party, names.scenario.issue(i)) for i in analysis.agenda):
            yield _("{party}: everything", party=names.party(party))
            continue
        found = [told for issue in analysis.agenda if (told := _gap(names, party, issue))]
        if found:
            yield _("{party}: {what}", party=names.party(party), what="; ".join(found))


def _gap(names: Names, party: str, issue_id: str) -> str:
    issue = names.scenario.issue(issue_id)
    known = said.latest(names.scenario, party, issue).values()
    left = len(issue.options) - sum(position.stance is not Stance.UNKNOWN for position in known)
    if not left:
        return ""
    return _("{issue} ({n} of {all})", issue=names.issues([issue_id]), n=left, all=len(issue.options))
