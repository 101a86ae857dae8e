"""A scenario under one circumstance, in positions: what every reading of it is built from."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from fractions import Fraction

from detente.bargaining.verify.claims import Claim
from detente.bargaining.verify.constraints import Ban, End, Table, Test, ban_of, bits, table_of
from detente.bargaining.verify.kinds import Why
from detente.model import (
    Circumstance,
    Issue,
    Linkage,
    Option,
    PartialDate,
    Position,
    RedLine,
    Scenario,
    Span,
    Stance,
)

#: A deal by the position of its option, for each issue in the order of the file.
Places = tuple[int, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class Ground:
    """The issues, rules, points and positions that count, with their places in the file."""

    scenario: Scenario
    issues: Mapping[str, Issue]
    places: Mapping[str, int]
    options: tuple[Mapping[str, int], ...]
    red_lines: tuple[RedLine, ...]
    linkages: tuple[Linkage, ...]
    bans: Mapping[str, Ban]
    no_deal: Mapping[str, Span]
    tables: Mapping[tuple[str, End], Table]
    stances: Mapping[tuple[str, str], tuple[Stance, ...]]

    @property
    def sizes(self) -> tuple[int, ...]:
        return tuple(len(issue.options) for issue in self.scenario.issues)

    @property
    def status_quo(self) -> Places | None:
        """The deal that holds when nothing is agreed; None where an issue has no status quo."""
        found = [self.status_quo_of(issue.id) for issue in self.scenario.issues]
        return None if None in found else tuple(place for place in found if place is not None)

    def status_quo_of(self, issue_id: str) -> int | None:
        wanted = self.issues[issue_id].status_quo
        return None if wanted is None else self.options[self.places[issue_id]][wanted]

    def is_scored(self, party_id: str) -> bool:
        return (party_id, "middle") in self.tables

    def points(self, party_id: str, deal: Places) -> Fraction:
        """What a deal is worth to a scored party, every range at its middle."""
        return self.tables[party_id, "middle"].points(deal)

    def gain(self, party_id: str, deal: Places) -> Fraction:
        """The same, above its no-deal points."""
        return self.points(party_id, deal) - self.no_deal[party_id].middle

    def deal_of(self, claim: Claim) -> Places:
        """The deal that a result writes. Unreadable where it is none of this scenario."""
        if set(claim.fields()) != set(self.issues):
            raise claim.refuse(Why.INCOMPLETE_DEAL)
        return tuple(self._place_of(claim[issue_id], issue_id) for issue_id in self.issues)

    def _place_of(self, claim: Claim, issue_id: str) -> int:
        options = self.issues[issue_id].options
        if isinstance(claim.value, str):
            place = self.options[self.places[issue_id]].get(claim.value)
            found = [] if place is None else [place]
        else:
            found = [place for place, option in enumerate(options) if _is_written(option, claim)]
        if len(found) != 1:
            raise claim.refuse(Why.NO_SUCH_OPTION, str(claim.value), issue_id)
        return found[0]


def ground_of(scenario: Scenario, circumstance: Circumstance | None) -> Ground:
    """A scenario as it stands in a circumstance (or as the file gives it)."""
    issues = {issue.id: issue for issue in scenario.issues}
    places = {issue_id: place for place, issue_id in enumerate(issues)}
    dropped = () if circumstance is None else circumstance.drop
    added = () if circumstance is None else circumstance.red_lines
    moved = {} if circumstance is None else circumstance.no_deal
    red_lines = (*(rule for rule in scenario.red_lines if rule.id not in dropped), *added)
    linkages = tuple(rule for rule in scenario.linkages if rule.id not in dropped)
    ends: tuple[End, ...] = ("middle", "worst", "best")
    return Ground(
        scenario=scenario,
        issues=issues,
        places=places,
        options=tuple({option.id: n for n, option in enumerate(issue.options)} for issue in scenario.issues),
        red_lines=red_lines,
        linkages=linkages,
        bans={rule.id: ban_of(rule, issues, places) for rule in (*red_lines, *linkages)},
        no_deal={party.id: moved.get(party.id, party.no_deal) for party in scenario.parties},
        tables={
            (party.id, end): table_of(party, end, issues, places)
            for party in scenario.parties
            if party.is_scored
            for end in ends
        },
        stances={
            (party.id, issue.id): _latest_words(scenario, party.id, issue)
            for party in scenario.parties
            for issue in scenario.issues
        },
    )


def _latest_words(scenario: Scenario, party_id: str, issue: Issue) -> tuple[Stance, ...]:
    """What a party's latest words on each option of an issue come to, in the order of the options."""
    own = [one for one in scenario.positions if one.party == party_id and one.issue == issue.id]
    latest: list[Stance] = []
    for option in issue.options:
        said = [(_when(position), position.stance) for position in own if position.option.covers(option)]
        # Of equal dates the later in the file counts: the last of the greatest.
        _, stance = max(reversed(said), key=lambda word: word[0], default=(_NEVER, Stance.UNKNOWN))
        latest.append(stance)
    return tuple(latest)


def words_test(ground: Ground, party_id: str, issue_id: str, *, grants: bool) -> Test:
    """The options of an issue that a party grants, or those that it refuses."""
    said = ground.stances[party_id, issue_id]
    wanted = (n for n, stance in enumerate(said) if (stance.grants if grants else stance.refuses))
    return ground.places[issue_id], bits(wanted)


_NEVER = (0, PartialDate(0))


def _when(position: Position) -> tuple[int, PartialDate]:
    date = position.evidence.date
    return _NEVER if date is None else (1, date)


def _is_written(option: Option, claim: Claim) -> bool:
    return option.value is not None and claim.says(option.value)
