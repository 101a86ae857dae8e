"""What changed since an earlier version comes first: each kind of change, and what it did to the verdict."""

from __future__ import annotations

import re
from collections.abc import Iterator
from itertools import dropwhile

import pytest

from detente.bargaining.results import Question
from detente.errors import BadInput
from detente.files import read_scenario
from detente.model import Scenario
from detente.pages import marks
from detente.pages.brief.order import Order, brief
from detente.pages.components import Block, Document, Grid, Heading, Items, Paragraph
from detente.pages.documents.html import as_html
from detente.pages.view import Item

TALKS = """
detente: 1
title: Talks
parties:
  a: {name: A, points: {place: {here: 0, there: 10}, time: {now: 3, later: 0}}, no_deal: 4}
  b: {name: B, points: {place: {here: 10, there: 5}, time: {now: 0, later: 1}}, no_deal: 2}
issues:
  place: {title: Place, options: {here: {title: Here}, there: {title: There}}, status_quo: here}
  time: {title: Time, options: {now: {title: Now}, later: {title: Later}}, status_quo: later}
positions:
  - {party: a, issue: place, option: there, stance: demands, date: 2021-01}
  - {party: b, issue: place, option: there, stance: accepts, date: 2021-02}
red_lines:
  a-1: {party: a, title: a place of its own, never: {place: here}}
forums:
  council: {title: Council, members: [a, b]}
"""
AGREES, REFUSES = "Agreement is possible", "No agreement is possible"


def talks(*changes: tuple[str, str]) -> Scenario:
    """The file with some of its words changed."""
    text = TALKS
    for was, now in changes:
        assert text.count(was) == 1
        text = text.replace(was, now)
    return read_scenario(text, "talks.yaml").scenario


def document(before: Scenario, after: Scenario, *, is_short: bool = False, **terms: object) -> Document:
    question = Question(**terms)  # type: ignore[arg-type]
    return brief(Order(scenario=after, since=before, question=question, is_short=is_short))


def told(before: Scenario, after: Scenario, *, is_short: bool = False) -> list[str]:
    """What is told of the change, line by line; without its heading."""
    return lines(document(before, after, is_short=is_short))


def lines(found: Document) -> list[str]:
    """The lines of what changed."""
    changed = dropwhile(lambda block: isinstance(block, Heading), found.lead)
    return [marks.bare(one) for block in changed for one in _of(block)]


def _of(block: Block) -> Iterator[str]:
    match block:
        case Paragraph():
            yield " ".join(part for part in (block.label, block.text) if part)
        case Heading():
            yield block.text
        case Items():
            for item in block.items:
                yield from _item(item)
        case Grid():
            for group in block.groups:
                for row in group.rows:
                    yield " | ".join((group.title, row.head.text, *(cell.text for cell in row.cells)))


def _item(item: Item) -> Iterator[str]:
    yield item.text
    for one in item.details:
        yield from _item(one)


def head(before: Scenario, after: Scenario, *, is_short: bool) -> list[str]:
    found = document(before, after, is_short=is_short)
    return [marks.bare(one.text) for one in (*found.lede, *found.facts)]


def test_the_same_file_has_not_changed_and_nothing_more_is_said_of_it() -> None:
    for is_short in (False, True):
        first, *rest = told(talks(), talks(), is_short=is_short)
        assert first == "Nothing has changed: the two say the same."
        assert not any("What" in line or "→" in line for line in rest)


def test_a_verdict_that_is_the_same_is_not_said_twice() -> None:
    before, after = talks(), talks(("title: Place", "title: Venue"))
    for is_short in (False, True):
        lead = told(before, after, is_short=is_short)
        assert "The verdict is the same." in lead
        assert set(head(before, after, is_short=is_short)) & set(lead) == set()


def test_a_verdict_that_changed_is_told_before_and_now() -> None:
    before, after = talks(("no_deal: 4", "no_deal: 20")), talks()
    for is_short in (False, True):
        lead = told(before, after, is_short=is_short)
        assert lead[0] == "The verdict has changed."
        assert any(f"was {REFUSES}" in one for one in lead)
        assert any(AGREES in one for one in (*head(before, after, is_short=is_short), *lead))


def test_a_changed_position_is_told_by_its_cell_with_its_effect_on_what_was_said() -> None:
    lead = told(talks(), talks(("option: there, stance: accepts", "option: [here, there], stance: rejects")))
    assert "B: accepts → rejects" in lead
    assert any(line.startswith("Place | There | ") and line.endswith("✗ barred by: B") for line in lead)
    assert any(REFUSES in line for line in lead)
    assert "not refused in the positions of any party whose consent is needed: 4 → 0" in lead
    assert "By the positions now enough to take back:" in lead


def test_a_red_line_that_came_or_went_is_told_with_what_it_barred() -> None:
    line = "  a-1: {party: a, title: a place of its own, never: {place: here}}\n"
    other = "  b-1: {party: b, title: no haste, never: {time: now}}\n"
    lead = told(talks(), talks((line, line + other)))
    assert "B: no haste" in lead
    assert lead[lead.index("B: no haste") + 1] == "new"
    assert any(one.startswith("Time | Now | ") and one.endswith("✗ barred by: B") for one in lead)
    back = told(talks((line, line + other)), talks())
    assert back[back.index("B: no haste") + 1] == "taken out"


def test_a_changed_red_line_is_told_by_what_it_says() -> None:
    lead = told(talks(), talks(("never: {place: here}", "never: {place: there}")))
    assert lead[-2:] == ["A: a place of its own", "never: Here (Place) → There (Place)"]
    assert lead[lead.index("By points and red lines clash now:") + 1].startswith("A: a place of its own")
    assert not any("no longer clash:" in one for one in lead)
    assert lead[lead.index("By points and red lines now enough to give up:") + 1] == "A: a place of its own"


def test_a_changed_point_is_told_by_its_cell_with_its_effect() -> None:
    lead = told(talks(), talks(("there: 5", "there: 1")))
    assert "B, points: 5 → 1" in lead
    assert "in the zone of agreement: 2 → 1" in lead


def test_a_changed_no_deal_value_is_told() -> None:
    lead = told(talks(), talks(("no_deal: 2", "no_deal: 6")))
    assert "no-deal points: 2 → 6" in lead
    assert "in the zone of agreement: 2 → 1" in lead


def test_a_removed_issue_is_told_and_how_many_deals_that_leaves() -> None:
    gone = talks(
        (
            "  time: {title: Time, options: {now: {title: Now}, later: {title: Later}}, status_quo: later}\n",
            "",
        ),
        (", time: {now: 3, later: 0}", ""),
        (", time: {now: 0, later: 1}", ""),
    )
    lead = told(talks(), gone)
    assert lead[lead.index("Time") + 1] == "taken out, with its 2 options"
    assert "possible on this agenda: 4 → 2" in lead


def test_another_scenario_is_refused() -> None:
    other = read_scenario(
        "detente: 1\ntitle: Sea\nissues: {sea: {title: Sea, options: {x: {}}}}\nparties: {z: {name: Z}}\n",
        "sea.yaml",
    ).scenario
    with pytest.raises(BadInput, match="another scenario"):
        document(other, talks())


def test_the_question_is_asked_of_both() -> None:
    before, after = talks(("no_deal: 4", "no_deal: 20")), talks()
    lead = lines(document(before, after, without=("time",)))
    assert "possible on this agenda: 2 → 2" not in lead
    assert any(one.startswith("in the zone of agreement: 0 → 1") for one in lead)


def test_numbers_of_both_answers_keep_their_places() -> None:
    before, after = talks(("no_deal: 4", "no_deal: 20")), talks()
    page = as_html(document(before, after, forum="council"))
    assert (
        '<data value="0" data-from="/before/zone/count" data-asked="diff --forum council">0</data>'
        ' → <data value="2" data-from="/zone/count">2</data>'
    ) in page
    assert re.search(r'<data value="\d+" data-from="/solutions/nash/points/a">', page)
