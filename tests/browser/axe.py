"""A page read by axe-core for people who cannot see it, or not well."""

from __future__ import annotations

import json
from functools import cache
from importlib.resources import files
from typing import Any

from playwright.sync_api import Page

from browser.chromium import evaluated

#: WCAG 2.2 to level AA, and what is good practice besides: one main landmark, all text within landmarks,
#: headings whose levels do not jump.
_TAGS = ("wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice")


def axe(page: Page, *, contrast: bool = True) -> list[str]:
    """What axe finds wrong, one a line: the rule, the element, and what would mend it. Empty is well.

    Contrasts take longer than all else together and depend on the scheme, not on the width.
    """
    return _found(page, "violations", contrast)


def undecided(page: Page) -> list[str]:
    """What axe could not decide, such as a contrast over a picture; a person has to look."""
    return _found(page, "incomplete", True)


def _found(page: Page, kind: str, contrast: bool) -> list[str]:
    if not evaluated(page, "'axe' in window"):
        evaluated(page, _script())
    options = {
        "runOnly": {"type": "tag", "values": list(_TAGS)},
        "resultTypes": [kind],
        "rules": {"color-contrast": {"enabled": contrast}},
    }
    rules = evaluated(page, f"axe.run(document, {json.dumps(options)}).then(results => results.{kind})")
    return [_line(rule, node) for rule in rules for node in rule["nodes"]]


def _line(rule: dict[str, Any], node: dict[str, Any]) -> str:
    mend = " ".join(node.get("failureSummary", "").split())
    return f"{rule['id']} ({node.get('impact')}) at {node['target'][-1]}: {mend or rule['help']}"


@cache
def _script() -> str:
    text = (files("axe_playwright_python") / "axe.min.js").read_text(encoding="utf-8")
    return f"{text}\n;undefined"
