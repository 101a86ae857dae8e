"""Whatever a scenario is, its pages can be printed, and their first sentence agrees with the brute force."""

from __future__ import annotations

from random import Random

import pytest

from detente.errors import BadInput
from detente.files import read_scenario
from detente.messages import use_language
from detente.pages import answer, edge, sentences, terminal
from detente.pages.verdict import Reading, Verdict, findings
from oracles import brute
from oracles.scenarios import random_raw, random_terms, to_yaml

SEEDS = range(120)
IMPOSSIBLE = {
    Verdict.NOTHING,
    Verdict.NO_MAJORITY,
    Verdict.LINKAGES_FORBID,
    Verdict.ONLY_WITHOUT_DOUBT,
    Verdict.NOTHING_UNLESS_AT_BEST,
}
POSSIBLE = {Verdict.POSSIBLE, Verdict.CERTAIN, Verdict.ONLY_STATUS_QUO, Verdict.ONLY_STATUS_QUO_IN_DOUBT}


def asked(seed: int):
    """A random scenario, an answer about it, and what the brute force says."""
    raw = random_raw(seed)
    terms = random_terms(raw, Random(seed))
    scenario = read_scenario(to_yaml(raw), "random.yaml").scenario
    try:
        analysis = edge.analyze(scenario, **terms)._result
    except BadInput:
        return None
    return scenario, analysis, brute.answer(raw, **terms)


@pytest.mark.parametrize("seed", SEEDS)
def test_every_page_is_printed_and_its_verdict_is_right(seed):
    found = asked(seed)
    if found is None:
        return
    scenario, analysis, true = found
    for language in ("en", "de"):
        with use_language(language):
            text = terminal.as_text(answer.page(scenario, analysis), 80)
            assert text.startswith(sentences.opening(scenario, analysis)[0].label)
            assert "{" not in sentences.opening(scenario, analysis)[0].text
    for finding in findings(scenario, analysis):
        _agrees(finding, true)


def _agrees(finding, true):
    stated = finding.reading is Reading.STATED
    exists = true["stated"]["possible"]["exists"] if stated else true["zone"]["exists"]
    certain = (true["stated"] if stated else true["zone"])["certain"]["exists"]
    assert (finding.verdict in IMPOSSIBLE) == (exists is False)
    if finding.verdict in POSSIBLE:
        assert exists is True
    if finding.verdict in (Verdict.CERTAIN, Verdict.ONLY_STATUS_QUO):
        assert certain is True
    if finding.verdict in (Verdict.POSSIBLE, Verdict.ONLY_STATUS_QUO_IN_DOUBT):
        assert certain is False
    if finding.verdict is Verdict.ONLY_WITHOUT_DOUBT:
        assert true["zone"]["possible"]["exists"] is True
