"""Whose word counts, on what, and which rules bind: one value for every reading of a scenario."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, replace
from math import prod

from detente.bargaining.verify.constraints import Ban, Constraint, End, Table, floor_at
from detente.bargaining.verify.ground import Ground, Places, words_test
from detente.bargaining.verify.sweep import Domains, Walk, option_bit
from detente.model import Majority, RedLine


@dataclass(frozen=True, slots=True, kw_only=True)
class Terms:
    """On which terms the parties meet: ``majority`` is None where every member must accept."""

    ground: Ground
    members: tuple[str, ...]
    agenda: tuple[str, ...]
    waived: frozenset[str]
    majority: Majority | None = None

    @property
    def scored(self) -> tuple[str, ...]:
        return tuple(member for member in self.members if self.ground.is_scored(member))

    @property
    def deals(self) -> int:
        """How many deals there are on the agenda."""
        return prod(len(self.ground.issues[issue].options) for issue in self.agenda)

    @property
    def domains(self) -> Domains:
        """The options that each issue may have: one where it stands at its status quo."""
        return tuple(
            tuple(range(len(issue.options)))
            if issue.id in self.agenda
            else (self.ground.status_quo_of(issue.id) or 0,)
            for issue in self.ground.scenario.issues
        )

    def binds(self, line: RedLine) -> bool:
        """Whether a red line binds on this agenda."""
        on_agenda = set(line.issues) <= set(self.agenda)
        return on_agenda or (line.precondition and line.id not in self.waived)

    def preconditions(self) -> tuple[str, ...]:
        """The members' preconditions that could still be waived."""
        return tuple(
            line.id
            for line in self.ground.red_lines
            if line.precondition and line.party in self.members and line.id not in self.waived
        )

    def wins(self, willing: frozenset[str]) -> bool:
        """Whether these members together can agree."""
        return self.majority.wins(willing) if self.majority else willing >= set(self.members)

    def demands(self, party_id: str, end: End) -> dict[str, Constraint]:
        """A party's red lines and no-deal points, by name, with every range at one end."""
        found: dict[str, Constraint] = {
            line.id: self.ground.bans[line.id]
            for line in self.ground.red_lines
            if line.party == party_id and self.binds(line)
        }
        if self.ground.is_scored(party_id):
            span = self.ground.no_deal[party_id]
            walks_at = {"middle": span.middle, "worst": span.high, "best": span.low}[end]
            found[f"{party_id}.no_deal"] = floor_at(self.ground.tables[party_id, end], walks_at)
        return found


@dataclass(frozen=True, slots=True, kw_only=True)
class Reading:
    """What counts as a deal: laws for all, each member's demands, and whose word is enough.

    ``speaking`` are the members whose silence is consent; the others can only stand in the way.
    """

    terms: Terms
    laws: Mapping[str, Constraint]
    demands: Mapping[str, Mapping[str, Constraint]]
    speaking: frozenset[str]
    domains: Domains

    def counts(self, deal: Places) -> bool:
        """Whether a deal is one of them, rule by rule: the plain meaning."""
        willing = {
            member
            for member, demands in self.demands.items()
            if member in self.speaking and not any(demand.broken(deal) for demand in demands.values())
        }
        on_agenda = all(choice in domain for choice, domain in zip(deal, self.domains, strict=True))
        lawful = not any(law.broken(deal) for law in self.laws.values())
        return on_agenda and lawful and self.terms.wins(frozenset(willing))

    def with_laws(self, more: Mapping[str, Constraint]) -> Reading:
        """The same, where more must hold for everybody."""
        return replace(self, laws={**self.laws, **more})


def reading(terms: Terms, end: End = "middle") -> Reading:
    """Points and red lines: at its middle or best no unscored party stands in the way by silence."""
    return Reading(
        terms=terms,
        laws=linkages(terms),
        demands={member: terms.demands(member, end) for member in terms.members},
        speaking=frozenset(terms.scored if end == "worst" else terms.members),
        domains=terms.domains,
    )


def spoken_for(terms: Terms) -> Reading:
    """The deals that need no unscored party's word."""
    return replace(reading(terms), speaking=frozenset(terms.scored))


def stated(terms: Terms, *, grants: bool = False) -> Reading:
    """What was said alone: nothing refused, or everything granted."""
    return Reading(
        terms=terms,
        laws=linkages(terms),
        demands={member: words(terms, member, grants=grants) for member in terms.members},
        speaking=frozenset(terms.members),
        domains=terms.domains,
    )


def words(terms: Terms, party_id: str, *, grants: bool) -> dict[str, Constraint]:
    """A party's positions as demands, ``PARTY.ISSUE`` each: none that it refuses, or only what it grants."""
    found: dict[str, Constraint] = {}
    for issue_id in terms.agenda:
        test = words_test(terms.ground, party_id, issue_id, grants=grants)
        if grants or test[1]:
            found[f"{party_id}.{issue_id}"] = Ban(what=(test,), excluded=not grants)
    return found


def linkages(terms: Terms) -> dict[str, Constraint]:
    """The linkages, by id."""
    return {rule.id: terms.ground.bans[rule.id] for rule in terms.ground.linkages}


def walk_of(
    read: Reading,
    extra: tuple[Constraint, ...] = (),
    tracked: tuple[Table, ...] = (),
    thin: bool = False,
) -> Walk:
    """The pass over a reading's deals; what each breaks of ``extra`` are the lowest bits of the answer."""
    wanted, law_bits, member_bits = list(extra), 0, dict.fromkeys(read.demands, 0)
    for law in read.laws.values():
        law_bits |= 1 << len(wanted)
        wanted.append(law)
    for member, demands in read.demands.items():
        for demand in demands.values():
            member_bits[member] |= 1 << len(wanted)
            wanted.append(demand)

    def dead(mask: int) -> bool:
        willing = (
            member for member, own in member_bits.items() if member in read.speaking and not mask & own
        )
        return bool(mask & law_bits) or not read.terms.wins(frozenset(willing))

    return Walk(
        sizes=read.terms.ground.sizes,
        domains=read.domains,
        wanted=tuple(wanted),
        dead=dead,
        tracked=tracked,
        thin=thin,
    )


def seen_options(terms: Terms, found: int) -> frozenset[tuple[str, str]]:
    """The options of the agenda among the bits of a pass."""
    ground = terms.ground
    return frozenset(
        (issue_id, option.id)
        for issue_id in terms.agenda
        for place, option in enumerate(ground.issues[issue_id].options)
        if found & option_bit(ground.sizes, ground.places[issue_id], place)
    )
