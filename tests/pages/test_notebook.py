"""Results in Python: exact values that show themselves and go to frames."""

from __future__ import annotations

import subprocess
import sys
from fractions import Fraction

import pytest

import detente as dt
from detente.pages.notebook import flat

TALKS = "catalogue:textbook/nash-1950"


@pytest.fixture(scope="module")
def talks():
    return dt.load(TALKS)


def test_a_frontier_is_a_sequence_of_entries_with_exact_points(talks):
    frontier = dt.frontier(talks)
    assert len(frontier) == len(list(frontier)) == 7
    assert frontier[0].points == {"bill": Fraction(30), "jack": Fraction(6)}
    assert frontier[0].deal["hat"] == "jack"
    assert [entry.points["bill"] for entry in frontier[:2]] == [30, 28]
    assert frontier[-1].points["jack"] == 14


def test_each_solution_is_found_by_its_name(talks):
    assert dt.nash(talks).points == {"bill": 24, "jack": 11}
    whole = dt.solutions(talks)
    for name in ("nash", "kalai_smorodinsky", "egalitarian", "utilitarian"):
        assert getattr(dt, name)(talks).deal == getattr(whole, name).deal


def test_a_result_shows_itself_in_a_terminal_and_in_a_notebook(talks):
    assert repr(dt.zone(talks)).startswith("Agreement is possible")
    assert repr(dt.nash(talks)).startswith("Nash (greatest product of gains)\nPoints: Bill 24 · Jack 11")
    assert "<td" in dt.nash(talks)._repr_html_()
    assert "7 outcomes" in repr(dt.frontier(talks))
    assert repr(dt.score(talks, dt.nash(talks).deal)).startswith("This deal is acceptable, and no other")


def test_what_works_on_the_command_line_works_here(talks):
    assert dt.analyze(talks, agenda=["book", "whip"]).agenda == ("book", "whip")
    assert dt.analyze(talks, without="book").agenda[0] == "whip"
    with pytest.raises(dt.BadInput):
        dt.zone(talks, forum="nowhere")


def test_results_are_records_with_the_keys_of_the_json(talks):
    assert list(dt.zone(talks).to_dict()) == ["exists", "count", "certain", "possible", "improves"]
    assert dt.nash(talks).to_dict()["points"] == {"bill": 24.0, "jack": 11.0}
    assert dt.analyze(talks).to_dict()["deals"] == 512
    assert "conflicts" in dt.deadlock(talks).to_dict()
    assert len(dt.set_aside(talks)) == 0


def test_an_answer_is_verified_from_python(talks):
    assert dt.verify(dt.analyze(talks), talks).ok


def test_a_frontier_becomes_a_frame(talks):
    pytest.importorskip("pandas")
    frame = dt.frontier(talks).to_pandas()
    assert list(frame["points.bill"]) == [30, 28, 26, 24, 20, 18, 14]
    assert frame["deal.hat"][0] == "jack"


def test_a_frame_library_that_is_not_there_is_named(talks, monkeypatch):
    monkeypatch.setitem(sys.modules, "polars", None)
    with pytest.raises(dt.Missing, match="pip install polars"):
        dt.frontier(talks).to_polars()


def test_records_are_flat_for_a_frame():
    assert flat({"points": {"a": Fraction(1, 2)}, "n": 1}) == {"points.a": 0.5, "n": 1}


def test_every_name_that_is_offered_is_there():
    assert sorted(dt.__all__) == dir(dt)
    for name in dt.__all__:
        assert getattr(dt, name) is not None
    with pytest.raises(AttributeError):
        dt.nothing  # noqa: B018


def test_importing_detente_imports_nothing_heavy():
    code = (
        "import sys, detente; print([m for m in sys.modules if m in ('numpy', 'pydantic', 'babel', 'typer')])"
    )
    run = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True)
    assert run.stdout == "[]\n"
