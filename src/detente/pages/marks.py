"""Marks inside a sentence: which stretch of it is a name with an id, a number of the analysis, or a link.

A sentence is put together as one string, in the order that its language wants. What a page must know of its
parts travels inside it, between noncharacters, which Unicode keeps for use inside programs and which
``names.plain`` takes out of every text of a scenario. A terminal never sees them: only ``MarkedNames`` and
``Told`` write them, only ``runs`` and ``bare`` read them.
"""

from __future__ import annotations

import re
from dataclasses import dataclass, field
from enum import StrEnum

_OPEN, _NEXT, _INNER, _SHUT = "\ufdd0", "\ufdd1", "\ufdd2", "\ufdd3"
_EDGE = re.compile(f"[{_OPEN}{_SHUT}]")
_MARKS = re.compile(f"{_OPEN}[^{_INNER}]*{_INNER}|{_SHUT}")


class Kind(StrEnum):
    """What a marked stretch is."""

    NAME = "name"  # of a thing of the scenario: what, id
    NUMBER = "number"  # of the analysis: exact value, JSON pointer, the options of the question
    WORDS = "words"  # of the scenario: their language
    LINK = "link"  # to an address of the page: its anchor
    WEB = "web"  # to an address elsewhere: its URL
    LABEL = "label"  # what something is called, set off from the words around it
    QUIET = "quiet"


@dataclass(frozen=True, slots=True)
class Run:
    """A stretch of a text: plain where ``kind`` is None, then ``text`` is all of it; else marked."""

    text: str = ""
    kind: Kind | None = None
    fields: tuple[str, ...] = ()
    inner: tuple[Run, ...] = field(default=())


def name(what: str, thing_id: str, shown: str) -> str:
    """The name of a party, an issue, an option … with its id."""
    return _marked(Kind.NAME, (what, thing_id), shown)


def number(shown: str, exact: str, pointer: str, asked: str = "") -> str:
    """A number of the analysis: as shown, exactly, and where it stands in the JSON of which question."""
    return _marked(Kind.NUMBER, (exact, pointer, asked), shown)


def words(language: str, shown: str) -> str:
    """Words of the scenario, in their language."""
    return _marked(Kind.WORDS, (language,), shown)


def link(anchor: str, shown: str) -> str:
    """A link to an address of the same page."""
    return _marked(Kind.LINK, (anchor,), shown)


def web(url: str, shown: str) -> str:
    """A link to elsewhere; only a web address becomes one, anything else stays text."""
    return _marked(Kind.WEB, (url,), shown) if url.startswith(("https://", "http://")) else shown


def label(shown: str) -> str:
    """What something is called, set off from the words around it."""
    return _marked(Kind.LABEL, (), shown)


def quiet(shown: str) -> str:
    """A stretch of less weight."""
    return _marked(Kind.QUIET, (), shown)


def runs(text: str) -> tuple[Run, ...]:
    """The text taken apart at its marks."""
    found, _end = _runs(text, 0)
    return found


def bare(text: str) -> str:
    """The text without its marks, as a terminal would show it."""
    return _MARKS.sub("", text) if _OPEN in text else text


def _marked(kind: Kind, fields: tuple[str, ...], shown: str) -> str:
    return f"{_OPEN}{_NEXT.join((kind, *fields))}{_INNER}{shown}{_SHUT}"


def _runs(text: str, at: int) -> tuple[tuple[Run, ...], int]:
    """The runs from here on to the end of the stretch, and where that is."""
    found: list[Run] = []
    while at < len(text):
        edge = _EDGE.search(text, at)
        until = edge.start() if edge else len(text)
        if until > at:
            found.append(Run(text[at:until]))
        if edge is None or edge[0] == _SHUT:
            return tuple(found), until
        head = text.index(_INNER, until)
        kind, *fields = text[until + 1 : head].split(_NEXT)
        inner, end = _runs(text, head + 1)
        found.append(Run(kind=Kind(kind), fields=tuple(fields), inner=inner))
        at = end + 1
    return tuple(found), at
