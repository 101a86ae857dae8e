"""What a verification finds: one verdict for each claim of a result, and where in the JSON it stands."""

from __future__ import annotations

from collections.abc import Callable, Iterable
from dataclasses import dataclass, field
from typing import Literal, TypeVar

from detente.bargaining.verify.kinds import TOO_MUCH, Because, Kind, Why

T = TypeVar("T")
Verdict = Literal["holds", "fails", "not checked"]


@dataclass(frozen=True, slots=True, kw_only=True)
class Check:
    """One claim of a result: its kind, the JSON pointer to it, whether it is right, and if not, why."""

    claim: Kind
    path: str
    verdict: Verdict
    why: Because | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Verification:
    """All claims of a result with their verdicts, in the order of the result."""

    checks: tuple[Check, ...]

    @property
    def ok(self) -> bool:
        """Whether nothing that was checked is wrong. What was not checked may still be."""
        return all(check.verdict != "fails" for check in self.checks)

    @property
    def complete(self) -> bool:
        """Whether nothing was left unchecked."""
        return all(check.verdict != "not checked" for check in self.checks)

    def of(self, verdict: Verdict) -> tuple[Check, ...]:
        """The checks that ended so."""
        return tuple(check for check in self.checks if check.verdict == verdict)


class TooMuch(Exception):
    """A pass needed more work than it is given; what it should have shown stays unchecked."""


class Unreadable(Exception):
    """A part of the result does not have the shape that the format gives it."""

    def __init__(self, path: str, why: Because) -> None:
        self.path, self.why = path, why
        super().__init__(f"{path}: {why.why}")


#: To prepare a step of a pass is as much work as so many labels.
_LABELS_A_STEP = 10


@dataclass(slots=True)
class Work:
    """What the passes may still spend, in labels made; counted, never timed."""

    left: int
    each: int
    spent: int = 0

    def begin(self, steps: int) -> None:
        """A new pass of so many steps starts, which take some work whatever is found."""
        self.spent = 0
        self.spend(steps * _LABELS_A_STEP)

    def spend(self, labels: int) -> None:
        """Account for work. TooMuch where the pass or the whole has none left."""
        self.spent += labels
        self.left -= labels
        if self.spent > self.each or self.left < 0:
            raise TooMuch


@dataclass(slots=True)
class Ledger:
    """Where the checks are written down as they are made."""

    work: Work
    checks: list[Check] = field(default_factory=list)

    def note(self, path: str, claim: Kind, right: bool | None, why: Why | Because) -> bool:
        """Write down a verdict; None is "not checked". Returns whether the claim holds."""
        verdict: Verdict = "not checked" if right is None else "holds" if right else "fails"
        reason = Because(why) if isinstance(why, Why) else why
        self.checks.append(
            Check(claim=claim, path=path, verdict=verdict, why=None if right is True else reason)
        )
        return right is True

    def hold(self, path: str, claim: Kind) -> None:
        """Write down a claim that holds."""
        self.checks.append(Check(claim=claim, path=path, verdict="holds"))

    def each(self, path: str, claim: Kind, found: Iterable[tuple[str, bool | None, Because]]) -> bool:
        """One verdict for all of a list where they agree, else one for each that does not hold."""
        wrong = [one for one in found if one[1] is not True]
        for where, right, why in wrong:
            self.note(where, claim, right, why)
        if not wrong:
            self.hold(path, claim)
        return not wrong

    def within(self, question: Callable[[], T]) -> T | None:
        """The answer to a question, or None where it takes too much work."""
        try:
            return question()
        except TooMuch:
            return None

    def briefly(self, question: Callable[[], T]) -> T | None:
        """The same for a question that can be put in another way: it gets less work."""
        each = self.work.each
        self.work.each = each // 8
        try:
            return self.within(question)
        finally:
            self.work.each = each

    def guarded(self, path: str, section: Callable[[], None]) -> None:
        """Check a section; one that cannot be read, or takes too much work, is written down as such."""
        try:
            section()
        except Unreadable as problem:
            self.note(problem.path, Kind.READABLE, False, problem.why)
        except TooMuch:
            self.note(path, Kind.READABLE, None, TOO_MUCH)
