"""What is left around the rules: interests, forums, accounts and sources that are public."""

from __future__ import annotations

from detente.model import Evidence
from model.doors import MARKS, left, read


def test_an_interest_stands_behind_what_is_left():
    scenario = left(
        """interests:
  - {party: a, text: to be safe, kind: security, behind: [r, door, lamp, s], why: because}
red_lines:
  r: {party: a, never: {door: shut}}
  s: {party: a, never: {door: shut}, judgement: true}"""
    )
    (interest,) = scenario.interests
    assert (str(interest.text), interest.kind, interest.behind) == ("to be safe", "security", ("r", "door"))
    assert interest.evidence == Evidence()


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


@MARKS
def test_an_account_keeps_the_statements_that_are_public(mark):
    scenario = left(
        f"""accounts:
  promise:
    question: What was promised?
    background: The record holds this.
    statements: [{{party: a, says: this, why: because}}, {{by: A guest, says: that, {mark}: true}}]
  silence: {{question: Why?, statements: [{{party: a, says: this, {mark}: true}}]}}"""
    )
    (account,) = scenario.accounts
    assert (account.id, str(account.background)) == ("promise", "The record holds this.")
    assert [(one.party, str(one.says), one.evidence) for one in account.statements] == [
        ("a", "this", Evidence())
    ]


def test_the_authors_own_background_goes_with_its_sources_and_a_confidential_account_altogether():
    scenario = left(
        """sources: {note: {title: A note}, record: {title: A record}}
accounts:
  open: {question: What?, background: Ours., judgement: true, sources: [note], statements: [{by: X, says: y}]}
  kept: {question: What?, background: Theirs., sources: [record], statements: [{by: X, says: y}]}
  closed: {question: What?, confidential: true, statements: [{by: X, says: y}]}"""
    )
    assert [(one.id, one.background and str(one.background), one.evidence) for one in scenario.accounts] == [
        ("open", None, Evidence()),
        ("kept", "Theirs.", Evidence(sources=("record",))),
    ]
    assert [source.id for source in scenario.sources] == ["record"]


def test_sources_that_nothing_left_cites_go_and_the_places_of_texts_with_them():
    scenario = left(
        """sources:
  kept: {title: Kept, file: sources/kept.txt, url: "https://example.org",
         via: {title: A copy, file: copy.txt, url: "file:///home/x"}}
  unused: {title: Unused}
  judged: {title: Judged}
  local: {title: Local, url: "C:\\\\talks\\\\note.txt"}
positions:
  - {party: a, issue: door, option: shut, stance: rejects, sources: [kept, local]}
  - {party: a, issue: door, option: open, stance: accepts, sources: [judged], judgement: true}"""
    )
    kept, local = scenario.sources
    assert (kept.id, kept.files, kept.url, str(kept.via.title), kept.via.url) == (
        *("kept", (), "https://example.org", "A copy", None),
    )
    assert (local.id, local.url) == ("local", None)
