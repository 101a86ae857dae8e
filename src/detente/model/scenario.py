"""A scenario: everything that one file says about a negotiation."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field

from detente.model.accounts import Account
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


@dataclass(frozen=True, slots=True, kw_only=True, repr=False)
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
    accounts: tuple[Account, ...] = ()
    compiled: dict[object, object] = field(default_factory=dict, init=False, compare=False, repr=False)

    def __repr__(self) -> str:
        """One line: title, date, marking, and how much there is; never the whole file."""
        date = f" ({self.date})" if self.date else ""
        marking = f", marked {_worded(self.marking)!r}" if self.marking else ""
        parts = ("parties", "issues", "positions", "red_lines", "linkages")
        counts = ", ".join(_counted(part, len(getattr(self, part))) for part in parts)
        return f"<Scenario {_worded(self.title)!r}{date}{marking}: {counts}>"

    def issue(self, issue_id: str) -> Issue:
        return next(issue for issue in self.issues if issue.id == issue_id)

    def party(self, party_id: str) -> Party:
        return next(party for party in self.parties if party.id == party_id)


def _worded(text: Text) -> str:
    """A text in the language of the file."""
    return text.wordings[0][1]


def _counted(part: str, count: int) -> str:
    named = part.replace("_", " ")
    if count == 1:
        named = "party" if part == "parties" else named.removesuffix("s")
    return f"{count} {named}"
