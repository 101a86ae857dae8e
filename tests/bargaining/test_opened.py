"""What the first way of setting issues aside opens, against the brute force asked about the rest itself."""

import json
import random
from typing import Any

from detente import studies
from detente.bargaining.results import Opened, OptionTable, Question
from detente.files import read_scenario
from detente.files.answers import to_json
from oracles.brute import answer
from oracles.scenarios import random_raw, random_terms, to_yaml


def table(options: OptionTable) -> dict[str, dict[str, Any]]:
    return {
        issue: {option: {"open": s.open, "barred_by": list(s.barred_by)} for option, s in states.items()}
        for issue, states in options.items()
    }


def check(raw: dict[str, Any], terms: dict[str, Any], said: Any, found: Opened) -> None:
    aside = found.aside
    agenda = [issue for issue in said["agenda"] if issue not in aside.issues]
    waive = sorted({*said["waived"], *aside.waive})
    rest = answer(raw, **{**terms, "agenda": agenda, "without": (), "waive": waive})
    by_figures = bool(said["set_aside"])
    reading = rest if by_figures else rest["stated"]
    assert table(found.options) == json.loads(json.dumps(reading["options"]))
    assert any(state.open is not False for states in found.options.values() for state in states.values())
    if not by_figures:
        assert found.improves is None
        assert found.outside is None
        return
    assert (None if found.improves is None else found.improves.value) == rest["zone"]["improves"]
    refused = None if found.outside is None else {p: n.value for p, n in found.outside.items()}
    assert refused == (
        None if rest["outside"] is None else {p: each["refuses"] for p, each in rest["outside"].items()}
    )


def test_the_rest_is_the_answer_to_the_narrower_question() -> None:
    met = {"figures": 0, "words": 0, "nothing": 0}
    for seed in range(8_000, 8_250):
        raw = random_raw(seed)
        terms = random_terms(raw, random.Random(seed))
        scenario = read_scenario(to_yaml(raw), "made.yaml").scenario
        question = Question(**{k: tuple(v) if isinstance(v, list | tuple) else v for k, v in terms.items()})
        found = studies.in_words(scenario, question).rest
        said = to_json(studies.analyze(scenario, question), exact=True)
        if found is None:
            met["nothing"] += 1
            assert not said["set_aside"]
            assert not (said["stated"] or {}).get("set_aside")
            continue
        met["figures" if said["set_aside"] else "words"] += 1
        check(raw, terms, said, found)
    assert min(met.values()) > 5, met
