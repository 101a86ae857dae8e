"""The shapes of accounts: questions of fact, and who says what to them."""

from __future__ import annotations

from typing import Annotated, ClassVar

from pydantic import ConfigDict, Field
from pydantic.config import JsonDict

from detente.files.fields import Flag, Ids, IdText, Wordings
from detente.files.shape import EvidencedShape, Shape

_SOMEBODY: JsonDict = {"anyOf": [{"required": ["party"]}, {"required": ["by"]}]}
_SOMETHING: JsonDict = {"anyOf": [{"required": ["says"]}, {"required": ["quote"]}]}


class StatementShape(EvidencedShape):
    """What somebody says to a question of fact."""

    as_written: ClassVar = frozenset({"party"})
    model_config = ConfigDict(json_schema_extra={"allOf": [_SOMEBODY, _SOMETHING]})

    party: IdText | None = Field(None, description="Whose statement it is: the id of a party.")
    by: Wordings | None = Field(
        None, description="Who spoke, for the party or, where none is named, for nobody here."
    )
    says: Wordings | None = Field(None, description="What was said, reported in neutral words.")


class AccountShape(Shape):
    """A question of fact on which the parties contradict each other; never part of the arithmetic."""

    question: Wordings | None = Field(description="What is asked, in words that no side would refuse.")
    background: Wordings | None = Field(
        None, description="What the record holds, as nobody's statement; the sources are its sources."
    )
    sources: Ids | None = Field(None, description="Ids of the sources of the background.")
    judgement: Flag | None = Field(None, description="true where no source stands behind the background.")
    confidential: Flag | None = Field(
        None, description="true where the whole account is not for those outside."
    )
    statements: Annotated[list[StatementShape | None], Field(json_schema_extra={"minItems": 1})] | None = (
        Field(description="Who says what, when, by which source; at least one.")
    )
