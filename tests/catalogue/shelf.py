"""The cases on the shelf, as the tests of the catalogue read them."""

from __future__ import annotations

import dataclasses
import json
from collections.abc import Iterator
from functools import cache
from importlib.resources import files
from typing import Any

import yaml

from detente.files import Document, cases, load_document
from detente.model import Text

TALKS = "catalogue:cases/european-security-talks-2022"
REFS = cases()
REAL_CASES = tuple(ref for ref in REFS if ref.startswith("catalogue:cases/"))
TEXTBOOK = tuple(ref for ref in REFS if ref.startswith("catalogue:textbook/"))


@cache
def document(ref: str) -> Document:
    return load_document(ref)


def raw(ref: str) -> dict[str, Any]:
    """The file as plain texts, lists and mappings, read without Detente."""
    found: dict[str, Any] = yaml.load(_text(f"{_path(ref)}.yaml"), yaml.BaseLoader)
    return found


def words(ref: str) -> str:
    return _text(f"{_path(ref)}.yaml")


def expected(ref: str) -> dict[str, Any]:
    """What a textbook case must give: as its source publishes it, or as it follows from the definitions."""
    found: dict[str, Any] = json.loads(_text(f"{_path(ref)}.expected.json"))
    return found


def texts(value: object, path: str = "") -> Iterator[tuple[str, Text]]:
    """Every text of a scenario and where it stands."""
    if isinstance(value, Text):
        yield path, value
    elif isinstance(value, tuple):
        for place, one in enumerate(value):
            yield from texts(one, f"{path}[{getattr(one, 'id', place)}]")
    elif dataclasses.is_dataclass(value):
        for field in dataclasses.fields(value):
            if field.compare:
                yield from texts(getattr(value, field.name), f"{path}.{field.name}")


def _path(ref: str) -> str:
    return ref.removeprefix("catalogue:")


def _text(path: str) -> str:
    return (files("detente.catalogue") / path).read_text(encoding="utf-8")
