"""What an analysis answers, as frozen values; every name is that of the scenario format.

Points are exact fractions by party id, deals are choices by issue id. ``None`` for a truth means
"not decided": either it hangs on the word of a party that nobody has scored, or it was out of reach
of the limits, and then ``cut`` or the bounds say so.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from fractions import Fraction

from detente.model import Deal

Points = Mapping[str, Fraction]


@dataclass(frozen=True, slots=True, kw_only=True)
class Question:
    """On which terms a scenario is analysed: the options of the command line.

    ``agenda`` is None for all issues; ``without`` leaves issues out; ``waive`` names preconditions.
    ``limit`` bounds the lists of clashes, concessions, issues to set aside and coalitions,
    ``frontier_limit`` the frontier.
    """

    agenda: tuple[str, ...] | None = None
    without: tuple[str, ...] = ()
    waive: tuple[str, ...] = ()
    forum: str | None = None
    circumstance: str | None = None
    limit: int = 20
    frontier_limit: int = 100_000


@dataclass(frozen=True, slots=True)
class Count:
    """How many deals: exact where ``low`` and ``high`` meet, else proven bounds."""

    low: int
    high: int

    @property
    def value(self) -> int | None:
        """The exact number, or None where only bounds are known."""
        return self.low if self.low == self.high else None

    @property
    def is_positive(self) -> bool | None:
        """Whether it is above 0; None where the bounds leave it open."""
        if self.low > 0:
            return True
        return False if self.high == 0 else None


@dataclass(frozen=True, slots=True, kw_only=True)
class Existence:
    """Whether there are such deals, and how many."""

    exists: bool | None
    count: Count


@dataclass(frozen=True, slots=True, kw_only=True)
class Zone:
    """The zone of agreement. ``exists`` is None also where each deal needs an unscored party's word."""

    exists: bool | None
    count: Count
    certain: Existence
    possible: Existence
    improves: Count | None


@dataclass(frozen=True, slots=True, kw_only=True)
class OptionState:
    """Whether a deal with this option is in the zone, and who alone refuses every such deal."""

    open: bool | None
    barred_by: tuple[str, ...]


#: Issue id -> option id -> its state.
OptionTable = Mapping[str, Mapping[str, OptionState]]


@dataclass(frozen=True, slots=True, kw_only=True)
class StatusQuo:
    """What holds when nothing is agreed, what it is worth, and what it breaks."""

    deal: Deal
    points: Points
    breaks: tuple[str, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class Entry:
    """One point of the frontier: its first deal, its points, and how many deals have the same points."""

    deal: Deal
    points: Points
    alternatives: int


@dataclass(frozen=True, slots=True, kw_only=True)
class Solution:
    """A solution of bargaining theory: a deal on the frontier, its points, and the gains over no deal."""

    name: str
    deal: Deal
    points: Points
    gains: Points


@dataclass(frozen=True, slots=True, kw_only=True)
class Solutions:
    """The four solutions; one is None where it was not decided within the limits, or under a majority."""

    nash: Solution | None
    kalai_smorodinsky: Solution | None
    egalitarian: Solution | None
    utilitarian: Solution | None


@dataclass(frozen=True, slots=True, kw_only=True)
class Concession:
    """A minimal set of red lines and no-deal points to give up that opens a zone.

    ``falls``: by how many points each no-deal in it must fall at least, the rest given up altogether.
    ``cost`` is None in the reading of positions, which knows no costs.
    """

    give_up: tuple[str, ...]
    opens: Count
    cost: Fraction | None = None
    falls: Points = field(default_factory=dict)


@dataclass(frozen=True, slots=True, kw_only=True)
class SetAside:
    """Issues to leave at their status quo, and preconditions to waive, that open a zone for the rest."""

    issues: tuple[str, ...]
    waive: tuple[str, ...]
    opens: Count


@dataclass(frozen=True, slots=True, kw_only=True)
class Opened:
    """What can be agreed on the rest once these issues are set aside and these preconditions waived.

    ``options`` is that of the reading asked for; ``improves`` and ``outside`` are None in the reading of
    positions, and where the whole answer has none.
    """

    aside: SetAside
    options: OptionTable
    improves: Count | None = None
    outside: Mapping[str, Count] | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Example:
    """A deal that the positions leave open; ``certain`` where all who are needed accept all of it."""

    deal: Deal
    certain: bool


@dataclass(frozen=True, slots=True, kw_only=True)
class InWords:
    """What the counts of an answer stand for: what setting issues aside opens, and one deal to look at."""

    rest: Opened | None = None
    example: Example | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Stated:
    """The reading of what was said alone: no points, no red lines."""

    certain: Existence
    possible: Existence
    options: OptionTable
    conflicts: tuple[tuple[str, ...], ...]
    concessions: tuple[Concession, ...]
    set_aside: tuple[SetAside, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class Coalition:
    """What the members of one minimal winning coalition could agree among themselves."""

    members: tuple[str, ...]
    zone: Zone
    solutions: Solutions | None
    conflicts: tuple[tuple[str, ...], ...]
    concessions: tuple[Concession, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class Analysis:
    """The whole answer to one question about one scenario; ``answers.json`` in words of Python.

    ``parties`` are the members (all parties without a forum). ``coalitions`` and ``needed`` are None
    but under a majority; ``linkages_clash`` is None but where the linkages alone leave no deal.
    ``frontier`` is None where no member is scored or where it was not decided at all.
    """

    scenario: str
    parties: tuple[str, ...]
    unscored: tuple[str, ...]
    issues: tuple[str, ...]
    agenda: tuple[str, ...]
    forum: str | None
    circumstance: str | None
    waived: tuple[str, ...]
    deals: int
    status_quo: StatusQuo | None
    zone: Zone
    options: OptionTable
    stated: Stated | None
    frontier: tuple[Entry, ...] | None
    solutions: Solutions | None
    conflicts: tuple[tuple[str, ...], ...]
    concessions: tuple[Concession, ...]
    set_aside: tuple[SetAside, ...]
    outside: Mapping[str, Count] | None
    cut: tuple[str, ...]
    linkages_clash: tuple[str, ...] | None = None
    coalitions: tuple[Coalition, ...] | None = None
    needed: tuple[str, ...] | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Better:
    """A deal that is at least as good for every scored party and better for one."""

    deal: Deal
    points: Points


@dataclass(frozen=True, slots=True, kw_only=True)
class Score:
    """What one deal is worth, what it breaks, and what would be better for all.

    ``in_zone`` is None where the deal is not refused but an unscored party has not said yes.
    """

    deal: Deal
    points: Points
    gains: Points
    breaks: tuple[str, ...]
    in_zone: bool | None
    efficient: bool | None
    better: Better | None
