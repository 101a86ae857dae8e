"""Who negotiates, and what deals are worth to them."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field

from detente.model.conditions import Condition
from detente.model.numbers import Span
from detente.model.texts import Text


@dataclass(frozen=True, slots=True, kw_only=True)
class Synergy:
    """Points added (or taken) where several things hold together."""

    when: Condition
    points: Span
    why: Text | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Party:
    """A party to the talks.

    ``points`` gives for each issue the points of its options, in the order of the issue's options,
    interpolated and filled with 0 already; it is None for a party that nobody has scored.
    """

    id: str
    name: Text
    points: Mapping[str, tuple[Span, ...]] | None = None
    no_deal: Span = field(default_factory=lambda: Span.at(0))
    synergies: tuple[Synergy, ...] = ()
    basis: Text | None = None

    @property
    def is_scored(self) -> bool:
        return self.points is not None
