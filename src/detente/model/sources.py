"""Where a statement comes from: the original, and the copy of it that was read."""

from __future__ import annotations

from dataclasses import dataclass

from detente.model.dates import PartialDate
from detente.model.texts import Text


@dataclass(frozen=True, slots=True, kw_only=True)
class Copy:
    """The copy that was read, where it is not the original: a newspaper's, an archive's.

    ``file`` names its text, stored beside the scenario.
    """

    title: Text | None = None
    author: Text | None = None
    publisher: Text | None = None
    date: PartialDate | None = None
    url: str | None = None
    language: str | None = None
    file: str | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Source:
    """The original: who said or wrote it, where and when; ``via`` is the copy that was read.

    ``file`` names the text of the original, stored beside the scenario.
    """

    id: str
    title: Text | None = None
    author: Text | None = None
    publisher: Text | None = None
    date: PartialDate | None = None
    url: str | None = None
    language: str | None = None
    file: str | None = None
    via: Copy | None = None

    @property
    def files(self) -> tuple[str, ...]:
        """The texts of it that are stored: the original's, then the copy's."""
        given = (self.file, self.via.file if self.via is not None else None)
        return tuple(dict.fromkeys(name for name in given if name is not None))
