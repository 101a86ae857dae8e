"""An answer of which only some parts are asked."""

import random
from dataclasses import fields

from detente import studies
from detente.bargaining.results import Question
from detente.bargaining.whole import PARTS
from detente.files import read_scenario
from oracles.scenarios import random_raw, random_terms, to_yaml

#: What each part fills.
FIELDS = {
    "frontier": {"frontier"},
    "solutions": {"solutions"},
    "options": {"options"},
    "stated": {"stated"},
    "deadlock": {"conflicts", "concessions", "set_aside", "linkages_clash"},
    "coalitions": {"coalitions", "needed"},
    "outside": {"outside"},
}


def test_parts_that_are_asked_alone_say_what_they_say_in_the_whole() -> None:
    assert set(FIELDS) == PARTS
    for seed in range(120):
        raw = random_raw(seed)
        given = random_terms(raw, random.Random(seed))
        question = Question(**{k: tuple(v) if isinstance(v, list | tuple) else v for k, v in given.items()})
        parts = frozenset(random.Random(seed).sample(sorted(PARTS), 3))
        some = studies.outline(read_scenario(to_yaml(raw), "made.yaml").scenario, question, parts)
        whole = studies.analyze(read_scenario(to_yaml(raw), "made.yaml").scenario, question)
        left_out = {"cut", *(name for part in PARTS - parts for name in FIELDS[part])}
        if "frontier" not in parts:
            left_out.add("solutions")
        for each in fields(whole):
            if each.name not in left_out:
                assert getattr(some, each.name) == getattr(whole, each.name), (seed, each.name)
