"""What a check says of quotations, as it is read in the terminal, in both languages."""

from __future__ import annotations

import re
from pathlib import Path

import pytest

from detente import workbench
from detente.files import read_scenario
from detente.messages import use_language
from detente.pages import checks, terminal
from files.reading import scenario_text

SOURCES = "{note: {title: N, file: note.txt}, talk: {title: T}, lost: {title: L, file: lost.txt}}"
SAID = "{{party: a, issue: door, option: open, stance: open, quote: {quote}}}"
QUOTES = (
    "{en: we will never agree, de: niemals}, sources: note",
    "we will often agree to it, sources: note",
    "we agree, sources: talk",
    "we agree, sources: [talk, note]",
    "we agree, sources: lost",
    "we agree",
    "'…', sources: note",
)


def lines(folder: Path, *quotes: str, source: str = "talks.yaml", language: str = "en") -> list[str]:
    (folder / "note.txt").write_text("First.\nHere we will nev-\ner agree to it.", encoding="utf-8")
    said = ", ".join(SAID.format(quote=quote) for quote in quotes)
    path = folder / "talks.yaml"
    path.write_text(scenario_text(sources=SOURCES, positions=f"[{said}]"), encoding="utf-8")
    document = read_scenario(path.read_bytes(), "talks.yaml")
    proof = workbench.proof(document, str(path) if source == "talks.yaml" else source)
    with use_language(language):
        warnings = workbench.warnings(document, proof)
        page = checks.of_file(document.scenario, warnings, source, proof)
        return unwrapped(terminal.as_text(page))


def unwrapped(text: str) -> list[str]:
    """The lines of a page, each with what was wrapped below it."""
    return re.sub(r"\n {4,}(?![ –•])", " ", text).splitlines()


def below(title: str, found: list[str]) -> list[str]:
    start = found.index(title) + 1
    rest = found[start:]
    return rest[: rest.index("")]


def test_found_not_found_and_not_checkable_are_counted_with_their_reasons(tmp_path):
    assert below("Quotations", lines(tmp_path, *QUOTES)) == [
        "  • 1 of 2 quotations was found in the stored texts.",
        "     – 1 of them also in translation, which is not checked.",
        "  • 5 quotations cannot be checked.",
        "     – 1 × no source is named",
        "     – 2 × no text is stored (`file`) of the first source: talk",
        "     – 1 × the stored text cannot be read: lost",
        "     – 1 × it says too little to prove anything",
    ]


def test_what_is_to_be_looked_at_again_names_place_quotation_file_and_passage(tmp_path):
    found = below("To look at again", lines(tmp_path, QUOTES[1], QUOTES[6]))
    assert [line for line in found if "source nor" not in line and "no source" not in line] == [
        "  • talks.yaml:3 sources > lost > file",
        "     – There is no stored text 'lost.txt'. Save the text there, or take out `file`.",
        "  • talks.yaml:8 positions > 1 > quote",
        "     – The quotation “we will often agree to it” does not stand in 'note.txt'. "
        "The text has, in line 2: “we will never agree to it”.",
        "  • talks.yaml:8 positions > 2 > quote",
        "     – The quotation “…” is too short or in too many pieces to prove anything. "
        "Quote a few words more, in one piece.",
    ]


def test_it_is_said_in_german(tmp_path):
    found = lines(tmp_path, *QUOTES, language="de")
    assert below("Zitate", found)[0] == "  • 1 von 2 Zitaten steht in den gespeicherten Texten."
    assert any("Im Text steht, in Zeile 2: „we will never agree to it“." in line for line in found)


@pytest.mark.parametrize("source", ["-", "catalogue:cases/talks"])
def test_beside_standard_input_and_the_catalogue_nothing_is_read(tmp_path, source, monkeypatch):
    monkeypatch.chdir(tmp_path)
    assert below("Quotations", lines(tmp_path, QUOTES[0], QUOTES[1], source=source)) == [
        "  • 2 quotations cannot be checked.",
        "     – 2 × texts are read only beside a scenario that is a file of yours",
    ]


def test_a_file_without_quotations_has_no_such_section(tmp_path):
    assert "Quotations" not in lines(tmp_path)


def test_a_text_is_found_beside_the_scenario_wherever_one_stands(tmp_path, monkeypatch):
    elsewhere = tmp_path / "elsewhere"
    elsewhere.mkdir()
    monkeypatch.chdir(elsewhere)
    assert "  • 1 of 1 quotation was found in the stored texts." in lines(tmp_path, QUOTES[0])
    monkeypatch.chdir(tmp_path)
    proof = workbench.proof(workbench.load("talks.yaml"), "talks.yaml")
    assert (len(proof.checked), len(proof.unreadable)) == (1, 1)
