"""A line on the error stream that says what is being worked on, for people only."""

from __future__ import annotations

import sys
from collections.abc import Callable, Iterator
from contextlib import contextmanager

from detente.pages.marked import marked


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
    """What is being worked on, in the reader's language."""
    from detente.messages import _

    return _("Working on: {step}", step=_(_STEPS[step]) if step in _STEPS else step)


_STEPS = {
    "zone": marked("the zone of agreement"),
    "frontier": marked("the frontier"),
    "solutions": marked("the solutions"),
    "options": marked("the options"),
    "stated": marked("positions"),
    "deadlock": marked("clashes and ways out"),
    "coalitions": marked("the coalitions"),
    "outside": marked("those outside"),
    "picture": marked("the picture"),
}
