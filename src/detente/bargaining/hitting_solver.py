"""The last clashes, by the constraint solver: for many rules.

When every set that opens a zone is known, any other set that hits all known clashes shows a clash that
is not known yet, and once there is no such set none is missing (the duality of clashes and hitting
sets; Reiter, Artificial Intelligence 32, 1987).
"""

from __future__ import annotations

from typing import Any

from detente.bargaining.hitting import HittingTree, Names
from detente.bargaining.room_solver import SolverUndecided
from detente.deals.solver import WORK


def clashes_completed(tree: HittingTree) -> None:
    """Find every clash that is missing, all sets to give up being found. Raises SolverUndecided."""
    from ortools.sat.python import cp_model

    model = cp_model.CpModel()
    give_up = {name: model.new_bool_var(name) for name in sorted(tree.costs)}
    model.minimize(sum(give_up.values()))
    for clash in tree.clashes:
        model.add_bool_or([give_up[name] for name in sorted(clash)])
    for known in tree.found:
        model.add_bool_or([~give_up[name] for name in sorted(known)])
    while (chosen := _smallest(cp_model, model, give_up)) is not None:
        fresh = tree.clash_without(chosen)
        if fresh is None:
            raise AssertionError("a set that opens a zone was not found")
        tree.clashes.append(fresh)
        model.add_bool_or([give_up[name] for name in sorted(fresh)])


def _smallest(cp_model: Any, model: Any, give_up: dict[str, Any]) -> Names | None:
    solver = cp_model.CpSolver()
    solver.parameters.num_workers = 1
    solver.parameters.random_seed = 1
    solver.parameters.max_deterministic_time = WORK
    status = solver.solve(model)
    if status == cp_model.OPTIMAL:
        return frozenset(name for name, literal in give_up.items() if solver.boolean_value(literal))
    if status == cp_model.INFEASIBLE:
        return None
    raise SolverUndecided
