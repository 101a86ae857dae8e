"""Where commands print and write."""

from __future__ import annotations

import contextlib
import json as json_text
import os
import sys
from collections.abc import Callable
from pathlib import Path
from typing import TYPE_CHECKING, Any

import typer

from detente.errors import BadInput, Problem

if TYPE_CHECKING:
    from detente.pages.view import Page

#: What a shell reports of a program whose reader has gone: 128 and the number of the signal.
PIPE_CLOSED = 141
#: What ``sysexits.h`` calls EX_IOERR: the answer was found, and could not be written.
NOT_WRITTEN = 74


def page(shown: Page) -> None:
    """Print a page for people."""
    from detente.pages import terminal

    _to_reader(lambda: terminal.write(shown))


def json(answer: dict[str, Any]) -> None:
    """Print JSON, in UTF-8 whatever the terminal speaks."""
    from detente.files import answers

    text(answers.dumps(answer).encode())


def text(content: bytes) -> None:
    """Print a text in UTF-8 as it is, whatever the terminal speaks."""

    def write() -> None:
        sys.stdout.flush()
        sys.stdout.buffer.write(content)
        sys.stdout.buffer.flush()

    _to_reader(write)


def say(text: str) -> None:
    """Print one line for people."""
    _to_reader(lambda: print(text))


def problem(text: str) -> None:
    """Print what is wrong, on the error stream, if there is one that takes it."""
    if sys.stderr is not None:
        with contextlib.suppress(OSError):
            print(text, file=sys.stderr, flush=True)


def write_file(path: Path, content: bytes) -> None:
    """Write a file. BadInput where that cannot be done."""
    from detente.files.places import write_bytes

    write_bytes(path, content)


def read_json(reference: str) -> dict[str, Any]:
    """The JSON object in a file or on the standard input. BadInput where there is none."""
    from detente.files.loading import read_bytes
    from detente.messages import _

    raw, _name = read_bytes(reference, most=-1)
    try:
        found = json_text.loads(raw)
    except (ValueError, RecursionError) as error:
        raise refused(
            reference, _("This is not JSON."), _("Write it with detente analyze --json.")
        ) from error
    if not isinstance(found, dict):
        raise refused(reference, _("This is not a result."), _("Write it with detente analyze --json."))
    return found


def refused(file: str, what: str, mend: str) -> BadInput:
    """Bad input with one problem."""
    return BadInput(Problem(file=file, what=what, mend=mend))


def one_from_stdin(first: str, second: str | None) -> None:
    """Refuse to read two scenarios from the one standard input."""
    from detente.messages import _

    if first == second == "-":
        what = _("Only one of the two can come from the standard input.")
        raise refused("-", what, _("Write the other to a file first."))


def not_written(error: OSError) -> int:
    """Say that the output could not be written, drop the rest of it, and give the exit code."""
    from detente.files.places import reason
    from detente.messages import _

    _drop_output()
    problem(_("The output cannot be written: {reason}.", reason=reason(error)))
    return NOT_WRITTEN


def _to_reader(write: Callable[[], None]) -> None:
    """Write, and end quietly where the reader has gone, with a line where the device is full."""
    if sys.stdout is None:
        return
    try:
        write()
        sys.stdout.flush()
    except BrokenPipeError:
        _drop_output()
        raise typer.Exit(PIPE_CLOSED) from None
    except OSError as error:
        raise typer.Exit(not_written(error)) from None


def _drop_output() -> None:
    """Let what is still to be written go nowhere, so that the end of the program does not try again."""
    os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())
