"""The table of questions: name -> pure function from a scenario and a question to a result.

Adding an analysis is one function here and one line in STUDIES; the command line and the tests
read that table.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping
from types import MappingProxyType

from detente.bargaining import conceded as _conceded
from detente.bargaining import effects as _effects
from detente.bargaining import example as _example
from detente.bargaining import excluded as _excluded
from detente.bargaining import frontier as _frontier
from detente.bargaining import opened as _opened
from detente.bargaining import outcomes as _outcomes
from detente.bargaining import reaches as _reaches
from detente.bargaining import refusing as _refusing
from detente.bargaining import results, whole
from detente.bargaining import score as _score
from detente.bargaining import solutions as _solutions
from detente.bargaining import stated as _stated
from detente.bargaining import zone as _zone
from detente.bargaining.beyond import solutions_without_frontier
from detente.bargaining.effects import Diff
from detente.bargaining.outcomes import Outcomes
from detente.bargaining.reaches import Reach
from detente.bargaining.results import (
    Analysis,
    Concession,
    Entry,
    InWords,
    OptionTable,
    Question,
    Score,
    Solution,
    Solutions,
    Zone,
)
from detente.bargaining.terms import Terms, resolve
from detente.model import Deal, Scenario
from detente.model.aligning import aligned
from detente.model.comparing import changes as _changes

Progress = Callable[[str], None]


def analyze(
    scenario: Scenario, question: Question | None = None, progress: Progress | None = None
) -> Analysis:
    """The whole answer: zone, options, positions, frontier, solutions, clashes and ways out.

    Raises BadInput for options that the scenario does not have.
    """
    question = question or Question()
    key = ("analysis", question)
    found = scenario.compiled.get(key)
    if not isinstance(found, Analysis):
        found = whole.analysis(resolve(scenario, question), progress)
        scenario.compiled[key] = found
    return found


def outline(scenario: Scenario, question: Question, parts: frozenset[str]) -> Analysis:
    """The zone and these of ``whole.PARTS``, the rest of the answer empty; for what needs no more."""
    known, key = scenario.compiled.get(("analysis", question)), ("outline", question, parts)
    found = known if isinstance(known, Analysis) else scenario.compiled.get(key)
    if not isinstance(found, Analysis):
        found = whole.analysis(resolve(scenario, question), parts=parts)
        scenario.compiled[key] = found
    return found


def in_words(scenario: Scenario, question: Question | None = None) -> InWords:
    """What the counts of the answer stand for, for a reader."""
    terms, found = _terms(scenario, question), analyze(scenario, question)
    return InWords(rest=_opened.opened(terms, found), example=_example.example(terms, found))


def opened_by(
    scenario: Scenario, made: Concession, question: Question | None = None, *, stated: bool = False
) -> OptionTable:
    """What is open once a concession is made; with ``stated``, once its refusals are taken back."""
    terms = _terms(scenario, question)
    return _conceded.opened_by_words(terms, made) if stated else _conceded.opened_by(terms, made)


def options(scenario: Scenario, question: Question | None = None, *, stated: bool = False) -> OptionTable:
    """Which options are open; with ``stated``, by the positions alone."""
    terms = _terms(scenario, question)
    return _opened.stated_table(terms) if stated else _opened.table(terms)


def zone(scenario: Scenario, question: Question | None = None) -> Zone:
    """Whether there is a zone of agreement, how large, how sure, and what it improves."""
    return _zone.zone(_terms(scenario, question))


def unrefused(scenario: Scenario, question: Question | None = None) -> bool | None:
    """Whether there is a deal that the positions of nobody needed refuse; None where not decided."""
    return _stated.unrefused(_terms(scenario, question))


def frontier(scenario: Scenario, question: Question | None = None) -> tuple[Entry, ...] | None:
    """The Pareto-efficient deals of the zone, best first; None where no member is scored."""
    terms = _terms(scenario, question)
    known = _frontier.frontier(terms)
    return None if known is None else known.entries(terms.question.frontier_limit)


def solutions(scenario: Scenario, question: Question | None = None) -> Solutions | None:
    """The four solutions of bargaining theory; None where there is no zone or no points."""
    return _solved(scenario, question, _solutions.NAMES)


def nash(scenario: Scenario, question: Question | None = None) -> Solution | None:
    """The deal with the greatest product of gains (Nash, Econometrica 18, 1950)."""
    return _one(scenario, question, "nash")


def kalai_smorodinsky(scenario: Scenario, question: Question | None = None) -> Solution | None:
    """The deal with the greatest smallest share of each party's best gain (Econometrica 43, 1975)."""
    return _one(scenario, question, "kalai_smorodinsky")


def egalitarian(scenario: Scenario, question: Question | None = None) -> Solution | None:
    """The deal with the greatest smallest gain (Kalai, Econometrica 45, 1977)."""
    return _one(scenario, question, "egalitarian")


def utilitarian(scenario: Scenario, question: Question | None = None) -> Solution | None:
    """The deal with the greatest sum of gains."""
    return _one(scenario, question, "utilitarian")


def score(scenario: Scenario, deal: Deal, question: Question | None = None) -> Score:
    """One deal: its points, what it breaks, and what would be better for all."""
    return _score.score(_terms(scenario, question), deal)


def outcomes(scenario: Scenario, x: str, y: str, question: Question | None = None) -> Outcomes | None:
    """What all deals are worth to two scored members, and who would accept them.

    None where the rules tie too much together to say.
    """
    return _outcomes.outcomes(_terms(scenario, question), scenario.party(x), scenario.party(y))


def reaches(scenario: Scenario, question: Question | None = None) -> tuple[Reach, ...]:
    """How far each scored member's points reach, over all deals and in the zone."""
    return _reaches.reaches(_terms(scenario, question))


def refusing(scenario: Scenario, question: Question | None = None) -> Mapping[str, tuple[str, ...]]:
    """For those who are not at the table, their red lines and no-deal points that alone exclude all deals."""
    return _refusing.refusing(_terms(scenario, question))


def never_allowed(scenario: Scenario) -> Mapping[str, tuple[str, ...]]:
    """The options that the linkages alone never allow, by issue."""
    return _excluded.never_allowed(_terms(scenario, None))


def never_accepted(scenario: Scenario, party: str) -> Mapping[str, tuple[str, ...]]:
    """The options that the party's own red lines exclude together, by issue."""
    return _excluded.never_accepted(_terms(scenario, None), party)


def diff(
    before: Scenario, after: Scenario, question: Question | None = None, progress: Progress | None = None
) -> Diff:
    """What changed between two scenarios, and what that did to the answer to one question.

    The question is asked with the ids of the later scenario. Raises BadInput where one of the two does not
    have what it names.
    """
    earlier = aligned(before, after).scenario
    answers = analyze(earlier, question, progress), analyze(after, question, progress)
    return _effects.diff(_changes(before, after), *answers)


#: Each question by the name of its command, and the keys of the answer that it shows.
STUDIES: Mapping[str, tuple[str, ...]] = MappingProxyType(
    {
        "analyze": (),
        "zone": ("status_quo", "zone", "options", "stated", "outside", "coalitions", "needed"),
        "frontier": ("frontier",),
        "solutions": ("solutions", "coalitions"),
        "deadlock": ("linkages_clash", "stated", "conflicts", "concessions", "coalitions"),
        "set-aside": ("stated", "set_aside"),
    }
)


def _terms(scenario: Scenario, question: Question | None) -> Terms:
    return resolve(scenario, question or Question())


def _solved(scenario: Scenario, question: Question | None, names: tuple[str, ...]) -> Solutions | None:
    terms = _terms(scenario, question)
    return _solutions.solutions(terms, _frontier.frontier(terms), solutions_without_frontier, names)


def _one(scenario: Scenario, question: Question | None, name: str) -> Solution | None:
    solved = _solved(scenario, question, (name,))
    found = None if solved is None else getattr(solved, name)
    return found if isinstance(found, Solution) else None


__all__ = [
    "STUDIES",
    "Progress",
    "analyze",
    "diff",
    "egalitarian",
    "frontier",
    "in_words",
    "kalai_smorodinsky",
    "nash",
    "never_accepted",
    "never_allowed",
    "opened_by",
    "options",
    "outcomes",
    "results",
    "score",
    "solutions",
    "utilitarian",
    "zone",
]
