"""A query for the constraint solver: used where rules tie too much together for a walk.

Google OR-Tools' CP-SAT is an optional extra (``detente[solver]``); without it the answer is
UNDECIDED. It works on integers, so what it decides is exact; it runs on one thread with a fixed
seed and a limit on its own deterministic measure of work, so that the same question has the same
answer.
"""

from __future__ import annotations

from collections.abc import Sequence
from functools import cache
from importlib.util import find_spec
from typing import Any

import numpy as np

from detente.deals.boxes import Box
from detente.deals.query import Ballot, Floor, Query
from detente.deals.space import RuleKey, Space
from detente.deals.undecided import UNDECIDED, Undecided

#: Work allowed for one question, in CP-SAT's deterministic seconds.
WORK = 20.0
_LARGEST = 1 << 50


@cache
def is_installed() -> bool:
    """Whether the extra is there."""
    return find_spec("ortools") is not None


def solve(space: Space, query: Query) -> tuple[int, ...] | Undecided | None:
    """A deal of the query, None where there is none, or UNDECIDED."""
    voters = () if query.ballot is None else query.ballot.voters
    floors = [*query.floors, *(voter.floor for voter in voters if voter.floor is not None)]
    is_heavy = sum(voter.weight for voter in voters) > _LARGEST
    if not is_installed() or is_heavy or not fits(space, floors):
        return UNDECIDED
    model = DealModel(space, query.allowed)
    for rule in query.rules:
        model.forbid(rule)
    for floor in query.floors:
        model.reach(floor)
    if query.ballot is not None:
        model.carry(query.ballot)
    return model.deal()


def fits(space: Space, floors: Sequence[Floor]) -> bool:
    """Whether the solver's 64-bit integers hold every number involved."""
    for each in floors:
        column = space.columns[each.party, each.level]
        size = sum(max((abs(int(value)) for value in row), default=0) for row in column.issues)
        if size + sum(abs(value) for value in column.synergies.values()) + abs(each.least) > _LARGEST:
            return False
    return True


class DealModel:
    """A deal as variables: one literal for each option, exactly one of an issue's true."""

    def __init__(self, space: Space, allowed: Sequence[Any]) -> None:
        from ortools.sat.python import cp_model

        self._cp = cp_model
        self._space = space
        self.model = cp_model.CpModel()
        self.options: list[dict[int, Any]] = []
        for issue, mask in enumerate(allowed):
            row = {int(o): self.model.new_bool_var(f"x{issue}_{o}") for o in np.flatnonzero(mask)}
            self.model.add_exactly_one(row.values())
            self.options.append(row)
        self._hits: dict[int, Any] = {}

    def forbid(self, rule: RuleKey, unless: Sequence[Any] = ()) -> None:
        """No deal that breaks the rule, unless one of the literals is true."""
        for box in self._space.rules[rule]:
            self.model.add_bool_or([*self._outside(self._space.boxes[box]), *unless])

    def reach(self, floor: Floor, unless: Any = None) -> None:
        """The floor must be reached, unless the literal is true."""
        bound = self.model.add(self.points(floor) >= floor.least)
        if unless is not None:
            bound.only_enforce_if(~unless)

    def carry(self, ballot: Ballot) -> None:
        """The votes of those whose rules and floors the deal keeps must carry the ballot."""
        votes = [(voter, self.model.new_bool_var(f"vote_{voter.party}")) for voter in ballot.voters]
        for voter, vote in votes:
            for rule in voter.rules:
                self.forbid(rule, unless=[~vote])
            if voter.floor is not None:
                self.reach(voter.floor, unless=~vote)
            if voter.veto:
                self.model.add(vote == 1)
            if voter.silent:
                self.model.add(vote == 0)
        self.model.add(sum(voter.weight * vote for voter, vote in votes) >= ballot.need)

    def points(self, floor: Floor) -> Any:
        """The party's points as a linear expression."""
        column = self._space.columns[floor.party, floor.level]
        terms = [
            int(column.issues[issue][option]) * literal
            for issue, row in enumerate(self.options)
            for option, literal in row.items()
        ]
        terms += [value * self._hit(box) for box, value in column.synergies.items() if value]
        return sum(terms)

    def deal(self, work: float = WORK) -> tuple[int, ...] | Undecided | None:
        """Solve, and read the deal."""
        solver = self.solver(work)
        status = solver.solve(self.model)
        if status in (self._cp.OPTIMAL, self._cp.FEASIBLE):
            return self.read(solver)
        return None if status == self._cp.INFEASIBLE else UNDECIDED

    def deal_under(
        self, assumed: Sequence[Any], work: float = WORK
    ) -> tuple[tuple[int, ...] | Undecided | None, list[int]]:
        """A deal with these literals true; and where there is none, the places of some that rule it out."""
        self.model.clear_assumptions()
        self.model.add_assumptions(assumed)
        solver = self.solver(work)
        status = solver.solve(self.model)
        if status in (self._cp.OPTIMAL, self._cp.FEASIBLE):
            return self.read(solver), []
        if status != self._cp.INFEASIBLE:
            return UNDECIDED, []
        core = set(solver.sufficient_assumptions_for_infeasibility())
        return None, [place for place, literal in enumerate(assumed) if literal.index in core]

    def optimum(self, solver: Any) -> bool | None:
        """Whether the solver has found the best; False where there is nothing, None where it gave up."""
        status = solver.solve(self.model)
        if status == self._cp.OPTIMAL:
            return True
        return False if status == self._cp.INFEASIBLE else None

    def read(self, solver: Any) -> tuple[int, ...]:
        """The deal that the solver stands on."""
        return tuple(
            next(option for option, literal in row.items() if solver.boolean_value(literal))
            for row in self.options
        )

    def solver(self, work: float = WORK) -> Any:
        """A solver that gives the same answer every time."""
        solver = self._cp.CpSolver()
        solver.parameters.num_workers = 1
        solver.parameters.random_seed = 1
        solver.parameters.max_deterministic_time = work
        return solver

    def _outside(self, box: Box) -> list[Any]:
        """Literals one of which is true just where the deal lies outside the box."""
        return [
            literal
            for issue, mask in box.masks
            for option, literal in self.options[issue].items()
            if not mask[option]
        ]

    def _hit(self, box: int) -> Any:
        """A literal that is true just where the deal lies in the box."""
        if box not in self._hits:
            hit = self.model.new_bool_var(f"hit{box}")
            outside = self._outside(self._space.boxes[box])
            self.model.add_bool_or([*outside, hit])
            for literal in outside:
                self.model.add_implication(hit, ~literal)
            self._hits[box] = hit
        return self._hits[box]
