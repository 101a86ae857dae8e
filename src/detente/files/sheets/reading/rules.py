"""The sheets of red lines, linkages, circumstances and synergies."""

from __future__ import annotations

from detente.files.known import Kind
from detente.files.sheets.amounts import number_in, span_in
from detente.files.sheets.reading.conditions import condition_in
from detente.files.sheets.reading.desk import Desk
from detente.files.sheets.reading.draft import Entries
from detente.files.sheets.reading.entries import Entry, entries_of
from detente.files.sheets.reading.filling import evidence, flag, named, new_id, texts
from detente.files.sheets.reading.lists import halves, split
from detente.files.sheets.reading.remarks import Spot
from detente.files.wording import shown
from detente.messages import _

Found = list[tuple[str, Spot, Entry]]


def read_rules(desk: Desk) -> None:
    """Put red lines, linkages and circumstances into the tree."""
    taken: dict[str, Spot] = {}
    red_lines = _with_ids("red_lines", "red-line", taken, desk)
    linkages = _with_ids("linkages", "linkage", taken, desk)
    circumstances = _with_ids("circumstances", "circumstance", {}, desk)
    for its_id, _spot, entry in red_lines:
        desk.names.red_lines.add(its_id, entry["title"].one_line)
    for its_id, _spot, entry in linkages:
        desk.names.linkages.add(its_id, entry["title"].one_line)
    for its_id, _spot, entry in circumstances:
        desk.names.circumstances.add(its_id, entry["title"].one_line)
    added = [one for one in red_lines if one[2]["circumstance"].text]
    _red_lines([one for one in red_lines if not one[2]["circumstance"].text], desk)
    for its_id, spot, entry in linkages:
        _rule(desk.root.inner("linkages", spot).inner(its_id, spot), entry, desk)
    for its_id, spot, entry in circumstances:
        _circumstance(desk.root.inner("circumstances", spot).inner(its_id, spot), entry, desk)
    _added(added, desk)


def read_synergies(desk: Desk) -> None:
    """Put the synergies into the tree, each with its party."""
    for entry in entries_of("synergies", desk):
        party = desk.names.one(entry["party"], Kind.PARTY, desk.remarks)
        if party is None:
            continue
        part = Entries(entry.start)
        part.put("when", entry["when"], condition_in(entry["when"], desk))
        points = entry["points"]
        part.plain("points", points, span_in(points.text, desk.language))
        texts(part, entry, "why")
        whole = desk.root.inner("parties", entry.start).inner(party, entry.start)
        whole.listed("synergies", entry.start).items.append(part)


def _with_ids(kind: str, otherwise: str, taken: dict[str, Spot], desk: Desk) -> Found:
    found: Found = []
    for place, entry in enumerate(entries_of(kind, desk), start=1):
        named_so = new_id(entry, taken, f"{otherwise}-{place}", desk)
        if named_so is not None:
            found.append((*named_so, entry))
    return found


def _red_lines(lines: Found, desk: Desk) -> None:
    for its_id, spot, entry in lines:
        _red_line(desk.root.inner("red_lines", spot).inner(its_id, spot), entry, desk)


def _added(lines: Found, desk: Desk) -> None:
    """The red lines that circumstances add."""
    for its_id, spot, entry in lines:
        where = desk.names.one(entry["circumstance"], Kind.CIRCUMSTANCE, desk.remarks)
        if where is not None:
            whole = desk.root.inner("circumstances", spot).inner(where, spot)
            _red_line(whole.inner("red_lines", spot).inner(its_id, spot), entry, desk)


def _red_line(part: Entries, entry: Entry, desk: Desk) -> None:
    party = desk.names.one(entry["party"], Kind.PARTY, desk.remarks)
    part.plain("party", entry["party"], party)
    if (cost := entry["cost"]).text:
        part.plain("cost", cost, number_in(cost.text, desk.language))
    flag(part, entry, "precondition", desk)
    _rule(part, entry, desk)


def _rule(part: Entries, entry: Entry, desk: Desk) -> None:
    texts(part, entry, "title")
    for column in ("when", "never", "only"):
        if (spot := entry[column]).text:
            part.put(column, spot, condition_in(spot, desk))
    evidence(part, entry, desk)


def _circumstance(part: Entries, entry: Entry, desk: Desk) -> None:
    texts(part, entry, "title")
    _no_deal(part, entry["no_deal"], desk)
    named(part, entry, "drop", Kind.RULE, desk)
    evidence(part, entry, desk)


def _no_deal(part: Entries, spot: Spot, desk: Desk) -> None:
    """The no-deal points that a circumstance changes: ``party: 20..25; party: 5``."""
    for name, text in pairs_in(spot, desk):
        party = desk.names.one_of(name, spot, Kind.PARTY, desk.remarks)
        if party is not None:
            part.inner("no_deal", spot).plain(party, spot, span_in(text, desk.language) or text)


def pairs_in(spot: Spot, desk: Desk) -> list[tuple[str, str]]:
    """What a cell gives to each name: ``name: amount; name: amount``."""
    found = []
    for one in split(spot.text, ";\n"):
        name, amount = halves(one)
        if amount:
            found.append((name, amount))
        else:
            what = _("'{text}' does not say a name and a number.", text=shown(one))
            desk.remarks.mistake(spot, what, _("Write 'name: number', with semicolons between them."))
    return found
