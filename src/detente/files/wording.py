"""How texts of a file are shown in messages."""

from __future__ import annotations

import unicodedata
from collections.abc import Collection, Iterable, Sequence
from itertools import islice

from detente.messages import _

_LONGEST = 60
_DIRECTION = frozenset("\u061c\u200e\u200f\u202a\u202b\u202c\u202d\u202e\u2066\u2067\u2068\u2069")
_INVISIBLE = frozenset({"Cc", "Cs", "Zl", "Zp"})


def is_hidden(character: str) -> bool:
    """Whether it is a control or direction character, which no reader can see."""
    return character in _DIRECTION or unicodedata.category(character) in _INVISIBLE


def has_hidden(text: str) -> bool:
    """Whether a text has a control or direction character."""
    return not text.isprintable() and any(is_hidden(character) for character in text)


def shown(text: str) -> str:
    """A text of the file for a message: shortened, and what cannot be seen written as an escape."""
    return visible(text if len(text) <= _LONGEST else f"{text[: _LONGEST - 1]}…")


def visible(text: str) -> str:
    """A whole text, such as a path, with what cannot be seen written as an escape."""
    if text.isprintable():
        return text
    return "".join(_escaped(character) if is_hidden(character) else character for character in text)


def listed(names: Collection[str], most: int = 12) -> str:
    """Names with commas between them, cut where they are many."""
    return first_of(names, len(names), most)


def first_of(names: Iterable[str], count: int, most: int = 12) -> str:
    """The first names of so many, with commas between them, and how many are left."""
    given = ", ".join(shown(name) for name in islice(names, most))
    return given if count <= most else _("{names} and {count} more", names=given, count=count - most)


def did_you_mean(proposals: Sequence[str]) -> str:
    """'Did you mean …?' with one proposal or two; nothing where there is none."""
    if len(proposals) > 1:
        return _("Did you mean '{name}' or '{other}'?", name=shown(proposals[0]), other=shown(proposals[1]))
    return _("Did you mean '{name}'?", name=shown(proposals[0])) if proposals else ""


def _escaped(character: str) -> str:
    return f"\\u{ord(character):04x}" if ord(character) < 0x10000 else f"\\U{ord(character):08x}"
