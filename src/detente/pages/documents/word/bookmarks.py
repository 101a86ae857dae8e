"""Addresses of a document as bookmarks of Word: letters, digits and underscores, at most 40."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import fields, is_dataclass
from hashlib import sha256

_PLAIN = re.compile(r"[a-z][a-z0-9_]{0,39}")
_LENGTH, _DIGEST = 40, 8


def bookmark(anchor: str) -> str:
    """The name of the bookmark for an address; what Word would not take ends in a digest of it."""
    if _PLAIN.fullmatch(anchor):
        return anchor
    readable = re.sub(r"[^A-Za-z0-9]+", "_", anchor).strip("_")
    head = readable if readable[:1].isalpha() else f"at_{readable}"
    digest = sha256(anchor.encode("utf-8", "surrogatepass")).hexdigest()[:_DIGEST]
    return f"{head[: _LENGTH - _DIGEST - 1]}_{digest}"


def anchors(value: object) -> Iterator[str]:
    """All addresses in a document or a part of it, in its order."""
    if isinstance(value, tuple):
        for one in value:
            yield from anchors(one)
    elif is_dataclass(value) and not isinstance(value, type):
        for field in fields(value):
            inner = getattr(value, field.name)
            if field.name == "anchor":
                if inner:
                    yield inner
            else:
                yield from anchors(inner)
