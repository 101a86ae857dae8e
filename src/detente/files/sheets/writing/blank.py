"""The empty book to fill in: the table with room for what is negotiated, an example of it, and the words."""

from __future__ import annotations

from collections.abc import Sequence

from detente.files.document import Document
from detente.files.sheets.columns import COLUMNS_OF
from detente.files.sheets.words import ABOUT, HEADERS, NO_DEAL, SHEETS, STANCES, TABLE
from detente.files.sheets.writing.books import laid_out, sheet_of_columns, sheet_of_rows
from detente.files.sheets.writing.layout import Column, Laid, Layout, Look, Row
from detente.messages import _, use_language

_ROWS = 30
_ROWS_OF_RULES = 15
_USUAL = {
    "sources": ("id", "title", "author", "publisher", "date", "url"),
    "red_lines": ("party", "title", "when", "never", "only", "precondition", "sources", "judgement", "why"),
}


def blank(example: Document, language: str) -> Layout:
    """A book in the language with nothing in it but words, and the example as one of its sheets."""
    with use_language(language):
        return Layout(
            language=language,
            title=_("Title of the talks"),
            marking="",
            sheets=(
                _table(language),
                _about(language),
                _ready("sources", language),
                _ready("red_lines", language),
                _example(example, language),
                _help(language),
            ),
        )


def _table(language: str) -> Laid:
    def head(name: str) -> str:
        return HEADERS[name].written(language)

    parties = (_("Party A"), _("Party B"), _("Party C"))
    return Laid(
        key="table",
        name=TABLE.written(language),
        above=_("Title of the talks"),
        columns=(
            Column(head("issue"), Look.ISSUE),
            Column(head("option"), Look.OPTION),
            Column(head("status_quo"), Look.MARK),
            *(Column(party, Look.STANCE) for party in parties),
        ),
        rows=(),
        spare=_ROWS,
    )


def _about(language: str) -> Laid:
    fields = ("date", "marking", "summary")
    rows = [((name,), {"field": ABOUT[name].written(language)}) for name in fields]
    spoken = (("language",), {"field": ABOUT["language"].written(language), "value": language})
    return sheet_of_rows("about", [*rows, spoken], language)


def _ready(key: str, language: str) -> Laid:
    """A further sheet with nothing but its header: the columns that most people need."""
    names = [name for name in COLUMNS_OF[key] if name in _USUAL[key]]
    return sheet_of_columns(key, names, [], language, spare=_ROWS_OF_RULES)


def _example(example: Document, language: str) -> Laid:
    """The table of the example, as somebody would have filled it in: without ids."""
    layout, _losses = laid_out(example, language)
    table = layout.sheets[0]
    kept = [at for at, column in enumerate(table.columns) if column.look is not Look.ID]
    return Laid(
        key="example",
        name=SHEETS["example"].written(language),
        above=table.above,
        columns=tuple(table.columns[at] for at in kept),
        rows=tuple(Row(row.field, tuple(row.cells[at] for at in kept)) for row in table.rows),
    )


def _help(language: str) -> Laid:
    """What to write where, and the words that are understood."""
    return Laid(
        key="help",
        name=SHEETS["help"].written(language),
        columns=(Column(_("What"), Look.NAME), Column(_("How"), Look.TEXT)),
        rows=tuple(Row((), cells) for cells in (*_how_to(language), *_stances(language))),
    )


def _how_to(language: str) -> Sequence[tuple[str, str]]:
    quo, issue = HEADERS["status_quo"].written(language), HEADERS["issue"].written(language)
    return (
        (
            issue,
            _("The question that is to be settled. Repeat it in each row, or leave the cell empty below it."),
        ),
        (HEADERS["option"].written(language), _("One way to settle it: one row an option.")),
        (quo, _("An x at the option that holds where nothing is agreed.")),
        (
            _("Party A"),
            _("Write the name of a party over its column, and add a column for each further party."),
        ),
        (
            _("Party A: points"),
            _(
                "A column beside a party, where you know what options are worth to it: a number or a range"
                " such as 25..32. 100 is the best that it can hope for."
            ),
        ),
        (
            NO_DEAL.written(language),
            _("A row at the end, in the first column: the points below which a party walks away."),
        ),
        (
            _("range 0..100 step 10 launchers"),
            _(
                "Instead of an option, where numbers are negotiated; the number that holds today stands under"
                " '{quo}'. Rows below it: a number, or <= 20, or 10..20.",
                quo=quo,
            ),
        ),
        (
            _("Further sheets"),
            _("Sources and red lines stand on sheets of their own. Delete those that you do not need."),
        ),
        (
            _("Conditions"),
            _(
                "Never and Only name issues with their options: Title of the issue: option, option;"
                " Another issue: option. Titles with : or ; or , stand in quotation marks."
            ),
        ),
        (_("What next"), _("detente check FILE finds mistakes, detente analyze FILE answers.")),
    )


def _stances(language: str) -> Sequence[tuple[str, str]]:
    """The word of each stance, and others that do."""
    meaning = {
        "demands": _(
            "The party insists on it. A demand excludes no other option:"
            " write '{rejects}' at what it refuses.",
            rejects=STANCES["rejects"].written(language),
        ),
        "accepts": _("The party would sign it."),
        "open": _("The party has left it open."),
        "rejects": _("The party refuses it."),
        "unknown": _("Nobody knows. An empty cell says nothing at all."),
    }
    rows = []
    for stance, words in STANCES.items():
        others = _("Also: {words}.", words=", ".join(words.in_(language)[1:]))
        rows.append((words.written(language), f"{meaning[stance]} {others}"))
    return rows
