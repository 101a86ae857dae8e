"""The arguments and options that several commands share."""

from __future__ import annotations

from typing import TYPE_CHECKING, Annotated

import typer

from detente.pages.marked import marked

if TYPE_CHECKING:
    from detente.bargaining.results import Question

ScenarioFile = Annotated[
    str,
    typer.Argument(
        metavar="SCENARIO",
        help=marked(
            "The scenario file; catalogue:… for a case that comes with Detente, - for the standard input."
        ),
    ),
]
DealFile = Annotated[
    str,
    typer.Argument(
        metavar="DEAL",
        help=marked("A file with one ISSUE: OPTION a line; issues left out stand at their status quo."),
    ),
]
Agenda = Annotated[
    list[str] | None,
    typer.Option(
        "--agenda", metavar="ISSUE,…", help=marked("Only these issues; the others stay at their status quo.")
    ),
]
Without = Annotated[
    list[str] | None,
    typer.Option(
        "--without", metavar="ISSUE,…", help=marked("All issues but these; they stay at their status quo.")
    ),
]
Waive = Annotated[
    list[str] | None,
    typer.Option(
        "--waive",
        metavar="RED-LINE,…",
        help=marked("Let these preconditions bind only as other red lines do."),
    ),
]
ForumId = Annotated[
    str | None,
    typer.Option(
        "--forum", metavar="FORUM", help=marked("Take the members, issues and decision rule of this forum.")
    ),
]
CircumstanceId = Annotated[
    str | None,
    typer.Option(
        "--circumstance", metavar="CIRCUMSTANCE", help=marked("Change what this circumstance changes.")
    ),
]
Limit = Annotated[
    int,
    typer.Option(
        "--limit",
        metavar="N",
        min=1,
        help=marked(
            "How long lists of clashes, concessions, issues to set aside and coalitions may be (20)."
        ),
    ),
]
FrontierLimit = Annotated[
    int,
    typer.Option(
        "--frontier-limit", metavar="N", min=1, help=marked("How long the frontier may be (100,000).")
    ),
]
AsJson = Annotated[bool, typer.Option("--json", help=marked("Print JSON, for programs."))]
Exact = Annotated[
    bool, typer.Option("--exact", help=marked('With --json: numbers as exact text, such as "61/3".'))
]
Language = Annotated[
    str | None,
    typer.Option(
        "--lang", metavar="de|en", help=marked("The language of what is printed; else that of the system.")
    ),
]


def question(
    agenda: list[str] | None,
    without: list[str] | None,
    waive: list[str] | None,
    forum: str | None,
    circumstance: str | None,
    limit: int = 20,
    frontier_limit: int = 100_000,
) -> Question:
    """The terms of an analysis as the engine takes them."""
    from detente.bargaining.results import Question

    return Question(
        agenda=None if agenda is None else listed(agenda),
        without=listed(without),
        waive=listed(waive),
        forum=forum,
        circumstance=circumstance,
        limit=limit,
        frontier_limit=frontier_limit,
    )


def listed(given: list[str] | None) -> tuple[str, ...]:
    """Ids from comma lists and repeated options, each once."""
    parts = (part.strip() for text in given or () for part in text.split(","))
    return tuple(dict.fromkeys(part for part in parts if part))
