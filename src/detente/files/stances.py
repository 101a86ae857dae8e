"""What the parties' positions and their own red lines say of the same options, and where they disagree.

Options are compared as bits, thousands of positions on an issue of 10,000 options in no time.
"""

from __future__ import annotations

from collections.abc import Collection, Iterator, Mapping
from dataclasses import dataclass

from detente.model import Bits, Condition, Issue, RedLine, Scenario, Stance

Issues = Mapping[str, Issue]


def in_force(scenario: Scenario, issues: Issues) -> Mapping[int, Bits]:
    """For each position, by its place, the options of which it is the party's latest word; some have none."""
    positions = scenario.positions

    def age(place: int) -> tuple[bool, object, int]:
        date = positions[place].evidence.date
        return date is not None, date or 0, place

    spoken: dict[tuple[str, str], Bits] = {}
    found: dict[int, Bits] = {}
    for place in sorted(range(len(positions)), key=age, reverse=True):
        said = positions[place]
        later = spoken.get((said.party, said.issue), 0)
        covered = said.option.bits(issues[said.issue])
        found[place] = covered & ~later
        spoken[said.party, said.issue] = covered | later
    return found


@dataclass(frozen=True, slots=True)
class Excluded:
    """What red lines exclude, each by itself; the ``hopeless`` parties have one that excludes everything."""

    options: Mapping[tuple[str, str], Bits]
    hopeless: frozenset[str]

    def of(self, party: str, issue: Issue) -> Bits:
        """The options of an issue that one of the party's red lines excludes, whatever else is agreed."""
        return issue.all_bits if party in self.hopeless else self.options.get((party, issue.id), 0)


def excluded_by_one(scenario: Scenario, issues: Issues) -> Excluded:
    """What every single red line of the file excludes."""
    options: dict[tuple[str, str], Bits] = {}
    hopeless = set()
    for line in scenario.red_lines:
        found = _excluded(line, issues)
        if found is None:
            hopeless.add(line.party)
            continue
        for issue, bits in found.items():
            options[line.party, issue] = options.get((line.party, issue), 0) | bits
    return Excluded(options, frozenset(hopeless))


def demands_excluded_together(
    scenario: Scenario, party: str, excluded: Mapping[str, Collection[str]]
) -> Iterator[tuple[int, tuple[str, ...]]]:
    """The positions, by place, in which a party demands what its red lines exclude, but none of them alone.

    ``excluded`` are the options that they exclude between them, by issue.
    """
    if not excluded:
        return
    issues = {issue.id: issue for issue in scenario.issues}
    alone = excluded_by_one(scenario, issues)
    for place, bits in in_force(scenario, issues).items():
        said = scenario.positions[place]
        if said.party == party and said.stance is Stance.DEMANDS and said.issue in excluded:
            issue = issues[said.issue]
            left = issue.options_at(bits & ~alone.of(party, issue))
            odd = tuple(option.id for option in left if option.id in excluded[said.issue])
            if odd:
                yield place, odd


def _excluded(line: RedLine, issues: Issues) -> Mapping[str, Bits] | None:
    """The options with which every deal breaks a red line, by issue; None where every deal at all does."""
    when = _asked(line.when, issues)
    if line.never is not None:
        return _always(_together(when, _asked(line.never, issues)))
    allowed = _asked(line.only or Condition(), issues)
    if 0 in allowed.values():
        return _always(when)
    if len(when) > 1:
        return {}
    ways = [_together(when, {issue: issues[issue].all_bits & ~bits}) for issue, bits in allowed.items()]
    return {issue: bits for way in ways if len(way) == 1 for issue, bits in way.items()}


def _asked(condition: Condition, issues: Issues) -> dict[str, Bits]:
    """What a condition asks of each issue of which it does not take every option."""
    asked = {clause.issue: clause.bits(issues[clause.issue]) for clause in condition.clauses}
    return {issue: bits for issue, bits in asked.items() if bits != issues[issue].all_bits}


def _together(one: Mapping[str, Bits], other: Mapping[str, Bits]) -> dict[str, Bits]:
    """What two conditions ask together."""
    shared = {issue: one[issue] & bits for issue, bits in other.items() if issue in one}
    return {**one, **other, **shared}


def _always(asked: dict[str, Bits]) -> dict[str, Bits] | None:
    """The options with which all deals have what is asked, none where two issues are; None: any deal has."""
    if not asked:
        return None
    return asked if len(asked) == 1 else {}
