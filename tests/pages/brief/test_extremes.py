"""Briefs of scenarios at the ends of what there can be: both forms are made, and limits are said."""

from __future__ import annotations

import pytest

from detente.files import read_scenario
from detente.pages.brief.order import Order, brief
from detente.pages.documents.writing import written
from files.reading import scenario_text
from pages.brief import reading
from pages.documents.sample import ARABIC, COMPOUND, CYRILLIC

UNSCORED = "{a: {name: A}, b: {name: B}}"
ENDS = ("ax", "by")
ISSUES = ", ".join(f"i{n}: {{title: I{n}, options: {{x: {{}}, y: {{}}}}}}" for n in range(40))
LINES = ", ".join(
    f"{party}{n}: {{party: {party}, only: {{i{n}: {option}}}}}" for n in range(40) for party, option in ENDS
)
FORTY = {
    "issues": f"{{{ISSUES}}}",
    "parties": UNSCORED,
    "linkages": None,
    "red_lines": f"{{{LINES}}}",
}
CASES = {
    "two parties and an issue": {
        "issues": "{d: {title: D, options: {x: {}}}}",
        "parties": UNSCORED,
        "red_lines": None,
        "linkages": None,
        "sources": None,
    },
    "forty clashes": FORTY,
    "no red lines": {"red_lines": None},
    "everything unknown": {
        "positions": "[{party: a, issue: door, option: [open, ajar, shut], stance: unknown}]",
        "parties": UNSCORED,
        "red_lines": None,
    },
    "only unscored": {"parties": UNSCORED},
    "a majority": {"forums": "{f: {title: F, rule: {majority: 0.5}}}"},
    "linkages that clash": {"linkages": "{l: {only: {door: shut}}, m: {only: {door: open}}}"},
    "ten thousand numbers": {
        "issues": "{size: {title: S, status_quo: 0, range: {from: 0, to: 9999}}}",
        "parties": "{a: {name: A, points: {size: {0: 0, 9999: 100}}},"
        " b: {name: B, points: {size: {0: 9, 9999: 0}}}}",
        "red_lines": None,
        "linkages": None,
    },
    "long and other letters": {
        "title": COMPOUND,
        "parties": f"{{a: {{name: {CYRILLIC}}}, b: {{name: {ARABIC}}}}}",
    },
}


@pytest.mark.parametrize("case", CASES)
@pytest.mark.parametrize("is_short", [False, True])
def test_both_forms_are_made(case: str, is_short: bool) -> None:
    scenario = read_scenario(scenario_text(**CASES[case]), "talks.yaml").scenario
    document = brief(Order(scenario=scenario, is_short=is_short))
    root = reading.parsed(document)
    assert reading.broken_links(root) == []
    assert reading.unknown_ids(root, scenario) == []
    assert written(document, ".docx").startswith(b"PK")


def test_clashes_beyond_the_limit_are_said_to_be_cut() -> None:
    scenario = read_scenario(scenario_text(**FORTY), "talks.yaml").scenario
    text = "".join(reading.parsed(brief(Order(scenario=scenario))).itertext())
    assert "conflicts" in text
    assert "cut at a limit" in text
