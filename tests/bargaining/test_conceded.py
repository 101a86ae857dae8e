"""What is open after a concession: the same as where the file never had what is given up."""

from __future__ import annotations

import json
import random
from collections.abc import Iterator
from copy import deepcopy
from typing import Any

from detente import studies
from detente.bargaining.results import Concession, OptionTable, Question
from detente.files import read_scenario
from detente.model import Scenario
from oracles.brute import answer
from oracles.scenarios import random_raw, random_terms, to_yaml

Raw = dict[str, Any]
SEEDS = range(9_000, 9_150)
NO_DEAL = ".no_deal"
#: Below anything that a random deal can be worth.
VERY_LITTLE = "-100000"

BRIDGE = """
detente: 1
title: A bridge
issues:
  toll: {title: Toll, options: {high: {title: High}, low: {title: Low}, none: {title: Free}}}
  gate: {title: Gate, options: {wide: {title: Wide}, shut: {title: Shut}}}
parties:
  a: {name: A, points: {toll: {high: 10, low: 5, none: 0}}, no_deal: 5}
  b: {name: B, points: {gate: {wide: 1, shut: -1}}}
red_lines:
  b-1: {party: b, only: {toll: [none]}}
positions:
  - {party: a, issue: toll, option: [low, none], stance: rejects}
  - {party: b, issue: toll, option: [high, low], stance: rejects}
  - {party: b, issue: gate, option: shut, stance: rejects}
"""


def table(options: OptionTable) -> dict[str, dict[str, Any]]:
    return {
        issue: {option: {"open": s.open, "barred_by": list(s.barred_by)} for option, s in states.items()}
        for issue, states in options.items()
    }


def open_in(options: OptionTable) -> set[str]:
    return {option for states in options.values() for option, state in states.items() if state.open}


def giving_up(options: tuple[Concession, ...], *names: str) -> Concession:
    return next(one for one in options if one.give_up == names)


def test_a_red_line_given_up_leaves_what_the_others_accept() -> None:
    scenario = read_scenario(BRIDGE, "bridge.yaml").scenario
    made = giving_up(studies.analyze(scenario).concessions, "b-1")
    assert open_in(studies.opened_by(scenario, made)) == {"high", "low", "wide"}


def test_no_deal_points_given_up_leave_what_the_red_lines_accept() -> None:
    scenario = read_scenario(BRIDGE, "bridge.yaml").scenario
    made = giving_up(studies.analyze(scenario).concessions, f"a{NO_DEAL}")
    assert open_in(studies.opened_by(scenario, made)) == {"none", "wide"}


def test_refusals_taken_back_on_one_issue_leave_those_on_others() -> None:
    scenario = read_scenario(BRIDGE, "bridge.yaml").scenario
    stated = studies.analyze(scenario).stated
    assert stated is not None
    made = giving_up(stated.concessions, "b.toll")
    assert open_in(studies.opened_by(scenario, made, stated=True)) == {"high", "wide"}


def test_what_a_concession_opens_is_open_where_the_file_has_no_such_rule() -> None:
    seen = {"line": 0, "no-deal": 0, "line of the circumstance": 0, "several": 0}
    for raw, terms, scenario, question in asked():
        for made in studies.analyze(scenario, question).concessions:
            found = answer(without(raw, made.give_up), **_still_waived(terms, made.give_up))
            assert table(studies.opened_by(scenario, made, question)) == plain(found["options"])
            assert found["zone"]["count"] == made.opens.value
            seen["line"] += any(name in raw.get("red_lines", {}) for name in made.give_up)
            seen["no-deal"] += any(name.endswith(NO_DEAL) for name in made.give_up)
            seen["line of the circumstance"] += any(name in ("c1", "Added") for name in made.give_up)
            seen["several"] += len(made.give_up) > 1
    assert min(seen.values()) > 5, seen


def test_what_taken_back_refusals_open_is_open_where_nobody_knows_of_them() -> None:
    seen = 0
    for raw, terms, scenario, question in asked():
        stated = studies.analyze(scenario, question).stated
        for made in stated.concessions if stated is not None else ():
            found = answer(unsaid(raw, made.give_up), **terms)["stated"]
            assert table(studies.opened_by(scenario, made, question, stated=True)) == plain(found["options"])
            assert found["possible"]["count"] == made.opens.value
            seen += 1
    assert seen > 20


def asked() -> Iterator[tuple[Raw, Raw, Scenario, Question]]:
    """Random scenarios, each with a question that fits it: as the file has them, and read."""
    for seed in SEEDS:
        raw = random_raw(seed)
        terms = random_terms(raw, random.Random(seed))
        question = Question(**{k: tuple(v) if isinstance(v, list | tuple) else v for k, v in terms.items()})
        yield raw, terms, read_scenario(to_yaml(raw), "made.yaml").scenario, question


def without(raw: Raw, given_up: tuple[str, ...]) -> Raw:
    """The file without these red lines, and with no-deal points that no deal falls short of."""
    left = deepcopy(raw)
    for home in (left, *left.get("circumstances", {}).values()):
        home["red_lines"] = {k: v for k, v in home.get("red_lines", {}).items() if k not in given_up}
    for name in given_up:
        if name.endswith(NO_DEAL):
            party = name.removesuffix(NO_DEAL)
            left["parties"][party]["no_deal"] = VERY_LITTLE
            for change in left.get("circumstances", {}).values():
                change["no_deal"] = {**change.get("no_deal", {}), party: VERY_LITTLE}
    return left


def _still_waived(terms: Raw, given_up: tuple[str, ...]) -> Raw:
    return {**terms, "waive": [name for name in terms.get("waive", ()) if name not in given_up]}


def unsaid(raw: Raw, taken_back: tuple[str, ...]) -> Raw:
    """The file with nothing known of where these refusals were."""
    left = deepcopy(raw)
    for one in left["positions"]:
        if one["stance"] == "rejects" and f"{one['party']}.{one['issue']}" in taken_back:
            one["stance"] = "unknown"
    return left


def plain(options: Raw) -> Raw:
    """The oracle's table as JSON would have it."""
    return dict(json.loads(json.dumps(options)))
