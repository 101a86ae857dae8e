"""A picture for the inside of a page, or why there is none."""

from __future__ import annotations

from dataclasses import dataclass
from importlib.util import find_spec
from threading import Thread

from detente import studies
from detente.bargaining.results import Question
from detente.messages import _
from detente.model import Scenario
from detente.pages import plot, plot_svg, plot_words
from detente.pages.plot_axes import Bundle

#: Parties with points from which there is something to draw.
_DRAWN = 2


@dataclass(frozen=True, slots=True, kw_only=True)
class Picture:
    """An SVG that a page may hold as it is, what it is called, and what it shows in words.

    It has neither style, script nor reference; ``plot_colours`` has the classes of its colours. Its class
    ``axes`` or ``outcomes`` says which picture it is. It is as wide as the page lets it be: at about 26 rem
    its letters have the size that they were drawn for.
    """

    svg: str
    title: str
    description: str


@dataclass(frozen=True, slots=True)
class NoPicture:
    """Why there is no picture, in a sentence."""

    reason: str


def get_ready(scenario: Scenario, question: Question) -> None:
    """Start what draws, in a thread of its own, where the answer will have a picture.

    Starting takes as long as an analysis, and the picture is wanted only when all else is known.
    """
    analysis = studies.analyze(scenario, question)
    if len(analysis.parties) - len(analysis.unscored) >= _DRAWN and find_spec("vl_convert") is not None:
        Thread(target=_start).start()


def _start() -> None:
    import vl_convert

    vl_convert.vegalite_to_svg({"mark": "point", "data": {"values": []}})


def inline(scenario: Scenario, question: Question, prefix: str) -> Picture | NoPicture:
    """The picture of an answer: two parties' outcomes, or what the frontier gives more than two.

    ``prefix`` begins its ids, one of its own for each picture of a page. BadInput where the question does
    not fit the scenario.
    """
    analysis = studies.analyze(scenario, question)
    scored = len(analysis.parties) - len(analysis.unscored)
    if scored < _DRAWN:
        return NoPicture(_("There is no picture: it needs two parties with points."))
    if scored > 2 and not plot.has_many(analysis):
        return NoPicture(_("There is no picture: no deal of the zone is known that could be drawn."))
    try:
        import vl_convert
    except ImportError:
        return NoPicture(str(plot.missing()))
    seen = plot.seen(scenario, question)
    spec = plot.drawn(seen)
    del spec["title"]  # the page says it
    title, description = plot_words.title(seen), plot_words.description(seen)
    kind = "axes" if isinstance(seen, Bundle) else "outcomes"
    svg = plot_svg.fit(str(vl_convert.vegalite_to_svg(spec)), prefix, kind, title, description)
    return Picture(svg=svg, title=title, description=description)
