"""German is complete: every sentence that is said to people has one, with the same placeholders."""

from __future__ import annotations

from pathlib import Path
from string import Formatter

import pytest
from babel.messages.catalog import Catalog
from babel.messages.extract import extract_from_dir
from babel.messages.pofile import read_po

SOURCE = Path(__file__).parents[2] / "src" / "detente"
KEYWORDS = {"_": None, "_n": (1, 2), "marked": None}


def sentences() -> set[str | tuple[str, ...]]:
    found = extract_from_dir(str(SOURCE), keywords=KEYWORDS)
    return {sentence for _file, _line, sentence, _comments, _context in found}


def german() -> Catalog:
    with (SOURCE / "locale" / "de" / "LC_MESSAGES" / "detente.po").open("rb") as file:
        return read_po(file, locale="de")


def texts(message: str | tuple[str, ...]) -> tuple[str, ...]:
    return (message,) if isinstance(message, str) else tuple(message)


def placeholders(text: str) -> set[str]:
    try:
        return {name for _text, name, _spec, _conversion in Formatter().parse(text) if name}
    except ValueError:
        return set()


def test_every_sentence_has_german():
    catalogue = german()
    missing = []
    for sentence in sentences():
        found = catalogue.get(sentence if isinstance(sentence, str) else sentence[0])
        if found is None or found.fuzzy or not all(texts(found.string)):
            missing.append(sentence)
    assert missing == []


def test_no_german_is_left_over():
    known = sentences()
    assert [message.id for message in german() if message.id and message.id not in known] == []


def test_a_singular_has_one_plural():
    """A catalogue finds a sentence by its singular: the German of one plural would be said for another."""
    plurals: dict[str, set[str]] = {}
    for sentence in sentences():
        if not isinstance(sentence, str):
            plurals.setdefault(sentence[0], set()).add(sentence[1])
    assert {one: both for one, both in plurals.items() if len(both) > 1} == {}


@pytest.mark.parametrize("message", [m for m in german() if m.id], ids=lambda m: str(m.id)[:40])
def test_german_has_the_placeholders_of_the_english(message):
    wanted = set().union(*(placeholders(text) for text in texts(message.id)))
    optional = {"n"} if isinstance(message.id, tuple) else set()
    for text in texts(message.string):
        assert placeholders(text) <= wanted
        assert wanted - placeholders(text) <= optional


def test_german_is_free_of_forms_of_address():
    words = {word for m in german() if m.id for text in texts(m.string) for word in text.split()}
    assert words & {"Ihr", "Ihre", "Ihren", "Ihnen", "Du", "du", "dein", "deine", "dir"} == set()
