"""The reference names everything that there is: every field, key, command and option."""

from __future__ import annotations

import json
import re
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path

import pytest

REFERENCE = Path(__file__).parents[2] / "docs" / "reference"
EXAMPLES = Path(__file__).parents[2] / "docs" / "examples"


def test_every_field_of_the_file_is_in_the_reference():
    schema = pytest.importorskip("detente.files.schema").scenario_schema()
    assert set(_properties(schema)) - _named("file.md") == set()


def test_every_key_of_an_answer_is_in_the_reference():
    keys = {
        key
        for question in (
            ("analyze", "catalogue:cases/european-security-talks-2022"),
            ("analyze", EXAMPLES / "line.yaml", "--circumstance", "insistence"),
            ("analyze", EXAMPLES / "council.yaml", "--forum", "council"),
            ("score", EXAMPLES / "line.yaml", EXAMPLES / "offer.yaml"),
        )
        for key in _keys(json.loads(_detente(*question, "--json")), ids=_ids(question[1]))
    }
    assert keys - _named("answer.md") == set()


def test_every_command_and_option_is_in_the_reference():
    commands, told = _app().commands, _named("command-line.md")
    parameters = [option for command in commands.values() for option in command.params]
    options = {name for option in parameters for name in option.opts if name.startswith("--")}
    assert (set(commands) | options) - told == set()


def test_every_public_name_of_the_package_is_in_the_reference():
    import detente

    assert set(detente.__all__) - _named("python.md") == set()


def _named(page: str) -> set[str]:
    """The words that the page has in code style."""
    text = (REFERENCE / page).read_text(encoding="utf-8")
    return {word for code in re.findall(r"`([^`\n]+)`", text) for word in re.findall(r"[\w-]+", code)}


def _properties(schema: object) -> Iterator[str]:
    match schema:
        case dict():
            yield from schema.get("properties", {})
            for part in schema.values():
                yield from _properties(part)
        case list():
            for part in schema:
                yield from _properties(part)


def _keys(answer: object, ids: set[str]) -> Iterator[str]:
    """The keys of an answer that are not ids of the scenario."""
    match answer:
        case dict():
            yield from set(answer) - ids
            for part in answer.values():
                yield from _keys(part, ids)
        case list():
            for part in answer:
                yield from _keys(part, ids)


def _ids(scenario: object) -> set[str]:
    """Everything in a scenario that may be a key of its answer: parties, issues, options, rules."""
    import detente

    loaded = detente.load(str(scenario))
    options = {option.id for issue in loaded.issues for option in issue.options}
    thresholds = {f"{party.id}.no_deal" for party in loaded.parties}
    named = {each.id for each in (*loaded.parties, *loaded.issues)}
    return options | thresholds | named


def _app():
    main = pytest.importorskip("detente.cli.main")
    typer = pytest.importorskip("typer")
    return typer.main.get_command(main._app())


def _detente(*arguments: object) -> str:
    command = [sys.executable, "-m", "detente", *map(str, arguments)]
    run = subprocess.run(command, capture_output=True, text=True, check=False)
    assert run.returncode == 0, run.stderr
    return run.stdout
