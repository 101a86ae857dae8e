"""The one sentence that an answer begins with: which case it is, and its words.

Two readings can have a verdict: that of points and red lines, and that of what the parties said. The
first of them is the main one. A truth of ``None`` comes from an unscored party's word or from the limits.
"""

from __future__ import annotations

from dataclasses import dataclass
from enum import Enum, auto

from detente.bargaining.results import Analysis, OptionTable, Stated, StatusQuo, Zone
from detente.model import Choice, Scenario, number_text
from detente.pages.knots import Knot, tied
from detente.pages.said import has_taken_sides, refusals


class Reading(Enum):
    """By which of the two readings a verdict is given."""

    POINTS = auto()
    RED_LINES = auto()
    STATED = auto()


class Verdict(Enum):
    """The cases, each with its own words."""

    LINKAGES_FORBID = auto()
    NOTHING = auto()
    NO_MAJORITY = auto()
    NOTHING_UNLESS_AT_BEST = auto()
    ONLY_WITHOUT_DOUBT = auto()
    ONLY_STATUS_QUO = auto()
    ONLY_STATUS_QUO_IN_DOUBT = auto()
    ONLY_STATUS_QUO_HANGS = auto()
    HANGS = auto()
    UNTOLD = auto()
    POSSIBLE = auto()
    CERTAINTY_OPEN = auto()
    CERTAIN = auto()
    UNDECIDED = auto()


@dataclass(frozen=True, slots=True, kw_only=True)
class Finding:
    """A verdict, by which reading it is given, and what its sentence may name.

    ``knots`` are the clashes, what the talks hang on most first, or that of the linkages; ``hangs_on`` are
    the parties whose word is missing.
    """

    reading: Reading
    verdict: Verdict
    by_majority: bool = False
    knots: tuple[Knot, ...] = ()
    hangs_on: tuple[str, ...] = ()


def findings(scenario: Scenario, analysis: Analysis) -> tuple[Finding, ...]:
    """The main verdict first, then that of the other reading where there is one."""
    if analysis.linkages_clash is not None:
        knot = Knot(analysis.linkages_clash)
        return (Finding(reading=Reading.POINTS, verdict=Verdict.LINKAGES_FORBID, knots=(knot,)),)
    figured = _by_rules(analysis)
    if analysis.stated is None:
        return (figured,)
    stated = _by_words(scenario, analysis, analysis.stated)
    if figured.reading is Reading.POINTS:
        return figured, stated
    if analysis.zone.exists is False:
        return figured, stated
    return (stated,)


def _by_rules(analysis: Analysis) -> Finding:
    scored = len(analysis.unscored) < len(analysis.parties)
    return Finding(
        reading=Reading.POINTS if scored else Reading.RED_LINES,
        verdict=of_zone(analysis, scored=scored),
        by_majority=analysis.coalitions is not None,
        knots=tied(analysis.conflicts),
        hangs_on=analysis.unscored,
    )


def of_zone(analysis: Analysis, *, scored: bool) -> Verdict:
    """Which case the zone is."""
    zone = analysis.zone
    if zone.exists is False:
        return _of_nothing(analysis, zone)
    if zone.exists is None:
        return _of_null(analysis, zone, scored=scored)
    if zone.count.value == 1 and _leaves_things(analysis):
        certain = zone.certain.exists is True
        return Verdict.ONLY_STATUS_QUO if certain else Verdict.ONLY_STATUS_QUO_IN_DOUBT
    return _CERTAINTY[zone.certain.exists]


def _of_nothing(analysis: Analysis, zone: Zone) -> Verdict:
    if analysis.coalitions == () and "coalitions" not in analysis.cut:
        return Verdict.NO_MAJORITY
    if zone.possible.exists is None:
        return Verdict.NOTHING_UNLESS_AT_BEST
    return Verdict.ONLY_WITHOUT_DOUBT if zone.possible.exists else Verdict.NOTHING


def _of_null(analysis: Analysis, zone: Zone, *, scored: bool) -> Verdict:
    if not zone.count.is_positive or not analysis.unscored:
        return Verdict.UNDECIDED
    if not scored:
        return Verdict.UNTOLD
    if zone.count.value == 1 and _leaves_things(analysis):
        return Verdict.ONLY_STATUS_QUO_HANGS
    return Verdict.HANGS


def _leaves_things(analysis: Analysis) -> bool:
    """Whether the status quo is among the deals counted."""
    if analysis.status_quo is None:
        return False
    if analysis.coalitions is None:
        return not analysis.status_quo.breaks
    return _is_open(analysis, analysis.status_quo, analysis.options)


def _is_open(analysis: Analysis, status_quo: StatusQuo, options: OptionTable) -> bool:
    """Whether the options of the status quo are the open ones; asked where one deal is left."""
    on_agenda = {issue: number_or_id(status_quo.deal[issue]) for issue in analysis.agenda}
    return all(issue in options and options[issue][at].open is not False for issue, at in on_agenda.items())


def number_or_id(choice: Choice) -> str:
    """How an option table names what a deal says."""
    return choice if isinstance(choice, str) else number_text(choice)


def _by_words(scenario: Scenario, analysis: Analysis, stated: Stated) -> Finding:
    silent = tuple(p for p in analysis.parties if not has_taken_sides(scenario, p, analysis.agenda))
    return Finding(
        reading=Reading.STATED,
        verdict=_of_stated(scenario, analysis, stated, nobody_spoke=len(silent) == len(analysis.parties)),
        by_majority=analysis.coalitions is not None,
        knots=tied(stated.conflicts),
        hangs_on=silent,
    )


def _of_stated(scenario: Scenario, analysis: Analysis, stated: Stated, *, nobody_spoke: bool) -> Verdict:
    if stated.possible.exists is None:
        return Verdict.UNDECIDED
    if stated.possible.exists is False:
        none_wins = analysis.coalitions == () and "coalitions" not in analysis.cut
        return Verdict.NO_MAJORITY if none_wins else Verdict.NOTHING
    if nobody_spoke:
        return Verdict.UNTOLD
    if stated.possible.count.value == 1 and _is_unrefused(scenario, analysis, stated):
        certain = stated.certain.exists is True
        return Verdict.ONLY_STATUS_QUO if certain else Verdict.ONLY_STATUS_QUO_IN_DOUBT
    return _CERTAINTY[stated.certain.exists]


def _is_unrefused(scenario: Scenario, analysis: Analysis, stated: Stated) -> bool:
    """Whether the status quo is the deal that nothing said excludes."""
    status_quo = analysis.status_quo
    if status_quo is None:
        return False
    if analysis.coalitions is not None:
        return _is_open(analysis, status_quo, stated.options)
    if {linkage.id for linkage in scenario.linkages} & set(status_quo.breaks):
        return False
    return not any(
        number_or_id(status_quo.deal[issue_id]) in refusals(scenario, party, scenario.issue(issue_id))
        for issue_id in analysis.agenda
        for party in analysis.parties
    )


_CERTAINTY = {True: Verdict.CERTAIN, False: Verdict.POSSIBLE, None: Verdict.CERTAINTY_OPEN}
