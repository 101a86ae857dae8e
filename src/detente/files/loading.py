"""Where a document comes from: a path, standard input, or the catalogue that comes with Detente."""

from __future__ import annotations

import os
import sys
from importlib.resources import files
from importlib.resources.abc import Traversable
from pathlib import Path

from detente.errors import BadInput, Problem
from detente.files.deal import read_deal
from detente.files.document import Document, read_book_as_scenario, read_scenario
from detente.files.events import MOST_BYTES
from detente.files.mistakes import nearest
from detente.files.places import reason
from detente.files.sheets.opening import is_book, read_book
from detente.files.sheets.opening.guards import MOST_BYTES as MOST_OF_A_BOOK
from detente.files.wording import listed, shown, visible
from detente.messages import _
from detente.model import Choice, Scenario

CATALOGUE = "catalogue:"
STANDARD_INPUT = "-"
#: The published answers of a case lie beside it; they are no scenario.
_EXPECTED = ".expected.yaml"
_FILE, _SHEET = ".yaml", ".xlsx"


def load_document(where: str | Path) -> Document:
    """Read a scenario from a path, from ``-`` (standard input) or from ``catalogue:cases/…``.

    It may be a file in YAML, or a table: a workbook, or text with separators. Raises BadInput, with every
    mistake, where it cannot be read or is no scenario.
    """
    content, name = read_bytes(where, most=MOST_OF_A_BOOK + 1)
    if is_book(content, name):
        return read_book_as_scenario(read_book(content, name))
    return read_scenario(content, name)


def load_deal(where: str | Path, scenario: Scenario) -> dict[str, Choice]:
    """Read a deal file as ``read_deal`` does, from a path or from ``-``. Raises BadInput."""
    return read_deal(*read_bytes(where), scenario)


def read_bytes(where: str | Path, most: int = MOST_BYTES + 1) -> tuple[bytes, str]:
    """What stands in a file, at standard input or in the catalogue, and what messages call it.

    Reads so many bytes at ``most``, by itself little more than the largest scenario has; all where it is
    negative. Raises BadInput where the file cannot be read.
    """
    if isinstance(where, str) and where.startswith(CATALOGUE):
        return _catalogued(where), where
    if str(where) == STANDARD_INPUT:
        return sys.stdin.buffer.read(most), _("<standard input>")
    name = os.fspath(where)
    try:
        with open(where, "rb") as file:
            return file.read(most), name
    except FileNotFoundError:
        raise BadInput(Problem(file=visible(name), what=_("There is no such file."))) from None
    except IsADirectoryError:
        raise BadInput(Problem(file=visible(name), what=_("This is a folder, not a file."))) from None
    except (OSError, ValueError) as error:
        what = _("The file cannot be read: {reason}.", reason=reason(error))
        raise BadInput(Problem(file=visible(name), what=what)) from None


def folder_of(where: str | Path) -> Path | None:
    """The folder in which a scenario lies, with the texts stored beside it.

    None for standard input, and for the catalogue, whose cases come without texts.
    """
    is_elsewhere = str(where) == STANDARD_INPUT or str(where).startswith(CATALOGUE)
    return None if is_elsewhere else Path(where).parent


def cases() -> tuple[str, ...]:
    """The cases that come with Detente, as ``load`` takes them (``catalogue:cases/…``), sorted."""
    return tuple(ref.removesuffix(_FILE) for ref in _catalogue() if ref.endswith(_FILE))


def sheet_of(case: str) -> str | None:
    """The case once more, as a sheet to open in Excel or LibreOffice; none where it comes as a file only."""
    sheet = f"{case}{_SHEET}"
    return sheet if sheet in _catalogue() else None


def _catalogued(ref: str) -> bytes:
    found = _catalogue()
    entry = found.get(ref) or found.get(f"{ref}{_FILE}")
    if entry is not None:
        return entry.read_bytes()
    known, name = cases(), ref.removesuffix(_FILE)
    what = _("The catalogue has no '{name}'.", name=shown(ref.removeprefix(CATALOGUE)))
    guess = nearest(name, known)
    mend = _("Did you mean '{name}'?", name=guess) if guess else _("There are: {names}.", names=listed(known))
    raise BadInput(Problem(file=shown(ref), what=what, mend=mend))


def _catalogue() -> dict[str, Traversable]:
    """The files and sheets of the catalogue by their reference, with its ending."""
    found: dict[str, Traversable] = {}
    folders = [("", files("detente.catalogue"))]
    while folders:
        before, folder = folders.pop()
        for child in sorted(folder.iterdir(), key=lambda entry: entry.name):
            if child.is_dir():
                folders.append((f"{before}{child.name}/", child))
            elif child.name.endswith((_FILE, _SHEET)) and not child.name.endswith(_EXPECTED):
                found[f"{CATALOGUE}{before}{child.name}"] = child
    return dict(sorted(found.items()))
