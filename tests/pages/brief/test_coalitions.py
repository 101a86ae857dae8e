"""Every coalition of the answer is told in the annex with its clashes, its ways and where it could settle."""

from __future__ import annotations

from detente.bargaining.results import Question
from detente.files import read_scenario
from detente.pages import marks
from detente.pages.brief.order import Order, brief
from detente.pages.components import Document, Grid, Group
from pages.brief import reading

PARLIAMENT = """
detente: 1
title: Three of five
parties:
  a: {name: A, points: {toll: {high: 10, low: 4}}, no_deal: 4}
  b: {name: B, points: {toll: {high: 0, low: 4}}, no_deal: 4}
  c: {name: C, points: {toll: {high: 5, low: 5}}, no_deal: 1}
  d: {name: D}
  e: {name: E, points: {toll: {high: 1, low: 1}}, no_deal: 3}
issues:
  toll: {title: Toll, options: {high: {title: High}, low: {title: Low}}, status_quo: low}
red_lines:
  a-1: {party: a, never: {toll: low}}
  d-1: {party: d, never: {toll: high}, cost: 3}
forums:
  parliament: {title: Parliament, rule: {more_than: 0.5}}
"""


def parliament(forum: str | None = "parliament", *, is_short: bool = False) -> Document:
    scenario = read_scenario(PARLIAMENT, "parliament.yaml").scenario
    return brief(Order(scenario=scenario, question=Question(forum=forum), is_short=is_short))


def groups(document: Document) -> dict[str, Group]:
    """The coalitions of the annex, by their members."""
    tables = [
        block
        for part in document.parts
        if part.annex
        for block in part.blocks
        if isinstance(block, Grid) and block.kind == "coalitions"
    ]
    return {marks.bare(group.title): group for table in tables for group in table.groups}


def lines(group: Group) -> list[tuple[str, ...]]:
    return [
        (
            marks.bare(row.head.text),
            *(marks.bare(text) for cell in row.cells for text in (cell.text, *cell.notes)),
        )
        for row in group.rows
    ]


def test_all_of_them_are_told_not_only_those_for_which_the_part_on_the_forums_has_room() -> None:
    found = groups(parliament())
    assert len(found) == 10
    assert [*found][:2] == ["A; B; C", "A; B; D"]
    assert [*found][-1] == "C; D; E"


def test_one_that_cannot_agree_is_told_with_every_clash_and_every_way() -> None:
    can, clash, *ways = lines(groups(parliament())["A; B; C"])
    assert can == ("Can they agree?", "cannot agree")
    assert clash == ("cannot hold together", "A on Toll – against: the no-deal points of B")
    assert [title for title, _what, _price in ways] == ["enough to give up"] * 2
    assert ways[0][1].startswith("A: ")
    assert ways[0][1].endswith("Toll")
    assert ways[1][1] == "B: lower its no-deal points by at least 4 points"
    assert {price for _title, _what, price in ways} == {
        "opens 1 deal; cost, as the file weighs what is given up: 1"
    }


def test_one_that_can_is_told_with_where_it_could_settle_and_what_that_is_worth_to_its_members() -> None:
    found = groups(parliament())
    assert lines(found["B; C; D"])[0] == (
        "Can they agree?",
        "nothing excludes 1 deal, but a member that nobody has scored must say yes",
    )
    (_can, (title, deal, points)) = lines(found["B; C; D"])
    assert title == "Nash, Kalai–Smorodinsky, Egalitarian, Utilitarian"
    assert (deal, points) == ("Toll: Low", "Points: B 4 · C 5")


def test_a_way_that_costs_more_says_so() -> None:
    told = lines(groups(parliament())["A; C; D"])
    assert [line[2] for line in told if line[0] == "enough to give up"] == [
        "opens 1 deal; cost, as the file weighs what is given up: 1",
        "opens 1 deal; cost, as the file weighs what is given up: 3",
    ]


def test_each_has_an_address_to_which_the_part_on_the_forums_leads() -> None:
    root = reading.parsed(parliament())
    ids = {one.get("id") for one in root.iter()}
    assert {"coalitions", "coalition.1", "coalition.10", "coalition.1.clash.1", "coalition.1.way.2"} <= ids
    assert "#coalitions" in {one.get("href") for one in root.iter("a")}
    assert reading.broken_links(root) == []


def test_neither_a_note_nor_an_answer_without_a_majority_has_them() -> None:
    assert groups(parliament(is_short=True)) == {}
    assert groups(parliament(None)) == {}
