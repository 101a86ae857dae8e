"""Texts as markup: what the marks inside a text say becomes elements, all else stays text."""

from __future__ import annotations

import re
from collections.abc import Container
from urllib.parse import quote

from markupsafe import Markup, escape

from detente.pages.marks import Kind, Run, bare, runs

#: What neither HTML nor XML may hold, and what would turn the direction of the text around it.
_UNFIT = re.compile(
    "[\x00-\x08\x0b\x0c\x0e-\x1f\x7f-\x9f\u061c\u200e\u200f\u202a-\u202e\u2066-\u2069"
    "\ud800-\udfff\ufdd0-\ufdef\ufffe\uffff"
    + "".join(chr(plane << 16 | end) for plane in range(1, 17) for end in (0xFFFE, 0xFFFF))
    + "]"
)

_SIGNS = frozenset("✓✗?○▲‖")


def marked(text: str, anchors: Container[str]) -> Markup:
    """A text with its marks as elements; a link to an address that the page does not have is plain text."""
    return Markup("".join(_markup(run, anchors) for run in runs(text)))


def signed(text: str, anchors: Container[str]) -> Markup:
    """A text whose words say what a sign at its head says: the sign is not read aloud."""
    sign, _space, words = text.partition(" ")
    if sign in _SIGNS and words:
        return Markup('<i aria-hidden="true">{}</i> {}').format(sign, marked(words, anchors))
    return marked(text, anchors)


def unmarked(text: str) -> str:
    """A text without marks and without characters that no page may hold."""
    return fit(bare(text))


def fit(text: str) -> str:
    """The text with a space for each character that no page may hold."""
    return _UNFIT.sub(" ", text)


def href(anchor: str) -> str:
    """A link to an address of the same page."""
    return "#" + quote(fit(anchor), safe="~")


def _markup(run: Run, anchors: Container[str]) -> str:
    if run.kind is None:
        return escape(fit(run.text))
    inner = "".join(_markup(one, anchors) for one in run.inner)
    match run.kind:
        case Kind.NAME:
            what, thing_id = run.fields
            return _element("span", inner, **{"data-kind": what, "data-id": thing_id})
        case Kind.NUMBER:
            exact, pointer, asked = run.fields
            return _element("data", inner, value=exact, **{"data-from": pointer, "data-asked": asked})
        case Kind.WORDS:
            return _element("bdi", inner, lang=run.fields[0])
        case Kind.LINK:
            return _element("a", inner, href=href(run.fields[0])) if run.fields[0] in anchors else inner
        case Kind.WEB:
            return _web(run.fields[0], inner)
        case Kind.LABEL:
            return _element("span", inner, **{"class": "label"})
        case Kind.QUIET:
            return _element("span", inner, **{"class": "quiet"})


def _web(url: str, inner: str) -> str:
    if not url.startswith(("https://", "http://")):
        return inner
    return _element("a", inner, href=url, rel="noreferrer noopener")


def _element(tag: str, inner: str, **attributes: str) -> str:
    """An element; an attribute without a value is left out."""
    given = "".join(f' {name}="{escape(fit(value))}"' for name, value in attributes.items() if value)
    return f"<{tag}{given}>{inner}</{tag}>"
