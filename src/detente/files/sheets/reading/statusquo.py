"""Which option of an issue holds today: by a mark in its column, or at the end of the option."""

from __future__ import annotations

import re
from dataclasses import replace

from detente.files.sheets.reading.desk import Desk
from detente.files.sheets.reading.remarks import Spot
from detente.files.sheets.reading.rows import Row
from detente.files.sheets.words import FLAGS, MARK, meant, says
from detente.files.wording import shown
from detente.messages import _

_AT_THE_END = re.compile(
    r"(.*\S)\s*(?:\((?:status quo|ist-stand|heute|today)\)|\*)", re.IGNORECASE | re.DOTALL
)


def without_mark(row: Row) -> tuple[Spot, Spot | None]:
    """The option of a row and the cell that may mark it: that of its column, else the words at its own end.

    Where the row has the option's id, the title is taken as it stands.
    """
    option, mark = row.of("option"), row.of("status_quo")
    found = None if row.of("option_id").text else _AT_THE_END.fullmatch(option.text)
    if found is not None:
        end = option
        option = replace(option, text=found[1])
        mark = mark if mark.text or mark.error else replace(end, text=MARK.written("en"))
    return option, mark if mark.text or mark.error else None


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
