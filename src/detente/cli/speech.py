"""Help texts in the reader's language, and which language that is."""

from __future__ import annotations

import sys
from collections.abc import Mapping, Sequence
from difflib import get_close_matches
from typing import Any

from typer.core import TyperCommand, TyperGroup

from detente.errors import BadInput, Problem
from detente.messages import _
from detente.pages.marked import marked

#: The help texts that typer writes itself.
_TYPERS_OWN = (
    marked("Show this message and exit."),
    marked("Install completion for the current shell."),
    marked("Show completion for the current shell, to copy it or customize the installation."),
)


def asked_for(arguments: Sequence[str]) -> str | None:
    """The language of ``--lang``, wherever it stands on the command line."""
    for at, argument in enumerate(arguments):
        if argument == "--":
            break
        if argument.startswith("--lang="):
            return argument.removeprefix("--lang=")
        if argument == "--lang" and at + 1 < len(arguments):
            return arguments[at + 1]
    return None


def of_system(environment: Mapping[str, str]) -> str:
    """The language of the environment, by the order of gettext."""
    locale = next((v for key in ("LC_ALL", "LC_MESSAGES", "LANG") if (v := environment.get(key))), "")
    if locale.split(".")[0] in ("C", "POSIX"):
        return "en"
    preferred = environment.get("LANGUAGE", "").split(":")[0]
    return preferred or locale or _of_windows() or "en"


def _of_windows() -> str:
    if sys.platform != "win32":
        return ""
    import ctypes
    import locale

    return locale.windows_locale.get(ctypes.windll.kernel32.GetUserDefaultUILanguage(), "")


class Spoken(TyperCommand):
    """A command whose help is said in the reader's language."""

    def format_usage(self, ctx: Any, formatter: Any) -> None:
        _usage(self, ctx, formatter)

    def format_help_text(self, ctx: Any, formatter: Any) -> None:
        _help_text(self, formatter)

    def format_options(self, ctx: Any, formatter: Any) -> None:
        _options(self, ctx, formatter)


class SpokenGroup(TyperGroup):
    """A group of commands whose help is said in the reader's language."""

    def format_usage(self, ctx: Any, formatter: Any) -> None:
        _usage(self, ctx, formatter)

    def format_help_text(self, ctx: Any, formatter: Any) -> None:
        _help_text(self, formatter)

    def resolve_command(self, ctx: Any, args: list[str]) -> Any:
        """As typer does it; an unknown command is bad input, said in the reader's language."""
        if args and args[0] not in self.commands and not args[0].startswith("-"):
            near = get_close_matches(args[0], self.commands, n=1)
            mend = _("Did you mean {name}?", name=near[0]) if near else _("See detente --help")
            raise BadInput(Problem(what=_("There is no command {name}.", name=args[0]), mend=mend))
        return super().resolve_command(ctx, args)

    def format_options(self, ctx: Any, formatter: Any) -> None:
        _options(self, ctx, formatter)
        with formatter.section(_("Commands")):
            formatter.write_dl([(name, _help(one)) for name, one in self.commands.items()])


def nearest_option(name: str, ctx: Any) -> str | None:
    """The option of a command that a word was probably to be; None where none is near."""
    options = (one for parameter in ctx.command.get_params(ctx) for one in parameter.opts)
    known = {one.removeprefix("--"): one for one in options if one.startswith("--")}
    near = get_close_matches(name.lstrip("-"), known, n=1)
    return known[near[0]] if near else None


def _usage(command: Any, ctx: Any, formatter: Any) -> None:
    wanted = [called(one) for one in command.get_params(ctx) if one.param_type_name == "argument"]
    if isinstance(command, TyperGroup):
        wanted = [_("COMMAND"), "…"]
    formatter.write_usage(ctx.command_path, " ".join(["[…]", *wanted]), prefix=_("Usage: "))


def called(parameter: Any) -> str:
    """How a parameter is called in help texts and errors."""
    if parameter.param_type_name == "argument":
        return str(parameter.metavar or parameter.name)
    return str(max(parameter.opts, key=len))


def _help_text(command: Any, formatter: Any) -> None:
    if command.help:
        formatter.write_paragraph()
        formatter.write_text(_(command.help))


def _help(described: Any) -> str:
    return _(described.help) if described.help else ""


def _options(command: Any, ctx: Any, formatter: Any) -> None:
    arguments, options = [], []
    for parameter in command.get_params(ctx):
        record = parameter.get_help_record(ctx)
        if record is None:
            continue
        if parameter.param_type_name == "argument":
            arguments.append((called(parameter), _help(parameter)))
        else:
            options.append((record[0], _help(parameter)))
    for title, records in ((_("Arguments"), arguments), (_("Options"), options)):
        if records:
            with formatter.section(title):
                formatter.write_dl(records)
