"""The picture: what is drawn of which deal, and the bytes of the file."""

from __future__ import annotations

from dataclasses import replace
from fractions import Fraction

import pytest

from detente.errors import BadInput
from detente.messages import use_language
from detente.pages.plot_points import Dot, Standing, dots, thinned
from pages.examples import AGREED, CLASH, SILENT, TALKS, WEST

altair = pytest.importorskip("altair")
pytest.importorskip("vl_convert")

from detente.pages import plot  # noqa: E402

EAST = TALKS.parties[0]


def standing_at(found: tuple[Dot, ...] | None, x: int, y: int) -> Standing:
    assert found is not None
    return next(dot.standing for dot in found if (dot.x, dot.y) == (x, y))


def test_each_deal_that_obeys_the_linkages_is_a_dot_by_how_it_stands():
    found = dots(TALKS, CLASH, EAST, WEST)
    assert found is not None
    assert {dot.standing for dot in found} == {Standing.BREAKS_RED_LINE}
    assert (Fraction(100), Fraction(30)) not in {(dot.x, dot.y) for dot in found}


def test_a_red_line_that_does_not_bind_does_not_bar():
    lenient = replace(TALKS, red_lines=())
    found = dots(lenient, CLASH, EAST, WEST)
    assert standing_at(found, 32, 94) is Standing.IN_ZONE
    assert standing_at(found, 0, 70) is Standing.BELOW_NO_DEAL


def test_a_precondition_binds_off_the_agenda_until_it_is_waived():
    aside = replace(CLASH, agenda=("launchers",), deals=6)
    assert standing_at(dots(TALKS, aside, EAST, WEST), 32, 94) is Standing.BREAKS_RED_LINE
    waived = replace(aside, waived=("guarantee",))
    assert standing_at(dots(TALKS, waived, EAST, WEST), 32, 94) is Standing.IN_ZONE


def test_a_majority_needs_only_one_winning_coalition():
    found = dots(TALKS, replace(CLASH, forum="vote"), EAST, WEST)
    assert standing_at(found, 80, 50) is Standing.IN_ZONE


def test_too_many_deals_are_not_listed():
    assert dots(TALKS, replace(CLASH, deals=10**9), EAST, WEST) is None


def test_thinning_keeps_one_dot_of_each_standing_in_a_cell():
    crowd = tuple(Dot(Fraction(n, 1000), Fraction(0), Standing(n % 2)) for n in range(1001))
    assert len(thinned(crowd)) <= 2 * 61
    assert {dot.standing for dot in thinned(crowd)} == {Standing(0), Standing(1)}


@pytest.mark.parametrize("language", ["en", "de"])
def test_the_picture_names_its_marks_axes_and_solutions_in_words(language):
    with use_language(language):
        svg = plot.picture(TALKS, AGREED, ending=".svg").decode()
    words = {
        "en": (
            "in the zone",
            "on the frontier",
            "Eastland: points",
            "Nash",
            "status quo",
            "Talks on the border",
        ),
        "de": (
            "auf der Effizienzgrenze",
            "Ostland: Punkte",
            "Nash",
            "Status quo",
            "Gespräche über die Grenze",
        ),
    }[language]
    for word in words[1:]:
        assert word in svg
    assert 'role="img"><title>' in svg
    assert "<desc>" in svg


def test_the_same_picture_has_the_same_bytes():
    first = plot.picture(TALKS, AGREED, ending=".svg")
    assert first == plot.picture(TALKS, AGREED, ending=".svg")


def test_a_png_is_a_png():
    assert plot.picture(TALKS, AGREED, ending=".png").startswith(b"\x89PNG")


def test_a_space_too_large_to_list_says_so():
    svg = plot.picture(TALKS, replace(AGREED, deals=10**9), ending=".svg").decode()
    assert "only the frontier, the solutions" in svg


def test_the_parties_can_be_chosen():
    spec = plot.chart(TALKS, AGREED, x="west").to_dict()
    assert "Westland: points" in str(spec)
    marks = spec["layer"][3]["encoding"]
    assert marks["x"]["title"] == "Westland: points"
    assert marks["y"]["title"] == "Eastland: points"


@pytest.mark.parametrize(("x", "y"), [("midland", None), ("nobody", None), ("east", "east")])
def test_a_party_without_points_cannot_be_drawn(x, y):
    scenario = replace(TALKS, parties=(*TALKS.parties, SILENT))
    with pytest.raises(BadInput):
        plot.chart(scenario, AGREED, x=x, y=y)
