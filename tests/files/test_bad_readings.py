"""What the rules of reading refuse: each mistake with its field, and nothing besides."""

from __future__ import annotations

import pytest

from files.reading import problems


def mapping(fields: dict[str, str]) -> str:
    """A mapping on one line; a field with an empty value is left out."""
    return "{" + ", ".join(f"{field}: {value}" for field, value in fields.items() if value) + "}"


def issues(**fields: str) -> dict[str, str | None]:
    issue = mapping({"title": "I"} | fields)
    return {"issues": f"{{i: {issue}}}", "parties": "{a: {name: A}}", "red_lines": None, "linkages": None}


def parties(**fields: str) -> dict[str, str | None]:
    return {"parties": f"{{a: {mapping({'name': 'A'} | fields)}}}"}


def red_line(**fields: str) -> dict[str, str | None]:
    return {"red_lines": f"{{r: {mapping({'party': 'a', 'judgement': 'true'} | fields)}}}"}


def position(**fields: str) -> dict[str, str | None]:
    given = {"party": "a", "issue": "door", "option": "open", "stance": "open"} | fields
    return {"positions": f"[{mapping(given)}]"}


def forum(**fields: str) -> dict[str, str | None]:
    return {"forums": f"{{f: {mapping(fields)}}}"}


def circumstance(**fields: str) -> dict[str, str | None]:
    return {"circumstances": f"{{c: {mapping(fields)}}}"}


def account(**fields: str) -> dict[str, str | None]:
    return {"accounts": f"{{c: {mapping({'question': 'Q'} | fields)}}}"}


def statement(**fields: str) -> dict[str, str | None]:
    return account(statements=f"[{mapping({'judgement': 'true'} | fields)}]")


REQUIRED = [
    ({"detente": None}, ": A scenario needs 'detente'."),
    ({"title": None}, ": A scenario needs 'title'."),
    ({"title": ""}, ": A scenario needs 'title'."),
    ({"issues": None}, ": A scenario needs 'issues'."),
    ({"parties": None}, ": A scenario needs 'parties'."),
    (
        {"issues": "{}", "parties": "{a: {name: A}}", "red_lines": None, "linkages": None},
        "issues: There are no issues.",
    ),
    ({"parties": "{}", "red_lines": None}, "parties: There are no parties."),
    ({"parties": "{a: }"}, "parties > a: A party needs 'name'."),
    (issues(title="", options="{x: }"), "issues > i: An issue needs 'title'."),
    (issues(), "issues > i: An issue needs 'options' or a 'range'."),
    (issues(range="{from: 1}"), "issues > i > range: A range needs 'to'."),
    (red_line(party="", never="{door: shut}"), "red_lines > r: A red line needs 'party'."),
    (red_line(), "red_lines > r: A rule needs 'never' or 'only'."),
    ({"linkages": "{l: {when: {door: open}}}"}, "linkages > l: A rule needs 'never' or 'only'."),
    (red_line(never="{}"), "red_lines > r > never: 'never' names no issue."),
    (red_line(only="{door: []}"), "red_lines > r > only > door: The list names no option."),
    (red_line(only="{door: }"), "red_lines > r > only > door: Nothing is said of this issue."),
    (position(party=""), "positions > 1: A position needs 'party'."),
    (position(issue=""), "positions > 1: A position needs 'issue'."),
    (position(option=""), "positions > 1: A position needs 'option'."),
    (position(stance=""), "positions > 1: A position needs 'stance'."),
    (parties(points="{}", synergies="[{points: 1}]"), "parties > a > synergies > 1: A synergy needs 'when'."),
    (
        parties(points="{}", synergies="[{when: {}}]"),
        "parties > a > synergies > 1: A synergy needs 'points'.",
    ),
    (
        circumstance(red_lines="{x: {never: {door: open}}}"),
        "circumstances > c > red_lines > x: A red line needs 'party'.",
    ),
    ({"accounts": "{c: {statements: [{by: B, says: s}]}}"}, "accounts > c: An account needs 'question'."),
    (account(), "accounts > c: An account needs 'statements'."),
    (account(statements="[]"), "accounts > c > statements: Nobody says anything to this question."),
    (statement(says="s"), "accounts > c > statements > 1: The statement does not say whose it is."),
    (statement(party="a"), "accounts > c > statements > 1: The statement does not say what was said."),
    (statement(by="B"), "accounts > c > statements > 1: The statement does not say what was said."),
]

WRONG_KINDS = [
    ({"detente": "2"}, "detente: This file says that it is in format 2; this Detente reads format 1."),
    ({"colour": "red"}, ": 'colour' is not a field of a scenario."),
    ({"issues": "5"}, "issues: A mapping is wanted here; this is a text ('5')."),
    ({"positions": "{}"}, "positions: A list is wanted here; this is a mapping (`name: value`)."),
    ({"positions": "[x]"}, "positions > 1: A mapping is wanted here; this is a text ('x')."),
    ({"title": "[x]"}, "title: A text is wanted here; this is a list."),
    ({"title": "{en: [x]}"}, "title > en: A text is wanted here; this is a list."),
    ({"title": "{a b: x}"}, "title: 'a b' is not a language."),
    ({"title": "{}"}, "title: A text in several languages has at least one."),
    ({"language": "'d e'"}, "language: 'd e' is not a language."),
    ({"date": "2022-02-30"}, "date: '2022-02-30' is no day of the calendar."),
    (
        red_line(never="{door: shut}", precondition="NO"),
        "red_lines > r > precondition: 'NO' is neither true nor false.",
    ),
    (red_line(never="door"), "red_lines > r > never: A mapping is wanted here; this is a text ('door')."),
    (
        red_line(never="{door: {a: b}}"),
        "red_lines > r > never > door: An option or a list of options is wanted here; "
        "this is a mapping (`name: value`).",
    ),
    (
        red_line(never="{door: [[open]]}"),
        "red_lines > r > never > door > 1: A text is wanted here; this is a list.",
    ),
    (
        position(stance="reject"),
        "positions > 1 > stance: 'reject' is not one of demands, accepts, open, rejects, unknown.",
    ),
    (position(sources="[[]]"), "positions > 1 > sources > 1: A text is wanted here; this is a list."),
    (
        {"interests": "[{party: a, text: t, kind: fear}]"},
        "interests > 1 > kind: 'fear' is not one of security, status, economic, domestic, principle.",
    ),
    (
        parties(points="{door: {open: 1e400}}"),
        "parties > a > points > door > open: '1e400' is neither a number nor a range such as 25..32.",
    ),
    (parties(points="{}", no_deal="32..25"), "parties > a > no_deal: The range '32..25' falls."),
    (
        parties(points="{}", no_deal="[1]"),
        "parties > a > no_deal: A single value is wanted here; this is a list.",
    ),
    (forum(size="2.5"), "forums > f > size: '2.5' is not a whole number."),
    (forum(rule="[x]"), "forums > f > rule: A rule of decision is wanted here; this is a list."),
    (forum(rule="vote"), "forums > f > rule: 'vote' is not a rule of decision."),
    (
        forum(rule="{word: consensus, majority: 1}"),
        "forums > f > rule: 'word' is not a field of a majority rule.",
    ),
]

WRONG_KINDS += [
    ({"accounts": "[]"}, "accounts: A mapping is wanted here; this is a list."),
    (
        account(statements="{}"),
        "accounts > c > statements: A list is wanted here; this is a mapping (`name: value`).",
    ),
    (
        account(statements="[x]"),
        "accounts > c > statements > 1: A mapping is wanted here; this is a text ('x').",
    ),
    (
        statement(party="a", says="s", confidential="maybe"),
        "accounts > c > statements > 1 > confidential: 'maybe' is neither true nor false.",
    ),
    (
        statement(party="a", says="s", quotes="q"),
        "accounts > c > statements > 1: 'quotes' is not a field of a statement.",
    ),
    (
        account(statements="[{by: B, says: s}]", quote="q"),
        "accounts > c: 'quote' is not a field of an account.",
    ),
    (position(confidential="x"), "positions > 1 > confidential: 'x' is neither true nor false."),
]

IDS = [
    ({"sources": "{a b: {}}"}, "sources > a b: 'a b' cannot be an id."),
    ({"sources": "{'': {}}"}, "sources > : '' cannot be an id."),
    ({"sources": '{"a\\u202e": {}}'}, "sources > a\\u202e: 'a\\u202e' cannot be an id."),
    (
        {"accounts": "{a b: {question: q, statements: [{by: B, says: s}]}}"},
        "accounts > a b: 'a b' cannot be an id.",
    ),
    ({"forums": "{a.b: }"}, "forums > a.b: 'a.b' cannot be an id."),
    ({"circumstances": "{<<: }"}, "circumstances > <<: '<<' cannot be an id."),
    ({"linkages": "{a/b: {never: {door: open}}}"}, "linkages > a/b: 'a/b' cannot be an id."),
    (
        issues(options='{"a\\0": {}}'),
        "issues > i > options > a\\u0000: The id 'a\\u0000' has a control or direction character, "
        "which nobody can see.",
    ),
    (issues(options="{'': {}}"), "issues > i > options > : An option's id is empty."),
    (
        {"linkages": "{line: {never: {door: open}}}"},
        "linkages > line: Another red line or linkage has the id 'line' already.",
    ),
    (
        circumstance(red_lines="{link: {party: a, never: {door: open}}}"),
        "circumstances > c > red_lines > link: Another red line or linkage has the id 'link' already.",
    ),
]

ISSUES = [
    (issues(options="{}"), "issues > i > options: The issue has no options."),
    (
        issues(options="{x: }", range="{from: 0, to: 1}"),
        "issues > i: An issue has either 'options' or a 'range', not both.",
    ),
    (issues(options="{x: }", status_quo="y"), "issues > i > status_quo: 'y' is not an option of 'i'."),
    (issues(range="{from: 0, to: 1, step: 0}"), "issues > i > range > step: The step 0 is not above 0."),
    (issues(range="{from: 0, to: 1, step: -1}"), "issues > i > range > step: The step -1 is not above 0."),
    (
        issues(range="{from: 0, to: 25, step: 10}"),
        "issues > i > range > to: No whole steps of 10 lead from 0 to 25.",
    ),
    (issues(range="{from: 1, to: 0}"), "issues > i > range > to: The range falls from 1 to 0."),
    (
        issues(range="{from: 0, to: 10000}"),
        "issues > i > range: The issue has 10001 options; at most 10000 are allowed.",
    ),
    (
        issues(range="{from: 0, to: 1, step: 1/99999999}"),
        "issues > i > range > step: The issue has 100000000 options; at most 10000 are allowed.",
    ),
    (
        issues(range="{from: 0, to: 4, step: 2}", status_quo="3"),
        "issues > i > status_quo: 3 is not an option of 'i'.",
    ),
    (
        issues(range="{from: 0, to: 4, step: 2}", status_quo="'<= 2'"),
        "issues > i > status_quo: '<= 2' is not a number, a comparison or a stretch.",
    ),
]

REFERENCES = [
    (red_line(party="nobody", never="{door: shut}"), "red_lines > r > party: There is no party 'nobody'."),
    (red_line(never="{gate: shut}"), "red_lines > r > never > gate: There is no issue 'gate'."),
    (
        red_line(never="{door: [shut, shutt]}"),
        "red_lines > r > never > door > 2: 'shutt' is not an option of 'door'.",
    ),
    (red_line(never="{door: '<= 20'}"), "red_lines > r > never > door: '<= 20' is not an option of 'door'."),
    (red_line(never="{door: Shut}"), "red_lines > r > never > door: 'Shut' is not an option of 'door'."),
    (red_line(never="{size: 15}"), "red_lines > r > never > size: 15 is not an option of 'size'."),
    (red_line(never="{size: [10, 20..10]}"), "red_lines > r > never > size > 2: The range '20..10' falls."),
    (
        red_line(never="{size: some}"),
        "red_lines > r > never > size: 'some' is not a number, a comparison or a stretch.",
    ),
    (
        red_line(never="{size: '= 20'}"),
        "red_lines > r > never > size: '= 20' is not a number, a comparison or a stretch.",
    ),
    (
        red_line(only="{door: shut}", when="{size: 1}"),
        "red_lines > r > when > size: 1 is not an option of 'size'.",
    ),
    (
        red_line(only="{door: shut}", never="{size: 0}"),
        "red_lines > r: A rule has either 'never' or 'only', not both.",
    ),
    (red_line(only="{door: shut}", cost="-1"), "red_lines > r > cost: The cost is negative."),
    (
        red_line(only="{door: shut}", cost="1..2"),
        "red_lines > r > cost: '1..2' is a range; one number is wanted here.",
    ),
    (
        red_line(only="{door: shut}", sources="[nota]"),
        "red_lines > r > sources > 1: There is no source 'nota'.",
    ),
    (position(party="x"), "positions > 1 > party: There is no party 'x'."),
    (
        statement(party="x", says="s"),
        "accounts > c > statements > 1 > party: There is no party 'x'.",
    ),
    (
        statement(by="B", quote="q", sources="[note, nota]"),
        "accounts > c > statements > 1 > sources > 2: There is no source 'nota'.",
    ),
    (
        account(statements="[{by: B, says: s}]", sources="nota"),
        "accounts > c > sources: There is no source 'nota'.",
    ),
    (position(issue="x"), "positions > 1 > issue: There is no issue 'x'."),
    (position(option="x"), "positions > 1 > option: 'x' is not an option of 'door'."),
    (position(issue="size", option="[10, 11]"), "positions > 1 > option > 2: 11 is not an option of 'size'."),
    (
        {"interests": "[{party: a, text: t, behind: [line, door, link]}]"},
        "interests > 1 > behind > 3: There is no red line or issue 'link'.",
    ),
    (
        issues(options="{x: {sources: [nota]}}"),
        "issues > i > options > x > sources > 1: There is no source 'nota'.",
    ),
    (parties(points="{gate: {open: 1}}"), "parties > a > points > gate: There is no issue 'gate'."),
    (
        parties(points="{door: {opne: 1}}"),
        "parties > a > points > door > opne: 'opne' is not an option of 'door'.",
    ),
    (parties(points="{size: {ten: 1}}"), "parties > a > points > size > ten: 'ten' is not a number."),
    (
        parties(points="{size: {10: 1, 10.0: 2}}"),
        "parties > a > points > size > 10.0: The points for 10.0 stand here a second time.",
    ),
    (parties(no_deal="5"), "parties > a > no_deal: A party without points has no no-deal points."),
    (
        parties(synergies="[{when: {door: open}, points: 1}]"),
        "parties > a > synergies: A party without points has no synergies.",
    ),
    (
        circumstance(no_deal="{u: 5}"),
        "circumstances > c > no_deal > u: 'u' has no points, so it has no no-deal points that could change.",
    ),
    (circumstance(no_deal="{x: 5}"), "circumstances > c > no_deal > x: There is no party 'x'."),
    (circumstance(drop="[lin]"), "circumstances > c > drop > 1: There is no red line or linkage 'lin'."),
    (
        {
            **circumstance(red_lines="{x: {party: a, never: {door: open}}}"),
            "interests": "[{party: a, text: t, behind: x}]",
        },
        "interests > 1 > behind: There is no red line or issue 'x'.",
    ),
]

FORUMS = [
    (forum(members="[a, x]"), "forums > f > members > 2: There is no party 'x'."),
    (forum(members="[a, b, a]"), "forums > f > members > 3: 'a' is a member already."),
    (forum(decides="[gate]"), "forums > f > decides > 1: There is no issue 'gate'."),
    (forum(members="[a, b]", size="1"), "forums > f > size: The forum has 2 members here and a size of 1."),
    (forum(rule="{}"), "forums > f > rule: A majority rule needs 'majority' or 'more_than'."),
    (
        forum(rule="{majority: 0.5, more_than: 0.5}"),
        "forums > f > rule: A rule has either 'majority' or 'more_than', not both.",
    ),
    (forum(rule="{majority: 0}"), "forums > f > rule > majority: A majority is above 0 and at most 1."),
    (forum(rule="{majority: 1.01}"), "forums > f > rule > majority: A majority is above 0 and at most 1."),
    (
        forum(rule="{more_than: 1}"),
        "forums > f > rule > more_than: A share to be passed is at least 0 and below 1.",
    ),
    (
        forum(rule="{more_than: -0.1}"),
        "forums > f > rule > more_than: A share to be passed is at least 0 and below 1.",
    ),
    (
        forum(rule="{more_than: 0, weights: {a: -1}}"),
        "forums > f > rule > weights > a: A weight is negative.",
    ),
    (
        forum(members="[a, b]", rule="{more_than: 0, weights: {a: 0, b: 0}}"),
        "forums > f > rule > weights: All weights are 0.",
    ),
    (
        forum(members="[a, b]", rule="{more_than: 0, weights: {u: 1}}"),
        "forums > f > rule > weights > u: 'u' is not a member of this forum.",
    ),
    (
        forum(members="[a, b]", rule="{more_than: 0, vetoes: [u]}"),
        "forums > f > rule > vetoes > 1: 'u' is not a member of this forum.",
    ),
]


@pytest.mark.parametrize(("parts", "problem"), [*REQUIRED, *WRONG_KINDS, *IDS, *ISSUES, *REFERENCES, *FORUMS])
def test_one_mistake_is_one_problem(parts, problem):
    assert problems(**parts) == [problem]


UNRELATED = [
    ("red_line", red_line(nevr="{door: shut}"), 1),
    (
        "issue hidden",
        {"issues": "{door: {titel: D, options: 5}, size: {title: S, range: {from: 0, to: x}}}"},
        3,
    ),
    ("parties hidden", {"parties": "[a, b]"}, 1),
    ("sources misspelt", {"sources": None, "source": "{note: {}}", **position(sources="[note]")}, 1),
    ("points misspelt", parties(point="{}", no_deal="5"), 1),
    ("member unknown", forum(members="[a, x]", size="1", rule="{majority: 0.5, vetoes: [y]}"), 1),
    ("title misspelt", {"title": None, "titel": "T"}, 1),
    ("weights hidden", forum(rule="{majority: 0.5, weights: {a: x, b: 0, u: 0}}"), 1),
]


@pytest.mark.parametrize(
    ("parts", "count"), [case[1:] for case in UNRELATED], ids=[case[0] for case in UNRELATED]
)
def test_a_broken_part_causes_no_mistakes_elsewhere(parts, count):
    assert len(problems(**parts)) == count


def test_a_broken_part_hides_no_mistake_of_the_others_nor_of_itself():
    found = problems(
        issues="{door: {title: D, status_quo: x, options: {open: 5, shut: {}}, colour: red}}",
        parties="{a: {name: [A], no_deal: q, points: {door: {shut: 1, opne: 2}}}}",
        red_lines="{r: {party: b, nevr: {door: shut}, cost: -1}, s: {party: a, never: {door: opne}}}",
        linkages="5",
        forums="{f: {members: [a], rule: {majority: 2}}}",
    )
    assert [problem.split(":")[0] for problem in found] == [
        *("issues > door > status_quo", "issues > door > options > open", "issues > door"),
        *("parties > a > name", "parties > a > no_deal", "parties > a > points > door > opne"),
        *("red_lines > r > party", "red_lines > r", "red_lines > r > cost", "red_lines > s > never > door"),
        *("linkages", "forums > f > rule > majority"),
    ]
