"""A checked result on a page: the verdict first, then what does not hold, in the reader's language."""

from __future__ import annotations

from copy import deepcopy
from random import Random
from string import Formatter
from typing import Any

import pytest

from bargaining.forgeries import forgeries
from detente import studies
from detente.bargaining.results import Question
from detente.bargaining.verify import Because, Check, Kind, Verification, Why, verify
from detente.files import load_document, read_scenario
from detente.files.answers import to_json
from detente.messages import use_language
from detente.pages import checked_words, verification
from detente.pages.terminal import as_text
from oracles.scenarios import random_raw, to_yaml

COUNCIL = load_document("docs/examples/council.yaml").scenario


def answer(**terms: Any) -> dict[str, Any]:
    return to_json(studies.analyze(COUNCIL, Question(**terms)))


def text(found: Verification, width: int = 80) -> str:
    return as_text(verification.page(found), width)


def test_every_kind_of_claim_and_every_reason_has_words():
    assert set(checked_words.CLAIMS) == set(Kind)
    assert set(checked_words.REASONS) == set(Why)
    fields = {name for words in checked_words.REASONS.values() for _, name, _, _ in Formatter().parse(words)}
    assert fields <= {None, "names", "first", "second"}


def test_every_part_of_an_answer_has_a_title():
    assert set(answer()) <= set(checked_words.PARTS)
    assert set(answer(forum="council")) <= set(checked_words.PARTS)


def test_a_result_that_holds_says_so_first_and_lists_nothing_but_what_was_checked():
    found = verify(COUNCIL, answer())
    assert found.complete
    shown = text(found)
    assert shown.startswith(f"The result holds: {len(found.checks)} claims checked, none failed.\n")
    assert "What does not hold" not in shown
    assert sum(int(line.split()[-1]) for line in shown.splitlines() if line[-1:].isdigit()) == len(
        found.checks
    )


def test_what_fails_is_named_with_its_place_and_what_would_be_right():
    result = answer()
    result["zone"]["count"] += 1
    shown = text(verify(COUNCIL, result))
    assert "of" in shown.splitlines()[0]
    assert "one fails" in shown.splitlines()[0]
    assert "The zone of agreement: how many deals are acceptable" in shown
    assert f"Right would be: {result['zone']['count'] - 1}." in shown
    assert "/zone/count" in shown
    with use_language("de"):
        shown = text(verify(COUNCIL, result))
    assert shown.startswith("Das Ergebnis trifft nicht zu: Von ")
    assert "Der Einigungsraum: wie viele Pakete annehmbar sind" in shown
    assert f"Richtig wäre: {result['zone']['count'] - 1}." in shown


def test_findings_that_say_the_same_are_one_and_the_rest_is_counted():
    same = [Check(claim=Kind.OPEN, path=f"/options/a/{n}/open", verdict="fails") for n in range(9)]
    reasons = [Because(Why.RIGHT_IS, (str(n),)) for n in range(30)]
    other = [Check(claim=Kind.COST, path="/concessions", verdict="fails", why=why) for why in reasons]
    shown = text(Verification(checks=(*same, *other)))
    assert shown.count("whether the option is open") == 1
    assert "/options/a/0/open, and 8 more" in shown
    assert "nothing of it could be confirmed" in shown
    assert "… and 11 more: --json names them." in shown


def test_what_was_not_checked_is_said_and_never_counted_as_held():
    result = answer()
    result["rumour"] = 3
    found = verify(COUNCIL, result)
    shown = text(found)
    assert shown.startswith(f"What was checked holds: {len(found.checks) - 1} claims, none failed.")
    assert "One claim was not checked." in shown
    assert "What the format does not know: it is a part of an answer" in shown


def test_what_answers_no_question_of_the_scenario_is_no_result_for_it():
    for wrong in ({}, {**answer(), "forum": "nowhere"}, {**answer(), "agenda": 3}):
        found = verify(COUNCIL, wrong)
        assert text(found).startswith("This is no result for this scenario")
        assert [len(found.of(verdict)) for verdict in ("fails", "holds", "not checked")] == [1, 0, 1]


@pytest.mark.parametrize("language", ["en", "de"])
def test_forged_results_are_told_in_whole_sentences_at_every_width(language):
    kinds = {str(kind) for kind in (*Kind, *Why) if "-" in kind}
    for seed in range(30):
        scenario = read_scenario(to_yaml(random_raw(seed)), "random.yaml").scenario
        result = to_json(studies.analyze(scenario), exact=True)
        forged = [wrong for _, wrong in forgeries(deepcopy(result)) if wrong != result]
        with use_language(language):
            for wrong in Random(seed).sample(forged, 4):
                found = verify(scenario, wrong)
                for width in (50, 110):
                    shown = text(found, width)
                    assert max(map(len, shown.splitlines())) <= width
                    assert not kinds & set(shown.split())
                    assert "{" not in shown
