"""Ids from titles: readable, and the same each time that the same sheet is read."""

from __future__ import annotations

import unicodedata
from collections.abc import Container

from detente.files.known import may_be_in_id

_LONGEST = 40
#: A soft hyphen parts no words.
_UNSEEN = str.maketrans("", "", "\u00ad\u200b\u2060")
_SPELT_OUT = str.maketrans({"ä": "ae", "ö": "oe", "ü": "ue", "ß": "ss"})


def id_of(title: str, taken: Container[str], otherwise: str) -> str:
    """The id that a title gets: that from its letters, with a number where another has it already.

    Where the title leaves nothing, it is ``otherwise``.
    """
    wanted = id_from(title) or otherwise
    if wanted not in taken:
        return wanted
    number = 2
    while f"{wanted}-{number}" in taken:
        number += 1
    return f"{wanted}-{number}"


def id_from(title: str) -> str:
    """A title's own letters as an id: ``NATO-Beitritt: Öffnung`` gives ``nato-beitritt-oeffnung``.

    Letters of other scripts stay; nothing may be left.
    """
    text = unicodedata.normalize("NFC", title).lower().translate(_SPELT_OUT).translate(_UNSEEN)
    kept = _without_accents(text.casefold())
    words = "".join(
        character if may_be_in_id(character) and character not in "-_" else " " for character in kept
    )
    return _shortened("-".join(words.split()))


def _without_accents(text: str) -> str:
    """Our letters without their accents; those of other scripts belong to the letter, and to nothing else."""
    kept, base = "", ""
    for character in unicodedata.normalize("NFD", text):
        is_accent = unicodedata.combining(character) > 0
        base = base if is_accent else character
        if not is_accent or (not base.isascii() and may_be_in_id(base)):
            kept += character
    return unicodedata.normalize("NFC", kept)


def _shortened(name: str) -> str:
    """At most so many characters, cut at the border of a word where there is one."""
    if len(name) <= _LONGEST:
        return name
    cut = name[: _LONGEST + 1].rpartition("-")[0]
    return (cut or name[:_LONGEST]).strip("-")
