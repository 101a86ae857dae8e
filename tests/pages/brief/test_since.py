"""What changed is told first, and says nothing again that the head of the document says."""

from __future__ import annotations

from detente.files import read_scenario
from detente.model import Scenario
from detente.pages import marks
from detente.pages.brief.order import Order, brief
from detente.pages.components import Document, Paragraph

TALKS = """
detente: 1
title: Talks
parties:
  a: {{name: A, points: {{place: {{here: 0, there: 10}}}}, no_deal: {floor}}}
  b: {{name: B, points: {{place: {{here: 10, there: 5}}}}, no_deal: 2}}
issues:
  place: {{title: "{place}", options: {{here: {{title: Here}}, there: {{title: There}}}}, status_quo: here}}
"""


def talks(floor: int = 4, place: str = "Place") -> Scenario:
    return read_scenario(TALKS.format(floor=floor, place=place), "talks.yaml").scenario


def told(before: Scenario, after: Scenario, *, is_short: bool) -> tuple[list[str], list[str]]:
    document: Document = brief(Order(scenario=after, since=before, is_short=is_short))
    head = [marks.bare(one.text) for one in (*document.lede, *document.facts)]
    return head, [marks.bare(one.text) for one in document.lead if isinstance(one, Paragraph)]


def test_a_verdict_that_is_the_same_is_not_said_twice():
    for is_short in (False, True):
        head, lead = told(talks(), talks(place="Venue"), is_short=is_short)
        assert "The verdict is the same." in lead
        assert set(head) & set(lead) == set()


def test_a_verdict_that_changed_is_told_before_and_now():
    for is_short in (False, True):
        head, lead = told(talks(floor=20), talks(), is_short=is_short)
        assert lead[0] == "The verdict has changed."
        assert any(one.startswith("No agreement is possible") for one in lead)
        assert any(one.startswith("Agreement is possible") for one in (*head, *lead))
