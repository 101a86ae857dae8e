"""Points that may be another party's: ``U.S.: points`` where the ``United States`` have stances."""

from __future__ import annotations

import re
from difflib import SequenceMatcher

from detente.files.sheets.reading.headers import Layout, PartyColumns
from detente.files.sheets.reading.remarks import Remarks
from detente.files.sheets.words import POINTS
from detente.files.wording import shown
from detente.messages import _

_ALIKE = 0.88
_SMALL_WORDS = frozenset(("of", "the", "and", "der", "die", "das", "des", "und", "von", "für"))


def note_strays(layout: Layout, remarks: Remarks) -> None:
    """Note a party that has points alone where another without points has nearly its name.

    A party may have points and no stances; but one of the two is easily the other under a shorter name.
    """
    without_points = [party for party in layout.parties if party.points is None]
    for stray in layout.parties:
        if stray.stances is not None or stray.id:
            continue
        owner = next((party for party in without_points if is_like(stray.name, party.name)), None)
        if owner is not None:
            _note(stray, owner, layout.language, remarks)


def is_like(name: str, other: str) -> bool:
    """Whether two names may be one party's: by their initials, by words that one leaves out, or by a slip."""
    one, two = _words(name), _words(other)
    if not one or not two:
        return False
    is_short_form = set(one) <= set(two) or set(two) <= set(one)
    is_slip = SequenceMatcher(None, " ".join(one), " ".join(two)).ratio() >= _ALIKE
    return is_short_form or is_slip or "".join(one) in _initials(two) or "".join(two) in _initials(one)


def _words(name: str) -> list[str]:
    return re.findall(r"\w+", name.casefold())


def _initials(words: list[str]) -> set[str]:
    """The first letters of several words, with and without the small ones between them."""
    main = [word for word in words if word not in _SMALL_WORDS]
    return {"".join(word[0] for word in some) for some in (words, main) if len(some) > 1}


def _note(stray: PartyColumns, owner: PartyColumns, language: str, remarks: Remarks) -> None:
    what = _("'{party}' has points and no column of stances.", party=shown(stray.name))
    mend = _(
        "If it is '{other}', head the column '{example}'; if not, give it a column of stances too.",
        other=shown(owner.name),
        example=f"{owner.name}: {POINTS.written(language)}",
    )
    remarks.mistake(stray.spot, what, mend)
