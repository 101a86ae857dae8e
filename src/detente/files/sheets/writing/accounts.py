"""The sheets of accounts: the questions of fact, and who says what to them."""

from __future__ import annotations

from collections.abc import Iterator

from detente.files.sheets.writing.further import Said
from detente.files.sheets.writing.layout import Field
from detente.files.sheets.writing.pen import Pen, name, names
from detente.model import Scenario


def accounts(scenario: Scenario, pen: Pen) -> Iterator[Said]:
    """The questions, each with what the record holds."""
    for account in scenario.accounts:
        path: Field = ("accounts", account.id)
        yield (
            path,
            {
                "id": account.id,
                "question": pen.line(account.question, (*path, "question")),
                "background": pen.text(account.background, (*path, "background")),
                "sources": names(account.evidence.sources),
                "judgement": pen.flag(account.evidence.judgement),
                "confidential": pen.flag(account.evidence.confidential),
            },
        )


def statements(scenario: Scenario, pen: Pen) -> Iterator[Said]:
    """Who says what, each with the question to which it is said."""
    for account in scenario.accounts:
        for entry, statement in enumerate(account.statements, start=1):
            path: Field = ("accounts", account.id, "statements", str(entry))
            yield (
                path,
                {
                    "account": name(account.id),
                    "party": name(statement.party) if statement.party is not None else "",
                    "by": pen.line(statement.by, (*path, "by")),
                    "says": pen.text(statement.says, (*path, "says")),
                    **pen.evidence(statement.evidence, path),
                },
            )
