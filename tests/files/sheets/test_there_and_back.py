"""From a scenario to a sheet and back: it means the same, and what a sheet cannot say is listed."""

from __future__ import annotations

from pathlib import Path
from typing import Any

import pytest

from detente.bargaining.results import Question
from detente.files import Document, cases, load_document, read_scenario
from detente.files.answers import dumps, to_json
from detente.files.converting import converted
from detente.files.document import read_book_as_scenario
from detente.files.sheets.opening import read_book
from detente.files.sheets.writing import as_book
from detente.studies import analyze
from files.sheets.dressing import dressed
from files.sheets.normal import in_effect, normal, pieces
from oracles.scenarios import random_raw, to_yaml

CONSTRUCTS = sorted((Path(__file__).parents[1] / "constructs").glob("*.yaml"))
BATCH = 50


def back(document: Document, ending: str, language: str) -> tuple[Document, tuple[str, ...]]:
    """The document after a way through a file of tables, and what was said to be left out."""
    made = converted(document, f"talks{ending}", language)
    return read_book_as_scenario(read_book(made.content, f"talks{ending}")), made.left_out


def answer(document: Document) -> str:
    return dumps(to_json(analyze(document.scenario, Question())))


def check_workbook(document: Document, language: str) -> Document:
    """The document that comes back from a workbook, which means the same and is written alike again."""
    again, left_out = back(document, ".xlsx", language)
    assert left_out == ()
    assert normal(again.scenario) == normal(document.scenario)
    assert in_effect(again.scenario) == in_effect(document.scenario)
    assert pieces(again.scenario) == pieces(document.scenario)
    assert as_book(again, language)[0].sheets == as_book(document, language)[0].sheets
    return again


def of_a_table(raw: dict[str, Any], language: str) -> dict[str, Any]:
    """What of a random scenario a single table can say: positions and points, all in one language."""
    kept = {part: raw[part] for part in ("issues", "parties", "positions") if part in raw}
    for issue in kept["issues"].values():
        issue["title"] = "A question"
    for party in kept["parties"].values():
        party.pop("synergies", None)
    for position in kept.get("positions", ()):
        for mark in ("date", "judgement", "confidential"):
            position.pop(mark, None)
    return {"detente": "1", "title": "Talks", "language": language, **kept}


@pytest.mark.parametrize("first", range(0, 1000, BATCH))
def test_a_random_scenario_comes_back_from_a_workbook(first):
    for seed in range(first, first + BATCH):
        document = read_scenario(to_yaml(random_raw(seed)), "talks.yaml")
        again = check_workbook(document, ("en", "de")[seed % 2])
        if seed % 10 == 0:
            assert answer(again) == answer(document)
            text = converted(again, "talks.yaml", "en").content
            assert read_scenario(text, "talks.yaml").scenario == again.scenario


@pytest.mark.parametrize("first", range(0, 150, BATCH))
def test_all_that_a_scenario_says_in_words_comes_back_from_a_workbook(first):
    for seed in range(first, first + BATCH):
        check_workbook(read_scenario(to_yaml(dressed(seed)), "talks.yaml"), ("de", "en")[seed % 2])


@pytest.mark.parametrize("first", range(0, 1000, BATCH))
def test_what_a_table_can_say_of_a_random_scenario_comes_back_from_csv(first):
    for seed in range(first, first + BATCH):
        language = ("en", "de")[seed % 2]
        document = read_scenario(to_yaml(of_a_table(random_raw(seed), language)), "talks.yaml")
        again, left_out = back(document, ".csv", language)
        assert normal(again.scenario) == normal(document.scenario)
        assert bool(left_out) == (pieces(again.scenario) != pieces(document.scenario))
        if not left_out:
            assert in_effect(again.scenario) == in_effect(document.scenario)
            if seed % 10 == 1:
                assert answer(again) == answer(document)


@pytest.mark.parametrize("language", ["en", "de"])
@pytest.mark.parametrize("case", cases())
def test_every_case_comes_back_with_the_same_answer(case, language):
    document = load_document(case)
    again = check_workbook(document, language)
    assert answer(again) == answer(document)


@pytest.mark.parametrize("path", CONSTRUCTS, ids=lambda path: path.stem)
def test_every_construct_comes_back(path):
    check_workbook(read_scenario(path.read_bytes(), path.name), "en")


def test_reading_writing_and_reading_again_changes_nothing():
    given = load_document(cases()[0])
    first = converted(given, "talks.xlsx", "de").content
    read = read_book_as_scenario(read_book(first, "talks.xlsx"))
    second = converted(read, "talks.xlsx", "de").content
    assert second == first
    assert read_book_as_scenario(read_book(second, "talks.xlsx")).scenario == read.scenario
