"""Clashes put in order for a reader: those that share all members but one are told together.

One demand often clashes with a line of every other party. As a list that is five clashes; said once,
with the five against it, a reader sees what the talks hang on.
"""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass

Clash = tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Knot:
    """``core`` cannot hold together with any one of ``each``; with none, ``core`` is the clash itself.

    Without a core, each of ``each`` is a clash by itself.
    """

    core: Clash
    each: Clash = ()

    @property
    def clashes(self) -> int:
        """How many clashes it stands for."""
        return max(1, len(self.each))


def tied(clashes: Iterable[Clash]) -> tuple[Knot, ...]:
    """The clashes as knots: fewest members first, then those that stand for most, then in their order."""
    left = list(dict.fromkeys(clashes))
    found: list[Knot] = []
    while left:
        knot = _greatest(left)
        found.append(knot)
        told = {frozenset((*knot.core, other)) for other in knot.each} or {frozenset(knot.core)}
        left = [clash for clash in left if frozenset(clash) not in told]
    return tuple(sorted(found, key=lambda knot: (len(knot.core) + bool(knot.each), -knot.clashes)))


def _greatest(clashes: list[Clash]) -> Knot:
    """The knot of most clashes, the first where several are; a clash by itself where none share."""
    around: dict[Clash, list[str]] = {}
    for clash in clashes:
        for at, member in enumerate(clash):
            around.setdefault(clash[:at] + clash[at + 1 :], []).append(member)
    core = max(around, key=lambda core: len(around[core]), default=())
    if len(around.get(core, ())) > 1:
        return Knot(core, tuple(around[core]))
    return Knot(clashes[0])
