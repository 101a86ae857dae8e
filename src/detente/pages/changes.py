"""The page of two scenarios side by side: the verdict first, then what that means, then every change."""

from __future__ import annotations

from collections.abc import Iterator, Mapping

from detente.bargaining.effects import Diff
from detente.messages import _
from detente.model import Scenario
from detente.model.aligning import aligned
from detente.pages import answer, changed_cells, changed_rest, effects, evidence, sentences
from detente.pages.changed_parts import Sides
from detente.pages.names import Names
from detente.pages.verdict import Finding, Reading, findings
from detente.pages.view import Page, Paragraph, Section, Tone

Findings = Mapping[Reading, Finding]


def page(before: Scenario, after: Scenario, diff: Diff, called: tuple[str, str] = ("", "")) -> Page:
    """What changed and what that did to the answer; ``called`` is how a command calls the two files."""
    earlier = aligned(before, after).scenario
    sides = Sides(Names.of_answer(earlier, diff.before), Names.of_answer(after, diff.after))
    return page_of(diff, sides, called)


def page_of(diff: Diff, sides: Sides, called: tuple[str, str]) -> Page:
    """As ``page``, in the names that a document uses."""
    return Page(
        opening=(*_verdict(sides, diff), *_titles(sides, called), *_terms(sides, diff)),
        sections=tuple(_sections(sides, diff)) if diff.changes else (),
        closing=(
            Paragraph(_("This works out what follows from the file. It is not a forecast."), Tone.QUIET),
        ),
        marking=_marking(sides),
        language=sides.after.language,
    )


def _sections(sides: Sides, diff: Diff) -> Iterator[Section]:
    yield from effects.sections(sides, diff)
    table = changed_cells.section(sides, [one for one in diff.changes if changed_cells.is_of_table(one)])
    rest = changed_rest.section(sides, [one for one in diff.changes if not changed_cells.is_of_table(one)])
    yield from (section for section in (table, rest) if section is not None)


def _marking(sides: Sides) -> str:
    """The marking of both files; both where they differ."""
    marks = (names.text(names.scenario.marking) for names in (sides.before, sides.after))
    return " / ".join(dict.fromkeys(mark for mark in marks if mark))


def _verdict(sides: Sides, diff: Diff) -> Iterator[Paragraph]:
    """Whether the verdict is another; that of each reading, before and now where they differ."""
    before = {one.reading: one for one in findings(sides.before.scenario, diff.before)}
    after = {one.reading: one for one in findings(sides.after.scenario, diff.after)}
    yield Paragraph(_headline(before, after, has_changed=bool(diff.changes)), Tone.STRONG)
    forum = sides.after.forum(diff.after.forum) if diff.after.forum is not None else ""
    readings = dict.fromkeys((*after, *before))
    for reading in readings:
        label = sentences.label(reading) if len(readings) > 1 else ""
        yield from _of_reading(sides, (forum, label), before.get(reading), after.get(reading))


def _headline(before: Findings, after: Findings, *, has_changed: bool) -> str:
    if not has_changed:
        return _("Nothing has changed: the two say the same.")
    if {one: found.verdict for one, found in before.items()} != {
        one: found.verdict for one, found in after.items()
    }:
        return _("The verdict has changed.")
    if before != after:
        return _("The verdict is the same; its reason has changed.")
    return _("The verdict is the same.")


def _of_reading(
    sides: Sides, labels: tuple[str, ...], before: Finding | None, after: Finding | None
) -> Iterator[Paragraph]:
    if before is not None and before != after:
        yield Paragraph(sentences.sentence(sides.before, before), Tone.QUIET, _label(*labels, _("was")))
    if after is not None:
        labels = labels if before == after else (*labels, _("now"))
        yield Paragraph(
            sentences.sentence(sides.after, after), sentences.tone(after.verdict), _label(*labels)
        )


def _label(*parts: str) -> str:
    return " · ".join(part for part in parts if part)


def _titles(sides: Sides, called: tuple[str, str]) -> Iterator[Paragraph]:
    """Which two were compared."""
    for label, names, file in ((_("Before"), sides.before, called[0]), (_("Now"), sides.after, called[1])):
        scenario = names.scenario
        title = names.text(scenario.title)
        day = evidence.date(names, scenario.date) if scenario.date else ""
        parts = (title, day if day not in title else "", file)
        yield Paragraph(_label(*parts), label=label)


def _terms(sides: Sides, diff: Diff) -> Iterator[Paragraph]:
    yield from (Paragraph(term, Tone.QUIET) for term in answer.terms(sides.after, diff.after))
