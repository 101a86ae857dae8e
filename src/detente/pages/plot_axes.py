"""What a picture of more than two parties shows: an axis for each, and the deals that run across them."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from fractions import Fraction

from detente.bargaining.reaches import Reach
from detente.bargaining.results import Analysis, Entry, Points
from detente.messages import _, _n
from detente.pages import agreements, figures
from detente.pages.names import Names
from detente.pages.plot_spec import verdicts

#: More lines than this, or more corners of all of them, are not drawn: they would be one grey patch.
MOST_LINES, MOST_CORNERS = 200, 3_000
#: With more parties' best deals than this, none is drawn as a line of its own.
MOST_ENDS = 6

#: The points of a deal, one number for each axis.
Course = tuple[Fraction, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class Axis:
    """One party's points, from ``low`` to ``high``, and what lies on them; ``ends`` are said beside it.

    The ``band`` is that of the zone, or where that is not known of what is enough for the party.
    """

    name: str
    facts: str
    ends: tuple[str, str]
    low: Fraction
    high: Fraction
    no_deal: Fraction
    band: tuple[Fraction, Fraction]


@dataclass(frozen=True, slots=True, kw_only=True)
class Line:
    """A deal that is pointed out, by a letter where a solution chooses it, else by a number."""

    label: str
    words: str
    course: Course
    is_solution: bool


@dataclass(frozen=True, slots=True, kw_only=True)
class Bundle:
    """All that is to be seen: axes, lines pointed out, those behind them, and the words."""

    axes: tuple[Axis, ...]
    lines: tuple[Line, ...]
    behind: tuple[Course, ...]
    band_words: str
    status_quo: Course | None
    title: str
    marking: str
    verdicts: tuple[str, ...]
    notes: tuple[str, ...]

    @property
    def words(self) -> tuple[str, ...]:
        """What stands under the title."""
        return tuple(part for part in (self.marking, *self.verdicts, *self.notes) if part)


def bundle(names: Names, analysis: Analysis, reaches: tuple[Reach, ...]) -> Bundle:
    """What is to be seen of an answer with a frontier."""
    frontier = analysis.frontier or ()
    parties = tuple(reach.party for reach in reaches)
    ends = () if "frontier" in analysis.cut else tuple(agreements.best_for_each(names, frontier))
    shown_ends = ends if len(ends) <= MOST_ENDS else ()
    courses = tuple(dict.fromkeys(_course(entry.points, parties) for entry in frontier))
    lines = tuple(_lines(analysis, parties, shown_ends))
    behind = _evenly(courses, len(parties))
    now = analysis.status_quo
    status_quo = None if now is None else _course(now.points, parties)
    pointed_out = [*(line.course for line in lines), *([status_quo] if status_quo else [])]
    axes = tuple(
        _axis(names, reach, [course[at] for course in (*courses, *pointed_out)])
        for at, reach in enumerate(reaches)
    )
    return Bundle(
        axes=axes,
        lines=lines,
        behind=behind,
        band_words=_band_words(reaches),
        status_quo=status_quo,
        title=names.text(names.scenario.title),
        marking=names.text(names.scenario.marking),
        verdicts=verdicts(names, analysis),
        notes=tuple(_notes(names, analysis, (len(behind), len(courses)), leaves_ends=shown_ends != ends)),
    )


def _course(points: Points, parties: tuple[str, ...]) -> Course:
    return tuple(points[party] for party in parties)


def _axis(names: Names, reach: Reach, seen: list[Fraction]) -> Axis:
    """The party's axis; where its worst and best are not known it reaches as far as what is seen."""
    no_deal = names.no_deal(reach.party).middle
    low, high = reach.overall or (min(*seen, no_deal), max(*seen, no_deal))
    ends = ("", "") if reach.overall is None else (figures.number(low), figures.number(high))
    return Axis(
        name=names.party(reach.party),
        facts=_facts(no_deal, reach.in_zone),
        ends=ends,
        low=low,
        high=high,
        no_deal=no_deal,
        band=reach.in_zone or (min(no_deal, high), high),
    )


def _facts(no_deal: Fraction, zone: tuple[Fraction, Fraction] | None) -> str:
    without = figures.number(no_deal)
    if zone is None:
        return _("no deal: {n}", n=without)
    low, high = (figures.number(end) for end in zone)
    return _("no deal: {n}; zone: {low} to {high}", n=without, low=low, high=high)


def _band_words(reaches: tuple[Reach, ...]) -> str:
    if all(reach.in_zone is not None for reach in reaches):
        return _("the zone of agreement, from the least to the most points")
    return _("enough points for the party; how far the zone reaches was not found")


def _lines(
    analysis: Analysis, parties: tuple[str, ...], ends: tuple[tuple[str, Entry], ...]
) -> Iterator[Line]:
    """The solutions and the frontier's ends, each deal once, with all that it is."""
    solutions: dict[Course, list[str]] = {}
    for name in agreements.SOLUTIONS:
        solution = getattr(analysis.solutions, name, None)
        if solution is not None:
            called = agreements.short_title(name)
            solutions.setdefault(_course(solution.points, parties), []).append(called)
    best = {_course(entry.points, parties): words for words, entry in ends}
    for letter, (course, called_by) in zip("ABCD", solutions.items(), strict=False):
        words = ", ".join(called_by)
        if course in best:
            words = f"{words}. {best[course]}"
        yield Line(label=letter, words=words, course=course, is_solution=True)
    others = [(course, words) for course, words in best.items() if course not in solutions]
    for number, (course, words) in enumerate(others, 1):
        yield Line(label=str(number), words=words, course=course, is_solution=False)


def _evenly(courses: tuple[Course, ...], axis_count: int) -> tuple[Course, ...]:
    """All courses, or where they are many every so manieth."""
    most = min(MOST_LINES, MOST_CORNERS // axis_count)
    return courses[:: -(-len(courses) // most)]


def _notes(
    names: Names, analysis: Analysis, drawn_of: tuple[int, int], *, leaves_ends: bool
) -> Iterator[str]:
    """How to read the picture, and what is not in it."""
    yield _("Each line is a deal. On a party’s axis it stands at what the deal gives that party.")
    yield _("An axis goes from the party’s worst deal to its best, in its own points: compare no lengths.")
    drawn, count = drawn_of
    if "frontier" in analysis.cut:
        yield _("The frontier is too long to list; {n} of its outcomes are drawn.", n=figures.whole(drawn))
    elif drawn < count:
        yield _(
            "The frontier has {count} outcomes; {n} of them are drawn, evenly over the list.",
            count=figures.whole(count),
            n=figures.whole(drawn),
        )
    else:
        yield _n(
            "The frontier has one outcome.",
            "The frontier has {n} outcomes, all drawn.",
            count,
            n=figures.whole(count),
        )
    if leaves_ends:
        yield _("The deals that are best for one party alone are too many to be marked.")
    if analysis.unscored:
        yield _("Without points, so not drawn: {parties}.", parties=names.parties(analysis.unscored))
