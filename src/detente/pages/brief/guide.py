"""How to read a document: what its two readings count, and what its words for deals mean."""

from __future__ import annotations

from detente.messages import _
from detente.pages.brief.told import Told
from detente.pages.options import readings


def said(told: Told) -> str:
    """A few sentences for those who have read nothing else; without two readings, the words alone."""
    shown = readings(told.names, told.analysis)
    scored = len(told.analysis.unscored) < len(told.analysis.parties)
    words = _(
        "A deal settles every issue on the agenda; the zone of agreement holds the deals that all whose "
        "consent is needed can accept."
    )
    if told.analysis.coalitions is not None:
        words = _(
            "A deal settles every issue on the agenda; the zone of agreement holds the deals that the "
            "required majority can accept."
        )
    if len(shown) < 2:
        return words
    stated, ruled = (told.names.called(one.title) for one in shown)
    if scored:
        both = _(
            "Two readings stand side by side. {stated}: whether each party accepts or refuses each option, "
            "and nothing else. {ruled}: what each party rules out, and what each outcome is worth to it in "
            "points, no deal included, as the authors of the file judge.",
            stated=stated,
            ruled=ruled,
        )
    else:
        both = _(
            "Two readings stand side by side. {stated}: whether each party accepts or refuses each option, "
            "and nothing else. {ruled}: what each party rules out.",
            stated=stated,
            ruled=ruled,
        )
    return f"{both} {words}"
