"""What ``detente new`` writes: a small commented scenario, or a copy of another, to be changed."""

from __future__ import annotations

from importlib.resources import files
from pathlib import PurePath

from detente.errors import BadInput, Problem
from detente.files.decoding import decoded
from detente.files.endings import TABLE_ENDINGS, TEXT_TABLE_ENDINGS, YAML_ENDINGS, ending_of
from detente.files.loading import read_bytes
from detente.files.sheets.opening import read_book
from detente.files.sheets.opening.guards import MOST_BYTES as MOST_OF_A_BOOK
from detente.files.sheets.opening.kinds import is_book, is_workbook
from detente.files.wording import visible
from detente.messages import SOURCE_LANGUAGE, _


def template(language: str) -> str:
    """A small scenario to start from, in English or German: positions first, points commented out.

    Another language gets the English one. It checks without a warning.
    """
    folder = files("detente.files") / "templates"
    wanted = folder / f"scenario.{language}.yaml"
    given = wanted if language.isalpha() and wanted.is_file() else folder / f"scenario.{SOURCE_LANGUAGE}.yaml"
    return given.read_text(encoding="utf-8")


def begun(name: str, language: str) -> bytes:
    """The template for a new file of this name. Raises BadInput for a name that says it is none in YAML."""
    is_table = PurePath(name).suffix.lower() in TABLE_ENDINGS
    mend = _("For an empty table: detente matrix --new {name}", name=name) if is_table else ""
    ending_of(name, YAML_ENDINGS, mend)
    return template(language).encode()


def copied(where: str, name: str) -> bytes:
    """A scenario of the catalogue or another file, byte for byte, for a copy of this name.

    Raises BadInput where it cannot be read, and where its copy would be called what it is not.
    """
    content, source = read_bytes(where, most=MOST_OF_A_BOOK + 1)
    if not is_workbook(content):
        decoded(content, source)  # refuses what is no text, and what is too large to be whole
        _check_name(name, where, source, is_book(content, source))
        return content
    read_book(content, source)  # refuses what is damaged or too large to be whole
    if (ending := PurePath(source).suffix) != PurePath(name).suffix:
        what = _("This is a workbook, and so is its copy; its name ends in {ending}.", ending=ending)
        raise BadInput(Problem(file=visible(name), what=what, mend=_by_matrix(where, name)))
    return content


def _check_name(name: str, where: str, source: str, is_table: bool) -> None:
    """Refuse a copy of a text that ends neither as its source nor as a text of its kind."""
    ending = PurePath(name).suffix.lower()
    if ending and ending == PurePath(source).suffix.lower():
        return
    is_other = ending in (*TABLE_ENDINGS, *YAML_ENDINGS)
    known = TEXT_TABLE_ENDINGS if is_table else YAML_ENDINGS
    ending_of(name, known, _by_matrix(where, name) if is_other else "")


def _by_matrix(where: str, name: str) -> str:
    return _("For a file of another kind: detente matrix {file} -o {name}", file=where, name=name)
