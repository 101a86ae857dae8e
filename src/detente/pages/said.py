"""What each party has said, cell by cell: the position that counts for an option."""

from __future__ import annotations

from collections.abc import Collection, Iterable

from detente.model import Deal, Issue, PartialDate, Position, Scenario, in_time


def latest(scenario: Scenario, party_id: str, issue: Issue) -> dict[str, Position]:
    """For each option of the issue that the party spoke of, the position that counts.

    The latest does; an undated one is before all dated ones, and of two of the same date the later
    in the file counts.
    """
    found: dict[str, Position] = {}
    spoken_of = 0
    own = in_time(p for p in scenario.positions if p.party == party_id and p.issue == issue.id)
    for position in reversed(own):
        covered = position.option.bits(issue)
        found |= {option.id: position for option in issue.options_at(covered & ~spoken_of)}
        spoken_of |= covered
    return {option.id: found[option.id] for option in issue.options_at(spoken_of)}


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


def refusers(
    scenario: Scenario, parties: Iterable[str], deal: Deal, agenda: Collection[str]
) -> dict[str, tuple[str, ...]]:
    """The parties whose positions refuse a part of the deal, each with the issues of what it refuses."""
    found: dict[str, tuple[str, ...]] = {}
    for party in parties:
        refused = tuple(
            issue.id
            for issue in scenario.issues
            if issue.id in agenda and issue.option_of(deal[issue.id]).id in refusals(scenario, party, issue)
        )
        if refused:
            found[party] = refused
    return found


def spoken(scenario: Scenario, parties: Iterable[str], issue_ids: Collection[str]) -> tuple[Position, ...]:
    """The positions that count for these parties and issues, each once, in the order of the file."""
    counting = {
        id(position)
        for party in parties
        for issue_id in issue_ids
        for position in latest(scenario, party, scenario.issue(issue_id)).values()
    }
    return tuple(position for position in scenario.positions if id(position) in counting)


def later(scenario: Scenario) -> tuple[PartialDate, ...]:
    """The dates of positions and red lines that lie beyond the day, month or year of the file."""
    day = scenario.date
    if day is None:
        return ()
    stated = (*(one.evidence for one in scenario.positions), *(one.evidence for one in scenario.red_lines))
    dates = (one.date for one in stated if one.date is not None)
    return tuple(
        when
        for when in dates
        if PartialDate(when.year, when.month if day.month else 0, when.day if day.day else 0) > day
    )
