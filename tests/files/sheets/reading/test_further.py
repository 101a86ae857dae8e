"""The sheets beside the table: a whole book in either language says what a file says."""

from __future__ import annotations

import pytest

from detente.files import read_scenario
from detente.files.sheets.words import ABOUT
from detente.model import Evidence, PartialDate
from files.sheets.reading.tables import SCORED, TABLE, mistakes, read

ENGLISH = {
    "About": "Field | Value\nDate | 2022-01-10\nMarking | For the course\nSummary | One.\\nTwo.",
    "Issues": "Issue | Text | Sources\nDoor | All about it | note",
    "Options": "Issue | Option | Text | Sources | Judgement\nDoor | shut | For good | A note; memo | x",
    "Parties": "Id | Name | Basis\na | A | guesses\nc | Third |",
    "Sources": "Id | Title | Author | Publisher | Date | URL | Language | File"
    " | Read in: title | Read in: date | Read in: URL\n"
    "note | A note | Me | House | 10.01.2022 | http://x.y | en | note.txt | Paper | 2022 | http://z\n"
    "memo | Memo | | | | | | | | |",
    "Evidence": "Party | Issue | Option | Date | Quote | Sources | Judgement | Why\n"
    "A | Door | shut; open | 2022 | We say | note | | \nB | Size | <=10 | | | | x | so",
    "Earlier_positions": "Party | Issue | Option | Stance | Date\nA | Door | open; shut | ? | 2021-12",
    "Red_lines": "Id | Party | Title | When | Never | Only | Precondition | Cost | Why | Sources"
    " | Circumstance\n"
    "front | B | Front | | Door: shut | | x | 2,5 | safe | note |\n"
    "back | A | | Door: open | | Size: <= 10, 40 | | | | memo |\n"
    "late | A | | | door: Shut; size: 0 | | | | | note | war",
    "Linkages": "Id | When | Only | Why\nfit | Size: 0 | Door: open, shut | logic",
    "Forums": "Id | Title | Members | Decides | Rule | Weights | Vetoes | Size | Text | Sources\n"
    "hall | Hall | A; B | Door | at least 2/3 | A: 2; B: 1,5 | B | 5 | There | note\n"
    "yard | | | | more than 50 % | | | | |\n"
    "room | | | | consensus | | | | |",
    "Interests": "Party | Text | Kind | Behind | Judgement\nB | Peace | security | front; Size | yes",
    "Synergies": "Party | When | Points | Why\nA | Door: open; Size: 0..10 | 2-3 | both",
    "Circumstances": "Id | Title | No deal | Drop | Judgement\nwar | War | A: 20..25; B: 3 | Front; fit | x",
}
GERMAN = {
    "Angaben": "Feld | Wert\nDatum | 10.01.2022\nVermerk | For the course\nZusammenfassung | One.\\nTwo.\n"
    "Sprache | en",
    "Themen": "Thema | Wortlaut | Quellen\nDoor | All about it | note",
    "Optionen": "Thema | Option | Text | Quellen | Einschätzung\nDoor | shut | For good | A note; memo | ja",
    "Parteien": "Kennung | Name | Grundlage\na | A | guesses\nc | Third |",
    "Quellen": "Id | Titel | Verfasser | Herausgeber | Datum | Adresse | Sprache | Datei"
    " | Gelesen in: Titel | Gelesen in: Datum | Gelesen in: URL\n"
    "note | A note | Me | House | 10.01.2022 | http://x.y | Englisch | note.txt | Paper | 2022 | http://z\n"
    "memo | Memo | | | | | | | | |",
    "Belege": "Partei | Thema | Option | Datum | Zitat | Quellen | Einschätzung | Begründung\n"
    "A | Door | shut; open | 2022 | We say | note | | \nB | Size | ≤ 10 | | | | wahr | so",
    "Frühere_Positionen": "Partei | Thema | Option | Haltung | Datum\n"
    "A | Door | open; shut | unbekannt | 2021-12",
    "Rote_Linien": "Id | Partei | Titel | Wenn | Nie | Nur | Vorbedingung | Kosten | Grund | Quellen"
    " | Umstand\n"
    "front | B | Front | | Door: shut | | x | 2,5 | safe | note |\n"
    "back | A | | Door: open | | Size: höchstens 10, 40 | | | | memo |\n"
    "late | A | | | door: Shut; size: 0 | | | | | note | war",
    "Verknüpfungen": "Id | Falls | Nur | Warum\nfit | Size: 0 | Door: open, shut | logic",
    "Foren": "Id | Titel | Mitglieder | Entscheidet | Regel | Gewichte | Vetos | Größe | Text | Quellen\n"
    "hall | Hall | A; B | Door | mindestens 2/3 | A: 2; B: 1,5 | B | 5 | There | note\n"
    "yard | | | | mehr als 50 % | | | | |\n"
    "room | | | | Konsens | | | | |",
    "Interessen": "Partei | Text | Art | Steht hinter | Urteil\nB | Peace | Sicherheit | front; Size | ja",
    "Synergien": "Partei | Wenn | Punkte | Warum\nA | Door: open; Size: 0 bis 10 | 2 bis 3 | both",
    "Umstände": "Id | Titel | Keine Einigung | Entfällt | Urteil\n"
    "war | War | A: 20..25; B: 3 | Front; fit | x",
}
AS_FILE = """
detente: 1
title: Talks
date: 2022-01-10
marking: For the course
summary: "One.\\nTwo."
sources:
  note: {title: A note, author: Me, publisher: House, date: 2022-01-10, url: http://x.y, language: en,
    file: note.txt, via: {title: Paper, date: 2022, url: http://z}}
  memo: {title: Memo}
issues:
  door:
    title: Door
    status_quo: open
    text: All about it
    sources: note
    options:
      shut: {title: shut, text: For good, sources: [note, memo], judgement: true}
      open: {title: open}
  size: {title: Size, status_quo: 20, range: {from: 0, to: 40, step: 10, unit: ships}}
parties:
  a:
    name: A
    basis: guesses
    no_deal: 25..30
    points: {door: {shut: 40, open: 0}, size: {0: 5, 40: 20}}
    synergies: [{when: {door: open, size: 0..10}, points: 2..3, why: both}]
  b: {name: B, no_deal: 7, points: {door: {shut: 0, open: 25..32}, size: {40: 3}}}
  c: {name: Third}
positions:
  - {party: a, issue: door, option: [open, shut], stance: unknown, date: 2021-12}
  - {party: a, issue: door, option: shut, stance: demands, date: 2022, quote: We say, sources: note}
  - {party: b, issue: door, option: shut, stance: rejects}
  - {party: a, issue: door, option: open, stance: rejects, date: 2022, quote: We say, sources: note}
  - {party: b, issue: door, option: open, stance: demands}
  - {party: a, issue: size, option: <= 10, stance: accepts}
  - {party: b, issue: size, option: <= 10, stance: open, judgement: true, why: so}
interests:
  - {party: b, text: Peace, kind: security, behind: [front, size], judgement: true}
red_lines:
  front: {party: b, title: Front, never: {door: shut}, precondition: true, cost: 2.5, why: safe,
    sources: note}
  back: {party: a, when: {door: open}, only: {size: [<= 10, 40]}, sources: memo}
linkages:
  fit: {when: {size: 0}, only: {door: [open, shut]}, why: logic}
forums:
  hall: {title: Hall, members: [a, b], decides: door, size: 5, text: There, sources: note,
    rule: {majority: 2/3, weights: {a: 2, b: 1.5}, vetoes: b}}
  yard: {rule: {more_than: 1/2}}
  room: {rule: consensus}
circumstances:
  war: {title: War, no_deal: {a: 20..25, b: 3}, drop: [front, fit], judgement: true,
    red_lines: {late: {party: a, never: {door: shut, size: 0}, sources: note}}}
"""


@pytest.mark.parametrize("sheets", [ENGLISH, GERMAN], ids=["English", "German"])
def test_a_whole_book_is_the_scenario_that_a_file_says(sheets):
    table = SCORED
    if sheets is GERMAN:
        table = (
            SCORED.replace("Issue |", "Thema |")
            .replace("Status quo", "Heute")
            .replace("A: points", "A: Punkte")
        )
    assert read(table, **sheets).scenario == read_scenario(AS_FILE, "talks.yaml").scenario


@pytest.mark.parametrize("word", ["Kennzeichnung", "Vermerk"])
def test_the_marking_is_read_by_its_word_of_today_and_by_that_of_older_sheets(word):
    assert ABOUT["marking"].written("de") == "Kennzeichnung"
    scenario = read(SCORED, Angaben=f"Feld | Wert\n{word} | For the course").scenario
    assert str(scenario.marking) == "For the course"


@pytest.mark.parametrize("left_out", [*ENGLISH, "nothing else"])
def test_every_sheet_but_the_table_may_be_missing_where_nothing_names_it(left_out):
    named = {"Sources", "Red_lines", "Linkages", "Circumstances", left_out}
    sheets = {name: text for name, text in ENGLISH.items() if name not in named | {"Options", "Issues"}}
    for name in ("Evidence", "Forums", "Interests"):
        sheets[name] = (
            ENGLISH[name].replace("| note ", "| ").replace("| note\n", "|\n").replace("front; ", "")
        )
    assert mistakes(SCORED, **sheets) == []


def test_names_may_be_titles_or_ids_in_any_case_and_ids_come_first():
    table = "Issue|Option|One [b]|Two [a]|Issue id|Option id\nThe door|Wide open|+|-|door|o\n|O|-|+||x"
    lines = "Id|Party|Never\nfirst|a|The Door: wide open\nsecond|TWO|door: o"
    sources = "Id|Title\ns|First\nFirst|Other"
    document = read(
        table, Red_lines=lines, Sources=sources, Evidence="Party|Issue|Option|Sources\nb|door|x|First"
    )
    assert [line.party for line in document.scenario.red_lines] == ["a", "a"]
    assert len({line.never for line in document.scenario.red_lines}) == 1
    assert document.scenario.positions[2].evidence.sources == ("First",)


SOURCES = "Id|Title\nspeech-in-march|Speech in parliament\nnote|"


@pytest.mark.parametrize(
    ("named", "mend"),
    [
        ("speech-march", "Did you mean 'speech-in-march'?"),
        ("speech in the parliament", "Did you mean 'Speech in parliament'?"),
        ("gazette", "There are: speech-in-march (Speech in parliament), note."),
    ],
)
def test_a_source_that_there_is_not_is_answered_with_the_nearest_or_with_the_ids(named, mend):
    evidence = f"Party|Issue|Option|Sources\nA|Door|open|{named}"
    (told,) = mistakes(SCORED, Sources=SOURCES, Evidence=evidence)
    assert told == f"Evidence!D2: There is no source '{named}'. {mend}"


def test_a_title_with_signs_is_named_whole_or_in_quotation_marks():
    table = "Issue|Option|A\nDoor: front, back|open; now|+\n|shut|-"
    lines = 'Id|Party|Never\none|A|"Door: front, back": "open; now", shut\ntwo|A|door-front-back: open-now'
    evidence = "Party|Issue|Option|Judgement\nA|Door: front, back|open; now|x"
    document = read(table, Red_lines=lines, Evidence=evidence)
    assert [len(line.never.clauses[0].any_of) for line in document.scenario.red_lines] == [2, 1]
    assert document.scenario.positions[0].evidence.judgement


ACCOUNTS = "Question|Background|Sources|Judgement|Confidential\nWas it promised?|No text has it.|note|x|yes"
STATEMENTS = """
Account | Party | By | Says | Quote | Date | Sources | Confidential
Was it promised? | Russia | A minister | That it was. | | 2022 | note | x
was-it-promised | | A scholar | | Never. | | note |
"""


def test_accounts_and_their_statements_stand_on_two_sheets():
    document = read(TABLE, Sources="Id\nnote", Accounts=ACCOUNTS, Statements=STATEMENTS)
    german = read(
        TABLE.replace("Issue |", "Thema |").replace("Status quo", "Heute"),
        Quellen="Id\nnote",
        Darstellungen=ACCOUNTS.replace("Question|Background|Sources|Judgement|Confidential",
            "Frage|Hintergrund|Quellen|Einschätzung|Vertraulich").replace("yes", "ja"),
        Aussagen=STATEMENTS.replace("Account | Party | By | Says | Quote | Date | Sources | Confidential",
            "Darstellung | Partei | Wer sprach | Sagt | Zitat | Datum | Quellen | Vertraulich"),
    )  # fmt: skip
    for found in (document, german):
        (account,) = found.scenario.accounts
        assert (account.id, str(account.background)) == ("was-it-promised", "No text has it.")
        assert account.evidence == Evidence(sources=("note",), judgement=True, confidential=True)
        first, second = account.statements
        assert (first.party, str(first.by), str(first.says)) == ("russia", "A minister", "That it was.")
        assert (first.evidence.date, first.evidence.confidential) == (PartialDate(2022), True)
        assert (second.party, str(second.by), str(second.evidence.quote)) == (None, "A scholar", "Never.")


def test_what_an_account_lacks_is_told_at_its_cell():
    assert mistakes(
        TABLE, Accounts="Id|Question\na|\nb|Why?", Statements="Account|Party|Says\nc|NATO|No"
    ) == [
        "Accounts!B2: The cell under 'Question' is empty. Fill it in, or clear the row.",
        "Accounts!A3: An account needs 'statements'.",
        "Statements!A2: There is no account 'c'. There are: Why?.",
    ]
    found = mistakes(TABLE, Accounts="Question\nWhy?", Statements="Account|Party|Says\nWhy?||No\nWhy?|NATO|")
    assert found == [
        "Statements!A2: The statement does not say whose it is."
        " Name its 'party', or write in 'by' who spoke.",
        "Statements!A3: The statement does not say what was said."
        " Report it in 'says', or quote it in 'quote'.",
    ]


def test_what_is_confidential_is_marked_on_every_sheet_with_evidence():
    lines = "Id|Party|Never|Confidential\none|NATO|Door: shut|x\ntwo|NATO|Door: ajar|maybe"
    assert mistakes(TABLE, Red_lines=lines) == [
        "Red lines!D3: 'maybe' is neither yes nor no. Write x, or leave the cell empty."
    ]
    evidence = "Party|Issue|Option|Confidential\nNATO|Door|shut|x"
    document = read(TABLE, Evidence=evidence, Red_lines=lines.replace("maybe", "no"))
    assert [line.evidence.confidential for line in document.scenario.red_lines] == [True, False]
    assert [one.party for one in document.scenario.positions if one.evidence.confidential] == ["nato"]


def test_an_entry_without_an_id_gets_one_from_its_title():
    lines = "Party|Title|Never\nNATO|No shut door|Door: shut\nRussia||Door: open"
    assert [line.id for line in read(TABLE, Red_lines=lines).scenario.red_lines] == [
        "no-shut-door",
        "red-line-2",
    ]


def test_parties_of_their_sheet_and_of_the_table_are_the_same_by_id_or_name():
    by_name = read(TABLE, Parties="Id|Name|Basis\nru|RUSSIA|x").scenario.parties
    assert [(party.id, str(party.name), str(party.basis)) for party in by_name[:1]] == [("ru", "RUSSIA", "x")]
    by_id = read(TABLE.replace("Russia |", "ru |"), Parties="Id|Name\nru|Russian Federation").scenario.parties
    assert [(party.id, str(party.name)) for party in by_id] == [
        ("ru", "Russian Federation"),
        ("nato", "NATO"),
    ]


def test_two_sheets_of_a_kind_are_read_as_one():
    document = read(TABLE, Sources="Id\na", Quellen="Id\nb")
    assert [source.id for source in document.scenario.sources] == ["a", "b"]


def test_a_sheet_may_have_lines_of_nothing_above_its_headings_and_between_its_entries():
    document = read(TABLE, Sources="| |\n|Id|Title\n| |\n|a|A\n| |\n|b|B")
    assert [source.id for source in document.scenario.sources] == ["a", "b"]
