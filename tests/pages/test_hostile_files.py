"""Broken files that still read are analysed to the end, and told in both languages."""

from __future__ import annotations

import json
from contextlib import suppress

import pytest

from detente import studies, workbench
from detente.bargaining.results import Question
from detente.errors import BadInput
from detente.files import Document, answers, read_scenario
from detente.files.loading import read_bytes
from detente.files.quotations import proof_of
from detente.messages import use_language
from detente.pages import answer, checks, terminal
from files.mutations import constructs, mutations
from files.reading import scenario_text

CASE = "catalogue:cases/european-security-talks-2022"


def readable(text: str, count: int) -> list[Document]:
    """Those of so many changed files that read without a mistake."""
    found = []
    for changed in mutations(text, count, seed=10):
        with suppress(BadInput):
            found.append(read_scenario(changed, "broken.yaml"))
    return found


def tell(document: Document, question: Question) -> None:
    """Analyse a file and print its pages and JSON; a question that cannot be asked is bad input."""
    scenario = document.scenario
    try:
        analysis = studies.analyze(scenario, question)
    except BadInput:
        return
    json.loads(answers.dumps(answers.to_json(analysis)))
    json.loads(answers.dumps(answers.to_json(analysis, exact=True)))
    words = studies.in_words(scenario, question)
    for language in ("en", "de"):
        with use_language(language):
            page = answer.page(scenario, analysis, words=words, question=question)
            assert terminal.as_text(page, 60).strip()


def warn(document: Document) -> None:
    """Print what a check says of the file and of its quotations."""
    proof = proof_of(document.scenario, lambda _name: "The door stays open.")
    warnings = workbench.warnings(document, proof)
    for language in ("en", "de"):
        with use_language(language):
            page = checks.of_file(document.scenario, warnings, "broken.yaml", proof)
            assert terminal.as_text(page, 60).strip()


def questions(document: Document, place: int) -> list[Question]:
    """The plain question, and one about a forum or a circumstance of the file in turn."""
    forums = [Question(forum=forum.id) for forum in document.scenario.forums]
    changes = [Question(circumstance=change.id) for change in document.scenario.circumstances]
    special = [*forums, *changes]
    return [Question(), *special[place % len(special) :][:1]] if special else [Question()]


@pytest.mark.parametrize("name", constructs())
def test_changed_small_files_that_read_are_answered(name):
    documents = readable(constructs()[name], 500)
    assert len(documents) > 20
    for place, document in enumerate(documents):
        warn(document)
        for question in questions(document, place):
            tell(document, question)


def test_changed_cases_that_read_are_answered():
    documents = readable(read_bytes(CASE)[0].decode(), 8)
    assert len(documents) >= 2
    for document in documents:
        warn(document)
        tell(document, Question())


@pytest.mark.parametrize("rule", ["majority: 0.6", "more_than: 0", "majority: 1", "majority: 1/1" + "0" * 40])
def test_votes_of_any_weight_are_counted(rule):
    for weight, others in (("1" + "0" * 59, "1"), ("1", "1/" + "7" * 40), ("1" + "0" * 59, "9" * 59)):
        weights = f"{{a: {weight}, b: {others}, u: {others}}}"
        forums = f"{{f: {{title: F, rule: {{{rule}, weights: {weights}}}}}}}"
        document = read_scenario(scenario_text(forums=forums), "heavy.yaml")
        tell(document, Question(forum="f"))
        result = answers.to_json(studies.analyze(document.scenario, Question(forum="f")))
        assert workbench.verify(result, document).ok
