from __future__ import annotations

import pytest

from detente.files.sheets import words
from detente.files.sheets.columns import COLUMNS_OF, NEEDED
from detente.files.sheets.words import COLUMNS, HEADERS, STANCES, Vocabulary, language_of, meant, written

VOCABULARIES = {
    name: vocabulary
    for name, vocabulary in vars(words).items()
    if name.isupper() and isinstance(vocabulary, dict)
}


@pytest.mark.parametrize("vocabulary", VOCABULARIES.values(), ids=VOCABULARIES)
def test_every_word_means_what_it_is_listed_under(vocabulary: Vocabulary):
    found = {
        (name, word): meant(word, vocabulary)
        for name, listed in vocabulary.items()
        for word in (*listed.en, *listed.de)
    }
    assert {name for (name, _word), said in found.items() if said == name} == set(vocabulary)
    assert [each for each, said in found.items() if said != each[0]] == []


@pytest.mark.parametrize(
    ("text", "stance"),
    [
        ("DEMANDS", "demands"),
        ("  lehnt   ab. ", "rejects"),
        ("LehntAb", "rejects"),
        ("Fordert!", "demands"),
        ("++", "demands"),
        ("+", "accepts"),
        ("✓", "accepts"),
        ("+/-", "open"),
        ("±", "open"),
        ("0", "open"),
        ("-", "rejects"),
        ("−", "rejects"),
        ("–", "rejects"),
        ("—", "rejects"),
        ("--", "rejects"),
        ("✗", "rejects"),
        ("?", "unknown"),
        ("k.A.", "unknown"),
        ("n/a", "unknown"),
        ("f", "demands"),
        ("L", "rejects"),
        ("nicht  annehmbar", "rejects"),
        ("trägt mit", "accepts"),
    ],
)
def test_a_stance_is_known_in_whatever_way_it_is_written(text, stance):
    assert meant(text, STANCES) == stance


@pytest.mark.parametrize("text", ["x", "1", "perhaps", "demands it", "+++", "ja nein", "…", "."])
def test_what_is_no_stance_means_none(text):
    assert meant(text, STANCES) is None


@pytest.mark.parametrize(
    ("text", "column"),
    [
        ("Ist-Stand", "status_quo"),
        ("iststand", "status_quo"),
        ("STATUS QUO:", "status_quo"),
        ("Thema-ID", "issue_id"),
        ("Kennung des Themas", "issue_id"),
        ("option_id", "option_id"),
        ("Verhandlungsgegenstand", "issue"),
        ("Lösung", "option"),
        ("Wortlaut", "wording"),
        ("Bemerkungen", "note"),
        ("Russia", None),
    ],
)
def test_a_heading_is_known_in_whatever_way_it_is_written(text, column):
    assert meant(text, HEADERS) == column


def test_the_language_is_that_of_most_headings_and_english_where_there_are_as_many():
    assert language_of(["Thema", "Option", "Status quo", "Russland"]) == "de"
    assert language_of(["Topic", "Option", "NATO"]) == "en"
    assert language_of(["Topic", "Lösung"]) == "en"
    assert language_of([]) == "en"


def test_words_are_written_in_the_language_of_the_sheet():
    assert written(STANCES, "de") == ("fordert", "akzeptiert", "offen", "lehnt ab", "unbekannt")
    assert written(STANCES, "en") == ("demands", "accepts", "open", "rejects", "unknown")
    assert written(STANCES, "fr") == written(STANCES, "en")


def test_every_column_of_a_sheet_has_words_of_which_none_is_another_column_s():
    for columns in COLUMNS_OF.values():
        vocabulary = {name: COLUMNS[name] for name in columns}
        for name in columns:
            assert {meant(word, vocabulary) for word in (*COLUMNS[name].en, *COLUMNS[name].de)} == {name}
    assert all(set(needed) <= set(COLUMNS_OF[sheet]) for sheet, needed in NEEDED.items())
