"""The headings of the table, which stand in one row or in two: the parties, and under each what of it."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, replace

from detente.files.sheets.book import Book, Cell
from detente.files.sheets.reading.remarks import Spot, spot_at
from detente.files.sheets.words import COLUMNS, HEADERS, POINTS, Vocabulary, meant

_OF_A_PARTY: Vocabulary = {"stance": COLUMNS["stance"], "points": POINTS}


@dataclass(frozen=True, slots=True)
class Headings:
    """What heads each column, in the rows from ``first`` to ``last``."""

    spots: tuple[Spot, ...]
    first: int
    last: int


def headings_at(book: Book, sheet: int, row: int) -> Headings:
    """The headings of which this row has those of issues and options, joined with a second row of them.

    That is a row with nothing but words such as ``Position`` and ``Points`` for columns of parties; or, where
    the row itself has these words, the one above it, with the parties.
    """
    spots = _row(book, sheet, row)
    last = _filled(book, sheet, range(row + 1, len(book.sheets[sheet].rows)))
    if last is not None and _says_what_of_parties(below := _row(book, sheet, last), spots):
        return Headings(_joined(spots, below), row, last)
    first = _filled(book, sheet, range(row - 1, -1, -1))
    if first is not None and _names_parties(above := _row(book, sheet, first), spots):
        return Headings(_joined(above, spots), first, row)
    return Headings(spots, row, row)


def _filled(book: Book, sheet: int, rows: range) -> int | None:
    """The first of these rows that has anything."""
    return next((row for row in rows if any(cell != Cell() for cell in book.sheets[sheet].rows[row])), None)


def _row(book: Book, sheet: int, row: int) -> tuple[Spot, ...]:
    return tuple(spot_at(book, sheet, row, column) for column in range(len(book.sheets[sheet].rows[row])))


def _says_what_of_parties(below: Sequence[Spot], spots: Sequence[Spot]) -> bool:
    """Whether a row only says of columns what of a party they hold; a merged heading may go on in it."""
    own = [
        (upper, spot) for upper, spot in zip(spots, below, strict=True) if spot.text not in ("", upper.text)
    ]
    words = [meant(spot.text, _OF_A_PARTY) for _upper, spot in own]
    are_known = all(
        word or meant(spot.text, HEADERS) == "note" for word, (_upper, spot) in zip(words, own, strict=True)
    )
    return any(words) and are_known and not any(meant(upper.text, HEADERS) for upper, _spot in own)


def _names_parties(above: Sequence[Spot], spots: Sequence[Spot]) -> bool:
    """Whether a row has the parties of which the row below it says what its columns hold."""
    words = [meant(spot.text, _OF_A_PARTY) for spot in spots]
    if sum(word is not None for word in words) < 2:
        return False
    names = [spot.text for spot, word in zip(above, words, strict=True) if spot.text and word]
    strangers = [
        upper.text
        for upper, spot, word in zip(above, spots, words, strict=True)
        if upper.text and not word and upper.text != spot.text
    ]
    return bool(names) and not strangers


def _joined(upper: Sequence[Spot], lower: Sequence[Spot]) -> tuple[Spot, ...]:
    """Each column's heading from two rows; a party goes on to the right where its cell is empty there."""
    joined = []
    name = ""
    for above, below in zip(upper, lower, strict=True):
        name = above.text or name
        place = above if above.text or above.error else below
        match meant(below.text, _OF_A_PARTY):
            case "points" if meant(name, HEADERS) is None:
                joined.append(replace(place, text=f"{name}: {below.text}"))
            case "stance" if meant(name, HEADERS) is None:
                joined.append(replace(place, text=name))
            case _:
                joined.append(below if below.text else above)
    return tuple(joined)
