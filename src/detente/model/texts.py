"""Texts of a scenario, in one language or several."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Text:
    """A title, reason or quotation: one wording for each language, the file's own language first."""

    wordings: tuple[tuple[str, str], ...]

    @classmethod
    def of(cls, wordings: Mapping[str, str]) -> Text:
        return cls(tuple(wordings.items()))

    @classmethod
    def plain(cls, text: str, language: str = "en") -> Text:
        return cls(((language, text),))

    def language_for(self, language: str) -> str:
        """The language in which a reader of ``language`` gets it: that one, else the first given."""
        have = [given for given, _ in self.wordings]
        return language if language in have else have[0]

    def in_(self, language: str) -> str:
        """The wording for a reader of ``language``, or the first given where it has none."""
        return dict(self.wordings)[self.language_for(language)]

    def __str__(self) -> str:
        return self.wordings[0][1]
