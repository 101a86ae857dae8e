"""A brief as it is held in Python: saved by its ending, shown in a notebook in a frame of its own."""

from __future__ import annotations

from html import escape
from pathlib import Path
from typing import Unpack

from detente import workbench
from detente.errors import BadInput, Problem
from detente.files.places import write_bytes
from detente.messages import _
from detente.model import Scenario
from detente.pages import marks
from detente.pages.asked import Terms, asked, check_scenario, question_of
from detente.pages.brief.order import Order
from detente.pages.brief.order import brief as document_of
from detente.pages.components import Document
from detente.pages.documents.writing import check_ending, written

#: How high a notebook shows it, in pixels; the frame scrolls.
_HEIGHT = 720


@asked
def brief(
    scenario: Scenario,
    *,
    since: Scenario | None = None,
    public: bool = False,
    short: bool = False,
    old_after: int = 180,
    source: str | Path = "",
    **terms: Unpack[Terms],
) -> Brief:
    """The brief: ``save`` it as .html or .docx; a notebook shows it.

    ``since`` is an earlier version of the scenario: what changed is told first. ``public`` leaves only what
    rests on public statements, ``short`` makes a note of two pages, a source is called old after
    ``old_after`` days. ``source`` is the file that the scenario was loaded from: with it, quotations are
    looked for in the stored texts, and the brief names the commands that verify it.

    Terms as for ``analyze``.
    """
    if since is not None:
        check_scenario("brief", since)
    if not isinstance(old_after, int) or old_after < 1:
        raise BadInput(Problem(what=_("{option} takes a whole number above 0.", option="old_after")))
    where = str(source)
    order = Order(
        scenario=scenario,
        question=question_of(terms),
        proof=workbench.proof_of_scenario(scenario, where),
        source=where,
        digest=workbench.digest(where) if where else "",
        since=since,
        since_source="since",
        is_public=public,
        is_short=short,
        old_after=old_after,
    )
    return Brief(document_of(order))


class Brief:
    """A brief. ``document`` holds every text and number that it shows, as values."""

    def __init__(self, document: Document) -> None:
        self.document = document

    def __repr__(self) -> str:
        return "\n".join(marks.bare(one.text) for one in self.document.lede)

    def _repr_html_(self) -> str:
        page = escape(written(self.document, ".html").decode())
        title = escape(marks.bare(self.document.title))
        return f'<iframe title="{title}" srcdoc="{page}" width="100%" height="{_HEIGHT}"></iframe>'

    def save(self, path: str | Path) -> Path:
        """Write it as a page (``.html``) or for Word (``.docx``). BadInput for another ending or no place."""
        file = Path(path)
        check_ending(file)
        write_bytes(file, written(self.document, file.suffix))
        return file
