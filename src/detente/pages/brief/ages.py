"""How old statements are, counted to the day of the scenario: no clock is asked."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date

from detente.model import Evidence, PartialDate, Scenario

#: A statement or source is called old after so many days, where nothing else is given.
OLD_AFTER = 180


@dataclass(frozen=True, slots=True, kw_only=True)
class Ages:
    """The day to which ages are counted, and after how many days something is old.

    ``today`` is the date of the scenario, or where it has none the newest date of a position, a red line or
    a source; None where they have none either. A year or a month counts as its first day.
    """

    today: PartialDate | None
    old_after: int = OLD_AFTER

    @classmethod
    def of(cls, scenario: Scenario, old_after: int = OLD_AFTER) -> Ages:
        newest = max(_dates(scenario), default=None)
        return cls(today=scenario.date or newest, old_after=old_after)

    def is_old(self, when: PartialDate | None) -> bool:
        """Whether it is more days old than given; what has no date is not called old."""
        if when is None or self.today is None:
            return False
        return (_day(self.today) - _day(when)).days > self.old_after


def _dates(scenario: Scenario) -> Iterator[PartialDate]:
    said = (*(p.evidence for p in scenario.positions), *(r.evidence for r in scenario.red_lines))
    for when in (*(one.date for one in said), *(source.date for source in scenario.sources)):
        if when is not None:
            yield when


def when_said(evidence: Evidence, scenario: Scenario) -> PartialDate | None:
    """The date of a statement, else that of its first source that has one."""
    if evidence.date is not None:
        return evidence.date
    by_id = {source.id: source for source in scenario.sources}
    return next((by_id[s].date for s in evidence.sources if s in by_id and by_id[s].date), None)


def _day(when: PartialDate) -> date:
    return date(max(when.year, 1), when.month or 1, when.day or 1)
