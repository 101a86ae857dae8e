"""A page as chromium prints it."""

from __future__ import annotations

from pathlib import Path

from playwright.sync_api import Page

from browser.chromium import evaluated
from paper.judging import Printed
from paper.painted import read

_TEXTS = Path(__file__).with_name("texts.js").read_text(encoding="utf-8")
#: The size in points in which the first heading of a page would be printed if nothing were too wide.
_SIZE = "parseFloat(getComputedStyle(document.querySelector('h1') ?? document.body).fontSize) * 0.75"


def printed(page: Page, path: Path) -> Printed:
    """The page as chromium prints it to A4, or to the size that its own rules ask for, at this path."""
    page.emulate_media(media="print")
    shown, size = evaluated(page, _TEXTS), evaluated(page, _SIZE)
    page.pdf(
        path=path, format="A4", prefer_css_page_size=True, print_background=True, tagged=True, outline=True
    )
    page.emulate_media(media="null")
    return Printed(path=path, paper=read(path), shown=tuple(shown), size=size)
