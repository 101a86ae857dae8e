"""What the literature says of its examples, against the engine and against the brute force."""

from __future__ import annotations

from typing import Any

import pytest

from catalogue.shelf import TEXTBOOK, document, expected, raw
from detente import studies
from detente.bargaining.results import Question
from detente.files.answers import to_json
from oracles import brute

CLAIMS = [
    pytest.param(ref, answer, id=f"{ref.rpartition('/')[2]}-{place}")
    for ref in TEXTBOOK
    for place, answer in enumerate(expected(ref)["answers"])
]


@pytest.mark.parametrize(("ref", "claim"), CLAIMS)
def test_the_engine_gives_the_expected_answer(ref: str, claim: dict[str, Any]) -> None:
    answer = to_json(studies.analyze(document(ref).scenario, Question(**claim["question"])), exact=True)
    assert {field: _at(answer, field) for field in claim["fields"]} == claim["fields"]


@pytest.mark.parametrize(("ref", "claim"), CLAIMS)
def test_the_brute_force_gives_the_expected_answer(ref: str, claim: dict[str, Any]) -> None:
    answer = brute.answer(raw(ref), **claim["question"])
    assert {field: _at(answer, field) for field in claim["fields"]} == claim["fields"]


@pytest.mark.parametrize("ref", TEXTBOOK)
def test_a_published_answer_says_where_it_was_expected(ref: str) -> None:
    assert expected(ref)["source"]
    assert all(claim["where"] for claim in expected(ref)["answers"])


def _at(answer: Any, field: str) -> Any:
    """A field by its path, such as ``coalitions.0.zone.count``."""
    for step in field.split("."):
        answer = answer[int(step)] if isinstance(answer, list) else answer[step]
    return answer
