"""The sheet of translations: further wordings of texts that stand elsewhere in the book."""

from __future__ import annotations

from collections.abc import Sequence

from detente.files.fields import language_in
from detente.files.sheets.amounts import covering_in
from detente.files.sheets.reading.desk import Desk
from detente.files.sheets.reading.draft import Entries, Listed, Part, Text
from detente.files.sheets.reading.entries import Entry, entries_of
from detente.files.sheets.reading.lists import split, unquoted
from detente.files.sheets.words import language_code
from detente.files.wording import shown
from detente.messages import _

#: What a field of texts is called in a file.
_TEXTS = frozenset(
    (
        *("title", "name", "text", "why", "quote", "summary", "marking", "basis", "unit"),
        *("author", "publisher", "question", "background", "by", "says"),
    )
)


def read_translations(desk: Desk) -> None:
    """Add to each text the wordings that the sheet gives it."""
    for entry in entries_of("translations", desk):
        steps = [unquoted(step) for step in split(entry["field"].one_line, "/")]
        text = _text_at(steps, entry, desk)
        code = language_code(entry["language"].text)
        language = desk.remarks.read(entry["language"], language_in, code)
        if language is None:
            continue
        if text is None:
            what = _("There is no text '{name}' in the book.", name=shown(entry["field"].one_line))
            mend = _("Write its path with strokes: issues/ID/title, positions/PARTY/ISSUE/OPTION/quote.")
            desk.remarks.mistake(entry["field"], what, mend)
        elif language in dict(text.translated):
            cell = desk.remarks.name_of(dict(text.translated)[language])
            what = _("This text has a wording in this language already, in {cell}.", cell=cell)
            desk.remarks.mistake(entry["language"], what, _("Keep one of them."))
        else:
            text.translated.append((language, entry["text"]))


def _text_at(steps: Sequence[str], entry: Entry, desk: Desk) -> Text | None:
    """The text at a path, made where the book has no wording of it yet; None where there can be none."""
    holder = _holder(steps[:-1], desk)
    if holder is None or steps[-1] not in _TEXTS:
        return None
    if steps[-1] not in holder.parts:
        holder.put(steps[-1], entry["field"], Text(entry["text"], ""))
    found = holder.parts[steps[-1]][1]
    return found if isinstance(found, Text) else None


def _holder(steps: Sequence[str], desk: Desk) -> Entries | None:
    """The part that has the text. Positions go by their cell in the table, lists by number from 1."""
    match steps:
        case ["positions", party, issue, option]:
            return _position(party, issue, option, desk)
        case ["earlier", number]:
            found = _numbered(desk.earlier, number)
            return found if isinstance(found, Entries) else None
    part: Part | None = desk.root
    if len(steps) > 1 and steps[0] in ("issues", "parties"):
        index = desk.names.issues if steps[0] == "issues" else desk.names.parties
        steps = (steps[0], index.find(steps[1]) or steps[1], *steps[2:])
    for step in steps:
        match part:
            case Entries(parts=parts):
                part = parts[step][1] if step in parts else None
            case Listed(items=items):
                part = _numbered(items, step)
            case _:
                return None
    return part if isinstance(part, Entries) else None


def _position(party: str, issue: str, option: str, desk: Desk) -> Entries | None:
    """The position of the table that ids or titles name."""
    names = desk.names
    issue = names.issues.find(issue) or issue
    options = names.options.get(issue)
    option = (
        covering_in(option, desk.language) or option if options is None else options.find(option) or option
    )
    return desk.positions.get((names.parties.find(party) or party, issue, option))


def _numbered(items: Sequence[Part | None], number: str) -> Part | None:
    is_number = number.isascii() and number.isdigit() and len(number) < 9
    return items[int(number) - 1] if is_number and 0 < int(number) <= len(items) else None
