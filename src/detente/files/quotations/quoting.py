"""Whether a text has the words of a quotation.

What must agree are the letters, as ``letters`` takes them: capitals too, except the first of a quotation and
the first after a gap. A gap is an ellipsis or anything in square brackets, which are the quoting person's own
words; what stands around it must follow in the same order, not further apart than ``MOST_BETWEEN`` letters.
A quotation begins and ends with whole words; its last comma or full stop may be its own.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from heapq import merge

from detente.files.quotations.letters import Letters, letters_of

MOST_BETWEEN = 2_000
#: A quotation in more pieces than this, or of fewer letters in a piece, could be made from any long text.
MOST_PIECES = 20
FEWEST_LETTERS = 4
#: So many places where a piece almost stands are looked at; more have only texts made to have them.
MOST_PLACES = 100_000

_GAP = re.compile(r"\[[^\[\]]*\]|\(\s*(?:…|\.\s*\.\s*\.)\s*\)|…|\.(?:\s*\.){2,}")
#: ``[W]e`` is how a quotation says that it has changed a capital.
_CHANGED_CAPITAL = re.compile(r"(?<!\w)\[(\w)\](?=\w)")
_ITS_OWN = ".,;:"


@dataclass(frozen=True, slots=True)
class Piece:
    """A part of a quotation without a gap: its letters, and whether it begins and ends with a whole word."""

    letters: str
    starts_word: bool = True
    ends_word: bool = True


class TooCommon(Exception):
    """A piece almost stands in so many places of a text that nothing is proved by it."""


def pieces_of(quotation: str) -> tuple[Piece, ...]:
    """The parts of a quotation between its gaps.

    >>> [piece.letters for piece in pieces_of("[W]e will … never agree.")]
    ['Wewill', 'neveragree']
    """
    quotation = _CHANGED_CAPITAL.sub(r"[] \1", quotation)
    found, start, is_glued = [], 0, False
    for gap in (*_GAP.finditer(quotation), None):
        end = len(quotation) if gap is None else gap.start()
        cut = gap is not None and gap[0].startswith("[") and quotation[end - 1 : end].isalnum()
        letters = letters_of(quotation[start:end]).text.strip(_ITS_OWN)
        if letters:
            found.append(Piece(letters, not is_glued, not cut))
        if gap is not None:
            start = gap.end()
            is_glued = gap[0].endswith("]") and quotation[start : start + 1].isalnum()
    return tuple(found)


def proves_something(pieces: Sequence[Piece]) -> bool:
    """Whether a quotation says enough that its words in a text prove anything."""
    longest = max((_weight(piece.letters) for piece in pieces), default=0)
    return longest >= FEWEST_LETTERS and len(pieces) <= MOST_PIECES


def place_of(pieces: Sequence[Piece], text: Letters) -> int | None:
    """Where in the letters of a text a quotation begins, the first place; None where it does not stand.

    Raises TooCommon.
    """
    first, *others = pieces
    if not others:
        return next(_places(first, text), None)
    reached = [(place, place + len(first.letters)) for place in _places(first, text)]
    for piece in others:
        reached = list(_reached_from(reached, piece, text))
    return reached[0][0] if reached else None


def _reached_from(
    before: Sequence[tuple[int, int]], piece: Piece, text: Letters
) -> Iterator[tuple[int, int]]:
    """Where the next piece stands, after the nearest place up to which the quotation was found.

    A place is where the whole quotation begins and where the piece ends.
    """
    if not before:
        return
    nearest = -1
    for place in _places(piece, text):
        while nearest + 1 < len(before) and before[nearest + 1][1] <= place:
            nearest += 1
        if nearest >= 0 and place - before[nearest][1] <= MOST_BETWEEN:
            yield before[nearest][0], place + len(piece.letters)


def _places(piece: Piece, text: Letters) -> Iterator[int]:
    """Every place of a text at which a piece stands, its first letter small or capital, in order."""
    first, rest = piece.letters[0], piece.letters[1:]
    spellings = sorted({first.lower() + rest, first.upper() + rest})
    return merge(*(_places_of(spelling, piece, text) for spelling in spellings))


def _places_of(letters: str, piece: Piece, text: Letters) -> Iterator[int]:
    place, looked_at = text.text.find(letters), 0
    while place >= 0:
        looked_at += 1
        if looked_at > MOST_PLACES:
            raise TooCommon
        starts = not piece.starts_word or text.is_edge(place)
        if starts and (not piece.ends_word or text.is_edge(place + len(letters))):
            yield place
        place = text.text.find(letters, place + 1)


def _weight(letters: str) -> int:
    """How many letters there are; one of a script that writes whole words in one counts for two."""
    return sum((2 if letter >= "\u2e80" else 1) for letter in letters if letter.isalnum())
