"""Ages are counted in days to the day of the file; what has no date is never called old."""

from __future__ import annotations

from datetime import date, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from detente.files import read_scenario
from detente.model import Evidence, PartialDate, Scenario
from detente.pages.brief.ages import OLD_AFTER, Ages, when_said

TALKS = """
detente: 1
title: Talks
{date}
sources:
  first: {{title: Undated}}
  second: {{title: A speech, date: 2021-03}}
  third: {{title: A treaty, date: 1999-01-01}}
parties: {{a: {{name: A}}}}
issues: {{place: {{title: Place, options: {{here: {{}}, there: {{}}}}}}}}
positions:
  - {{party: a, issue: place, option: here, stance: accepts, date: {said}}}
red_lines:
  line: {{party: a, never: {{place: there}}, date: 2020-02-29}}
"""


def talks(day: str = "2022-01-10", said: str = "2021") -> Scenario:
    written = TALKS.format(date=f"date: {day}" if day else "", said=said)
    return read_scenario(written, "talks.yaml").scenario


def test_what_is_just_as_many_days_old_is_not_yet_old() -> None:
    ages = Ages.of(talks("2022-01-10"), old_after=10)
    assert not ages.is_old(PartialDate(2021, 12, 31))
    assert ages.is_old(PartialDate(2021, 12, 30))


def test_a_source_is_old_after_half_a_year_where_nothing_else_is_asked() -> None:
    ages, day = Ages.of(talks()), date(2022, 1, 10)
    assert OLD_AFTER == 180
    for age, is_old in ((179, False), (180, False), (181, True)):
        when = day - timedelta(days=age)
        assert ages.is_old(PartialDate(when.year, when.month, when.day)) is is_old


@given(st.dates(), st.dates(), st.integers(1, 400))
def test_it_is_old_when_so_many_days_have_passed_since(said: date, today: date, old_after: int) -> None:
    ages = Ages(today=PartialDate(today.year, today.month, today.day), old_after=old_after)
    assert ages.is_old(PartialDate(said.year, said.month, said.day)) is (
        today.toordinal() - said.toordinal() > old_after
    )


def test_a_year_or_a_month_counts_as_its_first_day() -> None:
    ages = Ages.of(talks("2022-01-11"), old_after=10)
    assert not ages.is_old(PartialDate(2022))
    assert not ages.is_old(PartialDate(2022, 1))
    assert ages.is_old(PartialDate(2021, 12))
    assert Ages.of(talks("2022"), old_after=30).is_old(PartialDate(2021, 12, 1))
    assert not Ages.of(talks("2022"), old_after=31).is_old(PartialDate(2021, 12, 1))


def test_what_has_no_date_or_is_later_than_the_file_is_not_old() -> None:
    ages = Ages.of(talks(), old_after=1)
    assert not ages.is_old(None)
    assert not ages.is_old(PartialDate(2031, 5, 6))
    assert not Ages(today=None, old_after=1).is_old(PartialDate(1648))


@pytest.mark.parametrize("said", ["9999-12-31", "9999", "0001", "0001-01-01"])
def test_the_ends_of_the_calendar_are_days_as_others_are(said: str) -> None:
    scenario = talks("9999-12-31", said)
    ages = Ages.of(scenario, old_after=10**9)
    assert not ages.is_old(scenario.positions[0].evidence.date)
    assert Ages.of(scenario, old_after=1).is_old(scenario.positions[0].evidence.date) is (
        said != "9999-12-31"
    )


def test_without_a_day_of_the_file_the_newest_date_in_it_is_today() -> None:
    assert Ages.of(talks("", "2021")).today == PartialDate(2021, 3)  # a source
    assert Ages.of(talks("", "2021-03-02")).today == PartialDate(2021, 3, 2)  # a position
    assert Ages.of(talks("2020", "2021-03-02")).today == PartialDate(2020)


def test_a_statement_is_of_its_own_day_else_of_its_first_dated_source() -> None:
    scenario = talks()
    assert when_said(Evidence(sources=("first", "third", "second")), scenario) == PartialDate(1999, 1, 1)
    assert when_said(Evidence(sources=("third",), date=PartialDate(2020)), scenario) == PartialDate(2020)
    assert when_said(Evidence(sources=("first",)), scenario) is None
    assert when_said(Evidence(), scenario) is None
