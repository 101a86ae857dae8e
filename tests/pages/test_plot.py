"""The picture: which marks stand for what, what is said beside them, and the bytes of the file."""

from __future__ import annotations

from dataclasses import replace
from fractions import Fraction
from itertools import pairwise
from typing import Any

import pytest

from detente import studies
from detente.bargaining.outcomes import Outcome, Outcomes, Standing
from detente.bargaining.results import Question
from detente.errors import BadInput
from detente.messages import use_language
from detente.model import Condition, Forum, Linkage, Scenario
from detente.pages import edge, plot, plot_marks
from detente.pages.names import Names
from detente.pages.plot_marks import GRID, Axes, Kind, Mark, thinned
from pages.examples import AGREED, CLASH, SILENT, TALKS, WEST, both, said

pytest.importorskip("altair")
pytest.importorskip("vl_convert")

EAST = TALKS.parties[0]
AXES = Axes(EAST, WEST, (Fraction(55, 2), Fraction(121, 3)))
NOTHING = Question()
AGREE = Question(agenda=("launchers",), waive=("guarantee",))
THREE = replace(TALKS, parties=(*TALKS.parties, replace(WEST, id="north")))
PLAIN = Kind("plain", "circle", "#ffffff", "#000000", 10)


def spec(scenario: Scenario = TALKS, question: Question = AGREE, **chosen: str) -> dict[str, Any]:
    made: dict[str, Any] = plot.chart(scenario, question, **chosen).to_dict()
    return made


def marks(made: dict[str, Any]) -> dict[str, list[tuple[float, float]]]:
    """The places of the marks by what the legends call them."""
    found: dict[str, list[tuple[float, float]]] = {}
    for layer in made["layer"]:
        for value in layer["data"]["values"]:
            if "kind" in value:
                words = value["kind"].replace("\n", " ")
                found.setdefault(words, []).append((value["x"], value["y"]))
    return found


def kinds_of(scenario: Scenario, **changes: Any) -> dict[Standing, str]:
    """What an outcome of each standing is called, where both have enough points."""
    analysis = replace(CLASH, **changes)
    names = Names.of_answer(scenario, analysis)
    some = tuple(Outcome(Fraction(90), Fraction(90), one) for one in Standing)
    found = plot_marks.outcome_marks(names, analysis, AXES, Outcomes(found=some, is_whole=True))
    return dict(zip(sorted(Standing, reverse=True), (mark.kind.words for mark in found), strict=True))


def test_each_outcome_is_a_mark_that_says_who_would_accept_and_what_stands_in_the_way():
    found = marks(spec(question=NOTHING))
    assert (40.0, 20.0) in found["Eastland: yes – Westland: no, too few points"]
    assert (72.0, 44.0) in found["Eastland: yes – Westland: no, a red line"]
    assert (32.0, 94.0) in found["Westland: yes – Eastland: no, a red line"]
    assert (0.0, 70.0) in found["Westland: yes – Eastland: no, too few points"]
    assert all((100.0, 30.0) not in places for places in found.values())  # the linkage forbids it
    assert not any("zone" in kind for kind in found)


def test_a_zone_is_marked_with_its_frontier_solutions_and_status_quo():
    found = marks(spec())
    assert (32.0, 94.0) in found["both: yes – the zone of agreement"]
    assert found["on the frontier"] == [(40.0, 100.0)]
    assert found["Nash, Kalai–Smorodinsky, Egalitarian, Utilitarian"] == [(40.0, 100.0)]
    assert found["status quo"] == [(0.0, 70.0)]


def test_billions_of_deals_are_drawn_too():
    case = edge.load("catalogue:cases/european-security-talks-2022")
    made = spec(case, NOTHING)
    found = marks(made)
    assert {kind.split(",")[-1].strip() for kind in found} == {
        "a red line",
        "too few points",
        "neither accepts",
        "status quo",
    }
    assert 1_000 < sum(len(places) for places in found.values()) < GRID * GRID
    assert "outcomes; of near neighbours the best is drawn" in made["description"]


def test_the_frontier_says_of_how_many_members_it_is():
    assert "on the frontier of all 3 members" in marks(spec(THREE, x="east"))
    fourth = replace(THREE, parties=(*THREE.parties, SILENT))
    assert "on the frontier of the 3 members with points" in marks(spec(fourth, x="east"))


def test_what_the_zone_is_called_depends_on_who_decides():
    zone, both = Standing.IN_ZONE, Standing.BOTH
    assert kinds_of(TALKS)[zone] == "both: yes – the zone of agreement"
    three = kinds_of(THREE, parties=("east", "west", "north"))
    assert (three[zone], three[both]) == (
        "all: yes – the zone of agreement",
        "both: yes – but not all others",
    )
    assert kinds_of(TALKS, unscored=("west",))[zone] == (
        "excluded by no red line and no points; without points: Westland"
    )
    vote = kinds_of(TALKS, forum="vote")
    assert (vote[zone], vote[both]) == (
        "enough: yes – the zone of agreement",
        "both: yes – but too few others",
    )


def test_kinds_differ_by_shape_or_filling_and_not_by_colour_alone():
    analysis = replace(AGREED, parties=("east", "west", "north"))
    names = Names.of_answer(THREE, analysis)
    some = [Outcome(Fraction(x), Fraction(90), one) for one in Standing for x in (10, 90)]
    some += [Outcome(Fraction(90), Fraction(y), one) for one in Standing for y in (10, 90)]
    found = plot_marks.outcome_marks(names, analysis, AXES, Outcomes(found=tuple(some), is_whole=True))
    kinds = {mark.kind for mark in (*found, *plot_marks.pointed_out(names, analysis, AXES))}
    assert len({kind.words for kind in kinds}) == len(kinds) == 10
    looks = {(kind.shape, kind.fill == "#ffffff", kind.size < 10) for kind in kinds}
    assert len(looks) == len(kinds)


def test_solutions_that_lie_apart_have_marks_apart():
    assert AGREED.solutions is not None
    assert AGREED.solutions.nash is not None
    far = replace(AGREED.solutions.nash, points={"east": Fraction(20), "west": Fraction(95)})
    analysis = replace(AGREED, solutions=replace(AGREED.solutions, utilitarian=far))
    names = Names.of_answer(TALKS, analysis)
    *_others, first, second = plot_marks.pointed_out(names, analysis, AXES)
    assert first.kind.words == "Nash, Kalai–Smorodinsky, Egalitarian"
    assert second.kind.words == "Utilitarian"
    assert first.kind.shape != second.kind.shape
    assert second.kind.size < first.kind.size


def test_thinning_keeps_the_first_mark_of_each_cell():
    first, other = PLAIN, replace(PLAIN, words="other")
    crowd = [Mark(Fraction(n, 1000), Fraction(0), first if n % 2 else other) for n in range(1001)]
    crowd.sort(key=lambda mark: mark.kind.words)
    kept = thinned(tuple(crowd), most=100)
    assert GRID / 2 <= len(kept) <= GRID
    assert {mark.kind for mark in kept} == {other}
    assert thinned(tuple(crowd), most=1001) == tuple(crowd)


def test_what_lies_evenly_is_thinned_evenly():
    crowd = tuple(Mark(Fraction(x), Fraction(y), PLAIN) for x in range(80) for y in range(-50, 51))
    across = sorted({mark.x for mark in thinned(crowd, most=100)})
    assert {after - before for before, after in pairwise(across)} == {2}


def test_axes_hold_all_marks_and_both_no_deal_lines():
    made = spec(replace(TALKS, parties=(EAST, replace(WEST, no_deal=WEST.no_deal.at(Fraction(300))))))
    low, high = made["layer"][0]["encoding"]["y"]["scale"]["domain"]
    assert low < 70
    assert high > 300


@pytest.mark.parametrize(
    ("language", "words"),
    [
        ("en", ("on the frontier", "Eastland: points", "Nash", "no deal: 27.5", "Talks on the border")),
        (
            "de",
            (
                "auf der Effizienzgrenze",
                "Ostland: Punkte",
                "ohne Einigung: 27,5",
                "Gespräche über die Grenze",
            ),
        ),
    ],
)
def test_the_picture_names_its_marks_axes_and_solutions_in_words(language, words):
    with use_language(language):
        svg = plot.picture(TALKS, AGREE, ending=".svg").decode()
    for word in words:
        assert word in svg
    assert 'role="img"><title>' in svg
    assert "<desc>" in svg


@pytest.mark.parametrize(("language", "marks"), [("en", (".", ",")), ("de", (",", "."))])
def test_numbers_on_the_axes_are_written_as_the_reader_writes_them(language, marks):
    with use_language(language):
        number = spec()["config"]["locale"]["number"]
    assert (number["decimal"], number["thousands"]) == marks


@pytest.mark.parametrize(
    ("found", "words"),
    [
        (None, "tie too much together"),
        (Outcomes(found=(), is_whole=False), "too many to find all"),
        (Outcomes(found=(Outcome(Fraction(1), Fraction(2), Standing.BOTH),), is_whole=True), "one outcome"),
    ],
)
def test_what_could_not_be_found_is_said(monkeypatch, found, words):
    monkeypatch.setattr(studies, "outcomes", lambda *asked: found)
    assert words in " ".join(spec()["title"]["subtitle"])


def test_a_picture_without_any_deal_is_still_a_picture():
    shut = tuple(
        Linkage(id=f"not-{option.id}", never=Condition((said("alliance", option.id),)))
        for option in TALKS.issue("alliance").options
    )
    issues = tuple(replace(issue, status_quo=None) for issue in TALKS.issues)
    nowhere = replace(TALKS, issues=issues, linkages=shut)
    assert not marks(spec(nowhere, NOTHING))
    assert "Eastland: points" in plot.picture(nowhere, NOTHING, ending=".svg").decode()


def test_the_same_picture_has_the_same_bytes():
    first = plot.picture(TALKS, AGREE, ending=".svg")
    assert first == plot.picture(TALKS, AGREE, ending=".svg")


def test_a_png_is_a_png():
    assert plot.picture(TALKS, AGREE, ending=".png").startswith(b"\x89PNG")


def test_the_parties_can_be_chosen():
    across = spec(x="west")["layer"][0]["encoding"]
    assert across["x"]["title"] == ["Westland: points"]
    assert across["y"]["title"] == ["Eastland: points"]


@pytest.mark.parametrize(("x", "y"), [("midland", None), ("nobody", None), ("east", "east")])
def test_a_party_without_points_cannot_be_drawn(x, y):
    scenario = replace(TALKS, parties=(*TALKS.parties, SILENT))
    with pytest.raises(BadInput):
        plot.chart(scenario, NOTHING, x=x, y=y)


def test_names_and_titles_of_any_length_leave_room_for_the_picture():
    endless = replace(EAST, name=both("W" * 10_000, "W" * 10_000))
    made = spec(
        replace(TALKS, parties=(endless, WEST), title=both("long " * 2_000, "lang " * 2_000)), NOTHING
    )
    assert len(made["title"]["text"]) == 8
    assert made["title"]["text"][-1].endswith("…")
    assert all(len(line) <= 48 for line in made["layer"][0]["encoding"]["x"]["title"])
    assert all(kind.count("…") == 1 for kind in marks(made) if kind.startswith("W"))


def test_only_members_of_the_forum_are_drawn():
    alone = replace(THREE, forums=(Forum(id="pair", members=("west", "north")),))
    with pytest.raises(BadInput):
        plot.chart(alone, Question(forum="pair"), x="east")
    assert "Westland: points" in str(spec(alone, Question(forum="pair")))
