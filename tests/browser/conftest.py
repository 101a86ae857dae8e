"""One chromium for all tests, and pages opened in it."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from contextlib import ExitStack
from functools import partial
from pathlib import Path

import pytest
from playwright.sync_api import Browser, Page

from browser import chromium as browsing
from browser import printing
from paper.judging import Printed
from paper.programs import require


@pytest.fixture(scope="session")
def chromium() -> Iterator[Browser]:
    """The browser; where it is not installed the test is skipped, and in CI it fails."""
    require(browsing.PROGRAM)
    with browsing.started() as browser:
        yield browser


@pytest.fixture
def opened(chromium: Browser) -> Iterator[Callable[..., browsing.Opened]]:
    """``opened(path, width=1440, scheme="light", zoom=1, language="en")`` opens a file for a test."""
    with ExitStack() as pages:

        def open_one(path: Path, **how: object) -> browsing.Opened:
            return pages.enter_context(browsing.opened(chromium, path, **how))

        yield open_one


@pytest.fixture
def printed(tmp_path: Path) -> Callable[[Page], Printed]:
    """Prints a page to A4: ``printed(page)``."""
    return lambda page: printing.printed(page, tmp_path / "printed.pdf")


@pytest.fixture
def screenshot(tmp_path: Path) -> Callable[[Page, str], Path]:
    """Draws the whole page: ``screenshot(page, name)`` is the path of a PNG of that name."""
    return partial(_draw, tmp_path)


def _draw(folder: Path, page: Page, name: str) -> Path:
    path = folder / f"{name}.png"
    page.screenshot(path=path, full_page=True, animations="disabled")
    return path
