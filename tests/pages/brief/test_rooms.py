"""The part on the forums says nothing that nobody knows, and tells coalitions where they decide."""

from __future__ import annotations

from collections.abc import Iterator

from detente import workbench
from detente.bargaining.results import Question
from detente.files import read_scenario
from detente.pages import marks
from detente.pages.brief.order import Order, brief
from detente.pages.components import Document, Grid, Row

CASE = "catalogue:cases/european-security-talks-2022"

MAJORITY = """
detente: 1
title: Two of three
parties:
  a: {name: A, points: {place: {here: 0, there: 10}}, no_deal: 12}
  b: {name: B, points: {place: {here: 10, there: 0}}, no_deal: 5}
  c: {name: C, points: {place: {here: 10, there: 0}}, no_deal: 5}
issues:
  place: {title: Place, options: {here: {title: Here}, there: {title: There}}, status_quo: here}
red_lines:
  b-1: {party: b, never: {place: [here]}, judgement: true}
forums:
  council: {title: Council, members: [a, b, c], rule: {majority: 0.5}}
"""


def rows(document: Document) -> Iterator[Row]:
    for part in document.parts:
        for block in part.blocks:
            if isinstance(block, Grid) and block.kind == "rooms":
                yield from (row for group in block.groups for row in group.rows)


def words(row: Row) -> str:
    return " / ".join(marks.bare(text) for cell in row.cells for text in (cell.text, *cell.notes))


def test_where_positions_alone_count_no_forum_is_told_by_red_lines_or_points():
    scenario = workbench.load(CASE).scenario
    found = [words(row) for row in rows(brief(Order(scenario=scenario, is_public=True)))]
    assert len(found) == 3
    assert all("by the positions" in one for one in found)
    assert not any("red lines:" in one or "would refuse" in one or "without points" in one for one in found)


def test_a_zone_that_setting_aside_opens_by_the_positions_is_told_where_they_alone_count():
    scenario = workbench.load(CASE).scenario
    council = next(r for r in rows(brief(Order(scenario=scenario, is_public=True))) if "nato" in r.anchor)
    assert "deals, if this is left as it is: Allied forces" in words(council)
    assert "nothing is agreed that they could refuse" in words(council)


def test_under_a_majority_each_coalition_is_told_with_its_clash_and_what_would_be_enough():
    scenario = read_scenario(MAJORITY, "two-of-three.yaml").scenario
    (council,) = rows(brief(Order(scenario=scenario, question=Question(forum="council"))))
    said = words(council)
    for parties in ("A; B", "A; C", "B; C"):
        assert f"{parties} – cannot agree; smallest clash: " in said
    assert "enough to give up: " in said
    assert "nobody could block alone" in said
