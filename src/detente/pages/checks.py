"""The page of a file that can be read: what is in it, and what to look at again."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from detente.errors import Problem
from detente.files.quotations import Proof
from detente.messages import _, _n
from detente.model import Scenario
from detente.pages import evidence, outline, quotations, said
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
    day, found = names.scenario.date, said.later(names.scenario)
    if day is None or not found:
        return
    yield _n(
        "{n} statement (position or red line) is later than the date of the file, {day}: {latest}.",
        "{n} statements (positions and red lines) are later than the date of the file, {day};"
        " the latest: {latest}.",
        len(found),
        n=len(found),
        day=evidence.date(names, day),
        latest=evidence.date(names, max(found)),
    )


def _problem(one: Problem) -> Item:
    head, *rest = str(one).splitlines()
    return Item(plain(head), tuple(Item(plain(line)) for line in rest))
