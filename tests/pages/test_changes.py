"""The page of two versions: the verdict first, then the effect, then each change in words, by cell."""

from __future__ import annotations

import json
from dataclasses import replace
from fractions import Fraction
from itertools import pairwise

import pytest

import detente as dt
from detente import studies
from detente.files import answers, differences, read_scenario
from detente.files.loading import read_bytes
from detente.messages import use_language
from detente.model import (
    Account,
    Circumstance,
    Evidence,
    Forum,
    Interest,
    Issue,
    Linkage,
    Option,
    PartialDate,
    Party,
    Position,
    RedLine,
    Scenario,
    Source,
    Span,
    Stance,
    Statement,
    Synergy,
    Text,
)
from detente.model.changes import Kind
from detente.model.comparing import PARTS
from detente.pages import changed_values, changes, terminal
from oracles.scenarios import random_raw, to_yaml
from pages.examples import ALLIANCE, EAST, LAUNCHERS, SILENT, TALKS, WEST, both, said

CASE = "catalogue:cases/european-security-talks-2022"


def told(before: Scenario, after: Scenario, language: str = "en", width: int = 100) -> str:
    with use_language(language):
        return terminal.as_text(changes.page(before, after, studies.diff(before, after)), width)


def lines(before: Scenario, after: Scenario, language: str = "en") -> list[str]:
    """What is told, each line without what stands before it."""
    return [line.lstrip(" •–") for line in told(before, after, language, 110).splitlines()]


def east(**parts: object) -> Scenario:
    return replace(TALKS, parties=(replace(EAST, **parts), WEST))


@pytest.fixture(scope="module")
def case() -> str:
    return read_bytes(CASE)[0].decode()


def test_one_cell_of_the_case_changes_the_table_and_leaves_the_verdict(case):
    cell = "party: poland-baltics, issue: aegis-ashore, option: mutual-inspection-2x2"
    changed = case.replace("positions:\n", f"positions:\n  - {{{cell}, stance: rejects, date: 2022-03}}\n", 1)
    before, after = (read_scenario(text, "talks.yaml").scenario for text in (case, changed))
    english = told(before, after)
    assert english.splitlines()[1] == "The verdict is the same."
    assert "Poland and the Baltic states: accepts → rejects" in english
    assert "✗ barred by: Poland" in english
    assert "opens deals: 31,104 → 15,552" in " ".join(english.split())
    german = told(before, after, "de")
    assert german.splitlines()[1] == "Das Urteil ist dasselbe."
    assert "Polen und die baltischen Staaten: akzeptiert → lehnt ab" in german


def test_the_same_file_twice_has_not_changed_and_has_no_sections():
    text = told(TALKS, TALKS)
    assert text.startswith("Nothing has changed: the two say the same.\n")
    assert "How many deals" not in text


def test_a_verdict_that_turned_is_told_before_and_now():
    open_now = replace(TALKS, red_lines=(), positions=())
    text = told(TALKS, open_now)
    assert text.startswith("The verdict has changed.\n")
    assert "By points and red lines · was: No agreement is possible" in text
    assert "By points and red lines · now: Agreement is possible" in text
    first = [text.index(part) for part in ("What opened", "How many deals", "What changed besides")]
    assert first == sorted(first)


def test_a_title_status_quo_and_range_are_told_in_words():
    steps = replace(LAUNCHERS.range, stop=Fraction(120))
    options = (*LAUNCHERS.options, Option(id="120", value=Fraction(120)))
    later = replace(
        TALKS,
        issues=(
            replace(ALLIANCE, title=both("Membership", "Mitgliedschaft"), status_quo="pause"),
            replace(LAUNCHERS, range=steps, options=options),
        ),
        parties=tuple(
            replace(one, points={**one.points, "launchers": (*one.points["launchers"], Span.at(0))})
            for one in TALKS.parties
        ),
    )
    found = lines(TALKS, later)
    assert "title: “Membership of the alliance” → “Membership”" in found
    assert "status quo: The door stays open → A pause of ten years" in found
    stretches = ("0 to 100 in steps of 20 launchers", "0 to 120 in steps of 20 launchers")
    assert f"range: {stretches[0]} → {stretches[1]}" in found


def test_a_title_that_changed_in_another_language_is_told_with_the_language():
    later = replace(TALKS, title=both("Talks on the border", "Gespräche zur Grenze"))
    found = " ".join(told(TALKS, later).split())
    assert "title: de “Gespräche über die Grenze” → de “Gespräche zur Grenze”" in found


def test_points_of_neighbouring_numbers_that_rise_evenly_are_one_line():
    points = {**EAST.points, "launchers": tuple(Span.at(n) for n in (50, 42, 34, 26, 8, 0))}
    found = lines(TALKS, east(points=points))
    assert "Eastland, points for 0 to 60 launchers: 40 … 16 → 50 … 26" in found
    assert not [line for line in found if "80 launchers" in line]


def test_points_and_no_deal_are_told_as_spans():
    points = {**EAST.points, "alliance": (Span.at(60), Span(low=Fraction(30), high=Fraction(35)), Span.at(0))}
    found = lines(TALKS, east(points=points, no_deal=Span.at(20), basis=None))
    assert "Eastland, points: 40 → 30 to 35" in found
    assert "no-deal points: 25 to 30 → 20" in found
    assert "where the points come from: “judgement of the authors” → nothing" in found


def test_positions_on_numbers_are_told_together():
    refusal = Position(party="west", option=said("launchers", "0", "20", "40", "80"), stance=Stance.REJECTS)
    found = lines(TALKS, replace(TALKS, positions=(*TALKS.positions, refusal)))
    assert "0 to 40 launchers or 80 launchers: Westland: nothing said → rejects" in found


def test_other_evidence_and_earlier_words_are_told_as_such():
    refusal = TALKS.positions[0]
    why = replace(refusal, evidence=Evidence(why=both("for safety", "zur Sicherheit")))
    found = lines(TALKS, replace(TALKS, positions=(why, TALKS.positions[1])))
    assert "Eastland: still “rejects”; what stands behind it is different" in found
    assert "now: for safety" in found
    dated = replace(refusal, evidence=Evidence(date=PartialDate(2022)))
    once = replace(refusal, stance=Stance.OPEN, evidence=Evidence(date=PartialDate(2021)))
    before = replace(TALKS, positions=(dated, TALKS.positions[1]))
    found = lines(before, replace(before, positions=(once, *before.positions)))
    assert "Eastland: earlier statements, which do not count now" in found
    assert "now: open, 2021" in found


def test_rules_come_go_and_change_in_words():
    guarantee, door = TALKS.red_lines
    later = replace(
        TALKS,
        red_lines=(replace(guarantee, precondition=False, cost=Fraction(2)),),
        linkages=(*TALKS.linkages, Linkage(id="more", never=guarantee.only)),
    )
    found = lines(TALKS, later)
    found = found[found.index("What changed besides") :]
    assert "precondition: yes → no" in found
    assert "cost of giving it up: 1 → 2" in found
    taken_out = found.index("Westland on “Membership of the alliance”")
    assert found[taken_out + 1] == "taken out"
    assert found[taken_out + 2].startswith("not “Binding end to enlargement” or “A pause of ten years”")
    assert found.index("Red lines") < found.index("Linkages")
    assert found[found.index("the linkage on “Membership of the alliance”") + 1] == "new"
    assert door.id not in " ".join(found)


def test_what_is_added_and_taken_out_is_told_once_and_not_cell_by_cell():
    shorter = replace(
        TALKS,
        issues=(ALLIANCE,),
        parties=tuple(replace(one, points={"alliance": one.points["alliance"]}) for one in (EAST, WEST)),
        linkages=(),
    )
    there, back = lines(TALKS, shorter), lines(shorter, TALKS)
    assert "taken out, with its 6 options" in there
    assert not [line for line in there if "points for" in line]
    assert "new, with 6 options" in back
    assert [line for line in back if "points for" in line]


def test_named_options_that_become_a_range_are_told_and_the_other_way_round():
    numeric = replace(
        TALKS, issues=(replace(LAUNCHERS, id="alliance", title=ALLIANCE.title), LAUNCHERS), red_lines=(),
        positions=(), linkages=(), parties=(SILENT, replace(SILENT, id="west")), interests=(), forums=(),
    )  # fmt: skip
    named = replace(numeric, issues=(ALLIANCE, LAUNCHERS))
    there, back = lines(named, numeric), lines(numeric, named)
    assert "range: nothing → 0 to 100 in steps of 20 launchers" in there
    assert there[there.index("“A pause of ten years”") + 1] == "taken out"
    assert "range: 0 to 100 in steps of 20 launchers → nothing" in back
    assert back[back.index("“A pause of ten years”") + 1] == "new"


def test_a_party_and_its_interests_forums_and_circumstances_are_told():
    forum = replace(TALKS.forums[1], rule=replace(TALKS.forums[1].rule, vetoes=("west",)))
    heard = Interest(party="west", text=both("to be heard", "gehört zu werden"), kind="status")
    later = replace(
        TALKS,
        parties=(*TALKS.parties, SILENT),
        interests=(*TALKS.interests, heard),
        forums=(TALKS.forums[0], forum),
    )
    found = lines(TALKS, later)
    assert found[found.index("Midland") + 1] == "new"
    assert "Westland: “to be heard”" in found
    assert any(
        line.startswith("how it decides: It needs 1 of 2 votes. → It needs 1 of 2 votes. A veto")
        for line in found
    )


def test_lists_are_told_by_what_is_on_one_side_only():
    guarantee, door = TALKS.red_lines
    wider = replace(guarantee, only=replace(guarantee.only, clauses=(said("alliance", "never", "open"),)))
    forum = replace(TALKS.forums[0], members=("east",), decides=("launchers",))
    later = replace(TALKS, red_lines=(wider, door), forums=(forum, TALKS.forums[1]))
    found = lines(TALKS, later)
    pause, stays = ("“A pause of ten years”", "“The door stays open”")
    issue = "(Membership of the alliance)"
    assert f"only: no longer {pause} {issue}; now also {stays} {issue}" in " ".join(found)
    assert "members: no longer Westland" in found
    assert "decides on: nothing → “Launchers on each side”" in found


def test_a_circumstance_is_told_with_the_points_and_lines_that_it_moves():
    line = replace(TALKS.red_lines[0], id="added", title=None)
    storm = Circumstance(
        id="storm", title=both("A storm", "Ein Sturm"), no_deal={"east": Span.at(5)}, red_lines=(line,)
    )
    moved = replace(
        storm,
        no_deal={"west": Span.at(6)},
        red_lines=(replace(line, precondition=False),),
        drop=("open-door",),
    )
    before, after = (replace(TALKS, circumstances=(one,)) for one in (storm, moved))
    found = lines(before, after)
    assert {"Eastland: 5 → nothing", "Westland: nothing → 6", "precondition: yes → no"} <= set(found)
    assert "under “A storm” – Eastland on “Membership of the alliance”" in found
    assert "drops: nothing → Westland on “Membership of the alliance”" in found
    assert "with 2 changes" in lines(TALKS, before)


PROMISE = Account(
    id="promise",
    question=both("Was it promised?", "Wurde es zugesagt?"),
    background=both("No text has it.", "Kein Text enthält es."),
    statements=(
        Statement(party="east", says=both("It was.", "Ja."), evidence=Evidence(date=PartialDate(2022))),
        Statement(by=both("A scholar", "Ein Forscher"), evidence=Evidence(quote=both("Never.", "Niemals."))),
    ),
)


def test_an_account_comes_and_goes_with_all_that_is_said_in_it():
    later = replace(TALKS, accounts=(PROMISE,))
    for there, word in ((lines(TALKS, later), "new"), (lines(later, TALKS), "taken out")):
        at = there.index("Accounts")
        wanted = ["“Was it promised?”", word, "No text has it.", "Eastland: It was.", "A scholar: “Never.”"]
        assert there[at + 1 : at + 6] == wanted
    german = lines(TALKS, later, "de")
    assert german[german.index("Darstellungen") + 4] == "Ostland: Ja."


def test_each_part_of_an_account_that_is_different_is_told():
    east, scholar = PROMISE.statements
    west = Statement(party="west", by=scholar.by, says=both("It was not.", "Nein."))
    asked = replace(
        PROMISE,
        question=both("Was it a promise?", "War es eine Zusage?"),
        statements=(replace(east, evidence=replace(east.evidence, date=PartialDate(2023))), west),
        evidence=Evidence(confidential=True),
    )
    found = lines(*(replace(TALKS, accounts=(one,)) for one in (PROMISE, asked)))
    assert "question: “Was it promised?” → “Was it a promise?”" in found
    assert "now: confidential" in found
    assert "date: 2022 → 2023" in found
    assert found[found.index("“Was it a promise?” – Westland, A scholar: It was not.") + 1] == "new"
    gone = found.index("“Was it promised?” – A scholar: “Never.”")
    assert found[gone + 1 : gone + 3] == ["taken out", "“Never.”"]


def test_what_is_confidential_now_and_was_not_is_told():
    hidden = Evidence(confidential=True)
    lines_of, places = TALKS.red_lines, TALKS.positions
    later = replace(
        TALKS,
        red_lines=(
            replace(lines_of[0], evidence=replace(lines_of[0].evidence, confidential=True)),
            lines_of[1],
        ),
        positions=(replace(places[0], evidence=hidden), places[1]),
    )
    there, back = lines(TALKS, later), lines(later, TALKS)
    assert there.count("now: confidential") == back.count("no longer: confidential") == 2


def test_the_markings_of_both_files_are_shown():
    one, other = (replace(TALKS, marking=Text.plain(mark)) for mark in ("Open", "Restricted"))
    assert told(one, other).splitlines()[0].strip() == "Open / Restricted"


def test_every_part_that_is_compared_has_words():
    parts = {part for kind, some in PARTS.items() for part in some} - {"evidence"}
    assert {part: changed_values.part_words(part) for part in parts}


#: What is compared elsewhere than among the parts of a noun.
ELSEWHERE = {
    Kind.SCENARIO: {*(f"{kind}s" for kind in Kind), "parties", "positions", "compiled"},
    Kind.ISSUE: {"options", "places"},
    Kind.OPTION: {"value"},
    Kind.PARTY: {"points"},
    Kind.INTEREST: {"party"},
    Kind.CIRCUMSTANCE: {"red_lines"},
    Kind.ACCOUNT: {"statements"},
}
NOUNS = (
    *(Scenario, Issue, Option, Party, Source, Interest, RedLine, Linkage, Forum, Circumstance),
    *(Account, Statement),
)


@pytest.mark.parametrize(("kind", "noun"), list(zip(Kind, NOUNS, strict=True)))
def test_no_part_of_a_noun_goes_uncompared(kind, noun):
    compared = {"id", *PARTS[kind], *ELSEWHERE.get(kind, ())}
    assert set(noun.__dataclass_fields__) - compared == set()


SEEDS = range(0, 80, 2)


@pytest.mark.parametrize("seed", SEEDS)
def test_whatever_two_scenarios_are_their_differences_are_told(seed):
    one, other = (read_scenario(to_yaml(random_raw(at)), "random.yaml").scenario for at in (seed, seed + 1))
    found = dt.diff(one, other)
    for language in ("en", "de"):
        with use_language(language):
            assert "{" not in repr(found)
            assert "</div>" in found._repr_html_()
    for exact in (True, False):
        record = differences.to_json(studies.diff(one, other), exact=exact)
        assert len(json.loads(answers.dumps(record))["changes"]) == len(found.changes)
    rows = found.records()
    assert len(rows) == len(found.changes)
    assert all(list(before) == list(after) for before, after in pairwise(rows))


def test_a_frame_has_one_row_for_each_change():
    points = {**EAST.points, "alliance": (Span.at(61), Span.at(40), Span.at(0))}
    synergy = Synergy(when=TALKS.red_lines[0].only, points=Span.at(3))
    found = dt.diff(TALKS, east(points=points, synergies=(synergy,)))
    cell, party = found.records()
    assert (cell["kind"], cell["issue"], cell["option"], cell["party"]) == (
        "cell",
        "alliance",
        "never",
        "east",
    )
    assert (cell["part"], cell["before"], cell["after"]) == ("points", 60, 61)
    assert (party["kind"], party["id"], party["part"]) == ("party", "east", "synergies")
    assert json.loads(party["after"]) == [{"when": {"alliance": ["never", "pause"]}, "points": 3.0}]
    assert "3 points where" in repr(found)
