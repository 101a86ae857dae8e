"""Every source with what rests on it, and every quotation with what a stored text says of it."""

from __future__ import annotations

import random
from collections.abc import Iterator
from typing import Any

from detente.files import read_scenario
from detente.files.numbers import NotReadable
from detente.files.quotations import Checked, NotCheckable, Proof, Why, proof_of
from detente.model import Scenario
from detente.pages import marks
from detente.pages.brief import proofs, references
from detente.pages.brief.citing import Citing
from detente.pages.brief.naming import MarkedNames
from detente.pages.brief.order import Order, brief
from detente.pages.components import Clash, Document, Quote, Reference, References
from oracles.reading import covered, read
from oracles.scenarios import random_raw, to_yaml
from oracles.stated import day
from pages.brief import reading

Raw = dict[str, Any]

TALKS = """
detente: 1
title: Talks
sources:
  note: {title: A note, file: note.txt}
  lost: {title: A lost letter, file: lost.txt}
  talk: {title: A talk}
  idle: {title: Nobody cites it}
parties: {a: {name: A}, b: {name: B}}
issues:
  door: {title: Door, options: {open: {}, shut: {}}}
  sign: {title: Sign, sources: [talk], options: {red: {}, blue: {}}}
positions:
  - {party: a, issue: door, option: shut, stance: rejects, quote: The door is never shut, sources: [note]}
  - {party: b, issue: door, option: open, stance: rejects, quote: The door is bricked up, sources: [note]}
  - {party: a, issue: sign, option: red, stance: demands, quote: Red is our colour, sources: [talk, note]}
  - {party: a, issue: sign, option: blue, stance: rejects, quote: Blue is for others, sources: [lost]}
  - {party: b, issue: sign, option: red, stance: rejects, quote: Blue it was and blue it is}
  - {party: b, issue: sign, option: blue, stance: open, quote: "No", sources: [note]}
  - {party: b, issue: sign, option: blue, stance: demands, sources: [talk], date: 2022}
red_lines:
  a-1: {party: a, title: an open door, only: {door: open}, sources: [talk]}
interests:
  - {party: b, text: Quiet, sources: [talk]}
"""
NOTE = "Dear colleague,\nbe it said once more:\nthe door is never\nshut.\nNo.\n"


def stored(name: str) -> str:
    if name != "note.txt":
        raise NotReadable(f"no {name}", "find it")
    return NOTE


def talks() -> Scenario:
    return read_scenario(TALKS, "talks.yaml").scenario


def whole(scenario: Scenario, proof: Proof | None = None) -> Document:
    return brief(Order(scenario=scenario, proof=proof))


def sources(document: Document) -> list[Reference]:
    """The sources, then what is quoted without one."""
    return [
        one
        for part in document.parts
        for block in part.blocks
        if isinstance(block, References)
        for one in block.sources
    ]


def proved(document: Document) -> dict[str, str]:
    """What is said of each quotation in the list of sources."""
    listed = [quote for source in sources(document) for quote in source.quotes]
    found = {marks.bare(quote.text).strip("“”"): quote.proof for quote in listed}
    assert len(found) == len(listed)
    return found


def test_each_quotation_is_marked_as_found_or_not_or_not_checkable_and_why() -> None:
    scenario = talks()
    assert proved(whole(scenario, proof_of(scenario, stored))) == {
        "The door is never shut": "✓ found in the stored text note.txt, line 3",
        "The door is bricked up": "✗ not found in the stored text note.txt",
        "Red is our colour": "? not checkable: no text is stored",
        "Blue is for others": "? not checkable: the stored text cannot be read",
        "Blue it was and blue it is": "? not checkable: no source is named",
        "No": "? not checkable: it says too little to prove anything",
    }


def test_where_no_text_can_be_read_nothing_is_said_to_be_missing() -> None:
    told = proved(whole(talks()))
    beside = "? not checkable here: the stored text is read only beside a file of yours"
    assert told["The door is never shut"] == told["Blue is for others"] == beside
    assert told["Red is our colour"] == "? not checkable: no text is stored"
    assert told["Blue it was and blue it is"] == "? not checkable: no source is named"


def test_a_public_brief_does_not_say_where_a_text_lies_or_that_one_is_not_at_hand() -> None:
    scenario = talks()
    for at_hand, expected in (
        (stored, "✓ found in the stored text"),
        (None, "? not checkable: no text is stored"),
    ):
        document = brief(Order(scenario=scenario, proof=proof_of(scenario, at_hand), is_public=True))
        assert proved(document)["The door is never shut"] == expected
        assert proved(document)["Blue is for others"] == "? not checkable: no text is stored"


def test_every_reason_has_words_of_its_own_and_no_place_beside_a_quotation() -> None:
    quotation = proof_of(talks(), None).checked[0].quotation
    verdicts = [Checked(quotation=quotation, verdict=NotCheckable(why=why)) for why in Why]
    said = {proofs.in_full(one) for one in verdicts}
    assert len(said) == len(Why)
    assert all(words.startswith("? ") for words in said)
    assert {proofs.in_short(one) for one in verdicts} == {""}


def test_beside_a_clash_a_quotation_says_whether_it_was_found_and_leads_to_where_that_is_told() -> None:
    scenario = talks()
    document = whole(scenario, proof_of(scenario, stored))
    beside = {marks.bare(quote.text).strip("“”"): quote.proof for quote in in_clashes(document) if quote.text}
    assert beside["The door is never shut"] == "✓ found in the stored text"
    assert beside["The door is bricked up"] == "✗ not found in the stored text"
    assert beside["Blue it was and blue it is"] == ""
    assert reading.broken_links(reading.parsed(document)) == []


def in_clashes(document: Document) -> Iterator[Quote]:
    for part in document.parts:
        for block in part.blocks:
            if isinstance(block, Clash):
                for member in (*block.core, *block.each):
                    yield from member.quotes


def test_each_source_says_which_cells_rest_on_it_and_which_did() -> None:
    told = {one.number: marks.bare(one.cells) for one in sources(whole(talks())) if one.anchor}
    assert told["1"] == "behind: A: Door; B: Door; A: Sign. behind earlier statements: B: Sign"
    assert told["2"] == "behind: A: Sign"
    assert (
        told["3"]
        == "behind: A: Sign; B: Sign; interest of B; red line of A: an open door. worded after it: Sign"
    )
    assert told["4"] == "nothing in this document rests on it"


def test_the_quotation_stands_under_its_first_source_alone() -> None:
    of = {one.number: [marks.bare(q.text) for q in one.quotes] for one in sources(whole(talks()))}
    assert of["1"] == ["“The door is never shut”", "“The door is bricked up”", "“No”"]
    assert of["3"] == ["“Red is our colour”"]
    assert of["–"] == ["“Blue it was and blue it is”"]


def test_the_cells_behind_a_source_are_those_that_a_look_at_the_file_finds() -> None:
    seen = 0
    for seed in range(100):
        raw = with_sources(seed)
        names = MarkedNames.over(read_scenario(to_yaml(raw), "made.yaml").scenario)
        listed = next(
            one for one in references.blocks(Citing.of(names, Proof())) if isinstance(one, References)
        )
        for name, reference in zip(raw["sources"], listed.sources, strict=True):
            now, before = cells(reference)
            assert now == resting(raw, name)
            assert (
                before
                == {(p["party"], p["issue"]) for p in raw.get("positions") or () if name in p["sources"]}
                - now
            )
            seen += len(now)
    assert seen > 200


def with_sources(seed: int) -> Raw:
    raw, rng = random_raw(seed), random.Random(seed)
    raw["sources"] = {name: {"title": name} for name in ("one", "two", "three")}
    for party in raw["parties"]:
        raw["parties"][party]["name"] = party
    for place, issue in enumerate(raw["issues"].values()):
        issue["title"] = f"Issue {place}"
    for position in raw.get("positions") or ():
        position["sources"] = rng.sample(list(raw["sources"]), rng.randint(0, 2))
    raw.pop("accounts", None)
    return raw


def cells(reference: Reference) -> tuple[set[tuple[str, str]], set[tuple[str, str]]]:
    """The cells that a source is said to be behind now, and was behind: by the ids that the words carry."""
    now, _mark, before = reference.cells.partition("behind earlier statements: ")
    first, second = ({*_cells(text)} for text in (now, before))
    return first, second


def _cells(text: str) -> Iterator[tuple[str, str]]:
    names = [run.fields for run in marks.runs(text) if run.kind is marks.Kind.NAME]
    for (what, party), (other, issue) in zip(names[::2], names[1::2], strict=True):
        assert (what, other) == ("party", "issue")
        yield party, issue


def resting(raw: Raw, source: str) -> set[tuple[str, str]]:
    """The cells of which some option's latest statement cites the source."""
    case = read(raw)
    found = set()
    for party in case.parties:
        for name, issue in case.issues.items():
            own = [p for p in case.positions if (p["party"], p["issue"]) == (party, name)]
            for option in issue.options:
                said = sorted((p for p in own if option in covered(issue, p["option"])), key=day)
                if said and source in said[-1]["sources"]:
                    found.add((party, name))
    return found
