"""Texts as runs: what the marks inside a text say becomes styles, languages and links."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, replace
from functools import cache

from detente.pages.documents.word import languages
from detente.pages.documents.word.addresses import openable
from detente.pages.documents.word.bookmarks import bookmark
from detente.pages.documents.word.making import Making
from detente.pages.documents.word.markup import attribute, element, text
from detente.pages.marks import Kind, Run, runs


@dataclass(frozen=True, slots=True, kw_only=True)
class Look:
    """How a stretch of text looks: its style, weight, slant and language, and whether it is in a link."""

    style: str = ""
    bold: bool = False
    italic: bool = False
    language: str = ""
    linked: bool = False


PLAIN = Look()


def inline(making: Making, marked: str, look: Look = PLAIN) -> str:
    """A text with its marks as runs and links."""
    start = look if look.language else replace(look, language=making.language)
    return "".join(_of(making, run, start) for run in runs(marked))


def _of(making: Making, run: Run, look: Look) -> str:
    match run.kind:
        case None:
            return "".join(_runs(run.text, look))
        case Kind.WORDS:
            spoken = languages.spelling(run.fields[0], otherwise=making.language)
            return _inner(making, run, replace(look, language=spoken))
        case Kind.LABEL:
            return _inner(making, run, replace(look, italic=True))
        case Kind.QUIET:
            return _inner(making, run, replace(look, style=look.style or "Quiet"))
        case Kind.LINK:
            return _link(making, run, look)
        case Kind.WEB:
            return _web(making, run, look)
        case Kind.NAME | Kind.NUMBER:
            return _inner(making, run, look)


def _inner(making: Making, run: Run, look: Look) -> str:
    return "".join(_of(making, one, look) for one in run.inner)


def _link(making: Making, run: Run, look: Look) -> str:
    """A link inside the document; an address that nothing has, or a link in a link, is text."""
    anchor = run.fields[0]
    if look.linked or anchor not in making.known:
        return _inner(making, run, look)
    inner = _inner(making, run, replace(look, style="Link", linked=True))
    return element("hyperlink", inner, anchor=bookmark(anchor), history=1)


def _web(making: Making, run: Run, look: Look) -> str:
    url = None if look.linked else openable(run.fields[0])
    if url is None:
        return _inner(making, run, look)
    inner = _inner(making, run, replace(look, style="Hyperlink", linked=True))
    return f'<w:hyperlink r:id={attribute(making.outside(url))} w:history="1">{inner}</w:hyperlink>'


def _runs(words: str, look: Look) -> Iterator[str]:
    for stretch, is_turned in languages.stretches(words):
        yield element("r", _properties(look, is_turned), text(stretch))


@cache
def _properties(look: Look, is_turned: bool) -> str:
    return element("rPr", *_each_property(look, is_turned))


def _each_property(look: Look, is_turned: bool) -> Iterator[str]:
    """In the order that the schema wants."""
    if look.style:
        yield element("rStyle", val=look.style)
    if look.bold:
        yield element("b") + element("bCs")
    if look.italic:
        yield element("i") + element("iCs")
    if is_turned:
        yield element("rtl")
    yield languages.mark(look.language, is_turned)
