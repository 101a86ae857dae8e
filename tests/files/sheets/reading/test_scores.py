from __future__ import annotations

from fractions import Fraction

import pytest

from detente.files import read_scenario
from detente.files.document import read_book_as_scenario
from detente.files.sheets.book import Book, Cell, Sheet
from detente.model import Span
from files.sheets.reading.tables import SCORED, mistakes, read, sheet, stances

AS_FILE = """
detente: 1
title: Talks
issues:
  door: {title: Door, status_quo: open, options: {shut: {title: shut}, open: {title: open}}}
  size: {title: Size, status_quo: 20, range: {from: 0, to: 40, step: 10, unit: ships}}
parties:
  a: {name: A, no_deal: 25..30, points: {door: {shut: 40, open: 0}, size: {0: 5, 40: 20}}}
  b: {name: B, no_deal: 7, points: {door: {shut: 0, open: 25..32}, size: {40: 3}}}
positions:
  - {party: a, issue: door, option: shut, stance: demands}
  - {party: b, issue: door, option: shut, stance: rejects}
  - {party: a, issue: door, option: open, stance: rejects}
  - {party: b, issue: door, option: open, stance: demands}
  - {party: a, issue: size, option: <= 10, stance: accepts}
  - {party: b, issue: size, option: <= 10, stance: open}
"""


def test_a_table_with_points_and_numbers_is_the_scenario_that_a_file_says():
    assert read(SCORED).scenario == read_scenario(AS_FILE, "talks.yaml").scenario


def test_points_may_have_a_decimal_comma_and_ranges_be_written_in_words():
    points = read(SCORED.replace("25..32", "25,5 bis 32").replace("| 40 ", "| 2,25")).scenario.parties
    assert points[0].points["door"][0] == Span.at(Fraction("2.25"))
    assert points[1].points["door"][1] == Span(low=Fraction("25.5"), high=Fraction(32))


def test_an_empty_column_of_points_leaves_its_party_unscored():
    (party, _other) = read("Issue|Option|A|A: points|B\nDoor|open|+||-\n|shut|-||+").scenario.parties
    assert not party.is_scored


def test_points_of_no_agreement_alone_find_every_deal_worth_nothing():
    (party,) = read("Issue|Option|A: points\nDoor|open|\n|shut|\n(no deal)||3").scenario.parties
    assert party.points == {"door": (Span.at(0), Span.at(0))}
    assert party.no_deal == Span.at(3)


@pytest.mark.parametrize("words", ["(no deal)", "No deal", "(keine Einigung)", "keine einigung", "BATNA"])
def test_the_row_of_no_agreement_may_stand_anywhere(words):
    (party,) = read(f"Issue|Option|A: points\n{words}||3\nDoor|open|1\n|shut|2").scenario.parties
    assert party.no_deal == Span.at(3)


def test_an_issue_may_be_called_no_deal_where_it_has_options():
    assert [issue.id for issue in read("Issue|Option|A\nNo deal|open|+\n|shut|-").scenario.issues] == [
        "no-deal"
    ]


@pytest.mark.parametrize(
    ("cell", "steps"),
    [
        ("range 0..40 step 10 ships", ("0", "40", "10", "ships")),
        ("Range: 0 to 40, step 10, ships", ("0", "40", "10", "ships")),
        ("Bereich 0 bis 40 Schritt 10 Schiffe", ("0", "40", "10", "Schiffe")),
        ("Bereich 0–40 in Schritten von 20", ("0", "40", "20", None)),
        ("range 0-40", ("0", "40", "1", None)),
        ("range 0..2,5 step 0,5 per cent of it", ("0", "5/2", "1/2", "per cent of it")),
        ("range -10..10 step 1/2", ("-10", "10", "1/2", None)),
    ],
)
def test_a_range_makes_an_issue_numeric(cell, steps):
    table = f"Issue|Option|A\nSize|{cell}|\n|0|demands"
    (issue,) = read(table).scenario.issues
    assert issue.range is not None
    unit = issue.range.unit and str(issue.range.unit)
    assert (*map(str, (issue.range.start, issue.range.stop, issue.range.step)), unit) == steps


def test_a_range_with_an_unclear_number_is_refused_in_german():
    (found,) = mistakes("Thema|Option|A\nTruppen|Bereich 0..1.500 Schritt 100|\n|0|fordert")
    assert found.startswith("Positions!B2: The range 'Bereich 0..1.500 Schritt 100' cannot be read.")


def test_rows_of_a_numeric_issue_cover_numbers_comparisons_and_stretches():
    table = "Issue|Option|A\nSize|range 0..40 step 10|\n|0|+\n|10-20|0\n|≥ 30|-"
    positions = read(table).scenario.positions
    (issue,) = read(table).scenario.issues
    assert [[option.id for option in said.option.options_of(issue)] for said in positions] == [
        ["0"],
        ["10", "20"],
        ["30", "40"],
    ]


def test_what_holds_today_is_a_number_beside_the_range_or_a_mark_beside_a_number():
    beside = "Issue|Option|Now|A\nSize|range 0..40 step 10|20|\n|20||+"
    marked = "Issue|Option|Now|A\nSize|range 0..40 step 10||\n|20|x|+"
    assert read(beside).scenario.issues[0].status_quo == read(marked).scenario.issues[0].status_quo == "20"


def test_a_named_option_may_begin_like_a_range():
    (issue,) = read("Issue|Option|A\nDoor|Range of motion|+\n|from 2 to 3|-").scenario.issues
    assert [option.id for option in issue.options] == ["range-of-motion", "from-2-to-3"]
    (issue,) = read("Issue|Option|A|Option id\nDoor|range 0..3|+|wide\n|shut|-|").scenario.issues
    assert [option.id for option in issue.options] == ["wide", "shut"]


def test_numbers_that_are_no_options_are_refused_at_their_cell():
    assert mistakes(SCORED.replace("| 20 |", "| 25 |")) == [
        "Positions!C5: 25 is not an option of 'size'. "
        "Its options go from 0 to 40 in steps of 10. Did you mean '20' or '30'?"
    ]
    (found,) = mistakes("Issue|Option|A\nSize|range 0..40 step 10|\n|15|+")
    assert found.startswith("Positions!B3: 15 is not an option of 'size'.")


def test_a_range_that_cannot_be_read_hides_nothing_else():
    assert mistakes(SCORED.replace("range 0..40 step 10", "range 0 step 10").replace("25..32", "32..25")) == [
        "Positions!G4: The range '32..25' falls. Write the smaller number first: 25..32.",
        "Positions!B5: The range 'range 0 step 10 ships' cannot be read. "
        "Write it as 'range 0..100 step 10 …'.",
    ]


def test_what_the_row_of_a_range_cannot_have_is_refused():
    (found,) = mistakes(SCORED.replace("ships | 20 |", "ships | 20 | open"))
    assert found.startswith("Positions!D5: This row gives the range of the issue, which is no option.")


def test_rows_of_a_numeric_issue_that_are_no_numbers_are_refused():
    (found,) = mistakes(SCORED.replace("<= 10", "few"))
    assert found.startswith("Positions!B8: 'few' is not a number, a comparison or a stretch.")
    (found,) = mistakes(SCORED.replace("<= 10", "40"))
    assert found == (
        "Positions!B8: '40' stands here a second time; the first is in Positions!B7. Keep one of them."
    )


def test_points_of_many_numbers_at_once_are_refused():
    (found,) = mistakes(SCORED.replace("accepts |     |", "accepts |  4  |"))
    assert found.startswith("Positions!E8: Points belong to single numbers; this row speaks of '<= 10'.")


@pytest.mark.parametrize(
    ("cell", "what", "mend"),
    [
        ("2022-02-01", "'2022-02-01' is a date;", "Format the cell as text"),
        ("01. Feb", "'01. Feb' is a date;", "such as 25..32."),
        ("demands", "'demands' is a stance; this column holds points.", "the party's name alone."),
        ("many", "'many' is neither a number nor a range", "Write an integer (25)"),
        ("1,500", "'1,500' is neither a number nor a range", "Did you mean '1.500' or '1500'?"),
        ("40%", "'40%' is neither a number nor a range", "Did you mean '0.4'?"),
        ("#no value", "no value", ""),
        ("41..40", "The range '41..40' falls.", "40..41"),
        ("1/0", "'1/0' divides by zero.", ""),
    ],
)
def test_what_is_no_points_is_refused_with_a_mend(cell, what, mend):
    (found,) = mistakes(SCORED.replace("| demands | 40", f"| demands | {cell}"))
    assert found.startswith(f"Positions!E3: {what}")
    assert mend in found


def test_a_stance_beside_no_agreement_is_refused():
    (found,) = mistakes(SCORED.replace("(no deal) |    |            |  ", "(no deal) | | | open"))
    assert found.startswith("Positions!D9: Nobody takes a stance on no agreement.")


def test_two_rows_of_no_agreement_are_refused():
    (found,) = mistakes(f"{SCORED}(no deal) | | | | 3 | |")
    assert found.startswith("Positions!A10: The points of no agreement stand here a second time.")


def test_a_number_among_stances_is_refused():
    assert mistakes(SCORED.replace("| demands | 40", "| 12 | 40")) == [
        "Positions!D3: '12' is a number; this column holds stances. "
        "Points stand in a column of their own, headed '…: points'."
    ]


def test_a_column_of_numbers_or_stances_under_the_wrong_heading_is_told_once():
    numbers = "Issue|Option|A|B\nDoor|open|5|+\n|shut|0|-\n|ajar|7..9|?"
    assert mistakes(numbers) == [
        "Positions!C1: All cells under 'A' are numbers. "
        "If they are its points, head the column 'A: points'; if it is not to be read, 'Note'."
    ]
    swapped = "Issue|Option|A|B: points\nDoor|open|+|+\n|shut|-|-\n|ajar|0|?"
    assert mistakes(swapped) == [
        "Positions!D1: The column is headed as points of 'B', and stances stand in it. "
        "Head it with the party's name alone."
    ]


def test_a_column_of_zeros_is_one_of_stances():
    assert set(stances(read("Issue|Option|A\nDoor|open|0\n|shut|0\n|ajar|0")).values()) == {"open"}


def test_a_column_of_sentences_is_told_once_with_the_way_to_write_it():
    (found,) = mistakes("Issue|Option|A\nDoor|open|only if asked\n|shut|never ever\n|ajar|perhaps")
    assert found.startswith("Positions!C1: No cell under 'A' has a stance; the first says 'only if asked'.")
    assert "Write one word for each option" in found
    assert "demands, accepts, open, rejects, unknown" in found


def test_a_german_number_with_a_point_before_three_digits_is_asked_about_wherever_it_stands():
    rows = "Truppen|Bereich 0 bis 3000 Schritt 500|1.500||\n|1.500|||9\n|1000|||1.250"
    found = mistakes(f"Thema|Option|Heute|A|A: Punkte\n{rows}")
    assert [said.partition(":")[0] for said in found] == ["Positions!C2", "Positions!B3", "Positions!E4"]
    assert all("thousands without a point" in said for said in found)
    assert mistakes("Issue|Option|A: points\nDoor|open|1.500\n|shut|1") == []


def test_a_number_that_a_spreadsheet_holds_as_one_is_clear_in_german_too():
    rows = sheet("Thema|Option|A: Punkte\nTür|offen|\n|zu|1", "Tabelle1").rows
    held = Cell("1.125", is_number=True)
    book = Book("talks.xlsx", (Sheet("Tabelle1", (rows[0], (*rows[1][:2], held), rows[2])),))
    (party,) = read_book_as_scenario(book).scenario.parties
    assert party.points == {"tuer": (Span.at(Fraction("1.125")), Span.at(1))}
