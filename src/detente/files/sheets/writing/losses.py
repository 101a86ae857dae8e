"""What a sheet cannot say, told in words: never lost in silence."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from enum import Enum, auto

from detente.files.sheets.words import SHEETS
from detente.files.sheets.writing.layout import Field
from detente.files.wording import first_of
from detente.messages import _, current_language


class Lost(Enum):
    """Why something is lost."""

    EMPTY = auto()  # a text of no characters: an empty cell says nothing
    HIDDEN = auto()  # characters that no cell holds
    TOO_LONG = auto()  # a text longer than a cell
    HEADING = auto()  # a name or title that a table would take for something else
    ALWAYS = auto()  # a synergy under no condition
    COPY = auto()  # a copy of which nothing is said
    LANGUAGE = auto()  # the language of the file, where a single table speaks another
    NO_SHEET = auto()  # what stands on further sheets, where there is a single table


@dataclass(frozen=True, slots=True)
class Loss:
    """One part of a scenario that a book cannot say, by its path in the file, and why.

    ``sheet`` is the further sheet (as in ``words.SHEETS``) on which a workbook would say it.
    """

    why: Lost
    field: Field
    sheet: str = ""


def in_words(losses: Sequence[Loss]) -> Iterator[str]:
    """The losses for a reader: a sentence a reason, with what it concerns, the first of many by name."""
    for why, sheet in dict.fromkeys((loss.why, loss.sheet) for loss in losses):
        fields = [loss.field for loss in losses if (loss.why, loss.sheet) == (why, sheet)]
        named = list(dict.fromkeys(_named(field, sheet) for field in fields))
        yield f"{_reason(why, sheet)} {first_of(named, len(named), most=6)}"


def _named(field: Field, sheet: str) -> str:
    """A path as people read it; behind the name of its sheet without what that says already."""
    return " > ".join(field[1:] if sheet and len(field) > 1 else field)


def _reason(why: Lost, sheet: str) -> str:
    match why:
        case Lost.EMPTY:
            return _("An empty text is left out:")
        case Lost.HIDDEN:
            return _("Characters that no cell can hold become spaces:")
        case Lost.TOO_LONG:
            return _("A text is cut where a cell is full:")
        case Lost.HEADING:
            return _("A name that a table would take for something else is cut:")
        case Lost.ALWAYS:
            return _("A synergy without a condition is left out; add it to the points of an issue:")
        case Lost.COPY:
            return _("A copy of which nothing is said is left out:")
        case Lost.LANGUAGE:
            return _("A single table does not say its language; it is read in that of its header:")
        case Lost.NO_SHEET:
            name = SHEETS[sheet].written(current_language())
            return _("A single table has no sheet '{sheet}':", sheet=name)
