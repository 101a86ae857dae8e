"""Results in Python: exact values that show themselves and go to frames."""

from __future__ import annotations

import subprocess
import sys
from fractions import Fraction
from pathlib import Path

import pytest

import detente as dt
from detente.files import read_scenario
from detente.pages.rows import flat

EXAMPLES = Path(__file__).parents[2] / "docs" / "examples"
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


def test_an_answer_becomes_a_frame_of_its_options(talks):
    pytest.importorskip("pandas")
    frame = dt.analyze(talks).to_pandas()
    assert list(frame.columns) == [
        *("issue", "option", "open", "barred_by", "stated_open", "stated_barred_by"),
    ]
    assert list(frame["issue"].unique()) == [issue.id for issue in talks.issues]


def test_a_frame_without_rows_has_its_columns(talks):
    pytest.importorskip("pandas")
    assert list(dt.deadlock(talks).to_pandas().columns)[:4] == ["kind", "stated", "coalition", "members"]
    columns = ["stated", "issues", "waive", "opens", "opens_bounds"]
    assert list(dt.set_aside(talks).to_pandas().columns) == columns
    assert len(dt.zone(talks).to_pandas()) == 1


def test_each_solution_and_each_check_is_a_row(talks):
    assert [row["solution"] for row in dt.solutions(talks).records()] == [
        *("nash", "kalai_smorodinsky", "egalitarian", "utilitarian"),
    ]
    checks = dt.verify(dt.analyze(talks), talks).records()
    assert {row["verdict"] for row in checks} == {"holds"}


def test_the_marking_of_a_file_stands_over_all_that_is_shown_of_it():
    text = (EXAMPLES / "line.yaml").read_text(encoding="utf-8")
    line = read_scenario(f"marking: FOR THE DELEGATION ONLY\n{text}", "line.yaml").scenario
    offer = {"distance": 10, "observers": "mixed"}
    shown = [
        *(dt.analyze(line), dt.zone(line), dt.frontier(line), dt.frontier(line)[0], dt.solutions(line)),
        *(dt.nash(line), dt.kalai_smorodinsky(line), dt.egalitarian(line), dt.utilitarian(line)),
        *(dt.deadlock(line), dt.set_aside(line, circumstance="insistence")),
        *dt.set_aside(line, circumstance="insistence"),
        *(dt.score(line, offer), dt.verify(dt.analyze(line), line)),
    ]
    assert len(shown) > 13
    for one in (line, *shown):
        assert "FOR THE DELEGATION ONLY" in repr(one)
        assert "FOR THE DELEGATION ONLY" in one._repr_html_()


def test_what_to_set_aside_shows_itself_in_words():
    line = dt.load(EXAMPLES / "line.yaml")
    first = dt.set_aside(line, circumstance="insistence")[0]
    assert repr(first).startswith("A zone of agreement opens")
    assert first.opens.value == first.to_dict()["opens"]


def test_a_frame_library_that_is_not_there_is_named(talks, monkeypatch):
    monkeypatch.setitem(sys.modules, "polars", None)
    with pytest.raises(dt.Missing, match="pip install polars"):
        dt.frontier(talks).to_polars()


def test_records_are_flat_for_a_frame():
    assert flat({"points": {"a": Fraction(1, 2)}, "n": 1}) == {"points.a": 0.5, "n": 1}


def test_every_name_that_is_offered_is_there():
    assert set(dir(dt)) - set(dt.__all__) == {"BadInput", "DetenteError", "Missing", "Question"}
    for name in dir(dt):
        assert getattr(dt, name) is not None
    with pytest.raises(AttributeError):
        dt.nothing  # noqa: B018


def test_importing_detente_imports_nothing_heavy():
    code = (
        "import sys, detente; print([m for m in sys.modules if m in ('numpy', 'pydantic', 'babel', 'typer')])"
    )
    run = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True)
    assert run.stdout == "[]\n"
