"""Briefs as a program reads them: pages parsed, their numbers and pointers looked up in the answer."""

from __future__ import annotations

import re
import shlex
from collections.abc import Iterable, Iterator
from fractions import Fraction
from typing import Any
from urllib.parse import unquote
from xml.etree import ElementTree
from xml.etree.ElementTree import Element

from detente import studies
from detente.bargaining.results import Question
from detente.files import differences
from detente.files.answers import to_json
from detente.model import Scenario
from detente.pages.components import Document
from detente.pages.documents.html import as_html
from detente.pages.names import plain

Answer = dict[str, Any]
DOCTYPE = "<!doctype html>\n"
#: Whose value is a list of ids, with commas.
MANY = ("agenda", "without", "waive")


def parsed(document: Document) -> Element:
    """The page of a document; it must be well-formed."""
    page = as_html(document)
    assert page.startswith(DOCTYPE)
    return ElementTree.fromstring(page.removeprefix(DOCTYPE))


def answer(scenario: Scenario, question: Question) -> Answer:
    """What ``analyze --json --exact`` prints."""
    return to_json(studies.analyze(scenario, question), exact=True)


def answer_of(asked: str, scenario: Scenario, since: Scenario | None = None) -> Answer:
    """The answer in which a number stands: of other options, or what ``diff --json --exact`` prints."""
    command, _space, options = asked.partition(" ")
    if command != "diff":
        return answer(scenario, question_of(asked))
    assert since is not None
    return differences.to_json(studies.diff(since, scenario, question_of(options)), exact=True)


def question_of(options: str) -> Question:
    """The question that such options of the command line ask."""
    words = shlex.split(options)
    pairs = zip(words[::2], words[1::2], strict=True)
    given = {option.removeprefix("--").replace("-", "_"): value for option, value in pairs}
    return Question(**{name: _read(name, value) for name, value in given.items()})


def _read(name: str, value: str) -> Any:
    if name in MANY:
        return tuple(value.split(","))
    return int(value) if name in ("limit", "frontier_limit") else value


def at(found: Answer, pointer: str) -> Any:
    """What a JSON pointer leads to; KeyError or IndexError where that is nothing."""
    value: Any = found
    for step in pointer.split("/")[1:]:
        key = step.replace("~1", "/").replace("~0", "~")
        value = value[int(key)] if isinstance(value, list | tuple) else value[key]
    return value


def pointers(root: Element) -> list[str]:
    """Every pointer that an element which is no number carries; one element can carry several."""
    return [
        one
        for element in root.iter()
        if element.tag != "data" and "data-from" in element.attrib
        for one in split(element.attrib["data-from"])
    ]


def split(several: str) -> list[str]:
    """The pointers of one element: a space ends one only before the next, for ids may have spaces."""
    return re.split(" (?=/)", several)


def numbers(root: Element) -> Iterator[tuple[str, str, str, str]]:
    """Of every number of the analysis: what is shown, its exact value, its pointer, what asks for it."""
    for one in root.iter("data"):
        shown = "".join(one.itertext())
        yield shown, one.attrib["value"], one.attrib["data-from"], one.get("data-asked", "")


def is_rounded_rightly(shown: str, exact: str) -> bool:
    """Whether what an English reader sees is the exact number, or says that and how it is rounded."""
    text = shown.removeprefix("≈").replace(",", "")
    mantissa, _times, power = text.partition("·10^")
    unit = Fraction(10) ** int(power or 0)
    _whole, _point, decimals = mantissa.partition(".")
    value, step = Fraction(mantissa) * unit, unit / 10 ** len(decimals)
    if shown.startswith("≈"):
        return value != Fraction(exact) and abs(value - Fraction(exact)) <= step / 2
    return value == Fraction(exact)


def unknown_ids(root: Element, scenario: Scenario) -> list[tuple[str, str]]:
    """The names on the page whose ids the scenario does not have."""
    known = {
        "party": _ids(scenario.parties),
        "issue": _ids(scenario.issues),
        "option": {plain(option.id) for issue in scenario.issues for option in issue.options},
        "forum": _ids(scenario.forums),
        "circumstance": _ids(scenario.circumstances),
        "rule": _ids(scenario.red_lines)
        | _ids(scenario.linkages)
        | {line.id for one in scenario.circumstances for line in one.red_lines},
    }
    named = [
        (one.attrib["data-kind"], one.attrib["data-id"]) for one in root.iter() if "data-id" in one.attrib
    ]
    return [(kind, name) for kind, name in named if name not in known[kind]]


def _ids(some: Iterable[Any]) -> set[str]:
    return {one.id for one in some}


def broken_links(root: Element) -> list[str]:
    """Links to addresses that the page does not have, and addresses that it has twice."""
    ids = [one.attrib["id"] for one in root.iter() if "id" in one.attrib]
    hrefs = [one.attrib["href"] for one in root.iter("a") if "href" in one.attrib]
    inside = {unquote(href[1:]) for href in hrefs if href.startswith("#")}
    return sorted(inside - set(ids)) + sorted(one for one in set(ids) if ids.count(one) > 1)
