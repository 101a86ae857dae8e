"""The deals of a small scenario as points of two parties, each by its plain reading: what a picture shows.

Deals are listed one by one; that is for drawings only, where more than some thousands cannot be told
apart anyway.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator
from dataclasses import dataclass
from enum import IntEnum
from fractions import Fraction
from itertools import product

from detente.bargaining.results import Analysis
from detente.model import Condition, Issue, Linkage, Majority, Party, RedLine, Scenario
from detente.pages.names import Names

#: More deals than this are not listed.
MOST_DEALS = 20_000
#: More different points than this are thinned to one for each cell of a grid of so many steps a side.
MOST_DOTS = 4_000
GRID = 60

_Chosen = tuple[int, ...]


class Standing(IntEnum):
    """How a deal stands; the greater is shown where several deals have the same points."""

    BREAKS_RED_LINE = 0
    BELOW_NO_DEAL = 1
    IN_ZONE = 2


@dataclass(frozen=True, slots=True)
class Dot:
    """Deals with the same points for two parties."""

    x: Fraction
    y: Fraction
    standing: Standing


def dots(scenario: Scenario, analysis: Analysis, x: Party, y: Party) -> tuple[Dot, ...] | None:
    """All deals that obey the linkages, as dots; None where there are too many to list."""
    if analysis.deals > MOST_DEALS:
        return None
    room = _Room.of(scenario, analysis)
    found: dict[tuple[Fraction, Fraction], Standing] = {}
    for deal in room.deals():
        standing = room.standing(deal)
        at = (room.points(x, deal), room.points(y, deal))
        if standing is not None:
            found[at] = max(standing, found.get(at, standing))
    return tuple(Dot(*at, standing) for at, standing in sorted(found.items()))


def thinned(some: tuple[Dot, ...]) -> tuple[Dot, ...]:
    """One dot of each standing for each cell of a grid."""
    low_x, low_y = min(dot.x for dot in some), min(dot.y for dot in some)
    wide = max(dot.x for dot in some) - low_x or Fraction(1)
    high = max(dot.y for dot in some) - low_y or Fraction(1)
    kept: dict[tuple[int, int, Standing], Dot] = {}
    for dot in some:
        cell = (int((dot.x - low_x) / wide * GRID), int((dot.y - low_y) / high * GRID), dot.standing)
        kept.setdefault(cell, dot)
    return tuple(kept.values())


@dataclass(frozen=True, slots=True)
class _Room:
    """What binds in this analysis, ready to be asked deal by deal."""

    issues: tuple[Issue, ...]
    fixed: tuple[int | None, ...]
    linkages: tuple[Callable[[_Chosen], bool], ...]
    red_lines: tuple[tuple[str, Callable[[_Chosen], bool]], ...]
    members: tuple[Party, ...]
    no_deal: dict[str, Fraction]
    wins: Callable[[frozenset[str]], bool]

    @classmethod
    def of(cls, scenario: Scenario, analysis: Analysis) -> _Room:
        names = Names.of_answer(scenario, analysis)
        dropped = next((c.drop for c in scenario.circumstances if c.id == analysis.circumstance), ())
        rules = [rule for rule in names.rules().values() if rule.id not in dropped]
        at = {issue.id: place for place, issue in enumerate(scenario.issues)}
        members = tuple(scenario.party(party) for party in analysis.parties)
        return cls(
            issues=scenario.issues,
            fixed=tuple(
                None if issue.id in analysis.agenda else issue.position_of(issue.status_quo or "")
                for issue in scenario.issues
            ),
            linkages=tuple(_breaks(rule, scenario, at) for rule in rules if not isinstance(rule, RedLine)),
            red_lines=tuple(
                (rule.party, _breaks(rule, scenario, at))
                for rule in rules
                if isinstance(rule, RedLine) and _binds(rule, analysis)
            ),
            members=members,
            no_deal={party.id: names.no_deal(party.id).middle for party in members if party.is_scored},
            wins=_rule_of(names, analysis),
        )

    def deals(self) -> Iterator[_Chosen]:
        open_to = zip(self.issues, self.fixed, strict=True)
        return product(*(range(len(i.options)) if at is None else (at,) for i, at in open_to))

    def standing(self, deal: _Chosen) -> Standing | None:
        """How the deal stands; None where it breaks a linkage."""
        if any(breaks(deal) for breaks in self.linkages):
            return None
        unbroken = {p.id for p in self.members} - {party for party, breaks in self.red_lines if breaks(deal)}
        if not self.wins(frozenset(unbroken)):
            return Standing.BREAKS_RED_LINE
        content = {p.id for p in self.members if p.id in unbroken and self._is_content(p, deal)}
        return Standing.IN_ZONE if self.wins(frozenset(content)) else Standing.BELOW_NO_DEAL

    def _is_content(self, party: Party, deal: _Chosen) -> bool:
        return not party.is_scored or self.points(party, deal) >= self.no_deal[party.id]

    def points(self, party: Party, deal: _Chosen) -> Fraction:
        given = party.points or {}
        total = Fraction(0)
        for issue, option in zip(self.issues, deal, strict=True):
            if issue.id in given:
                total += given[issue.id][option].middle
        at = {issue.id: place for place, issue in enumerate(self.issues)}
        for synergy in party.synergies:
            if _holds(synergy.when, self.issues, at)(deal):
                total += synergy.points.middle
        return total


def _binds(rule: RedLine, analysis: Analysis) -> bool:
    if rule.party not in analysis.parties:
        return False
    standing = rule.precondition and rule.id not in analysis.waived
    return standing or set(rule.issues) <= set(analysis.agenda)


def _rule_of(names: Names, analysis: Analysis) -> Callable[[frozenset[str]], bool]:
    rule = names.forum_of(analysis.forum).rule if analysis.forum else None
    if isinstance(rule, Majority):
        return rule.wins
    everybody = frozenset(analysis.parties)
    return lambda willing: everybody <= willing


def _breaks(rule: Linkage, scenario: Scenario, at: dict[str, int]) -> Callable[[_Chosen], bool]:
    when = _holds(rule.when, scenario.issues, at)
    if rule.never is not None:
        never = _holds(rule.never, scenario.issues, at)
        return lambda deal: when(deal) and never(deal)
    only = _holds(rule.only or Condition(), scenario.issues, at)
    return lambda deal: when(deal) and not only(deal)


def _holds(condition: Condition, issues: tuple[Issue, ...], at: dict[str, int]) -> Callable[[_Chosen], bool]:
    covered = []
    for clause in condition.clauses:
        issue = issues[at[clause.issue]]
        some = frozenset(place for place, option in enumerate(issue.options) if clause.covers(option))
        covered.append((at[clause.issue], some))
    return lambda deal: all(deal[place] in some for place, some in covered)
