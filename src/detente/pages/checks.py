"""The page of a file that can be read: what is in it, and what to look at again."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from detente.errors import Problem
from detente.files.quotations import Proof
from detente.messages import _, _n
from detente.model import PartialDate, Scenario
from detente.pages import evidence, outline, quotations
from detente.pages.names import Names, plain
from detente.pages.view import Item, Items, Page, Paragraph, Section, Tone


def of_file(scenario: Scenario, warnings: Sequence[Problem], source: str, proof: Proof | None = None) -> Page:
    """A file without mistakes: what is in it, what to look at again, and what its quotations rest on."""
    names = Names.of(scenario)
    count = len(warnings)
    verdict = (
        _("No mistakes, and nothing to look at again.")
        if not count
        else _n(
            "No mistakes; one thing to look at again.",
            "No mistakes; {n} things to look at again.",
            count,
            n=count,
        )
    )
    title = Paragraph(names.text(scenario.title), Tone.STRONG)
    content = (outline.content(scenario), *_later(names))
    found = Items(tuple(_problem(one) for one in warnings))
    return Page(
        opening=(
            Paragraph(verdict, Tone.DOUBT if count else Tone.YES),
            title,
            *(Paragraph(text, Tone.QUIET) for text in content),
        ),
        sections=(
            *((Section(_("To look at again"), (found,)),) if count else ()),
            *((quotations.section(proof),) if proof is not None and proof.checked else ()),
        ),
        closing=(Paragraph(_("Next: detente analyze {file}", file=source), Tone.QUIET),),
        marking=names.text(scenario.marking),
        language=names.language,
    )


def _later(names: Names) -> Iterator[str]:
    """How many statements are later than the day of the file, and up to when they go."""
    scenario, day = names.scenario, names.scenario.date
    if day is None:
        return
    stated = (*(one.evidence for one in scenario.positions), *(one.evidence for one in scenario.red_lines))
    later = [one.date for one in stated if one.date is not None and _is_later(one.date, day)]
    if later:
        yield _n(
            "{n} statement (position or red line) is later than the date of the file, {day}: {latest}.",
            "{n} statements (positions and red lines) are later than the date of the file, {day};"
            " the latest: {latest}.",
            len(later),
            n=len(later),
            day=evidence.date(names, day),
            latest=evidence.date(names, max(later)),
        )


def _is_later(when: PartialDate, day: PartialDate) -> bool:
    """Whether it lies beyond the day, month or year of the file, not within it."""
    return PartialDate(when.year, when.month if day.month else 0, when.day if day.day else 0) > day


def _problem(one: Problem) -> Item:
    head, *rest = str(one).splitlines()
    return Item(plain(head), tuple(Item(plain(line)) for line in rest))
