"""A scenario from one format to another, by how the new file's name ends, and what is left out on the way."""

from __future__ import annotations

from dataclasses import dataclass

from detente.files.document import Document, read_scenario
from detente.files.emitting import yaml_text
from detente.files.endings import TABLE_ENDINGS, YAML_ENDINGS, ending_of
from detente.files.sheets.writing import Layout, in_words, laid_out, laid_out_alone
from detente.files.sheets.writing.blank import blank
from detente.files.sheets.writing.csv_text import delimited
from detente.files.sheets.writing.xlsx import workbook
from detente.files.template import template
from detente.messages import _


@dataclass(frozen=True, slots=True)
class Converted:
    """The bytes of a file, and in sentences what of the scenario they do not say."""

    content: bytes
    left_out: tuple[str, ...] = ()


def converted(document: Document, name: str, language: str) -> Converted:
    """The scenario as the kind of file that the name ends as; the words of a table are of the language.

    Raises BadInput where the name says no format that can be written.
    """
    ending = ending_of(name, (*TABLE_ENDINGS, *YAML_ENDINGS), _of_libreoffice(name))
    unread = tuple(str(one) for one in document.unread)
    if ending in YAML_ENDINGS:
        return Converted(yaml_text(document.tree).encode(), unread)
    layout, losses = (laid_out if ending == ".xlsx" else laid_out_alone)(document, language)
    return Converted(_bytes(layout, ending), (*unread, *in_words(losses)))


def blank_table(name: str, language: str) -> bytes:
    """An empty table to fill in. Raises BadInput where the name says no format of tables."""
    ending = ending_of(name, TABLE_ENDINGS, _of_libreoffice(name))
    return _bytes(blank(read_scenario(template(language), name), language), ending)


def _bytes(layout: Layout, ending: str) -> bytes:
    return workbook(layout) if ending == ".xlsx" else delimited(layout)


def _of_libreoffice(name: str) -> str:
    """What to do instead of writing the format of LibreOffice."""
    return _("LibreOffice opens .xlsx and saves it as .ods.") if name.lower().endswith(".ods") else ""
