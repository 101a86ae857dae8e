"""A scenario as exact integers: points scaled once, rules as boxes, nothing listed.

Each party's points are multiplied by the least common denominator of all its numbers, so that
engines compare integers and every tie is real. Where the integers could pass 2^60, arrays of
Python integers take the place of int64: slower, and as exact.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field
from enum import Enum
from fractions import Fraction
from math import lcm
from typing import Any

import numpy as np
from numpy.typing import NDArray

from detente.deals.boxes import Box, boxes_of_condition, boxes_of_rule
from detente.deals.refusals import boxes_of_positions
from detente.model import Deal, Party, Scenario, Span

#: int64, or Python integers where those would not do.
Integers = NDArray[Any]
#: ("linkage", id), ("red line", id), ("refused", party, issue) or ("not granted", party, issue).
RuleKey = tuple[str, ...]

_SAFE = 1 << 58


class Level(Enum):
    """Which end of every range counts."""

    LOW = "low"
    MIDDLE = "middle"
    HIGH = "high"

    def of(self, span: Span) -> Fraction:
        number: Fraction = getattr(span, self.value)
        return number


@dataclass(frozen=True, slots=True, eq=False)
class Column:
    """One party's scaled points at one level: an array for each issue, a number for each synergy."""

    issues: tuple[Integers, ...]
    synergies: Mapping[int, int]


@dataclass(frozen=True, slots=True, eq=False)
class Space:
    """All deals of a scenario, compiled.

    ``boxes`` holds those of rules first and those of synergies after them; ``rules`` and
    ``synergies`` say which are whose.
    """

    scenario: Scenario
    sizes: tuple[int, ...]
    boxes: tuple[Box, ...]
    rules: Mapping[RuleKey, tuple[int, ...]]
    synergies: Mapping[str, tuple[int, ...]]
    scales: Mapping[str, int]
    columns: Mapping[tuple[str, Level], Column]
    is_wide: bool
    kept: dict[object, object] = field(default_factory=dict)

    @property
    def dtype(self) -> type:
        return object if self.is_wide else np.int64

    def scaled(self, party: str, number: Fraction) -> int:
        """A number of points in the units of the party's columns; it must be one that they know."""
        exact = number * self.scales[party]
        if exact.denominator != 1:
            raise ValueError(f"{number} is no multiple of 1/{self.scales[party]}")
        return exact.numerator

    def unscaled(self, party: str, number: int) -> Fraction:
        """Scaled points as points."""
        return Fraction(int(number), self.scales[party])

    def deal(self, choices: Iterable[int]) -> Deal:
        """A deal by option positions, as choices by issue id."""
        return {
            issue.id: issue.options[int(choice)].choice
            for issue, choice in zip(self.scenario.issues, choices, strict=True)
        }

    def choices(self, deal: Deal) -> tuple[int, ...]:
        """A deal by ids, as option positions. KeyError where an issue has no such option."""
        return tuple(issue.position_of(issue.option_of(deal[issue.id]).id) for issue in self.scenario.issues)

    def breaks(self, rule: RuleKey, choices: tuple[int, ...]) -> bool:
        """Whether the deal breaks the rule."""
        return any(self.boxes[box].has(choices) for box in self.rules[rule])

    def points(self, party: str, choices: tuple[int, ...], level: Level = Level.MIDDLE) -> int:
        """The deal's scaled points for a scored party."""
        column = self.columns[party, level]
        total = sum(int(column.issues[issue][choice]) for issue, choice in enumerate(choices))
        return total + sum(value for box, value in column.synergies.items() if self.boxes[box].has(choices))


def of(scenario: Scenario) -> Space:
    """The compiled scenario; made once and kept with it."""
    known = scenario.compiled.get("space")
    if not isinstance(known, Space):
        known = _compiled(scenario)
        scenario.compiled["space"] = known
    return known


def _compiled(scenario: Scenario) -> Space:
    boxes: list[Box] = []
    rules: dict[RuleKey, tuple[int, ...]] = {}
    for key, made in _rule_boxes(scenario):
        rules[key] = tuple(range(len(boxes), len(boxes) + len(made)))
        boxes.extend(made)
    synergies: dict[str, tuple[int, ...]] = {}
    spans: dict[str, dict[int, Span]] = {}
    for party in scenario.parties:
        spans[party.id] = {}
        for synergy in party.synergies:
            for box in boxes_of_condition(synergy.when, scenario.issues):
                spans[party.id][len(boxes)] = synergy.points
                boxes.append(box)
        synergies[party.id] = tuple(spans[party.id])
    scored = [party for party in scenario.parties if party.is_scored]
    scales = {party.id: _scale(party, scenario) for party in scored}
    is_wide = any(_reach(party, scenario) * scales[party.id] > _SAFE for party in scored)
    return Space(
        scenario=scenario,
        sizes=tuple(len(issue.options) for issue in scenario.issues),
        boxes=tuple(boxes),
        rules=rules,
        synergies=synergies,
        scales=scales,
        columns={
            (party.id, level): _column(party, level, scales[party.id], spans[party.id], scenario, is_wide)
            for party in scored
            for level in Level
        },
        is_wide=is_wide,
    )


def _rule_boxes(scenario: Scenario) -> Iterable[tuple[RuleKey, tuple[Box, ...]]]:
    for linkage in scenario.linkages:
        yield ("linkage", linkage.id), boxes_of_rule(linkage, scenario.issues)
    added = [line for circumstance in scenario.circumstances for line in circumstance.red_lines]
    for line in (*scenario.red_lines, *added):
        yield ("red line", line.id), boxes_of_rule(line, scenario.issues)
    yield from boxes_of_positions(scenario)


def _numbers(party: Party, scenario: Scenario) -> Iterable[Fraction]:
    """Every number that is added up or compared for the party."""
    spans = [span for row in (party.points or {}).values() for span in row]
    spans += [synergy.points for synergy in party.synergies]
    spans += [party.no_deal]
    spans += [
        circumstance.no_deal[party.id]
        for circumstance in scenario.circumstances
        if party.id in circumstance.no_deal
    ]
    for span in spans:
        yield from (span.low, span.middle, span.high)


def _scale(party: Party, scenario: Scenario) -> int:
    return lcm(*{number.denominator for number in _numbers(party, scenario)})


def _reach(party: Party, scenario: Scenario) -> int:
    """A bound on the size of any sum of the party's points."""
    rows = [max(max(abs(s.low), abs(s.high)) for s in row) for row in (party.points or {}).values() if row]
    rows += [max(abs(s.points.low), abs(s.points.high)) for s in party.synergies]
    rows += [max(abs(number) for number in _numbers(party, scenario))]
    return int(sum(rows, Fraction(0))) + 1


def _column(
    party: Party, level: Level, scale: int, spans: Mapping[int, Span], scenario: Scenario, is_wide: bool
) -> Column:
    dtype = object if is_wide else np.int64
    points = party.points or {}
    rows = []
    for issue in scenario.issues:
        row = points.get(issue.id)
        numbers = [int(level.of(span) * scale) for span in row] if row else [0] * len(issue.options)
        rows.append(np.array(numbers, dtype=dtype))
    return Column(tuple(rows), {box: int(level.of(span) * scale) for box, span in spans.items()})
