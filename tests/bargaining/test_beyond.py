"""The solutions where the frontier is too large to list, on frontiers that were listed."""

import random
from collections.abc import Iterator

import pytest

from detente import studies
from detente.bargaining import frontier as frontiers
from detente.bargaining.results import Question
from detente.bargaining.solutions import NAMES
from detente.files import read_scenario
from oracles.scenarios import random_raw, random_terms, to_yaml


def cases(seeds: range) -> Iterator[tuple[str, Question]]:
    for seed in seeds:
        raw = random_raw(seed)
        terms = random_terms(raw, random.Random(seed))
        given = {key: tuple(v) if isinstance(v, list | tuple) else v for key, v in terms.items()}
        yield to_yaml(raw), Question(**given)


def test_a_solution_without_the_frontier_is_the_true_one_or_none(monkeypatch: pytest.MonkeyPatch) -> None:
    given = 0
    for text, question in cases(range(8_000, 8_400)):
        whole = studies.analyze(read_scenario(text, "a.yaml").scenario, question)
        with monkeypatch.context() as patch:
            patch.setattr(frontiers, "_LEAST_LABELS", 0)
            patch.setattr(frontiers, "LABELS_PER_ENTRY", 0)
            beyond = studies.analyze(read_scenario(text, "a.yaml").scenario, question)
        assert beyond.zone == whole.zone
        assert all(entry in (whole.frontier or ()) for entry in beyond.frontier or ())
        if whole.solutions is None or beyond.solutions is None:
            assert whole.solutions is None
            continue
        for name in NAMES:
            found = getattr(beyond.solutions, name)
            if found is not None:
                given += 1
                assert found == getattr(whole.solutions, name), (text, name)
            elif getattr(whole.solutions, name) is not None:
                assert f"solutions.{name}" in beyond.cut
    assert given > 150
