"""The command that writes the brief: read, ask, write a page or a Word document."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING, Annotated

import typer

from detente.cli import progress
from detente.cli.terms import (
    Agenda,
    CircumstanceId,
    ForumId,
    Language,
    ScenarioFile,
    Waive,
    Without,
    question,
)
from detente.pages.marked import marked

if TYPE_CHECKING:
    from detente.files import Document
    from detente.files.quotations import Proof

HELP = {
    "brief": marked("The brief that a delegation carries into the room: a page to read, or a Word document.")
}

Output = Annotated[
    Path,
    typer.Option(
        "-o", "--output", metavar="FILE", help=marked("The file to write: it ends in .html or .docx.")
    ),
]
Since = Annotated[
    str | None,
    typer.Option(
        "--since", metavar="SCENARIO", help=marked("An earlier version of the file: tell what changed first.")
    ),
]
Short = Annotated[bool, typer.Option("--short", help=marked("A note of two pages."))]
Public = Annotated[
    bool,
    typer.Option(
        "--public",
        help=marked("Only what rests on public statements: no points, no judgement, nothing confidential."),
    ),
]
OldAfter = Annotated[
    int,
    typer.Option(
        "--old-after", metavar="DAYS", min=1, help=marked("After how many days a source is called old (180).")
    ),
]
Open = Annotated[bool, typer.Option("--open", help=marked("Show it when it is written."))]


def brief(
    scenario: ScenarioFile,
    output: Output,
    agenda: Agenda = None,
    without: Without = None,
    waive: Waive = None,
    forum: ForumId = None,
    circumstance: CircumstanceId = None,
    since: Since = None,
    short: Short = False,
    public: Public = False,
    old_after: OldAfter = 180,
    show: Open = False,
    lang: Language = None,
) -> None:
    """Make the brief and write it; nothing is written where something is wrong."""
    from detente import workbench
    from detente.cli import out
    from detente.messages import _
    from detente.pages.brief.order import Order
    from detente.pages.brief.order import brief as made
    from detente.pages.documents import writing

    writing.check_ending(output)
    out.one_from_stdin(scenario, since)
    document = workbench.load(scenario)
    order = Order(
        scenario=document.scenario,
        question=question(agenda, without, waive, forum, circumstance),
        proof=_proof(document, scenario),
        source=scenario,
        digest=workbench.digest(scenario),
        since=None if since is None else workbench.load(since).scenario,
        since_source=since or "",
        is_public=public,
        is_short=short,
        old_after=old_after,
    )
    with progress.shown() as tell:
        page = made(order, tell)
        content = writing.written(page, output.suffix)
    out.write_file(output, content)
    out.say(_("{file} is written.", file=output))
    _warn(order.proof)
    if show:
        typer.launch(str(output))


def _warn(proof: Proof | None) -> None:
    """Say how many quotations do not stand in their stored texts: the brief goes out with their mark."""
    from detente.cli import out
    from detente.files.quotations import NotFound
    from detente.messages import _n

    missing = sum(isinstance(one.verdict, NotFound) for one in (proof.checked if proof is not None else ()))
    if missing:
        out.problem(
            _n(
                "{n} quotation does not stand in its stored text: marked so; detente check names it.",
                "{n} quotations do not stand in their stored texts: marked so; detente check names them.",
                missing,
                n=missing,
            )
        )


def _proof(document: Document, reference: str) -> Proof:
    """What the stored texts say. BadInput where one of them is named and cannot be read."""
    from detente import workbench
    from detente.errors import BadInput

    found = workbench.proof(document, reference)
    if found.unreadable:
        raise BadInput(*workbench.unreadable(document, found))
    return found
