"""Commands that give something to start from: a new scenario, the cases, the schema, a picture."""

from __future__ import annotations

from pathlib import Path
from typing import Annotated

import typer

from detente.cli.terms import (
    Agenda,
    AsJson,
    CircumstanceId,
    ForumId,
    Language,
    ScenarioFile,
    Waive,
    Without,
    question,
)
from detente.pages.marked import marked

HELP = {
    "new": marked("A small commented scenario to start from, or a copy of a case."),
    "catalogue": marked("The cases that come with Detente."),
    "schema": marked("The JSON Schema of scenario files, for completion in editors."),
    "plot": marked("A picture of the zone of agreement (SVG or PNG): of two parties, or of all."),
}


def new(
    path: Annotated[
        Path, typer.Argument(metavar="FILE", help=marked("The file to write, such as talks.yaml."))
    ],
    source: Annotated[
        str | None,
        typer.Option("--from", metavar="SCENARIO", help=marked("Copy this file or case of the catalogue.")),
    ] = None,
    force: Annotated[bool, typer.Option("--force", help=marked("Overwrite the file if it exists."))] = False,
    lang: Language = None,
) -> None:
    """Write the template or a copy; an existing file is kept unless forced."""
    from detente.cli import out
    from detente.files import begun, copied
    from detente.messages import _, current_language

    name = str(path)
    content = begun(name, current_language()) if source is None else copied(source, name)
    if path.exists() and not force:
        raise out.refused(str(path), _("The file exists already."), _("Use --force to overwrite it."))
    out.write_file(path, content)
    out.say(_("{file} is written. Next: detente check {file}", file=path))


def schema(lang: Language = None) -> None:
    """Print the schema."""
    from detente.cli import out
    from detente.files import scenario_schema

    out.json(scenario_schema())


def catalogue(as_json: AsJson = False, lang: Language = None) -> None:
    """List the cases."""
    from detente import workbench
    from detente.cli import out
    from detente.files import cases
    from detente.files.loading import sheet_of

    if as_json:
        out.json({"cases": list(cases())})
        return
    from detente.pages import shelf

    found = cases()
    sheets = {case: sheet for case in found if (sheet := sheet_of(case))}
    out.page(shelf.page({case: workbench.load(case).scenario for case in found}, sheets))


def plot(
    scenario: ScenarioFile,
    picture: Annotated[
        Path, typer.Argument(metavar="PICTURE", help=marked("The file to write: it ends in .svg or .png."))
    ],
    x: Annotated[
        str | None,
        typer.Option("--x", metavar="PARTY", help=marked("The party to the right, in a picture of two.")),
    ] = None,
    y: Annotated[
        str | None,
        typer.Option("--y", metavar="PARTY", help=marked("The party upwards, in a picture of two.")),
    ] = None,
    agenda: Agenda = None,
    without: Without = None,
    waive: Waive = None,
    forum: ForumId = None,
    circumstance: CircumstanceId = None,
    lang: Language = None,
) -> None:
    """Draw and write the picture."""
    from detente import workbench
    from detente.cli import out, progress
    from detente.messages import _
    from detente.pages import plot as drawing

    ending = picture.suffix.lower()
    if ending not in drawing.ENDINGS:
        raise out.refused(
            str(picture), _("A picture is a .svg or a .png file."), _("Name it so, such as zone.svg.")
        )
    document = workbench.load(scenario)
    terms = question(agenda, without, waive, forum, circumstance)
    with progress.shown() as tell:
        workbench.ask(document, terms, progress=tell)
        if tell is not None:
            tell("picture")
        made = drawing.picture(document.scenario, terms, ending=ending, x=x, y=y)
    out.write_file(picture, made)
