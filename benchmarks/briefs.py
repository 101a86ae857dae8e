"""How long a brief takes, as a user waits for it: whole commands, from the file to the document.

A brief is compared with `detente analyze` of the same file, run by turns with it, so that a busy machine
slows both; and a large conference with the baseline of the engine's table besides.
"""

from __future__ import annotations

import subprocess
import sys
from collections.abc import Iterator, Sequence
from pathlib import Path
from statistics import median
from tempfile import TemporaryDirectory
from time import perf_counter

from benchmarks.conference import conference

RUNS = 5
TALKS = "catalogue:cases/european-security-talks-2022"
COLUMNS = ("file", "document", "multiples of `analyze`", "seconds", "units")
#: What is ordered, and the options that order it.
DOCUMENTS = {
    "brief, HTML": ("brief.html",),
    "brief, Word": ("brief.docx",),
    "note, Word": ("note.docx", "--short"),
}
#: Large conferences: how many parties have points, and whether there is a zone.
LARGE = {
    "30 × 40, no zone, nobody with points": (0, False),
    "30 × 40, no zone, all with points": (30, False),
    "30 × 40, a zone, three with points": (3, True),
    "30 × 40, a zone, all with points": (30, True),
}


def section(unit: float) -> list[str]:
    """The part of the page about briefs; ``unit`` is the time of the engine's baseline."""
    with TemporaryDirectory() as folder:
        made = list(_rows(Path(folder), unit))
    return [
        "## The brief",
        "",
        f"`detente brief`, from the start of the command to the written document: medians of {RUNS} runs, as",
        "multiples of `detente analyze` of the same file, run by turns with it; in seconds on the machine of",
        "this page; and in units of the same baseline as above. The large conferences",
        "(`benchmarks/conference.py`) have 30 parties, 40 issues of two to five options, some 700 positions,",
        "60 red lines, linkages, a forum and a circumstance.",
        "",
        f"| {' | '.join(COLUMNS)} |",
        f"| {' | '.join('---' for _ in COLUMNS)} |",
        *made,
        "",
    ]


def _rows(folder: Path, unit: float) -> Iterator[str]:
    yield from _rows_of("2022 talks", TALKS, folder, unit, DOCUMENTS)
    for name, (scored, is_agreed) in LARGE.items():
        file = folder / "conference.yaml"
        file.write_text(conference(scored=scored, is_agreed=is_agreed), encoding="utf-8")
        yield from _rows_of(name, str(file), folder, unit, {"brief, HTML": DOCUMENTS["brief, HTML"]})


def _rows_of(
    name: str, file: str, folder: Path, unit: float, documents: dict[str, Sequence[str]]
) -> Iterator[str]:
    """One line for each document, all run by turns with the analysis."""
    print(name, file=sys.stderr)
    analyses: list[float] = []
    times: dict[str, list[float]] = {document: [] for document in documents}
    for _ in range(RUNS):
        analyses.append(_seconds("analyze", file))
        for document, (output, *options) in documents.items():
            times[document].append(_seconds("brief", file, "-o", str(folder / output), *options))
    for document, seconds in times.items():
        taken, analysis = median(seconds), median(analyses)
        yield f"| {name} | {document} | {taken / analysis:.1f} | {taken:.1f} | {taken / unit:.0f} |"


def _seconds(*words: str) -> float:
    start = perf_counter()
    subprocess.run([sys.executable, "-m", "detente", *words], check=True, stdout=subprocess.DEVNULL)
    return perf_counter() - start
