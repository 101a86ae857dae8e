"""Paragraphs, lists, headings: one paragraph of Word for each, in a style that bears its purpose."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from detente.messages import _
from detente.pages.components import Items, Paragraph, Tone
from detente.pages.documents.word.inline import PLAIN, Look, inline
from detente.pages.documents.word.languages import runs_right_to_left
from detente.pages.documents.word.making import Making
from detente.pages.documents.word.markup import element
from detente.pages.marks import bare
from detente.pages.view import Item

#: The character style of a text that is about something.
TONES = {Tone.YES: "Yes", Tone.NO: "No", Tone.DOUBT: "Doubt", Tone.QUIET: "Quiet"}
#: A paragraph of more letters is never kept on one page, nor with the next.
TALL = 1500
_BULLETS = ("ListBullet", "ListBullet2", "ListBullet3")
_NUMBERS = ("ListNumber", *_BULLETS[1:])


def paragraph(
    making: Making,
    style: str,
    *pieces: tuple[str, Look],
    anchors: Iterable[str] = (),
    keep: bool = False,
    number: int = 0,
) -> str:
    """A paragraph of texts, each with its look; ``number`` is the numbered list that it belongs to."""
    starts, ends = making.bookmarks(anchors)
    content = "".join(inline(making, words, look) for words, look in pieces)
    shown = bare("".join(words for words, _look in pieces))
    properties = [element("pStyle", val=style)]
    if len(shown) > TALL:
        properties += [element("keepNext", val=0), element("keepLines", val=0)]
    elif keep:
        properties.append(element("keepNext"))
    if number:
        properties.append(element("numPr", element("ilvl", val=0), element("numId", val=number)))
    if runs_right_to_left(shown):
        properties.append(element("bidi"))
    return element("p", element("pPr", *properties), starts, content, ends)


def plain(making: Making, style: str, words: str, *, keep: bool = False) -> str:
    """A paragraph of one text."""
    return paragraph(making, style, (words, PLAIN), keep=keep)


def told(making: Making, one: Paragraph, style: str = "Normal") -> str:
    """A paragraph of a page, its label before it."""
    if one.tone is Tone.COMMAND:
        return plain(making, "Command", one.text)
    tone, bold = TONES.get(one.tone, ""), one.tone is Tone.STRONG
    if not one.label:
        return paragraph(making, style, (one.text, Look(style=tone, bold=bold)))
    label = _("{label}: ", label=one.label)
    loud = (
        "" if one.tone is Tone.QUIET else tone
    )  # the label bears the colour: a whole paragraph of it is hard to read
    text = Look(style="" if loud else tone, bold=bold)
    return paragraph(making, style, (label, Look(style=loud, bold=True)), (one.text, text))


def heading(making: Making, level: int, words: str, *anchors: str) -> str:
    """A heading of level 1 to 3."""
    return paragraph(making, f"Heading{level}", (words, PLAIN), anchors=anchors)


def items(making: Making, some: Items) -> Iterator[str]:
    """A list, with the lines under each point as lists of their own."""
    number = making.numbering() if some.numbered else 0
    for item in some.items:
        yield from _item(making, item, 0, number)


def bullets(making: Making, texts: Iterable[str], depth: int = 0) -> Iterator[str]:
    """Texts as a list."""
    for words in texts:
        yield plain(making, _BULLETS[min(depth, 2)], words)


def _item(making: Making, item: Item, depth: int, number: int) -> Iterator[str]:
    styles = _NUMBERS if number else _BULLETS
    look = Look(style=TONES.get(item.tone, ""), bold=item.tone is Tone.STRONG)
    yield paragraph(making, styles[min(depth, 2)], (item.text, look), number=number if depth == 0 else 0)
    for detail in item.details:
        yield from _item(making, detail, depth + 1, number)
