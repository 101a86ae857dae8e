"""The commands: what they print, where, and how they end."""

from __future__ import annotations

import json
import os
import re
import subprocess
import sys
from pathlib import Path

import pytest

from detente.cli import ask
from detente.cli.main import run
from detente.files.loading import read_bytes
from detente.studies import STUDIES

EXAMPLES = Path(__file__).parents[2] / "docs" / "examples"
LINE, COUNCIL, OFFER = (str(EXAMPLES / name) for name in ("line.yaml", "council.yaml", "offer.yaml"))
ENGLISH = {**os.environ, "LC_ALL": "C.UTF-8", "NO_COLOR": "1"}


@pytest.fixture(autouse=True)
def english(monkeypatch):
    for name in ("LC_ALL", "LC_MESSAGES", "LANG", "LANGUAGE"):
        monkeypatch.delenv(name, raising=False)


def printed(capsys, *arguments: str) -> str:
    assert run(arguments) == 0
    return capsys.readouterr().out


def refused(capsys, *arguments: str) -> str:
    assert run(arguments) == 2
    out, err = capsys.readouterr()
    assert out == ""
    assert "Traceback" not in err
    return err


def test_an_answer_begins_with_its_verdict(capsys):
    assert printed(capsys, "analyze", LINE).startswith("Agreement is possible, and this is certain")


@pytest.mark.parametrize("part", [part for part in ask.PARTS if part != "analyze"])
def test_a_part_prints_the_keys_of_the_table_of_studies(capsys, part):
    whole = json.loads(printed(capsys, "analyze", LINE, "--json"))
    found = json.loads(printed(capsys, part, LINE, "--json"))
    assert set(STUDIES[part]) & set(whole) <= set(found)
    assert all(whole[key] == value for key, value in found.items())
    assert printed(capsys, part, LINE).startswith("Agreement is possible")


def test_every_study_is_a_command():
    assert tuple(STUDIES) == ask.PARTS


def test_the_same_question_has_the_same_bytes(capsys):
    first = printed(capsys, "analyze", COUNCIL, "--forum", "council", "--json")
    assert first == printed(capsys, "analyze", COUNCIL, "--forum", "council", "--json")


def test_ids_come_in_comma_lists_and_in_repeated_options(capsys):
    for given in (("--agenda", "mission,cost"), ("--agenda", "cost", "--agenda", "mission")):
        answer = json.loads(printed(capsys, "zone", COUNCIL, *given, "--json"))
        assert answer["agenda"] == ["mission", "cost"]
    assert json.loads(printed(capsys, "zone", COUNCIL, "--without", "cost", "--json"))["agenda"] == [
        "mission"
    ]


def test_exact_numbers_are_text(capsys):
    answer = json.loads(printed(capsys, "analyze", LINE, "--json", "--exact"))
    assert isinstance(answer["frontier"][0]["points"]["north"], str)


def test_a_deal_is_scored(capsys):
    assert "What it is worth" in printed(capsys, "score", LINE, OFFER)
    found = json.loads(printed(capsys, "score", LINE, OFFER, "--json"))
    assert list(found) == ["deal", "points", "gains", "breaks", "in_zone", "efficient", "better"]


def test_an_answer_is_verified_and_a_forged_one_found_out(capsys, tmp_path):
    result = tmp_path / "result.json"
    answer = printed(capsys, "analyze", LINE, "--json")
    result.write_text(answer, encoding="utf-8")
    assert printed(capsys, "verify", str(result), LINE).startswith("The result holds")
    forged = json.loads(answer)
    forged["zone"]["count"] += 1
    result.write_text(json.dumps(forged), encoding="utf-8")
    assert run(["verify", str(result), LINE]) == 1
    assert capsys.readouterr().out.startswith("The result does not hold: of ")
    assert run(["verify", str(result), LINE, "--lang", "de"]) == 1
    assert capsys.readouterr().out.startswith("Das Ergebnis trifft nicht zu: Von ")
    assert run(["verify", str(result), LINE, "--json"]) == 1
    assert json.loads(capsys.readouterr().out)["ok"] is False


@pytest.mark.parametrize("text", ["", "[1]", "{", "[" * 100_000])
def test_what_is_no_result_is_bad_input(capsys, tmp_path, text):
    result = tmp_path / "result.json"
    result.write_text(text, encoding="utf-8")
    assert "detente analyze --json" in refused(capsys, "verify", str(result), LINE)


def test_a_new_file_can_be_checked_and_is_not_overwritten(capsys, tmp_path):
    path = tmp_path / "talks.yaml"
    assert "detente check" in printed(capsys, "new", str(path))
    assert printed(capsys, "check", str(path)).startswith("No mistakes")
    path.write_text("mine", encoding="utf-8")
    assert "--force" in refused(capsys, "new", str(path))
    assert path.read_text(encoding="utf-8") == "mine"
    printed(capsys, "new", str(path), "--force", "--lang", "de")
    assert printed(capsys, "check", str(path), "--lang", "de").startswith("Keine Fehler")


def test_a_case_of_the_catalogue_is_copied_to_work_on(capsys, tmp_path):
    path, case = tmp_path / "mine.yaml", "catalogue:textbook/nash-1950"
    assert "detente check" in printed(capsys, "new", str(path), "--from", case)
    assert path.read_bytes() == read_bytes(case)[0]
    assert printed(capsys, "zone", str(path), "--json") == printed(capsys, "zone", case, "--json")
    path.write_text("mine", encoding="utf-8")
    assert "--force" in refused(capsys, "new", str(path), "--from", case)
    assert path.read_text(encoding="utf-8") == "mine"
    printed(capsys, "new", str(path), "--from", LINE, "--force")
    assert path.read_bytes() == Path(LINE).read_bytes()


def test_the_sheet_of_a_case_is_copied_to_open_it_in_excel(capsys, tmp_path):
    path, sheet = tmp_path / "mine.xlsx", "catalogue:cases/european-security-talks-2022.xlsx"
    assert sheet in printed(capsys, "catalogue")
    assert "detente check" in printed(capsys, "new", str(path), "--from", sheet)
    assert path.read_bytes() == read_bytes(sheet)[0]
    other = tmp_path / "mine.yaml"
    told = refused(capsys, "new", str(other), "--from", sheet)
    assert f"detente matrix {sheet} -o {other}" in told
    assert not other.exists()


@pytest.mark.parametrize(
    "name", ["new.docx", "new.xlsx", "new.ods", "new.csv", "new.txt", "new", "new.yaml.bak"]
)
@pytest.mark.parametrize("source", [(), ("--from", LINE)])
def test_a_new_file_is_called_what_it_is_or_is_not_written(capsys, tmp_path, name, source):
    path = tmp_path / name
    told = refused(capsys, "new", str(path), *source)
    assert "What is written here ends in .yaml, .yml." in told
    assert "detente matrix" in told if name in ("new.xlsx", "new.csv") else "talks.yaml" in told
    assert not path.exists()


def test_what_to_call_it_is_said_before_what_would_be_overwritten(capsys, tmp_path):
    path = tmp_path / "minutes.docx"
    path.write_text("mine", encoding="utf-8")
    assert ".yaml" in refused(capsys, "new", str(path), "--force")
    assert path.read_text(encoding="utf-8") == "mine"


@pytest.mark.parametrize(
    ("name", "is_written"), [("copy.csv", True), ("copy.txt", True), ("copy.yaml", False)]
)
def test_a_copy_of_a_table_in_text_is_a_table_in_text(capsys, tmp_path, name, is_written):
    table, path = tmp_path / "table.csv", tmp_path / name
    table.write_text("Issue;Option;A\nDoor;open;yes\n", encoding="utf-8")
    if is_written:
        printed(capsys, "new", str(path), "--from", str(table))
        assert path.read_bytes() == table.read_bytes()
    else:
        assert f"detente matrix {table} -o {path}" in refused(capsys, "new", str(path), "--from", str(table))
    assert path.exists() == is_written


def test_a_copy_may_end_as_its_source_does(capsys, tmp_path):
    source, path = tmp_path / "line.json", tmp_path / "copy.JSON"
    source.write_bytes(Path(LINE).read_bytes())
    printed(capsys, "new", str(path), "--from", str(source))
    assert path.read_bytes() == source.read_bytes()


def test_a_damaged_workbook_is_not_copied(capsys, tmp_path):
    path, damaged = tmp_path / "mine.xlsx", tmp_path / "damaged.xlsx"
    damaged.write_bytes(b"PK\x03\x04 and no more")
    assert "damaged.xlsx" in refused(capsys, "new", str(path), "--from", str(damaged))
    assert not path.exists()


def test_nothing_is_written_where_there_is_nothing_to_copy(capsys, tmp_path):
    path, binary = tmp_path / "mine.yaml", tmp_path / "binary.yaml"
    binary.write_bytes(b"\xff\x00")
    for source in ("catalogue:textbook/nash-1951", "no-such.yaml", str(binary)):
        assert source.removeprefix("catalogue:") in refused(capsys, "new", str(path), "--from", source)
    assert not path.exists()


def test_all_mistakes_of_a_file_are_told_at_once(capsys, tmp_path):
    path = tmp_path / "bad.yaml"
    path.write_text("detente: 1\ntitel: x\nissues: {}\nparties: []\n", encoding="utf-8")
    told = refused(capsys, "check", str(path))
    assert told.count("bad.yaml") >= 3


def test_the_catalogue_is_listed_and_works_wherever_a_file_does(capsys):
    cases = json.loads(printed(capsys, "catalogue", "--json"))["cases"]
    assert "catalogue:textbook/nash-1950" in cases
    assert "catalogue:textbook/nash-1950" in printed(capsys, "catalogue")
    assert printed(capsys, "zone", "catalogue:textbook/nash-1950").startswith("Agreement is possible")


def test_the_schema_is_json(capsys):
    assert json.loads(printed(capsys, "schema"))["type"] == "object"


def test_a_picture_is_written(capsys, tmp_path):
    pytest.importorskip("vl_convert")
    picture = tmp_path / "zone.svg"
    printed(capsys, "plot", LINE, str(picture))
    assert picture.read_text(encoding="utf-8").startswith("<svg")
    assert ".svg" in refused(capsys, "plot", LINE, str(tmp_path / "zone.gif"))


@pytest.mark.parametrize(
    "arguments",
    [
        ("analyze", LINE, "--forum", "nowhere"),
        ("analyze", LINE, "--agenda", "nothing"),
        ("analyze", LINE, "--circumstance", "none"),
        ("analyze", LINE, "--waive", "none"),
        ("analyze", "no-such-file.yaml"),
        ("analyze", "catalogue:nothing"),
        ("analyze", LINE, "--limit", "0"),
        ("analyze", LINE, "--limit", "many"),
        ("analyze", LINE, "--nonsense"),
        ("analyze",),
        ("analyse", LINE),
        ("verify", "no-such.json", LINE),
        ("analyze", LINE, "--lang", "fr"),
    ],
)
def test_bad_input_ends_with_2_and_says_what_is_wrong(capsys, arguments):
    assert refused(capsys, *arguments).strip()


def test_a_command_that_is_nearly_right_is_suggested(capsys):
    assert "Did you mean analyze?" in refused(capsys, "analyse", LINE)


def test_an_option_that_is_nearly_right_is_suggested(capsys):
    told = refused(capsys, "brief", LINE, "--shrot", "-o", "note.html")
    assert "There is no option --shrot. Did you mean --short?" in told
    assert "Did you mean" not in refused(capsys, "brief", LINE, "--nonsense", "-o", "note.html")
    assert "War --agenda gemeint?" in refused(capsys, "zone", LINE, "--agneda", "length", "--lang", "de")


def test_a_language_that_is_not_spoken_is_said_in_that_of_the_system_with_those_that_are(capsys, monkeypatch):
    assert "'fr' is not spoken here. Languages: en, de." in refused(capsys, "zone", LINE, "--lang", "fr")
    monkeypatch.setenv("LANG", "de_DE.UTF-8")
    assert "„fr“" in refused(capsys, "zone", LINE, "--lang", "fr")


def test_the_language_is_chosen_by_option_or_by_the_system(capsys, monkeypatch):
    assert printed(capsys, "zone", LINE, "--lang", "de").startswith("Eine Einigung ist möglich")
    assert printed(capsys, "--lang=de", "zone", LINE).startswith("Eine Einigung ist möglich")
    monkeypatch.setenv("LANG", "de_AT.UTF-8")
    assert printed(capsys, "zone", LINE).startswith("Eine Einigung ist möglich")
    assert "Aufruf: detente" in printed(capsys, "--help")
    assert "THEMA" in printed(capsys, "score", "--help")
    assert printed(capsys, "zone", LINE, "--lang", "en").startswith("Agreement is possible")
    monkeypatch.setenv("LC_ALL", "C")
    assert printed(capsys, "zone", LINE).startswith("Agreement is possible")


def test_every_option_has_a_help_text(capsys):
    for command in (*ask.PARTS, "score", "diff", "verify", "check", "new", "catalogue", "schema", "plot"):
        text = printed(capsys, command, "--help")
        assert re.search(r"^  --\S+( \S+)?\s*$\n(?!\s)", text, re.MULTILINE) is None


def test_the_version_is_printed(capsys):
    assert re.fullmatch(r"detente \d+\.\d+\.\d+\n", printed(capsys, "--version"))


def test_without_a_command_the_help_is_shown(capsys):
    assert printed(capsys).startswith("Usage: detente")


def detente(*arguments: str, **options):
    command = [sys.executable, "-m", "detente", *arguments]
    return subprocess.run(command, capture_output=True, check=False, env=ENGLISH, **options)


def test_a_scenario_comes_from_the_standard_input():
    answer = detente("zone", "-", "--json", input=Path(LINE).read_bytes())
    assert json.loads(answer.stdout)["zone"]["exists"] is True


def test_nothing_printed_into_a_pipe_is_coloured_or_padded():
    out = detente("analyze", LINE).stdout.decode()
    assert "\x1b" not in out
    assert all(line == line.rstrip() for line in out.splitlines())


def test_a_reader_who_goes_away_is_no_error():
    script = f'"{sys.executable}" -m detente analyze "{LINE}" --json | head -c 1'
    run = subprocess.run(["sh", "-c", script], capture_output=True, check=False, env=ENGLISH)
    assert run.stderr == b""


def test_being_interrupted_ends_with_130_and_one_line(capsys, monkeypatch):
    def interrupted(*_arguments: object, **_options: object) -> None:
        raise KeyboardInterrupt

    monkeypatch.setattr("detente.studies.analyze", interrupted)
    assert run(["analyze", LINE]) == 130
    assert capsys.readouterr().err == "Stopped.\n"
