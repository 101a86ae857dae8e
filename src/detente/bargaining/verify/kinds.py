"""What a claim of a result says, and why it does not hold: kinds with names, which a page puts into words."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum


class Kind(StrEnum):
    """What a claim says about the place in the result where it stands."""

    READABLE = "readable"
    ALL_ELSE = "all-else"
    KNOWN_PART = "known-part"
    NULL = "null"
    UNDECIDED = "undecided"
    SORTED = "sorted"
    COMPLETE = "complete"
    COMPLETE_SO_FAR = "complete-so-far"

    AS_IN_SCENARIO = "as-in-scenario"
    STATUS_QUO = "status-quo"
    BREAKS = "breaks"
    POINTS = "points"
    IN_ZONE = "in-zone"

    COUNT_IN_ZONE = "count-in-zone"
    COUNT_CERTAIN = "count-certain"
    COUNT_POSSIBLE = "count-possible"
    COUNT_GRANTED = "count-granted"
    COUNT_NOT_REFUSED = "count-not-refused"
    COUNT_IMPROVING = "count-improving"
    COUNT_OPENED = "count-opened"
    COUNT_REFUSED = "count-refused"
    BOUNDS = "bounds"
    NO_BOUNDS = "no-bounds"
    EXISTS = "exists"

    ISSUES_LISTED = "issues-listed"
    OPTIONS_LISTED = "options-listed"
    OPEN = "open"
    BARRED_BY = "barred-by"

    UNBEATEN = "unbeaten"
    NONE_BEATS_ANOTHER = "none-beats-another"
    FOUR_SOLUTIONS = "four-solutions"
    ON_FRONTIER = "on-frontier"
    BEST = "best"

    NOTHING_TO_EXPLAIN = "nothing-to-explain"
    MINIMAL_CLASH = "minimal-clash"
    LINKAGES_CLASH = "linkages-clash"
    LINKAGES_ALLOW = "linkages-allow"
    MINIMAL_CONCESSION = "minimal-concession"
    COST = "cost"
    WHAT_FALLS = "what-falls"
    FALL = "fall"
    MINIMAL_SET_ASIDE = "minimal-set-aside"

    LEFT_TO_COALITIONS = "left-to-coalitions"
    ONLY_UNDER_MAJORITY = "only-under-majority"
    COALITIONS_OF_MEMBERS = "coalitions-of-members"
    MINIMAL_COALITION = "minimal-coalition"
    NEEDED = "needed"
    WHO_IS_OUTSIDE = "who-is-outside"

    CUT_NAMED_ONCE = "cut-named-once"
    CUT_ISSUES = "cut-issues"
    CUT_KNOWN = "cut-known"


class Why(StrEnum):
    """Why a claim does not hold, or was not checked. Those with names say in brackets which."""

    TOO_MUCH_WORK = "too-much-work"
    QUESTION_UNREADABLE = "question-unreadable"
    UNDECIDED = "undecided"
    LIST_CUT = "list-cut"
    LIST_CUT_BY = "list-cut-by"  # how many are missing
    UNKNOWN_PART = "unknown-part"
    UNKNOWN_OR_BESIDE_UNREADABLE = "unknown-or-beside-unreadable"

    RIGHT_IS = "right-is"  # the number, or the names
    IS_TRUE = "is-true"
    IS_FALSE = "is-false"
    HANGS = "hangs"
    OTHER = "other"
    OTHER_TITLE = "other-title"
    OTHER_ORDER = "other-order"
    ONE_MISSING = "one-missing"
    ONE_MISSING_IN_EITHER = "one-missing-in-either"
    SOME_MISSING = "some-missing"  # how many
    ROWS_DIFFER = "rows-differ"
    COUNT_GIVEN = "count-given"
    ONLY_WHAT_IS_CUT = "only-what-is-cut"
    NAMED_TWICE = "named-twice"
    NOT_KNOWN_TO_BE_CUT = "not-known-to-be-cut"  # the names

    NO_STATUS_QUO = "no-status-quo"
    NO_POINTS = "no-points"
    NO_POSITIONS = "no-positions"
    NO_FORUM = "no-forum"
    NO_DEALS = "no-deals"
    NOTHING_TO_COMPARE = "nothing-to-compare"
    UNDER_MAJORITY = "under-majority"
    ALL_MUST_ACCEPT = "all-must-accept"
    EMPTY_UNDER_MAJORITY = "empty-under-majority"

    REFUSED_DEAL = "refused-deal"
    HAS_POINTS = "has-points"  # the party, its points
    BEATEN = "beaten"
    OTHER_EQUALS = "other-equals"  # how many there are
    NOT_ON_FRONTIER = "not-on-frontier"
    NOT_BEST = "not-best"

    NOT_SHUT = "not-shut"
    EMPTY = "empty"
    NOT_BINDING = "not-binding"  # the names
    NAMES_UNSORTED = "names-unsorted"
    CAN_HOLD = "can-hold"
    PART_CLASHES = "part-clashes"
    NOTHING_OPENS = "nothing-opens"
    PART_ENOUGH = "part-enough"
    NOTHING_OPENS_OR_PART_ENOUGH = "nothing-opens-or-part-enough"
    CANNOT_BE_LEFT = "cannot-be-left"
    NO_DEAL_LEFT = "no-deal-left"
    STRANGERS = "strangers"
    CANNOT_DECIDE = "cannot-decide"

    MISSING = "missing"
    NO_OBJECT = "no-object"
    NO_LIST = "no-list"
    NO_TEXT = "no-text"
    NO_TRUTH = "no-truth"
    NO_COUNT = "no-count"
    BAD_BOUNDS = "bad-bounds"
    INCOMPLETE_DEAL = "incomplete-deal"
    NO_SUCH_OPTION = "no-such-option"  # what is written, the issue
    NO_SUCH_CIRCUMSTANCE = "no-such-circumstance"
    NO_SUCH_FORUM = "no-such-forum"
    NO_AGENDA = "no-agenda"
    NOT_DECIDED_THERE = "not-decided-there"
    CANNOT_BE_OFF = "cannot-be-off"  # the issue
    NO_PRECONDITIONS = "no-preconditions"


@dataclass(frozen=True, slots=True)
class Because:
    """A reason with the names or numbers that belong to it."""

    why: Why
    names: tuple[str, ...] = ()


#: What a verification knows of a claim: right, wrong or not checked, and the reason where it is not right.
Judged = tuple[bool | None, Because]


def because(why: Why, *names: object) -> Because:
    """A reason, and what it names."""
    return Because(why, tuple(str(name) for name in names))


TOO_MUCH = because(Why.TOO_MUCH_WORK)
UNDECIDED = because(Why.UNDECIDED)
