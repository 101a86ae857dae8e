"""The reference of the sheet has every word, heading, sheet, column and limit that the program knows."""

from __future__ import annotations

from pathlib import Path

import pytest

from detente.files.sheets.columns import COLUMNS_OF, NEEDED
from detente.files.sheets.opening import guards
from detente.files.sheets.words import ABOUT, COLUMNS, KINDS, SHEETS, STANCES, UNREAD, Vocabulary

TEXT = (Path(__file__).parents[2] / "docs" / "reference" / "sheet.md").read_text(encoding="utf-8")
LIMITS = ("MOST_SHEETS", "MOST_ROWS", "MOST_COLUMNS", "MOST_CELLS", "MOST_PLACES", "MOST_CHARACTERS")
MEGABYTES = ("MOST_BYTES", "MOST_UNPACKED")
#: Several ways to write the same sign, of which one is told.
_SAME_SIGNS = frozenset(("−−", "––", "+/−", "✔", "✘", "n. a.", "na", "ka"))


def rows_of(part: str) -> dict[str, str]:
    """The rows of the table under a heading, by what stands in their first cell."""
    section = TEXT.partition(f"\n## {part}\n")[2].partition("\n## ")[0]
    rows = [line for line in section.splitlines() if line.startswith("| ")]
    return {row.split("|")[1].strip().strip("`"): row for row in rows}


@pytest.mark.parametrize("stance", STANCES)
def test_every_word_of_a_stance_is_told(stance):
    cells = rows_of("Words")[stance].casefold().replace("`", "").replace("|", ",").split(",")
    told = {cell.strip() for cell in cells}
    known = {word.casefold() for word in (*STANCES[stance].en, *STANCES[stance].de)}
    assert known - told - _SAME_SIGNS == set()


@pytest.mark.parametrize("sheet", COLUMNS_OF)
def test_every_column_of_a_further_sheet_is_told_and_the_needed_ones_are_bold(sheet):
    row = rows_of("Further sheets")[SHEETS[sheet].written("en")]
    assert f"| {SHEETS[sheet].written('de')} |" in row
    for column in NEEDED.get(sheet, ()):
        assert f"**{COLUMNS[column].written('en').capitalize()}**" in row
    if sheet != "earlier":  # which says that it has those of the evidence
        own = [column for column in COLUMNS_OF[sheet] if not column.startswith("via.")]
        assert all(COLUMNS[column].written("en").casefold() in row.casefold() for column in own)


def in_both_languages(vocabulary: Vocabulary) -> list[str]:
    """A row for each word of a vocabulary, as the reference has it."""
    rows = []
    for words in vocabulary.values():
        english, german = (
            ", ".join(word[0].upper() + word[1:] for word in each) for each in (words.en, words.de)
        )
        rows.append(f"| {english} | {german} |")
    return rows


@pytest.mark.parametrize(
    ("part", "vocabulary"),
    [
        ("The columns in English and in German", {name: COLUMNS[name] for name in COLUMNS if name != "note"}),
        ("The fields of *About*, in German *Angaben*", ABOUT),
        ("The kinds of interest", KINDS),
    ],
)
def test_the_words_of_both_languages_stand_side_by_side_as_the_program_knows_them(part, vocabulary):
    section = TEXT.partition(f"\n### {part}\n")[2].partition("\n#")[0]
    rows = [line for line in section.splitlines() if line.startswith("| ")]
    assert rows == ["| English | German |", "| --- | --- |", *in_both_languages(vocabulary)]


@pytest.mark.parametrize("sheet", sorted(UNREAD))
def test_the_sheets_that_are_never_read_are_told(sheet):
    assert f"*{SHEETS[sheet].written('en')}*" in TEXT
    assert SHEETS[sheet].written("de") in TEXT


def test_every_limit_is_told():
    told = "".join(rows_of("Limits").values())
    assert all(f" {getattr(guards, name):,}" in told for name in LIMITS)
    assert all(f" {getattr(guards, name) // 1_000_000} megabytes" in told for name in MEGABYTES)
