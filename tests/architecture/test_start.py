"""The command answers a call for help at once: what is heavy waits until it is needed."""

from __future__ import annotations

import importlib.util
import os
import subprocess
import sys

import pytest

HEAVY = {
    "altair",
    "babel",
    "docx",
    "jinja2",
    "lxml",
    "moocore",
    "numpy",
    "ortools",
    "pandas",
    "polars",
    "pydantic",
    "vl_convert",
    "yaml",
}

pytestmark = pytest.mark.skipif(
    importlib.util.find_spec("detente.cli.main") is None, reason="the command line is not built yet"
)


def test_help_imports_nothing_heavy():
    assert _imported_by("-m", "detente", "--help") & HEAVY == set()


def test_the_package_itself_imports_nothing_heavy():
    assert _imported_by("-c", "import detente") & HEAVY == set()


def _imported_by(*arguments: str) -> set[str]:
    """The top-level packages that Python imports when it is started with these arguments."""
    run = subprocess.run(
        [sys.executable, "-X", "importtime", *arguments],
        capture_output=True,
        text=True,
        check=False,
        env={**os.environ, "LANG": "C.UTF-8", "PYTHONWARNINGS": "default"},
    )
    assert run.returncode == 0, run.stderr
    lines = [line for line in run.stderr.splitlines() if line.startswith("import time:")]
    return {line.rsplit("|", 1)[1].strip().partition(".")[0] for line in lines}
