"""The JSON Schema of a scenario file, for completion and hints in editors."""

from __future__ import annotations

from typing import Any

from pydantic.json_schema import GenerateJsonSchema, JsonSchemaValue
from pydantic_core import core_schema

from detente.files.shapes import ScenarioShape

#: Names the schema; the number is the version of the format.
SCHEMA_ID = "urn:detente:scenario:1"


def scenario_schema() -> dict[str, Any]:
    """JSON Schema (2020-12) of the whole file, with a description for every field.

    It says what an editor can check; what only reading can check (ids that exist, steps that reach the end
    of a range) is left to ``detente check``.
    """
    shape = ScenarioShape.model_json_schema(schema_generator=_Generator, by_alias=True)
    head = {"$schema": _Generator.schema_dialect, "$id": SCHEMA_ID, "title": "Detente scenario, format 1"}
    return head | {key: value for key, value in shape.items() if key != "title"}


class _Generator(GenerateJsonSchema):
    """Required fields are never null, and no default is written: a missing field is simply missing."""

    def nullable_schema(self, schema: core_schema.NullableSchema) -> JsonSchemaValue:
        inner = self.generate_inner(schema["schema"])
        return self.get_flattened_anyof([inner, {"type": "null"}])

    def default_schema(self, schema: core_schema.WithDefaultSchema) -> JsonSchemaValue:
        return self.generate_inner(schema["schema"])

    def model_field_schema(self, schema: core_schema.ModelField) -> JsonSchemaValue:
        inner = schema["schema"]
        if inner["type"] == "nullable":
            return self.generate_inner(inner["schema"])
        return self.generate_inner(inner)
