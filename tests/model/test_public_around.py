"""What is left around the rules: interests, forums, accounts and sources that are public."""

from __future__ import annotations

import pytest

from detente.model import Evidence
from model.doors import left, read


def test_an_interest_stands_behind_what_is_left():
    scenario = left(
        """interests:
  - {party: a, text: to be safe, kind: security, behind: [r, door, lamp, s], why: because, sources: [said]}
red_lines:
  r: {party: a, never: {door: shut}, sources: [said]}
  s: {party: a, never: {door: shut}, sources: [said], judgement: true}"""
    )
    (interest,) = scenario.interests
    assert (str(interest.text), interest.kind, interest.behind) == ("to be safe", "security", ("r", "door"))
    assert interest.evidence == Evidence(sources=("said",))


def test_a_forum_decides_what_is_left_and_goes_where_it_decided_nothing_else():
    scenario = left(
        """forums:
  all: {title: All, size: 57}
  some: {decides: [door, lamp], rule: {majority: 0.55, weights: {a: 2}, vetoes: [b]}}
  none: {title: None, decides: [lamp]}"""
    )
    assert [(forum.id, forum.decides, forum.size) for forum in scenario.forums] == [
        ("all", (), 57),
        ("some", ("door",), None),
    ]
    assert (
        scenario.forums[1].rule
        == read("forums: {some: {rule: {majority: 0.55, weights: {a: 2}, vetoes: [b]}}}").forums[0].rule
    )


def test_no_circumstance_is_left():
    assert (
        left(
            "circumstances: {rain: {title: Rain, red_lines: {r: {party: a, never: {door: shut}}}}}"
        ).circumstances
        == ()
    )


def test_an_account_keeps_its_background_and_its_statements_without_their_reasons():
    scenario = left(
        """accounts:
  promise:
    question: What was promised?
    background: The record holds this.
    statements:
      - {party: a, says: this, why: because, sources: [said]}
      - {by: A guest, says: that, quote: that, sources: [said]}"""
    )
    (account,) = scenario.accounts
    assert (account.id, str(account.background)) == ("promise", "The record holds this.")
    assert [(one.party, str(one.says), one.evidence.why) for one in account.statements] == [
        ("a", "this", None),
        (None, "that", None),
    ]
    assert [one.evidence.sources for one in account.statements] == [("said",), ("said",)]
    assert str(account.statements[1].evidence.quote) == "that"


@pytest.mark.parametrize(
    "other", ["sources: [note], judgement: true", "sources: [note], confidential: true", ""]
)
def test_an_account_of_which_one_side_is_not_public_goes_altogether(other):
    scenario = left(
        f"""accounts:
  promise:
    question: What was promised?
    background: The record holds this.
    sources: [note]
    statements: [{{party: a, says: this, sources: [note]}}, {{by: A guest, says: that, {other}}}]
  silence: {{question: Why?, statements: [{{party: a, says: this, {other}}}]}}""",
        sources="  note: {title: A note}",
    )
    assert (scenario.accounts, scenario.sources) == ((), ())


def test_the_authors_own_background_goes_with_its_sources_and_a_confidential_account_altogether():
    scenario = left(
        """accounts:
  open:
    question: What?
    background: Ours.
    judgement: true
    sources: [note]
    statements: [&y {by: X, says: y, sources: [said]}]
  kept: {question: What?, background: Theirs., sources: [record], statements: [*y]}
  closed: {question: What?, confidential: true, statements: [*y]}""",
        sources="  note: {title: A note}\n  record: {title: A record}",
    )
    assert [(one.id, one.background and str(one.background), one.evidence) for one in scenario.accounts] == [
        ("open", None, Evidence()),
        ("kept", "Theirs.", Evidence(sources=("record",))),
    ]
    assert [source.id for source in scenario.sources] == ["said", "record"]


def test_sources_that_nothing_left_cites_go_and_the_places_of_texts_with_them():
    scenario = left(
        """positions:
  - {party: a, issue: door, option: shut, stance: rejects, sources: [kept, local]}
  - {party: a, issue: door, option: open, stance: accepts, sources: [judged], judgement: true}""",
        sources="""  kept: {title: Kept, file: sources/kept.txt, url: "https://example.org",
         via: {title: A copy, file: copy.txt, url: "file:///home/x"}}
  unused: {title: Unused}
  judged: {title: Judged}
  local: {title: Local, url: "C:\\\\talks\\\\note.txt"}""",
    )
    kept, local = scenario.sources
    assert (kept.id, kept.files, kept.url, str(kept.via.title), kept.via.url) == (
        *("kept", (), "https://example.org", "A copy", None),
    )
    assert (local.id, local.url) == ("local", None)
