"""The name of a party as it heads a column: ``Russia``, ``Russia [ru]``, ``Russia: points``."""

from __future__ import annotations

import re
from dataclasses import dataclass

from detente.files.sheets.words import POINTS

_POINTS_WORDS = "|".join(re.escape(word) for word in (*POINTS.en, *POINTS.de))
_WITH_ID = re.compile(r"(.*?\S)\s*\[([^\[\]]+)\](.*)", re.DOTALL)
_MARKED = re.compile(rf"(.*?\S)\s*(?:[:–—-]\s*({_POINTS_WORDS})|\(\s*({_POINTS_WORDS})\s*\))", re.IGNORECASE)
_AFTER = re.compile(rf"(.*?\S)\s+({_POINTS_WORDS})", re.IGNORECASE)
_BEFORE = re.compile(
    rf"({_POINTS_WORDS})(?:\s*[:–—-]\s*|\s+(?:of\s+|von\s+|für\s+)?)\(?(.*?[^\s)])\)?", re.IGNORECASE
)


@dataclass(frozen=True, slots=True)
class PartyName:
    """A party's name and id, which may be empty, and the word that makes it the heading of its points."""

    name: str
    id: str = ""
    points_word: str = ""


def party_name(heading: str) -> PartyName:
    """What the heading of a column says of a party."""
    if (found := _WITH_ID.fullmatch(heading)) is not None:
        return _with_id(found[1], found[2].strip(), found[3].strip()) or PartyName(heading)
    for form in (_MARKED, _AFTER):
        if (found := form.fullmatch(heading)) is not None:
            name, *words = found.groups()
            return PartyName(name, points_word=_as_listed(next(word for word in words if word)))
    if (found := _BEFORE.fullmatch(heading)) is not None:
        return PartyName(found[2], points_word=_as_listed(found[1]))
    return PartyName(heading)


def _with_id(name: str, party_id: str, rest: str) -> PartyName | None:
    """With an id a name stands as it is, unless a colon or brackets set the word for points apart.

    None where something else follows the id, which then is none.
    """
    if not rest:
        found = _MARKED.fullmatch(name)
        if found is None:
            return PartyName(name, party_id)
        return PartyName(found[1], party_id, _as_listed(found[2] or found[3]))
    word = _as_listed(rest.strip(" :–—-()"))
    return PartyName(name, party_id, word) if word else None


def _as_listed(word: str) -> str:
    """The word for points as it is listed; nothing where it is none."""
    words = {listed.casefold(): listed for listed in (*POINTS.en, *POINTS.de)}
    return words.get(word.casefold(), "")
