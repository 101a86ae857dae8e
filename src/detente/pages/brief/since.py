"""What changed since an earlier version of the file, and what that did to the verdict."""

from __future__ import annotations

from collections.abc import Iterator

from detente.bargaining.effects import Diff
from detente.bargaining.results import Question
from detente.messages import _
from detente.model import Scenario
from detente.model.aligning import aligned
from detente.pages import changes, marks, view
from detente.pages.brief.naming import MarkedNames
from detente.pages.brief.told import options, pointer
from detente.pages.changed_parts import Sides
from detente.pages.components import Block, Cell, Column, Grid, Group, Heading, Items, Paragraph, Row


def is_of_same_talks(before: Scenario, after: Scenario) -> bool:
    """Whether two scenarios have an issue and a party in common, by id or by title."""
    earlier = aligned(before, after).scenario
    return bool(_ids(earlier.issues) & _ids(after.issues)) and bool(
        _ids(earlier.parties) & _ids(after.parties)
    )


def _ids(some: tuple[object, ...]) -> set[str]:
    return {str(getattr(one, "id", "")) for one in some}


def blocks(
    before: Scenario, after: Scenario, diff: Diff, question: Question, called: str = ""
) -> Iterator[Block]:
    """The verdict before and now, what that means, and every change.

    Numbers of the answer of today keep their place in it. Those of the earlier one keep theirs in what
    ``detente diff BEFORE AFTER --json --exact`` prints, since only that has the ids of today.
    """
    earlier = aligned(before, after).scenario
    asked = " ".join(part for part in ("diff", options(question)) if part)
    sides = Sides(
        MarkedNames.over(earlier, diff.before.circumstance),
        MarkedNames.over(after, diff.after.circumstance),
        (
            lambda shown, exact, path: marks.number(shown, exact, pointer(("before", *path)), asked),
            lambda shown, exact, path: marks.number(shown, exact, pointer(path)),
        ),
    )
    page = changes.page_of(diff, sides, (called, ""))
    yield from page.opening
    for section in page.sections:
        yield Heading(text=section.title)
        yield from (_shown(block) for block in section.blocks)


def _shown(block: view.Block) -> Block:
    """A block of the terminal's page as a component of a document."""
    if isinstance(block, Paragraph | Items):
        return block
    columns = tuple(
        Column(title=title, numbers=at in block.numbers, wide=at > 0)
        for at, title in enumerate(block.columns)
    )
    return Grid(kind="changes", caption=_("Changes"), columns=columns, groups=tuple(_groups(block)))


def _groups(table: view.Table) -> Iterator[Group]:
    """Rows under the heading that stands before them; a row of one cell is a heading."""
    title, rows = "", list[Row]()
    for row in table.rows:
        if len(row.cells) > 1:
            head, *cells = (Cell(text=cell.text, tone=cell.tone) for cell in row.cells)
            rows.append(Row(head=head, cells=tuple(cells)))
            continue
        if rows:
            yield Group(title=title, rows=tuple(rows))
        title, rows = row.cells[0].text, []
    if rows:
        yield Group(title=title, rows=tuple(rows))
