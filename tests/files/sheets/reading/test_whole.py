"""Which sheet has the table, what goes for the whole, the languages of texts, and what is not read."""

from __future__ import annotations

import pytest

from detente.errors import BadInput
from detente.files.document import read_book_as_scenario
from detente.files.sheets.book import Book
from detente.messages import use_language
from files.sheets.reading.tables import TABLE, book, mistakes, read, sheet, warnings

BARE = "Issue|Option|A\nDoor|open|+\n|shut|-"


def titles(document) -> tuple[tuple[str, str], ...]:
    return document.scenario.issues[0].title.wordings


def test_the_title_stands_alone_above_the_table():
    assert str(read(f"||\n|Talks\n{BARE}").scenario.title) == "Talks"
    assert warnings(f"Talks\n{BARE}") == []


def test_the_title_of_the_sheet_about_the_whole_comes_first():
    about = "Title|Other talks"
    assert str(read(f"Talks\n{BARE}", About=about).scenario.title) == "Other talks"
    assert warnings(f"Talks\n{BARE}", About=about) == ["Positions!A1: This line above the table is not read."]
    assert warnings(f"Other talks\n{BARE}", About=about) == []


def test_further_lines_above_the_table_are_not_read_and_named():
    assert warnings(f"Draft|2\nTalks|\nState: May|\n{BARE}") == [
        "Positions!A1, B1, A3: This line above the table is not read."
    ]


def test_a_table_without_a_title_is_called_after_its_file():
    assert str(read(BARE).scenario.title) == "talks"
    assert warnings(BARE) == [
        "Positions!A1: The table has no title and is called 'talks' here. "
        "Write a title alone in a row above the headings."
    ]
    pasted = read_book_as_scenario(Book("<standard input>", (sheet(BARE),)))
    assert str(pasted.scenario.title) == "Negotiation"
    assert pasted.unread[0].cell == "A1"


def test_about_may_come_without_headings():
    scenario = read(TABLE, About="Datum|10.1.2022\nEinstufung|intern").scenario
    assert (str(scenario.date), str(scenario.marking)) == ("2022-01-10", "intern")


def test_the_first_sheet_with_the_headings_has_the_table():
    cover = sheet("Welcome\nPlease read", "Cover")
    found = read_book_as_scenario(Book("talks.xlsx", (sheet("", "Sheet1"), cover, sheet(TABLE, "Main"))))
    assert found.scenario == read(TABLE).scenario
    assert [problem.cell for problem in found.unread] == ["Cover!A1"]


def test_a_book_that_has_only_names_of_other_sheets_may_have_its_table_on_one():
    named = Book("talks.xlsx", (sheet("Id\na", "Sources"), sheet(TABLE, "Issues")))
    assert read_book_as_scenario(named).scenario.issues == read(TABLE).scenario.issues


def test_an_example_is_never_read():
    with pytest.raises(BadInput, match="The book has no sheet with a table of positions"):
        read_book_as_scenario(Book("talks.xlsx", (sheet(TABLE, "Example"), sheet("Id\na", "Quellen"))))
    assert warnings(TABLE, Beispiel=TABLE, Help="Words") == []


def test_a_table_without_headings_is_refused_with_what_is_looked_for():
    (found,) = mistakes("a|b\nc|d")
    assert found.startswith(
        "Positions!A1: No row with the headings of the table was found among the first 20."
    )
    assert "Issue, issues, topic, subject, question, item" in found
    assert "Option, options, solution, variant, proposal" in found


def test_a_table_of_issues_alone_is_refused_with_the_way_to_turn_it():
    (found,) = mistakes("Issue|Russia|NATO\nDoor|wants it shut|wants it open")
    assert found == (
        "Positions!A1: This row heads a column of issues, and none of options. "
        "Give every option a row of its own: beside the issue its name, then a stance for each party. "
        "The heading is one of: Option, options, solution, variant, proposal."
    )
    (found,) = mistakes("Option|Russia\nopen|+")
    assert found.startswith("Positions!A1: This row heads a column of options, and none of issues.")


def test_an_empty_book_is_refused_without_a_cell():
    with pytest.raises(BadInput) as bad:
        read_book_as_scenario(Book("talks.xlsx", (sheet("", "Sheet1"),)))
    assert str(bad.value).startswith("talks.xlsx\n  The book has no sheet with a table of positions.")


def test_what_is_not_read_is_named():
    noted = TABLE.replace("demands | rejects", "demands | rejects | see memo | | later")
    noted = noted.replace("Russia | NATO", "Russia | NATO | Notes | |")
    assert warnings(noted, Drafts="x", Sorces="Id\na", Sources="Id|Remark\nb|x") == [
        "Positions!F2: The column 'Notes' is not read.",
        "Positions!H2: The column has no heading and is not read.",
        "Sources!B1: The column 'Remark' is not read.",
        "Drafts!A1: The sheet 'Drafts' is not read.",
        "Sorces!A1: The sheet 'Sorces' is not read. Did you mean 'Sources'?",
    ]


def test_what_is_not_read_is_among_the_warnings_in_the_order_of_the_book():
    document = read(TABLE, Drafts="x")
    assert document.unread == document.warnings[-1:]
    assert document.warnings[0].cell == "Positions!D3, E3, D4, E4, D5, E5"


def test_warnings_name_the_cells_and_no_fields_of_files():
    document = read(TABLE, Red_lines="Id|Party|Never\na|NATO|Door: shut")
    said = {problem.what: (problem.cell, problem.field, problem.mend) for problem in document.warnings}
    assert said["The red line has no source, nor does it say that it is judgement."] == (
        "Red lines!A2",
        (),
        "Name its sources, or mark it as judgement; for the table there is the sheet of evidence.",
    )
    found = document.problem(("positions", "2"), "Odd.")
    assert (found.cell, str(found)) == ("Positions!E3", "talks.xlsx  Positions!E3\n  Odd.")
    assert document.problem(("issues", "door", "options", "ajar"), "Odd.").cell == "Positions!B4"


def test_half_scored_issues_are_warned_of_at_the_first_of_their_cells():
    table = "Talks\nIssue|Option|A: points|B\nDoor|open|3|+\n|shut||-\nRoof|flat||+\n|steep||-"
    said = {problem.cell: f"{problem.what} {problem.mend}" for problem in read(table).warnings}
    assert said["Positions!C3"].startswith("There are no points for shut, which count as 0.")
    assert said["Positions!C2"] == "There are no points on roof; every option there counts as 0. "


def test_texts_are_in_the_language_of_the_book():
    assert titles(read(TABLE)) == (("en", "Door"),)
    assert titles(read(TABLE.replace("Issue |", "Thema |"))) == (("de", "Door"),)
    assert titles(read(TABLE, About="Language|French")) == (("fr", "Door"),)


def test_texts_in_another_language_than_the_scenario_s_say_so():
    document = read(TABLE, About="Language|de\nLanguage of the texts|English")
    assert document.scenario.language == "de"
    assert titles(document) == (("en", "Door"),)


def test_translations_stand_beside_the_text_of_the_cell():
    document = read(TABLE, Translations="Field|Language|Text\nissues/door/title|de|Tür\ntitle|fr|Pourparlers")
    assert titles(document) == (("en", "Door"), ("de", "Tür"))
    assert document.scenario.title.wordings == (("en", "Talks on the door"), ("fr", "Pourparlers"))


def test_a_cell_that_is_one_of_the_translations_is_no_wording_of_its_own():
    about = "Language|de\nLanguage of the texts|en"
    rows = "Field|Language|Text\nissues/door/title|fr|Door"
    assert titles(read(TABLE, About=about, Translations=rows)) == (("fr", "Door"),)


def test_translations_of_positions_go_by_the_cell_and_hold_for_all_of_its_evidence():
    evidence = "Party|Issue|Option|Quote\nNATO|Door|shut; open|Never\nNATO|Door|ajar|Perhaps"
    rows = (
        "Field|Language|Text\n"
        "positions/nato/door/shut/quote|de|Niemals\npositions/NATO/Door/ajar/quote|de|Vielleicht\n"
        "positions/nato/door/ajar/why|de|Darum"
    )
    said = read(TABLE, Evidence=evidence, Translations=rows).scenario.positions
    assert [position.evidence.quote and position.evidence.quote.in_("de") for position in said] == [
        *(None, "Niemals", None, "Vielleicht", None, "Niemals")
    ]
    assert said[3].evidence.why is not None
    assert said[3].evidence.why.wordings == (("de", "Darum"),)


def test_translations_reach_every_text():
    sheets = {
        "Sources": "Id|Title|Read in: title\ns|S|T",
        "Earlier positions": "Party|Issue|Option|Stance|Why\nNATO|Door|shut|+|b",
        "Interests": "Party|Text\nNATO|x\nRussia|y",
        "Options": "Issue|Option|Text\nDoor|shut|words",
    }
    paths = ["sources/s/via/title", "earlier/1/why", "interests/2/text", "issues/door/options/shut/text"]
    rows = "\n".join(f"{path}|de|wort" for path in paths)
    document = read(
        TABLE,
        **{name.replace(" ", "_"): text for name, text in sheets.items()},
        Translations=f"Field|Language|Text\n{rows}",
    )
    scenario = document.scenario
    assert scenario.sources[0].via is not None
    texts = [
        scenario.sources[0].via.title,
        scenario.positions[0].evidence.why,
        scenario.interests[1].text,
        scenario.issues[0].options[0].text,
    ]
    assert [text and text.in_("de") for text in texts] == ["wort"] * 4


def test_a_step_with_a_stroke_stands_in_quotation_marks():
    table = "Issue|Option|A|Option id\nDoor|open|+|a/b\n|shut|-|c"
    rows = 'Field|Language|Text\nissues/door/options/"a/b"/title|de|offen'
    (issue,) = read(table, Translations=rows).scenario.issues
    assert issue.options[0].title is not None
    assert issue.options[0].title.in_("de") == "offen"


def test_a_table_by_itself_names_cells_without_a_sheet():
    with pytest.raises(BadInput) as bad:
        read_book_as_scenario(
            Book("talks.csv", (sheet(TABLE.replace("ajar   |            | open", "ajar || hm")),))
        )
    assert str(bad.value) == (
        "talks.csv  D4\n  'hm' is no stance. The words are: demands, accepts, open, rejects, unknown."
    )


def test_the_words_that_would_do_are_those_of_the_sheet_and_the_sentence_is_the_reader_s():
    german = (
        TABLE.replace("Issue |", "Thema |").replace("Status quo", "heute").replace("rejects", "lehnt abb", 1)
    )
    with use_language("de"), pytest.raises(BadInput) as bad:
        read_book_as_scenario(book(german))
    assert str(bad.value) == (
        "talks.xlsx  Positions!E3\n  „lehnt abb“ ist keine Haltung. War „lehnt ab“ gemeint? "
        "Die Wörter sind: fordert, akzeptiert, offen, lehnt ab, unbekannt."
    )
    (found,) = mistakes(german)
    assert found.endswith("The words are: fordert, akzeptiert, offen, lehnt ab, unbekannt.")


def test_many_cells_with_one_mistake_are_told_once_and_counted():
    rows = "\n".join(f"|option {number}|hm" for number in range(20))
    (found,) = mistakes(f"Issue|Option|A\nDoor|open|+\n{rows}")
    assert found.startswith("Positions!C3, C4, C5, C6, C7, C8, C9, C10 and 12 more: 'hm' is no stance.")


def test_a_table_with_too_many_cells_is_refused_at_once():
    parties = "|".join(f"P{number}" for number in range(410))
    rows = "\n".join(f"|o{number}|{'+|' * 410}" for number in range(100))
    with pytest.raises(BadInput, match="41000 stances and points; at most 40000 are read"):
        read(f"Issue|Option|{parties}\nDoor||\n{rows}")
