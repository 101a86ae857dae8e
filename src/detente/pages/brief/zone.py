"""The zone of agreement: its picture, the solutions and the ends of the frontier."""

from __future__ import annotations

from collections.abc import Iterator

from detente.messages import _, _n
from detente.pages import figures
from detente.pages.brief import deals
from detente.pages.brief.told import Told
from detente.pages.components import Block, Figure, Paragraph, Tone


def blocks(told: Told, rest: Told | None, figure: Figure | None, no_figure: str = "") -> Iterator[Block]:
    """The zone of the answer, or of what the first way to one leaves; or why there is none."""
    shown = shown_of(told, rest)
    if shown is None:
        yield Paragraph(_none(told))
        return
    if shown is rest:
        aside = told.analysis.set_aside[0]
        left_out = told.names.issues(aside.issues)
        said = _(
            "There is no zone on the whole agenda. Shown is what is left without: {issues}.", issues=left_out
        )
        yield Paragraph(said if aside.issues else _("Shown is what there is once preconditions are waived."))
    size = len(shown.analysis.frontier or ())
    yield Paragraph(
        _n(
            "On one outcome no party can improve without loss to another.",
            "On {n} outcomes no party can improve without loss to another.",
            size,
            n=figures.whole(size),
        )
    )
    if figure is not None:
        yield figure
    elif no_figure:
        yield Paragraph(no_figure, Tone.QUIET)
    yield from deals.blocks(shown)


def shown_of(told: Told, rest: Told | None) -> Told | None:
    """Which answer has a zone to draw; None where neither has."""
    if told.analysis.frontier:
        return told
    return rest if rest is not None and rest.analysis.frontier else None


def _none(told: Told) -> str:
    analysis = told.analysis
    if len(analysis.unscored) == len(analysis.parties):
        return _("Nobody who is needed has points, so no deal can be called better than another.")
    if analysis.zone.exists is False:
        return _("No deal is acceptable, so there is none to show.")
    return _("The frontier was not found within the limits.")
