"""Accounts: questions of fact on which the parties contradict each other."""

from __future__ import annotations

from dataclasses import dataclass, field

from detente.model.rules import Evidence
from detente.model.texts import Text


@dataclass(frozen=True, slots=True, kw_only=True)
class Statement:
    """What somebody says on a question of fact: reported in neutral words, quoted in its own, or both.

    ``party`` is whose statement it is, ``by`` who spoke; who speaks for no party has ``by`` alone.
    """

    party: str | None = None
    by: Text | None = None
    says: Text | None = None
    evidence: Evidence = field(default_factory=Evidence)

    @property
    def heading(self) -> str:
        """Who says what, in the language of the file: it stands for the statement, which has no id."""
        return f"{self.party or self.by}: {self.says or self.evidence.quote}"


@dataclass(frozen=True, slots=True, kw_only=True)
class Account:
    """A question of fact and who says what to it; never part of the arithmetic.

    ``background`` is what the record holds, as nobody's statement. The sources and the mark of judgement in
    ``evidence`` are those of the background; what is confidential in it is the whole account.
    """

    id: str
    question: Text
    background: Text | None = None
    statements: tuple[Statement, ...] = ()
    evidence: Evidence = field(default_factory=Evidence)
