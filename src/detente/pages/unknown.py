"""What the file does not know: who has no position on what, and how much of the rest is judgement."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator

from detente.bargaining.results import Analysis
from detente.messages import _
from detente.model import Stance
from detente.pages import evidence, figures, said
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
    """Of how many options it is known how each party stands, how often from a source, and up to when."""
    scenario = names.scenario
    if not said.spoken(scenario, analysis.parties, analysis.agenda):
        return
    issues = [scenario.issue(issue_id) for issue_id in analysis.agenda]
    cells = len(analysis.parties) * sum(len(issue.options) for issue in issues)
    found = [
        position.evidence
        for party in analysis.parties
        for issue in issues
        for position in said.latest(scenario, party, issue).values()
        if position.stance is not Stance.UNKNOWN
    ]
    kinds = Counter(evidence.kind(one) for one in found)
    told = _(
        "Positions, each party on each option: of {cells}, {known} are known – {kinds}",
        cells=figures.whole(cells),
        known=figures.whole(len(found)),
        kinds="; ".join(
            f"{title}: {figures.whole(kinds[kind])}"
            for kind, title in evidence.kinds().items()
            if kinds[kind]
        ),
    )
    newest = max((one.date for one in found if one.date), default=None)
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
