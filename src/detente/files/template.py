"""The scenario that ``detente new`` writes: small, commented, to be changed."""

from __future__ import annotations

from importlib.resources import files

from detente.messages import SOURCE_LANGUAGE


def template(language: str) -> str:
    """A small scenario to start from, in English or German: positions first, points commented out.

    Another language gets the English one. It checks without a warning.
    """
    folder = files("detente.files") / "templates"
    wanted = folder / f"scenario.{language}.yaml"
    given = wanted if language.isalpha() and wanted.is_file() else folder / f"scenario.{SOURCE_LANGUAGE}.yaml"
    return given.read_text(encoding="utf-8")
