"""A picture of the zone of agreement between two parties: deals, frontier, no-deal lines, solutions.

Every kind of mark has a shape of its own and is named in the legend, so that the picture can be read
in black and white.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from fractions import Fraction
from textwrap import wrap
from typing import Any
from xml.sax.saxutils import escape

from detente.bargaining.results import Analysis, Points
from detente.errors import BadInput, Missing, Problem
from detente.messages import _
from detente.model import Party, Scenario
from detente.pages import agreements, sentences
from detente.pages.names import Names
from detente.pages.plot_points import MOST_DEALS, MOST_DOTS, Dot, dots, thinned

ENDINGS = (".svg", ".png")
_SIZE = 480
#: How many letters of the subtitle go on a line.
_LINE = 84
#: Points of a picture for each point on paper, so that a PNG is sharp in print.
_SHARPNESS = 2


def picture(
    scenario: Scenario, analysis: Analysis, *, ending: str, x: str | None = None, y: str | None = None
) -> bytes:
    """The picture as the bytes of an SVG or PNG file.

    BadInput where fewer than two members are scored or a party chosen is not one of them; Missing where
    the extra ``plot`` is not installed.
    """
    drawing = chart(scenario, analysis, x=x, y=y)
    try:
        import vl_convert
    except ImportError as error:
        raise _missing() from error
    spec = drawing.to_dict()
    if ending == ".png":
        return bytes(vl_convert.vegalite_to_png(spec, scale=_SHARPNESS))
    svg = str(vl_convert.vegalite_to_svg(spec))
    return _with_words(svg, spec["title"]["text"], spec["description"]).encode()


def chart(scenario: Scenario, analysis: Analysis, *, x: str | None = None, y: str | None = None) -> Any:
    """The picture as an Altair chart; errors as in ``picture``."""
    try:
        import altair
    except ImportError as error:
        raise _missing() from error
    names = Names.of_answer(scenario, analysis)
    across, upwards = _two(scenario, analysis, x, y)
    scene = _scene(names, analysis, across, upwards)
    return _drawn(altair, names, analysis, across, upwards, scene)


def _missing() -> Missing:
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


@dataclass(frozen=True, slots=True, kw_only=True)
class _Scene:
    """What is to be seen: marks with their kinds in words, labels, and how the deals were chosen."""

    marks: list[dict[str, Any]]
    labels: list[dict[str, Any]]
    kinds: tuple[str, ...]
    note: str


def _scene(names: Names, analysis: Analysis, x: Party, y: Party) -> _Scene:
    found = dots(names.scenario, analysis, x, y)
    kinds = _kinds()
    shown = thinned(found) if found and len(found) > MOST_DOTS else found or ()
    marks = [_dot(dot, kinds) for dot in sorted(shown, key=lambda dot: dot.standing)]
    labels = []
    for words, points in _solutions(analysis):
        marks.append(_mark(points, x, y, kinds, 3))
        labels.append({**_mark(points, x, y, kinds, 3), "label": words})
    for entry in analysis.frontier or ():
        marks.append(_mark(entry.points, x, y, kinds, 4))
    if analysis.status_quo is not None:
        marks.append(_mark(analysis.status_quo.points, x, y, kinds, 5))
    return _Scene(marks=marks, labels=labels, kinds=kinds, note=_note(found))


def _kinds() -> tuple[str, ...]:
    """The kinds of marks in the words of the legend, from the back to the front."""
    return (
        _("breaks a red line"),
        _("below someone’s no-deal points"),
        _("in the zone of agreement"),
        _("a solution"),
        _("on the frontier"),
        _("status quo"),
    )


_SHAPES = ("cross", "circle", "circle", "triangle-up", "diamond", "square")
_COLOURS = ("#b07d62", "#b5b5b5", "#3b7dd8", "#000000", "#f0a030", "#7a1f1f")
_SIZES = (22, 18, 34, 240, 70, 130)


def _dot(dot: Dot, kinds: tuple[str, ...]) -> dict[str, Any]:
    return {"x": float(dot.x), "y": float(dot.y), "kind": kinds[dot.standing], "size": _SIZES[dot.standing]}


def _mark(points: Points, x: Party, y: Party, kinds: tuple[str, ...], at: int) -> dict[str, Any]:
    return {"x": float(points[x.id]), "y": float(points[y.id]), "kind": kinds[at], "size": _SIZES[at]}


def _solutions(analysis: Analysis) -> Iterator[tuple[str, Points]]:
    """Each point once, with the names of the solutions that lie on it."""
    if analysis.solutions is None:
        return
    at: dict[tuple[tuple[str, Fraction], ...], list[str]] = {}
    for name in agreements.SOLUTIONS:
        solution = getattr(analysis.solutions, name)
        if solution is not None:
            at.setdefault(tuple(solution.points.items()), []).append(agreements.short_title(name))
    for points, called in at.items():
        yield ", ".join(called), dict(points)


def _note(found: tuple[Dot, ...] | None) -> str:
    if found is None:
        return _(
            "More than {n} deals: only the frontier, the solutions and the status quo are shown.",
            n=f"{MOST_DEALS:,}".replace(",", " "),
        )
    if len(found) > MOST_DOTS:
        return _("Thinned: near neighbours are shown as one.")
    return _("Every deal that obeys the linkages is shown.")


def _drawn(altair: Any, names: Names, analysis: Analysis, x: Party, y: Party, scene: _Scene) -> Any:
    no_deal = [(names.no_deal(x.id).middle, "x"), (names.no_deal(y.id).middle, "y")]
    layers = [
        _shade(altair, scene, *(float(value) for value, _axis in no_deal)),
        *(_no_deal_line(altair, float(value), axis) for value, axis in no_deal),
        _marks(altair, names, scene, x, y),
        _labels(altair, scene),
    ]
    verdict = sentences.opening(names.scenario, analysis)[0].text
    title = altair.TitleParams(
        names.text(names.scenario.title),
        subtitle=[
            *wrap(verdict, _LINE),
            scene.note,
            _("Dashed: no-deal points. Shaded: both at or above them."),
        ],
        anchor="start",
    )
    return (
        altair.layer(*layers)
        .properties(width=_SIZE, height=_SIZE, title=title, description=verdict)
        .configure_legend(labelLimit=320, titleLimit=320)
        .configure_axis(labelFontSize=12, titleFontSize=13)
    )


def _reach(scene: _Scene, axis: str, *others: float) -> tuple[float, float]:
    """From the smallest to the greatest number on an axis, with some air."""
    values = [mark[axis] for mark in scene.marks] + list(others)
    air = (max(values) - min(values) or 1.0) * 0.06
    return min(values) - air, max(values) + air


def _shade(altair: Any, scene: _Scene, x: float, y: float) -> Any:
    (_left, right), (_low, top) = _reach(scene, "x", x), _reach(scene, "y", y)
    corner = altair.Data(values=[{"x": x, "y": y, "x2": right, "y2": top}])
    across = altair.X("x:Q", scale=_scale(altair, scene, "x", x))
    upwards = altair.Y("y:Q", scale=_scale(altair, scene, "y", y))
    return altair.Chart(corner).mark_rect(color="#e9eef6").encode(x=across, y=upwards, x2="x2:Q", y2="y2:Q")


def _scale(altair: Any, scene: _Scene, axis: str, no_deal: float) -> Any:
    return altair.Scale(domain=list(_reach(scene, axis, no_deal)), nice=False, zero=False)


def _no_deal_line(altair: Any, value: float, axis: str) -> Any:
    data = altair.Data(values=[{axis: value}])
    return altair.Chart(data).mark_rule(strokeDash=[5, 4], color="#444444").encode(**{axis: f"{axis}:Q"})


def _marks(altair: Any, names: Names, scene: _Scene, x: Party, y: Party) -> Any:
    present = [kind for kind in scene.kinds if any(mark["kind"] == kind for mark in scene.marks)]
    at = [scene.kinds.index(kind) for kind in present]

    def scale(values: tuple[Any, ...]) -> Any:
        return altair.Scale(domain=present, range=[values[place] for place in at])

    legend = altair.Legend(title=_("Deals"), orient="bottom", columns=2)
    return (
        altair.Chart(altair.Data(values=scene.marks))
        .mark_point(filled=True, opacity=1)
        .encode(
            x=altair.X("x:Q", title=_axis_title(names, x)),
            y=altair.Y("y:Q", title=_axis_title(names, y)),
            shape=altair.Shape("kind:N", scale=scale(_SHAPES), legend=legend),
            color=altair.Color("kind:N", scale=scale(_COLOURS), legend=legend),
            size=altair.Size("size:Q", scale=None, legend=None),
        )
    )


def _axis_title(names: Names, party: Party) -> str:
    return _("{party}: points", party=names.party(party.id))


def _labels(altair: Any, scene: _Scene) -> Any:
    """The solutions by name, beside their marks, to the side that has room."""
    left, right = _reach(scene, "x")
    layers = []
    for at, label in enumerate(scene.labels):
        beyond = label["x"] > (left + right) / 2
        layers.append(
            altair.Chart(altair.Data(values=[label]))
            .mark_text(
                align="right" if beyond else "left",
                dx=-10 if beyond else 10,
                dy=-10 - 14 * (at % 2),
                fontSize=12,
                fontWeight="bold",
            )
            .encode(x="x:Q", y="y:Q", text="label:N")
        )
    return altair.layer(*layers) if layers else altair.Chart(altair.Data(values=[])).mark_text()


def _with_words(svg: str, title: str, description: str) -> str:
    """The SVG with a title and a description for those who cannot see it."""
    head, end, rest = svg.partition(">")
    words = f"<title>{escape(title)}</title><desc>{escape(description)}</desc>"
    return f'{head} role="img"{end}{words}{rest}'
