"""Every number of a brief is in the answer, and the answer is in the brief, whatever the scenario."""

from __future__ import annotations

from collections.abc import Iterator
from copy import deepcopy
from random import Random
from typing import Any
from xml.etree.ElementTree import Element

import pytest

from detente.bargaining.results import Question
from detente.files import read_scenario
from detente.model import Scenario
from detente.pages.brief.order import Order, brief
from oracles.scenarios import random_raw, random_terms, to_yaml
from pages.brief import reading

SEEDS = 200
BATCHES = 5

in_batches = pytest.mark.parametrize("batch", range(BATCHES))


def asked(seed: int) -> tuple[Scenario, Question]:
    """A random scenario, and the plain question about it or one that fits it."""
    raw = random_raw(seed)
    scenario = read_scenario(to_yaml(raw), "random.yaml").scenario
    return scenario, asked_with(random_terms(raw, Random(seed)) if seed % 2 else {})


def asked_with(terms: dict[str, Any]) -> Question:
    """The question of such terms."""
    return Question(**{k: tuple(v) if isinstance(v, list) else v for k, v in terms.items()})


def pages(batch: int) -> Iterator[tuple[Scenario, Question, Element]]:
    """The briefs of a batch of seeds."""
    for seed in range(batch, SEEDS, BATCHES):
        scenario, question = asked(seed)
        yield scenario, question, reading.parsed(brief(Order(scenario=scenario, question=question)))


@in_batches
def test_a_whole_brief_and_its_answer_hold_the_same(batch: int) -> None:
    for scenario, question, root in pages(batch):
        found = reading.answer(scenario, question)
        _check_numbers(root, scenario, found)
        _check_all_is_told(root, found)
        assert reading.unknown_ids(root, scenario) == []
        assert reading.broken_links(root) == []


def test_numbers_of_an_earlier_version_are_those_that_diff_prints() -> None:
    earlier, later = set[str](), set[str]()
    for seed in range(24):
        before, after, question = two_versions(seed)
        root = reading.parsed(brief(Order(scenario=after, question=question, since=before, is_short=True)))
        _check_numbers(root, after, reading.answer(after, question), before)
        lead = next(one for one in root.iter() if one.get("class") == "lead")
        for _shown, _exact, pointer, options in reading.numbers(lead):
            (earlier if options else later).add(pointer.split("/")[2 if options else 1])
    assert earlier >= {"zone", "stated", "concessions", "set_aside"}
    assert later >= {"zone", "stated", "concessions", "set_aside", "solutions"}


def two_versions(seed: int) -> tuple[Scenario, Scenario, Question]:
    """A random scenario before and after some of its points, costs and stances changed; and a question."""
    raw, rng = random_raw(seed), Random(seed)
    terms = random_terms(raw, rng) if seed % 2 else {}
    earlier = deepcopy(raw)
    for party in earlier["parties"].values():
        if party.get("points") is not None:
            party["no_deal"] = str(rng.randint(-2, 9))
    for line in earlier.get("red_lines", {}).values():
        line["cost"] = str(rng.randint(0, 4))
    for position in earlier.get("positions") or ():
        if rng.random() < 0.2:
            position["stance"] = rng.choice(("rejects", "accepts", "open"))
    before, after = (read_scenario(to_yaml(one), "random.yaml").scenario for one in (earlier, raw))
    return before, after, asked_with(terms)


def _check_numbers(
    root: Element, scenario: Scenario, found: reading.Answer, since: Scenario | None = None
) -> None:
    for shown, exact, pointer, options in reading.numbers(root):
        asked_of = reading.answer_of(options, scenario, since) if options else found
        assert str(reading.at(asked_of, pointer)) == exact, (pointer, options)
        assert reading.is_rounded_rightly(shown, exact), (shown, exact)


def _check_all_is_told(root: Element, found: reading.Answer) -> None:
    told = reading.pointers(root)
    for pointer in told:
        reading.at(found, pointer)
    assert sorted(set(expected(found)) - set(told)) == []


def expected(found: reading.Answer) -> Iterator[str]:
    """What must be told: each clash, concession, way of setting aside, solution, option and coalition.

    Not of the reading of points and red lines where nobody has any: it could only say that again.
    """
    for reading_of, prefix in ((found, ""), (found["stated"] or {}, "/stated")):
        for part in ("conflicts", "concessions", "set_aside"):
            yield from (f"{prefix}/{part}/{at}" for at in range(len(reading_of.get(part, ()))))
        if not prefix and found["stated"] and _says_nothing(found):
            continue
        for issue, options in reading_of.get("options", {}).items():
            yield from (f"{prefix}/options/{issue}/{_escaped(option)}" for option in options)
    yield from _solutions(found, "")
    yield from (["/linkages_clash"] if "linkages_clash" in found else [])
    for place, one in enumerate(found.get("coalitions", ())):
        yield from _coalition(one, f"/coalitions/{place}")


def _solutions(found: reading.Answer, prefix: str) -> Iterator[str]:
    yield from (f"{prefix}/solutions/{name}" for name, one in (found["solutions"] or {}).items() if one)


def _coalition(one: reading.Answer, prefix: str) -> Iterator[str]:
    yield prefix
    for part in ("conflicts", "concessions"):
        yield from (f"{prefix}/{part}/{at}" for at in range(len(one[part])))
    yield from _solutions(one, prefix)


def _says_nothing(found: reading.Answer) -> bool:
    """Whether nobody has points, no option is called open, and none is barred by anybody."""
    states = [state for of_issue in found["options"].values() for state in of_issue.values()]
    return found["unscored"] == found["parties"] and not any(
        state["open"] or state["barred_by"] for state in states
    )


def _escaped(option: str) -> str:
    return option.replace("~", "~0").replace("/", "~1")
