"""Each mistake on a sheet beside the table, with its cell and its mend."""

from __future__ import annotations

import pytest

from files.sheets.reading.tables import SCORED, TABLE, mistakes


@pytest.mark.parametrize(
    ("sheet", "text", "found"),
    [
        (
            "Sources",
            "Id|Titel|Autor|Publischer\na|b|c|d",
            "Sources!D1: The sheet has no column 'Publischer'. Did you mean 'Publisher'?",
        ),
        ("Sources", "Id|\na|b", "Sources!B1: The column has no heading. Write one, or clear the column."),
        (
            "Sources",
            "Id|Id\na|b",
            "Sources!B1: A second column is headed as this one is: 'Id'. "
            "Head one of them otherwise, as a note for instance.",
        ),
        (
            "Sources",
            "Id\na\na",
            "Sources!A3: 'a' stands here a second time; the first is in Sources!A2. "
            "Give each an id of its own.",
        ),
        ("Sources", "Id|Date\na|1/10/2022", "Sources!B2: '1/10/2022' is not a date."),
        ("Sources", "Id\na b", "Sources!A2: 'a b' cannot be an id."),
        ("Sources", "Id|Title\na|#no value", "Sources!B2: no value"),
        ("Red_lines", "Id|Never\na|Door: open", "Red lines!A1: The column 'Party' is missing."),
        ("Red_lines", "Party|Never\n|Door: open", "Red lines!A2: The cell under 'Party' is empty."),
        (
            "Red_lines",
            "Party|Never\nNatto|Door: open",
            "Red lines!A2: There is no party 'Natto'. Did you mean 'NATO'?",
        ),
        (
            "Red_lines",
            "Party|Never\nNATO|Roof: open",
            "Red lines!B2: There is no issue 'Roof'. There are: Door.",
        ),
        (
            "Red_lines",
            "Party|Never\nNATO|Door: opn, shut",
            "Red lines!B2: 'opn' is not an option of 'Door'. Did you mean 'open'?",
        ),
        (
            "Red_lines",
            "Party|Never\nNATO|Door",
            "Red lines!B2: 'Door' does not say an issue and what holds of it. "
            "Write 'issue: option, option', with a semicolon before the next issue.",
        ),
        (
            "Red_lines",
            "Party|Never\nNATO|Door: open; door: shut",
            "Red lines!B2: The cell names 'door' twice.",
        ),
        (
            "Translations",
            "Field|Language\nx|de",
            "Translations!A1: The column 'Text' is missing. The columns of the sheet 'Translations' are: "
            "Field, Language, Text.",
        ),
        ("Red_lines", "Party\nNATO", "Red lines!A2: A rule needs 'never' or 'only'."),
        (
            "Red_lines",
            "Id|Party|Never|Only\na|NATO|Door: open|Door: shut",
            "Red lines!A2: A rule has either 'never' or 'only', not both.",
        ),
        ("Red_lines", "Party|Never|Cost\nNATO|Door: open|much", "Red lines!C2: 'much' is not a number."),
        ("Red_lines", "Party|Never|Cost\nNATO|Door: open|-1", "Red lines!C2: The cost is negative."),
        (
            "Red_lines",
            "Party|Never|Precondition\nNATO|Door: open|perhaps",
            "Red lines!C2: 'perhaps' is neither yes nor no. Write x, or leave the cell empty.",
        ),
        (
            "Red_lines",
            "Party|Never|Circumstance\nNATO|Door: open|war",
            "Red lines!C2: There is no circumstance 'war'.",
        ),
        (
            "Red_lines",
            "Party|Never|Sources\nNATO|Door: open|memo",
            "Red lines!C2: There is no source 'memo'.",
        ),
        ("Linkages", "Never\nDoor: wide", "Linkages!A2: 'wide' is not an option of 'Door'."),
        ("Evidence", "Party|Issue|Option\nNATO|Door|wide", "Evidence!C2: 'wide' is not an option of 'Door'."),
        (
            "Evidence",
            "Party|Issue|Option\nNATO|Door|shut\nNATO|Door|shut",
            "Evidence!C3: The position on 'shut' has evidence already, in Evidence!C2.",
        ),
        (
            "Earlier_positions",
            "Party|Issue|Option|Stance\nNATO|Door|shut|hm",
            "Earlier positions!D2: 'hm' is no stance.",
        ),
        (
            "Earlier_positions",
            "Party|Issue|Option|Stance|Date\nNATO|Door|shut|+|2021",
            "Earlier positions!E2: This position has a date, "
            "and that of the table, in Positions!E3, has none.",
        ),
        ("Forums", "Id|Rule\nf|whatever", "Forums!B2: 'whatever' is not a rule of decision. Write one of: "),
        ("Forums", "Id|Rule\nf|at least 2", "Forums!B2: A majority is above 0 and at most 1."),
        ("Forums", "Id|Weights\nf|NATO: 2", "Forums!B2: Weights and vetoes count under a majority only."),
        (
            "Forums",
            "Id|Rule|Weights\nf|at least 1/2|NATO",
            "Forums!C2: 'NATO' does not say a name and a number.",
        ),
        (
            "Forums",
            "Id|Rule|Weights|Members\nf|at least 1/2|NATO: 1|Russia",
            "Forums!C2: 'nato' is not a member of this forum.",
        ),
        ("Forums", "Id|Members\nf|Natto", "Forums!B2: There is no party 'Natto'. Did you mean 'NATO'?"),
        ("Forums", "Id|Size\nf|1", "Forums!B2: The forum has 2 members here and a size of 1."),
        ("Interests", "Party|Text\nNATO|", "Interests!B2: The cell under 'Text' is empty."),
        (
            "Interests",
            "Party|Text|Kind\nNATO|Peace|secure",
            "Interests!C2: 'secure' is not one of security, status, economic, domestic, principle. "
            "Did you mean 'security'?",
        ),
        (
            "Interests",
            "Party|Text|Behind\nNATO|Peace|Wall",
            "Interests!C2: There is no red line or issue 'Wall'.",
        ),
        (
            "Synergies",
            "Party|When|Points\nNATO|Door: open|3",
            "Synergies!A2: A party without points has no synergies. "
            "Give it points in the table, or leave this out.",
        ),
        ("Circumstances", "Id|Drop\nwar|front", "Circumstances!B2: There is no red line or linkage 'front'."),
        (
            "Circumstances",
            "Id|No deal\nwar|NATO: 3",
            "Circumstances!B2: 'nato' has no points, so it has no no-deal points that could change.",
        ),
        ("Issues", "Issue|Text\nWall|x", "Issues!A2: There is no issue 'Wall'."),
        (
            "Issues",
            "Issue|Text\nDoor|x\ndoor|y",
            "Issues!B3: This is said in Issues!B2 already. Keep one of them.",
        ),
        ("Options", "Issue|Option|Text\nDoor|wide|x", "Options!B2: 'wide' is not an option of 'Door'."),
        (
            "Parties",
            "Name\nExtra\nextra",
            "Parties!A3: 'extra' stands here a second time; the first is in Parties!A2. Keep one of them.",
        ),
        (
            "About",
            "Field|Value\nDatte|2022",
            "About!A2: The sheet has no field 'Datte'. Did you mean 'Date'?",
        ),
        (
            "About",
            "Field|Value\nDate|2022\nDate|2023",
            "About!A3: 'Date' stands here a second time; the first is in About!B2. Keep one of them.",
        ),
        ("About", "Field|Value\nDate|soon", "About!B2: 'soon' is not a date."),
        ("About", "Field|Value\nLanguage|?", "About!B2: '?' is not a language."),
        ("About", "Field|Value\nSprache der Texte|???", "About!B2: '???' is not a language."),
        (
            "Translations",
            "Field|Language|Text\ntitle|Klingon?|x",
            "Translations!B2: 'Klingon?' is not a language. Write its code, such as en or de.",
        ),
        (
            "Translations",
            "Field|Language|Text\nissues/wall/title|de|Mauer",
            "Translations!A2: There is no text 'issues/wall/title' in the book. "
            "Write its path with strokes: ",
        ),
        (
            "Translations",
            "Field|Language|Text\ntitle|de|Eins\ntitle|German|Zwei",
            "Translations!B3: This text has a wording in this language already, in Translations!C2.",
        ),
        (
            "Translations",
            "Field|Language|Text\ntitle|en|Other talks",
            "Translations!C2: The text in Positions!A1 has another wording in this language. "
            "Keep one of them: 'Talks on the door'.",
        ),
    ],
)
def test_a_mistake_on_a_sheet_names_its_cell(sheet, text, found):
    (said,) = mistakes(TABLE, **{sheet: text})
    assert said.startswith(found)


def test_a_later_date_among_the_earlier_positions_is_refused():
    earlier = "Party|Issue|Option|Stance|Date\nNATO|Door|shut; ajar|+|2022"
    evidence = "Party|Issue|Option|Date\nNATO|Door|shut|2021\nNATO|Door|ajar|2022"
    (found,) = mistakes(TABLE, Earlier_positions=earlier, Evidence=evidence)
    assert found.startswith(
        "Earlier positions!E2: This position is later than that of the table, in Positions!E3."
    )
    assert mistakes(TABLE, Earlier_positions=earlier.replace("2022", "2020"), Evidence=evidence) == []


def test_evidence_for_a_cell_without_a_stance_is_refused_unless_the_cell_is_at_fault():
    evidence = "Party|Issue|Option|Judgement\nNATO|Door|shut|x"
    assert mistakes(TABLE.replace("demands | rejects", "demands |"), Evidence=evidence) == [
        "Evidence!C2: The table has no stance of 'nato' on 'shut'. "
        "Write one in its cell, or move this to the earlier positions."
    ]
    (found,) = mistakes(TABLE.replace("demands | rejects", "demands | hm"), Evidence=evidence)
    assert found.startswith("Positions!E3: 'hm' is no stance.")


def test_text_and_wording_of_one_option_in_two_places_are_refused():
    table = "Issue|Option|Text|A\nDoor|open|One|+\n|shut||-"
    assert mistakes(table, Options="Issue|Option|Text\nDoor|open|Two") == [
        "Options!C2: This is said in Positions!C2 already. Keep one of them."
    ]


def test_options_of_numbers_have_no_sheet():
    (found,) = mistakes(SCORED, Options="Issue|Option|Text\nSize|10|Ten")
    assert found == "Options!A2: 'Size' is numeric: its options have no names."


def test_commas_between_digits_in_a_condition_are_refused():
    (found,) = mistakes(SCORED, Red_lines="Party|Never\nA|Size: 10,20")
    assert found == (
        "Red lines!B2: The comma in '10,20' may separate decimals or two numbers. "
        "Write 2.5 for the one, '2, 5' for the other."
    )
    assert mistakes(SCORED, Red_lines="Party|Never\nA|Size: 10, 20") == []


def test_a_number_that_is_no_option_in_a_condition_is_refused():
    (found,) = mistakes(SCORED, Red_lines="Party|Never\nA|Size: 15")
    assert found.startswith("Red lines!B2: 15 is not an option of 'size'.")


def test_points_of_a_synergy_that_are_no_number_are_refused():
    (found,) = mistakes(SCORED, Synergies="Party|When|Points\nA|Door: open|many")
    assert found.startswith("Synergies!C2: 'many' is neither a number nor a range such as 25..32.")


def test_two_names_of_a_party_with_one_id_are_refused():
    (found,) = mistakes(TABLE.replace("Russia |", "Russia [ru] |"), Parties="Id|Name\nru|Russian Federation")
    assert found == (
        "Parties!B2: The party is called 'Russian Federation' here, and 'Russia' in the table. "
        "Write one name in both places."
    )


def test_all_mistakes_of_a_book_are_told_at_once_in_its_order():
    found = mistakes(
        SCORED.replace("| demands | 40", "| tbd | 41..40"),
        Red_lines="Party|Never|Cost\nC|Door: wide|-1",
        Sources="Id|Date\nx y|soon",
        Evidence="Party|Issue|Option|Sources\nA|Door|open|z",
    )
    assert [said.split(":")[0] for said in found] == [
        "Positions!D3",
        "Positions!E3",
        "Red lines!A2",
        "Red lines!B2",
        "Red lines!C2",
        "Sources!A2",
        "Sources!B2",
        "Evidence!D2",
    ]
