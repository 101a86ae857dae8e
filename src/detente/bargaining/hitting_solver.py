"""The cheapest set that hits every known clash, by the constraint solver: for many rules.

Where the tree of partial sets grows too large, CP-SAT finds the cheapest hitting set directly, and
the oracle confirms it or gives a new clash (implicit hitting sets; Davies and Bacchus, CP 2011).
Sets of equal cost and size are gathered before they are given, so that they come in order of name.
"""

from __future__ import annotations

from collections.abc import Iterator
from math import lcm
from typing import Any

from detente.bargaining.hitting import HittingTree, Names
from detente.deals.solver import WORK


class SolverUndecided(Exception):
    """The solver reached its limit of work."""


def cheapest_first(tree: HittingTree) -> Iterator[Names]:
    """Go on where the tree stopped: the same sets in the same order. Raises SolverUndecided."""
    from ortools.sat.python import cp_model

    model = cp_model.CpModel()
    give_up = {name: model.new_bool_var(name) for name in sorted(tree.costs)}
    scale = lcm(*(cost.denominator for cost in tree.costs.values())) * (len(give_up) + 1)
    price = {name: int(tree.costs[name] * scale) + 1 for name in give_up}
    model.minimize(sum(price[name] * literal for name, literal in give_up.items()))
    for clash in tree.clashes:
        model.add_bool_or([give_up[name] for name in sorted(clash)])
    for known in tree.found:
        model.add_bool_or([~give_up[name] for name in sorted(known)])
    level: list[Names] = []
    while True:
        chosen = _cheapest(cp_model, model, give_up)
        if level and (chosen is None or tree.rank(chosen)[:2] > tree.rank(level[0])[:2]):
            for gathered in sorted(level, key=tree.rank):
                tree.found.append(gathered)
                yield gathered
            level = []
        if chosen is None:
            return
        fresh = tree.clash_without(chosen)
        if fresh is None:
            level.append(chosen)
            model.add_bool_or([~give_up[name] for name in sorted(chosen)])
        else:
            tree.clashes.append(fresh)
            model.add_bool_or([give_up[name] for name in sorted(fresh)])


def _cheapest(cp_model: Any, model: Any, give_up: dict[str, Any]) -> Names | None:
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
