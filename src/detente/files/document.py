"""A scenario file that was read: its scenario, what ``check`` warns of, and where everything stands in it."""

from __future__ import annotations

from dataclasses import dataclass, field, replace
from functools import partial

from detente.errors import BadInput, Problem
from detente.files.accounts import read_accounts
from detente.files.advice import advice_on
from detente.files.decoding import decoded
from detente.files.events import read_tree
from detente.files.forums import read_forums
from detente.files.issues import read_issues
from detente.files.known import Known, ids_at, partial_date, together
from detente.files.mistakes import CellOf, Mistakes, in_order, located
from detente.files.parties import read_parties, who_is_scored
from detente.files.positions import read_interests, read_positions
from detente.files.rules import read_circumstances, read_linkages, read_red_lines
from detente.files.shapes import ScenarioShape
from detente.files.sheets.book import Book, cell_name
from detente.files.sheets.reading import read_sheets
from detente.files.sheets.telling import told_together
from detente.files.sources import read_sources
from detente.files.structure import read_structure
from detente.files.tree import Node, path_of, place_of
from detente.messages import _
from detente.model import Scenario


@dataclass(frozen=True, slots=True, kw_only=True)
class Document:
    """A scenario and the file that it came from. ``warnings`` is what ``detente check`` warns of.

    ``unread`` are those of the warnings that tell what stands in a table and is not read.
    """

    scenario: Scenario
    name: str
    warnings: tuple[Problem, ...] = ()
    unread: tuple[Problem, ...] = ()
    tree: Node = field(repr=False, compare=False)
    cell_of: CellOf | None = field(default=None, repr=False, compare=False)

    def line_of(self, path: tuple[str, ...]) -> int:
        """The line of a field, such as ``("red_lines", "open-door")``; places in lists count from 1.

        Where the file has no such field, the line of the innermost part of the path that it has.
        """
        return place_of(self.tree, path_of(self.tree, path))[0]

    def problem(self, path: tuple[str, ...], what: str, mend: str = "") -> Problem:
        """A problem of a field, told as those that reading the file finds."""
        found = path_of(self.tree, path)
        return located(self.name, place_of(self.tree, found), found, what, mend, self.cell_of)


def read_scenario(text: str | bytes, name: str) -> Document:
    """Read a scenario from the text of a file; ``name`` is what messages call the file.

    Raises BadInput with every mistake of the file.
    """
    tree, found = read_tree(decoded(text, name), name)
    if tree is None:
        what = _("The file is empty.")
        raise BadInput(
            *found, Problem(file=name, what=what, mend=_("`detente new` writes one to start from."))
        )
    return _document(Mistakes(tree, name, found))


def read_book_as_scenario(book: Book) -> Document:
    """Read a scenario from the tables of a book. Raises BadInput with every mistake, each with its cell."""
    reading = read_sheets(book)
    if reading.tree is None:
        raise BadInput(*reading.mistakes)
    mistakes = Mistakes(reading.tree, book.name, cell_of=partial(cell_name, book))
    try:
        document = _document(mistakes)
    except BadInput as bad:
        told = {(problem.line, problem.column) for problem in reading.mistakes}
        others = [problem for problem in bad.problems if (problem.line, problem.column) not in told]
        raise BadInput(*told_together(in_order((*reading.mistakes, *others)))) from None
    if reading.mistakes:
        raise BadInput(*told_together(in_order(reading.mistakes)))
    warnings = told_together(in_order((*reading.unread, *document.warnings)))
    return replace(document, warnings=warnings, unread=told_together(reading.unread))


def _document(mistakes: Mistakes) -> Document:
    """The document that a tree is. Raises BadInput with every mistake."""
    shape = read_structure(mistakes)
    scenario = None if shape is None else _scenario(shape, mistakes)
    if mistakes.found or scenario is None:
        raise BadInput(*mistakes.found)
    return Document(
        scenario=scenario,
        name=mistakes.name,
        warnings=advice_on(scenario, mistakes.tree, mistakes.name, mistakes.cell_of),
        tree=mistakes.tree,
        cell_of=mistakes.cell_of,
    )


def _scenario(shape: ScenarioShape, mistakes: Mistakes) -> Scenario:
    """The noun that the shape means; wherever the file is wrong, that is noted and something else stands."""
    known = Known(
        mistakes=mistakes,
        language=shape.language or "en",
        sources=ids_at(mistakes, "sources"),
        parties=ids_at(mistakes, "parties"),
        red_lines=ids_at(mistakes, "red_lines"),
        linkages=ids_at(mistakes, "linkages"),
    )
    issues = read_issues(shape.issues, known)
    known = replace(
        known,
        issues=issues,
        rules=together(known.red_lines, known.linkages),
        behind=together(known.red_lines, issues),
    )
    known = replace(known, scored=who_is_scored(shape.parties, known))
    return Scenario(
        title=known.needed_text(shape.title),
        issues=tuple(about.issue for about in (issues or {}).values() if about.issue is not None),
        parties=read_parties(shape.parties, known),
        language=known.language,
        date=partial_date(shape.date),
        marking=known.text(shape.marking),
        summary=known.text(shape.summary),
        sources=read_sources(shape.sources, known),
        positions=read_positions(shape.positions, known),
        interests=read_interests(shape.interests, known),
        red_lines=read_red_lines(shape.red_lines, ("red_lines",), known),
        linkages=read_linkages(shape.linkages, known),
        forums=read_forums(shape.forums, known),
        circumstances=read_circumstances(shape.circumstances, known),
        accounts=read_accounts(shape.accounts, known),
    )
