"""What a check says beside its warnings: statements that are later than the day of the file."""

from __future__ import annotations

import pytest

from catalogue.shelf import TALKS, document
from detente.files import read_scenario
from detente.messages import use_language
from detente.pages import checks, terminal
from files.reading import scenario_text

SAID = "{{party: u, issue: door, option: {option}, stance: open, date: {date}, judgement: true}}"


def told(day: str | None, *dates: str) -> str:
    said = ", ".join(SAID.format(option="open", date=date) for date in dates)
    text = scenario_text(date=day, positions=f"[{said}]")
    page = checks.of_file(read_scenario(text, "talks.yaml").scenario, (), "talks.yaml")
    return " ".join(terminal.as_text(page).split())


@pytest.mark.parametrize(
    ("day", "dates", "said"),
    [
        ("2022-01-10", ["2022-01-09", "2022-01-11"], "1 statement (position or red line) is later than the"
         " date of the file, 10 January 2022: 11 January 2022."),
        ("2022-01-10", ["2022-02", "2022-02-17", "2022-01-11"], "3 statements (positions and red lines) are"
         " later than the date of the file, 10 January 2022; the latest: 17 February 2022."),
        ("2022-01", ["2022-01-31", "2022-02-01"], "1 statement (position or red line) is later than the date"
         " of the file, January 2022: 1 February 2022."),
    ],
)  # fmt: skip
def test_statements_later_than_the_file_are_counted_with_the_latest(day, dates, said):
    assert said in told(day, *dates)


@pytest.mark.parametrize(
    ("day", "dates"),
    [
        ("2022-01-10", ["2022-01-10", "2022-01", "2022"]),
        ("2022", ["2022-12-31"]),
        ("2022-01", ["2022-01-31"]),
        (None, ["2022-01-10"]),
        ("2022-01-10", []),
    ],
)
def test_what_lies_on_the_day_or_within_the_month_or_year_of_the_file_is_not_later(day, dates):
    assert "later than" not in told(day, *dates)


def test_it_is_no_warning_and_is_said_in_german():
    with use_language("de"):
        text = " ".join(terminal.as_text(checks.of_file(document(TALKS).scenario, (), TALKS)).split())
    assert text.index("Keine Fehler, und nichts, was noch einmal") < text.index("sind jünger als das Datum")
    assert "10. Januar 2022; die jüngste: 17. Februar 2022." in text
