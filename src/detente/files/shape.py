"""What every part of a scenario file is like: its fields, what counts as missing, what stands behind it."""

from __future__ import annotations

from typing import Any, ClassVar

from pydantic import BaseModel, ConfigDict, Field, model_validator

from detente.files.fields import NOTHING, DateParts, Flag, Ids, Wordings, is_nothing


class Shape(BaseModel):
    """A part of a file. Unknown fields are mistakes; a field that nothing follows is missing."""

    model_config = ConfigDict(extra="forbid", frozen=True)
    #: Fields that want an id, where ``~`` and ``null`` are texts like any other.
    as_written: ClassVar[frozenset[str]] = frozenset()

    @model_validator(mode="before")
    @classmethod
    def _nothing_is_missing(cls, value: Any) -> Any:
        if not isinstance(value, dict):
            return value
        return {
            key: part
            for key, part in value.items()
            if part is not NOTHING and (key in cls.as_written or not is_nothing(part))
        }


class EvidencedShape(Shape):
    """What stands behind a statement."""

    why: Wordings | None = Field(None, description="The reason.")
    quote: Wordings | None = Field(None, description="The words in which it was said.")
    date: DateParts | None = Field(None, description="When: 2021, 2021-12 or 2021-12-17.")
    sources: Ids | None = Field(None, description="Ids of the sources that say it.")
    judgement: Flag | None = Field(None, description="true where no public statement stands behind it.")
    confidential: Flag | None = Field(
        None, description="true where it is not for those outside: a public copy leaves it out."
    )
