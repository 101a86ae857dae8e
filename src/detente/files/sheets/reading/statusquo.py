"""Which option of an issue holds today: by a mark in its column, or at the end of the option."""

from __future__ import annotations

import re
from dataclasses import replace

from detente.files.sheets.reading.desk import Desk
from detente.files.sheets.reading.headers import Layout
from detente.files.sheets.reading.remarks import Spot
from detente.files.sheets.reading.rows import Row
from detente.files.sheets.words import FLAGS, MARK, meant, says
from detente.files.wording import shown
from detente.messages import _

_AT_THE_END = re.compile(
    r"(.*\S)\s*(?:\((?:status quo|ist-stand|heute|today)\)|\*)", re.IGNORECASE | re.DOTALL
)


def without_mark(row: Row, layout: Layout) -> tuple[Spot, Spot | None]:
    """The option of a row and the cell that may mark it.

    Only where the table has no column for marks, and the row no id, do the words at its end count as one.
    """
    option = row.of("option")
    if "status_quo" in layout.columns:
        mark = row.of("status_quo")
        return option, mark if mark.text or mark.error else None
    found = _AT_THE_END.fullmatch(option.text)
    if found is None or row.of("option_id").text:
        return option, None
    return replace(option, text=found[1]), replace(option, text="*")


def is_marked(mark: Spot, desk: Desk) -> bool:
    """Whether a cell marks the status quo; what is no mark is noted."""
    if desk.remarks.is_broken(mark):
        return False
    if says(mark.text, MARK):
        return True
    if meant(mark.text, FLAGS) != "false":
        what = _("'{text}' does not say whether this holds today.", text=shown(mark.one_line))
        desk.remarks.mistake(mark, what, _("Mark what holds today with x, and leave the other cells empty."))
    return False
