"""What somebody said, and what rests on it: quotations, sides of a clash, disputes, sources."""

from __future__ import annotations

from collections.abc import Iterator

from detente.messages import _
from detente.pages.components import Clash, Dispute, Member, Quote, References
from detente.pages.documents.word.inline import PLAIN, Look
from detente.pages.documents.word.making import Making
from detente.pages.documents.word.paragraphs import bullets, heading, paragraph, plain
from detente.pages.marks import bare

_STRONG, _QUIET = Look(bold=True), Look(style="Quiet")


def quote(making: Making, one: Quote, style: str = "Quote") -> str:
    """Words, who said them and when, and whether they were found, in one paragraph."""
    pieces = [(_about(one.about), _QUIET)] if one.about else []
    said = [words for words in (one.reported, one.text) if words]
    cited = [words for words in (one.by, one.proof) if words]
    pieces += [(" ".join(said), PLAIN)] if said else []
    pieces += [(" – ", _QUIET)] if said and cited else []
    pieces += [(" · ".join(cited), _QUIET)] if cited else []
    return paragraph(making, style, *pieces, anchors=(one.anchor,))


def _about(words: str) -> str:
    """What a quotation is about, before it; a question needs no colon."""
    return f"{words} " if bare(words)[-1:] in "?!:" else _("{label}: ", label=words)


def clash(making: Making, one: Clash, level: int) -> Iterator[str]:
    """What cannot hold together, side by side and each with what stands behind it."""
    yield heading(making, level, one.title, one.anchor)
    for side in one.core:
        yield from _member(making, side)
    if one.joint:
        yield plain(making, "Joint", one.joint)
    for side in one.each:
        yield from _member(making, side)
    if one.serve:
        if one.serve_title:
            yield plain(making, "Serve", one.serve_title, keep=True)
        yield from bullets(making, one.serve)


def _member(making: Making, side: Member) -> Iterator[str]:
    who = [(side.who, _STRONG), ("  ", PLAIN)] if side.who else []
    yield paragraph(
        making,
        "Side",
        *who,
        (side.what, PLAIN),
        anchors=(side.anchor,),
        keep=bool(side.meaning or side.quotes or side.notes or side.behind),
    )
    if side.meaning:
        yield plain(making, "Meaning", side.meaning)
    for one in side.quotes:
        yield quote(making, one)
    for note in side.notes:
        yield plain(making, "Note", note)
    yield from bullets(making, side.behind)


def dispute(making: Making, one: Dispute, level: int) -> Iterator[str]:
    """A question of fact, and what each says about it."""
    yield heading(making, level, one.question, one.anchor)
    for statement in one.statements:
        yield quote(making, statement)
    yield from bullets(making, one.background)


def references(making: Making, some: References) -> Iterator[str]:
    """Sources by their numbers, each with what rests on it."""
    for source in some.sources:
        pieces = (source.number, PLAIN), ("\t", PLAIN), (source.line, PLAIN)
        has_more = bool(source.cells or source.quotes)
        yield paragraph(making, "Reference", *pieces, anchors=(source.anchor,), keep=has_more)
        if source.cells:
            yield plain(making, "ReferenceNote", source.cells)
        for one in source.quotes:
            yield quote(making, one, "ReferenceQuote")
