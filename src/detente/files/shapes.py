"""The shapes of a scenario file, part by part: the fields that each part has, and what editors say of them.

Every field may be None: an optional one that is missing, or one that could not be read. What a shape cannot
say by itself (ids that exist, one of two fields) is checked where it becomes a noun.
"""

from __future__ import annotations

from typing import Annotated, ClassVar, Literal

from pydantic import ConfigDict, Field
from pydantic.config import JsonDict

from detente.files.account_shapes import AccountShape
from detente.files.fields import (
    Covering,
    DateParts,
    Ends,
    Flag,
    Ids,
    IdText,
    Language,
    Number,
    StoredName,
    Version,
    Wordings,
    drop_nothing,
    empty_entries,
)
from detente.files.forum_shapes import ForumShape
from detente.files.shape import EvidencedShape, Shape

#: Ids of all but options: letters of any language, digits, ``-`` and ``_``.
#: (An editor need not know all letters of the world: it refuses spaces and signs.)
ID_PATTERN = r"^[^\u0000-,./:-@\[-^`{-\u00a9]+$"

_NAMED: JsonDict = {"propertyNames": {"pattern": ID_PATTERN}}
_ONE_OF_NEVER_AND_ONLY: JsonDict = {"oneOf": [{"required": ["never"]}, {"required": ["only"]}]}


Condition = Annotated[dict[str, Covering | None], Field(description="Issues, each with what is said of it.")]


class CopyShape(Shape):
    """The copy of a source that was read, where it is not the original."""

    title: Wordings | None = Field(None, description="The copy's own title.")
    author: Wordings | None = Field(None, description="Who wrote or edited the copy.")
    publisher: Wordings | None = Field(None, description="Who published the copy: a newspaper, an archive.")
    date: DateParts | None = Field(None, description="When the copy appeared: 2021, 2021-12 or 2021-12-17.")
    url: IdText | None = Field(None, description="Where the copy is to be found.")
    language: Language | None = Field(None, description="The language of the copy, such as en.")
    file: StoredName | None = Field(
        None, description="The copy as a text file beside this one, such as sources/reply.txt."
    )


class SourceShape(Shape):
    """The original of a statement: who said or wrote it, where and when."""

    title: Wordings | None = Field(None, description="The title of the original.")
    author: Wordings | None = Field(None, description="Who said or wrote it.")
    publisher: Wordings | None = Field(None, description="Who published the original.")
    date: DateParts | None = Field(None, description="When: 2021, 2021-12 or 2021-12-17.")
    url: IdText | None = Field(None, description="Where the original is to be found.")
    language: Language | None = Field(None, description="The language of the original, such as en.")
    file: StoredName | None = Field(
        None,
        description="The original as a text file beside this one, such as sources/reply.txt: "
        "`detente check` looks for the quotations in it.",
    )
    via: CopyShape | None = Field(None, description="The copy that was read, where it is not the original.")


class OptionShape(Shape):
    """One way to settle an issue."""

    title: Wordings | None = Field(None, description="The option in a few words.")
    text: Wordings | None = Field(None, description="The option in full, such as the words of a draft.")
    sources: Ids | None = Field(None, description="Ids of the sources in which the option is found.")
    judgement: Flag | None = Field(None, description="true where the option is the authors' own.")


class RangeShape(Shape):
    """The options of a numeric issue: from, from + step, … to."""

    start: Number | None = Field(alias="from", description="The first number.")
    stop: Number | None = Field(alias="to", description="The last number; whole steps must reach it.")
    step: Number | None = Field(None, description="From one option to the next; 1 where not given.")
    unit: Wordings | None = Field(None, description="What is counted, such as launchers.")


class IssueShape(Shape):
    """A question that the talks must settle, and the ways in which it can be settled."""

    as_written: ClassVar = frozenset({"status_quo"})
    model_config = ConfigDict(
        json_schema_extra={"oneOf": [{"required": ["options"]}, {"required": ["range"]}]}
    )

    title: Wordings | None = Field(description="The issue in a few words.")
    status_quo: IdText | None = Field(
        None,
        description="The option that holds when nothing is agreed. Without it the issue cannot be left out.",
    )
    options: Annotated[dict[str, OptionShape | None], empty_entries] | None = Field(
        None, description="The options by id, in the order in which they are to be shown."
    )
    range: RangeShape | None = Field(None, description="The options of a numeric issue.")
    text: Wordings | None = Field(None, description="The issue in full.")
    sources: Ids | None = Field(None, description="Ids of the sources that speak of the issue.")


class SynergyShape(Shape):
    """Points added, or taken, where several things hold together."""

    when: Condition | None = Field(description="What must hold together.")
    points: Ends | None = Field(
        description="What it adds: a number or a range such as 5..8; may be negative."
    )
    why: Wordings | None = Field(None, description="Why these things are worth more, or less, together.")


class PartyShape(Shape):
    """A party to the talks, and what deals are worth to it."""

    name: Wordings | None = Field(description="The name of the party.")
    no_deal: Ends | None = Field(
        None, description="The points of its best alternative to an agreement; 0 where not given."
    )
    basis: Wordings | None = Field(
        None, description="Where the points come from; said wherever they are shown."
    )
    points: (
        Annotated[dict[str, Annotated[dict[str, Ends | None], drop_nothing] | None], drop_nothing] | None
    ) = Field(
        None,
        description="For each issue the points of its options: numbers or ranges such as 25..32. "
        "A party without this field is unscored.",
    )
    synergies: list[SynergyShape | None] | None = Field(None, description="What counts more together.")


class PositionShape(EvidencedShape):
    """What a party has said about an option."""

    as_written: ClassVar = frozenset({"party", "issue", "option"})

    party: IdText | None = Field(description="Who said it: the id of a party.")
    issue: IdText | None = Field(description="On what: the id of an issue.")
    option: Covering | None = Field(description='Of which option, options or numbers, such as "<= 20".')
    stance: Literal["demands", "accepts", "open", "rejects", "unknown"] | None = Field(
        description="What the party has said."
    )


class InterestShape(EvidencedShape):
    """What a party wants to protect behind its positions; never part of the arithmetic."""

    as_written: ClassVar = frozenset({"party"})

    party: IdText | None = Field(description="Whose interest: the id of a party.")
    text: Wordings | None = Field(description="The interest in a sentence.")
    kind: Literal["security", "status", "economic", "domestic", "principle"] | None = Field(
        None, description="What sort of interest it is."
    )
    behind: Ids | None = Field(None, description="Red lines and issues that the interest stands behind.")


class LinkageShape(EvidencedShape):
    """A rule that holds for everybody, because of facts or logic."""

    model_config = ConfigDict(json_schema_extra=_ONE_OF_NEVER_AND_ONLY)

    title: Wordings | None = Field(None, description="The rule in a few words.")
    when: Condition | None = Field(None, description="The rule binds only where all of this holds.")
    never: Condition | None = Field(None, description="Not all of this together.")
    only: Condition | None = Field(None, description="All of this.")


class RedLineShape(LinkageShape):
    """A rule that one party will not break, whatever it is offered elsewhere."""

    as_written: ClassVar = frozenset({"party"})
    model_config = ConfigDict(json_schema_extra=_ONE_OF_NEVER_AND_ONLY)

    party: IdText | None = Field(description="Whose red line: the id of a party.")
    cost: Number | None = Field(
        None, description="What giving it up would cost the party; 1 where not given."
    )
    precondition: Flag | None = Field(
        None, description="true where it binds even an agreement that leaves its issues out."
    )


class CircumstanceShape(EvidencedShape):
    """A named change outside the room that moves no-deal points or red lines."""

    title: Wordings | None = Field(None, description="The circumstance in a few words.")
    no_deal: Annotated[dict[str, Ends | None], drop_nothing] | None = Field(
        None, description="The no-deal points of scored parties, as it changes them."
    )
    drop: Ids | None = Field(None, description="Red lines and linkages that no longer hold.")
    red_lines: Annotated[dict[str, RedLineShape | None], empty_entries] | None = Field(
        None, description="Red lines that it adds, with ids of their own.", json_schema_extra=_NAMED
    )


class ScenarioShape(Shape):
    """A negotiation: what is negotiated, by whom, and what each has said and would accept."""

    detente: Version | None = Field(description="The version of this format: 1.")
    title: Wordings | None = Field(description="What the negotiation is about, and when.")
    language: Language | None = Field(None, description="The language of the texts; en where not given.")
    date: DateParts | None = Field(None, description="The day for which the file speaks.")
    marking: Wordings | None = Field(
        None, description="Printed on every page of what is made from the file, such as a classification."
    )
    summary: Wordings | None = Field(None, description="The negotiation in a paragraph.")
    sources: Annotated[dict[str, SourceShape | None], empty_entries] | None = Field(
        None, description="Where statements come from, by id.", json_schema_extra=_NAMED
    )
    issues: Annotated[dict[str, IssueShape | None], empty_entries] | None = Field(
        description="What is negotiated, by id.", json_schema_extra=_NAMED
    )
    parties: Annotated[dict[str, PartyShape | None], empty_entries] | None = Field(
        description="Who negotiates, by id.", json_schema_extra=_NAMED
    )
    positions: list[PositionShape | None] | None = Field(
        None, description="What the parties have said about options."
    )
    interests: list[InterestShape | None] | None = Field(
        None, description="What the parties want to protect behind their positions."
    )
    red_lines: Annotated[dict[str, RedLineShape | None], empty_entries] | None = Field(
        None, description="What parties will not sign, by id.", json_schema_extra=_NAMED
    )
    linkages: Annotated[dict[str, LinkageShape | None], empty_entries] | None = Field(
        None, description="Rules that hold for everybody, by id.", json_schema_extra=_NAMED
    )
    forums: Annotated[dict[str, ForumShape | None], empty_entries] | None = Field(
        None, description="Where parties meet and how they decide, by id.", json_schema_extra=_NAMED
    )
    circumstances: Annotated[dict[str, CircumstanceShape | None], empty_entries] | None = Field(
        None, description="Changes outside the room, by id.", json_schema_extra=_NAMED
    )
    accounts: Annotated[dict[str, AccountShape | None], empty_entries] | None = Field(
        None,
        description="Questions of fact on which the parties contradict each other, by id.",
        json_schema_extra=_NAMED,
    )
