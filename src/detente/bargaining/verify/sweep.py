"""The pass over all deals: issue by issue, with what no longer matters about the past forgotten.

Issues are settled one after another. Deals that agree on every option that a later rule or synergy
still asks for, on the constraints broken so far and on the points still needed are one *label*,
which counts them, keeps the first of them and all the options that they have between them. A
constraint is marked as broken as soon as no continuation can keep it, and a label is dropped as
soon as what it has broken rules it out.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass
from math import prod
from operator import add

from detente.bargaining.verify.checks import Work
from detente.bargaining.verify.constraints import Ban, Constraint, Floor, Table, Test, passes

#: Options as positions, for each issue of the file: those that a deal may have.
Domains = tuple[tuple[int, ...], ...]
Vector = tuple[int, ...]
#: Deals alike: how many, the options they have (as bits), and the first of them as one number.
Found = tuple[int, int, int]
_Labels = dict[tuple[int, Vector], Found]
_Groups = dict[Vector, _Labels]


@dataclass(frozen=True, slots=True, kw_only=True)
class Walk:
    """What a pass walks over.

    ``wanted`` are the constraints to watch, the first being bit 0 of what a deal breaks; ``dead``
    says that deals which break at least these bits are of no interest; ``tracked`` are the points
    wanted at the end. ``thin`` drops what another deal that breaks the same beats in all points:
    then only the best of each kind are found, and counted.
    """

    sizes: tuple[int, ...]
    domains: Domains
    wanted: tuple[Constraint, ...]
    dead: Callable[[int], bool]
    tracked: tuple[Table, ...] = ()
    thin: bool = False


def sweep(walk: Walk, work: Work) -> dict[tuple[int, Vector], Found]:
    """Deals by what they break and by their tracked points. TooMuch where it takes too much work."""
    work.begin(len(walk.domains))
    tables = _tables(walk)
    dead = _remembered(walk.dead)
    groups: _Groups = {(): {(0, (0,) * len(tables)): (1, 0, 0)}}
    for step in steps_of(walk, tables):
        groups = _advance(step, groups, dead, work)
        if walk.thin and tables:
            groups = {key: _thinned(labels, work) for key, labels in groups.items()}
    final = groups.get((), {})
    answer: dict[tuple[int, Vector], Found] = {}
    for (mask, sums), found in final.items():
        _merge(answer, (mask, sums[: len(walk.tracked)]), found)
    return answer


def option_bit(sizes: Sequence[int], issue: int, option: int) -> int:
    """Which bit of the options found stands for this one."""
    return 1 << (sum(sizes[:issue]) + option)


def deal_code(sizes: Sequence[int], deal: Sequence[int]) -> int:
    """A deal as one number; a deal that comes earlier in the order of the file has a smaller one."""
    code = 0
    for size, option in zip(sizes, deal, strict=True):
        code = code * size + option
    return code


@dataclass(frozen=True, slots=True, kw_only=True)
class Step:
    """Settling one issue: its options with what each alone adds, and what can be judged then."""

    options: tuple[tuple[int, int, int], ...]
    worth: tuple[Vector, ...]
    bans: tuple[tuple[int, Ban], ...]
    synergies: tuple[tuple[tuple[Test, ...], Vector], ...]
    keep: tuple[int, ...]
    limits: tuple[tuple[int, bool, tuple[tuple[int, int, int], ...]], ...]


def _advance(step: Step, groups: _Groups, dead: Callable[[int], bool], work: Work) -> _Groups:
    after: _Groups = {}
    for known, labels in groups.items():
        for (option, seen_bit, code_part), worth in zip(step.options, step.worth, strict=True):
            work.spend(len(labels))
            here = (*known, option)
            broken = sum(bit for bit, ban in step.bans if ban.broken(here))
            for tests, bonus in step.synergies:
                if passes(tests, here):
                    worth = tuple(map(add, worth, bonus))
            target = after.setdefault(tuple(here[place] for place in step.keep), {})
            for (mask, sums), (count, seen, code) in labels.items():
                label = _settled(mask | broken, tuple(map(add, sums, worth)), step)
                if not dead(label[0]):
                    _merge(target, label, (count, seen | seen_bit, code + code_part))
    return after


def _settled(mask: int, sums: Vector, step: Step) -> tuple[int, Vector]:
    """Mark the floors that are out of reach, and forget points that can change nothing any more."""
    for table, forget, floors in step.limits:
        have, settled = sums[table], True
        for bit, lost_below, won_from in floors:
            if have < lost_below:
                mask |= bit
            elif have < won_from:
                settled = False
        if settled and forget:
            sums = (*sums[:table], _ENOUGH, *sums[table + 1 :])
    return mask, sums


#: Stands for points that are enough, or can no longer be enough: more than any sum of points.
_ENOUGH = 1 << 400


def _merge(labels: _Labels, label: tuple[int, Vector], found: Found) -> None:
    before = labels.get(label)
    if before is not None:
        found = (before[0] + found[0], before[1] | found[1], min(before[2], found[2]))
    labels[label] = found


def steps_of(walk: Walk, tables: tuple[Table, ...]) -> list[Step]:
    """The issues in the order in which a pass settles them; each worth is in the order of the tables."""
    scopes = [ban.issues for ban in walk.wanted if isinstance(ban, Ban)]
    scopes += [_scope(tests) for table in tables for tests, _ in table.synergies]
    order = _order(walk.domains, scopes)
    rest = _rest(walk.domains, tables, order)
    steps: list[Step] = []
    known: Vector = ()
    done: set[int] = set()
    for place, issue in enumerate(order):
        done.add(issue)
        kept = tuple(
            other
            for other in (*known, issue)
            if any(other in scope and not scope <= done for scope in scopes)
        )
        steps.append(_step(walk, tables, (*known, issue), done, kept, rest[place]))
        known = kept
    return steps


def _step(
    walk: Walk,
    tables: tuple[Table, ...],
    here: tuple[int, ...],
    done: set[int],
    kept: tuple[int, ...],
    rest: Sequence[tuple[int, int]],
) -> Step:
    issue, seat = here[-1], {other: place for place, other in enumerate(here)}
    weight = prod(walk.sizes[issue + 1 :])
    ripe = [
        (1 << bit, Ban(when=_moved(ban.when, seat), what=_moved(ban.what, seat), excluded=ban.excluded))
        for bit, ban in enumerate(walk.wanted)
        if isinstance(ban, Ban) and issue in ban.issues and ban.issues <= done
    ]
    return Step(
        options=tuple(
            (option, option_bit(walk.sizes, issue, option), option * weight) for option in walk.domains[issue]
        ),
        worth=tuple(tuple(table.worth[issue][option] for table in tables) for option in walk.domains[issue]),
        bans=tuple(ripe),
        synergies=_ripe_synergies(tables, issue, done, seat),
        keep=tuple(seat[other] for other in kept),
        limits=tuple(_limits(walk, tables, rest)),
    )


def _ripe_synergies(
    tables: tuple[Table, ...], issue: int, done: set[int], seat: Mapping[int, int]
) -> tuple[tuple[tuple[Test, ...], Vector], ...]:
    ripe = []
    for place, table in enumerate(tables):
        for tests, bonus in table.synergies:
            if issue in _scope(tests) and _scope(tests) <= done:
                ripe.append((_moved(tests, seat), tuple(bonus * (n == place) for n in range(len(tables)))))
    return tuple(ripe)


def _limits(
    walk: Walk, tables: tuple[Table, ...], rest: Sequence[tuple[int, int]]
) -> list[tuple[int, bool, tuple[tuple[int, int, int], ...]]]:
    """For each table its floors: below the first number one is lost, from the second on it is safe."""
    limits = []
    for place, table in enumerate(tables):
        low, high = rest[place]
        floors = tuple(
            (1 << bit, floor.least - high, floor.least - low)
            for bit, floor in enumerate(walk.wanted)
            if isinstance(floor, Floor) and floor.table is table
        )
        limits.append((place, table not in walk.tracked, floors))
    return limits


def _order(domains: Domains, scopes: Sequence[frozenset[int]]) -> list[int]:
    """The issues, such that few options have to be remembered at any time; greedy, ties by the file."""
    left, done, order = list(range(len(domains))), frozenset[int](), list[int]()
    while left:
        issue = min(left, key=lambda other: (_remembered_size(domains, scopes, done | {other}), other))
        left.remove(issue)
        order.append(issue)
        done |= {issue}
        scopes = [scope for scope in scopes if not scope <= done]
    return order


def _remembered_size(domains: Domains, scopes: Sequence[frozenset[int]], done: frozenset[int]) -> int:
    pending: set[int] = set()
    for scope in scopes:
        if not scope <= done:
            pending |= scope & done
    return prod(len(domains[issue]) for issue in pending)


def _rest(domains: Domains, tables: tuple[Table, ...], order: list[int]) -> list[list[tuple[int, int]]]:
    """After each step, the least and the most that each table can still gain."""
    columns = [_rest_of(domains, table, order) for table in tables]
    return [[column[place] for column in columns] for place in range(len(order))]


def _rest_of(domains: Domains, table: Table, order: list[int]) -> list[tuple[int, int]]:
    rest, low, high = [], 0, 0
    for place in range(len(order) - 1, -1, -1):
        done = frozenset(order[: place + 1])
        bonuses = [bonus for tests, bonus in table.synergies if not _scope(tests) <= done]
        rest.append(
            (low + sum(min(bonus, 0) for bonus in bonuses), high + sum(max(bonus, 0) for bonus in bonuses))
        )
        row = [table.worth[order[place]][option] for option in domains[order[place]]]
        low, high = low + min(row), high + max(row)
    return rest[::-1]


def _tables(walk: Walk) -> tuple[Table, ...]:
    floors = (floor.table for floor in walk.wanted if isinstance(floor, Floor))
    return tuple(dict.fromkeys((*walk.tracked, *floors)))


def _thinned(labels: _Labels, work: Work) -> _Labels:
    """Labels that no other beats in all points, among those that break the same."""
    kept: dict[int, list[Vector]] = {}
    answer: _Labels = {}
    for (mask, sums), found in sorted(labels.items(), key=lambda item: item[0], reverse=True):
        rivals = kept.setdefault(mask, [])
        if not _beaten(sums, rivals, work):
            rivals.append(sums)
            answer[mask, sums] = found
    return answer


def _beaten(sums: Vector, rivals: list[Vector], work: Work) -> bool:
    """Whether one of the rivals, sorted downwards and all above it in that order, is at least as good."""
    if not rivals:
        return False
    if len(sums) <= 2:
        return rivals[-1][-1] >= sums[-1]
    work.spend(1 + len(rivals) // 8)
    return any(all(map(int.__ge__, rival, sums)) for rival in rivals)


def _scope(tests: Sequence[Test]) -> frozenset[int]:
    return frozenset(issue for issue, _ in tests)


def _moved(tests: Sequence[Test], seat: Mapping[int, int]) -> tuple[Test, ...]:
    return tuple((seat[issue], options) for issue, options in tests)


def _remembered(dead: Callable[[int], bool]) -> Callable[[int], bool]:
    known: dict[int, bool] = {}

    def answer(mask: int) -> bool:
        if mask not in known:
            known[mask] = dead(mask)
        return known[mask]

    return answer
