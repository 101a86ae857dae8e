"""The sheet of forums."""

from __future__ import annotations

import re
from fractions import Fraction

from detente.files.known import Kind
from detente.files.numbers import is_number
from detente.files.sheets.amounts import number_in
from detente.files.sheets.reading.desk import Desk
from detente.files.sheets.reading.draft import Entries
from detente.files.sheets.reading.entries import Entry, entries_of
from detente.files.sheets.reading.filling import named, new_id, plain, sources, texts
from detente.files.sheets.reading.remarks import Spot
from detente.files.sheets.reading.rules import pairs_in
from detente.files.sheets.words import RULES, meant
from detente.files.wording import shown
from detente.messages import _

_SHARE = re.compile(r"(\D+?)\s*([0-9].*)")
_PERCENT = re.compile(r"([0-9]+(?:[.,][0-9]+)?)\s*%")


def read_forums(desk: Desk) -> None:
    """Put the forums into the tree."""
    taken: dict[str, Spot] = {}
    for place, entry in enumerate(entries_of("forums", desk), start=1):
        if (found := new_id(entry, taken, f"forum-{place}", desk)) is not None:
            _forum(desk.root.inner("forums", found[1]).inner(*found), entry, desk)


def _forum(part: Entries, entry: Entry, desk: Desk) -> None:
    texts(part, entry, "title", "text")
    named(part, entry, "members", Kind.PARTY, desk)
    plain(part, entry, "size")
    named(part, entry, "decides", Kind.ISSUE, desk)
    _rule(part, entry, desk)
    sources(part, entry, desk)


def _rule(part: Entries, entry: Entry, desk: Desk) -> None:
    spot = entry["rule"]
    of_majority = [entry[column] for column in ("weights", "vetoes") if entry[column].text]
    word = meant(spot.text, RULES) if spot.text else "unanimity"
    if word in ("unanimity", "consensus"):
        if spot.text:
            part.plain("rule", spot, word)
        for other in of_majority:
            what = _("Weights and vetoes count under a majority only.")
            desk.remarks.mistake(other, what, _("Write the majority under the heading of the rule."))
        return
    share = _share(spot.one_line, desk.language)
    if share is None:
        what = _("'{text}' is not a rule of decision.", text=shown(spot.one_line))
        desk.remarks.mistake(spot, what, _rules(desk.language))
        return
    rule = part.inner("rule", spot)
    rule.plain(share[0], spot, share[1])
    for name, weight in pairs_in(entry["weights"], desk):
        party = desk.names.one_of(name, entry["weights"], Kind.PARTY, desk.remarks)
        if party is not None:
            number = number_in(weight, desk.language) or weight
            rule.inner("weights", entry["weights"]).plain(party, entry["weights"], number)
    named(rule, entry, "vetoes", Kind.PARTY, desk)


def _share(text: str, language: str) -> tuple[str, str] | None:
    """The kind of a majority and its share: ``at least 2/3``, ``mehr als 50 %``."""
    found = _SHARE.fullmatch(text)
    kind = meant(found[1], RULES) if found is not None else None
    if found is None or kind not in ("majority", "more_than"):
        return None
    if (percent := _PERCENT.fullmatch(found[2].strip())) is not None:
        return kind, str(Fraction(percent[1].replace(",", ".")) / 100)
    number = number_in(found[2], language)
    return (kind, number) if number is not None and is_number(number) else None


def _rules(language: str) -> str:
    unanimity, consensus, majority, more_than = (rule.written(language) for rule in RULES.values())
    examples = f"{unanimity}, {consensus}, {majority} 2/3, {more_than} 1/2"
    return _("Write one of: {names}.", names=examples)
