"""The sheets of accounts: the questions of fact, and who says what to them."""

from __future__ import annotations

from detente.files.known import Kind
from detente.files.sheets.reading.desk import Desk
from detente.files.sheets.reading.draft import Entries
from detente.files.sheets.reading.entries import Entry, entries_of
from detente.files.sheets.reading.filling import evidence, flag, new_id, sources, texts
from detente.files.sheets.reading.remarks import Spot


def read_accounts(desk: Desk) -> None:
    """Put the accounts into the tree, each with its statements in the order of their sheet."""
    taken: dict[str, Spot] = {}
    for place, entry in enumerate(entries_of("accounts", desk), start=1):
        found = new_id(entry, taken, f"account-{place}", desk, title="question")
        if found is not None:
            desk.names.accounts.add(found[0], entry["question"].one_line)
            _account(desk.root.inner("accounts", found[1]).inner(*found), entry, desk)
    for entry in entries_of("statements", desk):
        account = desk.names.one(entry["account"], Kind.ACCOUNT, desk.remarks)
        if account is not None:
            part = desk.root.inner("accounts", entry.start).inner(account, entry.start)
            part.listed("statements", entry.start).items.append(_statement(entry, desk))


def _account(part: Entries, entry: Entry, desk: Desk) -> None:
    texts(part, entry, "question", "background")
    sources(part, entry, desk)
    flag(part, entry, "judgement", desk)
    flag(part, entry, "confidential", desk)


def _statement(entry: Entry, desk: Desk) -> Entries:
    part = Entries(entry.start)
    if (spot := entry["party"]).text:
        part.plain("party", spot, desk.names.one(spot, Kind.PARTY, desk.remarks))
    texts(part, entry, "by", "says")
    evidence(part, entry, desk)
    return part
