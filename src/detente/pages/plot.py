"""Pictures: what the deals give two parties and who would accept, or what the frontier gives many."""

from __future__ import annotations

from typing import Any
from xml.sax.saxutils import escape

from detente import studies
from detente.bargaining.results import Analysis, Question
from detente.errors import BadInput, Missing, Problem
from detente.messages import _
from detente.model import Party, Scenario
from detente.pages import plot_axes, plot_bundle, plot_drawing, plot_marks
from detente.pages.names import Names
from detente.pages.plot_axes import Bundle
from detente.pages.plot_drawing import Scene
from detente.pages.plot_spec import Spec

ENDINGS = (".svg", ".png")
#: Points of a picture for each point on paper, so that a PNG is sharp in print.
_SHARPNESS = 2


def picture(
    scenario: Scenario, question: Question, *, ending: str, x: str | None = None, y: str | None = None
) -> bytes:
    """The picture as the bytes of an SVG or PNG file.

    BadInput where fewer than two members are scored, a party chosen is not one of them, or the question
    does not fit; Missing where the extra ``plot`` is not installed.
    """
    spec = specification(scenario, question, x=x, y=y)
    try:
        import vl_convert
    except ImportError as error:
        raise missing() from error
    if ending == ".png":
        return bytes(vl_convert.vegalite_to_png(spec, scale=_SHARPNESS))
    svg = str(vl_convert.vegalite_to_svg(spec))
    return _with_words(svg, " ".join(spec["title"]["text"]), spec["description"]).encode()


def chart(scenario: Scenario, question: Question, *, x: str | None = None, y: str | None = None) -> Any:
    """The picture as an Altair chart; errors as in ``picture``."""
    try:
        import altair
    except ImportError as error:
        raise missing() from error
    return altair.LayerChart.from_dict(specification(scenario, question, x=x, y=y))


def specification(
    scenario: Scenario, question: Question, *, x: str | None = None, y: str | None = None
) -> Spec:
    """The picture as a Vega-Lite specification; BadInput as in ``picture``."""
    return drawn(seen(scenario, question, x=x, y=y))


def drawn(what: Scene | Bundle) -> Spec:
    """What is to be seen as a Vega-Lite specification."""
    return plot_drawing.drawn(what) if isinstance(what, Scene) else plot_bundle.drawn(what)


def seen(
    scenario: Scenario, question: Question, *, x: str | None = None, y: str | None = None
) -> Scene | Bundle:
    """What is to be seen: two parties' outcomes, or the frontier of many; BadInput as in ``picture``."""
    analysis = studies.analyze(scenario, question)
    names = Names.of_answer(scenario, analysis)
    if x is None and y is None and has_many(analysis):
        return plot_axes.bundle(names, analysis, studies.reaches(scenario, question))
    across, upwards = _two(scenario, analysis, x, y)
    no_deal = names.no_deal(across.id).middle, names.no_deal(upwards.id).middle
    axes = plot_marks.Axes(across, upwards, no_deal)
    found = studies.outcomes(scenario, across.id, upwards.id, question)
    return plot_drawing.scene(names, analysis, axes, found)


def has_many(analysis: Analysis) -> bool:
    """Whether the deals of more than two parties are to be drawn."""
    return bool(analysis.frontier) and len(analysis.parties) - len(analysis.unscored) > 2


def missing() -> Missing:
    """What is said where the extra is not installed."""
    return Missing(_("Pictures need the extra “plot”: pip install 'detente[plot]'"))


def _two(scenario: Scenario, analysis: Analysis, x: str | None, y: str | None) -> tuple[Party, Party]:
    """The two parties of the picture: those chosen, else the first two that are scored."""
    scored = [party for party in analysis.parties if party not in analysis.unscored]
    for option, chosen in (("--x", x), ("--y", y)):
        if chosen is not None and chosen not in scored:
            what = _("{option}: there is no party {party} with points here.", option=option, party=chosen)
            raise BadInput(Problem(what=what, mend=_("With points: {parties}.", parties=", ".join(scored))))
    left = [party for party in scored if party not in (x, y)]
    wanted = [chosen or (left.pop(0) if left else None) for chosen in (x, y)]
    if None in wanted or wanted[0] == wanted[1]:
        raise BadInput(Problem(what=_("A picture needs two different parties with points."), mend=""))
    across, upwards = (scenario.party(party) for party in wanted if party is not None)
    return across, upwards


def _with_words(svg: str, title: str, description: str) -> str:
    """The SVG with a title and a description for those who cannot see it."""
    head, end, rest = svg.partition(">")
    words = f"<title>{escape(title)}</title><desc>{escape(description)}</desc>"
    return f'{head} role="img"{end}{words}{rest}'
