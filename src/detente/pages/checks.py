"""The page of a file that can be read: what is in it, and what to look at again."""

from __future__ import annotations

from collections.abc import Sequence

from detente.errors import Problem
from detente.files.quotations import Proof
from detente.messages import _, _n
from detente.model import Scenario
from detente.pages import outline, quotations
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
    content = Paragraph(outline.content(scenario), Tone.QUIET)
    found = Items(tuple(_problem(one) for one in warnings))
    return Page(
        opening=(Paragraph(verdict, Tone.DOUBT if count else Tone.YES), title, content),
        sections=(
            *((Section(_("To look at again"), (found,)),) if count else ()),
            *((quotations.section(proof),) if proof is not None and proof.checked else ()),
        ),
        closing=(Paragraph(_("Next: detente analyze {file}", file=source), Tone.QUIET),),
        marking=names.text(scenario.marking),
        language=names.language,
    )


def _problem(one: Problem) -> Item:
    head, *rest = str(one).splitlines()
    return Item(plain(head), tuple(Item(plain(line)) for line in rest))
