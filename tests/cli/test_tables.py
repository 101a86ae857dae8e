"""``detente matrix``: what it reads, writes and says."""

from __future__ import annotations

import io
import sys

import pytest

from detente.cli.main import run
from detente.files import load_document

CASE = "catalogue:textbook/nash-1950"
TALKS = "catalogue:cases/european-security-talks-2022"
PASTED = "Issue\tOption\tNorth\tSouth\nGate\tOpen\tdemands\trejects\n\tShut\topen\taccepts\n"


@pytest.fixture(autouse=True)
def english(monkeypatch):
    for name in ("LC_ALL", "LC_MESSAGES", "LANG", "LANGUAGE"):
        monkeypatch.delenv(name, raising=False)


def printed(capsys, *arguments: object) -> str:
    assert run(list(map(str, arguments))) == 0
    return capsys.readouterr().out


def refused(capsys, *arguments: object) -> str:
    assert run(list(map(str, arguments))) == 2
    out, err = capsys.readouterr()
    assert out == ""
    return err


def test_an_empty_table_is_written_and_not_over_another(capsys, tmp_path):
    path = tmp_path / "positions.xlsx"
    assert "Fill it in; next: detente check" in printed(capsys, "matrix", "--new", path)
    empty = path.read_bytes()
    assert "exists already" in refused(capsys, "matrix", "--new", path)
    assert "Füllen Sie" in printed(capsys, "matrix", "--new", path, "--force", "--lang", "de")
    assert path.read_bytes() != empty


def test_a_scenario_becomes_a_workbook_a_table_and_a_scenario_again(capsys, tmp_path):
    book, again = tmp_path / "talks.xlsx", tmp_path / "talks.yaml"
    assert printed(capsys, "matrix", CASE, "-o", book).count("\n") == 1
    assert printed(capsys, "matrix", book, "-o", again).count("\n") == 1
    assert load_document(again).scenario == load_document(book).scenario
    answer = printed(capsys, "analyze", CASE, "--json")
    assert printed(capsys, "analyze", book, "--json") == answer
    assert printed(capsys, "analyze", again, "--json") == answer


@pytest.mark.parametrize(
    ("language", "said", "more"),
    [
        ("en", "A single table has no sheet 'Red lines': guarantee,", "and {more} more"),
        ("de", "Eine einzelne Tabelle hat kein Blatt „Rote Linien“: guarantee,", "und {more} weitere"),
    ],
)
def test_what_a_table_cannot_say_is_told(capsys, tmp_path, language, said, more):
    told = printed(capsys, "matrix", TALKS, "-o", tmp_path / "talks.csv", "--lang", language)
    scenario = load_document(TALKS).scenario
    lines = len(scenario.red_lines) + sum(len(change.red_lines) for change in scenario.circumstances)
    (sentence,) = [line for line in told.splitlines() if line.startswith(said)]
    assert sentence.endswith(more.format(more=lines - 6))


@pytest.mark.parametrize("copy", ["talks.yaml", "talks.xlsx", "copy.csv"])
def test_what_is_in_a_book_and_not_read_is_told_whatever_is_written(capsys, tmp_path, copy):
    path = tmp_path / "talks.csv"
    path.write_text("Issue,Option,North,South,Note\nGate,Open,demands,rejects,see below\n", encoding="utf-8")
    told = printed(capsys, "matrix", path, "-o", tmp_path / copy)
    assert "'Note' is not read" in told


def test_a_pasted_table_is_printed_as_a_scenario(capsys, tmp_path, monkeypatch):
    monkeypatch.setattr(sys, "stdin", io.TextIOWrapper(io.BytesIO(PASTED.encode())))
    assert run(["matrix", "-"]) == 0
    out, _err = capsys.readouterr()
    path = tmp_path / "talks.yaml"
    path.write_text(out, encoding="utf-8")
    scenario = load_document(path).scenario
    assert [issue.id for issue in scenario.issues] == ["gate"]
    assert len(scenario.positions) == 4


def test_an_existing_file_is_kept_unless_forced(capsys, tmp_path):
    path = tmp_path / "talks.xlsx"
    path.write_bytes(b"mine")
    assert "exists already" in refused(capsys, "matrix", CASE, "-o", path)
    assert path.read_bytes() == b"mine"
    printed(capsys, "matrix", CASE, "-o", path, "--force")
    assert path.read_bytes() != b"mine"


@pytest.mark.parametrize(
    ("arguments", "said"),
    [
        ((), "One file to read is wanted"),
        ((CASE, "--new", "talks.xlsx"), "One file to read is wanted"),
        ((CASE,), "This is a scenario, no table."),
        ((CASE, "-o", "talks.ods"), "LibreOffice opens .xlsx"),
        ((CASE, "-o", "talks.docx"), "ends in .xlsx, .csv, .yaml, .yml"),
        (("--new", "talks.yaml"), "ends in .xlsx, .csv."),
    ],
)
def test_what_cannot_be_done_says_what_can(capsys, arguments, said):
    assert said in refused(capsys, "matrix", *arguments)
