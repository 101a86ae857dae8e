"""What a party's cells say: a stance, or points; and what stands there instead."""

from __future__ import annotations

from collections.abc import Sequence
from functools import lru_cache

from detente.files.numbers import NotReadable, span_of
from detente.files.sheets.amounts import has_unclear_thousands, is_date, span_in
from detente.files.sheets.reading.headers import PartyColumns
from detente.files.sheets.reading.remarks import Remarks, Spot
from detente.files.sheets.words import HEADERS, POINTS, STANCES, meant, written
from detente.files.wording import listed, shown
from detente.messages import _

#: So many cells without one that can be read, and it is the column that is wrong.
_A_WHOLE_COLUMN = 3


def stance_in(spot: Spot, language: str, remarks: Remarks) -> str | None:
    """The stance that a cell says, by its name in a file; None where it says none, which is noted."""
    if remarks.is_broken(spot):
        return None
    stance = _meant(spot.text)
    if stance is not None:
        return stance
    if _is_amount(spot.text, language):
        what = _("'{text}' is a number; this column holds stances.", text=shown(spot.text))
        mend = _(
            "Points stand in a column of their own, headed '{example}'.", example=_points_heading(language)
        )
        remarks.mistake(spot, what, mend)
    else:
        what = _("'{text}' is no stance.", text=shown(spot.one_line))
        remarks.mistake(
            spot, what, f"{_stance_near(spot.text, language, remarks)} {_stances(language)}".strip()
        )
    return None


def points_in(spot: Spot, language: str, remarks: Remarks) -> str | None:
    """The number or range that a cell says, as files have it; None where it says none, which is noted."""
    if remarks.is_broken(spot):
        return None
    span = span_in(spot.text, language)
    if span is not None:
        if spot.is_number or not has_unclear_thousands(spot.text, language):
            return span
        note_thousands(spot, remarks)
        return None
    if is_date(spot.text):
        what = _(
            "'{text}' is a date; spreadsheets make one of much that looks like it.", text=shown(spot.text)
        )
        mend = _("Format the cell as text, and write the number, or a range such as 25..32.")
    elif _meant(spot.text) is not None:
        what = _("'{text}' is a stance; this column holds points.", text=shown(spot.text))
        mend = _("Stances stand in a column headed with the party's name alone.")
    else:
        what, mend = _not_readable(spot.text)
    remarks.mistake(spot, what, mend)
    return None


def note_thousands(spot: Spot, remarks: Remarks) -> None:
    """Note a German number such as ``1.500``."""
    what = _("'{text}' can be read in two ways.", text=shown(spot.one_line))
    remarks.mistake(spot, what, thousands_mend())


def thousands_mend() -> str:
    """How to write a German number so that it can be read in one way."""
    return _("Write thousands without a point, as 1500, and decimals with a comma, as 1,5.")


def is_stance_column(party: PartyColumns, filled: Sequence[Spot], language: str, remarks: Remarks) -> bool:
    """Whether cells may be the stances of a party; a column in which no cell is one is told of once."""
    if len(filled) < _A_WHOLE_COLUMN or any(_meant(spot.text) for spot in filled):
        return _holds_more_than_numbers(party, filled, language, remarks)
    first = shown(filled[0].one_line)
    if all(_is_amount(spot.text, language) for spot in filled):
        _note_numbers(party, language, remarks)
    else:
        what = _(
            "No cell under '{party}' has a stance; the first says '{text}'.", party=party.name, text=first
        )
        mend = _("Write one word for each option, and reasons on a sheet of their own.")
        remarks.mistake(party.spot, what, f"{mend} {_stances(language)}")
    return False


def is_points_column(party: PartyColumns, heading: Spot, filled: Sequence[Spot], remarks: Remarks) -> bool:
    """Whether cells may be the points of a party; a column of nothing but stances is told of once."""
    if len(filled) < _A_WHOLE_COLUMN or not all(_is_only_stance(spot.text) for spot in filled):
        return True
    what = _("The column is headed as points of '{party}', and stances stand in it.", party=party.name)
    remarks.mistake(heading, what, _("Head it with the party's name alone."))
    return False


def _holds_more_than_numbers(
    party: PartyColumns, filled: Sequence[Spot], language: str, remarks: Remarks
) -> bool:
    """Whether not all cells are numbers: 0 is a stance too, but not where all others are numbers."""
    numbers = [spot for spot in filled if _is_amount(spot.text, language)]
    if len(numbers) < max(_A_WHOLE_COLUMN, len(filled)) or {spot.text for spot in numbers} == {"0"}:
        return True
    _note_numbers(party, language, remarks)
    return False


def _note_numbers(party: PartyColumns, language: str, remarks: Remarks) -> None:
    what = _("All cells under '{party}' are numbers.", party=party.name)
    mend = _(
        "If they are its points, head the column '{example}'; if it is not to be read, '{note}'.",
        example=f"{party.name}: {POINTS.written(language)}",
        note=HEADERS["note"].written(language),
    )
    remarks.mistake(party.spot, what, mend)


@lru_cache(maxsize=1024)
def _meant(text: str) -> str | None:
    """The stance that a text says; tables say few of them very often."""
    return meant(text, STANCES)


def _is_amount(text: str, language: str) -> bool:
    return span_in(text, language) is not None


def _is_only_stance(text: str) -> bool:
    """Whether it is a stance and no number, as 0 is."""
    return _meant(text) is not None and text != "0"


def _stance_near(text: str, language: str, remarks: Remarks) -> str:
    known = [word for words in STANCES.values() for word in words.in_(language) if len(word) > 2]
    begun = [word for word in known if text.casefold().startswith(f"{word.casefold()} ")]
    return remarks.near(max(begun, key=len, default=text), known)


def _stances(language: str) -> str:
    return _("The words are: {names}.", names=listed(written(STANCES, language)))


def _points_heading(language: str) -> str:
    return f"…: {POINTS.written(language)}"


def _not_readable(text: str) -> tuple[str, str]:
    """Why it is no number, as files of the other kind are told too."""
    try:
        span_of(text)
    except NotReadable as error:
        return error.what, error.mend
    return _("'{text}' can be read in two ways.", text=shown(text)), ""
