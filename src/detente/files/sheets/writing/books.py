"""A scenario as a book of sheets, or as a single table, and what of it such a book cannot say."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence

from detente.files.document import Document
from detente.files.sheets.book import Book
from detente.files.sheets.columns import COLUMNS_OF
from detente.files.sheets.words import COLUMNS, SHEETS
from detente.files.sheets.writing import accounts, further, rules
from detente.files.sheets.writing.further import Said
from detente.files.sheets.writing.layout import Column, Laid, Layout, Look, Row, book_of
from detente.files.sheets.writing.losses import Loss, Lost
from detente.files.sheets.writing.pen import Pen, texts_of
from detente.files.sheets.writing.standing import Standing, standing
from detente.files.sheets.writing.table import names_of_parties, table

_SPARSE = frozenset(
    (
        *(name for name in COLUMNS if name.startswith("via.")),
        "file",
        "circumstance",
        "size",
        "weights",
        "vetoes",
        "confidential",
    )
)
_LOOKS = {
    "field": Look.NAME,
    "value": Look.TEXT,
    "id": Look.NAME,
    "name": Look.NAME,
    "title": Look.NAME,
    "text": Look.TEXT,
    "question": Look.NAME,
    "background": Look.TEXT,
    "by": Look.NAME,
    "says": Look.TEXT,
    "quote": Look.TEXT,
    "why": Look.TEXT,
    "basis": Look.TEXT,
    "when": Look.NAME,
    "never": Look.NAME,
    "only": Look.NAME,
    "members": Look.NAME,
    "decides": Look.NAME,
    "author": Look.NAME,
    "publisher": Look.NAME,
    "url": Look.NAME,
    "issue": Look.NAME,
    "option": Look.NAME,
    "stance": Look.STANCE,
    "points": Look.POINTS,
    "judgement": Look.MARK,
    "confidential": Look.MARK,
    "precondition": Look.MARK,
}


def as_book(document: Document, language: str) -> tuple[Book, tuple[Loss, ...]]:
    """The scenario as sheets in this language, and all that they cannot say."""
    layout, losses = laid_out(document, language)
    return book_of(layout, document.name), losses


def as_table(document: Document, language: str) -> tuple[Book, tuple[Loss, ...]]:
    """The scenario as one table in this language, and all that it cannot say: what is on further sheets."""
    layout, losses = laid_out_alone(document, language)
    return book_of(layout, document.name), losses


def laid_out(document: Document, language: str) -> tuple[Layout, tuple[Loss, ...]]:
    """As ``as_book``, with what each column and row is."""
    pen = Pen(language, texts_of(document.scenario, language), document.scenario.language)
    sheets = tuple(_sheets(document, pen, alone=False))
    return _layout(document, pen, sheets), tuple(pen.losses)


def laid_out_alone(document: Document, language: str) -> tuple[Layout, tuple[Loss, ...]]:
    """As ``as_table``, with what each column and row is."""
    pen = Pen(language, language, language)
    first, *others = _sheets(document, pen, alone=True)
    losses = [*pen.losses, *_without_sheets(others, document, language)]
    return _layout(document, pen, (first,)), tuple(losses)


def _sheets(document: Document, pen: Pen, *, alone: bool) -> Iterator[Laid]:
    scenario = document.scenario
    stands = {issue.id: standing(scenario, issue) for issue in scenario.issues}
    party_names = names_of_parties(scenario, pen)
    yield table(document, stands, party_names, pen, alone=alone)
    for key, said in _said(document, stands, party_names, pen, alone).items():
        rows = list(said)
        if rows:
            yield sheet_of_rows(key, rows, pen.language)


def _said(
    document: Document,
    stands: Mapping[str, Standing],
    party_names: Mapping[str, str],
    pen: Pen,
    alone: bool,
) -> dict[str, Iterator[Said]]:
    """The rows of the sheets beside the table, in the order of the sheets; translations after all texts."""
    scenario = document.scenario
    return {
        "about": further.about(scenario, pen),
        "issues": further.issues(scenario, pen),
        "options": further.options(scenario, pen, with_wordings=not alone),
        "parties": further.parties(scenario, party_names, pen),
        "evidence": further.evidence(scenario, stands, pen),
        "earlier": further.earlier(stands, pen),
        "sources": further.sources(scenario, pen),
        "red_lines": rules.red_lines(scenario, pen),
        "linkages": rules.linkages(scenario, pen),
        "forums": rules.forums(scenario, pen),
        "interests": further.interests(scenario, pen),
        "synergies": further.synergies(scenario, pen),
        "circumstances": rules.circumstances(scenario, pen),
        "accounts": accounts.accounts(scenario, pen),
        "statements": accounts.statements(scenario, pen),
        "translations": further.translations(pen),
    }


def sheet_of_rows(key: str, rows: Sequence[Said], language: str) -> Laid:
    """A further sheet with these rows, and its usual columns."""
    names = [
        name
        for name in COLUMNS_OF[key]
        if any(cells.get(name) for _field, cells in rows) or not _is_sparse(name)
    ]
    return sheet_of_columns(key, names, rows, language)


def sheet_of_columns(
    key: str, names: Sequence[str], rows: Sequence[Said], language: str, *, spare: int = 0
) -> Laid:
    """A further sheet with these columns and rows."""
    return Laid(
        key=key,
        name=SHEETS[key].written(language),
        columns=tuple(Column(COLUMNS[name].written(language), _LOOKS.get(name, Look.WORD)) for name in names),
        rows=tuple(Row(field, tuple(cells.get(name, "") for name in names)) for field, cells in rows),
        spare=spare,
    )


def _is_sparse(column: str) -> bool:
    """Whether a column is left out where no row has anything in it."""
    return column in _SPARSE or column.startswith("via.")


def _layout(document: Document, pen: Pen, sheets: tuple[Laid, ...]) -> Layout:
    scenario = document.scenario
    return Layout(
        language=pen.language,
        title=scenario.title.in_(pen.texts),
        marking=scenario.marking.in_(pen.texts) if scenario.marking else "",
        sheets=sheets,
    )


def _without_sheets(others: Sequence[Laid], document: Document, language: str) -> Iterator[Loss]:
    """What a single table leaves out: the rows of all other sheets but what it says itself."""
    if document.scenario.language != language:
        yield Loss(Lost.LANGUAGE, ("language",))
    for laid in others:
        for row in laid.rows:
            is_said = row.field in (("language",), ("texts",)) or (
                laid.key == "parties" and not row.cells[-1]
            )
            if not is_said:
                yield Loss(Lost.NO_SHEET, row.field, laid.key)
