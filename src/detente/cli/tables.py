"""The command between tables and scenarios: an empty sheet, a sheet as a scenario, a scenario as a sheet."""

from __future__ import annotations

from pathlib import Path
from typing import Annotated

import typer

from detente.cli.terms import Language
from detente.pages.marked import marked

HELP = {"matrix": marked("The table of positions as a spreadsheet: to fill in, to read, to circulate.")}


def matrix(
    source: Annotated[
        str | None,
        typer.Argument(
            metavar="FILE", help=marked("A scenario or a table; - for a table on the standard input.")
        ),
    ] = None,
    blank: Annotated[
        Path | None,
        typer.Option("--new", metavar="TABLE", help=marked("Write an empty table to fill in (.xlsx, .csv).")),
    ] = None,
    output: Annotated[
        Path | None,
        typer.Option(
            "--output", "-o", metavar="FILE", help=marked("The file to write: .xlsx, .csv or .yaml.")
        ),
    ] = None,
    force: Annotated[bool, typer.Option("--force", help=marked("Overwrite the file if it exists."))] = False,
    lang: Language = None,
) -> None:
    """Write the empty table, or what was read in the other format, and say what that leaves out."""
    from detente.cli import out
    from detente.messages import _

    if (source is None) == (blank is None):
        mend = _("Write detente matrix FILE -o OTHER, or detente matrix --new positions.xlsx.")
        raise out.refused("matrix", _("One file to read is wanted, or --new."), mend)
    if blank is not None:
        _write_blank(blank, force=force)
    elif source is not None and output is not None:
        _convert(source, output, force=force)
    elif source is not None:
        _print(source)


def _write_blank(path: Path, *, force: bool) -> None:
    from detente.cli import out
    from detente.files.converting import blank_table
    from detente.messages import _, current_language

    content = blank_table(str(path), current_language())
    _check_free(path, force=force)
    out.write_file(path, content)
    out.say(_("{file} is written. Fill it in; next: detente check {file}", file=path))


def _convert(source: str, path: Path, *, force: bool) -> None:
    from detente import workbench
    from detente.cli import out
    from detente.files.converting import converted
    from detente.messages import _, current_language

    _check_free(path, force=force)
    made = converted(workbench.load(source), str(path), current_language())
    out.write_file(path, made.content)
    out.say(_("{file} is written. Next: detente check {file}", file=path))
    for sentence in made.left_out:
        out.say(sentence)


def _print(source: str) -> None:
    """A table as YAML on the standard output; what it leaves out goes to the error stream."""
    from detente import workbench
    from detente.cli import out
    from detente.files.converting import converted
    from detente.messages import _, current_language

    document = workbench.load(source)
    if document.cell_of is None:
        what = _("This is a scenario, no table.")
        raise out.refused(source, what, _("Say what to write: -o positions.xlsx"))
    made = converted(document, ".yaml", current_language())
    out.text(made.content)
    for sentence in made.left_out:
        out.problem(sentence)


def _check_free(path: Path, *, force: bool) -> None:
    from detente.cli import out
    from detente.messages import _

    if path.exists() and not force:
        raise out.refused(str(path), _("The file exists already."), _("Use --force to overwrite it."))
