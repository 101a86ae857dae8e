"""Demands with nothing beside them: one warning names them all, and nothing that says more is named."""

from __future__ import annotations

import pytest

from detente.messages import use_language
from files.reading import read

MEND = "A demand excludes nothing: what the party refuses must be there as 'rejects'."


def said(party: str, option: str, stance: str, issue: str = "door") -> str:
    return f"{{party: {party}, issue: {issue}, option: {option}, stance: {stance}, judgement: true}}"


def warned(*positions: str, **parts: str) -> list[str]:
    unscored = {"parties": "{a: {name: A}, b: {name: B}}"}
    found = read(**(unscored | parts), positions=f"[{', '.join(positions)}]").warnings
    return [f"{' > '.join(one.field)}: {one.what}" for one in found if one.mend == MEND]


def test_a_demand_that_is_all_a_party_says_of_an_issue_is_named():
    assert warned(said("b", "open", "demands")) == [
        "positions > 1: A party demands an option of an issue and says nothing of the others: b on door."
    ]


def test_several_are_named_in_one_warning_at_the_first():
    several = [
        said("b", "open", "accepts"),
        said("b", "'> 20'", "demands", "size"),
        said("a", "0", "demands", "size"),
        said("a", "10", "demands", "size"),
    ]
    assert warned(*several) == [
        "positions > 2: 2 times a party demands an option of an issue and says nothing of the others:"
        " b on size, a on size."
    ]


def test_more_than_five_are_counted():
    parties = "{" + ", ".join(f"p{n}: {{name: P{n}}}" for n in range(7)) + "}"
    found = warned(
        *(said(f"p{n}", "open", "demands") for n in range(7)), parties=parties, red_lines="{}", linkages="{}"
    )
    assert found[0].endswith("p0 on door, p1 on door, p2 on door, p3 on door, p4 on door and 2 more.")


@pytest.mark.parametrize("other", ["rejects", "accepts", "open", "unknown"])
def test_a_word_on_any_other_option_is_enough(other):
    assert warned(said("b", "open", "demands"), said("b", "ajar", other)) == []


def test_who_demands_every_option_leaves_nothing_unsaid():
    assert warned(said("b", "[open, ajar, shut]", "demands")) == []


@pytest.mark.parametrize(
    "parts",
    [
        {"red_lines": "{r: {party: b, never: {door: shut}, judgement: true}}"},
        {"red_lines": "{r: {party: b, when: {door: open}, never: {size: 0}, judgement: true}}"},
        {
            "circumstances": "{c: {judgement: true, red_lines:"
            " {q: {party: b, only: {door: open}, judgement: true}}}}"
        },
        {"parties": "{a: {name: A}, b: {name: B, points: {door: {open: 1, ajar: 0, shut: 0}}}}"},
    ],
)
def test_where_a_red_line_or_points_say_more_nothing_is_named(parts):
    assert warned(said("b", "open", "demands"), **parts) == []


def test_a_red_line_of_another_party_or_on_another_issue_says_nothing_of_it():
    lines = "{r: {party: a, never: {door: shut}, judgement: true}, s: {party: b, only: {size: 10}}}"
    assert len(warned(said("b", "open", "demands"), red_lines=lines)) == 1


def test_it_is_said_in_german():
    with use_language("de"):
        found = read(
            parties="{a: {name: A}, b: {name: B}}", positions=f"[{said('b', 'open', 'demands')}]"
        ).warnings
    assert [one.mend for one in found if "Forderung" in one.mend] == [
        "Eine Forderung schließt nichts aus: Was die Partei ablehnt, muss als „lehnt ab“ (rejects) dastehen."
    ]
