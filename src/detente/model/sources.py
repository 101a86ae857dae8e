"""Where a statement comes from: the original, and the copy of it that was read."""

from __future__ import annotations

from dataclasses import dataclass

from detente.model.dates import PartialDate
from detente.model.texts import Text


@dataclass(frozen=True, slots=True, kw_only=True)
class Copy:
    """The copy that was read, where it is not the original: a newspaper's, an archive's."""

    title: Text | None = None
    author: Text | None = None
    publisher: Text | None = None
    date: PartialDate | None = None
    url: str | None = None
    language: str | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Source:
    """The original: who said or wrote it, where and when; ``via`` is the copy that was read."""

    id: str
    title: Text | None = None
    author: Text | None = None
    publisher: Text | None = None
    date: PartialDate | None = None
    url: str | None = None
    language: str | None = None
    via: Copy | None = None
