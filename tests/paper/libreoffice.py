"""Files as LibreOffice opens, prints and saves them again."""

from __future__ import annotations

import shutil
import subprocess
import tempfile
from collections.abc import Sequence
from pathlib import Path

from paper.judging import Printed
from paper.painted import read
from paper.programs import lacks, require
from paper.word import docx_text

PROGRAMS = ("soffice", "pdftoppm", "pdftotext")
#: A PDF that tells what is a heading, a table, a row.
_TAGGED = 'pdf:writer_pdf_Export:{"UseTaggedPDF":{"type":"boolean","value":"true"}}'
#: The only thing that LibreOffice may say: it looks for a Java that neither Calc nor Writer needs.
_NO_JAVA = "failed to launch javaldx"


def convert(ending: str, folder: Path, files: Sequence[Path]) -> list[Path]:
    """The files as LibreOffice saves them in another format, in that folder; it must not complain."""
    with tempfile.TemporaryDirectory() as home:
        profile = f"-env:UserInstallation={Path(home).as_uri()}"
        command = ["soffice", profile, "--headless", "--convert-to", ending, "--outdir", str(folder)]
        said = _run([*command, *map(str, files)])
    complaints = [line for line in said.stderr.splitlines() if line.strip() and _NO_JAVA not in line]
    assert not complaints, complaints
    made = [folder / f"{file.stem}.{ending.partition(':')[0]}" for file in files]
    assert all(file.exists() for file in made), said.stdout
    return made


def require_writer() -> None:
    """Skip the test that calls it where LibreOffice has no part for documents; fail it in CI."""
    require(*PROGRAMS)
    home = Path(shutil.which("soffice") or "").resolve().parents[1]
    if not any(home.glob("*/*swlo.*")):
        lacks("LibreOffice Writer")


def docx_to_pdf(path: Path) -> Path:
    """A Word document as LibreOffice prints it, beside it; skips where there is no Writer."""
    require_writer()
    (pdf,) = convert(_TAGGED, path.parent, [path])
    return pdf


def docx_printed(path: Path) -> Printed:
    """A Word document on paper, to be judged as a printed page is."""
    pdf = docx_to_pdf(path)
    return Printed(path=pdf, paper=read(pdf), shown=tuple(docx_text(path, body_only=True).splitlines()))


def words_of_pages(pdf: Path) -> list[set[str]]:
    """The words of each page."""
    text = _run(["pdftotext", str(pdf), "-"]).stdout
    return [set(page.split()) for page in text.removesuffix("\f").split("\f")]


def _run(command: Sequence[str]) -> subprocess.CompletedProcess[str]:
    return subprocess.run(command, check=True, capture_output=True, text=True, timeout=180)
