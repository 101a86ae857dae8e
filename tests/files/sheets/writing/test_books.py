"""What stands where in a book, in both languages, and what a book or a table cannot say."""

from __future__ import annotations

import pytest

from detente.files.sheets.writing import Loss, Lost, as_book, as_table, in_words
from detente.messages import use_language
from files.sheets.writing.made import TALKS, document, sheet, sheets

ENDLESS = "x" * 40_000


def losses(text: str) -> set[tuple[Lost, str]]:
    return {(loss.why, " > ".join(loss.field)) for loss in as_book(document(text), "en")[1]}


def test_the_table_has_a_row_for_each_option_and_a_column_for_each_party():
    assert sheet(sheets(), "Positions") == [
        ["The border", *[""] * 7],
        ["Issue", "Option", "Status quo", "Arland", "Arland: points", "Bland", "Option id", "Issue id"],
        ["The door", "Open", "", "", "1.5..2", "demands", "open", "door"],
        ["The door", "[ajar]", "", "", "", "rejects", "ajar", "door"],
        ["The door", "Shut", "x", "", "3", "", "shut", "door"],
        ["Size", "range 0..5 step 0.5 metres", "2.5", "", "", "", "", "size"],
        ["Size", "0", "", "", "0", "", "", "size"],
        ["Size", "5", "", "", "10", "", "", "size"],
        ["Size", "<= 2.5", "", "", "", "accepts", "", "size"],
        ["(no deal)", "", "", "", "1/3", "", "", ""],
    ]


def test_a_german_book_has_german_words_titles_and_decimal_commas():
    table = sheet(sheets(language="de"), "Positionen")
    assert table[:3] == [
        ["Die Grenze", *[""] * 7],
        ["Thema", "Option", "Status quo", "Arland", "Arland: Punkte", "Blandien", "Options-Id", "Thema-Id"],
        ["Die Tür", "Open", "", "", "1,5..2", "fordert", "open", "door"],
    ]
    assert table[5][1:3] == ["Bereich 0..5 Schritt 0,5 Meter", "2,5"]
    assert table[8][1] == "<= 2,5"


def test_the_sheets_beside_the_table_say_the_rest():
    book = sheets()
    names = [each.name for each in book.sheets]
    assert names == [
        *("Positions", "About", "Options", "Parties", "Evidence", "Earlier positions", "Sources"),
        *("Red lines", "Translations"),
    ]
    assert sheet(book, "About")[1:] == [
        ["Date", "2026-01-15"],
        ["Marking", "For training"],
        ["Language", "en"],
    ]
    assert sheet(book, "Evidence")[1:] == [
        ["b", "door", "open", "2026-01", "Open it.", "", "", ""],
        ["b", "door", "ajar", "2026", "", "note", "", ""],
    ]
    assert sheet(book, "Earlier positions")[1:] == [
        ["b", "door", "open", "rejects", "2026", "", "note", "", ""]
    ]
    assert sheet(book, "Red lines")[1][:6] == ["line", "b", "", "size: > 1", "door: open, ajar", ""]
    assert ["issues/size/range/unit", "de", "Meter"] in sheet(book, "Translations")


def test_the_cells_are_in_the_language_that_is_wanted_where_the_scenario_speaks_it():
    german = TALKS.replace("title: {en: The border, de: Die Grenze}", "title: Die Grenze\nlanguage: de")
    assert ["Sprache", "de"] in sheet(sheets(german, "de"), "Angaben")
    about = sheet(sheets(TALKS, "de"), "Angaben")
    assert ["Sprache der Texte", "de"] in about
    assert not any("texts" in cell for row in sheet(sheets(), "About") for cell in row)


def test_two_parties_of_one_name_are_told_apart_by_their_ids():
    twins = TALKS.replace("{en: Bland, de: Blandien}", "Arland")
    header = sheet(sheets(twins), "Positions")[1]
    assert header[3:6] == ["Arland [a]", "Arland [a]: points", "Arland [b]"]


def test_a_party_with_no_points_but_those_of_no_deal_is_still_scored():
    nothing = TALKS.replace("name: {en: Bland, de: Blandien}", "name: Bland, points: {}")
    assert sheet(sheets(nothing), "Positions")[-1] == ["(no deal)", "", "", "", "1/3", "", "0", "", ""]


@pytest.mark.parametrize(
    ("change", "lost"),
    [
        (("text: With a key.", 'text: " "'), (Lost.EMPTY, "issues > door > options > shut > text")),
        (("text: With a key.", 'text: "a\\u0001b"'), (Lost.HIDDEN, "issues > door > options > shut > text")),
        (("With a key.", ENDLESS), (Lost.TOO_LONG, "issues > door > options > shut > text")),
        (("title: Open}", "title: '[open]'}"), (Lost.HEADING, "issues > door > options > open > title")),
        (("name: Arland", "name: 'Arland: points'"), (Lost.HEADING, "parties > a > name")),
        (
            ("size: {0: 0, 5: 10}}", "size: {}}, synergies: [{when: {}, points: 1}]"),
            (Lost.ALWAYS, "parties > a > synergies > 1"),
        ),
        (("{title: A note}", "{title: A note, via: {}}"), (Lost.COPY, "sources > note > via")),
    ],
    ids=lambda value: value[0].name if isinstance(value[0], Lost) else "",
)
def test_what_a_book_cannot_say_is_listed(change, lost):
    assert losses(TALKS) == set()
    assert losses(TALKS.replace(*change)) == {lost}


ACCOUNTS = """accounts:
  oath:
    question: {en: Was it promised?, de: Wurde es zugesagt?}
    confidential: true
    statements:
      - {party: a, says: {en: Yes., de: Ja.}, sources: note}
      - {by: A scholar, quote: No., judgement: true, confidential: true}
"""


def test_accounts_have_two_sheets_and_confidential_a_column_only_where_something_is():
    book = sheets(TALKS + ACCOUNTS)
    assert sheet(book, "Accounts") == [
        ["Id", "Question", "Background", "Sources", "Judgement", "Confidential"],
        ["oath", "Was it promised?", "", "", "", "x"],
    ]
    header, *rows = sheet(book, "Statements")
    assert header == [
        *("Account", "Party", "By", "Says", "Date", "Quote", "Sources", "Judgement", "Confidential", "Why")
    ]
    assert rows == [
        ["oath", "a", "", "Yes.", "", "", "note", "", "", ""],
        ["oath", "", "A scholar", "", "", "No.", "", "x", "x", ""],
    ]
    assert ["accounts/oath/statements/1/says", "de", "Ja."] in sheet(book, "Translations")
    assert "Confidential" not in sheet(book, "Evidence")[0]
    assert sheet(sheets(TALKS + ACCOUNTS, "de"), "Darstellungen")[1][1] == "Wurde es zugesagt?"


def test_a_single_table_says_that_it_has_no_sheets_of_accounts():
    lost = as_table(document(TALKS + ACCOUNTS), "en")[1]
    assert "A single table has no sheet 'Accounts': oath" in list(in_words(lost))
    said = "A single table has no sheet 'Statements': oath > statements > 1, oath > statements > 2"
    assert said in list(in_words(lost))


def test_a_single_table_lists_what_would_stand_on_further_sheets():
    table, lost = as_table(document(), "de")
    assert len(table.sheets) == 1
    assert "Text" in [cell.text for cell in table.sheets[0].rows[1]]
    assert Loss(Lost.LANGUAGE, ("language",)) in lost
    assert {loss.sheet for loss in lost if loss.why is Lost.NO_SHEET} == {
        *("about", "evidence", "earlier", "sources", "red_lines", "translations")
    }
    with use_language("de"):
        assert "Eine einzelne Tabelle hat kein Blatt „Rote Linien“: line" in list(in_words(lost))


def test_each_reason_is_said_in_both_languages():
    every = [Loss(why, ("title",), "sources") for why in Lost]
    english = list(in_words(every))
    with use_language("de"):
        german = list(in_words(every))
    assert len({*english, *german}) == 2 * len(Lost)


def test_a_loss_is_told_once_and_many_are_cut():
    many = [Loss(Lost.EMPTY, ("positions", str(number), "why")) for number in range(20)]
    (sentence,) = in_words(many + many)
    assert sentence.endswith("positions > 5 > why and 14 more")
