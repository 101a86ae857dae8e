"""The kinds of change between two scenarios, each a small frozen value.

Ids are those of the later scenario; what only the earlier one has keeps its own. The value of a part is
that of the noun, so that it can be said in words or written as JSON.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from enum import StrEnum
from fractions import Fraction

from detente.model.accounts import Account, Statement
from detente.model.conditions import Condition
from detente.model.dates import PartialDate
from detente.model.forums import Forum, Rule
from detente.model.issues import Issue, NumericRange, Option
from detente.model.numbers import Span
from detente.model.parties import Party, Synergy
from detente.model.positions import Interest, Stance
from detente.model.rules import Evidence, Linkage
from detente.model.scenario import Circumstance
from detente.model.sources import Copy, Source
from detente.model.texts import Text


class Kind(StrEnum):
    """What a scenario is made of, besides the cells of its table."""

    SCENARIO = "scenario"
    ISSUE = "issue"
    OPTION = "option"
    PARTY = "party"
    SOURCE = "source"
    INTEREST = "interest"
    RED_LINE = "red_line"
    LINKAGE = "linkage"
    FORUM = "forum"
    CIRCUMSTANCE = "circumstance"
    ACCOUNT = "account"
    STATEMENT = "statement"


@dataclass(frozen=True, slots=True, kw_only=True)
class Thing:
    """One part of a scenario. ``within``: an option's issue, an interest's party, a line's circumstance,
    a statement's account.

    An interest has no id; its text stands for it, and for a statement who says what.
    """

    kind: Kind
    id: str = ""
    within: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class Cell:
    """Where a row and a column of the table meet."""

    issue: str
    option: str
    party: str


Noun = Issue | Option | Party | Source | Interest | Linkage | Forum | Circumstance | Account | Statement

#: What a part of a noun can be.
Value = (
    Text
    | Span
    | Fraction
    | PartialDate
    | Condition
    | NumericRange
    | Rule
    | Evidence
    | Copy
    | Mapping[str, Span]
    | tuple[str | Synergy, ...]
    | str
    | int
    | None
)


@dataclass(frozen=True, slots=True, kw_only=True)
class Added:
    """Only the later scenario has it."""

    thing: Thing
    value: Noun


@dataclass(frozen=True, slots=True, kw_only=True)
class Removed:
    """Only the earlier scenario has it."""

    thing: Thing
    value: Noun


@dataclass(frozen=True, slots=True, kw_only=True)
class Renamed:
    """It is the same by its title and had another id."""

    thing: Thing
    was: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Reordered:
    """Issues, the options of one issue, or parties stand in another order; the ids that both have."""

    kind: Kind
    within: str = ""
    before: tuple[str, ...]
    after: tuple[str, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class Changed:
    """One part of a thing is different, such as the title of an issue; ``part`` is its name in the file."""

    thing: Thing
    part: str
    before: Value
    after: Value


@dataclass(frozen=True, slots=True, kw_only=True)
class Said:
    """What a party says of one option, and what stands behind it."""

    stance: Stance
    evidence: Evidence


@dataclass(frozen=True, slots=True, kw_only=True)
class StanceChanged:
    """The position that counts for a cell is another; None where the party has said nothing of it."""

    cell: Cell
    before: Said | None
    after: Said | None


@dataclass(frozen=True, slots=True, kw_only=True)
class EvidenceChanged:
    """The stance is the same; what stands behind it is not."""

    cell: Cell
    before: Said
    after: Said


@dataclass(frozen=True, slots=True, kw_only=True)
class RecordChanged:
    """Statements that do not count, since a later one does, are in one of the records only."""

    cell: Cell
    before: tuple[Said, ...]
    after: tuple[Said, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class PointsChanged:
    """A cell is worth something else to the party; None where nobody has scored it, or there is no cell."""

    cell: Cell
    before: Span | None
    after: Span | None


CellChange = StanceChanged | EvidenceChanged | RecordChanged | PointsChanged
Change = Added | Removed | Renamed | Reordered | Changed | CellChange
