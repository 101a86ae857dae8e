"""A scenario: everything that one file says about a negotiation."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field

from detente.model.dates import PartialDate
from detente.model.forums import Forum
from detente.model.issues import Issue
from detente.model.numbers import Span
from detente.model.parties import Party
from detente.model.positions import Interest, Position
from detente.model.rules import Evidence, Linkage, RedLine
from detente.model.sources import Source
from detente.model.texts import Text


@dataclass(frozen=True, slots=True, kw_only=True)
class Circumstance:
    """A named change outside the room that moves no-deal points or red lines."""

    id: str
    title: Text | None = None
    no_deal: Mapping[str, Span] = field(default_factory=dict)
    drop: tuple[str, ...] = ()
    red_lines: tuple[RedLine, ...] = ()
    evidence: Evidence = field(default_factory=Evidence)


@dataclass(frozen=True, slots=True, kw_only=True)
class Scenario:
    """A negotiation as its file gives it; everything keeps the order of the file.

    ``compiled`` keeps what the engine made of it, filled once by ``deals.of``; it is no part of
    the value.
    """

    title: Text
    issues: tuple[Issue, ...]
    parties: tuple[Party, ...]
    language: str = "en"
    date: PartialDate | None = None
    marking: Text | None = None
    summary: Text | None = None
    sources: tuple[Source, ...] = ()
    positions: tuple[Position, ...] = ()
    interests: tuple[Interest, ...] = ()
    red_lines: tuple[RedLine, ...] = ()
    linkages: tuple[Linkage, ...] = ()
    forums: tuple[Forum, ...] = ()
    circumstances: tuple[Circumstance, ...] = ()
    compiled: dict[object, object] = field(default_factory=dict, init=False, compare=False, repr=False)

    def issue(self, issue_id: str) -> Issue:
        return next(issue for issue in self.issues if issue.id == issue_id)

    def party(self, party_id: str) -> Party:
        return next(party for party in self.parties if party.id == party_id)
