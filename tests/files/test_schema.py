from __future__ import annotations

import json

import pytest
import yaml

from detente.files import scenario_schema, template
from files.mutations import constructs
from files.reading import scenario_text

jsonschema = pytest.importorskip("jsonschema")


def as_editors_read_it(text: str) -> object:
    """Every scalar as text, and what nothing follows as null: what any YAML reader may make of a file."""
    return _nulls(yaml.load(text, Loader=yaml.BaseLoader))


def _nulls(value: object) -> object:
    match value:
        case dict():
            return {key: _nulls(part) for key, part in value.items()}
        case list():
            return [_nulls(part) for part in value]
        case "":
            return None
        case _:
            return value


def complaints(content: object) -> list[str]:
    validator = jsonschema.Draft202012Validator(scenario_schema())
    return [error.message for error in validator.iter_errors(content)]


def test_the_schema_is_one():
    jsonschema.Draft202012Validator.check_schema(scenario_schema())
    assert scenario_schema()["$id"] == "urn:detente:scenario:1"
    assert scenario_schema() == json.loads(json.dumps(scenario_schema()))


@pytest.mark.parametrize("text", [*constructs().values(), template("en"), template("de"), scenario_text()])
def test_what_reads_is_valid(text):
    assert not complaints(as_editors_read_it(text))


def test_numbers_and_truths_that_an_editor_has_typed_are_valid():
    assert not complaints(yaml.safe_load(scenario_text()) | {"date": 2022})
    assert not complaints(yaml.safe_load(constructs()["words"]))


@pytest.mark.parametrize(
    "parts",
    [
        {"detente": "2"},
        {"title": None},
        {"colour": "red"},
        {"positions": "[{party: a, issue: door, option: open, stance: reject}]"},
        {"red_lines": "{r: {party: a}}"},
        {"red_lines": "{r: {party: a, never: {door: open}, only: {door: open}}}"},
        {"red_lines": "{r: {party: a, never: {door: []}}}"},
        {"forums": "{f: {rule: vote}}"},
        {"forums": "{f: {rule: {majority: most}}}"},
        {"parties": "{a b: {name: A}}"},
        {"date": "tomorrow"},
        {"accounts": "{c: {question: q}}"},
        {"accounts": "{c: {question: q, statements: []}}"},
        {"accounts": "{c: {question: q, statements: [{says: s}]}}"},
        {"accounts": "{c: {question: q, statements: [{by: b}]}}"},
        {"issues": "{door: {title: D}}"},
    ],
)
def test_what_an_editor_can_see_is_invalid(parts):
    assert complaints(as_editors_read_it(scenario_text(**parts)))


def test_every_field_has_a_text_to_show_when_the_pointer_rests_on_it():
    schema = scenario_schema()
    for part in (schema, *schema["$defs"].values()):
        assert part["description"]
        for field, shape in part["properties"].items():
            assert shape.get("description"), field
