"""Written workbooks in LibreOffice, as people open them; the pictures of them in the documentation.

``DETENTE_GOLDEN=write`` draws the pictures of ``docs/_sheets`` anew.
"""

from __future__ import annotations

import os
from dataclasses import dataclass
from pathlib import Path

import pytest

from detente.files import load_document
from detente.files.converting import blank_table, converted
from detente.files.sheets.words import HEADERS, LANGUAGES, STANCES
from files.sheets.rendering import MISSING, convert, png, rendered, words_in, words_of_pages

PICTURES = Path(__file__).parents[3] / "docs" / "_sheets"
CASE = "catalogue:cases/european-security-talks-2022"
BOOKS = tuple(f"{name}-{language}" for name in ("empty", "talks") for language in LANGUAGES)
MOST_BYTES = 150_000
needs_libreoffice = pytest.mark.skipif(bool(MISSING), reason=f"not installed: {MISSING}")


@dataclass(frozen=True, slots=True)
class Shown:
    """What a picture of the documentation shows: a page of a book, and how much of it from the top."""

    book: str
    page: int
    share: float


def shown() -> dict[str, Shown]:
    """The pictures by the names of their files."""
    empty, example, talks = ("empty", 1, 0.5), ("empty", 6, 0.5), ("talks", 1, 0.66)
    kinds = {"empty": empty, "example": example, "talks": talks}
    return {
        f"{kind}-{language}.png": Shown(f"{book}-{language}", page, share)
        for kind, (book, page, share) in kinds.items()
        for language in LANGUAGES
    }


@pytest.fixture(scope="module")
def folder(tmp_path_factory):
    """A folder with the written workbooks, and each as LibreOffice prints it and saves it again."""
    home = tmp_path_factory.mktemp("sheets")
    for language in LANGUAGES:
        (home / f"empty-{language}.xlsx").write_bytes(blank_table("positions.xlsx", language))
        made = converted(load_document(CASE), "talks.xlsx", language)
        (home / f"talks-{language}.xlsx").write_bytes(made.content)
    written = [home / f"{book}.xlsx" for book in BOOKS]
    convert("pdf", home, written)
    convert("ods", home, written)
    return home


@needs_libreoffice
@pytest.mark.parametrize("book", BOOKS)
def test_libreoffice_opens_a_written_workbook_without_complaint(folder, book):
    language = book[-2:]
    first, *_others = words_of_pages(folder / f"{book}.pdf")
    heads = " ".join(HEADERS[name].written(language) for name in ("issue", "option", "status_quo"))
    assert set(heads.split()) <= set(first)
    if book.startswith("talks"):
        stances = " ".join(words.written(language) for words in STANCES.values())
        assert set(stances.split()) <= set(first)


@needs_libreoffice
@pytest.mark.parametrize("language", LANGUAGES)
def test_the_header_of_the_table_stands_on_each_of_its_pages(folder, language):
    pages = words_of_pages(folder / f"talks-{language}.pdf")
    option_id = HEADERS["option_id"].written(language).split()
    with_ids = [set(option_id) <= set(page) for page in pages]
    assert with_ids.index(False) >= 2
    assert not any(with_ids[with_ids.index(False) :])


@needs_libreoffice
def test_the_words_of_stances_stand_in_their_colours(folder):
    page = rendered(folder / "talks-en.pdf", 1, 1)
    assert page.share("#9DC3E6") > 0.01
    assert page.share("#DEEBF7") > 0.01
    assert page.share("#F4B183") > 0.02
    assert rendered(folder / "empty-en.pdf", 1, 1).share("#F4B183") == 0


@needs_libreoffice
@pytest.mark.parametrize("language", LANGUAGES)
def test_what_libreoffice_saves_as_ods_is_the_same_scenario(folder, language):
    name = f"talks-{language}"
    again, written = (load_document(folder / f"{name}{ending}") for ending in (".ods", ".xlsx"))
    assert again.scenario == written.scenario
    assert again.unread == written.unread


@needs_libreoffice
@pytest.mark.parametrize("picture", shown())
def test_a_picture_of_the_documentation_shows_the_sheet_of_today(folder, picture):
    what = shown()[picture]
    pdf = folder / f"{what.book}.pdf"
    words = words_of_pages(pdf)[what.page - 1]
    if os.environ.get("DETENTE_GOLDEN") == "write":
        PICTURES.mkdir(exist_ok=True)
        (PICTURES / picture).write_bytes(png(rendered(pdf, what.page, what.share), words))
    assert words_in((PICTURES / picture).read_bytes()) == words


def test_the_pictures_of_the_documentation_are_small_and_no_other_lies_there():
    assert {path.name for path in PICTURES.iterdir()} == set(shown())
    assert all(path.stat().st_size <= MOST_BYTES for path in PICTURES.iterdir())
