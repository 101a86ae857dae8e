"""The options that would serve both sides of a clash, by hand and by going through all of them."""

from __future__ import annotations

import random
from collections.abc import Iterable, Iterator
from typing import Any

from detente import studies
from detente.bargaining.results import Question
from detente.files import read_scenario
from detente.model import RedLine
from detente.pages import marks
from detente.pages.brief import serving
from detente.pages.brief.naming import MarkedNames
from detente.pages.brief.told import Told
from detente.pages.knots import Knot
from oracles.deals import breaks
from oracles.reading import MIDDLE, Case, read
from oracles.scenarios import random_raw, random_terms, to_yaml
from oracles.stated import latest

Raw = dict[str, Any]
SEEDS = range(250)

BRIDGE = """
detente: 1
title: A bridge
parties:
  a: {name: A, points: {toll: {high: 10, low: 2}, gate: {wide: 1, ajar: 1}}}
  b: {name: B, points: {toll: {high: 5, low: 3}, gate: {wide: -1, ajar: 0}}}
  c: {name: C}
issues:
  toll: {title: Toll, options: {high: {}, low: {}, none: {}}, status_quo: none}
  gate: {title: Gate, options: {wide: {}, ajar: {}, shut: {}}, status_quo: shut}
  lamp: {title: Lamp, options: {lit: {}, dark: {}}, status_quo: dark}
  flag: {title: Flag, options: {red: {}, blue: {}}, status_quo: blue}
positions:
  - {party: b, issue: toll, option: high, stance: rejects}
  - {party: a, issue: flag, option: red, stance: accepts}
  - {party: b, issue: flag, option: red, stance: accepts}
red_lines:
  a-1: {party: a, only: {toll: high}}
  b-1: {party: b, only: {toll: none}}
interests:
  - {party: a, text: Money for repairs, behind: [a-1, gate]}
  - {party: b, text: Trade, behind: [toll]}
  - {party: a, text: Not behind the line of another, behind: [b-1, lamp]}
circumstances:
  thaw: {title: A thaw, drop: [a-1, b-1]}
  frost:
    title: A frost
    red_lines: {a-2: {party: a, never: {gate: ajar}}, c-1: {party: c, only: {toll: none}}}
"""
CLASH = Knot(("a-1", "b-1"))


def bridge(extra: str = "", circumstance: str | None = None) -> MarkedNames:
    scenario = read_scenario(
        BRIDGE.replace("circumstances:", extra + "circumstances:"), "bridge.yaml"
    ).scenario
    return MarkedNames.over(scenario, circumstance)


def served(names: MarkedNames, knot: Knot = CLASH) -> dict[str, list[str]]:
    agenda = [issue.id for issue in names.scenario.issues]
    return {i: [one.id for one in some] for i, some in serving.for_both(names, knot, agenda).items()}


def test_what_nobody_finds_worse_and_somebody_better_serves_on_the_issues_of_the_interests() -> None:
    assert served(bridge()) == {"gate": ["ajar"]}


def test_no_option_serves_that_a_red_line_or_a_position_of_a_side_excludes() -> None:
    assert "toll" not in served(bridge())
    assert served(bridge(), Knot(("a.toll", "b.toll")))  # the same sides, by what they refuse
    assert served(bridge(circumstance="thaw")) == {"toll": ["low"], "gate": ["ajar"]}
    assert served(bridge(circumstance="frost")) == {}


def test_no_option_serves_that_a_linkage_excludes() -> None:
    assert served(bridge("linkages: {l: {never: {gate: ajar}}}\n")) == {}
    assert served(bridge("linkages: {l: {when: {toll: low}, never: {gate: ajar}}}\n")) == {"gate": ["ajar"]}


def test_without_points_both_must_have_accepted_what_serves_them() -> None:
    scenario = read_scenario(
        BRIDGE.replace("behind: [toll]", "behind: [b-1, flag, lamp]")
        .replace("name: A, points: {toll: {high: 10, low: 2}, gate: {wide: 1, ajar: 1}}", "name: A")
        .replace("name: B, points: {toll: {high: 5, low: 3}, gate: {wide: -1, ajar: 0}}", "name: B"),
        "bridge.yaml",
    ).scenario
    assert served(MarkedNames.over(scenario)) == {"flag": ["red"]}


def test_nothing_is_told_to_serve_one_side_alone_or_where_no_interest_is_known() -> None:
    assert served(bridge(), Knot(("a-1",))) == {}
    assert served(bridge(), Knot(("a.lamp", "b.lamp"))) == {}
    assert served(bridge(), Knot(("c.no_deal", "b.no_deal"))) == {}


def test_the_interests_of_a_side_are_its_own() -> None:
    names = bridge()
    assert [str(one.text) for one in serving.interests_behind(names, "a-1")] == ["Money for repairs"]
    assert serving.interests_behind(names, "b-1") == ()
    assert [str(one.text) for one in serving.interests_behind(names, "b.toll")] == ["Trade"]
    assert [str(one.text) for one in serving.interests_behind(names, "a.toll")] == ["Money for repairs"]


def test_the_words_name_every_option_and_without_one_there_is_no_title() -> None:
    for circumstance, told in (("thaw", {"low", "ajar"}), ("frost", set())):
        names = bridge(circumstance=circumstance)
        question = Question(circumstance=circumstance)
        answer = Told.of(names, studies.analyze(names.scenario, question), question)
        title, lines = serving.serving_both(answer, CLASH)
        assert bool(title) is bool(lines) is bool(told)
        assert {option for line in lines for option in ids(line)} == told


def ids(text: str) -> Iterator[str]:
    """The ids of the options that a marked text names."""
    yield from _ids(marks.runs(text))


def _ids(some: Iterable[marks.Run]) -> Iterator[str]:
    for run in some:
        if run.kind is marks.Kind.NAME and run.fields[0] == "option":
            yield run.fields[1]
        yield from _ids(run.inner)


def test_the_options_are_those_that_a_look_at_each_finds() -> None:
    seen = {"some": 0, "none": 0, "of lines": 0, "under a circumstance": 0}
    for raw, terms, names, knot in asked():
        case = read(raw, **terms)
        found = {
            issue: [option.id for option in some]
            for issue, some in serving.for_both(names, knot, case.agenda).items()
        }
        assert found == looked_for(raw, case, (*knot.core, *knot.each)), (knot, terms)
        seen["some" if found else "none"] += 1
        seen["of lines"] += bool(found) and set(knot.core) <= set(raw.get("red_lines", {}))
        seen["under a circumstance"] += bool(found) and "circumstance" in terms
    assert min(seen.values()) > 10, seen


def asked() -> Iterator[tuple[Raw, Raw, MarkedNames, Knot]]:
    """Random scenarios with interests behind their lines and issues, and what could clash in them."""
    for seed in SEEDS:
        raw, rng = random_raw(seed), random.Random(seed)
        raw["interests"] = [*interests(raw, rng)]
        terms = random_terms(raw, rng)
        names = MarkedNames.over(read_scenario(to_yaml(raw), "made.yaml").scenario, terms.get("circumstance"))
        lines = [line.id for line in names.in_force() if isinstance(line, RedLine)]
        refusals = [f"{party}.{issue}" for party in raw["parties"] for issue in raw["issues"]]
        for members in (lines, refusals):
            if len(members) > 1:
                core, *each = rng.sample(members, min(len(members), rng.randint(2, 3)))
                yield raw, terms, names, Knot((core,), tuple(each))


def interests(raw: Raw, rng: random.Random) -> Iterator[Raw]:
    things = [*raw["issues"], *raw.get("red_lines", {})]
    for party in raw["parties"]:
        behind = rng.sample(things, rng.randint(0, len(things)))
        yield {"party": party, "text": f"what {party} wants", "behind": behind, "judgement": True}


def looked_for(raw: Raw, case: Case, members: tuple[str, ...]) -> dict[str, list[str]]:
    """The same from the file as written, by the meaning of the words."""
    lines = {**raw.get("red_lines", {}), **added(raw)}
    sides = {lines[one]["party"] if one in lines else one.rpartition(".")[0] for one in members}
    wants = [want for want in raw["interests"] if any(is_behind(want, one, lines) for one in members)]
    if len(sides) < 2 or not wants:
        return {}
    issues: set[str] = set()
    for one in (*members, *(thing for want in wants for thing in want["behind"])):
        issues |= about(one, lines, raw)
    found = {
        issue: [option for option in case.issues[issue].options if is_served(case, sides, issue, option)]
        for issue in case.agenda
        if issue in issues
    }
    return {issue: options for issue, options in found.items() if options}


def added(raw: Raw) -> Raw:
    return {
        k: v for one in raw.get("circumstances", {}).values() for k, v in one.get("red_lines", {}).items()
    }


def is_behind(want: Raw, member: str, lines: Raw) -> bool:
    """Whether a side has the interest, and it stands behind this line, or what it refuses on this issue."""
    if member in lines:
        return want["party"] == lines[member]["party"] and member in want["behind"]
    party, _dot, issue = member.rpartition(".")
    own = {name for name, line in lines.items() if line["party"] == party and issue in named_in(line)}
    return want["party"] == party and bool({issue, *own} & set(want["behind"]))


def named_in(line: Raw) -> set[str]:
    return {issue for part in ("never", "only", "when") for issue in line.get(part) or ()}


def about(one: str, lines: Raw, raw: Raw) -> set[str]:
    if one in lines:
        return named_in(lines[one])
    issue = one if one in raw["issues"] else one.rpartition(".")[2]
    return {issue} & set(raw["issues"])


def is_served(case: Case, sides: set[str], issue: str, option: str) -> bool:
    now, said = case.issues[issue].status_quo, latest(case)
    stances = [said.get((party, issue, option)) for party in sides]
    rules = [*case.linkages.values(), *(line for line in case.red_lines.values() if line.party in sides)]
    barred = any(rule.issues == {issue} and breaks(rule, {issue: option}) for rule in rules)
    if option == now or barred or "rejects" in stances:
        return False
    scored = [case.parties[party].points[issue] for party in sides if case.parties[party].scored]
    if now is None or not scored:
        return all(stance in ("demands", "accepts") for stance in stances)
    gains = [points[option][MIDDLE] - points[now][MIDDLE] for points in scored]
    return min(gains) >= 0 and max(gains) > 0
