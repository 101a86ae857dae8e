"""LibreOffice opens the file, and shows on paper what the document says."""

from __future__ import annotations

import shutil
import subprocess
from pathlib import Path

import pytest

from detente.pages.components import Document
from detente.pages.marks import bare
from pages.documents import sample
from pages.documents.word.reading import made

OFFICE, READER = shutil.which("soffice"), shutil.which("pdftotext")
pytestmark = pytest.mark.skipif(not (OFFICE and READER), reason="LibreOffice or pdftotext is not here")


@pytest.fixture(scope="module")
def printed(tmp_path_factory: pytest.TempPathFactory) -> dict[str, list[str]]:
    """The pages of some documents as LibreOffice prints them, each as the letters on it."""
    folder = tmp_path_factory.mktemp("printed")
    documents = {
        "whole": sample.whole(),
        "short": sample.short(),
        "hostile": sample.hostile(sample.HOSTILE[1]),
    }
    for name, document in documents.items():
        (folder / f"{name}.docx").write_bytes(made(document))
    files = [str(folder / f"{name}.docx") for name in documents]
    profile = f"-env:UserInstallation={(folder / 'profile').as_uri()}"
    convert = [str(OFFICE), profile, "--headless", "--convert-to", "pdf", "--outdir", str(folder), *files]
    subprocess.run(convert, check=True, capture_output=True, timeout=120)
    return {name: pages(folder / f"{name}.pdf") for name in documents}


def pages(path: Path) -> list[str]:
    read = subprocess.run([str(READER), path, "-"], check=True, capture_output=True, text=True, timeout=60)
    return [letters(page) for page in read.stdout.split("\f") if page]


def letters(text: str) -> str:
    """What is left of a text without blanks, hyphens and marks: lines and columns may break it anywhere."""
    return "".join(mark for mark in bare(text) if mark.isascii() and mark.isalnum())


@pytest.mark.parametrize(("name", "document"), [("whole", sample.whole()), ("short", sample.short())])
def test_every_part_is_printed_with_its_title_and_its_texts(
    printed: dict[str, list[str]], name: str, document: Document
) -> None:
    shown = "".join(printed[name])
    for part in document.parts:
        for block in (part.title, *part.blocks):
            first = next(sample.shown_texts(block))
            assert letters(first) in shown


def test_every_page_is_marked_and_counted(printed: dict[str, list[str]]) -> None:
    for number, page in enumerate(printed["whole"], start=1):
        assert letters(sample.whole().marking) in page
        assert f"Seite{number}von{len(printed['whole'])}" in page


def test_hostile_texts_are_printed_as_texts(printed: dict[str, list[str]]) -> None:
    shown = "".join(printed["hostile"])
    assert shown.count(letters(sample.HOSTILE[1])) > 50
