"""What parties have said, as boxes: the options that a party refuses, and those it has not granted."""

from __future__ import annotations

from collections.abc import Iterable

import numpy as np

from detente.deals.boxes import Box, mask_of
from detente.model import Issue, PartialDate, Position, Scenario, Stance


def stances(scenario: Scenario, party: str, issue: Issue) -> tuple[Stance, ...]:
    """The party's stance on every option of the issue: of several positions the latest counts.

    An undated position comes before a dated one, and of two of one day the later in the file.
    An option that no position covers is unknown.
    """
    said = [p for p in scenario.positions if p.party == party and p.issue == issue.id]
    kinds = tuple(Stance)
    result = np.full(len(issue.options), kinds.index(Stance.UNKNOWN), np.int8)
    for position in sorted(said, key=_when):  # stable: the order of the file among equals
        result[mask_of(position.option, issue)] = kinds.index(position.stance)
    return tuple(kinds[at] for at in result)


def boxes_of_positions(scenario: Scenario) -> Iterable[tuple[tuple[str, ...], tuple[Box, ...]]]:
    """For every party and issue: what it refuses, and what it does not grant."""
    if not scenario.positions:
        return
    for party in scenario.parties:
        for index, issue in enumerate(scenario.issues):
            said = stances(scenario, party.id, issue)
            refused = np.array([stance.refuses for stance in said])
            not_granted = np.array([not stance.grants for stance in said])
            if refused.any():
                yield ("refused", party.id, issue.id), (Box(((index, refused),)),)
            if not_granted.any():
                yield ("not granted", party.id, issue.id), (Box(((index, not_granted),)),)


def _when(position: Position) -> tuple[bool, PartialDate]:
    date = position.evidence.date
    return (date is not None, date or PartialDate(0))
