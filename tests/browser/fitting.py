"""What of a page does not fit its window."""

from __future__ import annotations

from functools import cache
from pathlib import Path

from playwright.sync_api import Page

from browser.chromium import evaluated

#: The widths at which pages are looked at: a telephone, a tablet, a screen.
WIDTHS = (320, 768, 1440)


def overflowing(page: Page) -> list[str]:
    """The elements that stick out of the window or of their own box, or are cut off, each with its sizes.

    What is wide on purpose lies in a region that a keyboard can reach and scroll: ``role="region"
    tabindex="0"`` with ``overflow-x: auto``; the region itself must fit.
    """
    found: list[str] = evaluated(page, _judge())
    return found


@cache
def _judge() -> str:
    return Path(__file__).with_suffix(".js").read_text(encoding="utf-8")
