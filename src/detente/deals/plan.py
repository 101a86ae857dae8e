"""The order in which issues are walked, and what of the past must be remembered on the way.

Issues that a rule or a synergy names together hang together. While such a box is only partly
decided, all that matters of the options chosen so far is whether the box can still be hit: the
state of a walk is therefore the set of open boxes that every choice so far lies in. Deals with the
same state and points have the same future, however they got there. (Variable elimination along a
path decomposition; Dechter, Constraint Processing, 2003, ch. 4, with the boxes' status as the
separator's content.)
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from math import log2
from typing import Any

import numpy as np
from numpy.typing import NDArray

from detente.deals.boxes import Box

Ints = NDArray[Any]

#: States of one step beyond which the walk gives up.
STATE_LIMIT = 60_000


class TooWide(Exception):
    """The rules tie too much together for a walk within the limit of states."""


@dataclass(frozen=True, slots=True, eq=False)
class Step:
    """One issue of the walk.

    ``classes``: for each option its class (options of one class lie in the same boxes), -1 where
    the plan leaves the option out. ``next``: (states, classes) -> state of the next step.
    ``hits``: (states, classes, words) -> bits of the plan's boxes that this choice completes.
    """

    issue: int
    classes: NDArray[np.int64]
    next: NDArray[np.int64]
    hits: NDArray[np.uint64]


@dataclass(frozen=True, slots=True, eq=False)
class Plan:
    """Steps for all issues; bit ``position[box]`` of the hits stands for the space's box.

    Boxes that the allowed options cannot hit have none.
    """

    steps: tuple[Step, ...]
    position: dict[int, int]
    words: int

    def bits(self, boxes: Sequence[int]) -> NDArray[np.uint64]:
        """A mask over the hits for these boxes."""
        mask = np.zeros(self.words, np.uint64)
        for box in boxes:
            if box in self.position:
                bit = self.position[box]
                mask[bit // 64] |= np.uint64(1 << (bit % 64))
        return mask


def make_plan(
    sizes: Sequence[int],
    boxes: dict[int, Box],
    allowed: Sequence[NDArray[np.bool_]],
    spread: Sequence[int],
    limit: int | None = None,
) -> Plan:
    """A plan for these boxes (by their number in the space) over the allowed options.

    ``spread`` says how much hangs on each issue: free issues are walked widest first.
    Raises TooWide where a step has more states than the limit, STATE_LIMIT if none is given.
    """
    live = {
        number: box
        for number, box in boxes.items()
        if all(bool((mask & allowed[issue]).any()) for issue, mask in box.masks)
    }
    order = _order(sizes, list(live.values()), allowed, spread)
    position = {number: bit for bit, number in enumerate(live)}
    words = max(1, -(-len(live) // 64))
    at = {issue: step for step, issue in enumerate(order)}
    members: list[list[tuple[int, NDArray[np.bool_], bool, bool]]] = [[] for _ in order]
    for number, box in live.items():
        steps = sorted(at[issue] for issue in box.issues)
        for issue, mask in box.masks:
            here = at[issue]
            members[here].append((position[number], mask, here == steps[0], here == steps[-1]))
    states = np.zeros((1, words), np.uint64)
    made = []
    for issue, inside in zip(order, members, strict=True):
        step, states = _step(issue, inside, states, allowed[issue], words)
        if len(states) > (STATE_LIMIT if limit is None else limit):
            raise TooWide
        made.append(step)
    return Plan(tuple(made), position, words)


def _step(
    issue: int,
    inside: list[tuple[int, NDArray[np.bool_], bool, bool]],
    states: NDArray[np.uint64],
    allowed: NDArray[np.bool_],
    words: int,
) -> tuple[Step, NDArray[np.uint64]]:
    """The step of one issue, and the states after it."""
    if not inside:
        return _free_step(issue, len(states), allowed, words), states
    begun, done, named = (np.zeros(words, np.uint64) for _ in range(3))
    for bit, _, first, last in inside:
        flag = np.uint64(1 << (bit % 64))
        named[bit // 64] |= flag
        if first:
            begun[bit // 64] |= flag
        if last:
            done[bit // 64] |= flag
    patterns = np.zeros((len(allowed), words), np.uint64)
    for bit, mask, _, _ in inside:
        patterns[mask, bit // 64] |= np.uint64(1 << (bit % 64))
    options = np.flatnonzero(allowed)
    shapes, inverse = _distinct(patterns[options])
    classes = np.full(len(allowed), -1, np.int64)
    classes[options] = inverse
    # a box stays open where it was open (or begins here), and is not named here or is lain in
    reached = (states | begun)[:, None, :] & (shapes | ~named)[None, :, :]
    hits = reached & done
    left = (reached & ~done).reshape(-1, words)
    after, where = _distinct(left)
    following = where.reshape(len(states), len(shapes)).astype(np.int64)
    return Step(issue, classes, following, hits), after


def _free_step(issue: int, states: int, allowed: NDArray[np.bool_], words: int) -> Step:
    """The step of an issue that no box names: all its options are alike, and no state changes."""
    return Step(
        issue=issue,
        classes=np.where(allowed, 0, -1),
        next=np.arange(states)[:, None],
        hits=np.zeros((states, 1, words), np.uint64),
    )


def _distinct(rows: NDArray[np.uint64]) -> tuple[NDArray[np.uint64], Ints]:
    """The distinct rows (m, words) in order, and which of them each row is (n,)."""
    if rows.shape[1] == 1:  # by far the quicker way, and most plans have few boxes
        some, where = np.unique(rows[:, 0], return_inverse=True)
        return some[:, None], where.reshape(-1)
    some, where = np.unique(rows, axis=0, return_inverse=True)
    return some, where.reshape(-1)


def _order(
    sizes: Sequence[int], boxes: Sequence[Box], allowed: Sequence[NDArray[np.bool_]], spread: Sequence[int]
) -> list[int]:
    """Issues that hang together first, each group in a narrow order, then the free ones."""
    neighbours: dict[int, set[int]] = {issue: set() for issue in range(len(sizes))}
    for box in boxes:
        for issue in box.issues:
            neighbours[issue].update(box.issues)
    weight = {issue: log2(1 + int(allowed[issue].sum())) for issue in neighbours}
    for issue in neighbours:
        neighbours[issue].discard(issue)
    groups = [group for group in _components(neighbours) if len(group) > 1]
    orders = [_narrow(group, neighbours, weight) for group in groups]
    orders.sort(key=lambda pair: (-pair[0], pair[1]))
    tied = [issue for _, order in orders for issue in order]
    free = [issue for issue in range(len(sizes)) if not neighbours[issue]]
    return tied + sorted(free, key=lambda issue: (-spread[issue], issue))


def _components(neighbours: dict[int, set[int]]) -> list[list[int]]:
    seen: set[int] = set()
    result = []
    for start in neighbours:
        if start in seen:
            continue
        group, todo = [], [start]
        seen.add(start)
        while todo:
            issue = todo.pop()
            group.append(issue)
            fresh = sorted(neighbours[issue] - seen)
            seen.update(fresh)
            todo += fresh
        result.append(sorted(group))
    return result


def _narrow(
    group: list[int], neighbours: dict[int, set[int]], weight: dict[int, float]
) -> tuple[float, list[int]]:
    """The narrowest of the greedy orders from several starts, and its width."""
    starts = sorted(group, key=lambda issue: (len(neighbours[issue]), issue))[:12]
    return min((_greedy(start, group, neighbours, weight) for start in starts), key=lambda pair: pair)


def _greedy(
    start: int, group: list[int], neighbours: dict[int, set[int]], weight: dict[int, float]
) -> tuple[float, list[int]]:
    """Always the next issue that leaves the least open; width is the widest front, in bits."""
    order: list[int] = []
    done: set[int] = set()
    front: set[int] = set()
    width = 0.0
    candidates = {start}
    while len(order) < len(group):
        best = min(candidates, key=lambda issue: (_cost(issue, front, done, neighbours, weight), issue))
        done.add(best)
        order.append(best)
        front = {issue for issue in front | {best} if neighbours[issue] - done}
        width = max(width, sum(weight[issue] for issue in sorted(front)))
        candidates = {issue for member in front for issue in neighbours[member]} - done
        candidates = candidates or set(group) - done
    return width, order


def _cost(
    issue: int, front: set[int], done: set[int], neighbours: dict[int, set[int]], weight: dict[int, float]
) -> float:
    after = done | {issue}
    return sum(weight[one] for one in sorted(front | {issue}) if neighbours[one] - after)
