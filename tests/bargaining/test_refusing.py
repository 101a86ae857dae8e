"""By which line alone somebody who is not at the table refuses all of it, against the brute force."""

import copy
import random
from typing import Any

from detente import studies
from detente.bargaining.results import Question
from detente.files import read_scenario
from oracles.brute import answer
from oracles.scenarios import random_raw, random_terms, to_yaml

LOW = -(10**6)


def only(raw: dict[str, Any], party: str, name: str) -> dict[str, Any]:
    """The file where the party has no other line than this one: a red line, or its no-deal points."""
    bare = copy.deepcopy(raw)
    for place in (bare, *(one for one in bare.get("circumstances", {}).values() if one)):
        lines = place.get("red_lines") or {}
        place["red_lines"] = {i: line for i, line in lines.items() if line["party"] != party or i == name}
    if name != f"{party}.no_deal":
        bare["parties"][party]["no_deal"] = LOW
        for circumstance in bare.get("circumstances", {}).values():
            (circumstance or {}).get("no_deal", {}).pop(party, None)
    return bare


def names_of(raw: dict[str, Any], party: str) -> list[str]:
    places = (raw, *(one for one in raw.get("circumstances", {}).values() if one))
    rules = [(name, rule) for place in places for name, rule in (place.get("red_lines") or {}).items()]
    lines = [name for name, rule in rules if rule["party"] == party]
    return [*lines, f"{party}.no_deal"]


def refused_alone(raw: dict[str, Any], terms: dict[str, Any], party: str, deals: int) -> set[str]:
    """Asked one by one: the lines that alone refuse all that the members could agree on."""
    found = set()
    for name in names_of(raw, party):
        bare = only(raw, party, name)
        left = {
            i
            for place in (bare, *bare.get("circumstances", {}).values())
            for i in (place or {}).get("red_lines", {})
        }
        waive = [one for one in terms.get("waive", ()) if one in left]
        outside = answer(bare, **{**terms, "waive": waive})["outside"]
        if outside[party]["refuses"] == deals:
            found.add(name)
    return found


def test_the_lines_that_alone_refuse_everything_are_those_of_the_brute_force() -> None:
    met = {"refused": 0, "nothing": 0}
    for seed in range(9_000, 9_700):
        raw = random_raw(seed)
        terms = random_terms(raw, random.Random(seed))
        if not terms.get("forum"):
            continue
        scenario = read_scenario(to_yaml(raw), "made.yaml").scenario
        question = Question(**{k: tuple(v) if isinstance(v, list | tuple) else v for k, v in terms.items()})
        found = studies.refusing(scenario, question)
        said = answer(raw, **terms)
        deals = said["zone"]["count"]
        if not deals:
            met["nothing"] += 1
            assert found == {}
            continue
        for party in said["outside"]:
            expected = refused_alone(raw, terms, party, deals)
            assert set(found.get(party, ())) == expected, (seed, party)
            met["refused"] += bool(expected)
    assert min(met.values()) > 5, met


def test_without_a_forum_nobody_is_outside() -> None:
    scenario = read_scenario(to_yaml(random_raw(1)), "made.yaml").scenario
    assert studies.refusing(scenario) == {}
