"""Where parties meet, and how a forum decides."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from fractions import Fraction

from detente.model.texts import Text


@dataclass(frozen=True, slots=True, kw_only=True)
class Unanimity:
    """Every member must accept. ``name`` is ``unanimity`` or ``consensus``: the arithmetic is the same."""

    name: str = "unanimity"


@dataclass(frozen=True, slots=True, kw_only=True)
class Majority:
    """A share of the weights must be reached (or passed, where ``strict``), every veto holder among them.

    ``weights`` has every member, 1 where the file gives none.
    """

    share: Fraction
    strict: bool = False
    weights: Mapping[str, Fraction] = field(default_factory=dict)
    vetoes: tuple[str, ...] = ()

    def wins(self, members: tuple[str, ...] | frozenset[str]) -> bool:
        """Whether these members together can decide."""
        if not members or not set(self.vetoes) <= set(members):
            return False
        have = sum((self.weights[member] for member in members), Fraction(0))
        need = self.share * sum(self.weights.values(), Fraction(0))
        return have > need if self.strict else have >= need


Rule = Unanimity | Majority


@dataclass(frozen=True, slots=True, kw_only=True)
class Forum:
    """A place where parties meet: its members, the issues it decides (all where empty), its rule."""

    id: str
    members: tuple[str, ...]
    title: Text | None = None
    decides: tuple[str, ...] = ()
    rule: Rule = field(default_factory=Unanimity)
    size: int | None = None
    text: Text | None = None
    sources: tuple[str, ...] = ()
