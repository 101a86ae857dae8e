"""What a book says of the whole: title, date, marking, summary, and its languages."""

from __future__ import annotations

from pathlib import PurePath

from detente.files.fields import language_in
from detente.files.sheets.amounts import date_in
from detente.files.sheets.reading.desk import Desk
from detente.files.sheets.reading.draft import Languages
from detente.files.sheets.reading.entries import sheets_called
from detente.files.sheets.reading.remarks import Spot, spot_at
from detente.files.sheets.words import ABOUT, COLUMNS, SHEETS, UNTITLED, language_code, meant, says, written
from detente.files.wording import listed, shown
from detente.messages import _


def read_about(desk: Desk) -> Languages:
    """Put what goes for the whole into the tree; the language of the scenario, and that of the texts."""
    said = _fields(desk)
    root, start = desk.root, desk.root.spot
    root.plain("detente", start, "1")
    _title(said.get("title"), desk)
    if (date := said.get("date")) is not None:
        root.plain("date", date, date_in(date.text))
    if (marking := said.get("marking")) is not None:
        root.words("marking", marking, marking.one_line)
    language = said.get("language")
    code = desk.language if language is None else language_code(language.text)
    if language is not None or code != "en":
        root.plain("language", language or start, code)
    if (summary := said.get("summary")) is not None:
        root.words("summary", summary)
    texts = said.get("texts")
    if texts is None:
        return Languages(code, code)
    given = desk.remarks.read(texts, language_in, language_code(texts.text))
    return Languages(code, code if given is None else given)


def _title(given: Spot | None, desk: Desk) -> None:
    """The title: of the sheet about the whole, else alone above the table, else the file's name."""
    above = _alone_above(desk)
    title = given or above
    for spot in _above(desk):
        if spot.text != (title.text if title is not None else ""):
            desk.remarks.leave(spot, _("This line above the table is not read."))
    if title is not None:
        desk.root.words("title", title, title.one_line)
        return
    stem = PurePath(desk.book.name).stem
    name = UNTITLED.written(desk.language) if stem.startswith("<") else stem
    desk.root.words("title", desk.root.spot, name)
    what = _("The table has no title and is called '{name}' here.", name=shown(name))
    desk.remarks.leave(desk.root.spot, what, _("Write a title alone in a row above the headings."))


def _alone_above(desk: Desk) -> Spot | None:
    """The first text above the header that stands alone in its row."""
    rows: dict[int, list[Spot]] = {}
    for spot in _above(desk):
        rows.setdefault(spot.line, []).append(spot)
    alone = (spots[0] for spots in rows.values() if len(spots) == 1)
    return next((spot for spot in alone if not says(spot.text, SHEETS["parties"])), None)


def _above(desk: Desk) -> list[Spot]:
    layout = desk.layout
    spots = (
        spot_at(desk.book, layout.sheet, row, column)
        for row in range(layout.row)
        for column in range(len(desk.book.sheets[layout.sheet].rows[row]))
    )
    return [spot for spot in spots if spot.text]


def _fields(desk: Desk) -> dict[str, Spot]:
    """The values of the sheet about the whole, by field."""
    found: dict[str, Spot] = {}
    for sheet in sheets_called(desk.book, "about"):
        if sheet == desk.layout.sheet:
            continue
        for row, cells in enumerate(desk.book.sheets[sheet].rows):
            filled = [spot_at(desk.book, sheet, row, column) for column in range(len(cells))]
            filled = [spot for spot in filled if spot.text or spot.error]
            if filled and not any(desk.remarks.is_broken(spot) for spot in filled):
                _take(filled, found, desk)
    return found


def _take(filled: list[Spot], found: dict[str, Spot], desk: Desk) -> None:
    field, *values = filled
    name = meant(field.one_line, ABOUT)
    if (
        values
        and meant(values[0].text, {"value": COLUMNS["value"]})
        and meant(field.text, COLUMNS) == "field"
    ):
        return
    if name is None:
        known = written(ABOUT, desk.language)
        what = _("The sheet has no field '{name}'.", name=shown(field.one_line))
        mend = desk.remarks.near(field.one_line, known) or _("Its fields are {names}.", names=listed(known))
        desk.remarks.mistake(field, what, mend)
    elif name in found:
        what = _(
            "'{name}' stands here a second time; the first is in {cell}.",
            name=shown(field.one_line),
            cell=desk.remarks.name_of(found[name]),
        )
        desk.remarks.mistake(field, what, _("Keep one of them."))
    elif values:
        found[name] = values[0]
        for spot in values[1:]:
            desk.remarks.leave(spot, _("What stands beside the value is not read."))
