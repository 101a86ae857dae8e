"""What may be wrong with a document on paper, judged by its structure and by where its signs lie."""

from __future__ import annotations

import re
import unicodedata
from collections import defaultdict
from collections.abc import Iterator
from dataclasses import dataclass
from functools import cached_property
from pathlib import Path

from paper.painted import Content, Element, Paper, Sign, text_of


@dataclass(frozen=True, kw_only=True)
class Heading:
    """A heading, its level from 1, and the page on which it stands."""

    level: int
    text: str
    page: int


@dataclass(frozen=True, kw_only=True)
class Printed:
    """A document on paper: its file, what is on it, and what should be.

    ``shown`` are the texts that a reader sees before it is printed; ``size`` is that of its first heading in
    points, where it is known.
    """

    path: Path
    paper: Paper
    shown: tuple[str, ...]
    size: float | None = None

    @property
    def count(self) -> int:
        """How many sheets it takes."""
        return len(self.paper.sizes)

    @cached_property
    def texts(self) -> tuple[str, ...]:
        """All that each sheet shows, with what stands in its margins."""
        sheets: dict[int, list[Sign]] = defaultdict(list)
        for sign in self.paper.signs:
            sheets[sign.page].append(sign)
        return tuple(text_of(sheets[number]) for number in range(1, self.count + 1))

    @cached_property
    def headings(self) -> tuple[Heading, ...]:
        """The headings in their order."""
        found = [(one, self._letters(one)) for one in self.paper.root.every() if _is_heading(one)]
        return tuple(
            Heading(level=int(one.kind[1]), text=text_of(letters), page=letters[0].page)
            for one, letters in found
            if letters
        )

    def page_of(self, text: str) -> int:
        """The page on which the heading with this text stands; it must be the only one that begins so."""
        pages = [one.page for one in self.headings if one.text.startswith(text)]
        assert len(pages) == 1, f"{text!r} is not one of {[one.text for one in self.headings]}"
        return pages[0]

    def faults(self) -> list[str]:
        """All that is wrong on paper, one a line."""
        return [
            *self.split_rows(),
            *self.missing_heads(),
            *self.lonely(),
            *self.lost(),
            *self.shrunk(),
        ]

    def split_rows(self) -> list[str]:
        """The rows of tables that begin on one page and end on another."""
        rows = [row for table in self._tables() for row in _rows(table)[1]]
        return [
            f"split over pages {_listed(pages)}: row {_short(text_of(self._letters(row)))}"
            for row in rows
            if len(pages := self._pages(row)) > 1
        ]

    def missing_heads(self) -> list[str]:
        """The tables whose head does not come again on each of their pages."""
        found = []
        for table in self._tables():
            heads, rows = _rows(table)
            everywhere = {page for row in rows for page in self._pages(row)}
            for head in heads:
                text = text_of(self._letters(head))
                again = {page for page in everywhere if _squashed(text) in self._drawn(page)}
                if missing := everywhere - self._pages(head) - again:
                    found.append(f"not on pages {_listed(missing)}: head {_short(text)}")
        return found

    def lonely(self) -> list[str]:
        """What announces something and stands at the foot of a page, while that comes on the next.

        Headings, captions of tables, their heads, and rows that are nothing but a head of what follows.
        """
        found: list[str] = []
        waiting: dict[int, tuple[Element, int]] = {}
        for owner, letters in self._flow(self.paper.root, None):
            if owner is not None:
                waiting[id(owner)] = (owner, self._foot(owner, letters))
                continue
            begins = letters[0].page
            found += [self._alone(one, page) for one, page in waiting.values() if page < begins]
            waiting = {}
        return found + [self._alone(one, page) for one, page in waiting.values()]

    def lost(self) -> list[str]:
        """The texts of the page that are not on paper, or not whole.

        Chromium leaves out what would lie in the margins or in a part of a box that is cut off.
        """
        read = [sign.text for sign in self._letters(self.paper.root)]
        drawn = [self._drawn(number) for number in range(1, self.count + 1)]
        printed = " ".join([_squashed("".join(read)), *drawn])
        shown = [(text, _squashed(text)) for text in dict.fromkeys(self.shown)]
        return [
            f"not on paper: {_short(' '.join(text.split()))}"
            for text, wanted in shown
            if wanted and wanted not in printed and not _is_backwards(text, printed)
            if _last_first(text) not in printed
        ]

    def shrunk(self) -> list[str]:
        """Whether all was made smaller, as chromium does where something is too wide for the page."""
        sizes = [
            sign.size for one in self.paper.root.every() if one.kind == "H1" for sign in self._letters(one)
        ]
        share = sizes[0] / self.size if sizes and self.size else 1
        return [] if share > 0.99 else [f"printed at {share:.0%}: something is too wide for the page"]

    def _drawn(self, page: int) -> str:
        """The letters and digits of a page that belong to no part: margins, and heads that come again."""
        return _squashed("".join(sign.text for sign in self._loose[page]))

    @cached_property
    def _loose(self) -> dict[int, list[Sign]]:
        found: dict[int, list[Sign]] = defaultdict(list)
        for sign in self.paper.signs:
            if sign.content is None:
                found[sign.page].append(sign)
        return found

    @cached_property
    def _by_content(self) -> dict[Content, list[Sign]]:
        found: dict[Content, list[Sign]] = defaultdict(list)
        for sign in self.paper.signs:
            if sign.content is not None:
                found[sign.page, sign.content].append(sign)
        return found

    def _letters(self, one: Element) -> list[Sign]:
        """The letters of an element, without what is blank."""
        contents = (self._by_content.get(content, ()) for content in one.contents())
        return [sign for signs in contents for sign in signs if sign.text.strip()]

    def _pages(self, one: Element) -> set[int]:
        return {sign.page for sign in self._letters(one)}

    def _tables(self) -> Iterator[Element]:
        return (one for one in self.paper.root.every() if one.kind == "Table")

    def _flow(self, one: Element, owner: Element | None) -> Iterator[tuple[Element | None, list[Sign]]]:
        """What is read, piece by piece, with the heading or head that a piece belongs to, if any."""
        heads = _announcing(one)
        for part in one.parts:
            if isinstance(part, Element):
                yield from self._flow(part, owner or (part if _is_heading(part) or part in heads else None))
            elif signs := self._seen(one, part):
                yield owner, signs

    def _seen(self, one: Element, content: Content) -> list[Sign]:
        """The letters of a piece; of a picture its shapes too, since it may have none."""
        signs = self._by_content.get(content, [])
        return [sign for sign in signs if sign.text.strip() or one.kind == "Figure"]

    def _foot(self, owner: Element, letters: list[Sign]) -> int:
        """The last page of a heading; of a head that comes again, the first."""
        return min(self._pages(owner)) if owner.kind == "TR" else letters[-1].page

    def _alone(self, one: Element, page: int) -> str:
        kind = {"TR": "head", "Caption": "caption"}.get(one.kind, "heading")
        return f"alone at the foot of page {page}: {kind} {_short(text_of(self._letters(one)))}"


def _is_heading(one: Element) -> bool:
    return re.fullmatch(r"H[1-6]", one.kind) is not None


def _rows(table: Element) -> tuple[list[Element], list[Element]]:
    """The rows of the head of a table, and the others."""
    rows = [one for one in table.every() if one.kind == "TR"]
    start = next((at for at, row in enumerate(rows) if not _is_head(row)), len(rows))
    return rows[:start], rows[start:]


def _is_head(row: Element) -> bool:
    """Whether each cell of a row is the head of a column."""
    cells = _cells(row)
    return bool(cells) and all(one.kind == "TH" and one.scope in ("Column", "Both") for one in cells)


def _announcing(one: Element) -> list[Element]:
    """What of an element announces the rest: of a table its caption, head and rows that head others."""
    if one.kind != "Table":
        return []
    captions = [part for part in one.parts if isinstance(part, Element) and part.kind == "Caption"]
    rows = [row for row in one.every() if row.kind == "TR" and _cells(row)]
    return captions + [row for row in rows if all(cell.kind == "TH" for cell in _cells(row))]


def _cells(row: Element) -> list[Element]:
    return [one for one in row.every() if one.kind in ("TH", "TD")]


def _squashed(text: str) -> str:
    """Nothing but letters and digits, so that hyphens, breaks and ligatures make no difference."""
    return "".join(sign for sign in unicodedata.normalize("NFKC", text).casefold() if sign.isalnum())


def _last_first(text: str) -> str:
    """The words of a text as they may be painted on a line that has Arabic in it: the last one first."""
    return "".join(map(_squashed, reversed(text.split())))


def _is_backwards(text: str, printed: str) -> bool:
    """Whether each word of a text is on paper in the order of painting, as Arabic and Hebrew are."""
    return all(
        word in printed or (unicodedata.bidirectional(word[0]) in ("R", "AL") and word[::-1] in printed)
        for word in map(_squashed, text.split())
        if word
    ) and any(unicodedata.bidirectional(sign) in ("R", "AL") for sign in text)


def _listed(pages: set[int]) -> str:
    return ", ".join(map(str, sorted(pages)))


def _short(text: str) -> str:
    return f"'{text[:60]}…'" if len(text) > 61 else f"'{text}'"
