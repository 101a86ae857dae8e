"""The colours of a picture inside a page: by what they stand for, so that a style sheet can set them.

An inline picture carries no colours but classes: ``f-ink`` is filled with the ink, ``s-ink`` stroked with
it, and so on for every name below. Here are the values for light and for dark paper; print takes the
light ones. Shapes and dashes tell the same without any colour.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from types import MappingProxyType


@dataclass(frozen=True, slots=True)
class Shade:
    """A colour on light and on dark paper."""

    light: str
    dark: str


#: Each colour by its name. Those of deals are from Okabe and Ito, lightened for dark paper.
SHADES: Mapping[str, Shade] = MappingProxyType(
    {
        "ink": Shade("#1a1a1a", "#e8e6e1"),
        "quiet": Shade("#555555", "#b3b0a9"),
        "faint": Shade("#b9bfc6", "#5d636b"),
        "grid": Shade("#dddddd", "#3a3d42"),
        "paper": Shade("#ffffff", "#1b1c1f"),
        "shade": Shade("#eef1f5", "#26292e"),
        "band": Shade("#bfe3d6", "#1d4a3c"),
        "grey": Shade("#a0a0a0", "#77797d"),
        "green": Shade("#009e73", "#2cc295"),
        "blue": Shade("#0072b2", "#56b4e9"),
        "red": Shade("#d55e00", "#f0883a"),
        "yellow": Shade("#f0e442", "#d9cd2c"),
        "purple": Shade("#cc79a7", "#dd97be"),
    }
)

#: Which name each colour of a drawing has.
NAMES: Mapping[str, str] = MappingProxyType(
    {shade.light: name for name, shade in SHADES.items()}
    | {"#000": "ink", "#000000": "ink", "#444444": "quiet", "#888": "quiet", "#ddd": "grid", "white": "paper"}
)


def style() -> str:
    """The rules of a style sheet: custom properties for light and dark paper, and the classes of them."""
    light = "".join(f"--picture-{name}:{shade.light};" for name, shade in SHADES.items())
    dark = "".join(f"--picture-{name}:{shade.dark};" for name, shade in SHADES.items())
    classes = "".join(
        f".picture .f-{name}{{fill:var(--picture-{name})}}.picture .s-{name}{{stroke:var(--picture-{name})}}"
        for name in SHADES
    )
    return (
        f".picture{{{light}display:block;width:100%;height:auto}}"
        f"@media screen and (prefers-color-scheme:dark){{.picture{{{dark}}}}}{classes}"
    )


def painted(svg: str) -> str:
    """An inline picture that brings light paper and its colours itself, for what reads no style sheet."""
    rules = "".join(
        f".f-{name}{{fill:{shade.light}}}.s-{name}{{stroke:{shade.light}}}" for name, shade in SHADES.items()
    )
    letters = "text{font-family:Carlito,Calibri,Arial,sans-serif}"
    paper = '<rect width="100%" height="100%" class="f-paper"/>'
    head, end, rest = svg.partition(">")
    return f"{head}{end}<style>{rules}{letters}</style>{paper}{rest}"
