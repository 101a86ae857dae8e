"""Mutated tables: the files of the gallery with cells, rows, signs and bytes changed, by seeded chance."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator
from io import BytesIO
from random import Random
from xml.sax.saxutils import escape
from zipfile import ZipFile

from files.mutations import HOSTILE
from files.sheets.opening.archives import packed
from files.sheets.reading.test_mutated_books import ODDITIES

_WORDS = (
    *ODDITIES,
    *HOSTILE,
    "Legende:",
    "Note:",
    "Punkte",
    "Position",
    "=1+1",
    '=cmd|"/c calc"!A1',
    "1.234.567",
)
_CELL = re.compile(r"[^\t\n;,|]+")
_SIGNS = '\t\n;,|"“‚ \xa0\u00ad\u200b\u202e+-−–?*.:[](){}=<>@#0123aßЖ中\\/'
_ENCODINGS = ("utf-8", "utf-8", "utf-8", "utf-8-sig", "utf-16", "cp1252")
_SAID = re.compile(rb"(<(?:t|v|text:p)(?: [^>]*)?>)([^<]*)(</)")

Change = Callable[[str, Random], str]


def mutated_texts(text: str, count: int, seed: str) -> Iterator[bytes]:
    """So many changed versions of a table as text, in one encoding or another."""
    chance = Random(seed)
    for _turn in range(count):
        changed = text
        for _again in range(chance.choice((1, 1, 2, 3, 6))):
            changed = chance.choice(_CHANGES)(changed, chance)
        content = changed.encode(chance.choice(_ENCODINGS), "replace")
        yield _with_other_bytes(content, chance) if chance.random() < 0.1 else content


def mutated_workbooks(content: bytes, count: int, seed: str) -> Iterator[bytes]:
    """So many changed versions of a workbook: mostly of what its cells hold, or of the XML of a part."""
    chance = Random(seed)
    with ZipFile(BytesIO(content)) as archive:
        parts = {name: archive.read(name) for name in archive.namelist()}
    saying = [name for name, part in parts.items() if len(_SAID.findall(part)) > 4]
    for _turn in range(count):
        if chance.random() < 0.8:
            name = chance.choice(saying)
            changed = parts[name]
            for _again in range(chance.choice((1, 1, 2, 3))):
                changed = _with_other_cell(changed, chance)
        else:
            name = chance.choice([name for name in parts if name != "mimetype" and parts[name]])
            changed = _with_other_bytes(parts[name], chance)
        yield packed({**parts, name: changed})


def _with_other_cell(part: bytes, chance: Random) -> bytes:
    """The XML of a part with one of its texts or numbers replaced by another, or by something odd."""
    found = list(_SAID.finditer(part))
    at = chance.choice(found)
    odd = re.sub("[\0-\x08\x0b\x0c\x0e-\x1f]", "", chance.choice(_WORDS))
    said = escape(odd).encode() if chance.random() < 0.7 else chance.choice(found)[2]
    return part[: at.start(2)] + said + part[at.end(2) :]


def _with_other_bytes(content: bytes, chance: Random) -> bytes:
    changed = bytearray(content)
    for _turn in range(chance.choice((1, 1, 2, 5)) if changed else 0):
        changed[chance.randrange(len(changed))] = chance.randrange(256)
    return bytes(changed)


def _replace_cell(text: str, chance: Random) -> str:
    return _at(text, _CELL, chance, lambda _cell: chance.choice(_WORDS))


def _empty_cell(text: str, chance: Random) -> str:
    return _at(text, _CELL, chance, lambda _cell: "")


def _copy_cell(text: str, chance: Random) -> str:
    cells = _CELL.findall(text) or [""]
    return _at(text, _CELL, chance, lambda _cell: chance.choice(cells))


def _misspell(text: str, chance: Random) -> str:
    return _at(text, re.compile(r"\w"), chance, lambda _letter: chance.choice("aeioux3"))


def _change_sign(text: str, chance: Random) -> str:
    at = chance.randrange(len(text) + 1)
    return text[:at] + chance.choice(_SIGNS) + text[at + chance.choice((0, 1)) :]


def _cut(text: str, chance: Random) -> str:
    at = chance.randrange(len(text) + 1)
    return text[:at] + (text[at + chance.randrange(1, 40) :] if chance.random() < 0.8 else "")


def _change_rows(text: str, chance: Random) -> str:
    rows = text.split("\n")
    at, other = chance.randrange(len(rows)), chance.randrange(len(rows))
    match chance.randrange(4):
        case 0:
            del rows[at]
        case 1:
            rows.insert(at, rows[other])
        case 2:
            rows[at], rows[other] = rows[other], rows[at]
        case _:
            rows.insert(at, "")
    return "\n".join(rows)


def _change_column(text: str, chance: Random) -> str:
    """The table without one of its columns, or with one of them twice, as if no cell were quoted."""
    separator = max("\t;,|", key=text.count)
    column, times = chance.randrange(7), chance.choice((0, 2))
    rows = [row.split(separator) for row in text.split("\n")]
    return "\n".join(
        separator.join(row[:column] + row[column : column + 1] * times + row[column + 1 :]) for row in rows
    )


def _change_separator(text: str, chance: Random) -> str:
    return text.replace(max("\t;,|", key=text.count), chance.choice("\t;,|"))


def _at(text: str, place: re.Pattern[str], chance: Random, by: Callable[[str], str]) -> str:
    found = list(place.finditer(text))
    if not found:
        return text
    one = chance.choice(found)
    return text[: one.start()] + by(one[0]) + text[one.end() :]


_CHANGES: tuple[Change, ...] = (
    *(_replace_cell, _replace_cell, _replace_cell, _copy_cell, _copy_cell, _empty_cell, _misspell),
    *(_change_sign, _change_sign, _cut, _change_rows, _change_rows, _change_column, _change_separator),
)
