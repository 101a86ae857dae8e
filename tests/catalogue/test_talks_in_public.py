"""What of the talks of the winter of 2021-22 rests on public statements alone."""

from __future__ import annotations

from collections import Counter

from catalogue.shelf import TALKS, document
from detente.model.public import public


def test_what_rests_on_public_statements_in_the_talks_of_2022():
    scenario = document(TALKS).scenario
    shown = public(scenario)
    counts = {
        part: (len(getattr(scenario, part)), len(getattr(shown, part)))
        for part in ("issues", "positions", "interests", "red_lines", "linkages", "forums", "circumstances")
    }
    assert counts == {
        "issues": (14, 14),
        "positions": (298, 64),
        "interests": (15, 9),
        "red_lines": (65, 16),
        "linkages": (5, 1),
        "forums": (3, 3),
        "circumstances": (2, 0),
    }
    assert Counter(one.party for one in shown.positions) == {
        "russia": 21,
        "usa": 20,
        "nato": 16,
        "germany-france": 5,
        "ukraine": 1,
        "poland-baltics": 1,
    }
    assert {"guarantee", "package", "open-door-usa", "open-door-nato"} <= {one.id for one in shown.red_lines}
    assert all(one.evidence.sources for one in (*shown.positions, *shown.red_lines, *shown.interests))
    stated = {source for one in (*shown.positions, *shown.red_lines) for source in one.evidence.sources}
    assert len(stated) == 33
    assert stated <= {source.id for source in shown.sources} < {source.id for source in scenario.sources}
    assert [source.files for source in shown.sources if source.files] == []
