"""What each party has said, cell by cell: the position that counts for an option."""

from __future__ import annotations

from collections.abc import Iterable

from detente.model import Issue, PartialDate, Position, Scenario

_UNDATED = PartialDate(-1)


def latest(scenario: Scenario, party_id: str, issue: Issue) -> dict[str, Position]:
    """For each option of the issue that the party spoke of, the position that counts.

    The latest does; an undated one is before all dated ones, and of two of the same date the later
    in the file counts.
    """
    found: dict[str, Position] = {}
    for position in in_time(p for p in scenario.positions if p.party == party_id and p.issue == issue.id):
        for option in position.option.options_of(issue):
            found[option.id] = position
    return found


def in_time(positions: Iterable[Position]) -> list[Position]:
    """Positions from the earliest to the latest, undated ones first."""
    return sorted(positions, key=lambda one: one.evidence.date or _UNDATED)


def has_taken_sides(scenario: Scenario, party_id: str, issue_ids: Iterable[str]) -> bool:
    """Whether the party has said yes or no to any option of these issues."""
    return any(
        position.stance.grants or position.stance.refuses
        for issue_id in issue_ids
        for position in latest(scenario, party_id, scenario.issue(issue_id)).values()
    )


def refusals(scenario: Scenario, party_id: str, issue: Issue) -> dict[str, Position]:
    """The options of the issue that the party refuses, each with the position that says so."""
    found = latest(scenario, party_id, issue)
    return {option: position for option, position in found.items() if position.stance.refuses}
