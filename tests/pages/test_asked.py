"""The questions of Python name their terms, and say what to do where something cannot be asked."""

from __future__ import annotations

import inspect
from pathlib import Path

import pytest

import detente as dt
from detente.bargaining.results import Question

LINE = Path(__file__).parents[2] / "docs" / "examples" / "line.yaml"
TERMS = ["agenda", "without", "waive", "forum", "circumstance", "limit", "frontier_limit"]
QUESTIONS = [
    *("analyze", "zone", "frontier", "solutions", "nash", "kalai_smorodinsky", "egalitarian", "utilitarian"),
    *("deadlock", "set_aside", "score", "diff", "plot"),
]


@pytest.fixture(scope="module")
def line():
    return dt.load(LINE)


@pytest.mark.parametrize("name", QUESTIONS)
def test_each_question_has_the_terms_in_its_signature(name):
    parameters = inspect.signature(getattr(dt, name)).parameters
    assert [one for one in parameters if parameters[one].kind is inspect.Parameter.KEYWORD_ONLY] == TERMS
    assert parameters["limit"].default == Question().limit
    assert all(word in str(dt.analyze.__doc__) for word in TERMS)
    assert "``analyze``" in str(getattr(dt, name).__doc__) or name == "analyze"


@pytest.mark.parametrize("name", [*QUESTIONS, "verify"])
def test_the_name_of_a_file_is_to_be_loaded_first(name):
    ask = getattr(dt, name)
    before = [{}] if name == "verify" else []
    for path in ("fish.yaml", Path("fish.yaml")):
        with pytest.raises(TypeError, match=r"Load it first: dt\.load\('fish\.yaml'\)"):
            ask(*before, path)
    with pytest.raises(TypeError, match=rf"dt\.{name} takes a scenario, as dt\.load gives it"):
        ask(*before, 3)


def test_a_term_that_there_is_not_is_told_with_those_that_there_are(line):
    with pytest.raises(TypeError, match=r"no term 'forms'\. Did you mean 'forum'\? Its terms are: agenda, "):
        dt.zone(line, forms="x")
    with pytest.raises(TypeError, match=r"dt\.plot has no term 'size'"):
        dt.plot(line, x="north", size=3)
    with pytest.raises(TypeError, match="missing 1 required positional argument"):
        dt.zone()


@pytest.mark.parametrize("limit", [0, -1, "many", 2.5])
def test_a_limit_is_a_whole_number_above_0(line, limit):
    with pytest.raises(dt.BadInput, match="limit takes a whole number above 0"):
        dt.analyze(line, limit=limit)


def test_a_deal_and_an_answer_are_told_apart_from_other_things(line):
    with pytest.raises(TypeError, match=r"dt\.score takes a deal"):
        dt.score(line, "deal.yaml")
    with pytest.raises(TypeError, match=r"dt\.verify takes an answer"):
        dt.verify(line, dt.analyze(line))
    with dt.use_language("de"), pytest.raises(TypeError, match="Erst laden"):
        dt.zone("fish.yaml")
