"""The chromium that is installed, and pages opened in it under watch: what they ask for and complain of."""

from __future__ import annotations

import shutil
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any, Literal
from urllib.parse import urldefrag

from playwright.sync_api import Browser, Page, sync_playwright

PROGRAM = "chromium"
#: Without these, chromium looks for updates and accounts of its own.
_QUIET = (
    "--disable-gpu",
    "--disable-quic",
    "--no-first-run",
    "--disable-background-networking",
    "--disable-component-update",
    "--disable-sync",
)
#: What a page would show that broke its own policy is kept where a test can ask for it.
_WATCH = """
window.__broken = [];
document.addEventListener('securitypolicyviolation', event => window.__broken.push(
    `${event.effectiveDirective}: ${event.blockedURI} ${event.sample}`.trim()));
"""
HEIGHT = 900
Scheme = Literal["light", "dark"]


@dataclass(frozen=True, slots=True, kw_only=True)
class Opened:
    """A page in chromium, with what it did since it was opened.

    ``requests`` are the addresses that it asked for besides its own, those that its
    policy then refused too; no server is reached.
    ``errors`` are what the console shows as an error, and what a script left uncaught.
    """

    page: Page
    address: str
    requests: list[str] = field(default_factory=list)
    errors: list[str] = field(default_factory=list)

    def broken(self) -> list[str]:
        """What the page's policy refused, as the rule and what was refused."""
        found: list[str] = evaluated(self.page, "window.__broken")
        return found

    def troubles(self) -> list[str]:
        """Everything that a page at peace has none of: requests, errors, breaches of its policy."""
        return [
            *(f"asked for {address}" for address in self.requests),
            *(f"console: {error}" for error in self.errors),
            *(f"policy: {broken}" for broken in self.broken()),
        ]


@contextmanager
def started() -> Iterator[Browser]:
    """Chromium without a window."""
    with sync_playwright() as play:
        browser = play.chromium.launch(executable_path=shutil.which(PROGRAM), args=_QUIET)
        try:
            yield browser
        finally:
            browser.close()


@contextmanager
def opened(
    browser: Browser,
    path: Path,
    *,
    width: int = 1440,
    scheme: Scheme = "light",
    zoom: int = 1,
    language: str = "en",
) -> Iterator[Opened]:
    """A file in a fresh profile.

    Under a zoom of 2 the page has half the width in CSS pixels, each drawn twice as large, which is what a
    browser does at 200 %.
    """
    context = browser.new_context(
        viewport={"width": width // zoom, "height": HEIGHT // zoom},
        device_scale_factor=zoom,
        color_scheme=scheme,
        locale=language,
        reduced_motion="reduce",
        offline=True,
    )
    context.set_default_timeout(10_000)
    context.add_init_script(_WATCH)
    page = context.new_page()
    one = Opened(page=page, address=path.resolve().as_uri())
    _watch(one)
    try:
        page.goto(one.address)
        yield one
    finally:
        context.close()


def _watch(one: Opened) -> None:
    def note_request(request: Any) -> None:
        if urldefrag(request.url).url != one.address:
            one.requests.append(request.url)

    def note_console(message: Any) -> None:
        if message.type == "error":
            one.errors.append(message.text)

    one.page.context.on("request", note_request)
    one.page.on("console", note_console)
    one.page.on("pageerror", lambda error: one.errors.append(str(error)))


def evaluated(page: Page, expression: str) -> Any:
    """The value of an expression of JavaScript, awaited; a policy against scripts does not hinder it.

    The session stays open until the page closes: when one ends, chromium forgets the medium and the scheme.
    """
    session = page.context.new_cdp_session(page)
    asked = {"expression": expression, "awaitPromise": True, "returnByValue": True}
    answer = session.send("Runtime.evaluate", asked)
    assert "exceptionDetails" not in answer, answer["exceptionDetails"]
    return answer["result"].get("value")
