"""``detente diff``: two files side by side, on the terms of one question."""

from __future__ import annotations

import json
from pathlib import Path

import pytest

from detente.cli.main import run

EXAMPLES = Path(__file__).parents[2] / "docs" / "examples"
LINE, COUNCIL = (str(EXAMPLES / name) for name in ("line.yaml", "council.yaml"))


@pytest.fixture
def changed(tmp_path) -> str:
    """The line of separation, on which the North now accepts foreigners."""
    text = Path(LINE).read_text(encoding="utf-8")
    later = tmp_path / "later.yaml"
    assert "never: {observers: foreign}" in text
    later.write_text(
        text.replace("never: {observers: foreign}", "never: {observers: none}"), encoding="utf-8"
    )
    return str(later)


def printed(capsys, *arguments: str) -> str:
    assert run(("diff", *arguments, "--lang", "en")) == 0
    return capsys.readouterr().out


def refused(capsys, *arguments: str) -> str:
    assert run(("diff", *arguments, "--lang", "en")) == 2
    out, err = capsys.readouterr()
    assert out == ""
    return err


def test_the_verdict_comes_first_and_the_files_are_named(capsys, changed):
    text = printed(capsys, LINE, changed)
    assert text.startswith("The verdict is the same.\n")
    assert "North: never" not in text
    assert changed in text.replace("\n", "")
    assert "“A mission of third states”" in text


def test_the_same_file_twice_has_not_changed(capsys):
    assert printed(capsys, LINE, LINE).startswith("Nothing has changed: the two say the same.")


def test_the_json_has_both_answers_and_every_change(capsys, changed):
    found = json.loads(printed(capsys, LINE, changed, "--json"))
    keys = ["zone", "effect", "stated_effect", "solutions", "changes", "before", "after"]
    assert list(found) == keys
    (change,) = found["changes"]
    assert change == {
        "change": "changed",
        "kind": "red_line",
        "id": "no-foreigners",
        "part": "never",
        "before": {"observers": ["foreign"]},
        "after": {"observers": ["none"]},
    }
    moved = {one["option"]: one["after"] for one in found["effect"]["options"] if one["issue"] == "observers"}
    assert moved["none"] == {"open": False, "barred_by": ["north"]}
    whole = json.loads(printed(capsys, LINE, changed, "--json", "--exact"))
    assert isinstance(whole["after"]["frontier"][0]["points"]["north"], str)


def test_terms_are_asked_of_both(capsys, changed):
    found = json.loads(printed(capsys, LINE, changed, "--agenda", "distance", "--json"))
    assert found["before"]["agenda"] == found["after"]["agenda"] == ["distance"]


def test_what_only_one_file_has_cannot_be_asked_of_both(capsys):
    error = refused(capsys, LINE, COUNCIL, "--forum", "council")
    assert error.startswith(f"{LINE}  --forum\n  The file has no 'council'.")
    assert COUNCIL not in error
    assert refused(capsys, COUNCIL, LINE, "--forum", "council").startswith(f"{LINE}  --forum\n")


def test_a_file_that_cannot_be_read_is_bad_input(capsys):
    assert "no-such.yaml" in refused(capsys, LINE, "no-such.yaml")


def test_the_standard_input_is_read_once(capsys):
    assert "Only one of the two" in refused(capsys, "-", "-")
