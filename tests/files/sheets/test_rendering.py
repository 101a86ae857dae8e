"""Written workbooks in LibreOffice, as people open them; the pictures of them in the documentation.

``DETENTE_GOLDEN=write`` draws the pictures of ``docs/_sheets`` anew.
"""

from __future__ import annotations

import os
from dataclasses import dataclass
from hashlib import sha256
from pathlib import Path

import pytest

from detente.files import load_document
from detente.files.converting import blank_table, converted
from detente.files.sheets.opening import read_book
from detente.files.sheets.words import HEADERS, LANGUAGES, STANCES
from paper.libreoffice import PROGRAMS, convert, words_of_pages
from paper.pictures import comment_of, png, rendered
from paper.programs import require

PICTURES = Path(__file__).parents[3] / "docs" / "_sheets"
CASE = "catalogue:cases/european-security-talks-2022"
BOOKS = tuple(f"{name}-{language}" for name in ("empty", "talks") for language in LANGUAGES)
MOST_BYTES = 150_000


@dataclass(frozen=True, slots=True)
class Shown:
    """What a picture of the documentation shows: a page of a sheet, and how much of it from the top."""

    book: str
    sheet: int
    page: int
    share: float


def shown() -> dict[str, Shown]:
    """The pictures by the names of their files."""
    empty, example, talks = ("empty", 0, 1, 0.5), ("empty", 4, 6, 0.5), ("talks", 0, 1, 0.64)
    kinds = {"empty": empty, "example": example, "talks": talks}
    return {
        f"{kind}-{language}.png": Shown(f"{book}-{language}", sheet, page, share)
        for kind, (book, sheet, page, share) in kinds.items()
        for language in LANGUAGES
    }


def written(book: str) -> bytes:
    """A workbook as Detente writes it."""
    name, language = book.split("-")
    if name == "empty":
        return blank_table("positions.xlsx", language)
    return converted(load_document(CASE), "talks.xlsx", language).content


def what_it_shows(picture: Shown) -> str:
    """A digest of the cells of the sheet, by which a picture tells whether it is the sheet of today."""
    rows = read_book(written(picture.book), "talks.xlsx").sheets[picture.sheet].rows
    cells = "\n".join("\t".join(cell.text for cell in row) for row in rows)
    return sha256(cells.encode()).hexdigest()


@pytest.fixture(scope="module")
def folder(tmp_path_factory):
    """A folder with the written workbooks, and each as LibreOffice prints it and saves it again."""
    require(*PROGRAMS)
    home = tmp_path_factory.mktemp("sheets")
    files = [home / f"{book}.xlsx" for book in BOOKS]
    for book, file in zip(BOOKS, files, strict=True):
        file.write_bytes(written(book))
    convert("pdf", home, files)
    convert("ods", home, files)
    return home


@pytest.mark.parametrize("book", BOOKS)
def test_libreoffice_opens_a_written_workbook_without_complaint(folder, book):
    language = book[-2:]
    first, *_others = words_of_pages(folder / f"{book}.pdf")
    heads = " ".join(HEADERS[name].written(language) for name in ("issue", "option", "status_quo"))
    assert set(heads.split()) <= first
    if book.startswith("talks"):
        stances = " ".join(words.written(language) for words in STANCES.values())
        assert set(stances.split()) <= first


@pytest.mark.parametrize("language", LANGUAGES)
def test_the_header_of_the_table_stands_on_each_of_its_pages(folder, language):
    pages = words_of_pages(folder / f"talks-{language}.pdf")
    option_id = set(HEADERS["option_id"].written(language).split())
    with_ids = [option_id <= page for page in pages]
    assert with_ids.index(False) >= 2
    assert not any(with_ids[with_ids.index(False) :])


def test_the_words_of_stances_stand_in_their_colours(folder):
    page = rendered(folder / "talks-en.pdf", 1, 1)
    assert page.share("#9DC3E6") > 0.01
    assert page.share("#DEEBF7") > 0.01
    assert page.share("#F4B183") > 0.02
    assert rendered(folder / "empty-en.pdf", 1, 1).share("#F4B183") == 0


@pytest.mark.parametrize("language", LANGUAGES)
def test_what_libreoffice_saves_as_ods_is_the_same_scenario(folder, language):
    name = f"talks-{language}"
    again, written = (load_document(folder / f"{name}{ending}") for ending in (".ods", ".xlsx"))
    assert again.scenario == written.scenario
    assert again.unread == written.unread


@pytest.mark.parametrize("picture", shown())
def test_the_page_that_a_picture_shows_is_of_its_sheet(folder, picture):
    what = shown()[picture]
    pdf = folder / f"{what.book}.pdf"
    name = read_book(written(what.book), "talks.xlsx").sheets[what.sheet].name
    assert set(name.split()) <= words_of_pages(pdf)[what.page - 1]
    if os.environ.get("DETENTE_GOLDEN") == "write":
        drawn = rendered(pdf, what.page, what.share)
        (PICTURES / picture).write_bytes(png(drawn, what_it_shows(what)))


@pytest.mark.parametrize("picture", shown())
def test_a_picture_of_the_documentation_shows_the_sheet_of_today(picture):
    drawn_of = comment_of((PICTURES / picture).read_bytes())
    assert drawn_of == what_it_shows(shown()[picture]), "draw it anew with DETENTE_GOLDEN=write"


def test_the_pictures_of_the_documentation_are_small_and_no_other_lies_there():
    assert {path.name for path in PICTURES.iterdir()} == set(shown())
    assert all(path.stat().st_size <= MOST_BYTES for path in PICTURES.iterdir())
