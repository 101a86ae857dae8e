"""What a deal must obey, in positions: a deal is the position of its option for each issue of the file."""

from __future__ import annotations

import math
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from fractions import Fraction
from typing import Literal

from detente.model import Condition, Issue, Linkage, Party, Span

#: An issue by its place in the file, and the options that count there, as bits.
Test = tuple[int, int]
#: At which end every range is taken.
End = Literal["middle", "worst", "best"]


def passes(tests: Sequence[Test], deal: Sequence[int]) -> bool:
    """Whether the deal has one of the options of each test."""
    return all(options >> deal[issue] & 1 for issue, options in tests)


@dataclass(frozen=True, slots=True, kw_only=True)
class Ban:
    """A rule, or what a position amounts to. ``excluded``: never all of it together; else only all of it."""

    when: tuple[Test, ...] = ()
    what: tuple[Test, ...]
    excluded: bool

    @property
    def issues(self) -> frozenset[int]:
        return frozenset(issue for issue, _ in (*self.when, *self.what))

    def broken(self, deal: Sequence[int]) -> bool:
        """Whether the deal breaks it."""
        return passes(self.when, deal) and passes(self.what, deal) is self.excluded


@dataclass(frozen=True, slots=True, kw_only=True, eq=False)
class Table:
    """What deals are worth to a party: whole numbers, ``scale`` of which are one point."""

    scale: int
    worth: tuple[tuple[int, ...], ...]
    synergies: tuple[tuple[tuple[Test, ...], int], ...]

    def of(self, deal: Sequence[int]) -> int:
        """The scaled points of a deal."""
        alone = sum(row[choice] for row, choice in zip(self.worth, deal, strict=True))
        return alone + sum(bonus for tests, bonus in self.synergies if passes(tests, deal))

    def points(self, deal: Sequence[int]) -> Fraction:
        """The exact points of a deal."""
        return Fraction(self.of(deal), self.scale)


@dataclass(frozen=True, slots=True, kw_only=True)
class Floor:
    """Scaled points that a deal must reach."""

    table: Table
    least: int

    def broken(self, deal: Sequence[int]) -> bool:
        """Whether the deal stays below it."""
        return self.table.of(deal) < self.least


Constraint = Ban | Floor


def ban_of(rule: Linkage, issues: Mapping[str, Issue], places: Mapping[str, int]) -> Ban:
    """A rule of the file, in positions."""
    excluded = rule.never is not None
    what = rule.never if rule.never is not None else rule.only or Condition()
    return Ban(
        when=tests_of(rule.when, issues, places), what=tests_of(what, issues, places), excluded=excluded
    )


def tests_of(
    condition: Condition, issues: Mapping[str, Issue], places: Mapping[str, int]
) -> tuple[Test, ...]:
    """A condition, in positions."""
    return tuple(
        (
            places[clause.issue],
            bits(n for n, option in enumerate(issues[clause.issue].options) if clause.covers(option)),
        )
        for clause in condition.clauses
    )


def bits(places: Iterable[int]) -> int:
    """The number with these bits set."""
    return sum(1 << place for place in set(places))


def table_of(party: Party, end: End, issues: Mapping[str, Issue], places: Mapping[str, int]) -> Table:
    """A scored party's points with every range at this end."""
    given = party.points or {}
    rows = [
        [at(span, end) for span in given[issue]]
        if issue in given
        else [Fraction(0)] * len(issues[issue].options)
        for issue in issues
    ]
    bonuses = [
        (tests_of(synergy.when, issues, places), at(synergy.points, end)) for synergy in party.synergies
    ]
    # A synergy that asks for nothing holds in every deal.
    always = sum((bonus for tests, bonus in bonuses if not tests), Fraction(0))
    rows[0] = [worth + always for worth in rows[0]]
    scale = math.lcm(
        *(number.denominator for row in (*rows, [bonus for _, bonus in bonuses]) for number in row)
    )
    return Table(
        scale=scale,
        worth=tuple(tuple(int(number * scale) for number in row) for row in rows),
        synergies=tuple((tests, int(bonus * scale)) for tests, bonus in bonuses if tests),
    )


def floor_at(table: Table, points: Fraction) -> Floor:
    """At least so many points."""
    return Floor(table=table, least=math.ceil(points * table.scale))


def at(span: Span, end: End) -> Fraction:
    """A range of points taken at one end: its worst is the low one."""
    match end:
        case "middle":
            return span.middle
        case "worst":
            return span.low
        case _:
            return span.high
