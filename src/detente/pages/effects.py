"""What a change did to the answer: what opened and closed, what clashes now, and how many deals there are."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from itertools import groupby
from typing import Any

from detente.bargaining.effects import CameAndWent, Clash, Diff, Effect, OptionEffect, SolutionEffect
from detente.bargaining.results import Concession, SetAside
from detente.messages import _
from detente.model import Deal, Issue
from detente.pages import agreements, changed_figures, conditions, options, sentences
from detente.pages.changed_parts import Sides, from_to
from detente.pages.knots import tied
from detente.pages.members import about, brief, by_owner, together
from detente.pages.names import Names
from detente.pages.verdict import Reading
from detente.pages.view import Block, Cell, Item, Items, Paragraph, Row, Section, Table, Tone


def sections(sides: Sides, diff: Diff) -> Iterator[Section]:
    """The effect, part by part; a part without one is left out, but for the counts."""
    scored = any(len(answer.unscored) < len(answer.parties) for answer in (diff.before, diff.after))
    readings = [(Reading.POINTS if scored else Reading.RED_LINES, diff.figured)]
    if diff.stated is not None:
        readings.append((Reading.STATED, diff.stated))
    yield _opened(sides, diff, readings)
    clashes = [block for reading, effect in readings for block in _clashes(sides, reading, effect)]
    if clashes:
        yield Section(_("Clashes that came or went"), tuple(clashes))
    ways = [block for reading, effect in readings for block in _ways(sides, diff, reading, effect)]
    if ways:
        yield Section(_("Ways out that came, went or changed"), tuple(ways))
    if diff.solutions:
        items = tuple(_solutions(sides, diff))
        yield Section(_("Fair ways to settle that have changed"), (Items(items),))
    yield Section(
        _("How many deals, before → now"),
        (Items(tuple(Item(one) for one in changed_figures.counts(sides, diff))),),
    )


def _opened(sides: Sides, diff: Diff, readings: list[tuple[Reading, Effect]]) -> Section:
    blocks: list[Block] = [
        _table(sides, diff, reading, effect.options) for reading, effect in readings if effect.options
    ]
    nothing = Paragraph(_("Every option stands as it stood."))
    return Section(_("What opened, and what closed"), tuple(blocks) or (nothing,))


def _table(sides: Sides, diff: Diff, reading: Reading, some: tuple[OptionEffect, ...]) -> Table:
    """The options in another state, issue by issue; neighbouring numbers of the same state together."""
    words = options.by_words if reading is Reading.STATED else options.by_rules
    rows: list[Row] = []
    for issue_id, found in groupby(some, key=lambda one: one.issue):
        issue = sides.after.scenario.issue(issue_id)
        rows.append(Row((Cell(sides.after.issue(issue_id), Tone.STRONG),)))
        for run in _runs(issue, tuple(found)):
            label = conditions.option_run(
                sides.after, issue, tuple(issue.option_of(one.option) for one in run)
            )
            was = words(sides.before, diff.before, run[0].before)
            rows.append(Row((Cell(label), was, words(sides.after, diff.after, run[0].after))))
    return Table((sentences.label(reading), _("Before"), _("Now")), tuple(rows))


def _runs(issue: Issue, some: tuple[OptionEffect, ...]) -> Iterator[tuple[OptionEffect, ...]]:
    run: tuple[OptionEffect, ...] = ()
    for one in some:
        if run and issue.is_numeric and _is_next(issue, run[-1], one):
            run = (*run, one)
            continue
        if run:
            yield run
        run = (one,)
    if run:
        yield run


def _is_next(issue: Issue, last: OptionEffect, one: OptionEffect) -> bool:
    follows = issue.places[one.option] == issue.places[last.option] + 1
    return follows and (last.before, last.after) == (one.before, one.after)


def _clashes(sides: Sides, reading: Reading, effect: Effect) -> Iterator[Block]:
    found = effect.conflicts
    yield from _listed(reading, _("no longer clash:"), _knots(sides.before, found.went))
    yield from _listed(reading, _("clash now:"), _knots(sides.after, found.came))
    yield from _cut(reading, found)


def _knots(names: Names, clashes: Iterable[Clash] | None) -> list[str]:
    return [together(names, knot) for knot in tied(clashes or ())]


def _ways(sides: Sides, diff: Diff, reading: Reading, effect: Effect) -> Iterator[Block]:
    aside, given = effect.set_aside, effect.concessions
    yield from _listed(reading, _("no longer enough to leave out:"), _left_out(sides.before, aside.went))
    yield from _listed(reading, _("now enough to leave out:"), _left_out(sides.after, aside.came))
    no_longer, now = _("no longer enough to give up:"), _("now enough to give up:")
    if reading is Reading.STATED:
        no_longer, now = _("no longer enough to take back:"), _("now enough to take back:")
    yield from _listed(reading, no_longer, _given_up(sides.before, given.went))
    yield from _listed(reading, now, _given_up(sides.after, given.came))
    both: tuple[tuple[SetAside | Concession, SetAside | Concession], ...] = (
        *aside.otherwise,
        *given.otherwise,
    )
    others = [
        "; ".join((_way(sides.after, other), *changed_figures.of_way(sides, diff, reading, one, other)))
        for one, other in both
    ]
    yield from _listed(reading, _("still a way out, with other figures:"), others)
    yield from _cut(reading, aside, given)


def _left_out(names: Names, some: Iterable[SetAside] | None) -> list[str]:
    return [_aside(names, one) for one in some or ()]


def _aside(names: Names, one: SetAside) -> str:
    waived = "; ".join(brief(names, name) for name in one.waive)
    if not waived:
        return names.issues(one.issues)
    if not one.issues:
        return _("nothing, but this waived as a precondition: {waived}", waived=waived)
    return _(
        "{issues}; and waived as a precondition: {waived}", issues=names.issues(one.issues), waived=waived
    )


def _given_up(names: Names, some: Iterable[Concession] | None) -> list[str]:
    return [_by_party(names, one) for one in some or ()]


def _by_party(names: Names, one: Concession) -> str:
    """What each party gives up."""
    return "; ".join(
        _("{party}: {what}", party=party, what=", ".join(about(names, name) for name in listed))
        for party, listed in by_owner(names, one.give_up)
    )


def _way(names: Names, one: SetAside | Concession) -> str:
    """A way out that both answers have."""
    if isinstance(one, SetAside):
        return _("leave out – {what}", what=_aside(names, one))
    if one.cost is None:
        return _("take back – {what}", what=_by_party(names, one))
    return _("give up – {what}", what=_by_party(names, one))


def _listed(reading: Reading, intro: str, lines: list[str]) -> Iterator[Block]:
    if not lines:
        return
    yield Paragraph(intro, label=sentences.label(reading))
    left = len(lines) - SHOWN
    shown = lines if left <= 1 else [*lines[:SHOWN], _("{n} more", n=left)]
    yield Items(tuple(Item(one) for one in shown))


#: How much of each list is shown; the JSON has all.
SHOWN = 3


def _cut(reading: Reading, *lists: CameAndWent[Any]) -> Iterator[Block]:
    if any(one.came is None or one.went is None for one in lists):
        said = _("A list was cut at its limit, so not all that came or went is known; --limit raises it.")
        yield Paragraph(said, Tone.QUIET, sentences.label(reading))


def _solutions(sides: Sides, diff: Diff) -> Iterator[Item]:
    """The rules that choose another deal, those with the same change together."""
    left = list(diff.solutions)
    while left:
        first = left[0]
        same = [one for one in left if _deals(one) == _deals(first)]
        left = [one for one in left if one not in same]
        title = "; ".join(agreements.title(one.name) for one in same)
        yield Item(title, tuple(_other_deal(sides, first)), Tone.STRONG)


def _deals(one: SolutionEffect) -> tuple[Deal | None, Deal | None]:
    return (one.before.deal if one.before else None), (one.after.deal if one.after else None)


def _other_deal(sides: Sides, one: SolutionEffect) -> Iterator[Item]:
    if one.after is None:
        yield Item(_("no deal any more"))
        return
    yield Item(changed_figures.of_deal(sides, one))
    before = one.before.deal if one.before else {}
    for issue, choice in one.after.deal.items():
        now = sides.after.choice(issue, choice)
        if issue not in before:
            yield Item(_("{what}: {choice}", what=sides.after.issue(issue), choice=now))
        elif before[issue] != choice:
            yield Item(from_to(sides.after.issue(issue), sides.before.choice(issue, before[issue]), now))
