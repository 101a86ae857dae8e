"""A drawn SVG made fit for the inside of a page: classes for colours, and nothing that is not needed.

What stays is listed here; all else of the drawing goes, so that no style, script, reference or fixed
size can come into the page. Marks that look alike become one path.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from xml.etree import ElementTree

from detente.pages.plot_colours import NAMES

_SVG = "http://www.w3.org/2000/svg"
# fmt: off
_ATTRIBUTES = frozenset((
    "d", "transform", "x", "y", "x1", "y1", "x2", "y2", "dy", "width", "height", "text-anchor", "font-size",
    "font-weight", "stroke-width", "stroke-dasharray", "stroke-linejoin", "fill-opacity",
))
# fmt: on
_SHAPES = frozenset(("path", "line", "rect"))
_ELEMENTS = _SHAPES | {"g", "text", "tspan"}
#: Numbers of each command of a path, and which of them are places to the right or below; others stay.
_PLACES = {"M": "xy", "L": "xy", "C": "xyxyxy", "A": "-----xy", "Z": ""}
_TOKEN = re.compile(r"[A-Za-z]|-?\d*\.?\d+(?:e-?\d+)?")

Element = ElementTree.Element


def fit(svg: str, prefix: str, kind: str, title: str, description: str) -> str:
    """The drawing as an image that a page can hold, called and described; ids begin with ``prefix``."""
    drawing = ElementTree.fromstring(svg)
    ids = f"{prefix}-title", f"{prefix}-desc"
    image = ElementTree.Element(
        "svg",
        {
            "xmlns": _SVG,
            "class": f"picture {kind}",
            "viewBox": drawing.attrib["viewBox"],
            "role": "img",
            "aria-labelledby": " ".join(ids),
        },
    )
    for name, its_id, text in zip(("title", "desc"), ids, (title, description), strict=True):
        ElementTree.SubElement(image, name, {"id": its_id}).text = text
    _paper, *rest = drawing  # the first element is the paper, and the page has its own
    outermost = ElementTree.SubElement(image, "g", {"fill": "none"})
    outermost.extend(_merged(part for child in rest for part in _cleaned(child)))
    return ElementTree.tostring(image, encoding="unicode")


def _cleaned(element: Element) -> Iterator[Element]:
    """The element with what may stay of it; a group that says nothing gives its content."""
    name = element.tag.rpartition("}")[2]
    if name not in _ELEMENTS or element.get("display") == "none":
        return
    made = ElementTree.Element(name, _attributes(element))
    made.text = element.text
    made.extend(_merged(part for child in element for part in _cleaned(child)))
    if name in _SHAPES and "class" not in made.attrib:
        return
    if name == "g":
        if made.attrib and len(made):
            yield made
        else:
            yield from made
        return
    yield made


def _attributes(element: Element) -> dict[str, str]:
    """What may stay of the attributes; colours become classes."""
    kept = {name: value for name, value in element.attrib.items() if name in _ATTRIBUTES}
    if kept.get("transform") == "translate(0,0)":
        del kept["transform"]
    colours = [(letter, element.get(name, "none")) for letter, name in (("f", "fill"), ("s", "stroke"))]
    classes = [f"{letter}-{NAMES[colour]}" for letter, colour in colours if colour != "none"]
    return kept | ({"class": " ".join(classes)} if classes else {})


def _merged(elements: Iterable[Element]) -> list[Element]:
    """The elements, those paths that follow each other and look alike as one."""
    made: list[Element] = []
    for element in elements:
        placed = _placed(element)
        if made and placed is not None and made[-1].tag == "path" and _look(made[-1]) == _look(placed):
            made[-1].set("d", made[-1].attrib["d"] + placed.attrib["d"])
        else:
            made.append(element if placed is None else placed)
    return made


def _look(element: Element) -> dict[str, str]:
    return {name: value for name, value in element.attrib.items() if name != "d"}


def _placed(element: Element) -> Element | None:
    """A path with its shift worked into its places; None for what is not such a path."""
    moved = re.fullmatch(r"translate\(([-\d.e]+),([-\d.e]+)\)", element.get("transform", "translate(0,0)"))
    if element.tag != "path" or moved is None:
        return None
    places = _moved(element.attrib["d"], float(moved[1]), float(moved[2]))
    if places is None:
        return None
    attributes = {name: value for name, value in element.attrib.items() if name != "transform"}
    return ElementTree.Element("path", attributes | {"d": places})


def _moved(path: str, right: float, down: float) -> str | None:
    """The path moved, to a tenth of a pixel; None where it has commands that are not known here."""
    made, shifts = "", ""
    for token in _TOKEN.findall(path):
        if token.isalpha():
            if token not in _PLACES:
                return None
            made, shifts = made + token, _PLACES[token]
            at = 0
            continue
        shift = {"x": right, "y": down}.get(shifts[at % len(shifts)], 0.0)
        made += ("," if at else "") + f"{round(float(token) + shift, 1) + 0.0:g}"
        at += 1
    return made
