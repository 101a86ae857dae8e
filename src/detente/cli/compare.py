"""The command that compares: two scenarios side by side."""

from __future__ import annotations

from typing import Annotated

import typer

from detente.cli import progress
from detente.cli.terms import (
    Agenda,
    AsJson,
    CircumstanceId,
    Exact,
    ForumId,
    Language,
    Limit,
    Waive,
    Without,
    question,
)
from detente.pages.marked import marked

HELP = {"diff": marked("What changed between two scenarios, and what that did to the answer.")}

Earlier = Annotated[str, typer.Argument(metavar="BEFORE", help=marked("The earlier scenario file."))]
Later = Annotated[
    str,
    typer.Argument(metavar="AFTER", help=marked("The later scenario file; what is asked names its ids.")),
]


def diff(
    before: Earlier,
    after: Later,
    agenda: Agenda = None,
    without: Without = None,
    waive: Waive = None,
    forum: ForumId = None,
    circumstance: CircumstanceId = None,
    limit: Limit = 20,
    as_json: AsJson = False,
    exact: Exact = False,
    lang: Language = None,
) -> None:
    """Read both, compare, print."""
    from detente import workbench
    from detente.cli import out

    out.one_from_stdin(before, after)
    earlier, later = workbench.load(before).scenario, workbench.load(after).scenario
    terms = question(agenda, without, waive, forum, circumstance, limit)
    with progress.shown() as tell:
        found = workbench.diff(earlier, later, terms, called=(before, after), progress=tell)
    if as_json:
        from detente.files import differences

        out.json(differences.to_json(found, exact=exact))
        return
    from detente.pages import changes

    out.page(changes.page(earlier, later, found, called=(before, after)))
