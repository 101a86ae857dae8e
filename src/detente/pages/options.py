"""The table of options: what is open, what is barred and by whom, in both readings side by side."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from dataclasses import dataclass

from detente.bargaining.results import Analysis, OptionState
from detente.messages import _, _n
from detente.model import Issue, Option, RedLine
from detente.pages import conditions
from detente.pages.names import Names
from detente.pages.view import Block, Cell, Paragraph, Row, Section, Table, Tone

#: As many parties without points are named at each option that hangs on them.
_NAMED = 3


def section(names: Names, analysis: Analysis) -> Section:
    """Issue by issue, each option in words with its state in each reading."""
    shown = readings(names, analysis)
    blocks: list[Block] = []
    if len(shown) > 1:
        alike = {reading: said for reading in shown if (said := _alike(analysis, reading)) is not None}
        if len(alike) == 1:
            ((reading, said),) = alike.items()
            blocks.append(Paragraph(_("{label}: {sentence}", label=reading.title, sentence=said)))
            shown = tuple(one for one in shown if one is not reading)
    rows = [row for issue_id in analysis.agenda for row in _issue(names, analysis, issue_id, shown)]
    titles = (_("Option"), *(reading.title for reading in shown))
    blocks.append(Table(titles, tuple(rows)))
    blocks += [Paragraph(note, Tone.QUIET) for note in notes(analysis)]
    return Section(_("What is open, and what is barred"), tuple(blocks))


#: The state of an option in a reading, by issue and option; None where the reading does not have it.
StateOf = Callable[[str, str], OptionState | None]


@dataclass(frozen=True, slots=True)
class OptionReading:
    """One of the two readings: its title, what it says of an option, and that in words with a sign before."""

    title: str
    state: StateOf
    words: Callable[[OptionState], Cell]
    is_stated: bool


#: So many options are too many for a column that says the same of each.
_MANY = 8


def _alike(analysis: Analysis, reading: OptionReading) -> str | None:
    """What a reading says of every option, where it says the same of all and they are many."""
    states = [
        state
        for issue, options in analysis.options.items()
        for option in options
        if (state := reading.state(issue, option)) is not None
    ]
    said = {reading.words(state) for state in states}
    if len(states) < _MANY or len(said) > 1:
        return None
    return _("every option: {state}", state=said.pop().text)


def readings(names: Names, analysis: Analysis) -> tuple[OptionReading, ...]:
    """The readings that have something to say: that of the positions first."""
    found = []
    stated = analysis.stated
    if stated is not None:
        found.append(
            OptionReading(
                _("By the positions"),
                lambda issue, option: stated.options.get(issue, {}).get(option),
                lambda state: by_words(names, analysis, state),
                is_stated=True,
            )
        )
    scored = len(analysis.unscored) < len(analysis.parties)
    if stated is None or scored or has_red_lines(names, analysis):
        found.append(
            OptionReading(
                title_of_rules(names, analysis),
                lambda issue, option: analysis.options.get(issue, {}).get(option),
                lambda state: by_rules(names, analysis, state),
                is_stated=False,
            )
        )
    return tuple(found)


def title_of_rules(names: Names, analysis: Analysis) -> str:
    """What the reading of the rules goes by: whether anybody's points count in it."""
    scored = len(analysis.unscored) < len(analysis.parties)
    return _("By points and red lines") if scored else _("By the red lines")


def has_red_lines(names: Names, analysis: Analysis) -> bool:
    """Whether any member has a red line that is in force."""
    rules = names.in_force()
    return any(isinstance(rule, RedLine) and rule.party in analysis.parties for rule in rules)


def _issue(
    names: Names, analysis: Analysis, issue_id: str, readings: tuple[OptionReading, ...]
) -> Iterator[Row]:
    issue = names.scenario.issue(issue_id)
    yield Row((Cell(names.issue(issue_id), Tone.STRONG),))
    if issue_id not in analysis.options:
        left_out = _n(
            "{n} option, not listed here",
            "{n} options, not listed here",
            len(issue.options),
            n=len(issue.options),
        )
        yield Row((Cell(left_out, Tone.QUIET), *(Cell("") for _reading in readings)))
        return
    if f"options.{issue_id}" in analysis.cut:
        unclear = _("not decided within the limits: whether others bar these options too")
        yield Row((Cell(unclear, Tone.QUIET), *(Cell("") for _reading in readings)))
    for run in state_runs(
        issue, lambda option: tuple(reading.state(issue_id, option.id) for reading in readings)
    ):
        yield Row((Cell(label(names, issue, run)), *(_cell(issue_id, run, reading) for reading in readings)))


def _cell(issue_id: str, run: tuple[Option, ...], reading: OptionReading) -> Cell:
    state = reading.state(issue_id, run[0].id)
    return Cell("") if state is None else reading.words(state)


def label(names: Names, issue: Issue, run: tuple[Option, ...]) -> str:
    """What a row is about, and whether the status quo is in it."""
    said = names.option(issue, run[0]) if len(run) == 1 else conditions.option_run(names, issue, run)
    if issue.status_quo not in {option.id for option in run}:
        return said
    if len(run) == 1:
        return _("{option} (status quo)", option=said)
    now = names.option(issue, issue.option_of(issue.status_quo or ""))
    return _("{options} (status quo: {now})", options=said, now=now)


def state_runs(
    issue: Issue, state: Callable[[Option], tuple[OptionState | None, ...]]
) -> Iterator[tuple[Option, ...]]:
    """Each option by itself; neighbouring numbers of the same state together."""
    run: tuple[Option, ...] = ()
    for option in issue.options:
        if run and issue.is_numeric and state(run[-1]) == state(option):
            run = (*run, option)
            continue
        if run:
            yield run
        run = (option,)
    if run:
        yield run


def by_words(names: Names, analysis: Analysis, state: OptionState) -> Cell:
    """The state of an option in the reading of what was said."""
    if state.open:
        return Cell(_("✓ no refusal known") if analysis.coalitions is None else _("✓ open"), Tone.YES)
    return _closed(names, analysis, state)


def by_rules(names: Names, analysis: Analysis, state: OptionState) -> Cell:
    """The state of an option in the reading of points and red lines."""
    if state.open:
        return Cell(_("✓ open"), Tone.YES)
    if state.open is None and analysis.unscored and not state.barred_by:
        return Cell(_hangs(names, analysis), Tone.DOUBT)
    return _closed(names, analysis, state)


def _hangs(names: Names, analysis: Analysis) -> str:
    """What an option waits for, where an unscored party must say yes."""
    if len(analysis.unscored) == len(analysis.parties):
        return _("? not excluded")
    if len(analysis.unscored) > _NAMED:  # the page says once who they are
        return _("? hangs on parties without points")
    return _("? hangs on parties without points: {parties}", parties=names.parties(analysis.unscored))


def _closed(names: Names, analysis: Analysis, state: OptionState) -> Cell:
    if state.open is None:
        return Cell(_("? not decided within the limits"), Tone.DOUBT)
    if state.barred_by:
        return Cell(_barred(names, analysis, state.barred_by), Tone.NO)
    if analysis.coalitions is not None:
        return Cell(_("✗ no majority"), Tone.NO)
    return Cell(_("· fails in combination"), Tone.QUIET)


def _barred(names: Names, analysis: Analysis, by: tuple[str, ...]) -> str:
    """Who bars it; the others instead where they are the fewer."""
    others = [party for party in analysis.parties if party not in by]
    if analysis.coalitions is not None:
        return _("✗ no majority; refused in any case by: {parties}", parties=names.parties(by))
    if not others and len(by) > 1:
        return _("✗ barred by all")
    if len(others) < len(by) - 1:
        return _("✗ barred by all but: {parties}", parties=names.parties(others))
    return _("✗ barred by: {parties}", parties=names.parties(by))


def notes(analysis: Analysis) -> Iterator[str]:
    """What the words of the table mean."""
    if _any_closed(analysis) and analysis.coalitions is None:
        yield _(
            "“Barred by” names those who, each alone, refuse every deal with that option. “Fails in "
            "combination”: no one alone bars it; such deals fail on several parties together or on a linkage."
        )


def _any_closed(analysis: Analysis) -> bool:
    tables = [analysis.options, *([analysis.stated.options] if analysis.stated else [])]
    return any(
        state.open is False for table in tables for states in table.values() for state in states.values()
    )
