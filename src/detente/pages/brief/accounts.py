"""Accounts: questions of fact on which the parties contradict each other, side by side."""

from __future__ import annotations

from collections.abc import Iterator

from detente.messages import _
from detente.model import Account, Statement
from detente.pages import evidence as behind
from detente.pages import marks
from detente.pages.brief.citing import Citing
from detente.pages.components import Block, Dispute, Paragraph, Quote, Tone
from detente.pages.names import quoted


def blocks(citing: Citing) -> Iterator[Block]:
    """Each question with who says what; that there are none, where there are none."""
    accounts = citing.names.scenario.accounts
    if not accounts:
        yield Paragraph(_("The file records no question of fact on which the parties contradict each other."))
        return
    said = _("Each side as it says it, quoted or reported; no account is Detente’s or enters the arithmetic.")
    yield Paragraph(said, Tone.QUIET)
    yield from (_dispute(citing, account) for account in accounts)


def _dispute(citing: Citing, account: Account) -> Dispute:
    names = citing.names
    background = []
    if account.background is not None:
        refs = citing.refs(account.evidence)
        background.append(f"{names.text(account.background)} {refs}".rstrip())
        if account.evidence.judgement:
            background.append(marks.quiet(_("in part a judgement")))
    return Dispute(
        question=names.text(account.question),
        statements=tuple(_statement(citing, one) for one in account.statements),
        background=tuple(background),
        anchor=f"account.{account.id}",
    )


def _statement(citing: Citing, one: Statement) -> Quote:
    names = citing.names
    who = [names.party(one.party)] if one.party else []
    who += [names.text(one.by)] if one.by is not None else []
    day = behind.date(names, one.evidence.date) if one.evidence.date else ""
    said = " ".join(part for part in (day, citing.refs(one.evidence)) if part)
    standing = marks.quiet("; ".join(citing.standing(one.evidence)))
    return Quote(
        about=", ".join(who),
        reported=names.text(one.says),
        text=quoted(names.text(one.evidence.quote)) if one.evidence.quote is not None else "",
        by=" ".join(part for part in (said, standing if marks.bare(standing) else "") if part),
        proof=citing.sign(one.evidence),
    )
