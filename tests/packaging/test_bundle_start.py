"""The start of a bundle: what it makes, where, and what it says when it cannot. No network is needed."""

from __future__ import annotations

import ast
import json
import os
import re
import shutil
import subprocess
import zipfile
from pathlib import Path

import pytest

from bundle.systems import PYTHONS
from starting import Refused, fitness, prompt
from starting.sentences import SENTENCES, is_german

INSIDE = Path(__file__).parents[2] / "bundle" / "inside"


# --- what it makes --------------------------------------------------------------------------------


def test_the_first_start_makes_the_environment_and_answers(first_start):
    small, answer = first_start
    assert answer.stdout == "called with ['analyze', 'ein Fall.yaml'] in home\n"
    assert answer.stderr.startswith("Setting up Detente for Python 3.")
    assert len(small.environments()) == 1


def test_the_first_start_writes_into_one_folder_of_the_bundle_and_nowhere_else(first_start, small_zip):
    small, _answer = first_start
    packed = {name.removeprefix("detente-9.9/") for name in zipfile.ZipFile(small_zip).namelist()}
    files = {path.relative_to(small.folder) for path in small.folder.rglob("*") if path.is_file()}
    assert {path.as_posix() for path in files if path.parts[0] != "env"} == packed
    assert list(small.home.rglob("*")) == []


def test_no_program_file_and_no_installer_is_left_in_the_environment(first_start):
    small, _answer = first_start
    (made,) = (small.folder / "env").glob("3*")
    assert {path.name for path in made.iterdir()} == {"detente", "detente-9.9.dist-info"}


def test_the_second_start_uses_what_the_first_has_made(ready):
    before = _files(ready.folder)
    answer = ready.start("zone")
    assert (answer.stdout, answer.stderr) == ("called with ['zone'] in home\n", "")
    assert _files(ready.folder) == before


def test_the_exit_code_is_that_of_detente(ready):
    assert ready.start("analyze", CODE="141").returncode == 141
    assert ready.start("analyze").returncode == 0


def test_what_python_has_of_its_own_is_not_seen(ready):
    mine = ready.home / "detente"
    mine.mkdir()
    (mine / "__init__.py").touch()
    (mine / "__main__.py").write_text("print('another Detente')", encoding="utf-8")
    answer = ready.start("zone", PYTHONPATH=str(ready.home), PIP_INDEX_URL="https://not.there.invalid")
    assert answer.stdout == "called with ['zone'] in home\n"


def test_a_half_made_environment_is_made_anew(ready):
    (whole,) = ready.environments()
    (ready.folder / "env" / whole).rename(ready.folder / "env" / "m-stopped")
    shutil.rmtree(ready.folder / "env" / "m-stopped" / "detente")
    assert ready.start("zone").stdout == "called with ['zone'] in home\n"
    assert ready.environments() == {whole}


def test_two_starts_at_once_both_answer(small):
    both = [
        subprocess.Popen(
            small.command("zone", name),
            env=small.environment(),
            cwd=small.home,
            stdin=subprocess.DEVNULL,
            stdout=subprocess.PIPE,
            stderr=subprocess.PIPE,
            text=True,
        )
        for name in ("one", "two")
    ]
    answers = [one.communicate(timeout=120) for one in both]
    assert [answer for answer, _said in answers] == [
        f"called with ['zone', '{n}'] in home\n" for n in ("one", "two")
    ]
    assert "".join(said for _answer, said in answers).count("Setting up") == 1
    assert len(small.environments()) == 1


def test_another_lock_file_gets_another_environment(ready):
    with (ready.folder / "lock.txt").open("a", encoding="utf-8") as lock:
        lock.write("# changed\n")
    assert "Setting up Detente" in ready.start("zone").stderr
    assert len(ready.environments()) == 2


def test_a_folder_that_was_set_up_needs_no_right_to_write_any_more(ready):
    _write_protect(ready.folder)
    assert ready.start("zone").stdout == "called with ['zone'] in home\n"


# --- what it refuses ------------------------------------------------------------------------------


def test_a_folder_that_cannot_be_written_to_is_refused_in_words(small):
    (small.folder / "env").write_text("in the way of the folder", encoding="utf-8")
    _refused(small.start("zone"), "cannot be written to")


@pytest.mark.parametrize("part", ["wheels", "lock.txt", "bundle.json"])
def test_a_bundle_that_is_not_complete_is_refused_in_words(small, part):
    (small.folder / part).rename(small.folder / "gone")
    _refused(small.start("zone"), f"{part} is missing")


def test_a_changed_wheel_is_not_installed(small):
    (wheel,) = (small.folder / "wheels").glob("detente-*.whl")
    wheel.write_bytes(wheel.read_bytes() + b"\0")
    _refused(small.start("zone"), "DO NOT MATCH THE HASHES")
    assert small.environments() == set()


def test_a_changed_installer_is_not_run(small):
    (wheel,) = (small.folder / "wheels").glob("pip-*.whl")
    wheel.write_bytes(b"PK")
    _refused(small.start("zone", "--lang", "de"), f"{wheel.name} ist nicht so, wie es verpackt wurde")


def test_a_bundle_for_another_system_is_refused_in_words(small):
    path = small.folder / "bundle.json"
    facts = json.loads(path.read_text(encoding="utf-8"))
    path.write_text(json.dumps(facts | {"platform": "win32", "system": "Windows"}), encoding="utf-8")
    _refused(small.start("zone"), "This bundle is for Windows. This machine, or its Python, is ")


def test_a_machine_without_python_is_told_what_to_get(small, tmp_path):
    tools = tmp_path / "tools"
    tools.mkdir()
    for tool in ("sh", "dirname", "uname"):
        (tools / tool).symlink_to(shutil.which(tool) or "")
    answer = small.start("zone", PATH=str(tools))
    _refused(answer, "No Python was found.")
    assert "Kein Python gefunden." in answer.stderr


def test_a_portable_python_beside_the_script_comes_first(small):
    portable = small.folder / "python" / "bin" / "python3"
    portable.parent.mkdir(parents=True)
    portable.write_text('#!/bin/sh\ncase "$*" in *-c*) ;; *) echo "portable: $*";; esac\n', encoding="utf-8")
    portable.chmod(0o755)
    assert small.start("zone").stdout == f"portable: -I -S -B {small.folder}/start.py zone\n"


def test_an_old_python_is_told_what_is_needed(small):
    """It must be able to read the file first, so nothing in it is younger than that."""
    text = (small.folder / "start.py").read_text(encoding="utf-8")
    ast.parse(text, feature_version=(3, 4))
    code = f"import sys\nsys.version_info = (3, 6, 15, 'final', 0)\n{text}"
    answer = subprocess.run(
        ["python3", "-c", code],
        env=small.environment(),
        capture_output=True,
        text=True,
        check=False,
        timeout=60,
    )
    _refused(answer, "This is Python 3.6. Detente needs Python 3.11, 3.12 or 3.13")
    assert "Dies ist Python 3.6." in answer.stderr


def test_a_path_too_long_for_windows_is_refused_before_it_breaks():
    room = 259 - fitness.MAKING_ADDS - 100
    fitness.refuse_long_path(Path("x" * room), 100)
    with pytest.raises(Refused) as refusal:
        fitness.refuse_long_path(Path("x" * (room + 1)), 100)
    assert refusal.value.key == "long"
    assert refusal.value.values == {"found": room + 1, "wanted": room}


# --- what it says ---------------------------------------------------------------------------------


def test_without_words_it_asks_for_them(ready):
    (ready.home / "Ein Ordner").mkdir()
    typed = 'cd Ein Ordner\ndetente zone "C:\\ein Fall.xlsx"\nzone "offen\n\nzone it\'s\nexit\nnever\n'
    said = ready.start(typed=typed).stdout
    assert "Detente 9.9. Type a command" in said
    assert "called with ['zone', 'C:\\\\ein Fall.xlsx'] in Ein Ordner\n" in said
    assert "A quotation mark is not closed." in said
    assert "called with ['zone', \"it's\"] in Ein Ordner\n" in said
    assert "never" not in said


def test_the_end_of_what_is_typed_ends_the_prompt(ready):
    assert ready.start(typed="zone").returncode == 0


def test_a_line_is_split_as_windows_and_others_write_paths():
    assert prompt.split(r'score "C:\a b\c.yaml" offer.yaml') == ["score", r"C:\a b\c.yaml", "offer.yaml"]


def test_every_sentence_is_said_in_both_languages_with_the_same_placeholders():
    for english, german in SENTENCES.values():
        assert english != german
        assert set(re.findall(r"\{\w+\}", english)) == set(re.findall(r"\{\w+\}", german))


@pytest.mark.parametrize(
    ("words", "environment", "german"),
    [
        (["zone", "--lang", "de"], {}, True),
        (["zone", "--lang=en"], {"LANG": "de_DE.UTF-8"}, False),
        ([], {"LANG": "de_AT"}, True),
        ([], {"LC_ALL": "C", "LANG": "de_AT"}, False),
        (["--lang"], {"LANG": "de_AT"}, False),
    ],
)
def test_it_speaks_the_language_asked_for_or_that_of_the_system(words, environment, german):
    assert is_german(words, environment) is german


# --- the thin scripts around it -------------------------------------------------------------------


def test_every_script_looks_for_the_pythons_for_which_there_are_wheels():
    oldest, newest = (name.replace("3.", "(3, ") + ")" for name in (PYTHONS[0], PYTHONS[-1]))
    for name in ("start.py", "detente.sh", "detente.cmd"):
        text = (INSIDE / name).read_text(encoding="utf-8")
        assert f"{oldest} <= sys.version_info[:2] <= {newest}" in text
        assert "Python 3.11, 3.12 or 3.13" in text
    named = [f"3.{minor}" for minor in re.findall(r"-3\.(\d+)", (INSIDE / "detente.cmd").read_text("ascii"))]
    assert sorted(named) == list(PYTHONS)


def test_the_script_for_windows_is_written_as_windows_reads_it():
    """The linter of ``make check`` looks for bad style; this for what breaks without a word."""
    content = (INSIDE / "detente.cmd").read_bytes()
    assert content.count(b"\n") == content.count(b"\r\n")
    text = content.decode("ascii")
    labels = set(re.findall(r"^:(\w+)", text, re.MULTILINE))
    assert set(re.findall(r"goto (\w+)", text)) | set(re.findall(r"call :(\w+)", text)) == labels
    assert not re.search(r"^\s*(if|for)\b.*\($", text, re.MULTILINE), (
        "a bracket in a path would end the block"
    )
    assert all(f'"%{name}' in text for name in ("~dp0start.py", "~dp0python\\python.exe", "FOUND%"))


def _refused(answer: subprocess.CompletedProcess[str], why: str) -> None:
    assert answer.returncode == 2
    assert why in answer.stderr
    assert answer.stdout == ""
    assert "Traceback" not in answer.stderr


def _files(folder: Path) -> set[str]:
    return {path.relative_to(folder).as_posix() for path in folder.rglob("*")}


def _write_protect(folder: Path) -> None:
    for path in [folder, *folder.rglob("*")]:
        path.chmod(0o555 if path.is_dir() or os.access(path, os.X_OK) else 0o444)
