"""Whatever the texts of a scenario hold, briefs stay well-formed, and texts stay texts."""

from __future__ import annotations

from io import BytesIO
from typing import Any
from xml.etree import ElementTree
from zipfile import ZipFile

import pytest

from canaries import planted
from detente.bargaining.results import Question
from detente.files import read_scenario
from detente.model import Scenario
from detente.pages.brief.order import Order, brief
from detente.pages.components import Document
from detente.pages.documents.writing import written
from oracles.writing import to_yaml
from pages.brief import reading

TEXTS = (
    '</style></script><script>alert(1)</script>"><img src=x onerror=alert(1)>',
    "]]> <!-- --> <![CDATA[ &amp; &lt; & {{ 7*7 }} {% raw %} {n}",
    "a\x07b\x1bc\x85d\u2028e",
    "\u202eright to left\u2066 and lost\u200f",
    "\ufdd0name\ufdd1x\ufdd2y\ufdd3 \U0001ffff",
    "W" * 10_000,
)
SEED = 6
FREE = ("title", "summary", "marking", "text", "name", "why", "quote", "basis", "unit", "by", "says")
FREE += ("question", "background", "author", "publisher")


@pytest.mark.parametrize("text", TEXTS, ids=range(len(TEXTS)))
@pytest.mark.parametrize("is_short", [False, True])
def test_hostile_texts_in_every_field_add_no_element(text: str, is_short: bool) -> None:
    plain, hostile = (_brief(one, is_short=is_short) for one in ("plain", text))
    assert _shape(hostile) == _shape(plain)
    with ZipFile(BytesIO(written(hostile, ".docx"))) as packed:
        for part in packed.namelist():
            if part.endswith((".xml", ".rels")):
                ElementTree.fromstring(packed.read(part))


def _shape(document: Document) -> list[tuple[str, list[str]]]:
    """The elements and their attributes; a long marking has a class for smaller letters."""
    return [(one.tag, sorted({*one.attrib} - {"class"})) for one in reading.parsed(document).iter()]


def _brief(text: str, *, is_short: bool) -> Document:
    return brief(Order(scenario=_scenario(text), question=Question(), is_short=is_short))


def _scenario(text: str) -> Scenario:
    return read_scenario(to_yaml(_filled(planted(SEED).raw, text)), "talks.yaml").scenario


def _filled(part: Any, text: str) -> Any:
    """The same with this text in every field that takes any text."""
    if isinstance(part, list):
        return [_filled(one, text) for one in part]
    if not isinstance(part, dict):
        return part
    return {
        field: text if field in FREE and not isinstance(one, dict) else _filled(one, text)
        for field, one in part.items()
    }
