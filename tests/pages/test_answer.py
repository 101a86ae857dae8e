"""Whole pages as they are printed, kept in tests/golden/pages; DETENTE_GOLDEN=write writes them anew."""

from __future__ import annotations

import os
from dataclasses import replace
from pathlib import Path

import pytest

from detente.bargaining.results import Coalition, Count, OptionState
from detente.messages import use_language
from detente.model import Scenario, Text
from detente.pages import answer, terminal
from detente.pages.html import as_html
from pages.examples import AGREED, CLASH, SILENT, TALKS, barred

GOLDEN = Path(__file__).parents[1] / "golden" / "pages"
UNSCORED = replace(TALKS, parties=(*TALKS.parties, SILENT))
IN_FORUM = replace(
    AGREED,
    forum="border",
    outside={"midland": Count(2, 2)},
    agenda=("launchers",),
    waived=("guarantee",),
    conflicts=(),
)
BY_MAJORITY = replace(
    CLASH,
    forum="vote",
    stated=None,
    conflicts=(),
    concessions=(),
    set_aside=(),
    zone=replace(AGREED.zone, improves=None),
    coalitions=(
        Coalition(members=("east",), zone=AGREED.zone, solutions=None, conflicts=(), concessions=()),
        Coalition(
            members=("east", "west"),
            zone=CLASH.zone,
            solutions=None,
            conflicts=(("guarantee", "open-door"),),
            concessions=(),
        ),
    ),
    needed=("east",),
    cut=("conflicts", "coalitions"),
)
PAGES = {
    "clash": (TALKS, CLASH),
    "agreed": (TALKS, AGREED),
    "forum": (UNSCORED, IN_FORUM),
    "majority": (TALKS, BY_MAJORITY),
}


def shown(scenario: Scenario, analysis, width: int, **options) -> str:
    return terminal.as_text(answer.page(scenario, analysis, source="talks.yaml", **options), width)


@pytest.mark.parametrize("language", ["en", "de"])
@pytest.mark.parametrize("width", [60, 80, 140])
@pytest.mark.parametrize("name", PAGES)
def test_a_page_is_printed_as_kept(name, width, language):
    with use_language(language):
        text = shown(*PAGES[name], width)
    kept = GOLDEN / f"{name}-{width}-{language}.txt"
    if os.environ.get("DETENTE_GOLDEN") == "write":
        kept.write_text(text, encoding="utf-8")
    assert text == kept.read_text(encoding="utf-8")
    assert max(map(len, text.splitlines())) <= width


def test_the_verdict_is_the_first_thing_and_counts_come_last():
    text = shown(TALKS, CLASH, 80)
    assert text.startswith("By points and red lines: No agreement is possible")
    order = ["What is open", "Why not", "What would open", "If nothing is agreed", "How many deals"]
    places = [text.index(title) for title in order]
    assert places == sorted(places)


def test_a_marking_stands_above_and_below():
    marked = replace(TALKS, marking=Text.plain("RESTRICTED"))
    lines = shown(marked, CLASH, 80).splitlines()
    assert lines[0].strip() == lines[-1].strip() == "RESTRICTED"


def test_a_long_list_goes_on_in_the_part_that_is_about_it():
    many = replace(CLASH, conflicts=tuple((f"{party}.no_deal",) for party in ("east", "west") * 4))
    assert "3 more are shown by: detente deadlock" in shown(TALKS, many, 80)
    assert "more are shown" not in shown(TALKS, many, 80, part="deadlock")
    assert "Clash 8" in shown(TALKS, many, 80, part="deadlock")


def test_an_option_says_whose_word_it_waits_for():
    waiting = OptionState(open=None, barred_by=())
    analysis = replace(
        AGREED,
        parties=("east", "west", "midland"),
        unscored=("midland",),
        zone=replace(AGREED.zone, exists=None),
        options={**AGREED.options, "alliance": dict.fromkeys(("never", "pause", "open"), waiting)},
    )
    assert "? open if this party says yes: Midland" in shown(UNSCORED, analysis, 140)


def test_all_who_bar_an_option_are_named_by_the_fewer():
    analysis = replace(
        AGREED,
        parties=("east", "west", "midland"),
        options={
            **AGREED.options,
            "alliance": {
                "never": barred("east", "west", "midland"),
                "pause": barred("east", "midland"),
                "open": barred("west"),
            },
        },
    )
    text = shown(UNSCORED, analysis, 140)
    assert "✗ barred by all\n" in text
    assert "✗ barred by: Eastland, Midland" in text
    assert "✗ barred by: Westland" in text


def test_an_issue_of_very_many_options_is_named_without_them():
    left_out = {"alliance": AGREED.options["alliance"]}
    text = shown(TALKS, replace(AGREED, options=left_out, cut=("options.launchers",)), 80)
    assert "6 options, not listed here" in text


def test_nothing_of_a_file_steers_the_terminal_or_becomes_markup():
    nasty = Text.plain("evil\x1b[31m [bold]red[/bold] \u202etxt <script>alert(1)</script>\nsecond line")
    scenario = replace(TALKS, title=nasty)
    text = shown(scenario, CLASH, 140)
    assert "\x1b" not in text
    assert "\u202e" not in text
    assert "[bold]red[/bold]" in text
    page = as_html(answer.page(scenario, CLASH))
    assert "<script>" not in page
    assert "&lt;script&gt;" in page


def test_the_page_of_a_notebook_has_the_table_and_its_language():
    with use_language("de"):
        page = as_html(answer.page(TALKS, CLASH))
    assert '<div lang="de"' in page
    assert '<th scope="col"' in page
    assert "versperrt durch: Westland" in page
