"""A prompt for those who start Detente with a double click."""

from __future__ import annotations

import contextlib
import os
import shlex
import subprocess
import sys
from collections.abc import Sequence
from pathlib import Path

from starting import ALONE
from starting.sentences import sentence


def hold(version: str, script: Path) -> int:
    """Ask for words and run Detente with them, until the end of the input or ``exit``."""
    with contextlib.suppress(ImportError):
        import readline  # noqa: F401 -- arrow keys, where the system has it
    print(sentence("welcome", found=version, folder=os.getcwd()))
    while True:
        try:
            words = split(input("\ndetente> "))
        except ValueError:
            print(sentence("quotes"))
            continue
        except (EOFError, KeyboardInterrupt):
            print()
            return 0
        if words[:1] == ["detente"]:
            words = words[1:]
        if words[:1] in (["exit"], ["quit"]):
            return 0
        _obey(words, script)


def split(line: str) -> list[str]:
    """The words of a line: double quotes hold together, and a backslash is a part of a path.

    Raises ``ValueError`` for a quotation mark that is not closed.
    """
    words = shlex.shlex(line, posix=True)
    words.whitespace_split, words.escape, words.quotes, words.commenters = True, "", '"', ""
    return list(words)


def _obey(words: Sequence[str], script: Path) -> None:
    """One line: a change of folder, or words for Detente in a process of its own."""
    match words:
        case []:
            return
        case ["cd", *rest]:
            _go(Path(" ".join(rest) or "."))
        case _:
            with contextlib.suppress(KeyboardInterrupt):
                subprocess.call([sys.executable, *ALONE, str(script), *words])


def _go(folder: Path) -> None:
    try:
        os.chdir(folder.expanduser())
    except (OSError, RuntimeError) as error:
        print(error)
    print(os.getcwd())
