"""The note says what blocks, what is possible without it, who must agree, and what is unknown."""

from __future__ import annotations

from collections.abc import Iterator
from functools import cache

import pytest

from detente import workbench
from detente.bargaining.results import Question
from detente.files import read_scenario
from detente.pages import marks
from detente.pages.brief.order import Order, brief
from detente.pages.components import Document, Grid, Items, Row

CASE = "catalogue:cases/european-security-talks-2022"

BRIDGE = """
detente: 1
title: A bridge
date: 2031-03-01
sources:
  one: {title: A speech, author: {en: A}, date: 2031-04-02}
parties:
  a: {name: A}
  b: {name: B}
  c: {name: C}
issues:
  toll:
    title: Toll
    options: {high: {title: High}, low: {title: Low}, none: {title: Free}}
    status_quo: none
  gate: {title: Gate, options: {wide: {title: Wide}, shut: {title: Shut}}, status_quo: shut}
positions:
  - {party: a, issue: toll, option: [low, none], stance: rejects, sources: [one], date: 2031-04-02}
  - {party: b, issue: toll, option: high, stance: rejects, judgement: true}
red_lines:
  a-1: {title: a high toll, party: a, only: {toll: [high]}, sources: [one], judgement: true}
  b-1: {title: no high toll, party: b, never: {toll: [high]}, judgement: true}
  c-1: {title: no high toll, party: c, never: {toll: [high]}, judgement: true}
  c-2: {title: a wide gate, party: c, only: {gate: [wide]}}
forums:
  talks: {title: Talks, members: [a, b], rule: unanimity, size: 5}
  gate: {title: The gate, members: [a, b], rule: unanimity, decides: [gate]}
"""


def note(text: str = BRIDGE, question: Question | None = None) -> Document:
    scenario = read_scenario(text, "bridge.yaml").scenario
    return brief(Order(scenario=scenario, question=question or Question(), is_short=True))


@cache
def talks() -> Document:
    return brief(Order(scenario=workbench.load(CASE).scenario, is_short=True))


def rows(document: Document, kind: str) -> Iterator[Row]:
    for part in document.parts:
        for block in part.blocks:
            if isinstance(block, Grid) and block.kind == kind:
                yield from (row for group in block.groups for row in group.rows)


def words(row: Row) -> list[str]:
    """The cells of a row, its head first, their small lines behind a stroke."""
    return [marks.bare(" / ".join(filter(None, (one.text, *one.notes)))) for one in (row.head, *row.cells)]


def unknown(document: Document) -> list[str]:
    (items,) = (b for p in document.parts if p.anchor == "unknown" for b in p.blocks if isinstance(b, Items))
    return [marks.bare(item.text) for item in items.items]


def test_the_parts_stand_in_the_order_in_which_they_are_asked_for():
    assert [part.anchor for part in talks().parts] == ["why", "opens", "rooms", "unknown"]


def test_the_readings_are_explained_under_the_date_and_newer_statements_are_said():
    document = note()
    guide = marks.bare(document.guide)
    assert "By the positions: whether each party accepts or refuses each option" in guide
    assert "By the red lines: what each party rules out." in guide
    assert "points" not in guide
    assert "in points" in marks.bare(talks().guide)
    facts = [marks.bare(one.text) for one in document.facts]
    assert facts[-1].endswith("As of 1 March 2031.")
    assert document.subtitle == "Note · 1 March 2031, with statements up to 2 April 2031"


def test_those_who_say_the_same_on_the_same_grounds_share_a_line_and_judgement_is_named():
    first = words(next(rows(note(), "note-clashes")))
    assert first[0] == "A: a high toll, accepts only High – A, 2 April 2031; in part a judgement"
    assert first[1] == "B; C: no high toll – a judgement; no public statement stands behind it"


def test_in_the_reading_of_positions_each_side_is_told_with_what_it_refuses():
    head, against = words(list(rows(note(), "note-clashes"))[-1])
    assert head == "Toll / A: accepts only High – A, 2 April 2031"
    assert against == "B: refuses High – a judgement; no public statement stands behind it"


def test_the_ways_stand_side_by_side_for_both_readings():
    grid = {row[0]: row[1:] for row in map(words, rows(note(), "note-ways"))}
    assert grid["left as it is now"][1] == "Toll"
    assert grid["who gives up what"] == ["A: the red line: a high toll", "A: its refusals on Toll"]
    assert grid["Toll"] == ["", "Low"]


def test_an_option_table_counts_what_is_barred_of_all_and_names_who_bars_some():
    found = {row[0]: row[2] for row in map(words, rows(talks(), "note-options"))}
    assert found["Nuclear weapons outside the national territory"] == "3 of 5 – all but: Ukraine"
    assert found["Channels of communication"] == "1 of 4 – Russian Federation"


def test_who_is_not_at_the_table_and_refuses_all_is_told_with_the_line_that_makes_it():
    (_talks, gate) = rows(note(), "rooms")
    assert words(gate)[-1].startswith("by red lines and points would refuse, of 2 deals: C: ")
    geneva, _council, _vienna = rows(talks(), "rooms")
    assert "NATO, as a whole: all 54 – first a step on the troops at the border" in words(geneva)[-1]


def test_members_that_nobody_modelled_could_refuse_too():
    first, second = rows(note(), "rooms")
    assert (
        "2 of 5 members are modelled (a group counts as one); any of the others could refuse too"
        in words(first)[1]
    )
    assert "modelled" not in words(second)[1]


def test_what_is_unknown_is_counted_once_and_named():
    said = unknown(note())
    assert said[0].startswith(
        "what the 15 positions (each party on each option) rest on – on a source: 2 (13 %)"
    )
    assert "most is unknown of: C (5); B (4); on: Toll (6); Gate (6)" in said
    assert "of what blocks, this is judgement alone: no high toll (B; C); Toll (B)" in said
    assert not any("in part judgement: a high toll" in line for line in said)  # that stands where it blocks
    head = marks.bare(" ".join(one.text for one in note().facts))
    assert "of 15, 3 are known – on a source: 2; on judgement alone: 1" in head


@pytest.mark.parametrize("anchor", ["why", "opens", "rooms", "unknown"])
def test_a_note_of_a_scenario_with_a_zone_says_so(anchor):
    agreed = BRIDGE.replace(
        "  a-1: {title: a high toll, party: a, only: {toll: [high]}, sources: [one], judgement: true}\n", ""
    )
    agreed = agreed.replace(
        "  - {party: b, issue: toll, option: high, stance: rejects, judgement: true}\n", ""
    )
    document = note(agreed)
    assert anchor in [part.anchor for part in document.parts]
    assert not list(rows(document, "note-ways"))


TOGETHER = """
detente: 1
title: Three that cannot all hold
parties: {a: {name: A}, b: {name: B}, c: {name: C}}
issues:
  x: {title: X, options: {p: {title: P}, q: {title: Q}, r: {title: R}}, status_quo: p}
red_lines:
  a-1: {title: not P, party: a, never: {x: [p]}}
  b-1: {title: not Q, party: b, never: {x: [q]}}
  c-1: {title: not R, party: c, never: {x: [r]}}
"""


def test_a_clash_of_three_is_told_as_one_of_all_together_with_its_address():
    (row,) = rows(note(TOGETHER), "note-clashes")
    assert words(row)[1].startswith("with all of these together: / B: not Q")
    assert (row.anchor, row.cells[0].pointer) == ("clash.1", "/conflicts/0")


def test_a_line_that_alone_excludes_everything_is_told_alone():
    alone = TOGETHER.replace("never: {x: [p]}", "never: {x: [p, q, r]}")
    (row,) = rows(note(alone), "note-clashes")
    assert words(row)[1] == "it alone excludes every deal"


def test_lines_that_each_alone_exclude_everything_stand_together_and_say_so():
    both = TOGETHER.replace("never: {x: [p]}", "never: {x: [p, q, r]}").replace(
        "never: {x: [q]}", "never: {x: [p, q, r]}"
    )
    (row,) = rows(note(both), "note-clashes")
    assert words(row)[0].startswith("A: not P")
    assert "B: not Q" in words(row)[0]
    assert words(row)[1] == "each of these alone excludes every deal"


def test_every_clash_of_a_knot_has_its_pointer():
    first = next(rows(talks(), "note-clashes"))
    assert first.anchor.startswith("clash.")
    assert len(first.cells[0].pointer.split()) == 5


def test_clashes_without_room_are_counted():
    lines = "".join(
        f"  {who}-{n}: {{title: L{n}, party: {who}, {word}: {{x{n}: [p]}}}}\n"
        for n in range(6)
        for who, word in (("a", "only"), ("b", "never"))
    )
    issues = "".join(
        f"  x{n}: {{title: X{n}, options: {{p: {{title: P}}, q: {{title: Q}}}}, status_quo: p}}\n"
        for n in range(6)
    )
    head = "detente: 1\ntitle: Six\nparties: {a: {name: A}, b: {name: B}}\n"
    document = note(f"{head}issues:\n{issues}red_lines:\n{lines}")
    (grid,) = (
        b for p in document.parts for b in p.blocks if isinstance(b, Grid) and b.kind == "note-clashes"
    )
    assert sum(len(group.rows) for group in grid.groups) == 4
    assert grid.legend == ("The brief has 2 more clashes.",)


def firmness(document: Document) -> str:
    return next((marks.bare(one.text) for one in document.lede if one.label == "How firm that is"), "")


def test_it_is_said_whether_the_verdict_stands_on_sources_alone():
    no_zone = "by the red lines that rest on sources alone, without judgement or points, no zone either"
    hangs = "by the positions that rest on sources alone, nothing in the way: that “no” hangs on judgement"
    assert firmness(talks()) == f"{no_zone}; {hangs}."
    zone = "by the red lines that rest on sources alone, a zone: that “no” hangs on judgement"
    assert firmness(note()) == f"{zone}; {hangs}."


def test_where_all_positions_rest_on_sources_there_is_nothing_to_leave_out():
    sourced = BRIDGE.replace(", sources: [one], judgement: true", ", judgement: true")
    sourced = sourced.replace("judgement: true", "sources: [one]")
    said = firmness(note(sourced))
    assert said == "by the red lines that rest on sources alone, without judgement or points, no zone either."


def test_who_is_in_no_clash_of_the_positions_is_told_with_what_is_left_open():
    row = list(rows(talks(), "note-clashes"))[3]
    assert words(row)[0].startswith(
        "NATO membership of Ukraine and other states / Russian Federation: refuses "
    )
    others = "United States; NATO, as a whole; Germany and France"
    assert (
        f"not in this clash: {others}; refused neither by them nor by Russian Federation: " in words(row)[1]
    )
