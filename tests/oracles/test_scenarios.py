"""The random scenarios use every construct and reach every kind of answer, often enough to matter."""

import json
from collections import Counter
from collections.abc import Iterator
from random import Random
from typing import Any

import yaml

from oracles.brute import answer
from oracles.reading import options_of
from oracles.scenarios import random_raw, random_terms, to_yaml

Raw = dict[str, Any]
SEEDS = range(500)
FEATURES = {
    "five parties": 20,
    "unscored among scored": 50,
    "all unscored": 15,
    "five issues": 20,
    "no status quo": 30,
    "numeric": 100,
    "step of a fraction": 30,
    "status quo off the first": 100,
    "synergy": 100,
    "negative synergy": 30,
    "range of points": 100,
    "range of no-deal": 50,
    "red line never": 100,
    "red line only": 100,
    "rule on several issues": 100,
    "conditional rule": 100,
    "list": 100,
    "comparison": 50,
    "stretch": 50,
    "cost": 100,
    "precondition": 100,
    "positions": 200,
    "no positions": 50,
    "empty positions": 10,
    "dated": 100,
    "rejects": 100,
    "accepts": 100,
    "demands": 100,
    "open": 50,
    "unknown": 50,
    "circumstance moves no-deal": 15,
    "circumstance drops": 10,
    "circumstance adds": 20,
    "unanimity": 15,
    "consensus": 15,
    "rule not given": 30,
    "majority": 50,
    "more than": 30,
    "weight nought": 15,
    "vetoes": 10,
    "decides": 30,
    "agenda": 50,
    "without": 20,
    "waived": 50,
}
OUTCOMES = {
    "nothing possible": 80,
    "only with every doubt resolved": 5,
    "only as things are": 3,
    "possible, not certain": 10,
    "certain": 50,
    "hangs on an unscored party": 30,
    "linkages clash": 10,
    "better than today": 20,
    "several clashes": 20,
    "several concessions": 20,
    "a fall of no-deal": 50,
    "issues set aside": 20,
    "preconditions waived to open": 10,
    "both to open": 5,
    "barred": 150,
    "equals on the frontier": 20,
    "long frontier": 10,
    "refused outside": 10,
    "several coalitions": 30,
    "coalitions in conflict": 20,
    "needed": 30,
    "stated clash": 20,
    "stated set aside": 10,
    "stated certain": 10,
    "stated possible": 50,
    "more than a hundred deals": 20,
}


def test_every_construct_occurs_and_every_kind_of_answer_is_reached() -> None:
    seen: Counter[str] = Counter()
    for seed in SEEDS:
        raw = random_raw(seed)
        asked = random_terms(raw, Random(seed))
        result = answer(raw, **asked)
        features = {**in_file(raw), **asked_for(raw, asked), **reached(result)}
        assert set(features) == set(FEATURES) | set(OUTCOMES)
        seen.update(name for name, there in features.items() if there)
    wanted = FEATURES | OUTCOMES
    assert {name: seen[name] for name, least in wanted.items() if seen[name] < least} == {}


def test_scenarios_are_small_enough_to_list() -> None:
    for seed in SEEDS:
        raw = random_raw(seed)
        deals = 1
        for issue in raw["issues"].values():
            deals *= len(options_of(issue))
        assert 1 <= len(raw["issues"]) <= 5
        assert 2 <= len(raw["parties"]) <= 5
        assert deals <= 400


def test_a_seed_always_gives_the_same_scenario_and_its_text_holds_it_all() -> None:
    for seed in range(100):
        raw = random_raw(seed)
        assert to_yaml(raw) == to_yaml(random_raw(seed))
        read = yaml.load(to_yaml(raw), Loader=yaml.BaseLoader)
        assert json.dumps(read) == json.dumps(as_texts(raw))


def as_texts(value: Any) -> Any:
    if isinstance(value, dict):
        return {key: as_texts(one) for key, one in value.items()}
    if isinstance(value, list):
        return [as_texts(one) for one in value]
    return {None: "", True: "true", False: "false"}.get(value, value)


def leaves(value: Any) -> Iterator[str]:
    if isinstance(value, dict | list):
        for one in value.values() if isinstance(value, dict) else value:
            yield from leaves(one)
    elif isinstance(value, str):
        yield value


def in_file(raw: Raw) -> dict[str, bool]:
    issues, parties = list(raw["issues"].values()), list(raw["parties"].values())
    scored = [party for party in parties if party.get("points") is not None]
    red_lines = list(raw.get("red_lines", {}).values())
    rules = red_lines + list(raw.get("linkages", {}).values())
    conditions = [rule.get(kind) or {} for rule in rules for kind in ("never", "only", "when")]
    ranges = [issue["range"] for issue in issues if "range" in issue]
    of_numbers = {name for name, issue in raw["issues"].items() if "range" in issue}
    said = [text for one in conditions for name in one if name in of_numbers for text in leaves(one[name])]
    synergies = [one for party in scored for one in party.get("synergies", [])]
    positions = raw.get("positions")
    stances = {one["stance"] for one in positions or []}
    return {
        "five parties": len(parties) == 5,
        "unscored among scored": 0 < len(scored) < len(parties),
        "all unscored": not scored,
        "five issues": len(issues) == 5,
        "no status quo": any("status_quo" not in issue for issue in issues),
        "numeric": bool(ranges),
        "step of a fraction": any("/" in one.get("step", "") or "." in one.get("step", "") for one in ranges),
        "status quo off the first": any(
            "range" not in one and one.get("status_quo", options_of(one)[0]) != options_of(one)[0]
            for one in issues
        ),
        "synergy": bool(synergies),
        "negative synergy": any("-" in one["points"] for one in synergies),
        "range of points": any(".." in text for party in scored for text in leaves(party["points"])),
        "range of no-deal": any(".." in party.get("no_deal", "") for party in scored),
        "red line never": any("never" in line for line in red_lines),
        "red line only": any("only" in line for line in red_lines),
        "rule on several issues": any(len(one) > 1 for one in conditions),
        "conditional rule": any(rule.get("when") for rule in rules),
        "list": any(isinstance(named, list) for one in conditions for named in one.values()),
        "comparison": any("<" in text or ">" in text for text in said),
        "stretch": any(".." in text for text in said),
        "cost": any("cost" in line for line in red_lines),
        "precondition": any(line.get("precondition") for line in red_lines),
        "positions": bool(positions),
        "no positions": positions is None,
        "empty positions": positions == [],
        "dated": any("date" in one for one in positions or []),
        **{stance: stance in stances for stance in ("rejects", "accepts", "demands", "open", "unknown")},
    }


def asked_for(raw: Raw, asked: Raw) -> dict[str, bool]:
    change = raw["circumstances"][asked["circumstance"]] if "circumstance" in asked else {}
    forum = raw["forums"][asked["forum"]] if "forum" in asked else {"rule": None}
    rule = forum.get("rule", "unsaid")
    votes = rule if isinstance(rule, dict) else {}
    return {
        "circumstance moves no-deal": bool(change.get("no_deal")),
        "circumstance drops": bool(change.get("drop")),
        "circumstance adds": bool(change.get("red_lines")),
        "unanimity": rule == "unanimity",
        "consensus": rule == "consensus",
        "rule not given": rule == "unsaid",
        "majority": "majority" in votes,
        "more than": "more_than" in votes,
        "weight nought": "0" in votes.get("weights", {}).values(),
        "vetoes": bool(votes.get("vetoes")),
        "decides": bool(forum.get("decides")),
        "agenda": "agenda" in asked,
        "without": bool(asked.get("without")),
        "waived": bool(asked.get("waive")),
    }


def reached(result: Raw) -> dict[str, bool]:
    zone, today = result["zone"], result["status_quo"]
    certain, possible = zone["certain"]["exists"], zone["possible"]["exists"]
    aside, coalitions = result["set_aside"], result.get("coalitions", [])
    said = result["stated"] or {"certain": {}, "possible": {}, "conflicts": [], "set_aside": []}
    return {
        "nothing possible": not possible,
        "only with every doubt resolved": possible and zone["count"] == 0,
        "only as things are": zone["count"] == 1 and today is not None and not today["breaks"],
        "possible, not certain": zone["exists"] is True and not certain,
        "certain": certain,
        "hangs on an unscored party": zone["exists"] is None,
        "linkages clash": "linkages_clash" in result,
        "better than today": bool(zone["improves"]),
        "several clashes": len(result["conflicts"]) > 2,
        "several concessions": len(result["concessions"]) > 2,
        "a fall of no-deal": any(one["falls"] for one in result["concessions"]),
        "issues set aside": any(one["issues"] for one in aside),
        "preconditions waived to open": any(one["waive"] for one in aside),
        "both to open": any(one["waive"] and one["issues"] for one in aside),
        "barred": any(one["barred_by"] for table in result["options"].values() for one in table.values()),
        "equals on the frontier": any(one["alternatives"] > 1 for one in result["frontier"] or []),
        "long frontier": len(result["frontier"] or []) > 3,
        "refused outside": any(one["refuses"] for one in (result["outside"] or {}).values()),
        "several coalitions": len(coalitions) > 1,
        "coalitions in conflict": any(one["conflicts"] for one in coalitions),
        "needed": bool(result.get("needed")),
        "stated clash": bool(said["conflicts"]),
        "stated set aside": bool(said["set_aside"]),
        "stated certain": bool(said["certain"].get("exists")),
        "stated possible": bool(said["possible"].get("exists")),
        "more than a hundred deals": result["deals"] > 100,
    }
