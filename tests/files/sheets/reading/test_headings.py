"""Headings in two rows, and what stands below the table."""

from __future__ import annotations

import pytest

from files.sheets.reading.tables import mistakes, read, warnings

ONE_ROW = """
Talks
Issue | Option | Today | A | A: points | B | B: points
Door  | open   | x     | + | 3         | - | 0
      | shut   |       | - | 1         | + | 5
"""
ROWS = ONE_ROW.strip().splitlines()[2:]
LEGEND = "Talks\nIssue|Option|A|B\nDoor|open|+|-\n|shut|-|+\n"


def two_rows(*headings: str) -> str:
    return "\n".join(["Talks", *headings, *ROWS])


@pytest.mark.parametrize(
    "headings",
    [
        ("Issue|Option|Today|A||B|", "|||Position|Points|Position|Points"),
        ("Issue|Option|Today|A|A|B|B", "Issue|Option|Today|Stance|Score|Stance|Pts"),
        ("Issue|Option|Today|A||B|", "||||Points||Points"),
        ("|||A||B|", "Issue|Option|Today|Position|Points|Position|Points"),
        ("|||A|A|B|B", "Issue|Option|Today|Position|Points|Position|Points"),
        ("||Today|A||B|", "Issue|Option|Today|Position|Points|Position|Points"),
    ],
)
def test_two_rows_of_headings_say_what_one_row_says(headings):
    assert read(two_rows(*headings)).scenario == read(ONE_ROW).scenario
    assert warnings(two_rows(*headings)) == []


def test_a_note_of_a_party_in_the_second_row_is_not_read():
    table = two_rows("Issue|Option|Today|A||B|", "|||Position|Points|Position|Remarks")
    assert warnings(table) == ["Positions!G3: The column 'Remarks' is not read."]


def test_points_under_no_party_or_under_the_issue_are_asked_about_as_ever():
    (found,) = mistakes(two_rows("Issue|Option|Today||A|B|", "|||Points|Points|Position|Points"))
    assert found.startswith("Positions!D3: This heading does not say whose points these are.")
    (found,) = mistakes("Issue|Option|A\nPoints||\nDoor|open|+\n|shut|-")
    assert found.startswith("Positions!A2: 'Points' has no options.")


def test_a_first_row_of_the_table_is_no_second_row_of_headings():
    table = "Talks\nIssue|Option|A|B\nPosition|points|+|-\n|stance|-|+"
    assert [issue.id for issue in read(table).scenario.issues] == ["position"]


@pytest.mark.parametrize(
    "below",
    [
        "|||\nLegend\n+|accepts\n-|rejects",
        "Source: a call, 3 May",
        "|||\n|Key: + accepts, - rejects",
        "|||\nHinweise\n|||\nMehr dazu im Vermerk",
    ],
)
def test_a_legend_below_the_table_is_not_read_and_said_so(below):
    assert read(LEGEND + below).scenario == read(LEGEND).scenario
    assert {said.partition(": ")[2] for said in warnings(LEGEND + below)} == {
        "This line below the table is not read."
    }


def test_what_looks_like_a_legend_is_an_issue_where_a_party_says_something_of_it():
    issues = read(LEGEND + "Sources|open|+|-\n|shut|-|+").scenario.issues
    assert [issue.id for issue in issues] == ["door", "sources"]
    assert mistakes(LEGEND + "|||\nNote: late\nGate|ajar|+|-") == [
        "Positions!A6: 'Note: late' has no options. "
        "Give every option a row of its own, under its heading. Notes belong above the table."
    ]


def test_headings_that_come_again_on_the_next_page_are_no_rows():
    again = LEGEND.replace("|shut", "Issue|Option|A|B\n|shut")
    assert read(again).scenario == read(LEGEND).scenario
    assert [issue.id for issue in read(LEGEND + "Issue|Option|+|-\n").scenario.issues] == ["door", "issue"]


def test_the_word_for_parties_above_them_is_no_title():
    assert warnings("||Parties|\nIssue|Option|A|B\nDoor|open|+|-") == [
        "Positions!C1: This line above the table is not read.",
        "Positions!A2: The table has no title and is called 'talks' here. "
        "Write a title alone in a row above the headings.",
    ]
