"""The shapes of forums: where parties meet, and how they decide."""

from __future__ import annotations

from typing import Annotated, Any, Literal

from pydantic import BeforeValidator, ConfigDict, Field

from detente.files.fields import Ids, Number, Whole, Wordings, drop_nothing, kind_of, wrong
from detente.files.shape import Shape
from detente.files.wording import shown
from detente.messages import _


class MajorityShape(Shape):
    """How a forum decides that needs no unanimity."""

    model_config = ConfigDict(
        json_schema_extra={"oneOf": [{"required": ["majority"]}, {"required": ["more_than"]}]}
    )

    majority: Number | None = Field(
        None, description="The share of the weights to be reached, above 0 up to 1."
    )
    more_than: Number | None = Field(None, description="The share of the weights to be passed, 0 to below 1.")
    weights: Annotated[dict[str, Number | None], drop_nothing] | None = Field(
        None, description="The weights of members; 1 where not given."
    )
    vetoes: Ids | None = Field(None, description="Members without whom nothing is decided.")


class WordShape(MajorityShape):
    """A rule that is one word: unanimity or consensus."""

    word: Literal["unanimity", "consensus"]


def _rule(value: object) -> object:
    if not isinstance(value, str):
        if isinstance(value, dict):
            return value
        raise wrong(
            _("A rule of decision is wanted here; this is {found}.", found=kind_of(value)), _how_to_rule()
        )
    if value in ("unanimity", "consensus"):
        return WordShape.model_construct(word=value)
    raise wrong(_("'{text}' is not a rule of decision.", text=shown(value)), _how_to_rule())


def _how_to_rule() -> str:
    return _("Write unanimity, consensus, {majority: 0.55} or {more_than: 0.5}.")


def _rule_schema(schema: dict[str, Any]) -> None:
    majority = {
        key: schema.pop(key) for key in list(schema) if key not in ("description", "title", "default")
    }
    words = {"enum": ["unanimity", "consensus"]}
    schema["anyOf"] = [words, *majority.get("anyOf", [majority])]


class ForumShape(Shape):
    """A place where parties meet: its members, the issues that it decides, its rule."""

    title: Wordings | None = Field(None, description="The name of the forum.")
    members: Ids | None = Field(None, description="Ids of the parties that meet there; all where not given.")
    size: Whole | None = Field(None, description="How many members it has, where not all are parties here.")
    decides: Ids | None = Field(None, description="Ids of the issues that it decides; all where not given.")
    rule: Annotated[MajorityShape, BeforeValidator(_rule)] | None = Field(
        None,
        description="unanimity (where not given), consensus, or a majority.",
        json_schema_extra=_rule_schema,
    )
    text: Wordings | None = Field(None, description="What there is to know about the forum.")
    sources: Ids | None = Field(None, description="Ids of the sources that speak of the forum.")
