"""What the cells of parties × options rest on: each is counted once, as a look at the file counts it."""

from __future__ import annotations

import random
from collections import Counter
from collections.abc import Iterator
from typing import Any

from detente.bargaining.results import Question
from detente.files import read_scenario
from detente.model import Scenario
from detente.pages import marks
from detente.pages.brief.order import Order, brief
from detente.pages.components import Grid
from oracles.reading import Case, covered, read
from oracles.scenarios import random_raw, random_terms, to_yaml
from oracles.stated import day

Raw = dict[str, Any]
Share = dict[str, int]
#: What a cell can rest on, in the order of the columns.
KINDS = ("source", "part", "judgement", "nothing", "unknown")
SEEDS = range(24)

BRIDGE = """
detente: 1
title: A bridge
date: 2022-01-10
sources: {one: {title: A speech}, two: {title: A letter}}
parties: {a: {name: A}, b: {name: B}}
issues:
  toll: {title: Toll, status_quo: none, options: {high: {}, low: {}, none: {}}}
  lamps: {title: Lamps, status_quo: 0, range: {from: 0, to: 4}}
positions:
  - {party: a, issue: toll, option: high, stance: demands, sources: [one]}
  - {party: a, issue: toll, option: low, stance: accepts, sources: [one, two], judgement: true}
  - {party: a, issue: toll, option: none, stance: unknown, sources: [one]}
  - {party: a, issue: lamps, option: ">= 2", stance: rejects, judgement: true, date: 2021}
  - {party: a, issue: lamps, option: "2..3", stance: open, date: 2021-06}
  - {party: b, issue: toll, option: high, stance: rejects}
"""


def shares(scenario: Scenario, **terms: Any) -> list[Share]:
    """The rows of the table: one for each party whose consent is needed, then all together."""
    question = Question(**{k: tuple(v) if isinstance(v, list | tuple) else v for k, v in terms.items()})
    document = brief(Order(scenario=scenario, question=question))
    table = next(
        one
        for part in document.parts
        for one in part.blocks
        if isinstance(one, Grid) and one.kind == "shares"
    )
    return [
        dict(
            zip(
                KINDS,
                (int(marks.bare(cell.text).split()[0].replace(",", "")) for cell in row.cells),
                strict=True,
            )
        )
        for group in table.groups
        for row in group.rows
    ]


def test_each_cell_is_counted_by_what_its_latest_statement_rests_on() -> None:
    of_a, of_b, of_all = shares(read_scenario(BRIDGE, "bridge.yaml").scenario)
    assert of_a == {"source": 1, "part": 1, "judgement": 1, "nothing": 2, "unknown": 3}
    assert of_b == {"source": 0, "part": 0, "judgement": 0, "nothing": 1, "unknown": 7}
    assert of_all == {"source": 1, "part": 1, "judgement": 1, "nothing": 3, "unknown": 10}


def test_cells_of_issues_that_are_left_out_are_not_counted() -> None:
    of_a, _of_b, of_all = shares(read_scenario(BRIDGE, "bridge.yaml").scenario, without=("lamps",))
    assert of_a == {"source": 1, "part": 1, "judgement": 0, "nothing": 0, "unknown": 1}
    assert sum(of_all.values()) == 6


def test_the_shares_are_those_that_counting_cell_by_cell_gives() -> None:
    seen = Counter[str]()
    for raw, terms in asked():
        case = read(raw, **terms)
        *rows, total = shares(read_scenario(to_yaml(raw), "made.yaml").scenario, **terms)
        assert rows == [counted(case, party) for party in case.members]
        cells = sum(len(case.issues[issue].options) for issue in case.agenda)
        assert sum(total.values()) == cells * len(case.members)
        assert total == {kind: sum(row[kind] for row in rows) for kind in KINDS}
        seen.update(total)
    assert min(seen[kind] for kind in KINDS) > 5, seen


def asked() -> Iterator[tuple[Raw, Raw]]:
    """Random scenarios, some of whose positions have sources, each with a question."""
    for seed in SEEDS:
        raw, rng = random_raw(seed), random.Random(seed)
        raw["sources"] = {"one": {"title": "A speech"}, "two": {"title": "A letter"}}
        for position in raw.get("positions") or ():
            if rng.random() < 0.6:
                position["sources"] = rng.sample(["one", "two"], rng.randint(1, 2))
            if rng.random() < 0.2:
                position["judgement"] = True
        yield raw, random_terms(raw, rng)


def counted(case: Case, party: str) -> Share:
    """What the cells of one party rest on, each looked up in the file."""
    found = Counter(
        rests(case, party, issue, option) for issue in case.agenda for option in case.issues[issue].options
    )
    return {kind: found[kind] for kind in KINDS}


def rests(case: Case, party: str, issue: str, option: str) -> str:
    said = [
        one
        for one in case.positions
        if (one["party"], one["issue"]) == (party, issue)
        and option in covered(case.issues[issue], one["option"])
    ]
    last = sorted(said, key=day)[-1] if said else {"stance": "unknown"}
    if last["stance"] == "unknown":
        return "unknown"
    if last.get("sources"):
        return "part" if last.get("judgement") else "source"
    return "judgement" if last.get("judgement") else "nothing"
