from __future__ import annotations

import pytest

from detente.files.sheets.reading.partynames import PartyName, party_name
from detente.files.sheets.words import HEADERS
from files.sheets.reading.tables import TABLE, mistakes, read, stances

ISSUE = [word for word in (*HEADERS["issue"].en, *HEADERS["issue"].de)]
OPTION = [word for word in (*HEADERS["option"].en, *HEADERS["option"].de)]


@pytest.mark.parametrize("issue", ISSUE)
def test_the_column_of_issues_is_known_by_each_of_its_words(issue):
    assert read(TABLE.replace("Issue |", f"{issue.upper()} |")).scenario == read(TABLE).scenario or (
        issue in HEADERS["issue"].de
    )
    assert mistakes(TABLE.replace("Issue |", f"{issue}: |")) == []


@pytest.mark.parametrize("option", OPTION)
def test_the_column_of_options_is_known_by_each_of_its_words(option):
    assert stances(read(TABLE.replace("Option |", f"{option.capitalize()} |"))) == stances(read(TABLE))


@pytest.mark.parametrize("today", [*HEADERS["status_quo"].en, *HEADERS["status_quo"].de])
def test_the_column_of_marks_is_known_by_each_of_its_words(today):
    assert read(TABLE.replace("Status quo", today)).scenario.issues[0].status_quo == "open"


@pytest.mark.parametrize("role", ["issue_id", "option_id", "wording", "note"])
def test_the_other_columns_are_known_by_each_of_their_words(role):
    for word in (*HEADERS[role].en, *HEADERS[role].de):
        table = f"Issue | Option | A | {word}\nDoor | open | demands | it-is\n | shut | open |"
        issue = read(table).scenario.issues[0]
        assert [party.id for party in read(table).scenario.parties] == ["a"]
        assert (issue.id == "it-is") is (role == "issue_id")
        assert (issue.options[0].id == "it-is") is (role == "option_id")
        assert (str(issue.options[0].text) == "it-is") is (role == "wording")


@pytest.mark.parametrize(
    ("heading", "name"),
    [
        ("Russia", PartyName("Russia")),
        ("Russian Federation [ru]", PartyName("Russian Federation", "ru")),
        ("Russia: points", PartyName("Russia", "", "points")),
        ("Russia [ru]: points", PartyName("Russia", "ru", "points")),
        ("Russia: points [ru]", PartyName("Russia", "ru", "points")),
        ("Russia (points)", PartyName("Russia", "", "points")),
        ("Russia [ru] (Punkte)", PartyName("Russia", "ru", "Punkte")),
        ("Russia points", PartyName("Russia", "", "points")),
        ("points Russia", PartyName("Russia", "", "points")),
        ("Points of Russia", PartyName("Russia", "", "points")),
        ("Punkte Russland", PartyName("Russland", "", "Punkte")),
        ("Punkte für Russland", PartyName("Russland", "", "Punkte")),
        ("Russland – Punkte", PartyName("Russland", "", "Punkte")),
        ("Russland - PUNKTE", PartyName("Russland", "", "Punkte")),
        ("Viewpoints", PartyName("Viewpoints")),
        ("Point Comfort", PartyName("Comfort", "", "point")),
        ("Point Comfort [pc]", PartyName("Point Comfort", "pc")),
        ("Note [n]", PartyName("Note", "n")),
        ("A [b] c", PartyName("A [b] c")),
    ],
)
def test_a_heading_says_a_party_its_id_and_whether_it_heads_points(heading, name):
    assert party_name(heading) == name


def test_a_heading_with_an_id_is_a_party_whatever_its_name():
    document = read("Issue | Option | Note [n] | Text [t]\nDoor | open | demands | rejects\n | shut | |")
    assert [(party.id, str(party.name)) for party in document.scenario.parties] == [
        ("n", "Note"),
        ("t", "Text"),
    ]


def test_points_and_stances_of_a_party_find_each_other_by_name_or_id():
    table = """
    Issue | Option | Old Russia [ru] | OLD russia: points | NATO | nato [nato]: points
    Door  | open   | +               | 3                  | -    | 2
          | shut   | -               | 1                  | +    | 0
    """
    parties = read(table).scenario.parties
    assert [(party.id, str(party.name), party.is_scored) for party in parties] == [
        ("ru", "Old Russia", True),
        ("nato", "NATO", True),
    ]


def test_a_party_may_have_points_and_no_stances():
    document = read("Issue | Option | A | B: points\nDoor | open | + | 3\n | shut | - | 0")
    assert [(party.id, party.is_scored) for party in document.scenario.parties] == [("a", False), ("b", True)]
    assert {party for party, _option in stances(document)} == {"a"}


def test_the_header_is_the_first_row_with_both_words_among_twenty():
    lines = "\n".join(f"Line {number}" for number in range(19))
    assert mistakes(f"{lines}\nIssue | Option | A\nDoor | open | +") == []
    (found,) = mistakes(f"{lines}\nx\nIssue | Option | A\nDoor | open | +")
    assert found.startswith(
        "Positions!A1: No row with the headings of the table was found among the first 20."
    )


def test_two_columns_of_a_kind_are_refused():
    assert mistakes("Issue | Topic | Option | A\nDoor | d | open | +") == [
        "Positions!B1: A second column is headed as this one is: 'Topic'. "
        "Head one of them otherwise, as a note for instance."
    ]


def test_a_party_that_heads_two_columns_is_refused():
    (found,) = mistakes(TABLE.replace("NATO", "russia"))
    assert found.startswith("Positions!E2: 'Russia' has a column of this kind already.")


def test_points_without_a_party_and_ids_of_nothing_are_refused():
    assert mistakes(TABLE.replace("NATO", "Points")) == [
        "Positions!E2: This heading does not say whose points these are. "
        "Write the party's name before it: '…: points'."
    ]
    assert mistakes(TABLE.replace("NATO", "ID")) == [
        "Positions!E2: This heading does not say what the ids are of. Write 'Issue id' or 'Option id'."
    ]


def test_stances_under_no_heading_are_refused():
    (found,) = mistakes(TABLE.replace("| NATO", "|"))
    assert found == (
        "Positions!E2: The column has no heading, and stances or numbers stand in it. "
        "Write the party's name above it, or clear the column."
    )


@pytest.mark.parametrize(
    ("points", "stances"),
    [
        ("U.S.", "United States"),
        ("USA", "United States of America"),
        ("RF", "Russian Federation"),
        ("Russian Federation", "RF"),
        ("Germany", "Federal Republic of Germany"),
        ("Rusia", "Russia"),
    ],
)
def test_points_under_nearly_the_name_of_a_party_without_points_are_refused(points, stances):
    assert mistakes(f"Issue|Option|{stances}|{points}: points\nDoor|open|+|3\n|shut|-|1") == [
        f"Positions!D1: '{points}' has points and no column of stances. "
        f"If it is '{stances}', head the column '{stances}: points'; if not, give it a column of stances too."
    ]


@pytest.mark.parametrize(("points", "stances"), [("B", "A"), ("Party B", "Party A"), ("Iran", "Iraq")])
def test_points_under_another_name_are_another_party_s(points, stances):
    assert mistakes(f"Issue|Option|{stances}|{points}: points\nDoor|open|+|3\n|shut|-|1") == []
