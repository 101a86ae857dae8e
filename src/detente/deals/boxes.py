"""Rules as boxes: the combinations of options that break them.

A box names options on some issues; a deal lies in it when it takes one of them on each. A rule is
broken exactly by the deals in one of its boxes: `never` gives one box, `only` one for each issue
that it lists. This is the array form of the condition language; `model.holds` is its meaning.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, field

import numpy as np
from numpy.typing import NDArray

from detente.model import Clause, Condition, Issue, Linkage

Mask = NDArray[np.bool_]


@dataclass(frozen=True, slots=True, eq=False)
class Box:
    """Options on some issues, by the issue's position in the file; each mask is over its options.

    ``bits`` are the masks as integers, the first option's bit the lowest.
    """

    masks: tuple[tuple[int, Mask], ...]
    bits: tuple[tuple[int, int], ...] = field(init=False)

    def __post_init__(self) -> None:
        object.__setattr__(self, "bits", tuple((issue, bits_of(mask)) for issue, mask in self.masks))

    @property
    def issues(self) -> tuple[int, ...]:
        return tuple(issue for issue, _ in self.masks)

    def has(self, choices: Sequence[int]) -> bool:
        """Whether the deal, given as one option's position for every issue, lies in the box."""
        return all(bool(mask[choices[issue]]) for issue, mask in self.masks)


def mask_of(clause: Clause, issue: Issue) -> Mask:
    """Which options of the issue the clause covers."""
    size = len(issue.options)
    packed = clause.bits(issue).to_bytes((size + 7) // 8, "little")
    return np.unpackbits(np.frombuffer(packed, np.uint8), count=size, bitorder="little").astype(bool)


def bits_of(mask: Mask) -> int:
    """The mask as an integer, the first option's bit the lowest."""
    return int.from_bytes(np.packbits(mask, bitorder="little").tobytes(), "little")


def boxes_of_rule(rule: Linkage, issues: Sequence[Issue]) -> tuple[Box, ...]:
    """The boxes of the deals that break the rule; none where nothing can break it."""
    when = _masks(rule.when, issues)
    if rule.never is not None:
        return _kept([_joined(when, _masks(rule.never, issues))], issues)
    if rule.only is None:
        return ()
    wanted = _masks(rule.only, issues)
    return _kept([_joined(when, {issue: ~mask}) for issue, mask in wanted.items()], issues)


def boxes_of_condition(condition: Condition, issues: Sequence[Issue]) -> tuple[Box, ...]:
    """The box of the deals in which the condition holds; none where it never does."""
    return _kept([_masks(condition, issues)], issues)


def _masks(condition: Condition, issues: Sequence[Issue]) -> dict[int, Mask]:
    position = {issue.id: index for index, issue in enumerate(issues)}
    return {
        position[clause.issue]: mask_of(clause, issues[position[clause.issue]])
        for clause in condition.clauses
    }


def _joined(left: Mapping[int, Mask], right: Mapping[int, Mask]) -> dict[int, Mask]:
    both = dict(left)
    for issue, mask in right.items():
        both[issue] = both[issue] & mask if issue in both else mask
    return both


def _kept(candidates: Iterable[Mapping[int, Mask]], issues: Sequence[Issue]) -> tuple[Box, ...]:
    """Boxes that a deal can lie in, without issues on which they ask for nothing."""
    kept = []
    for masks in candidates:
        if not all(mask.any() for mask in masks.values()):
            continue
        asked = [(issue, masks[issue]) for issue in sorted(masks) if not masks[issue].all()]
        if not asked:  # every deal lies in it: one issue must carry that
            asked = [(0, np.ones(len(issues[0].options), bool))]
        kept.append(Box(tuple(asked)))
    return tuple(kept)
