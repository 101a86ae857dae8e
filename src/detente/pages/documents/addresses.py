"""The addresses that a document has."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import fields, is_dataclass
from typing import Any

from detente.pages.components import Document


def anchors(document: Document) -> frozenset[str]:
    """All addresses in the document: a note has fewer than the whole, and its links lead nowhere else."""
    return frozenset(_anchors(document))


def _anchors(value: Any) -> Iterator[str]:
    if isinstance(value, tuple):
        for one in value:
            yield from _anchors(one)
    elif is_dataclass(value):
        for each in fields(value):
            found = getattr(value, each.name)
            if each.name == "anchor":
                yield from (found,) if found else ()
            elif not isinstance(found, str):
                yield from _anchors(found)
