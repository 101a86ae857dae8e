"""The sheets of sources and interests, and those that say more of issues and options."""

from __future__ import annotations

from detente.files.known import Kind
from detente.files.sheets.reading.desk import Desk
from detente.files.sheets.reading.draft import Entries
from detente.files.sheets.reading.entries import Entry, entries_of
from detente.files.sheets.reading.filling import date, evidence, flag, named, new_id, plain, sources, texts
from detente.files.sheets.reading.remarks import Spot
from detente.files.sheets.words import KINDS, language_code, meant
from detente.files.wording import shown
from detente.messages import _

_VIA = ("via.title", "via.author", "via.publisher", "via.date", "via.url", "via.language", "via.file")


def read_sources(desk: Desk) -> None:
    """Put the sources into the tree."""
    taken: dict[str, Spot] = {}
    for place, entry in enumerate(entries_of("sources", desk), start=1):
        if (found := new_id(entry, taken, f"source-{place}", desk)) is None:
            continue
        its_id, spot = found
        desk.names.sources.add(its_id, entry["title"].one_line)
        _source(desk.root.inner("sources", spot).inner(its_id, spot), entry, "")


def _source(part: Entries, entry: Entry, prefix: str) -> None:
    """The original, or with the prefix ``via.`` the copy that was read."""
    texts(part, entry, f"{prefix}title", f"{prefix}author", f"{prefix}publisher")
    date(part, entry, f"{prefix}date")
    plain(part, entry, f"{prefix}url")
    if (language := entry[f"{prefix}language"]).text:
        part.plain("language", language, language_code(language.text))
    plain(part, entry, f"{prefix}file")
    given = [entry[column] for column in _VIA if entry[column].text]
    if not prefix and given:
        _source(part.inner("via", given[0]), entry, "via.")


def read_more_of_issues(desk: Desk) -> None:
    """Add to the issues and options of the table what further sheets say of them."""
    for entry in entries_of("issues", desk):
        issue = desk.names.one(entry["issue"], Kind.ISSUE, desk.remarks)
        if issue is not None and (part := _part_of(issue, desk)) is not None:
            _add(part, entry, desk)
    for entry in entries_of("options", desk):
        issue = desk.names.one(entry["issue"], Kind.ISSUE, desk.remarks)
        part = None if issue is None else _part_of(issue, desk)
        if issue is None or part is None:
            continue
        if issue not in desk.names.options:
            what = _("'{issue}' is numeric: its options have no names.", issue=shown(entry["issue"].one_line))
            desk.remarks.mistake(entry["issue"], what)
            continue
        for option in desk.names.options_of(issue, entry["option"], desk.remarks):
            _add(part.inner("options", entry.start).inner(option, entry.start), entry, desk)


def _part_of(issue: str, desk: Desk) -> Entries | None:
    """The issue in the tree; None where the table names it and has no options of it, which is told there."""
    issues = desk.root.inner("issues", desk.root.spot)
    return issues.inner(issue, issues.spot) if issue in issues.parts else None


def _add(part: Entries, entry: Entry, desk: Desk) -> None:
    for field in ("text", "sources", "judgement"):
        if entry[field].text and field in part.parts:
            cell = desk.remarks.name_of(part.parts[field][0])
            what = _("This is said in {cell} already.", cell=cell)
            desk.remarks.mistake(entry[field], what, _("Keep one of them."))
            return
    texts(part, entry, "text")
    sources(part, entry, desk)
    flag(part, entry, "judgement", desk)


def read_interests(desk: Desk) -> None:
    """Put the interests into the tree."""
    for entry in entries_of("interests", desk):
        part = Entries(entry.start)
        party = desk.names.one(entry["party"], Kind.PARTY, desk.remarks)
        part.plain("party", entry["party"], party)
        texts(part, entry, "text")
        if (kind := entry["kind"]).text:
            _kind(part, kind, desk)
        named(part, entry, "behind", Kind.BEHIND, desk)
        evidence(part, entry, desk)
        desk.root.listed("interests", entry.start).items.append(part)


def _kind(part: Entries, spot: Spot, desk: Desk) -> None:
    kind = meant(spot.text, KINDS)
    if kind is not None:
        part.plain("kind", spot, kind)
        return
    names = ", ".join(words.written(desk.language) for words in KINDS.values())
    what = _("'{text}' is not one of {names}.", text=shown(spot.one_line), names=names)
    known = [word for words in KINDS.values() for word in words.in_(desk.language)]
    desk.remarks.mistake(spot, what, desk.remarks.near(spot.text, known))
