"""How red lines stand on the terms that were asked: which bind, and what became of the others."""

from __future__ import annotations

from collections.abc import Collection
from dataclasses import dataclass

from detente.bargaining.results import Analysis
from detente.messages import _
from detente.model import RedLine
from detente.pages.names import Names


@dataclass(frozen=True, slots=True, kw_only=True)
class Standing:
    """The terms: what is on the agenda, which preconditions are waived, what the circumstance drops."""

    agenda: Collection[str]
    waived: Collection[str]
    dropped: Collection[str]

    @classmethod
    def of(cls, names: Names, analysis: Analysis) -> Standing:
        dropped = names.rules().keys() - {rule.id for rule in names.in_force()}
        return cls(agenda=set(analysis.agenda), waived=analysis.waived, dropped=dropped)

    def binds(self, line: RedLine) -> bool:
        """Whether a red line binds: all its issues on the agenda, or a precondition that is not waived."""
        if line.id in self.dropped:
            return False
        return set(line.issues) <= set(self.agenda) or self.binds_apart(line)

    def binds_apart(self, line: RedLine) -> bool:
        """Whether it binds where its issues are left out too."""
        return line.precondition and line.id not in self.waived

    def told(self, line: RedLine, said: str) -> str:
        """What is ``said`` of a red line, with what the terms have made of it."""
        if line.id in self.dropped:
            return _("{line} (dropped under this circumstance)", line=said)
        if not self.binds(line):
            return _("{line} (does not bind here: not all of its issues are on the agenda)", line=said)
        if line.precondition and not self.binds_apart(line):
            return _("{line} (waived as a precondition)", line=said)
        return said
