"""What the rules of reading allow, and what it is read as."""

from __future__ import annotations

from fractions import Fraction

import pytest

from detente.files import read_scenario
from detente.model import (
    Compare,
    Evidence,
    Majority,
    Named,
    PartialDate,
    Span,
    Statement,
    Stretch,
    Text,
    Unanimity,
)
from files.mutations import constructs
from files.reading import problems, read

F = Fraction


@pytest.mark.parametrize("name", constructs())
def test_the_files_that_use_every_construct_read(name):
    assert read_scenario(constructs()[name], name).scenario.issues


def test_a_folded_block_ends_without_the_line_break_that_yaml_gives_it():
    scenario = read(summary="{en: '  Two towns.\n', de: \"Zwei Orte.\\n\"}", linkages=None).scenario
    assert scenario.summary == Text((("en", "Two towns."), ("de", "Zwei Orte.")))


def test_ids_stay_as_they_are_written():
    options = (
        "{NO: {}, 2022: {}, 1.0: {}, ~: {}, null: , true: {}, '<= 20': {}, '10..20': {}, 'any text!': {}}"
    )
    issues = f"{{2022: {{title: T, status_quo: ~, options: {options}}}}}"
    red_lines = '{NO: {party: "2022", never: {2022: [NO, null, "<= 20", 10..20, true]}, judgement: true}}'
    scenario = read(
        issues=issues, parties="{2022: {name: Year}}", red_lines=red_lines, linkages=None
    ).scenario
    assert [option.id for option in scenario.issue("2022").options] == [
        *("NO", "2022", "1.0", "~", "null", "true", "<= 20", "10..20", "any text!")
    ]
    assert scenario.issue("2022").status_quo == "~"
    never = scenario.red_lines[0].never
    assert never is not None
    assert never.clauses[0].any_of == tuple(map(Named, ("NO", "null", "<= 20", "10..20", "true")))


@pytest.mark.parametrize("party_id", ["Россия", "中国", "हिन्दी", "a-b_c", "-", "2022", "é", "e\u0301", "NO"])
def test_ids_have_letters_of_any_language_digits_and_two_signs(party_id):
    parties = f'{{"{party_id}": {{name: X}}}}'
    assert read(parties=parties, red_lines=None).scenario.parties[0].id == party_id


def test_nothing_after_the_colon_counts_as_missing():
    document = read(
        summary="",
        date="",
        positions="",
        forums="",
        parties="{a: {name: A, no_deal: , points: {door: {open: , ajar: 2}, size: }, synergies: },"
        " u: {name: U, points: }}",
        red_lines="{line: {party: a, never: {door: shut}, when: , cost: , judgement: true}}",
    )
    scenario = document.scenario
    assert scenario.summary is scenario.date is None
    assert scenario.party("a").no_deal == Span.at(0)
    assert scenario.party("a").points["door"] == (Span.at(0), Span.at(2), Span.at(0))
    assert not scenario.party("u").is_scored
    assert scenario.red_lines[0].cost == 1


def test_null_is_nothing_where_no_id_is_wanted():
    scenario = read(summary="null", parties="{a: {name: A, no_deal: ~, points: {door: {open: ~}}}}").scenario
    assert scenario.summary is None
    assert scenario.party("a").points["door"] == (Span.at(0),) * 3


def test_a_text_is_one_or_one_for_each_language_the_files_own_first():
    scenario = read(language="de", title="{en: Talks, de: Gespräche}", summary="Kurz").scenario
    assert scenario.title.wordings == (("de", "Gespräche"), ("en", "Talks"))
    assert scenario.summary.wordings == (("de", "Kurz"),)
    assert read(title='"\\0\\u202e"').scenario.title.in_("en") == "\0\u202e"
    assert read(title="''").scenario.title.in_("en") == ""
    assert read(title="1.0").scenario.title.in_("en") == "1.0"


@pytest.mark.parametrize(
    ("date", "read_as"),
    [
        ("2021", PartialDate(2021)),
        ("'2021-12'", PartialDate(2021, 12)),
        ("2021-12-17", PartialDate(2021, 12, 17)),
    ],
)
def test_a_date_may_lack_its_day_and_month(date, read_as):
    assert read(date=date).scenario.date == read_as


def test_a_numeric_issue_has_the_options_of_its_range():
    issues = (
        "{m: {title: M, status_quo: 10000, range: {from: 1, to: 10000}},"
        " n: {title: N, status_quo: 0.5, range: {from: -1/2, to: '1', step: 1/2}},"
        " one: {title: O, range: {from: 3, to: 3}}, d: {title: D, range: {from: 1, to: 3}}}"
    )
    scenario = read(issues=issues, parties="{a: {name: A}}", red_lines=None, linkages=None).scenario
    assert len(scenario.issue("m").options) == 10_000
    assert [option.id for option in scenario.issue("n").options] == ["-1/2", "0", "1/2", "1"]
    assert scenario.issue("n").status_quo == "1/2"
    assert [option.choice for option in scenario.issue("n").options] == [F(-1, 2), 0, F(1, 2), 1]
    assert [option.id for option in scenario.issue("one").options] == ["3"]
    assert [option.id for option in scenario.issue("d").options] == ["1", "2", "3"]


def test_points_are_linear_between_the_numbers_given_at_both_ends_and_flat_beyond():
    parties = (
        '{a: {name: A, points: {size: {10: 0..3, "30.0": 6..12}}},'
        " b: {name: B, points: {size: {-10: 0, 90: 100}}}}"
    )
    scenario = read(parties=parties, red_lines=None).scenario
    spans = [(span.low, span.high) for span in scenario.party("a").points["size"]]
    assert spans == [(0, 3), (0, 3), (3, F(15, 2)), (6, 12), (6, 12)]
    assert [span.low for span in scenario.party("b").points["size"]] == [10, 20, 30, 40, 50]


def test_a_party_with_empty_points_is_scored_and_one_without_is_not():
    scenario = read().scenario
    assert [party.is_scored for party in scenario.parties] == [True, True, False]
    assert scenario.party("b").points == {"door": (Span.at(0),) * 3, "size": (Span.at(0),) * 5}


def test_numbers_ranges_and_comparisons_may_stand_in_quotes():
    plain = read(
        red_lines="{line: {party: a, never: {size: [10, <= 20, 10..20]}, cost: 1/2, judgement: true}}"
    )
    quoted = read(
        red_lines="""{line: {party: a, never: {size: ["10.0", "<=20", ' 10 .. 20 ']},"""
        """ cost: "0.5", judgement: "true"}}"""
    )
    assert plain.scenario == quoted.scenario
    assert plain.scenario.red_lines[0].never.clauses[0].any_of == (
        Named("10"),
        Compare("<=", F(20)),
        Stretch(F(10), F(20)),
    )


@pytest.mark.parametrize("covering", ['"> 100"', '"< 0"', "41..50", '[">= 100", 10]', "11..19"])
def test_a_comparison_may_cover_no_option(covering):
    assert not problems(red_lines=f"{{line: {{party: a, never: {{size: {covering}}}, judgement: true}}}}")


def test_an_empty_when_always_holds():
    scenario = read(
        linkages="{link: {when: {}, never: {door: shut, size: 0}}}",
        parties="{a: {name: A, points: {}, synergies: [{when: {}, points: -1..2}]}}",
    ).scenario
    assert scenario.linkages[0].when.clauses == ()
    assert scenario.party("a").synergies[0].points == Span(low=F(-1), high=F(2))


def test_a_forum_has_every_party_and_unanimity_unless_it_says_otherwise():
    forums = (
        "{f: , e: {members: []}, g: {members: [b, a], decides: [], rule: consensus, size: 2},"
        " h: {members: a, decides: size}}"
    )
    f, e, g, h = read(forums=forums).scenario.forums
    assert e.members == f.members
    assert (f.members, f.decides, f.rule) == (("a", "b", "u"), (), Unanimity())
    assert (g.members, g.rule, g.size) == (("b", "a"), Unanimity(name="consensus"), 2)
    assert (h.members, h.decides) == (("a",), ("size",))


def test_a_majority_weighs_every_member():
    rule = "{majority: 1, weights: {a: 0, b: 1.5}, vetoes: [u, a]}"
    forums = f"{{f: {{rule: {rule}}}, g: {{members: [a], rule: {{more_than: 0}}}}}}"
    f, g = read(forums=forums).scenario.forums
    assert f.rule == Majority(share=F(1), weights={"a": F(0), "b": F(3, 2), "u": F(1)}, vetoes=("u", "a"))
    assert g.rule == Majority(share=F(0), strict=True, weights={"a": F(1)})


def test_a_circumstance_moves_no_deals_drops_rules_and_adds_red_lines():
    circumstances = (
        "{c: {no_deal: {a: 5, b: 1..2}, drop: [line, link], date: 2022, quote: q, sources: [note],"
        " red_lines: {more: {party: u, only: {door: [open, ajar]}, judgement: true}}}}"
    )
    (change,) = read(circumstances=circumstances).scenario.circumstances
    assert change.no_deal == {"a": Span.at(5), "b": Span(low=F(1), high=F(2))}
    assert change.drop == ("line", "link")
    assert [line.id for line in change.red_lines] == ["more"]
    assert change.evidence.date == PartialDate(2022)


def test_an_account_has_a_question_a_background_and_who_says_what():
    accounts = (
        "{c: {question: {en: Q, de: F}, background: b, sources: note, confidential: true, statements:"
        " [{party: u, by: Mr U, says: s, quote: q, date: 2022-01, sources: note, confidential: false},"
        " {by: A scholar, says: t, judgement: true}]}}"
    )
    (account,) = read(accounts=accounts).scenario.accounts
    assert account.question == Text((("en", "Q"), ("de", "F")))
    assert account.background == Text.plain("b")
    assert account.evidence == Evidence(sources=("note",), confidential=True)
    first, second = account.statements
    assert (first.party, first.by, first.says) == ("u", Text.plain("Mr U"), Text.plain("s"))
    assert first.evidence == Evidence(quote=Text.plain("q"), date=PartialDate(2022, 1), sources=("note",))
    assert second == Statement(
        by=Text.plain("A scholar"), says=Text.plain("t"), evidence=Evidence(judgement=True)
    )


def test_what_is_confidential_says_so_wherever_evidence_may_stand():
    scenario = read(
        positions="[{party: a, issue: door, option: open, stance: open, confidential: true}]",
        interests="[{party: a, text: t, confidential: true}]",
        red_lines="{line: {party: a, never: {door: shut}, confidential: true}}",
        linkages="{link: {when: {size: 0}, only: {door: open}, confidential: true}}",
        circumstances="{c: {confidential: true, red_lines: {d: {party: a, never: {size: 0},"
        " confidential: true}}}}",
    ).scenario
    (change,) = scenario.circumstances
    some = (*scenario.positions, *scenario.interests, *scenario.red_lines, *scenario.linkages, change)
    assert all(one.evidence.confidential for one in (*some, *change.red_lines))
    assert not any(line.evidence.confidential for line in read().scenario.red_lines)


def test_a_line_of_the_file_is_found_for_every_field():
    document = read_scenario(constructs()["words"], "words.yaml")
    lines = constructs()["words"].split("\n")
    assert lines[document.line_of(("parties", "west")) - 1].strip().startswith("west:")
    assert "party: west, issue: site" in lines[document.line_of(("positions", "4")) - 1]
    assert (
        lines[document.line_of(("red_lines", "no-packages", "never")) - 1].strip().startswith("no-packages:")
    )
    assert document.line_of(("parties", "nobody", "points")) == document.line_of(("parties",))
    assert document.line_of(("positions", "99999999999999999999")) == document.line_of(("positions",))
