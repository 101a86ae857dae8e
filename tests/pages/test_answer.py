"""Whole pages as they are printed, kept in tests/golden/pages; DETENTE_GOLDEN=write writes them anew."""

from __future__ import annotations

import os
from dataclasses import replace
from pathlib import Path

import pytest
from benchmarks.conference import conference

from detente import studies
from detente.bargaining.results import Coalition, Count, Example, InWords, Opened, OptionState, Question
from detente.files import read_scenario
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


#: How a line begins that is to be copied whole, however wide the terminal is.
COMMAND = "    detente "


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
    assert max(len(line) for line in text.splitlines() if not line.startswith(COMMAND)) <= width


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
    names = ("guarantee", "open-door", "east.no_deal", "west.no_deal", "verified", "east.x", "west.x")
    lines = ((0, 1, 2), (0, 3, 4), (0, 5, 6), (1, 3, 5), (1, 4, 6), (2, 3, 6), (2, 4, 5))  # the Fano plane
    known = [name.replace(".x", ".alliance") for name in names]
    many = replace(CLASH, conflicts=tuple(tuple(known[at] for at in line) for line in lines), stated=None)
    assert "2 more are shown by: detente deadlock" in shown(TALKS, many, 80)
    whole = shown(TALKS, many, 80, part="deadlock")
    assert "more are shown" not in whole
    assert "7. These cannot hold together:" in whole


def test_clashes_that_share_all_but_one_member_are_told_together():
    pairs = (("east.alliance", "guarantee"), ("guarantee", "open-door"), ("guarantee", "west.no_deal"))
    text = " ".join(shown(TALKS, replace(CLASH, conflicts=pairs, stated=None), 140).split())
    hub = "Eastland: “Guarantee against enlargement” – against each of:"
    assert f"{hub} Eastland on “Membership of the alliance”;" in text
    assert "1. These cannot hold together:" in text
    assert "2. These cannot hold together:" not in text
    assert "with any one of these:" in text


OPENED = Opened(
    aside=CLASH.set_aside[0],
    options={"launchers": {str(n): OptionState(open=n < 60, barred_by=()) for n in range(0, 101, 20)}},
    improves=Count(3, 3),
    outside={"midland": Count(1, 1)},
)


def test_what_setting_an_issue_aside_opens_is_said_in_options_before_counts():
    text = " ".join(shown(UNSCORED, CLASH, 140, words=InWords(rest=OPENED)).split())
    assert (
        "A zone of agreement opens on the rest if this is left as it is: “Membership of the alliance”" in text
    )
    options = "then open, each in at least one deal: – Launchers on each side: 0 to 40"
    assert options in text
    assert "and refusing part of it: Midland (1 of" in text
    counts = "of which better than the status quo for at least one party and worse for none: 3"
    assert text.index(options) < text.index(counts)


def test_whose_positions_refuse_a_part_of_a_deal_is_said_under_it():
    text = " ".join(shown(TALKS, AGREED, 140, part="solutions").split())
    refused = "refused by the positions of Westland on “Membership of the alliance”"
    assert (refused in text) == (AGREED.solutions.nash.deal["alliance"] != "open")


def test_solutions_say_whom_they_leave_out():
    analysis = replace(AGREED, parties=("east", "west", "midland"), unscored=("midland",))
    text = shown(UNSCORED, analysis, 140, part="solutions")
    assert "Only among those who have points, so without: Midland." in text
    assert "Only among those" not in shown(TALKS, AGREED, 140, part="solutions")


def test_a_deal_to_look_at_is_shown_issue_by_issue_and_called_no_proposal():
    words = InWords(example=Example(deal={"alliance": "pause", "launchers": 40}, certain=False))
    text = shown(TALKS, CLASH, 140, part="zone", words=words)
    assert "Nobody whose consent is needed refuses any part of it." in text
    assert "not a proposal" in text
    assert "A pause of ten years" in text


def test_what_nobody_has_said_is_counted_and_whole_silences_are_named():
    text = shown(UNSCORED, replace(CLASH, parties=("east", "west", "midland")), 140, part="zone")
    assert "No position, or an unknown one, on so many options of an issue:" in text
    assert "Midland: everything" in text
    assert "Westland: “Membership of the alliance” (1 of 3); “Launchers on each side” (6 of 6)" in text


def test_an_empty_part_says_why_it_is_empty():
    without = replace(CLASH, frontier=None, solutions=None)
    assert "No deal is acceptable" in shown(TALKS, without, 80, part="frontier")
    nobody = replace(without, unscored=without.parties)
    assert "Nobody who is needed has points" in shown(TALKS, nobody, 80, part="solutions")
    assert "Nothing stands in the way" in shown(TALKS, AGREED, 80, part="set-aside")


def test_the_last_lines_are_the_commands_that_check_this_very_question():
    question = Question(without=("alliance",), waive=("guarantee",), forum="border", limit=3)
    lines = shown(TALKS, CLASH, 60, question=question).splitlines()
    assert (
        "    detente analyze talks.yaml --without alliance --waive guarantee --forum border --limit 3 --json"
        " > result.json"
    ) in lines
    assert "    detente verify result.json talks.yaml" in lines


def test_an_option_says_whose_word_it_waits_for():
    waiting = OptionState(open=None, barred_by=())
    analysis = replace(
        AGREED,
        parties=("east", "west", "midland"),
        unscored=("midland",),
        zone=replace(AGREED.zone, exists=None),
        options={**AGREED.options, "alliance": dict.fromkeys(("never", "pause", "open"), waiting)},
    )
    assert "? hangs on parties without points: Midland" in shown(UNSCORED, analysis, 140)


def test_many_parties_without_points_are_told_once():
    scenario = read_scenario(conference(parties=12, issues=4, scored=2, is_agreed=True), "made.yaml").scenario
    analysis = studies.analyze(scenario)
    assert len(analysis.unscored) == 10
    page = " ".join(shown(scenario, analysis, 400).split())
    assert "consent of parties without points: Delegation 3; Delegation 4; Delegation 5 and others." in page
    assert "? hangs on parties without points" in page
    assert page.count("points: Delegation 3; Delegation 4; Delegation 5; Delegation 6") == 1


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
    assert "✗ barred by: Eastland; Midland" in text
    assert "✗ barred by: Westland" in text


def test_a_reading_that_says_the_same_of_every_option_needs_no_column():
    every = {
        issue: dict.fromkeys(options, barred("east", "west")) for issue, options in CLASH.options.items()
    }
    text = shown(TALKS, replace(CLASH, options=every), 140)
    assert "By points and red lines: every option: ✗ barred by all" in text
    assert text.count("✗ barred by all") == 1


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
