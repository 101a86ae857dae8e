"""Where commands print and write."""

from __future__ import annotations

import json as json_text
import os
import sys
from pathlib import Path
from typing import TYPE_CHECKING, Any

import typer

from detente.errors import BadInput, Problem

if TYPE_CHECKING:
    from detente.pages.view import Page

#: What a shell reports of a program whose reader has gone: 128 and the number of the signal.
PIPE_CLOSED = 141


def page(shown: Page) -> None:
    """Print a page for people."""
    from detente.pages import terminal

    _to_reader(lambda: terminal.write(shown))


def json(answer: dict[str, Any]) -> None:
    """Print JSON, in UTF-8 whatever the terminal speaks."""
    from detente.files import answers

    text = answers.dumps(answer).encode()

    def write() -> None:
        sys.stdout.flush()
        sys.stdout.buffer.write(text)
        sys.stdout.buffer.flush()

    _to_reader(write)


def say(text: str) -> None:
    """Print one line for people."""
    _to_reader(lambda: print(text))


def problem(text: str) -> None:
    """Print what is wrong, on the error stream."""
    print(text, file=sys.stderr)


def write_file(path: Path, content: bytes) -> None:
    """Write a file. BadInput where that cannot be done."""
    try:
        path.write_bytes(content)
    except OSError as error:
        raise refused(str(path), error.strerror or str(error), "") from error


def read_json(reference: str) -> dict[str, Any]:
    """The JSON object in a file or on the standard input. BadInput where there is none."""
    from detente.messages import _

    try:
        raw = sys.stdin.buffer.read() if reference == "-" else Path(reference).read_bytes()
        found = json_text.loads(raw)
    except OSError as error:
        raise refused(reference, error.strerror or str(error), "") from error
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


def _to_reader(write: Any) -> None:
    """Write, and end quietly where the reader has gone."""
    try:
        write()
        sys.stdout.flush()
    except BrokenPipeError:
        os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())
        raise typer.Exit(PIPE_CLOSED) from None
