"""The third answer: not decided within the limits."""

from __future__ import annotations

from enum import Enum


class Undecided(Enum):
    """An enum of one, so that type checkers can tell it from an answer."""

    UNDECIDED = "not decided within the limits"


UNDECIDED = Undecided.UNDECIDED
