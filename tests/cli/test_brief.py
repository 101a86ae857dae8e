"""The command that writes a brief: one clear error where something is wrong, and then nothing is written."""

from __future__ import annotations

import os
import subprocess
import sys
from pathlib import Path

import pytest

from detente.cli.main import run
from files.reading import scenario_text

QUOTED = (
    "[{party: a, issue: door, option: shut, stance: rejects, quote: The door must never be shut at all,"
    " sources: [note]}]"
)


@pytest.fixture(autouse=True)
def english(monkeypatch: pytest.MonkeyPatch) -> None:
    for name in ("LC_ALL", "LC_MESSAGES", "LANG", "LANGUAGE"):
        monkeypatch.delenv(name, raising=False)


@pytest.fixture
def talks(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """A folder with files to make briefs of, in which the test stands."""
    parts = {
        "talks.yaml": scenario_text(positions=QUOTED),
        "judged.yaml": scenario_text(positions=None),
        "other.yaml": scenario_text(
            issues="{sea: {title: Sea, options: {x: {}}}}",
            parties="{z: {name: Z}}",
            red_lines=None,
            linkages=None,
        ),
        "stored.yaml": scenario_text(positions=QUOTED, sources="{note: {title: A note, file: note.txt}}"),
        "notes.txt": "a: [1",
    }
    for name, content in parts.items():
        (tmp_path / name).write_text(content, encoding="utf-8")
    (tmp_path / "note.txt").write_bytes(b"\xff\xfe\x00\xd8")
    monkeypatch.chdir(tmp_path)
    return tmp_path


@pytest.mark.parametrize(
    ("arguments", "said"),
    [
        (["talks.yaml", "-o", "brief.pdf"], "A brief is a .html or a .docx file."),
        (["talks.yaml", "-o", "brief"], "A brief is a .html or a .docx file."),
        (["talks.yaml"], "-o"),
        (["notes.txt", "-o", "brief.html"], "notes.txt"),
        (["missing.yaml", "-o", "brief.html"], "missing.yaml"),
        (["talks.yaml", "--since", "other.yaml", "-o", "brief.html"], "This is another scenario"),
        (["talks.yaml", "--since", "notes.txt", "-o", "brief.html"], "notes.txt"),
        (["stored.yaml", "-o", "brief.html"], "note.txt"),
        (["talks.yaml", "-o", "nowhere/brief.html"], "There is no folder 'nowhere'."),
        (["talks.yaml", "--public", "--circumstance", "c", "-o", "brief.html"], "--public counts positions"),
        (["talks.yaml", "--public", "--waive", "line", "-o", "brief.html"], "--public counts positions"),
        (["judged.yaml", "--public", "-o", "brief.html"], "Nothing in the file rests on public statements"),
        (["-", "--since", "-", "-o", "brief.html"], "Only one of the two"),
        (["talks.yaml", "--forum", "osce", "-o", "brief.html"], "osce"),
        (["talks.yaml", "--without", "sea", "-o", "brief.docx"], "sea"),
        (["talks.yaml", "--old-after", "0", "-o", "brief.html"], "--old-after"),
    ],
)
def test_what_is_wrong_is_said_once_and_nothing_is_written(
    talks: Path, capsys: pytest.CaptureFixture[str], arguments: list[str], said: str
) -> None:
    kept = talks / "brief.html"
    kept.write_text("kept", encoding="utf-8")
    before = sorted(talks.iterdir())
    assert run(["brief", *arguments]) == 2
    out, err = capsys.readouterr()
    assert out == ""
    assert said in err
    assert "Traceback" not in err
    assert sorted(talks.iterdir()) == before
    assert kept.read_text(encoding="utf-8") == "kept"
    assert run(["brief", *arguments, "--lang", "de"]) == 2
    german = capsys.readouterr().err
    assert german != err
    assert "Traceback" not in german


@pytest.mark.parametrize("name", ["brief.html", "brief.docx", "note.HTML"])
@pytest.mark.parametrize("also", [[], ["--short"], ["--public"], ["--since", "judged.yaml"]])
def test_a_brief_is_written_whole(
    talks: Path, capsys: pytest.CaptureFixture[str], name: str, also: list[str]
) -> None:
    assert run(["brief", "talks.yaml", *also, "-o", name]) == 0
    assert capsys.readouterr().out == f"{name} is written.\n"
    content = (talks / name).read_bytes()
    assert content.startswith(b"PK" if name.endswith("docx") else b"<!doctype html>")
    assert not list(talks.glob(".*"))


def test_a_brief_has_the_same_bytes_in_every_run(talks: Path) -> None:
    made = []
    for seed in ("1", "2"):
        for ending in ("html", "docx"):
            order = ["brief", "talks.yaml", "-o", f"{seed}.{ending}"]
            environment = {**os.environ, "PYTHONHASHSEED": seed, "LC_ALL": "C.UTF-8"}
            subprocess.run(
                [sys.executable, "-m", "detente", *order], check=True, capture_output=True, env=environment
            )
            made.append((talks / f"{seed}.{ending}").read_bytes())
    assert made[:2] == made[2:]


def test_a_quotation_that_does_not_stand_in_its_stored_text_is_said_on_the_way_out(talks, capsys):
    (talks / "note.txt").write_text("Something else was said on that day, about the weather and the tide.")
    assert run(["brief", "stored.yaml", "-o", "brief.html"]) == 0
    printed = capsys.readouterr()
    assert printed.out == "brief.html is written.\n"
    assert (
        printed.err == "1 quotation does not stand in its stored text: marked so; detente check names it.\n"
    )
    (talks / "note.txt").write_text("They said: The door must never be shut at all, whatever comes.")
    assert run(["brief", "stored.yaml", "-o", "brief.html"]) == 0
    assert capsys.readouterr().err == ""
