"""What ``detente new`` writes: a small commented scenario, or a copy of another, to be changed."""

from __future__ import annotations

from importlib.resources import files

from detente.files.decoding import decoded
from detente.files.loading import read_bytes
from detente.messages import SOURCE_LANGUAGE


def template(language: str) -> str:
    """A small scenario to start from, in English or German: positions first, points commented out.

    Another language gets the English one. It checks without a warning.
    """
    folder = files("detente.files") / "templates"
    wanted = folder / f"scenario.{language}.yaml"
    given = wanted if language.isalpha() and wanted.is_file() else folder / f"scenario.{SOURCE_LANGUAGE}.yaml"
    return given.read_text(encoding="utf-8")


def copied(where: str) -> bytes:
    """A scenario of the catalogue or another file, byte for byte. BadInput where it cannot be read."""
    content, name = read_bytes(where)
    decoded(content, name)  # refuses what is no text, and what is too large to be whole
    return content
