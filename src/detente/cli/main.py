"""The command line: which commands there are, and how a run of it ends."""

from __future__ import annotations

import os
import sys
from collections.abc import Callable, Sequence
from typing import Annotated, Any

import typer

from detente.cli import ask, brief, compare, judge, out, speech, tables, write
from detente.cli.terms import Language
from detente.errors import BadInput, Missing, Problem
from detente.messages import _, languages, spoken_as, use_language
from detente.pages.marked import marked

ANSWERED, BAD_INPUT, INTERRUPTED = 0, 2, 130

_HELP = marked("A workbench for security negotiations: is agreement possible, on what, and if not, why not.")


def _app() -> typer.Typer:
    app = typer.Typer(cls=speech.SpokenGroup, rich_markup_mode=None, pretty_exceptions_enable=False)
    app.callback(help=_HELP, invoke_without_command=True)(_root)
    commands: dict[str, Callable[..., None]] = {
        "new": write.new,
        "check": judge.check,
        **{part: ask.asking(part) for part in ask.PARTS},
        "score": ask.score,
        "brief": brief.brief,
        "diff": compare.diff,
        "matrix": tables.matrix,
        "verify": judge.verify,
        "catalogue": write.catalogue,
        "schema": write.schema,
        "plot": write.plot,
    }
    helps = {**ask.HELP, **brief.HELP, **compare.HELP, **judge.HELP, **tables.HELP, **write.HELP}
    for name, command in commands.items():
        app.command(name, cls=speech.Spoken, help=helps[name])(command)
    return app


def _root(
    context: typer.Context,
    lang: Language = None,
    version: Annotated[bool, typer.Option("--version", help=marked("Print the version and exit."))] = False,
) -> None:
    if version:
        from importlib.metadata import version as version_of

        out.say(f"detente {version_of('detente')}")
    elif context.invoked_subcommand is None:
        out.say(context.get_help())


def run(arguments: Sequence[str] | None = None) -> int:
    """Run the command line and return its exit code: 0 answered, 1 found something, 2 bad input.

    141 where the reader of the answer has gone, 74 where it could not be written.
    """
    given = list(sys.argv[1:] if arguments is None else arguments)
    for stream in (sys.stdout, sys.stderr):
        if hasattr(stream, "reconfigure"):
            stream.reconfigure(errors="replace")
    asked, of_system = speech.asked_for(given), speech.of_system(os.environ)
    if asked is not None and not is_spoken(asked):
        with use_language(of_system):
            out.problem(_not_spoken(asked))
        return BAD_INPUT
    with use_language(asked or of_system):
        return _run(given)


def is_spoken(language: str) -> bool:
    """Whether there is a catalogue for the language, or it is English."""
    return spoken_as(language) == language.replace("_", "-").split("-")[0].lower()


def _not_spoken(language: str) -> str:
    what = _("'{text}' is not spoken here.", text=language)
    mend = _("Languages: {names}.", names=", ".join(languages()))
    return str(Problem(file="--lang", what=what, mend=mend))


def _run(arguments: list[str]) -> int:
    try:
        code = typer.main.get_command(_app()).main(arguments, prog_name="detente", standalone_mode=False)
    except BadInput as error:
        for problem in error.problems:
            out.problem(str(problem))
        return BAD_INPUT
    except Missing as error:
        out.problem(str(error))
        return BAD_INPUT
    except (typer.Abort, KeyboardInterrupt):
        out.problem(_("Stopped."))
        return INTERRUPTED
    except typer.TyperException as error:
        out.problem(_usage_error(error))
        return BAD_INPUT
    except OSError as error:
        return _refused_by_system(error)
    if code == INTERRUPTED:
        out.problem(_("Stopped."))
    return code if isinstance(code, int) else ANSWERED


def _refused_by_system(error: OSError) -> int:
    """The code where a file could not be looked at, or a help text not be printed."""
    if error.filename is None:
        return out.not_written(error)
    from detente.files.places import reason

    what = _("The file cannot be read: {reason}.", reason=reason(error))
    out.problem(str(Problem(file=str(error.filename), what=what)))
    return BAD_INPUT


def _usage_error(error: typer.TyperException) -> str:
    """What is wrong with the words on the command line."""
    context = getattr(error, "ctx", None)
    hint = _("See {command} --help", command=context.command_path if context else "detente")
    return f"{_said(error)}\n  {hint}"


def _said(error: typer.TyperException) -> str:
    parameter: Any = getattr(error, "param", None)
    match type(error).__name__:
        case "MissingParameter" if parameter is not None:
            return _("{what} is missing.", what=speech.called(parameter))
        case "NoSuchOption":
            return _no_option(error)
        case "BadParameter" if parameter is not None:
            return _("{option} takes a whole number above 0.", option=speech.called(parameter))
        case _:
            return error.format_message()


def _no_option(error: typer.TyperException) -> str:
    """That there is no such option, with the one that was probably meant."""
    name, context = getattr(error, "option_name", ""), getattr(error, "ctx", None)
    said = _("There is no option {option}.", option=name)
    near = speech.nearest_option(name, context) if context else None
    return f"{said} {_('Did you mean {name}?', name=near)}" if near else said
