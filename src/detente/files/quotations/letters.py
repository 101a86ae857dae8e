"""A text as its letters in order: what two texts must share for one to quote the other.

Letters, digits and punctuation count. Spaces, line breaks, dashes and hyphens, quotation marks, square
brackets, the marks of Markdown and what nobody can see do not; ligatures, accents written apart and
full-width signs are what they stand for. So a passage stays itself however its lines were broken, its words
divided or its quotation marks set, and a word that was changed, added or left out shows.
"""

from __future__ import annotations

import re
import unicodedata
from array import array
from bisect import bisect_left, bisect_right
from dataclasses import dataclass, field

#: A dash that says something: between digits (``10–20``) and before a number (``−5``).
_MINUS = "\u2212"
_DASHES = "\u2010\u2011\u2012\u2013\u2014\u2015\u2212\u2e3a\u2e3b\ufe58\ufe63\uff0d"
_APOSTROPHES = "\u2018\u2019\u201b\u02bc\u2032\u00b4`\uff07"
_QUOTATION_MARKS = (
    '"\u201a\u201c\u201d\u201e\u201f\u00ab\u00bb\u2039\u203a\u2033\u300c-\u300f\u301d-\u301f\uff02'
)
_MARKDOWN = "*_"
_BULLETS = "\u2022\u2023\u25aa\u25cf\u25e6\u00b7"
_UNSEEN = "\u00ad\u200b-\u200f\u202a-\u202e\u2060-\u2069\ufeff\u061c\u034f"

_DASH = re.compile(f"[{_DASHES}]")
_APOSTROPHE = re.compile(f"[{_APOSTROPHES}]")
_DROPPED = re.compile(f"[{_QUOTATION_MARKS}{_MARKDOWN}{_BULLETS}{_UNSEEN}]|,,|''")
_MARK_BEFORE_LINE = re.compile(r"^[ \t]*[>#][ \t>#]*", re.MULTILINE)
_LOOSE_APOSTROPHE = re.compile(r"(?<!\w)'|'(?!\w)")
_BETWEEN_DIGITS = re.compile(r"(?<=\d)(\s*)-+(\s*)(?=\d)")
_BEFORE_NUMBER = re.compile(r"(?<![\w-])-(?=\d)")
#: Brackets too: a draft puts them around what is disputed, a text around the number of a footnote.
_BETWEEN_WORDS = re.compile(r"[-\[\]]")
#: Accents in endless rows are no text, and would take endless time to put in order.
_ROW_OF_SIGNS = re.compile(r"([^\x00-\x7f\w\s]{50})[^\x00-\x7f\w\s]+")


@dataclass(frozen=True, slots=True)
class Letters:
    """The letters of a text, and where in them its words and its lines begin."""

    text: str
    words: array[int] = field(repr=False)
    lines: array[int] = field(repr=False)

    def line_of(self, place: int) -> int:
        """The line of the text, from 1, in which the letter at the place stands."""
        return bisect_right(self.lines, place)

    def is_edge(self, place: int) -> bool:
        """Whether a word may begin or end between this letter and the one before it."""
        if not 0 < place < len(self.text):
            return True
        before, after = self.text[place - 1], self.text[place]
        if not (before.isalnum() and after.isalnum()) or _is_unspaced(before) or _is_unspaced(after):
            return True
        found = bisect_left(self.words, place)
        return found < len(self.words) and self.words[found] == place


def letters_of(text: str) -> Letters:
    """The letters of a text.

    >>> letters_of("The secu-\\nrity of “all”").text
    'Thesecurityofall'
    """
    parts: list[str] = []
    words, lines = array("L"), array("L")
    end = 0
    for line in _evened(with_plain_lines(text)).split("\n"):
        lines.append(end)
        for word in line.split():
            words.append(end)
            parts.append(word)
            end += len(word)
    return Letters("".join(parts), words, lines)


def with_plain_lines(text: str) -> str:
    """The text with ``\\n`` at the end of each line, and without rows of signs longer than any text has."""
    lines = text.replace("\r\n", "\n").replace("\r", "\n")
    return lines if lines.isascii() else _ROW_OF_SIGNS.sub(r"\1", lines)


def _evened(text: str) -> str:
    """The text with the same signs for the same things; it keeps its lines."""
    if not text.isascii():
        text = unicodedata.normalize("NFKC", _APOSTROPHE.sub("'", text))
        text = _DASH.sub("-", _APOSTROPHE.sub("'", text))
    text = _DROPPED.sub("", _MARK_BEFORE_LINE.sub("", text))
    text = _LOOSE_APOSTROPHE.sub("", text)
    text = _BETWEEN_DIGITS.sub(rf"\1{_MINUS}\2", text)
    return _BETWEEN_WORDS.sub(" ", _BEFORE_NUMBER.sub(_MINUS, text))


def _is_unspaced(letter: str) -> bool:
    """Whether it is of a script that puts no spaces between words, such as Chinese or Thai."""
    return letter >= "\u2e80" or "\u0e00" <= letter <= "\u109f" or "\u1780" <= letter <= "\u17ff"
