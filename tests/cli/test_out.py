"""Where an answer goes: what cannot be written ends with one line and a code of its own."""

from __future__ import annotations

import os
import subprocess
import sys
from pathlib import Path

import pytest

from detente.cli.main import run
from detente.cli.out import NOT_WRITTEN

LINE = str(Path(__file__).parents[2] / "docs" / "examples" / "line.yaml")
ENGLISH = {**os.environ, "LC_ALL": "C.UTF-8", "NO_COLOR": "1"}
FULL = Path("/dev/full")


def detente(*arguments: str, stdout: str) -> subprocess.CompletedProcess[str]:
    """Run a command with its output in a file, or with none at all where the name is empty."""
    command = [sys.executable, "-m", "detente", *arguments]
    script = 'exec "$@" >"$OUTPUT"' if stdout else 'exec "$@" >&-'
    return subprocess.run(
        ["sh", "-c", script, "sh", *command],
        capture_output=True,
        text=True,
        check=False,
        env={**ENGLISH, "OUTPUT": stdout},
    )


@pytest.mark.skipif(not FULL.exists(), reason="the system has no full device")
@pytest.mark.parametrize("arguments", [("analyze", LINE), ("zone", LINE, "--json"), ("--help",)])
def test_a_full_device_is_told_in_one_line(arguments):
    ended = detente(*arguments, stdout=str(FULL))
    assert ended.returncode == NOT_WRITTEN == 74
    assert ended.stderr == "The output cannot be written: no space is left on the device.\n"


def test_without_an_output_nothing_is_printed_and_nothing_breaks():
    ended = detente("zone", LINE, stdout="")
    assert (ended.returncode, ended.stderr) == (0, "")


@pytest.mark.parametrize(
    "arguments",
    [
        ("new", "nowhere/talks.yaml"),
        ("verify", "nowhere.json", LINE),
        ("check", "nowhere.yaml"),
        ("verify", ".", LINE),
    ],
)
def test_a_place_that_is_not_there_is_told_as_everywhere(arguments, capsys, tmp_path, monkeypatch):
    monkeypatch.chdir(tmp_path)
    assert run([*arguments, "--lang", "en"]) == 2
    told = capsys.readouterr().err
    assert any(
        sentence in told
        for sentence in ("There is no folder 'nowhere'.", "There is no such file.", "This is a folder")
    )
