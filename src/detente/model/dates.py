"""Dates as sources give them: a year, a month or a day."""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True, slots=True, order=True)
class PartialDate:
    """A year, a month or a day. ``month`` or ``day`` is 0 where it is not known.

    They compare as the scenario format says: a year or a month counts as its beginning,
    before any date in it.
    """

    year: int
    month: int = 0
    day: int = 0

    def __str__(self) -> str:
        text = f"{self.year:04d}"
        if self.month:
            text += f"-{self.month:02d}"
        if self.day:
            text += f"-{self.day:02d}"
        return text
