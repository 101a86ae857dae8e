"""Why there is no zone: every minimal clash, and every cheapest concession that opens one."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from fractions import Fraction

from detente.bargaining.existence import counted
from detente.bargaining.hitting import HittingTree, Names, TreeTooLarge
from detente.bargaining.hitting_solver import clashes_completed
from detente.bargaining.oracle import Oracle, OutOfWork, linkages_clash
from detente.bargaining.peaks import peak
from detente.bargaining.results import Concession
from detente.bargaining.room_solver import SolverUndecided, cheapest_first
from detente.bargaining.rooms import Claim, Room
from detente.deals.meeting import HALF_LIMIT_IN_LISTS
from detente.deals.query import Floor
from detente.deals.solver import is_installed

#: Searches that the lists of one room may cost.
WORK = 6_000
#: Partial sets that the tree may hold before the solver takes over.
NODES = 20_000
#: Hitting sets looked at beyond the limit of the list, to complete the list of clashes.
_PATIENCE = 40


@dataclass(frozen=True, slots=True, kw_only=True)
class Deadlock:
    """Clashes and concessions, sorted; ``cut`` names the lists that are not complete."""

    conflicts: tuple[tuple[str, ...], ...]
    concessions: tuple[Concession, ...]
    linkages_clash: tuple[str, ...] | None
    cut: tuple[str, ...]


NONE = Deadlock(conflicts=(), concessions=(), linkages_clash=None, cut=())


def deadlock(room: Room, limit: int) -> Deadlock:
    """What bars a zone in a room where no deal is acceptable.

    Lists stop at ``limit``; a list of clashes that could not be completed has true ones only, and
    concessions are always the cheapest.
    """
    try:
        alone = linkages_clash(room)
    except OutOfWork:
        return Deadlock(conflicts=(), concessions=(), linkages_clash=None, cut=("conflicts", "concessions"))
    if alone is not None:
        return Deadlock(conflicts=(), concessions=(), linkages_clash=alone, cut=())
    claims = {claim.name: claim for claim in room.binding}
    oracle = Oracle(room, WORK)
    tree = HittingTree(
        costs={name: claim.cost if not room.is_stated else Fraction(1) for name, claim in claims.items()},
        clash_without=lambda given_up: _clash(oracle, claims, given_up),
        node_limit=NODES,
    )
    given_up, is_complete = _gathered(room, tree, limit)
    conflicts = sorted((tuple(sorted(clash)) for clash in tree.clashes), key=lambda c: (len(c), c))
    cut = []
    if not is_complete or len(conflicts) > limit:
        cut.append("conflicts")
    if not is_complete or len(given_up) > limit:
        cut.append("concessions")
    return Deadlock(
        conflicts=tuple(conflicts[:limit]),
        concessions=tuple(_concession(room, claims, names, tree) for names in given_up[:limit]),
        linkages_clash=None,
        cut=tuple(cut),
    )


def _clash(oracle: Oracle, claims: dict[str, Claim], given_up: Names) -> Names | None:
    rest = [claim for name, claim in claims.items() if name not in given_up]
    return None if oracle.agree(rest) else oracle.clash_in(rest)


def _gathered(room: Room, tree: HittingTree, limit: int) -> tuple[list[Names], bool]:
    """Sets to give up in order, and whether they (and so the clashes) are all there are."""
    found: list[Names] = []
    try:
        for names in tree:
            found.append(names)
            if len(found) >= limit * _PATIENCE:
                return found, False
        return found, True
    except OutOfWork:
        is_stuck = True
    except TreeTooLarge:
        is_stuck = False
    return _by_solver(room, tree, limit, is_stuck=is_stuck) if is_installed() else (found, False)


def _by_solver(room: Room, tree: HittingTree, limit: int, *, is_stuck: bool) -> tuple[list[Names], bool]:
    """The solver finds the sets by their cost; when it has all, what hits the clashes completes those."""
    try:
        for names in cheapest_first(room, tree.costs, tree.found):
            tree.found.append(names)
            if len(tree.found) > limit:
                return sorted(tree.found, key=tree.rank), False
        if is_stuck:
            return tree.found, False
        clashes_completed(tree)
        return tree.found, True
    except (OutOfWork, SolverUndecided):
        return tree.found, False


def _concession(room: Room, claims: dict[str, Claim], names: Names, tree: HittingTree) -> Concession:
    rest = [claim for name, claim in claims.items() if name not in names]
    floors: Sequence[tuple[str, Floor]] = [
        (name, floor) for name in sorted(names) if (floor := claims[name].floor) is not None
    ]
    falls = {}
    for name, floor in floors:
        fall = _fall(room, rest, floor)
        if fall is not None:
            falls[name] = fall
    return Concession(
        give_up=tuple(sorted(names)),
        opens=counted(room.space, room.query(rest), HALF_LIMIT_IN_LISTS),
        cost=None if room.is_stated else tree.cost(names),
        falls=falls,
    )


def _fall(room: Room, rest: list[Claim], floor: Floor) -> Fraction | None:
    """By how many points a no-deal must fall at least, when the rest of the set is given up altogether."""
    highest = peak(room.space, room.query(rest), (floor.party, floor.level))
    return None if highest is None else room.space.unscaled(floor.party, floor.least - highest)
