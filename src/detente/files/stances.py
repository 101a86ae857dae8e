"""What the parties' positions and their own red lines say of the same options, and where they disagree.

The options of an issue are the bits of a number, the first being bit 0: thousands of positions on an issue
of 10,000 options are compared in no time.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from fractions import Fraction
from functools import reduce
from math import ceil, floor
from operator import or_

from detente.model import Atom, Clause, Compare, Condition, Issue, Named, NumericRange, RedLine, Scenario

#: Options of one issue, as bits.
Mask = int


@dataclass(frozen=True, slots=True)
class Scale:
    """An issue whose options are bits."""

    issue: Issue
    bit_of: Mapping[str, int]

    @classmethod
    def of(cls, issue: Issue) -> Scale:
        return cls(issue, {option.id: place for place, option in enumerate(issue.options)})

    @property
    def all(self) -> Mask:
        return (1 << len(self.issue.options)) - 1

    def covered(self, clause: Clause) -> Mask:
        """The options that a clause on this issue covers."""
        return reduce(or_, (self._covered(atom) for atom in clause.any_of), 0)

    def ids(self, mask: Mask) -> Iterator[str]:
        """The options of a mask by their ids, in the order of the file, one when it is asked for."""
        while mask:
            lowest = mask & -mask
            yield self.issue.options[lowest.bit_length() - 1].id
            mask ^= lowest

    def _covered(self, atom: Atom) -> Mask:
        if isinstance(atom, Named):
            return 1 << self.bit_of[atom.option]
        steps = self.issue.range
        if steps is None:
            return 0
        first, last = _places(atom, steps)
        first, last = max(first, 0), min(last, len(self.issue.options) - 1)
        return (1 << last + 1) - (1 << first) if first <= last else 0


def _places(atom: Atom, steps: NumericRange) -> tuple[int, int]:
    """The first and the last step of a range that a comparison or stretch covers; they may lie outside."""

    def place(number: Fraction) -> Fraction:
        return (number - steps.start) / steps.step

    end = ceil(place(steps.stop))
    match atom:
        case Compare(sign="<", number=number):
            return 0, ceil(place(number)) - 1
        case Compare(sign="<=", number=number):
            return 0, floor(place(number))
        case Compare(sign=">", number=number):
            return floor(place(number)) + 1, end
        case Compare(sign=">=", number=number):
            return ceil(place(number)), end
        case Named():
            raise TypeError(atom)
        case _:
            return ceil(place(atom.low)), floor(place(atom.high))


Scales = Mapping[str, Scale]


def scales_of(scenario: Scenario) -> Scales:
    """The issues of a scenario, by id."""
    return {issue.id: Scale.of(issue) for issue in scenario.issues}


def in_force(scenario: Scenario, scales: Scales) -> Mapping[int, Mask]:
    """For each position, by its place, the options of which it is the party's latest word; some have none."""
    positions = scenario.positions

    def age(place: int) -> tuple[bool, object, int]:
        date = positions[place].evidence.date
        return date is not None, date or 0, place

    spoken: dict[tuple[str, str], Mask] = {}
    found: dict[int, Mask] = {}
    for place in sorted(range(len(positions)), key=age, reverse=True):
        said = positions[place]
        later = spoken.get((said.party, said.issue), 0)
        covered = scales[said.issue].covered(said.option)
        found[place] = covered & ~later
        spoken[said.party, said.issue] = covered | later
    return found


@dataclass(frozen=True, slots=True)
class Excluded:
    """What red lines exclude, each by itself; the ``hopeless`` parties have one that excludes everything."""

    options: Mapping[tuple[str, str], Mask]
    hopeless: frozenset[str]

    def of(self, party: str, scale: Scale) -> Mask:
        """The options of an issue that one of the party's red lines excludes, whatever else is agreed."""
        return scale.all if party in self.hopeless else self.options.get((party, scale.issue.id), 0)


def excluded_by_one(scenario: Scenario, scales: Scales) -> Excluded:
    """What every single red line of the file excludes."""
    options: dict[tuple[str, str], Mask] = {}
    hopeless = set()
    for line in scenario.red_lines:
        found = _excluded(line, scales)
        if found is None:
            hopeless.add(line.party)
            continue
        for issue, mask in found.items():
            options[line.party, issue] = options.get((line.party, issue), 0) | mask
    return Excluded(options, frozenset(hopeless))


def _excluded(line: RedLine, scales: Scales) -> Mapping[str, Mask] | None:
    """The options with which every deal breaks a red line, by issue; None where every deal at all does."""
    when = _asked(line.when, scales)
    if line.never is not None:
        return _always(_together(when, _asked(line.never, scales)))
    allowed = _asked(line.only or Condition(), scales)
    if 0 in allowed.values():
        return _always(when)
    if len(when) > 1:
        return {}
    ways = [_together(when, {issue: scales[issue].all & ~mask}) for issue, mask in allowed.items()]
    return {issue: mask for way in ways if len(way) == 1 for issue, mask in way.items()}


def _asked(condition: Condition, scales: Scales) -> dict[str, Mask]:
    """What a condition asks of each issue of which it does not take every option."""
    asked = {clause.issue: scales[clause.issue].covered(clause) for clause in condition.clauses}
    return {issue: mask for issue, mask in asked.items() if mask != scales[issue].all}


def _together(one: Mapping[str, Mask], other: Mapping[str, Mask]) -> dict[str, Mask]:
    """What two conditions ask together."""
    shared = {issue: one[issue] & mask for issue, mask in other.items() if issue in one}
    return {**one, **other, **shared}


def _always(asked: dict[str, Mask]) -> dict[str, Mask] | None:
    """The options with which all deals have what is asked, none where two issues are; None: any deal has."""
    if not asked:
        return None
    return asked if len(asked) == 1 else {}
