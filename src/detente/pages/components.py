"""The components of documents: small frozen values that hold every text and number that a page shows.

Texts may carry marks (``pages.marks``). A renderer has one macro or function for each of these; what the
terminal shares (``Paragraph``, ``Items``) comes from ``pages.view``.
"""

from __future__ import annotations

from dataclasses import dataclass

from detente.pages.view import Items, Paragraph, Tone


@dataclass(frozen=True, slots=True, kw_only=True)
class Cell:
    """A cell: a sign, words, and small lines under them, over so many columns (``span``).

    ``pointer`` is where the JSON has what it says, several with spaces between them.
    """

    text: str = ""
    sign: str = ""
    tone: Tone = Tone.PLAIN
    notes: tuple[str, ...] = ()
    pointer: str = ""
    span: int = 1


@dataclass(frozen=True, slots=True, kw_only=True)
class Row:
    """A row: what it is about, then its cells."""

    head: Cell
    cells: tuple[Cell, ...]
    anchor: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class Group:
    """Rows under a heading of their own; without a title they follow the rows before."""

    rows: tuple[Row, ...]
    title: str = ""
    anchor: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class Column:
    """The head of a column; ``numbers`` where it holds figures, ``wide`` where it holds sentences."""

    title: str
    numbers: bool = False
    wide: bool = False


@dataclass(frozen=True, slots=True, kw_only=True)
class Grid:
    """A table: its kind (for the style sheet), a caption, its columns (the first heads the rows), groups."""

    kind: str
    caption: str
    columns: tuple[Column, ...]
    groups: tuple[Group, ...]
    legend: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class Quote:
    """Words of somebody: what, by whom and when, and whether they were found in a stored text.

    Where there is no quotation, ``reported`` says it in other words, or nothing but ``by`` stands.
    """

    text: str = ""
    reported: str = ""
    by: str = ""
    proof: str = ""
    anchor: str = ""
    about: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class Member:
    """One side of a clash: whose it is, what it is called and says, what stands behind it.

    ``anchor`` and ``pointer`` are set where the member stands for a clash of its own.
    """

    who: str
    what: str
    meaning: str = ""
    quotes: tuple[Quote, ...] = ()
    notes: tuple[str, ...] = ()
    behind: tuple[str, ...] = ()
    anchor: str = ""
    pointer: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class Clash:
    """What cannot hold together: all of ``core`` with any one of ``each`` (with none, the core itself).

    ``joint`` stands between the two sides. ``serve`` are options that would serve both, under a title.
    """

    title: str
    core: tuple[Member, ...]
    each: tuple[Member, ...] = ()
    joint: str = ""
    serve: tuple[str, ...] = ()
    serve_title: str = ""
    anchor: str = ""
    pointer: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class Step:
    """One way to open a zone, and what it opens."""

    text: str
    parts: tuple[str, ...] = ()
    details: tuple[str, ...] = ()
    anchor: str = ""
    pointer: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class Steps:
    """Ways of one kind, the best first; the first of them has the number ``start``."""

    intro: str
    steps: tuple[Step, ...]
    start: int = 1


@dataclass(frozen=True, slots=True, kw_only=True)
class Figure:
    """A picture as safe SVG, its caption, and what it shows in words for those who do not see it."""

    svg: str
    caption: str
    description: str = ""
    anchor: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class Dispute:
    """A question of fact, and who says what about it."""

    question: str
    statements: tuple[Quote, ...]
    background: tuple[str, ...] = ()
    anchor: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class Reference:
    """A source: its number, how it is cited, what rests on it, and the quotations taken from it."""

    number: str
    line: str
    cells: str = ""
    quotes: tuple[Quote, ...] = ()
    anchor: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class References:
    """All sources, in the order of their numbers."""

    sources: tuple[Reference, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class Heading:
    """A heading inside a part."""

    text: str
    anchor: str = ""


Block = Paragraph | Items | Heading | Grid | Clash | Steps | Figure | Dispute | References


@dataclass(frozen=True, slots=True, kw_only=True)
class Part:
    """A numbered part of a document; the annex begins with the first that says so."""

    number: int
    anchor: str
    title: str
    blocks: tuple[Block, ...]
    annex: bool = False


@dataclass(frozen=True, slots=True, kw_only=True)
class Document:
    """A document: what stands on its first screen, and its parts.

    ``guide`` is how to read it; ``lede`` the verdict, one paragraph for each reading; ``facts`` say on which
    terms it was given and who judged; ``closing`` how it was computed. ``lead`` are blocks before the first
    part, such as changes.
    """

    language: str
    title: str
    subtitle: str
    lede: tuple[Paragraph, ...]
    facts: tuple[Paragraph, ...]
    parts: tuple[Part, ...]
    marking: str = ""
    guide: str = ""
    closing: tuple[Paragraph, ...] = ()
    lead: tuple[Block, ...] = ()
    is_short: bool = False


__all__ = [
    "Block",
    "Cell",
    "Clash",
    "Column",
    "Dispute",
    "Document",
    "Figure",
    "Grid",
    "Group",
    "Heading",
    "Items",
    "Member",
    "Paragraph",
    "Part",
    "Quote",
    "Reference",
    "References",
    "Row",
    "Step",
    "Steps",
    "Tone",
]
