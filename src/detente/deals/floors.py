"""What labels of a walk must still be able to reach, and which of their differences are settled.

A label that cannot reach a floor any more is dropped, or loses that voter's vote; points that cannot
fail their floor any more count as the floor, so that labels with the same future become equal.
"""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from typing import Any

import numpy as np
from numpy.typing import NDArray

from detente.deals.query import Ballot, Floor, Query
from detente.deals.routes import Column, Ints, Route, voters


@dataclass(frozen=True, slots=True, eq=False)
class Floors:
    """The query's floors by column: hard ones, voters' ones, and those to be met exactly.

    ``apart`` are columns whose points are wanted as they are, settled or not.
    """

    hard: tuple[tuple[int, int], ...]
    votes: tuple[tuple[int, int, int], ...]  # (bit of the voter, column, least)
    exactly: tuple[tuple[int, int], ...]
    ballot: Ballot | None
    apart: frozenset[int] = frozenset()

    @classmethod
    def of(cls, made: Route, apart: Iterable[Column] = ()) -> Floors:
        at = {column: index for index, column in enumerate(made.columns)}
        return cls(
            hard=tuple((at[each.party, each.level], each.least) for each in made.query.floors),
            votes=tuple(
                (bit, at[voter.floor.party, voter.floor.level], voter.floor.least)
                for bit, voter in enumerate(voters(made.query))
                if voter.floor is not None
            ),
            exactly=tuple((at[each.party, each.level], each.least) for each in made.query.exactly),
            ballot=made.query.ballot,
            apart=frozenset(at[column] for column in apart),
        )

    @property
    def tops(self) -> dict[int, int]:
        """The highest hard floor of each column that has one."""
        found: dict[int, int] = {}
        for column, wanted in self.hard:
            found[column] = max(wanted, found.get(column, wanted))
        return found


def floor_columns(query: Query) -> tuple[Column, ...]:
    """The columns that the query's floors speak of, each once."""
    asked: list[Floor] = [*query.floors, *query.exactly]
    asked += [voter.floor for voter in voters(query) if voter.floor is not None]
    return tuple(dict.fromkeys((each.party, each.level) for each in asked))


def silent_votes(query: Query) -> int:
    """The bits of the voters that never vote for anything."""
    return sum(1 << bit for bit, voter in enumerate(voters(query)) if voter.silent)


def settled(
    made: Route, floors: Floors, step: int, state: Ints, lost: Ints, points: Ints
) -> tuple[NDArray[np.bool_], Ints, Ints]:
    """Labels before a step, given by state (n,), lost votes (n,) and points (n, columns).

    The result: which can still be counted, (n,), and the lost votes and points with all that is settled
    made equal.
    """
    most, least = _at(made.highest[step], state), _at(made.lowest[step], state)
    reach = points + most
    keep = _all_at_least(reach, floors.tops)
    for column, wanted in floors.exactly:
        keep &= (reach[:, column] >= wanted).astype(bool)
        keep &= (points[:, column] + least[:, column] <= wanted).astype(bool)
    for bit, column, wanted in floors.votes:
        gone = (reach[:, column] < wanted).astype(bool)
        lost = np.where(gone, lost | (1 << bit), lost)
    if floors.ballot is not None:
        keep &= can_win(floors.ballot, lost)
    return keep, lost, _clamped(points, lost, least, floors)


def _at(of_states: Ints, state: Ints) -> Ints:
    """The row of each label's state; the one row itself where there is one state."""
    return of_states if len(of_states) == 1 else of_states[state]


def _all_at_least(reach: Ints, tops: dict[int, int]) -> NDArray[np.bool_]:
    """Which rows reach the wanted number in each of these columns."""
    if not tops:
        return np.ones(len(reach), bool)
    wanted: Ints = np.array(list(tops.values()), dtype=reach.dtype)
    asked = reach if list(tops) == list(range(reach.shape[1])) else reach[:, list(tops)]
    found: NDArray[np.bool_] = np.logical_and.reduce((asked >= wanted).astype(bool), axis=1)
    return found


def _clamped(points: Ints, lost: Ints, least: Ints, floors: Floors) -> Ints:
    """Points that cannot fail any more count as what they need; those of lost votes count as 0."""
    as_they_are = {column for column, _ in floors.exactly} | floors.apart
    points = points.copy()
    needs: dict[int, int] = {}
    for column, need in (*floors.hard, *((at, need) for _, at, need in floors.votes)):
        if column not in as_they_are:
            needs[column] = max(need, needs.get(column, need))
    if needs:
        columns = slice(None) if sorted(needs) == list(range(points.shape[1])) else sorted(needs)
        tops: Ints = np.array([needs[column] for column in sorted(needs)], dtype=points.dtype)
        points[:, columns] = np.minimum(points[:, columns], tops - least[:, columns])
    hard = {column for column, _ in floors.hard} | as_they_are
    for bit, column, _ in floors.votes:
        if column not in hard and sum(at == column for _, at, _ in floors.votes) == 1:
            points[(lost >> bit) & 1 == 1, column] = 0
    return points


def can_win(ballot: Ballot, lost: Ints) -> Any:
    """For each label whether those who have not yet voted against can still carry the ballot."""
    won: Ints = np.zeros(len(lost), object if ballot.need > 1 << 56 else np.int64)
    vetoed = np.zeros(len(lost), bool)
    for bit, voter in enumerate(ballot.voters):
        against = (lost >> bit) & 1 == 1
        won[~against] += voter.weight
        if voter.veto:
            vetoed |= against
    return (won >= ballot.need).astype(bool) & ~vetoed
