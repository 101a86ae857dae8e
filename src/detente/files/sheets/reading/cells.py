"""The cells of the table: what each party says of each option, and what it is worth to it."""

from __future__ import annotations

from collections.abc import Sequence

from detente.files.sheets.reading.desk import Desk
from detente.files.sheets.reading.draft import Entries
from detente.files.sheets.reading.headers import PartyColumns
from detente.files.sheets.reading.issues import TableIssue
from detente.files.sheets.reading.remarks import Spot, spot_at
from detente.files.sheets.reading.rows import Row, Rows
from detente.files.sheets.reading.stances import is_points_column, is_stance_column, points_in, stance_in
from detente.files.wording import shown
from detente.messages import _

MOST_CELLS = 40_000


def read_cells(gathered: Rows, issues: list[TableIssue], desk: Desk) -> None:
    """Put the positions and points of the table into the tree."""
    if _are_too_many(gathered, desk):
        return
    stances, points = _columns_to_read(gathered, desk)
    for issue in issues:
        for option, row in issue.rows:
            for party in desk.layout.parties:
                if party.stances is not None:
                    _position(party, issue.id, option, row, stances, desk)
                if party.id in points:
                    _points(party, issue, option, row, desk)
    _no_deal(gathered.no_deal, points, desk)
    _check_ranges(issues, desk)


def _are_too_many(gathered: Rows, desk: Desk) -> bool:
    """Whether the table has more cells than can be worked with, which is noted."""
    columns = [column for party in desk.layout.parties for column in (party.stances, party.points)]
    rows = [row for issue in gathered.issues for row in issue.rows]
    count = sum(bool(row.at(column).text) for row in rows for column in columns if column is not None)
    if count > MOST_CELLS:
        what = _(
            "The table has {count} stances and points; at most {most} are read.", count=count, most=MOST_CELLS
        )
        desk.remarks.mistake(desk.root.spot, what, _("Split it into several tables."))
    return count > MOST_CELLS


def _columns_to_read(gathered: Rows, desk: Desk) -> tuple[set[str], set[str]]:
    """The parties of which the stances can be read, and those of which the points can."""
    rows = [row for issue in gathered.issues for row in issue.rows]
    stances, points = set(), set()
    for party in desk.layout.parties:
        if party.stances is not None:
            filled = _filled(rows, party.stances)
            if is_stance_column(party, filled, desk.language, desk.remarks):
                stances.add(party.id)
        if party.points is not None:
            heading = spot_at(desk.book, desk.layout.sheet, desk.layout.row, party.points)
            if is_points_column(party, heading, _filled(rows, party.points), desk.remarks):
                points.add(party.id)
    return stances, points


def _filled(rows: Sequence[Row], column: int) -> list[Spot]:
    return [row.at(column) for row in rows if row.at(column).text]


def _position(party: PartyColumns, issue: str, option: str, row: Row, readable: set[str], desk: Desk) -> None:
    """The position that a cell says. None is made in a column that is told of as a whole."""
    assert party.stances is not None
    spot, place = row.at(party.stances), (party.id, issue, option)
    if not spot.text and not spot.error:
        return
    stance = None
    if party.id in readable:
        stance = stance_in(spot, desk.language, desk.remarks)
    if stance is None:
        desk.unread.add(place)
        return
    desk.positions[place] = position_of(party.id, issue, [option], stance, spot, row.of("option"))


def position_of(
    party: str, issue: str, options: Sequence[str], stance: str, spot: Spot, option: Spot
) -> Entries:
    """A position that a cell says, on the options that another cell names."""
    found = Entries(spot)
    found.plain("party", spot, party)
    found.plain("issue", spot, issue)
    if len(options) == 1:
        found.plain("option", option, options[0])
    else:
        found.names("option", option, options)
    found.plain("stance", spot, stance)
    return found


def _points(party: PartyColumns, issue: TableIssue, option: str, row: Row, desk: Desk) -> None:
    assert party.points is not None
    spot = row.at(party.points)
    if not spot.text and not spot.error:
        return
    if issue.range is not None and not _is_one_number(option):
        what = _("Points belong to single numbers; this row speaks of '{text}'.", text=shown(option))
        desk.remarks.mistake(
            spot, what, _("Give the number a row of its own; between two it is a straight line.")
        )
        return
    span = points_in(spot, desk.language, desk.remarks)
    if span is not None:
        given = _scored(party, desk).inner(issue.id, spot)
        given.plain(option, spot, span)


def _scored(party: PartyColumns, desk: Desk) -> Entries:
    """The points of a party, in the tree from the first one on."""
    assert party.points is not None
    heading = spot_at(desk.book, desk.layout.sheet, desk.layout.row, party.points)
    part = desk.root.inner("parties", heading).inner(party.id, party.spot)
    return part.inner("points", heading)


def _is_one_number(covering: str) -> bool:
    return ".." not in covering and not covering.startswith(("<", ">"))


def _no_deal(row: Row | None, points: set[str], desk: Desk) -> None:
    """The points of no agreement. A party of which nothing else is given finds every deal worth nothing."""
    if row is None:
        return
    for party in desk.layout.parties:
        if party.stances is not None and (spot := row.at(party.stances)).text:
            what = _("Nobody takes a stance on no agreement.")
            desk.remarks.mistake(spot, what, _("Its points stand in the columns of points."))
        if party.points is None or party.id not in points or not (spot := row.at(party.points)).text:
            continue
        span = points_in(spot, desk.language, desk.remarks)
        if span is not None:
            _scored(party, desk)
            part = desk.root.inner("parties", spot).inner(party.id, party.spot)
            part.plain("no_deal", spot, span)


def _check_ranges(issues: list[TableIssue], desk: Desk) -> None:
    """Note stances and points in the row of a numeric issue that has its range: that is no option."""
    for row in (issue.range for issue in issues if issue.range is not None):
        for party in desk.layout.parties:
            for column in (party.stances, party.points):
                if column is not None and (spot := row.at(column)).text:
                    what = _("This row gives the range of the issue, which is no option.")
                    mend = _("Give what is said of it a row of its own, such as '<= 20' or '20'.")
                    desk.remarks.mistake(spot, what, mend)
