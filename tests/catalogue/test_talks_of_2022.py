"""The case of the winter of 2021-22: how it is written, and what the analysis finds in it."""

from __future__ import annotations

import dataclasses
import re
from collections.abc import Callable, Iterator
from fractions import Fraction
from typing import Any

import pytest

from catalogue.shelf import TALKS, document, raw, texts, words
from detente import studies
from detente.bargaining.results import Question
from detente.files.answers import to_json
from detente.model import Issue, Party, Scenario, Stance
from oracles import brute

LEFT_ASIDE = ("enlargement", "forward-forces", "legal-form")
WAIVED = ("guarantee", "package")
#: Labels of one side, in either language: never in our own voice.
LABELS = re.compile(
    r"ultimat|defensive alliance|verteidigungsbündnis|aggress|regime|special (military )?operation"
    r"|spezialoperation|putsch|\bcoup\b|junta|occupation|besatz|puppet|marionett|provo[ck]|so-called|sogenannt",
    re.IGNORECASE,
)
#: Outlets that are printed as no source, or not at all.
UNPRINTED = re.compile(
    r"news-?front|larouche|prayerhub|saker|d1softball|dcdecides|freesmi|in-ukraine\.info", re.IGNORECASE
)


@pytest.fixture(scope="module")
def scenario() -> Scenario:
    return document(TALKS).scenario


def ask(scenario: Scenario, **terms: Any) -> dict[str, Any]:
    return to_json(studies.analyze(scenario, Question(**terms)), exact=True)


@pytest.fixture(scope="module")
def as_stated(scenario: Scenario) -> dict[str, Any]:
    return ask(scenario)


def test_it_prints_no_label_of_one_side_in_its_own_voice(scenario: Scenario) -> None:
    ours = [(where, text) for where, text in texts(scenario) if not where.endswith(".quote")]
    found = [(where, words) for where, text in ours for _, words in text.wordings if LABELS.search(words)]
    assert found == []


def test_it_names_no_outlet_that_is_not_to_be_printed() -> None:
    assert UNPRINTED.findall(words(TALKS)) == []


def test_every_rule_has_a_short_title_that_stands_alone(scenario: Scenario) -> None:
    """The page puts the party before it; two rules of one party are never called the same."""
    lines = [*scenario.red_lines, *(line for one in scenario.circumstances for line in one.red_lines)]
    owned = [(line.party, line) for line in lines] + [("", rule) for rule in scenario.linkages]
    called: list[tuple[str, str, str]] = []
    for party, rule in owned:
        assert rule.title is not None, rule.id
        assert len(rule.title.in_("en")) <= 45, rule.id
        assert len(rule.title.in_("de")) <= 55, rule.id
        for language, wording in rule.title.wordings:
            assert not party or scenario.party(party).name.in_(language) not in wording
            called.append((party, language, wording))
    assert len(called) == len(set(called)) == 2 * (65 + 1 + 5)


def test_no_text_points_to_a_comment_that_its_reader_cannot_see(scenario: Scenario) -> None:
    found = [
        (where, wording)
        for where, text in texts(scenario)
        for _, wording in text.wordings
        if re.search(r"\b(comment|kommentar)", wording, re.IGNORECASE)
    ]
    assert found == []


def test_every_party_says_by_what_scale_it_was_scored(scenario: Scenario) -> None:
    for party in scenario.parties:
        assert party.basis is not None
        for language in ("en", "de"):
            assert {"55", "80", "25", "50", "15"} <= set(re.findall(r"\d+", party.basis.in_(language)))


def test_its_quotations_are_short(scenario: Scenario) -> None:
    quotes = [text for where, text in texts(scenario) if where.endswith(".quote")]
    assert len(quotes) >= 15
    assert max(len(str(quote).split()) for quote in quotes) <= 20


def test_every_quotation_has_a_source(scenario: Scenario) -> None:
    statements = [one for account in scenario.accounts for one in account.statements]
    for one in (*scenario.positions, *scenario.red_lines, *scenario.interests, *statements):
        assert one.evidence.quote is None or one.evidence.sources


def test_six_accounts_set_both_sides_beside_each_other(scenario: Scenario) -> None:
    assert [account.id for account in scenario.accounts] == [
        *("promise-1990", "enlargement-whose-wish", "indivisible-security"),
        *("inf-breach", "troops", "guests"),
    ]
    for account in scenario.accounts:
        spoken = {one.party for one in account.statements}
        assert "russia" in spoken, account.id
        assert {"usa", "nato"} & spoken, account.id
        assert all(one.evidence.date for one in account.statements), account.id


def test_what_is_quoted_in_an_account_is_quoted_and_not_told_as_fact(scenario: Scenario) -> None:
    statements = [one for account in scenario.accounts for one in account.statements]
    own = [one.evidence.quote for one in statements if one.evidence.quote is not None]
    assert len(own) == 17
    assert {one.party for one in statements if one.evidence.judgement} == {"usa", None}


def test_every_party_has_spoken_on_every_issue_or_the_case_says_that_it_has_not(scenario: Scenario) -> None:
    said = {
        (one.party, one.issue, option.id) for one in scenario.positions for option in _covered(scenario, one)
    }
    lacking = {
        (party.id, issue.id)
        for party in scenario.parties
        for issue in scenario.issues
        if not any((party.id, issue.id, option.id) in said for option in issue.options)
    }
    assert lacking == {("ukraine", "new-start-next")}


def _covered(scenario: Scenario, position: Any) -> tuple[Any, ...]:
    found: tuple[Any, ...] = position.option.options_of(scenario.issue(position.issue))
    return found


def test_all_parties_are_scored_by_ranges_and_a_hundred_is_the_best_to_hope_for(scenario: Scenario) -> None:
    for party in scenario.parties:
        assert party.points is not None
        assert sum(max(span.high for span in spans) for spans in party.points.values()) == 100
        assert not party.no_deal.is_exact


def test_points_follow_the_stances(scenario: Scenario) -> None:
    """What a party rejects is worth less to it than what it leaves open, accepts, demands, in that order."""
    wrong = [
        (party.id, issue.id, lower, higher)
        for party in scenario.parties
        for issue in scenario.issues
        for lower, higher in _pairs(scenario, party, issue)
    ]
    assert wrong == []


RANK = {Stance.REJECTS: 0, Stance.UNKNOWN: 1, Stance.OPEN: 1, Stance.ACCEPTS: 2, Stance.DEMANDS: 3}


def _pairs(scenario: Scenario, party: Party, issue: Issue) -> Iterator[tuple[str, str]]:
    """Pairs of options of which the one with the lower stance is worth as much as the other, or more."""
    stance = _stances(scenario, party, issue)
    if party.points is None or issue.id not in party.points:
        return
    worth = dict(zip((option.id for option in issue.options), party.points[issue.id], strict=True))
    for lower in stance:
        for higher in stance:
            if RANK[stance[lower]] < RANK[stance[higher]] and worth[lower].middle >= worth[higher].middle:
                yield lower, higher


def _stances(scenario: Scenario, party: Party, issue: Issue) -> dict[str, Stance]:
    """The latest stance on each option, the dated after the undated."""
    mine = [one for one in scenario.positions if (one.party, one.issue) == (party.id, issue.id)]
    mine.sort(key=lambda one: str(one.evidence.date or ""))
    return {option.id: one.stance for one in mine for option in _covered(scenario, one)}


def test_the_later_word_on_the_moratorium_counts(scenario: Scenario) -> None:
    missiles = scenario.issue("inf-missiles")
    for party in ("usa", "nato"):
        assert _stances(scenario, scenario.party(party), missiles)["moratorium-verified"] is Stance.OPEN


def test_the_demand_for_the_package_and_for_deescalation_first_are_preconditions(scenario: Scenario) -> None:
    assert {line.id for line in scenario.red_lines if line.precondition} == {
        "guarantee",
        "package",
        "deescalation-first-usa",
        "deescalation-first-nato",
    }


def test_the_forums_have_their_true_sizes(scenario: Scenario) -> None:
    assert {forum.id: forum.size for forum in scenario.forums} == {
        "geneva": None,
        "nato-russia-council": 31,
        "osce": 57,
    }


def test_no_forum_decides_on_membership_or_on_ukraine_without_ukraine(scenario: Scenario) -> None:
    for forum in scenario.forums:
        assert "enlargement" not in forum.decides
        assert "ukraine" in forum.members or not {"ukraine-military", "ukraine-deescalation"} & set(
            forum.decides
        )


def test_both_camps_have_interests_of_security_status_and_at_home(scenario: Scenario) -> None:
    kinds = {True: set[str | None](), False: set[str | None]()}
    for interest in scenario.interests:
        kinds[interest.party == "russia"].add(interest.kind)
    assert {"security", "status", "domestic"} <= kinds[True] & kinds[False]


def test_there_is_no_zone_as_the_positions_stood(as_stated: dict[str, Any]) -> None:
    assert as_stated["zone"]["exists"] is False
    assert as_stated["zone"]["possible"]["exists"] is False
    assert as_stated["stated"]["possible"] == {"exists": False, "count": 0}


def test_the_guarantee_clashes_with_the_open_door_of_each_other_party(as_stated: dict[str, Any]) -> None:
    assert as_stated["conflicts"] == [
        ["eastern-presence-poland-baltics", "return-to-1997"],
        ["guarantee", "open-door-germany-france"],
        ["guarantee", "open-door-nato"],
        ["guarantee", "open-door-poland-baltics"],
        ["guarantee", "open-door-ukraine"],
        ["guarantee", "open-door-usa"],
        ["no-package-nato", "package"],
        ["no-package-poland-baltics", "package"],
        ["no-package-ukraine", "package"],
        ["no-package-usa", "package"],
    ]


def test_by_the_stated_positions_alone_russia_clashes_on_membership_and_on_forces_in_the_east(
    as_stated: dict[str, Any],
) -> None:
    assert as_stated["stated"]["conflicts"] == [
        ["poland-baltics.enlargement", "russia.enlargement"],
        ["poland-baltics.forward-forces", "russia.forward-forces"],
        ["russia.enlargement", "ukraine.enlargement"],
    ]
    assert [one["issues"] for one in as_stated["stated"]["set_aside"]] == [["enlargement", "forward-forces"]]


def test_each_side_of_a_clash_over_one_issue_costs_the_same_to_give_up(
    scenario: Scenario, as_stated: dict[str, Any]
) -> None:
    """A side modelled as several parties must not seem dearer for that."""
    cost = {line.id: line.cost for line in scenario.red_lines}
    against: dict[str, Fraction] = {}
    for mine, other in (sorted(clash, key=_is_of_russia(scenario)) for clash in as_stated["conflicts"]):
        against[other] = against.get(other, Fraction(0)) + cost[mine]
    assert against == {line: cost[line] for line in ("guarantee", "package", "return-to-1997")}


def _is_of_russia(scenario: Scenario) -> Callable[[str], bool]:
    party = {line.id: line.party for line in scenario.red_lines}
    return lambda line: party[line] == "russia"


def test_so_no_way_out_is_cheaper_than_another(as_stated: dict[str, Any]) -> None:
    assert len(as_stated["concessions"]) == 8
    assert {one["cost"] for one in as_stated["concessions"]} == {"10"}


def test_the_red_lines_free_of_judgement_carry_the_clash_over_membership_and_no_other(
    scenario: Scenario,
) -> None:
    sourced = tuple(line for line in scenario.red_lines if not line.evidence.judgement)
    answer = ask(dataclasses.replace(scenario, red_lines=sourced))
    assert answer["conflicts"] == [
        ["guarantee", "open-door-nato"],
        ["guarantee", "open-door-poland-baltics"],
        ["guarantee", "open-door-usa"],
    ]
    assert [(way["issues"], way["waive"]) for way in answer["set_aside"]] == [
        (["enlargement"], ["guarantee"])
    ]


def test_the_positions_free_of_judgement_leave_no_clash(scenario: Scenario) -> None:
    sourced = tuple(one for one in scenario.positions if not one.evidence.judgement)
    stated = ask(dataclasses.replace(scenario, positions=sourced))["stated"]
    assert (stated["possible"]["exists"], stated["conflicts"]) == (True, [])


def test_membership_must_be_left_aside_and_the_guarantee_waived(as_stated: dict[str, Any]) -> None:
    ways = as_stated["set_aside"]
    assert {"issues": list(LEFT_ASIDE), "waive": list(WAIVED), "opens": 31104} in ways
    assert all("enlargement" in way["issues"] and "guarantee" in way["waive"] for way in ways)


def test_a_zone_then_opens_on_missiles_exercises_and_information_that_is_better_for_all(
    scenario: Scenario,
) -> None:
    answer = ask(scenario, without=LEFT_ASIDE, waive=WAIVED)
    assert answer["zone"]["exists"] is True
    assert answer["zone"]["improves"] > 0
    open_to_all = {
        issue: {option for option, found in options.items() if found["open"]}
        for issue, options in answer["options"].items()
    }
    assert open_to_all["inf-missiles"] == {"nuclear-only-ban", "equal-ceiling", "talks-only"}
    assert open_to_all["aegis-ashore"] == {"mutual-inspection-2x2", "technical-fix"}
    assert open_to_all["exercises"] == {"reciprocal-cap", "voluntary-briefings", "vienna-2011"}
    assert open_to_all["channels"] == {"hotlines-and-council", "missions-reopened", "mil-mil-only"}
    best, today = answer["solutions"]["nash"]["points"], answer["status_quo"]["points"]
    assert all(_number(best[party]) > _number(today[party]) for party in best)


def _number(text: str) -> float:
    top, _, bottom = text.partition("/")
    return int(top) / int(bottom or 1)


def test_in_geneva_nothing_is_open_until_the_preconditions_of_both_are_waived(scenario: Scenario) -> None:
    answer = ask(scenario, forum="geneva")
    assert answer["conflicts"] == [["deescalation-first-usa"], ["guarantee"], ["package"]]
    assert [(way["issues"], way["waive"]) for way in answer["set_aside"]] == [
        ([], ["deescalation-first-usa", "guarantee", "package"])
    ]


def test_those_who_are_not_in_geneva_would_not_accept_all_that_is_agreed_there(scenario: Scenario) -> None:
    answer = ask(scenario, forum="geneva", waive=(*WAIVED, "deescalation-first-usa"))
    assert answer["zone"]["count"] == 54
    assert {party: found["refuses"] for party, found in answer["outside"].items()} == {
        "nato": 54,
        "ukraine": 0,
        "germany-france": 12,
        "poland-baltics": 6,
    }


@pytest.mark.parametrize(
    "terms",
    [
        {"forum": "geneva", "waive": (*WAIVED, "deescalation-first-usa")},
        {"forum": "osce", "waive": WAIVED},
        {"forum": "geneva", "waive": WAIVED, "circumstance": "withdrawal"},
    ],
    ids=str,
)
def test_the_brute_force_agrees_where_it_can_list_all_deals(
    scenario: Scenario, terms: dict[str, Any]
) -> None:
    assert brute.differences(ask(scenario, **terms), brute.answer(raw(TALKS), **terms)) == []
