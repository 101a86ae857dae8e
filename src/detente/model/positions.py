"""What the parties have said, and why."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass, field
from enum import StrEnum

from detente.model.conditions import Clause
from detente.model.dates import PartialDate
from detente.model.rules import Evidence
from detente.model.texts import Text


class Stance(StrEnum):
    """What a party has said about an option."""

    DEMANDS = "demands"
    ACCEPTS = "accepts"
    OPEN = "open"
    REJECTS = "rejects"
    UNKNOWN = "unknown"

    @property
    def grants(self) -> bool:
        """Whether the party has said yes to it."""
        return self in (Stance.DEMANDS, Stance.ACCEPTS)

    @property
    def refuses(self) -> bool:
        """Whether the party has said no to it."""
        return self is Stance.REJECTS


@dataclass(frozen=True, slots=True, kw_only=True)
class Position:
    """What a party has said about some options of an issue."""

    party: str
    option: Clause
    stance: Stance
    evidence: Evidence = field(default_factory=Evidence)

    @property
    def issue(self) -> str:
        return self.option.issue


@dataclass(frozen=True, slots=True, kw_only=True)
class Interest:
    """What a party wants to protect behind its positions; never part of the arithmetic."""

    party: str
    text: Text
    kind: str | None = None
    behind: tuple[str, ...] = ()
    evidence: Evidence = field(default_factory=Evidence)


def in_time(positions: Iterable[Position]) -> list[Position]:
    """Positions from the earliest to the latest, undated ones first; of the same date as in the file."""
    return sorted(positions, key=lambda one: one.evidence.date or _UNDATED)


_UNDATED = PartialDate(-1)
