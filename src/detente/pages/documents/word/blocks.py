"""The blocks of a part as paragraphs and tables of Word."""

from __future__ import annotations

from collections.abc import Iterator

from detente.pages.components import (
    Block,
    Clash,
    Dispute,
    Figure,
    Grid,
    Heading,
    Items,
    Paragraph,
    References,
    Step,
    Steps,
)
from detente.pages.documents.word import quotes
from detente.pages.documents.word.inline import PLAIN
from detente.pages.documents.word.making import Making
from detente.pages.documents.word.paragraphs import bullets, heading, items, paragraph, plain, told
from detente.pages.documents.word.pictures import figure
from detente.pages.documents.word.tables import grid


def blocks(making: Making, some: tuple[Block, ...], level: int) -> Iterator[str]:
    """Blocks in their order; what has a heading of its own stands one level below the last heading."""
    inner = level
    for block in some:
        if isinstance(block, Heading):
            inner = level + 1
        yield from _block(making, block, level, inner)


def _block(making: Making, block: Block, level: int, inner: int) -> Iterator[str]:
    match block:
        case Paragraph():
            yield told(making, block)
        case Items():
            yield from items(making, block)
        case Heading():
            yield heading(making, level, block.text, block.anchor)
        case Grid():
            yield from grid(making, block)
        case Clash():
            yield from quotes.clash(making, block, inner)
        case Steps():
            yield from _steps(making, block)
        case Figure():
            yield from figure(making, block)
        case Dispute():
            yield from quotes.dispute(making, block, inner)
        case References():
            yield from quotes.references(making, block)


def _steps(making: Making, some: Steps) -> Iterator[str]:
    if some.intro:
        yield plain(making, "Intro", some.intro)
    number = making.numbering(some.start)
    for step in some.steps:
        yield from _step(making, step, number)


def _step(making: Making, step: Step, number: int) -> Iterator[str]:
    keep = bool(step.parts or step.details)
    yield paragraph(
        making, "ListNumber", (step.text, PLAIN), anchors=(step.anchor,), number=number, keep=keep
    )
    yield from bullets(making, step.parts, depth=1)
    for detail in step.details:
        yield plain(making, "ListNote", detail)
