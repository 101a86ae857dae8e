"""A text as YAML: plain where it may be, else in quotes, or as a block where it is long."""

from __future__ import annotations

import json
import re
from collections.abc import Iterator

#: Words that are nothing where they stand without quotes.
_NOTHING = frozenset({"~", "null", "Null", "NULL"})
_PLAIN_START = re.compile(r"[^\W_]|[_./(+§€„“«»‘’–—…]|-(?=[^\W_])")
_BREAKS_PLAIN = re.compile(r":(?=\s|$)|\s#|[\t\n\r]|^\s|\s$")
_BREAKS_FLOW = re.compile(r"[,\[\]{}:?]")
_FOLDS = re.compile(r"(?<=[^\s]) (?=[^\s])")


def scalar(text: str, *, in_flow: bool) -> str:
    """A text on one line. ``in_flow`` where it stands between brackets."""
    return text if _may_be_plain(text, in_flow) else quoted(text)


def quoted(text: str) -> str:
    """A text in double quotes; what cannot be printed is escaped."""
    return "".join(
        _escaped(character) if not _is_printable(character) else character
        for character in json.dumps(text, ensure_ascii=False)
    )


def block(text: str, width: int) -> tuple[str, list[str]] | None:
    """The mark and the lines of a block text; None where a text cannot be one.

    Lines of a text with several stay as they are; a long line is folded at spaces.
    """
    body = text.removesuffix("\n")
    if not _may_be_block(body):
        return None
    keep = "" if text.endswith("\n") else "-"
    if "\n" in body:
        return f"|{keep}", body.split("\n")
    return f">{keep}", list(_folded(body, width))


def _may_be_plain(text: str, in_flow: bool) -> bool:
    if not text or text in _NOTHING or not all(map(_is_printable, text)):
        return False
    if _PLAIN_START.match(text) is None or _BREAKS_PLAIN.search(text):
        return False
    return not (in_flow and _BREAKS_FLOW.search(text))


def _may_be_block(body: str) -> bool:
    lines = body.split("\n")
    return (
        all(_is_printable(character) or character == "\n" for character in body)
        and all(line == line.strip() for line in lines)
        and bool(lines[0])
        and bool(lines[-1])
    )


def _folded(line: str, width: int) -> Iterator[str]:
    """A line in several of at most so many characters, where its single spaces allow it."""
    start, last = 0, None
    for found in _FOLDS.finditer(line):
        if found.start() - start > width and last is not None:
            yield line[start:last]
            start = last + 1
        last = found.start()
    if last is not None and len(line) - start > width and last > start:
        yield line[start:last]
        start = last + 1
    yield line[start:]


def _is_printable(character: str) -> bool:
    """Whether YAML and a reader can see it: no control character, line separator or byte order mark."""
    return character == " " or character.isprintable()


def _escaped(character: str) -> str:
    code = ord(character)
    return f"\\u{code:04x}" if code < 0x10000 else f"\\U{code:08x}"
