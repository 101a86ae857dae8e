"""Demands that are all a party says on an issue: they exclude nothing, which is easily misunderstood."""

from __future__ import annotations

from collections.abc import Iterator

from detente.files.gaps import Said
from detente.files.wording import first_of, shown
from detente.messages import _, _n
from detente.model import Scenario, Stance

_SHOWN = 5


def mere_demands(scenario: Scenario) -> Iterator[Said]:
    """One warning for them all, at the first; none where every demand has something beside it."""
    found = _mere(scenario)
    if not found:
        return
    pairs = [_("{party} on {issue}", party=shown(party), issue=shown(issue)) for party, issue in found]
    what = _n(
        "A party demands an option of an issue and says nothing of the others: {pairs}.",
        "{n} times a party demands an option of an issue and says nothing of the others: {pairs}.",
        len(found),
        n=len(found),
        pairs=first_of(pairs, len(pairs), _SHOWN),
    )
    mend = _("A demand excludes nothing: what the party refuses must be there as 'rejects'.")
    yield ("positions", min(found.values())), what, mend


def _mere(scenario: Scenario) -> dict[tuple[str, str], int]:
    """Party and issue of each such demand, with the place of the first position there."""
    issues = {issue.id: issue for issue in scenario.issues}
    bounded = _bounded(scenario)
    covered: dict[tuple[str, str], int] = {}
    first: dict[tuple[str, str], int] = {}
    for place, said in enumerate(scenario.positions):
        here = said.party, said.issue
        if said.stance is not Stance.DEMANDS:
            bounded.add(here)
        covered[here] = covered.get(here, 0) | said.option.bits(issues[said.issue])
        first.setdefault(here, place)
    return {
        here: place
        for here, place in first.items()
        if here not in bounded and covered[here] not in (0, issues[here[1]].all_bits)
    }


def _bounded(scenario: Scenario) -> set[tuple[str, str]]:
    """Party and issue wherever a red line or points say more than positions do."""
    scored = (party.id for party in scenario.parties if party.is_scored)
    bounded = {(party, issue.id) for party in scored for issue in scenario.issues}
    for line in (*scenario.red_lines, *(line for one in scenario.circumstances for line in one.red_lines)):
        bounded |= {(line.party, issue) for issue in line.issues}
    return bounded
