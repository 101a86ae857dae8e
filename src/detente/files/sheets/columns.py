"""Which columns the sheets beside the table have, in the order in which they are written."""

from __future__ import annotations

from collections.abc import Mapping

_EVIDENCE = ("date", "quote", "sources", "judgement", "confidential", "why")
_RULE = ("when", "never", "only")

#: The columns of each sheet, by the names that they have in ``words.COLUMNS``.
COLUMNS_OF: Mapping[str, tuple[str, ...]] = {
    "about": ("field", "value"),
    "issues": ("issue", "text", "sources"),
    "options": ("issue", "option", "text", "sources", "judgement"),
    "parties": ("id", "name", "basis"),
    "evidence": ("party", "issue", "option", *_EVIDENCE),
    "earlier": ("party", "issue", "option", "stance", *_EVIDENCE),
    "sources": (
        *("id", "title", "author", "publisher", "date", "url", "language", "file"),
        *("via.title", "via.author", "via.publisher", "via.date", "via.url", "via.language", "via.file"),
    ),
    "red_lines": ("id", "party", "title", *_RULE, "precondition", "cost", *_EVIDENCE, "circumstance"),
    "linkages": ("id", "title", *_RULE, *_EVIDENCE),
    "forums": (
        *("id", "title", "members", "decides", "rule", "weights", "vetoes", "size", "text", "sources"),
    ),
    "interests": ("party", "text", "kind", "behind", *_EVIDENCE),
    "synergies": ("party", "when", "points", "why"),
    "circumstances": ("id", "title", "no_deal", "drop", *_EVIDENCE),
    "accounts": ("id", "question", "background", "sources", "judgement", "confidential"),
    "statements": ("account", "party", "by", "says", *_EVIDENCE),
    "translations": ("field", "language", "text"),
}

#: Those without which a sheet, or a row of it, says nothing.
NEEDED: Mapping[str, tuple[str, ...]] = {
    "about": ("field", "value"),
    "issues": ("issue",),
    "options": ("issue", "option"),
    "parties": ("name",),
    "evidence": ("party", "issue", "option"),
    "earlier": ("party", "issue", "option", "stance"),
    "red_lines": ("party",),
    "interests": ("party", "text"),
    "synergies": ("party", "when", "points"),
    "accounts": ("question",),
    "statements": ("account",),
    "translations": ("field", "language", "text"),
}
