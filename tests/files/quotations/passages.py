"""Texts, and passages of them as people quote them: wrapped anew, divided, with other marks, with gaps."""

from __future__ import annotations

import unicodedata
from dataclasses import dataclass

from hypothesis import strategies as st

WORDS = st.text("abcdefghijklmnoprstuwzäöüéßабвгд", min_size=2, max_size=9)
LINE_ENDS = ("\n", "\r\n", "\n\n    ", " \n\t", "\u2028\n", "\x0c\n")
SPACES = (" ", "  ", "\u00a0", "\u2009", "\t")
MARKS = (("“", "”"), ("„", "“"), ("»", "«"), ("« ", " »"), ('"', '"'), ("‘", "’"), ("'", "'"), (",,", "''"))
DASHES = (" - ", " – ", " — ", "—", " -- ", "–\n", " \u2212 ")
HYPHENS = ("-", "\u2010", "\u2011", "-\n", "\u2013")
DIVISIONS = ("-\n", "\u00ad", "\u00ad\n", "-\r\n   ", "\u2010\n")
LIGATURES = {"fi": "ﬁ", "fl": "ﬂ", "ff": "ﬀ"}


@dataclass(frozen=True)
class Speech:
    """Words, and what stands behind each of them: nothing, a comma, a dash; some between quotation marks."""

    words: tuple[str, ...]
    behind: tuple[str, ...]
    marked: frozenset[int]

    def written(self, draw, first: int = 0, end: int | None = None) -> str:
        """The words from one to another, written in one of the ways in which people write."""
        pick = lambda given: draw(st.sampled_from(given))  # noqa: E731
        said = ""
        for place in range(first, len(self.words) if end is None else end):
            word = self._word(place, draw)
            before, after = pick(MARKS) if place in self.marked else ("", "")
            said += before + word + after
            match self.behind[place]:
                case "–":
                    said += pick(DASHES)
                case "-":
                    said += pick(HYPHENS)
                case sign:
                    said += sign + (pick(LINE_ENDS) if draw(st.integers(0, 7)) == 0 else pick(SPACES))
        return said.strip() if end is not None else said

    def _word(self, place: int, draw) -> str:
        word = self.words[place]
        if draw(st.integers(0, 5)) == 0:
            cut = draw(st.integers(1, len(word) - 1))
            word = word[:cut] + draw(st.sampled_from(DIVISIONS)) + word[cut:]
        for plain, ligature in LIGATURES.items():
            word = word.replace(plain, ligature) if draw(st.booleans()) else word
        return unicodedata.normalize(draw(st.sampled_from(("NFC", "NFD"))), word)


@st.composite
def speeches(draw, least: int = 12, most: int = 40) -> Speech:
    words = draw(st.lists(WORDS, min_size=least, max_size=most))
    behind = tuple(draw(st.sampled_from(("", "", "", "", ",", ".", "–", "-"))) for _word in words)
    marked = frozenset(draw(st.lists(st.integers(0, len(words) - 1), max_size=4)))
    return Speech(tuple(words), behind, marked)
