"""A deal that misses floors, mended option by option: a quick way to a witness where columns are many.

Each step takes the change of one option after which least is missing, in shares of what each party's
points reach over. An issue that was just changed rests for a while, so that the search leaves what no
single change betters (tabu search; Glover, ORSA Journal on Computing 1, 1989). It finds deals and proves
nothing.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

import numpy as np

from detente.deals.boxes import Box
from detente.deals.query import Query, has
from detente.deals.routes import Ints, Route
from detente.deals.space import Space

#: Changes that are tried, and for how many of them a changed issue rests.
STEPS = 150
_REST = 7
#: What a party's points reach over counts as so many shares.
_SHARES = 1_024
_NEVER = np.iinfo(np.int64).max


def mended(
    space: Space, query: Query, made: Route, floors: Sequence[int], start: tuple[int, ...]
) -> tuple[int, ...] | None:
    """A deal of the query, from one that its rules allow; None where none was found, or points are no sum."""
    if space.is_wide or any(space.synergies[party] for party, _ in made.columns):
        return None
    every = _Options.of(space, query, made)
    needs: Ints = np.array(floors, np.int64)
    share = np.maximum(1, (made.highest[0][0] - made.lowest[0][0]) // _SHARES)
    deal, changed = list(start), np.full(len(start), -_REST - 1)
    for step in range(STEPS):
        here = np.array([every.place[issue, option] for issue, option in enumerate(deal)])
        points = every.points[here].sum(axis=0)
        if (points >= needs).all():
            return tuple(deal) if has(space, query, tuple(deal)) else None
        after = points - every.points[here][every.issue] + every.points
        missing = -(np.minimum(0, after - needs) // share).sum(axis=1)
        missing[(step - changed[every.issue] <= _REST) & (missing > 0)] = _NEVER
        missing[here] = _NEVER
        best = every.first_lawful(deal, missing)
        if best is None:
            return None
        deal[int(every.issue[best])] = int(every.option[best])
        changed[int(every.issue[best])] = step
    return None


@dataclass(frozen=True, slots=True, eq=False)
class _Options:
    """All options of a route in one list: ``issue``, ``option`` (n,) and ``points`` (n, columns)."""

    issue: Ints
    option: Ints
    points: Ints
    place: dict[tuple[int, int], int]
    boxes: dict[int, list[Box]]

    @classmethod
    def of(cls, space: Space, query: Query, made: Route) -> _Options:
        issue = np.concatenate([np.full(len(leg.options), leg.issue) for leg in made.legs])
        option = np.concatenate([leg.options for leg in made.legs])
        boxes: dict[int, list[Box]] = {at: [] for at in range(len(space.sizes))}
        for box in (space.boxes[number] for rule in query.rules for number in space.rules[rule]):
            for at in box.issues:
                boxes[at].append(box)
        return cls(
            issue=issue,
            option=option,
            points=np.concatenate([leg.points for leg in made.legs]),
            place={pair: at for at, pair in enumerate(zip(issue.tolist(), option.tolist(), strict=True))},
            boxes=boxes,
        )

    def first_lawful(self, deal: list[int], missing: Ints) -> int | None:
        """The option after which least is missing, of those that break no rule with the rest of the deal."""
        for place in np.argsort(missing, kind="stable").tolist():
            if missing[place] == _NEVER:
                return None
            issue, changed = int(self.issue[place]), list(deal)
            changed[issue] = int(self.option[place])
            if not any(box.has(changed) for box in self.boxes[issue]):
                return int(place)
        return None
