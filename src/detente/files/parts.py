"""The parts of a scenario file, each with its fields in the order in which a person writes them."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field


@dataclass(frozen=True, slots=True)
class Part:
    """What may stand at one place of a file.

    A record has ``fields``; a list, or a mapping by id, holds parts like ``entry``; a text has neither.
    ``is_spread`` where each of its entries stands on a line of its own even if all would fit on one;
    ``as_written`` where an id is wanted, so that ``~`` is a text like any other.
    """

    fields: Mapping[str, Part] = field(default_factory=dict)
    entry: Part | None = None
    is_spread: bool = False
    as_written: bool = False

    def of(self, key: str | None) -> Part:
        """The part behind a key, or (None) of a list."""
        if key is not None and key in self.fields:
            return self.fields[key]
        return self.entry or TEXT


TEXT = Part()
_WORDINGS = Part(entry=TEXT)
_NAME = Part(as_written=True)
_NAMES = Part(entry=_NAME, as_written=True)
_CONDITION = Part(entry=_NAMES)
_BY_NAME = Part(entry=TEXT)
_EVIDENCE = {
    "quote": _WORDINGS,
    "date": TEXT,
    "sources": _NAMES,
    "judgement": TEXT,
    "confidential": TEXT,
    "why": _WORDINGS,
}
_COPY = {
    "title": _WORDINGS,
    "author": _WORDINGS,
    "publisher": _WORDINGS,
    "date": TEXT,
    "url": TEXT,
    "language": TEXT,
}
_SOURCE = Part(fields={**_COPY, "file": TEXT, "via": Part(fields={**_COPY, "file": TEXT})})
_OPTION = Part(fields={"title": _WORDINGS, "text": _WORDINGS, "sources": _NAMES, "judgement": TEXT})
_ISSUE = Part(
    is_spread=True,
    fields={
        "title": _WORDINGS,
        "text": _WORDINGS,
        "status_quo": _NAME,
        "sources": _NAMES,
        "options": Part(entry=_OPTION, is_spread=True),
        "range": Part(fields={"from": TEXT, "to": TEXT, "step": TEXT, "unit": _WORDINGS}),
    },
)
_PARTY = Part(
    fields={
        "name": _WORDINGS,
        "no_deal": TEXT,
        "basis": _WORDINGS,
        "points": Part(entry=_BY_NAME, is_spread=True),
        "synergies": Part(
            entry=Part(fields={"when": _CONDITION, "points": TEXT, "why": _WORDINGS}), is_spread=True
        ),
    }
)
_RULE = {"when": _CONDITION, "never": _CONDITION, "only": _CONDITION}
_RED_LINE = Part(
    is_spread=True,
    fields={
        "title": _WORDINGS,
        "party": _NAME,
        **_RULE,
        "precondition": TEXT,
        "cost": TEXT,
        **_EVIDENCE,
    },
)
_POSITION = Part(fields={"party": _NAME, "issue": _NAME, "option": _NAMES, "stance": TEXT, **_EVIDENCE})
_INTEREST = Part(fields={"party": _NAME, "text": _WORDINGS, "kind": TEXT, "behind": _NAMES, **_EVIDENCE})
_DECISION = Part(fields={"majority": TEXT, "more_than": TEXT, "weights": _BY_NAME, "vetoes": _NAMES})
_FORUM = Part(
    fields={
        "title": _WORDINGS,
        "members": _NAMES,
        "size": TEXT,
        "decides": _NAMES,
        "rule": _DECISION,
        "text": _WORDINGS,
        "sources": _NAMES,
    }
)
_CIRCUMSTANCE = Part(
    is_spread=True,
    fields={
        "title": _WORDINGS,
        "no_deal": _BY_NAME,
        "drop": _NAMES,
        "red_lines": Part(entry=_RED_LINE, is_spread=True),
        **_EVIDENCE,
    },
)
_STATEMENT = Part(fields={"party": _NAME, "by": _WORDINGS, "says": _WORDINGS, **_EVIDENCE})
_ACCOUNT = Part(
    is_spread=True,
    fields={
        "question": _WORDINGS,
        "background": _WORDINGS,
        "sources": _NAMES,
        "judgement": TEXT,
        "confidential": TEXT,
        "statements": Part(entry=_STATEMENT, is_spread=True),
    },
)

#: A whole file.
SCENARIO = Part(
    is_spread=True,
    fields={
        "detente": TEXT,
        "title": _WORDINGS,
        "date": TEXT,
        "language": TEXT,
        "marking": _WORDINGS,
        "summary": _WORDINGS,
        "sources": Part(entry=_SOURCE, is_spread=True),
        "issues": Part(entry=_ISSUE, is_spread=True),
        "parties": Part(entry=_PARTY, is_spread=True),
        "positions": Part(entry=_POSITION, is_spread=True),
        "interests": Part(entry=_INTEREST, is_spread=True),
        "red_lines": Part(entry=_RED_LINE, is_spread=True),
        "linkages": Part(
            entry=Part(is_spread=True, fields={"title": _WORDINGS, **_RULE, **_EVIDENCE}), is_spread=True
        ),
        "forums": Part(entry=_FORUM, is_spread=True),
        "circumstances": Part(entry=_CIRCUMSTANCE, is_spread=True),
        "accounts": Part(entry=_ACCOUNT, is_spread=True),
    },
)
