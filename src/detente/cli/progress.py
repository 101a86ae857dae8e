"""A line on the error stream that says what is being worked on, for people only."""

from __future__ import annotations

import sys
from collections.abc import Callable, Iterator
from contextlib import contextmanager


@contextmanager
def shown() -> Iterator[Callable[[str], None] | None]:
    """Something to call with each step's name; None where nobody is watching."""
    if not sys.stderr.isatty():
        yield None
        return
    from rich.console import Console

    from detente.messages import _

    with Console(stderr=True).status(_("Working …")) as status:
        yield lambda step: status.update(step_words(step))


def step_words(step: str) -> str:
    """The name of a step in the reader's language."""
    from detente.messages import _

    return _("Working on: {step}", step=step)
