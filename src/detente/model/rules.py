"""Rules: red lines, which one party will not break, and linkages, which hold for everybody."""

from __future__ import annotations

from dataclasses import dataclass, field
from fractions import Fraction

from detente.model.conditions import Condition, holds
from detente.model.dates import PartialDate
from detente.model.issues import Deal, Issue
from detente.model.texts import Text


@dataclass(frozen=True, slots=True, kw_only=True)
class Evidence:
    """What stands behind a statement: words, a day, sources; or that it is judgement.

    What is ``confidential`` is not for those outside; it counts in every analysis as all else does.
    """

    why: Text | None = None
    quote: Text | None = None
    date: PartialDate | None = None
    sources: tuple[str, ...] = ()
    judgement: bool = False
    confidential: bool = False


@dataclass(frozen=True, slots=True, kw_only=True)
class Linkage:
    """A rule that holds for everybody, because of facts or logic.

    Exactly one of ``never`` (not all that it lists together) and ``only`` (all that it lists) is
    given. It binds only in deals where all of ``when`` holds.
    """

    id: str
    never: Condition | None = None
    only: Condition | None = None
    when: Condition = field(default_factory=Condition)
    title: Text | None = None
    evidence: Evidence = field(default_factory=Evidence)

    @property
    def issues(self) -> tuple[str, ...]:
        """The issues that it names, in ``when`` too, each once."""
        said = (*self.when.issues, *(self.never or Condition()).issues, *(self.only or Condition()).issues)
        return tuple(dict.fromkeys(said))


@dataclass(frozen=True, slots=True, kw_only=True)
class RedLine(Linkage):
    """A rule that one party will not break, whatever it is offered elsewhere.

    ``cost`` is what giving it up would cost that party; a ``precondition`` binds even an
    agreement that leaves its issues out.
    """

    party: str
    cost: Fraction = Fraction(1)
    precondition: bool = False


def violated(rule: Linkage, deal: Deal, issues: dict[str, Issue]) -> bool:
    """Whether the deal breaks the rule, on the plain reading of the format."""
    if not holds(rule.when, deal, issues):
        return False
    if rule.never is not None:
        return holds(rule.never, deal, issues)
    return rule.only is not None and not holds(rule.only, deal, issues)
