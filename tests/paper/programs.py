"""The programs that some tests need, and what happens where one is missing: a skip, but never in CI."""

from __future__ import annotations

import os
import shutil
from typing import NoReturn

import pytest


def require(*names: str) -> None:
    """Skip the test that calls it where one of these programs is missing; fail it in CI."""
    if absent := [name for name in names if shutil.which(name) is None]:
        lacks(", ".join(absent))


def lacks(what: str) -> NoReturn:
    """Skip the test for want of something, with the reason; in CI fail it."""
    if os.environ.get("CI"):
        pytest.fail(f"not installed: {what}; in CI it must be", pytrace=False)
    pytest.skip(f"not installed: {what}")
