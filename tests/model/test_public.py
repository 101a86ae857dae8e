"""What is left of issues, positions and rules where nothing but public statements may be shown."""

from __future__ import annotations

import pytest

from detente import studies
from detente.errors import BadInput
from detente.files import read_scenario
from detente.model import Linkage, Party
from detente.model.public import public
from model.doors import MARKS, left, read


def clauses(rule: Linkage) -> dict[str, dict[str, list[str]]]:
    """The named options of a rule, by part and issue."""
    parts = {"when": rule.when, "never": rule.never, "only": rule.only}
    return {
        name: {clause.issue: [str(getattr(atom, "option", atom)) for atom in clause.any_of]}
        for name, part in parts.items()
        for clause in (part.clauses if part else ())
    }


def test_options_of_the_authors_go_and_an_issue_that_has_no_others_with_them():
    options = {issue.id: [option.id for option in issue.options] for issue in left("").issues}
    assert options == {
        "door": ["open", "shut"],
        "bell": ["loud", "soft"],
        "size": ["0", "10", "20", "30", "40"],
    }


def test_a_status_quo_stays_even_where_it_is_an_option_of_the_authors():
    assert {issue.id: issue.status_quo for issue in left("").issues} == {
        "door": "open",
        "bell": "loud",
        "size": "0",
    }


def test_every_party_becomes_unscored_and_keeps_its_name():
    scenario = left("")
    assert [(str(party.name), party) for party in scenario.parties] == [
        ("A", Party(id="a", name=scenario.parties[0].name)),
        ("B", Party(id="b", name=scenario.parties[1].name)),
    ]


def test_a_position_loses_the_options_that_are_gone_and_goes_with_the_last():
    scenario = left(
        """positions:
  - {party: a, issue: door, option: [ajar, shut], stance: rejects, why: because, sources: [said]}
  - {party: a, issue: door, option: ajar, stance: accepts, sources: [said]}
  - {party: b, issue: lamp, option: lit, stance: demands, sources: [said]}
  - {party: b, issue: size, option: ["<= 20", 40], stance: open, sources: [said]}"""
    )
    said = [
        (one.party, one.issue, one.option.options_of(scenario.issue(one.issue))) for one in scenario.positions
    ]
    assert [(party, issue, [option.id for option in covered]) for party, issue, covered in said] == [
        ("a", "door", ["shut"]),
        ("b", "size", ["0", "10", "20", "40"]),
    ]
    assert [one.evidence.why for one in scenario.positions] == [None, None]


@pytest.mark.parametrize(
    ("rule", "expected"),
    [
        ("never: {door: [ajar, shut]}", {"never": {"door": ["shut"]}}),
        ("only: {door: [ajar, shut]}", {"only": {"door": ["shut"]}}),
        ("only: {door: ajar}", None),
        ("never: {door: ajar}", None),
        ("never: {door: ajar, bell: soft}", None),
        ("only: {door: ajar, bell: soft}", None),
        (
            "when: {door: [open, ajar]}, never: {bell: soft}",
            {"when": {"door": ["open"]}, "never": {"bell": ["soft"]}},
        ),
        ("when: {door: ajar}, never: {bell: soft}", None),
        ("when: {lamp: lit}, only: {bell: soft}", None),
        ("never: {lamp: lit}", None),
        ("only: {size: 20}", {"only": {"size": ["20"]}}),
    ],
)
def test_a_rule_loses_the_options_that_are_gone_and_goes_where_an_issue_has_none_left(rule, expected):
    line = f"{{party: a, {rule}, sources: [said]}}"
    scenario = left(f"linkages: {{l: {{{rule}}}}}\nred_lines: {{r: {line}}}")
    found = [clauses(one) for one in (*scenario.linkages, *scenario.red_lines)]
    assert found == ([] if expected is None else [expected, expected])


def test_a_red_line_keeps_its_words_and_loses_its_cost_and_its_reason():
    scenario = left(
        """red_lines:
  r: {party: a, title: No shut door, never: {door: shut}, precondition: true, cost: 7, why: because,
      quote: never, date: 2022-01, sources: [said]}
linkages: {l: {never: {door: shut}, why: a wall is no door}}"""
    )
    line, linkage = scenario.red_lines[0], scenario.linkages[0]
    assert (line.cost, line.precondition, str(line.title)) == (1, True, "No shut door")
    assert (str(line.evidence.quote), str(line.evidence.date)) == ("never", "2022-01")
    assert (line.evidence.why, line.evidence.sources) == (None, ("said",))
    assert str(linkage.evidence.why) == "a wall is no door"


@MARKS
def test_what_is_marked_goes_from_every_part(mark):
    scenario = left(
        f"""positions:
  - {{party: a, issue: door, option: shut, stance: rejects, sources: [said], {mark}: true}}
interests:
  - {{party: a, text: to be safe, sources: [said], {mark}: true}}
red_lines: {{r: {{party: a, never: {{door: shut}}, sources: [said], {mark}: true}}}}
linkages: {{l: {{never: {{door: shut}}, sources: [said], {mark}: true}}}}"""
    )
    assert (scenario.positions, scenario.interests, scenario.red_lines, scenario.linkages) == ((),) * 4
    assert scenario.sources == ()


@pytest.mark.parametrize("sources", ["", ", sources: []"])
def test_what_has_no_source_goes_but_a_linkage_for_it_tells_logic(sources):
    scenario = left(
        f"""positions:
  - {{party: a, issue: door, option: shut, stance: rejects, quote: never, date: 2022-01{sources}}}
  - {{party: b, issue: door, option: shut, stance: accepts, sources: [said]}}
interests:
  - {{party: a, text: to be safe, behind: [r]{sources}}}
  - {{party: b, text: to be seen, behind: [r, s], sources: [said]}}
red_lines:
  r: {{party: a, never: {{door: shut}}, quote: never{sources}}}
  s: {{party: b, never: {{door: shut}}, sources: [said]}}
linkages: {{l: {{never: {{door: shut}}{sources}}}}}"""
    )
    assert [one.party for one in scenario.positions] == ["b"]
    assert [(one.party, one.behind) for one in scenario.interests] == [("b", ("s",))]
    assert [line.id for line in scenario.red_lines] == ["s"]
    assert [linkage.id for linkage in scenario.linkages] == ["l"]


@pytest.mark.parametrize(
    "later", ["sources: [said], judgement: true", "sources: [said], confidential: true", ""]
)
def test_an_earlier_statement_counts_again_where_the_later_was_not_public(later):
    rest = f"""positions:
  - {{party: a, issue: door, option: shut, stance: rejects, date: 2021, sources: [said]}}
  - {{party: a, issue: door, option: shut, stance: accepts, date: 2022, {later}}}"""
    assert studies.analyze(read(rest)).stated.options["door"]["shut"].barred_by == ()
    assert studies.analyze(left(rest)).stated.options["door"]["shut"].barred_by == ("a",)


def test_where_no_option_is_public_no_issue_is_left_and_no_question_can_be_asked():
    options = "{lit: {judgement: true}, out: {judgement: true}}"
    issues = f"{{lamp: {{title: L, options: {options}}}}}"
    text = f"detente: 1\ntitle: T\nissues: {issues}\nparties: {{a: {{name: A}}}}"
    scenario = public(read_scenario(text, "t.yaml").scenario)
    assert scenario.issues == ()
    with pytest.raises(BadInput, match="no issue"):
        studies.analyze(scenario)
