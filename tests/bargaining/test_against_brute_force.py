"""Every field of the JSON against a brute force written from the text of the format alone."""

import json
import random
from typing import Any

import pytest

from detente import studies
from detente.bargaining import zone
from detente.bargaining.results import Question
from detente.files import read_scenario
from detente.files.answers import score_json, to_json
from detente.model import Scenario
from oracles.brute import answer, differences
from oracles.brute import score as score_by_hand
from oracles.scenarios import random_raw, random_terms, to_yaml

SEEDS = 2_400
BATCHES = 12


def asked(terms: dict[str, Any], **limits: int) -> Question:
    return Question(
        **{key: tuple(v) if isinstance(v, list | tuple) else v for key, v in terms.items()}, **limits
    )


def read(raw: dict[str, Any]) -> Scenario:
    return read_scenario(to_yaml(raw), "made.yaml").scenario


def plain(value: object) -> Any:
    return json.loads(json.dumps(value))


@pytest.mark.parametrize("batch", range(BATCHES))
def test_every_field_equals_that_of_the_brute_force(batch: int) -> None:
    for seed in range(batch, SEEDS, BATCHES):
        raw = random_raw(seed)
        terms = random_terms(raw, random.Random(seed))
        said = plain(to_json(studies.analyze(read(raw), asked(terms)), exact=True))
        assert not differences(said, answer(raw, **terms)), (seed, terms)


def test_what_is_refused_outside_a_forum_is_the_same_when_its_deals_are_not_listed(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    monkeypatch.setattr(zone, "LISTED", -1)
    met = 0
    for seed in range(8_000, 8_400):
        raw = random_raw(seed)
        terms = random_terms(raw, random.Random(seed))
        if not terms.get("forum"):
            continue
        said = plain(to_json(studies.analyze(read(raw), asked(terms)), exact=True))
        assert not differences(said, answer(raw, **terms)), (seed, terms)
        met += any(each["refuses"] for each in said["outside"].values())
    assert met > 10


def test_cut_lists_hold_true_members() -> None:
    for seed in range(5_000, 5_150):
        raw = random_raw(seed)
        terms = random_terms(raw, random.Random(seed))
        question = asked(terms, limit=2, frontier_limit=2)
        said = plain(to_json(studies.analyze(read(raw), question), exact=True))
        assert not differences(said, answer(raw, **terms, limit=2, frontier_limit=2)), (seed, terms)


def test_a_score_equals_that_of_the_brute_force() -> None:
    for seed in range(6_000, 6_250):
        raw, rng = random_raw(seed), random.Random(seed)
        scenario = read(raw)
        deal = {issue.id: rng.choice(issue.options) for issue in scenario.issues}
        scored = studies.score(scenario, {key: option.choice for key, option in deal.items()})
        expected = score_by_hand(raw, {key: option.id for key, option in deal.items()})
        assert plain(score_json(scored, exact=True)) == expected, seed


def test_the_same_question_has_the_same_answer_twice() -> None:
    for seed in range(7_000, 7_040):
        raw = random_raw(seed)
        terms = random_terms(raw, random.Random(seed))
        first, second = (studies.analyze(read(raw), asked(terms)) for _ in range(2))
        assert json.dumps(to_json(first, exact=False)) == json.dumps(to_json(second, exact=False))
