from __future__ import annotations

import pytest

from detente.files.sheets.words import MARK
from detente.model import Stance
from files.sheets.reading.tables import TABLE, mistakes, read, stances


def options(document) -> dict[str, list[tuple[str, str | None]]]:
    """The options of every issue by id, each with its title."""
    return {
        issue.id: [(option.id, option.title and str(option.title)) for option in issue.options]
        for issue in document.scenario.issues
    }


def test_one_row_is_an_option_and_a_cell_is_a_position():
    document = read(TABLE)
    scenario = document.scenario
    assert str(scenario.title) == "Talks on the door"
    assert options(document) == {"door": [("shut", "shut"), ("ajar", "ajar"), ("open", "open")]}
    assert [issue.status_quo for issue in scenario.issues] == ["open"]
    assert [(party.id, str(party.name), party.is_scored) for party in scenario.parties] == [
        ("russia", "Russia", False),
        ("nato", "NATO", False),
    ]
    assert stances(document) == {
        ("russia", "shut"): "demands",
        ("nato", "shut"): "rejects",
        ("russia", "ajar"): "open",
        ("nato", "ajar"): "open",
        ("russia", "open"): "rejects",
        ("nato", "open"): "demands",
    }


def test_positions_go_by_issue_then_option_then_party():
    said = [(position.party, position.issue) for position in read(TABLE).scenario.positions]
    assert said == [("russia", "door"), ("nato", "door")] * 3


def test_the_same_table_in_german_says_the_same():
    german = """
    Gespräche über die Tür
    Thema | Option  | Heute | Russland | NATO
    Tür   | zu      |       | fordert  | lehnt ab
          | angelehnt |     | offen    | OFFEN
          | offen   | ja    | Nein     | F
    """
    document = read(german)
    assert document.scenario.language == "de"
    assert [stance for stance in stances(document).values()] == [
        stance for stance in stances(read(TABLE)).values()
    ]
    assert document.scenario.issues[0].status_quo == "offen"
    assert document.scenario.issues[0].title.wordings == (("de", "Tür"),)


def test_an_empty_cell_is_no_position():
    assert ("nato", "shut") not in stances(read(TABLE.replace("demands | rejects", "demands |")))


def test_empty_rows_and_columns_are_skipped():
    spaced = """
    | Talks on the door
    | | | | | |
    | Issue | | Option | Status quo | | Russia | NATO
    | Door  | | shut   |            | | demands | rejects
    | | | | | | |
    |       | | ajar   |            | | open    | open
    |       | | open   | x          | | rejects | demands
    """
    assert read(spaced).scenario == read(TABLE).scenario


def test_an_issue_goes_on_where_its_title_comes_again():
    table = "Issue|Option|A\nDoor|open|+\nRoof|flat|-\ndoor |shut|0\n|ajar|?"
    assert options(read(table)) == {
        "door": [("open", "open"), ("shut", "shut"), ("ajar", "ajar")],
        "roof": [("flat", "flat")],
    }


def test_an_issue_may_stand_alone_in_a_row_above_its_options():
    table = "Issue|Option|A\nDoor||\n|open|+\n|shut|-\nRoof||\n|flat|0"
    assert list(options(read(table))) == ["door", "roof"]


def test_line_breaks_in_titles_are_spaces_and_stay_in_texts():
    table = "Issue|Option|Text|Party\\none\nThe\\ndoor|wide \\n open|One.\\nTwo.|+"
    scenario = read(table).scenario
    (issue,) = scenario.issues
    assert (str(issue.title), str(issue.options[0].title)) == ("The door", "wide open")
    assert str(issue.options[0].text) == "One.\nTwo."
    assert str(scenario.parties[0].name) == "Party one"


def test_ids_come_from_titles_and_are_kept_apart():
    table = "Issue|Option|A|B!\n!|Open door|+|\n|Open door.|-|\n|Öffnung|0|\n!!|???|-|+"
    document = read(table)
    assert options(document) == {
        "issue-1": [("open-door", "Open door"), ("open-door-2", "Open door."), ("oeffnung", "Öffnung")],
        "issue-2": [("option-1", "???")],
    }
    assert [party.id for party in document.scenario.parties] == ["a", "b"]


def test_ids_of_the_id_columns_are_kept_whatever_the_titles_are():
    table = "Issue|Option|A|Issue id|Option id\nThe door|To|+|door|shut\n|Open, wide|-||open\nWall|Shut|0||"
    document = read(table)
    assert options(document) == {
        "door": [("shut", "To"), ("open", "Open, wide")],
        "wall": [("shut", "Shut")],
    }
    assert options(read(table.replace("To|", "Closed|")))["door"][0] == ("shut", "Closed")


def test_ids_decide_which_issue_a_row_belongs_to():
    table = "Issue|Option|A|Issue id\nDoor|open|+|front\nDoor|open|-|back\n|shut|0|front"
    assert options(read(table)) == {"front": [("open", "open"), ("shut", "shut")], "back": [("open", "open")]}


def test_an_id_may_come_later_than_the_title():
    table = "Issue|Option|A|Issue id\nDoor|open|+|\n|shut|-|gate\nDoor|ajar|0|gate"
    assert options(read(table)) == {"gate": [("open", "open"), ("shut", "shut"), ("ajar", "ajar")]}


def test_an_id_made_from_a_title_is_none_that_a_later_row_has():
    table = "Issue|Option|A|Issue id|Option id\nDoor|open|+||\n|Other|-||open\nRoof|flat|0|door|"
    assert options(read(table)) == {
        "door-2": [("open-2", "open"), ("open", "Other")],
        "door": [("flat", "flat")],
    }


def test_an_option_in_brackets_is_an_id_without_a_title():
    assert options(read("Issue|Option|A\nDoor|[wide-open]|+\n|[Shut!]|-")) == {
        "door": [("wide-open", None), ("Shut!", None)]
    }


@pytest.mark.parametrize("mark", [*MARK.en, *MARK.de, "X", "Ja"])
def test_each_mark_says_what_holds_today(mark):
    assert read(TABLE.replace("| x ", f"| {mark} ")).scenario.issues[0].status_quo == "open"


@pytest.mark.parametrize("mark", ["no", "nein", "0", "falsch", ""])
def test_a_mark_may_say_that_an_option_does_not_hold(mark):
    assert read(TABLE.replace("| x ", f"| {mark} ")).scenario.issues[0].status_quo is None


@pytest.mark.parametrize("end", [" (status quo)", "(Status Quo)", " *", "*", " (heute)"])
def test_without_a_column_the_end_of_an_option_says_what_holds_today(end):
    (issue,) = read(f"Issue|Option|A\nDoor|open{end}|+\n|shut|-").scenario.issues
    assert (issue.status_quo, str(issue.options[0].title)) == ("open", "open")


def test_the_column_and_the_end_of_an_option_may_both_say_what_holds_today():
    (issue,) = read("Issue|Option|Now|A\nDoor|open (status quo)|x|+\n|shut||-").scenario.issues
    assert (issue.status_quo, str(issue.options[0].title)) == ("open", "open")
    (issue,) = read("Issue|Option|Now|A\nDoor|open *||+\n|shut||-").scenario.issues
    assert issue.status_quo == "open"
    (found,) = mistakes("Issue|Option|Now|A\nDoor|open *||+\n|shut|x|-")
    assert found.startswith("Positions!C3: Another option of this issue is marked as the status quo")


def test_with_an_id_the_end_of_an_option_belongs_to_its_title():
    (issue,) = read("Issue|Option|A|Option id\nDoor|open *|+|open\n|shut|-|").scenario.issues
    assert (issue.status_quo, str(issue.options[0].title)) == (None, "open *")


def test_a_stance_may_be_any_sign_or_word_of_either_language():
    table = "Issue|Option|A|B|C|D|E\nDoor|open|++|+|0|−|?\n|shut|fordert|einverstanden|neutral|Dagegen|k. A."
    found = stances(read(table))
    expected = [stance.value for stance in Stance]
    assert [found[party, "open"] for party in "abcde"] == expected
    assert [found[party, "shut"] for party in "abcde"] == expected


def test_two_rows_with_one_option_are_refused():
    assert mistakes(f"{TABLE}Door | Shut | | open |") == [
        "Positions!B6: 'Shut' stands here a second time; the first is in Positions!B3. Keep one of them."
    ]
    table = "Issue|Option|A|Option id\nDoor|open|+|x\n|shut|-|x"
    assert mistakes(table) == [
        "Positions!D3: 'x' stands here a second time; the first is in Positions!D2. "
        "Clear the id of a new option."
    ]


def test_one_id_with_two_titles_is_refused():
    (found,) = mistakes("Issue|Option|A|Issue id\nDoor|open|+|door\nGate|shut|-|door")
    assert found == (
        "Positions!A3: The issue 'door' is called 'Door' in Positions!A2, and 'Gate' here. "
        "Write one title in all its rows; for another issue, clear the id."
    )


def test_a_row_with_an_id_of_no_issue_is_refused():
    (found,) = mistakes("Issue|Option|A|Issue id\nDoor|open|+|door\n|shut|-|gate")
    assert found.startswith("Positions!D3: There is no issue with the id 'gate' above.")


def test_an_issue_without_options_is_refused_with_the_way_to_write_it():
    assert mistakes(f"{TABLE}Roof | | | |") == [
        "Positions!A6: 'Roof' has no options. "
        "Give every option a row of its own, under its heading. Notes belong above the table."
    ]


def test_rows_without_an_issue_or_an_option_are_refused():
    assert mistakes(TABLE.replace("Door  |", "      |", 1)) == [
        "Positions!A3, A4, A5: No issue stands in this row or above it. "
        "Write the issue that the option belongs to."
    ]
    assert mistakes(f"{TABLE}Roof | | | open |") == [
        "Positions!B6: The row has no option. Name the option that it speaks of."
    ]


def test_two_marks_in_an_issue_and_what_is_no_mark_are_refused():
    assert mistakes(TABLE.replace("ajar   |  ", "ajar   | x")) == [
        "Positions!C5: Another option of this issue is marked as the status quo, in Positions!C4. "
        "Only one can hold today: keep one mark."
    ]
    assert mistakes(TABLE.replace("ajar   |  ", "ajar   | since 2014")) == [
        "Positions!C4: 'since 2014' does not say whether this holds today. "
        "Mark what holds today with x, and leave the other cells empty."
    ]


def test_a_cell_with_an_error_is_refused_with_what_it_is():
    assert mistakes(TABLE.replace("demands", "#no value", 1)) == ["Positions!D3: no value"]
    assert mistakes(TABLE.replace("ajar", "#no value", 1)) == ["Positions!B4: no value"]
    assert mistakes(TABLE.replace("Door ", "#no value ", 1)) == ["Positions!A3: no value"]
    assert mistakes(TABLE.replace("Door ", "Roof | flat |\n#no value ", 1)) == ["Positions!A4: no value"]
    assert mistakes(TABLE.replace("| x ", "| #no value ", 1)) == ["Positions!C5: no value"]
    assert mistakes(TABLE.replace("NATO", "#no value", 1)) == ["Positions!E2: no value"]


def test_a_table_without_parties_or_issues_is_refused():
    assert mistakes("Issue|Option\nDoor|open") == [
        "Positions!B1: No column is headed with a party. Give every party a column, with its name above it."
    ]
    assert mistakes("Issue|Option|A") == ["Positions!A1: There are no issues. A scenario needs at least one."]
