"""Conditions in cells: ``enlargement: written-end, moratorium; launchers: <= 20``."""

from __future__ import annotations

import re

from detente.files.known import Kind
from detente.files.sheets.reading.desk import Desk
from detente.files.sheets.reading.draft import Entries
from detente.files.sheets.reading.lists import halves, split
from detente.files.sheets.reading.remarks import Spot
from detente.files.wording import shown
from detente.messages import _

_COMMA_IN_NUMBER = re.compile(r"[0-9],[0-9]")


def condition_in(spot: Spot, desk: Desk) -> Entries:
    """The condition in a cell; what of it cannot be read is noted and left out."""
    found = Entries(spot)
    for clause in split(spot.text, ";\n"):
        issue, covering = halves(clause)
        if not covering:
            what = _("'{text}' does not say an issue and what holds of it.", text=shown(clause))
            mend = _("Write 'issue: option, option', with a semicolon before the next issue.")
            desk.remarks.mistake(spot, what, mend)
            continue
        _clause(found, issue, covering, spot, desk)
    return found


def _clause(found: Entries, issue: str, covering: str, spot: Spot, desk: Desk) -> None:
    issue_id = desk.names.one_of(issue, spot, Kind.ISSUE, desk.remarks)
    if issue_id is None:
        return
    if issue_id in found.parts:
        what = _("The cell names '{issue}' twice.", issue=shown(issue))
        desk.remarks.mistake(spot, what, _("Put its options after each other, with commas between them."))
    elif issue_id not in desk.names.options and _COMMA_IN_NUMBER.search(covering):
        what = _("The comma in '{text}' may separate decimals or two numbers.", text=shown(covering))
        desk.remarks.mistake(spot, what, _("Write 2.5 for the one, '2, 5' for the other."))
    else:
        found.names(issue_id, spot, desk.names.options_among(issue_id, covering, spot, desk.remarks))
