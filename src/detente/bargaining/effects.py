"""What a change of the scenario did to the answer: two answers to the same question, side by side."""

from __future__ import annotations

from collections.abc import Callable, Hashable, Iterator, Sequence
from dataclasses import dataclass
from typing import Generic, TypeVar

from detente.bargaining.results import (
    Analysis,
    Concession,
    OptionState,
    OptionTable,
    SetAside,
    Solution,
    Stated,
)
from detente.model.changes import Change

Clash = tuple[str, ...]
T = TypeVar("T")


@dataclass(frozen=True, slots=True, kw_only=True)
class OptionEffect:
    """An option that both scenarios have, in another state; ``barred_by`` is a part of it."""

    issue: str
    option: str
    before: OptionState
    after: OptionState


@dataclass(frozen=True, slots=True, kw_only=True)
class CameAndWent(Generic[T]):
    """What one list has and the other has not; None where the other was cut, so that nobody knows.

    ``otherwise`` are those of both, before and after, of which a figure is another: the deals that it
    opens, its cost, or by how much no-deal points must fall.
    """

    came: tuple[T, ...] | None
    went: tuple[T, ...] | None
    otherwise: tuple[tuple[T, T], ...] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class Effect:
    """The effect on one reading: of points and red lines, or of what was said."""

    options: tuple[OptionEffect, ...]
    conflicts: CameAndWent[Clash]
    concessions: CameAndWent[Concession]
    set_aside: CameAndWent[SetAside]


@dataclass(frozen=True, slots=True, kw_only=True)
class SolutionEffect:
    """A rule that now chooses another deal, or none; None where it chose none."""

    name: str
    before: Solution | None
    after: Solution | None


@dataclass(frozen=True, slots=True, kw_only=True)
class Diff:
    """What changed between two scenarios, the answer to one question before and after, and the effect.

    ``before`` has the ids of the later scenario. ``stated`` is None where one of the two has no positions.
    """

    changes: tuple[Change, ...]
    before: Analysis
    after: Analysis
    figured: Effect
    stated: Effect | None
    solutions: tuple[SolutionEffect, ...]


def diff(changes: tuple[Change, ...], before: Analysis, after: Analysis) -> Diff:
    """The changes with the two answers and what differs between them."""
    return Diff(
        changes=changes,
        before=before,
        after=after,
        figured=_figured(before, after),
        stated=_stated(before, after),
        solutions=tuple(_solutions(before, after)),
    )


def _figured(before: Analysis, after: Analysis) -> Effect:
    return _effect("", before, after, (before, after))


def _stated(before: Analysis, after: Analysis) -> Effect | None:
    if before.stated is None or after.stated is None:
        return None
    return _effect("stated.", before, after, (before.stated, after.stated))


def _effect(
    prefix: str, before: Analysis, after: Analysis, readings: tuple[Analysis | Stated, Analysis | Stated]
) -> Effect:
    was, now = readings

    def compared(
        name: str, key: Callable[[T], Hashable], one: Sequence[T], other: Sequence[T]
    ) -> CameAndWent[T]:
        is_cut = tuple(f"{prefix}{name}" in answer.cut for answer in (before, after))
        return _came_and_went(key, one, other, is_cut)

    return Effect(
        options=tuple(_options(was.options, now.options)),
        conflicts=compared("conflicts", frozenset, was.conflicts, now.conflicts),
        concessions=compared("concessions", _given_up, was.concessions, now.concessions),
        set_aside=compared("set_aside", _left_out, was.set_aside, now.set_aside),
    )


def _options(before: OptionTable, after: OptionTable) -> Iterator[OptionEffect]:
    for issue, states in after.items():
        was = before.get(issue, {})
        for option, state in states.items():
            if option in was and was[option] != state:
                yield OptionEffect(issue=issue, option=option, before=was[option], after=state)


def _came_and_went(
    key: Callable[[T], Hashable], was: Sequence[T], now: Sequence[T], is_cut: tuple[bool, ...]
) -> CameAndWent[T]:
    """What is in one list alone; a list that was cut may have had it too."""
    before, after = {key(one): one for one in was}, {key(one): one for one in now}
    came = tuple(one for called, one in after.items() if called not in before)
    went = tuple(one for called, one in before.items() if called not in after)
    both = ((before[called], one) for called, one in after.items() if called in before)
    return CameAndWent(
        came=None if came and is_cut[0] else came,
        went=None if went and is_cut[1] else went,
        otherwise=tuple((old, new) for old, new in both if old != new),
    )


def _given_up(one: Concession) -> Hashable:
    return one.give_up


def _left_out(one: SetAside) -> Hashable:
    return one.issues, one.waive


def _solutions(before: Analysis, after: Analysis) -> Iterator[SolutionEffect]:
    for name in ("nash", "kalai_smorodinsky", "egalitarian", "utilitarian"):
        was = None if before.solutions is None else getattr(before.solutions, name)
        now = None if after.solutions is None else getattr(after.solutions, name)
        if (was and was.deal) != (now and now.deal):
            yield SolutionEffect(name=name, before=was, after=now)
