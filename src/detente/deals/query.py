"""What is asked of a space: which rules bind, whose points must reach what, who decides.

One shape for every reading: `zone`, `certain`, `possible`, `stated`, a coalition, a forum or a
circumstance differ only in what they put in here.
"""

from __future__ import annotations

from dataclasses import dataclass
from math import ceil, floor, lcm

import numpy as np
from numpy.typing import NDArray

from detente.deals.space import Level, RuleKey, Space
from detente.model import Majority

Mask = NDArray[np.bool_]


@dataclass(frozen=True, slots=True)
class Floor:
    """The scaled points that a party must reach, at one end of its ranges."""

    party: str
    level: Level
    least: int


@dataclass(frozen=True, slots=True, kw_only=True)
class Voter:
    """A member under a majority: it votes for a deal that breaks none of its rules and reaches its floor.

    ``silent`` members never vote for anything.
    """

    party: str
    rules: tuple[RuleKey, ...]
    floor: Floor | None
    weight: int
    veto: bool
    silent: bool = False


@dataclass(frozen=True, slots=True)
class Ballot:
    """A decision by majority: the weights of those in favour must reach ``need``, every veto among them."""

    voters: tuple[Voter, ...]
    need: int


@dataclass(frozen=True, slots=True, kw_only=True, eq=False)
class Query:
    """The deals asked for: allowed options, rules none of which is broken, floors, perhaps a ballot.

    ``exactly`` names points that must be met and not passed.
    """

    allowed: tuple[Mask, ...]
    rules: tuple[RuleKey, ...]
    floors: tuple[Floor, ...] = ()
    exactly: tuple[Floor, ...] = ()
    ballot: Ballot | None = None


def whole_weights(rule: Majority, members: tuple[str, ...]) -> tuple[dict[str, int], int]:
    """The members' weights as integers, and the least sum of them that decides.

    A weight that is more than enough by itself counts as just enough, so that it cannot overflow.
    """
    scale = lcm(*(rule.weights[member].denominator for member in members))
    weights = {member: int(rule.weights[member] * scale) for member in members}
    share = rule.share * sum(weights.values(), 0)
    need = floor(share) + 1 if rule.strict else ceil(share)
    return {member: min(weight, need) for member, weight in weights.items()}, need


def has(space: Space, query: Query, choices: tuple[int, ...]) -> bool:
    """Whether one deal is among those asked for: the plain meaning of a query."""
    if not all(bool(mask[choice]) for mask, choice in zip(query.allowed, choices, strict=True)):
        return False
    if any(space.breaks(rule, choices) for rule in query.rules):
        return False
    if not all(reaches(space, each, choices) for each in query.floors):
        return False
    if any(space.points(each.party, choices, each.level) != each.least for each in query.exactly):
        return False
    return query.ballot is None or passes(space, query.ballot, choices)


def passes(space: Space, ballot: Ballot, choices: tuple[int, ...]) -> bool:
    """Whether the deal wins the ballot."""
    won = 0
    for voter in ballot.voters:
        agrees = not voter.silent and not any(space.breaks(rule, choices) for rule in voter.rules)
        if agrees and (voter.floor is None or reaches(space, voter.floor, choices)):
            won += voter.weight
        elif voter.veto:
            return False
    return won >= ballot.need


def reaches(space: Space, each: Floor, choices: tuple[int, ...]) -> bool:
    """Whether the deal gives the party its floor."""
    return space.points(each.party, choices, each.level) >= each.least
