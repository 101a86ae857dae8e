"""The picture of many parties: which lines there are, where they lie, and what is said of them."""

from __future__ import annotations

from dataclasses import replace
from fractions import Fraction
from itertools import pairwise
from typing import Any

import pytest

from detente import studies
from detente.bargaining.results import Question
from detente.messages import use_language
from detente.model import Issue, Option, Party, Scenario, Span
from detente.pages import edge, plot, plot_axes, plot_bundle, plot_rows
from detente.pages.plot_axes import Axis, Bundle
from pages.examples import SILENT, TALKS, both

CASE = edge.load("catalogue:cases/european-security-talks-2022")
HARDEST = Question(without=("enlargement", "forward-forces", "legal-form"), waive=("guarantee", "package"))
NOTHING = Question()


def split(count: int, names: tuple[str, ...] = ()) -> Scenario:
    """So many parties who share out three things, each valuing its own place in the row."""
    issues = tuple(
        Issue(
            id=f"thing-{n}",
            title=both(f"Thing {n}", f"Ding {n}"),
            options=tuple(Option(id=f"to-{party}", title=both("to", "an")) for party in range(count)),
            status_quo="to-0",
        )
        for n in range(3)
    )
    parties = tuple(
        Party(
            id=f"party-{party}",
            name=both(*([names[party % len(names)]] * 2 if names else [f"Party {party}", f"Partei {party}"])),
            points={
                f"thing-{n}": tuple(
                    Span.at(Fraction(10 + n + party if party == other else 2)) for other in range(count)
                )
                for n in range(3)
            },
            no_deal=Span.at(Fraction(6)),
        )
        for party in range(count)
    )
    return Scenario(title=both("Shares", "Anteile"), issues=issues, parties=parties)


def seen(scenario: Scenario, question: Question = NOTHING) -> Bundle:
    made = plot.seen(scenario, question)
    assert isinstance(made, Bundle)
    return made


def texts(spec: dict[str, Any]) -> list[str]:
    """All words that are drawn."""
    values = (value for layer in spec["layer"] for value in layer["data"]["values"])
    return [value["words"] for value in values if "words" in value]


def test_each_axis_goes_from_worst_to_best_with_the_zone_on_it():
    axes = seen(CASE, HARDEST).axes
    reaches = studies.reaches(CASE, HARDEST)
    assert len(axes) == len(reaches) == 6
    for axis, reach in zip(axes, reaches, strict=True):
        assert (axis.low, axis.high) == reach.overall
        assert axis.band == reach.in_zone
    assert axes[0].name == "Russian Federation"
    assert axes[0].facts == "no deal: 19; zone: 23 to 39"
    assert axes[0].ends == ("6", "57")


def test_every_deal_of_the_frontier_is_a_line_and_solutions_and_ends_are_named():
    made = seen(CASE, HARDEST)
    answer = studies.analyze(CASE, HARDEST)
    assert answer.frontier
    assert answer.solutions
    assert answer.solutions.nash
    parties = answer.parties
    assert set(made.behind) == {tuple(entry.points[p] for p in parties) for entry in answer.frontier}
    assert [line.label for line in made.lines] == ["A", "B", "C", "1", "2", "3", "4", "5"]
    assert made.lines[0].words == "Nash, Utilitarian"
    assert made.lines[0].course == tuple(answer.solutions.nash.points[p] for p in parties)
    russia = next(line for line in made.lines if line.words == "Best for Russian Federation")
    assert russia.course[0] == max(entry.points[parties[0]] for entry in answer.frontier)
    assert "The frontier has 64 outcomes, all drawn." in made.notes


def test_a_solution_that_is_best_for_somebody_is_one_line():
    made = seen(edge.load("catalogue:textbook/abdelnabi-2024"))
    assert len({line.course for line in made.lines}) == len(made.lines)
    assert any(line.is_solution and "Best for" in line.words for line in made.lines)


def test_more_lines_than_can_be_told_apart_are_left_out_evenly_and_said(monkeypatch):
    monkeypatch.setattr(plot_axes, "MOST_LINES", 10)
    monkeypatch.setattr(plot_axes, "MOST_ENDS", 4)
    made = seen(CASE, HARDEST)
    assert 8 <= len(made.behind) <= 10
    assert [line.label for line in made.lines] == ["A", "B", "C"]
    said = " ".join(made.words)
    assert f"The frontier has 64 outcomes; {len(made.behind)} of them are drawn" in said
    assert "best for one party alone are too many" in said


def test_a_frontier_that_was_cut_says_so_and_claims_no_ends():
    made = seen(CASE, replace(HARDEST, frontier_limit=5))
    assert "too long to list; 5 of its outcomes are drawn" in " ".join(made.notes)
    assert all(line.is_solution for line in made.lines)


def test_where_the_zone_was_not_measured_the_band_is_what_is_enough(monkeypatch):
    left_open = tuple(replace(reach, in_zone=None) for reach in studies.reaches(CASE, HARDEST))
    monkeypatch.setattr(studies, "reaches", lambda *asked: left_open)
    made = seen(CASE, HARDEST)
    assert "how far the zone reaches was not found" in made.band_words
    assert all(axis.band == (axis.no_deal, axis.high) for axis in made.axes)
    assert made.axes[0].facts == "no deal: 19"


def test_where_the_worst_and_best_are_not_known_an_axis_holds_what_is_seen(monkeypatch):
    left_open = tuple(replace(r, in_zone=None, overall=None) for r in studies.reaches(CASE, HARDEST))
    monkeypatch.setattr(studies, "reaches", lambda *asked: left_open)
    made = seen(CASE, HARDEST)
    for at, axis in enumerate(made.axes):
        assert axis.ends == ("", "")
        assert all(axis.low <= line.course[at] <= axis.high for line in made.lines)
        assert axis.low <= axis.no_deal <= axis.high


def test_many_axes_need_a_frontier_and_more_than_two_with_points():
    assert isinstance(plot.seen(split(3), NOTHING), Bundle)
    assert not isinstance(plot.seen(split(2), NOTHING), Bundle)
    assert not isinstance(plot.seen(CASE, NOTHING), Bundle)  # no deal is acceptable to all
    assert not isinstance(plot.seen(CASE, HARDEST, x="usa"), Bundle)


def test_a_party_without_points_is_named_as_left_out():
    made = seen(replace(split(3), parties=(*split(3).parties, SILENT)))
    assert len(made.axes) == 3
    assert "Without points, so not drawn: Midland." in made.notes


def row(low: int, high: int) -> plot_rows.Row:
    axis = Axis(
        name="A",
        facts="",
        ends=("", ""),
        low=Fraction(low),
        high=Fraction(high),
        no_deal=Fraction(low),
        band=(Fraction(low), Fraction(high)),
    )
    bundle = Bundle(
        axes=(axis,),
        lines=(),
        behind=(),
        band_words="",
        status_quo=None,
        title="",
        marking="",
        verdicts=(),
        notes=(),
    )
    return plot_rows.rows(bundle)[0]


def test_points_lie_on_the_axis_in_proportion_and_what_is_beyond_at_its_ends():
    made = row(0, 10)
    assert (made.x(Fraction(0)), made.x(Fraction(10))) == (made.left, made.right)
    assert made.x(Fraction(5)) == pytest.approx((made.left + made.right) / 2, abs=0.1)
    assert made.x(Fraction(-3)) == made.left
    assert made.x(Fraction(99)) == made.right
    assert row(4, 4).x(Fraction(4)) == pytest.approx(200)


def test_labels_keep_apart_and_within_the_picture():
    made = row(0, 10)
    for values in ([Fraction(0)] * 12, [Fraction(10)] * 12, [Fraction(n % 3) for n in range(12)]):
        places = sorted(spot.x for spot in plot_rows.labels(made, values, 10))
        assert all(after - before >= 20 for before, after in pairwise(places))
        assert places[0] >= 10
        assert places[-1] <= 390
    assert plot_rows.labels(made, (), 10) == ()


def test_rows_lie_one_under_the_other_and_long_names_take_more_room():
    names = ("Short", "A name that goes on and on " * 4, "W" * 10_000)
    made = plot_rows.rows(seen(split(3, names)))
    assert all(after.name_at.y > before.y for before, after in pairwise(made))
    assert [len(each.name) for each in made] == [1, 3, 3]
    assert made[2].name[-1].endswith("…")
    assert all(each.facts_at.x == 0 and each.facts_at.y > each.name_at.y for each in made)
    beside = plot_rows.rows(seen(split(3)))
    assert {each.facts_at.x for each in beside} == {beside[0].facts_at.x} != {0}


def test_lines_differ_by_dashes_and_marks_and_not_by_colour_alone():
    made = seen(CASE, HARDEST)
    looks = [plot_bundle.look(line, made.lines) for line in made.lines]
    assert len({(tuple(each.dashes), each.shape, each.thickness) for each in looks}) == len(looks)
    drawn = texts(plot_bundle.drawn(made))
    for line in made.lines:
        assert drawn.count(line.label) == 3  # over the first axis, under the last, and in the legend


@pytest.mark.parametrize(
    ("language", "words"),
    [
        ("en", ("Russian Federation", "no deal: 19; zone: 23 to 39", "Best for Ukraine", "status quo")),
        ("de", ("Russische Föderation", "ohne Einigung: 19; Einigungsraum: 23 bis 39", "Status quo")),
    ],
)
def test_the_picture_names_parties_lines_and_marks_in_words(language, words):
    with use_language(language):
        drawn = texts(plot_bundle.drawn(seen(CASE, HARDEST)))
    assert set(words) <= set(drawn)


@pytest.mark.parametrize("count", [3, 12, 30])
def test_the_picture_can_be_drawn_for_any_number_of_parties(count):
    pytest.importorskip("vl_convert")
    svg = plot.picture(split(count), NOTHING, ending=".svg")
    assert svg == plot.picture(split(count), NOTHING, ending=".svg")
    assert f"Party {count - 1}".encode() in svg


def test_the_chart_is_one_that_altair_knows():
    pytest.importorskip("altair")
    assert plot.chart(CASE, HARDEST).to_dict()["height"] > 300


def test_two_parties_of_many_can_still_be_chosen():
    assert not isinstance(plot.seen(replace(TALKS, parties=(*TALKS.parties, SILENT)), NOTHING), Bundle)
    assert not isinstance(plot.seen(split(4), NOTHING, x="party-1", y="party-3"), Bundle)
