"""From the accounts of a file to nouns."""

from __future__ import annotations

from collections.abc import Iterator, Mapping

from detente.files.account_shapes import AccountShape, StatementShape
from detente.files.known import Kind, Known, check_id
from detente.files.rules import read_evidence
from detente.files.tree import Path
from detente.messages import _
from detente.model import Account, Evidence, Statement


def read_accounts(shapes: Mapping[str, AccountShape | None] | None, known: Known) -> tuple[Account, ...]:
    """The accounts, in the order of the file."""
    for account_id in shapes or {}:
        check_id(account_id, ("accounts", account_id), known.mistakes)
    return tuple(
        _account(account_id, shape, ("accounts", account_id), known)
        for account_id, shape in (shapes or {}).items()
        if shape is not None
    )


def _account(account_id: str, shape: AccountShape, path: Path, known: Known) -> Account:
    if shape.statements is not None and not shape.statements:
        what = _("Nobody says anything to this question.")
        known.mistakes.add((*path, "statements"), what, _("Write at least one statement: who says what."))
    return Account(
        id=account_id,
        question=known.needed_text(shape.question),
        background=known.text(shape.background),
        statements=tuple(_statements(shape, (*path, "statements"), known)),
        evidence=Evidence(
            sources=known.sources_of(shape.sources, path),
            judgement=bool(shape.judgement),
            confidential=bool(shape.confidential),
        ),
    )


def _statements(account: AccountShape, path: Path, known: Known) -> Iterator[Statement]:
    for place, shape in enumerate(account.statements or ()):
        if shape is not None:
            _check(shape, (*path, place), known)
            yield Statement(
                party=shape.party,
                by=known.text(shape.by),
                says=known.text(shape.says),
                evidence=read_evidence(shape, (*path, place), known),
            )


def _check(shape: StatementShape, path: Path, known: Known) -> None:
    """Somebody must say something."""
    if shape.party is not None:
        known.has(shape.party, (*path, "party"), Kind.PARTY, known.parties)
    elif shape.by is None and not known.mistakes.may_have(path, "party", "by"):
        what = _("The statement does not say whose it is.")
        known.mistakes.add(path, what, _("Name its 'party', or write in 'by' who spoke."))
    if shape.says is None and shape.quote is None and not known.mistakes.may_have(path, "says", "quote"):
        what = _("The statement does not say what was said.")
        known.mistakes.add(path, what, _("Report it in 'says', or quote it in 'quote'."))
