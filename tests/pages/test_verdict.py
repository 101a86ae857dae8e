"""The first sentence: every case of it, in both languages, and only its own words."""

from __future__ import annotations

from dataclasses import replace

import pytest

from detente.bargaining.results import Count, Existence, OptionState
from detente.messages import use_language
from detente.pages import sentences, verdict_words
from detente.pages.verdict import Reading, Verdict, findings
from pages.examples import AGREED, CLASH, NOBODY, SILENT, SOME, STATED, TALKS, states

OPEN = OptionState(open=True, barred_by=())
HANGS = OptionState(open=None, barred_by=())
UNKNOWN = Existence(exists=None, count=Count(0, 7))
ONE = Existence(exists=True, count=Count(1, 1))
THINGS_AS_THEY_ARE = states(alliance={"open": OPEN, "never": HANGS}, launchers={"100": OPEN})
UNBROKEN = replace(AGREED.status_quo, breaks=())
UNSCORED = replace(TALKS, parties=(*TALKS.parties, SILENT))
NOBODY_SCORED = replace(TALKS, parties=tuple(replace(p, points=None) for p in TALKS.parties))


def zone(**changes):
    return replace(AGREED, zone=replace(AGREED.zone, **changes))


def said(**changes):
    """No points at all, positions only."""
    stated = replace(STATED, conflicts=(), concessions=(), **changes)
    hanging = replace(AGREED.zone, exists=None, certain=NOBODY)
    return replace(AGREED, zone=hanging, unscored=("east", "west"), stated=stated)


def majority(analysis):
    return replace(analysis, forum="vote", coalitions=(object(),), needed=(), conflicts=())


ROWS = {
    "linkages forbid": (
        replace(CLASH, linkages_clash=("verified",)),
        Verdict.LINKAGES_FORBID,
        "the linkages alone forbid every deal",
        "Schon die Verknüpfungen schließen jedes Paket aus",
    ),
    "nothing": (
        replace(CLASH, stated=None),
        Verdict.NOTHING,
        "and each of these stands in the way – (1) Eastland: “Guarantee against enlargement” – against: West",
        "im Weg steht: (1) Ostland: „Garantie gegen die Erweiterung“ – gegen: Westland zu",
    ),
    "nothing for one reason": (
        replace(CLASH, stated=None, conflicts=(("east.no_deal",),)),
        Verdict.NOTHING,
        "one thing alone rules it out – the no-deal points of Eastland.",
        "eines allein schließt alles aus: der Nichteinigungswert (Ostland).",
    ),
    "nothing for each of two reasons": (
        replace(CLASH, stated=None, conflicts=(("east.no_deal",), ("west.no_deal",))),
        Verdict.NOTHING,
        "each of these alone rules it out – the no-deal points of Eastland; the no-deal points of Westland.",
        "schon jedes für sich schließt es aus: der Nichteinigungswert (Ostland); der Nichteinigungswert",
    ),
    "nothing, one line against several": (
        replace(CLASH, stated=None, conflicts=(("guarantee", "open-door"), ("guarantee", "west.no_deal"))),
        Verdict.NOTHING,
        "Eastland: “Guarantee against enlargement” – against each of: Westland on “Membership",
        "Ostland: „Garantie gegen die Erweiterung“ – gegen jede für sich: Westland zu „Mitgliedschaft",
    ),
    "nothing, no reason within the limits": (
        replace(CLASH, stated=None, conflicts=()),
        Verdict.NOTHING,
        "nothing is acceptable to all who must agree.",
        "Nichts ist für alle annehmbar, die zustimmen müssen.",
    ),
    "nothing by majority": (
        majority(replace(CLASH, stated=None)),
        Verdict.NOTHING,
        "No agreement is possible: there is no deal that the required majority accepts.",
        "Eine Einigung ist nicht möglich: Kein Paket findet die erforderliche Mehrheit.",
    ),
    "no majority at all": (
        replace(majority(replace(CLASH, stated=None)), coalitions=()),
        Verdict.NO_MAJORITY,
        "no majority can be reached at all",
        "kommt überhaupt keine Mehrheit zustande",
    ),
    "only without doubt": (
        replace(CLASH, stated=None, zone=replace(CLASH.zone, possible=SOME)),
        Verdict.ONLY_WITHOUT_DOUBT,
        "possible only with every doubt resolved in its favour",
        "nur möglich, wenn jeder Zweifel zu ihren Gunsten ausfällt",
    ),
    "nothing, the best undecided": (
        replace(CLASH, stated=None, zone=replace(CLASH.zone, possible=UNKNOWN)),
        Verdict.NOTHING_UNLESS_AT_BEST,
        "was not decided within the limits",
        "wurde innerhalb der Grenzen nicht entschieden",
    ),
    "only the status quo": (
        replace(zone(count=Count(1, 1), certain=ONE), status_quo=UNBROKEN),
        Verdict.ONLY_STATUS_QUO,
        "only by leaving things as they are: the status quo",
        "nur darauf möglich, alles beim Alten zu lassen: Der Status quo",
    ),
    "only the status quo, in doubt": (
        replace(zone(count=Count(1, 1), certain=NOBODY), status_quo=UNBROKEN),
        Verdict.ONLY_STATUS_QUO_IN_DOUBT,
        "even that is not certain",
        "selbst das ist nicht gewiss",
    ),
    "only the status quo by majority": (
        majority(replace(zone(count=Count(1, 1), certain=ONE), options=THINGS_AS_THEY_ARE)),
        Verdict.ONLY_STATUS_QUO,
        "only by leaving things as they are",
        "alles beim Alten zu lassen",
    ),
    "one deal that is not the status quo": (
        zone(count=Count(1, 1), certain=ONE),
        Verdict.CERTAIN,
        "this is certain",
        "das ist gewiss",
    ),
    "possible": (
        zone(certain=NOBODY),
        Verdict.POSSIBLE,
        "possible, but not certain: there are deals acceptable to all",
        "möglich, aber nicht gewiss: Es gibt Pakete, die für alle annehmbar sind",
    ),
    "possible by majority": (
        majority(zone(certain=NOBODY)),
        Verdict.POSSIBLE,
        "the required majority accepts, but none",
        "die die erforderliche Mehrheit finden, doch keines",
    ),
    "certain": (
        AGREED,
        Verdict.CERTAIN,
        "possible, and this is certain: at least one deal is acceptable to all",
        "möglich, und das ist gewiss: Mindestens ein Paket ist für alle annehmbar",
    ),
    "certain by majority": (
        majority(AGREED),
        Verdict.CERTAIN,
        "at least one deal has the required majority",
        "Mindestens ein Paket findet die erforderliche Mehrheit",
    ),
    "certainty undecided": (
        zone(certain=UNKNOWN),
        Verdict.CERTAINTY_OPEN,
        "Agreement is possible; whether it still is",
        "Eine Einigung ist möglich; ob sie es auch ist",
    ),
    "undecided": (
        zone(exists=None, count=Count(0, 9), certain=UNKNOWN),
        Verdict.UNDECIDED,
        "Whether agreement is possible was not decided",
        "Ob eine Einigung möglich ist, wurde",
    ),
    "it hangs on an unscored party": (
        replace(zone(exists=None), parties=("east", "west", "midland"), unscored=("midland",)),
        Verdict.HANGS,
        "needs the consent of parties without points: Midland.",
        "braucht die Zustimmung von Parteien ohne Punkte: Mittelland.",
    ),
    "leaving things hangs on an unscored party": (
        replace(
            zone(exists=None, count=Count(1, 1)),
            parties=("east", "west", "midland"),
            unscored=("midland",),
            status_quo=UNBROKEN,
        ),
        Verdict.ONLY_STATUS_QUO_HANGS,
        "Only leaving things as they are is not excluded",
        "Nicht ausgeschlossen ist allein, alles beim Alten zu lassen",
    ),
    "nobody is scored and nothing said": (
        replace(zone(exists=None), unscored=("east", "west")),
        Verdict.UNTOLD,
        "Nobody has said enough to tell: no red line excludes",
        "Niemand hat genug gesagt, um es zu beurteilen: Keine rote Linie",
    ),
}

STATED_ROWS = {
    "refused": (
        replace(said(), stated=STATED),
        Verdict.NOTHING,
        "since these cannot hold together – on “Membership of the alliance”: Eastland – against: Westland.",
        "miteinander unvereinbar sind: zu „Mitgliedschaft im Bündnis“: Ostland – gegen: Westland.",
    ),
    "refused by too many": (
        majority(said()),
        Verdict.NOTHING,
        "too many refuse part of it",
        "zu viele lehnen einen Teil davon ab",
    ),
    "possible": (
        said(possible=SOME),
        Verdict.POSSIBLE,
        "none in which all of them accept everything",
        "doch keines, in dem alle alles annehmen",
    ),
    "possible by majority": (
        majority(said(possible=SOME)),
        Verdict.POSSIBLE,
        "enough members do not refuse",
        "die genügend Mitglieder nicht ablehnen",
    ),
    "certain": (
        said(possible=SOME, certain=SOME),
        Verdict.CERTAIN,
        "at least one deal of which all whose consent is needed accept every part",
        "mindestens ein Paket, von dem alle, deren Zustimmung nötig ist, jeden Teil annehmen",
    ),
    "certain by majority": (
        majority(said(possible=SOME, certain=SOME)),
        Verdict.CERTAIN,
        "at least one deal that enough members accept in every part",
        "mindestens ein Paket, das genügend Mitglieder in jedem Teil annehmen",
    ),
    "certainty undecided": (
        said(possible=SOME, certain=UNKNOWN),
        Verdict.CERTAINTY_OPEN,
        "one and the same deal was not decided",
        "ein und desselben Pakets annehmen, ließ sich innerhalb der Grenzen nicht",
    ),
    "undecided": (
        said(possible=UNKNOWN),
        Verdict.UNDECIDED,
        "Whether agreement is possible was not decided",
        "Ob eine Einigung möglich ist, wurde",
    ),
    "only the status quo by majority": (
        majority(said(possible=ONE, certain=ONE, options=THINGS_AS_THEY_ARE)),
        Verdict.ONLY_STATUS_QUO,
        "for everything else too many refuse",
        "Von allem anderen lehnen zu viele",
    ),
    "only the status quo by majority, in doubt": (
        majority(said(possible=ONE, options=THINGS_AS_THEY_ARE)),
        Verdict.ONLY_STATUS_QUO_IN_DOUBT,
        "even that not enough members accept",
        "auch das nehmen nicht genügend Mitglieder an",
    ),
}


def check(scenario, analysis, verdict, english, german):
    assert findings(scenario, analysis)[0].verdict is verdict
    assert english in sentences.opening(scenario, analysis)[0].text
    with use_language("de"):
        assert german in sentences.opening(scenario, analysis)[0].text


@pytest.mark.parametrize("row", ROWS.values(), ids=ROWS)
def test_points_and_red_lines_have_a_sentence_for_every_case(row):
    check(UNSCORED, *row)


@pytest.mark.parametrize("row", STATED_ROWS.values(), ids=STATED_ROWS)
def test_what_was_said_has_a_sentence_for_every_case(row):
    check(NOBODY_SCORED, *row)
    assert len(findings(NOBODY_SCORED, row[0])) == 1


@pytest.mark.parametrize(
    ("certain", "verdict", "english", "german"),
    [
        (
            ONE,
            Verdict.ONLY_STATUS_QUO,
            "everything else is refused by someone",
            "Alles andere lehnt jemand ab",
        ),
        (
            NOBODY,
            Verdict.ONLY_STATUS_QUO_IN_DOUBT,
            "even that not all accept",
            "auch das nehmen nicht alle an",
        ),
    ],
)
def test_only_the_status_quo_is_left_by_what_was_said(certain, verdict, english, german):
    content = replace(NOBODY_SCORED, positions=NOBODY_SCORED.positions[1:])
    analysis = replace(said(possible=ONE, certain=certain), status_quo=UNBROKEN)
    check(content, analysis, verdict, english, german)


def test_a_single_deal_that_someone_refuses_today_is_not_the_status_quo():
    analysis = replace(said(possible=ONE), status_quo=UNBROKEN)
    assert findings(NOBODY_SCORED, analysis)[0].verdict is Verdict.POSSIBLE


def test_a_status_quo_that_breaks_a_linkage_is_not_the_deal_that_is_left():
    content = replace(NOBODY_SCORED, positions=NOBODY_SCORED.positions[1:])
    broken = replace(UNBROKEN, breaks=("verified",))
    analysis = replace(said(possible=ONE), status_quo=broken)
    assert findings(content, analysis)[0].verdict is Verdict.POSSIBLE


def test_nobody_who_is_needed_has_taken_sides():
    silent = replace(NOBODY_SCORED, positions=())
    check(
        silent,
        said(possible=SOME),
        Verdict.UNTOLD,
        "accepts or refuses anything on the agenda",
        "nimmt etwas auf der Tagesordnung an oder lehnt es ab",
    )


def test_points_come_first_and_both_readings_are_labelled():
    main, other = sentences.opening(TALKS, CLASH)
    assert (main.label, other.label) == ("By points and red lines", "By the positions")


def test_one_reading_has_no_label_but_a_forum_has_one():
    (only,) = sentences.opening(TALKS, AGREED)
    assert only.label == ""
    (in_forum,) = sentences.opening(TALKS, replace(AGREED, forum="vote"))
    assert in_forum.label == "Assembly"


def test_red_lines_that_exclude_everything_outweigh_positions_that_do_not():
    analysis = replace(said(possible=SOME), zone=CLASH.zone, conflicts=CLASH.conflicts)
    main, other = findings(NOBODY_SCORED, analysis)
    assert (main.reading, main.verdict) == (Reading.RED_LINES, Verdict.NOTHING)
    assert (other.reading, other.verdict) == (Reading.STATED, Verdict.POSSIBLE)


def test_linkages_are_the_only_reason_where_they_are_one():
    assert len(findings(TALKS, replace(CLASH, linkages_clash=("verified",)))) == 1


def test_every_verdict_has_words_in_its_readings():
    by_points = {*verdict_words.FIGURED, *verdict_words.BOTH}
    assert by_points == set(Verdict)
    impossible = {Verdict.NOTHING_UNLESS_AT_BEST, Verdict.ONLY_WITHOUT_DOUBT}
    assert {*verdict_words.STATED, *verdict_words.BOTH} == set(Verdict) - impossible


@pytest.mark.parametrize("row", [*ROWS.values(), *STATED_ROWS.values()])
@pytest.mark.parametrize("language", ["en", "de"])
def test_no_sentence_speaks_of_probability(row, language):
    with use_language(language):
        text = sentences.opening(UNSCORED, row[0])[0].text.lower()
    for word in ("probab", "likel", "chance", "wahrscheinlich", "aussicht"):
        assert word not in text
    assert text.count(". ") == 0
