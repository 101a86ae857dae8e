"""What stored texts say of the quotations of a scenario."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum

from detente.files.quotations.nearest import Passage
from detente.files.tree import Path
from detente.model import Source, Text


class Why(StrEnum):
    """Why a quotation cannot be checked."""

    NO_SOURCE = "no-source"
    NO_TEXT = "no-text"
    NO_FOLDER = "no-folder"  # the scenario came from where nothing lies beside it
    UNREADABLE = "unreadable"
    TOO_SHORT = "too-short"
    TOO_MUCH_WORK = "too-much-work"


@dataclass(frozen=True, slots=True, kw_only=True)
class Quotation:
    """The words that the file quotes at a path, and the sources that it names; they are the first one's."""

    path: Path
    words: Text
    sources: tuple[Source, ...]

    @property
    def files(self) -> tuple[str, ...]:
        """The stored texts in which it may stand, each once."""
        return tuple(dict.fromkeys(file for source in self.sources for file in source.files))


@dataclass(frozen=True, slots=True, kw_only=True)
class Found:
    """It stands in this text of this source, from this line on, in the wording of this language.

    Its wordings in other languages that stand in no text are ``translations``, which nothing can prove.
    """

    source: str
    file: str
    line: int
    language: str
    translations: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class NotFound:
    """It stands in none of these texts, among them one of its first source.

    ``nearest`` is the passage of a text of that source that is most like it; ``apart``: its pieces all stand
    in such a text, but in another order or too far from each other.
    """

    files: tuple[str, ...]
    nearest: Passage | None = None
    apart: bool = False


@dataclass(frozen=True, slots=True, kw_only=True)
class NotCheckable:
    """It was found nowhere, and no text of its first source could have proved it."""

    why: Why


@dataclass(frozen=True, slots=True, kw_only=True)
class Checked:
    """A quotation and what the stored texts say of it."""

    quotation: Quotation
    verdict: Found | NotFound | NotCheckable


@dataclass(frozen=True, slots=True, kw_only=True)
class Unreadable:
    """A stored text that could not be read: where the file names it, what is wrong, and the mend."""

    path: Path
    what: str
    mend: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Proof:
    """Every quotation of a scenario with its verdict, and the stored texts that could not be read."""

    checked: tuple[Checked, ...] = ()
    unreadable: tuple[Unreadable, ...] = ()
