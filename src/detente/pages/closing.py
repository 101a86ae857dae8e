"""The last lines of an answer: how to check it, and what no answer is."""

from __future__ import annotations

import shlex
from collections.abc import Iterator

from detente.bargaining.results import Question
from detente.messages import _
from detente.pages.view import Paragraph, Tone


def lines(source: str, question: Question) -> tuple[Paragraph, ...]:
    """The two commands that check the answer, where it came from a file; and that it is no forecast."""
    last = Paragraph(honest(), Tone.QUIET)
    if source in ("", "-"):
        return (last,)
    asked = shlex.join(["detente", "analyze", source, *options(question), "--json"])
    check = shlex.join(["detente", "verify", "result.json", source])
    how = _("To check this answer by other means:")
    return (
        Paragraph(how, Tone.QUIET),
        Paragraph(f"{asked} > result.json", Tone.COMMAND),
        Paragraph(check, Tone.COMMAND),
        last,
    )


def honest() -> str:
    """What no answer is."""
    return _("This works out what follows from the file. It is not a forecast.")


def options(question: Question) -> Iterator[str]:
    """The options of the command line that ask this question; none for what is asked anyhow."""
    asked, usual = question, Question()
    for option, ids in (("--agenda", asked.agenda), ("--without", asked.without), ("--waive", asked.waive)):
        if ids:
            yield from (option, ",".join(ids))
    for option, one in (("--forum", asked.forum), ("--circumstance", asked.circumstance)):
        if one is not None:
            yield from (option, one)
    if asked.limit != usual.limit:
        yield from ("--limit", str(asked.limit))
    if asked.frontier_limit != usual.frontier_limit:
        yield from ("--frontier-limit", str(asked.frontier_limit))
