"""What is in a bundle, and where."""

from __future__ import annotations

import json
import zipfile
from collections.abc import Iterable, Mapping, Sequence
from pathlib import Path
from string import Template

from bundle import licences
from bundle.locks import Pin, of_wheel, packed
from bundle.systems import System

ROOT = Path(__file__).parents[1]
INSIDE = ROOT / "bundle" / "inside"
CATALOGUE = ROOT / "src" / "detente" / "catalogue"

#: Parts of these are in every page of the documentation that they have built.
BUILDERS = ("furo", "Sphinx")

Members = dict[str, bytes | Path]


def members(system: System, pins: Sequence[Pin], own: Path, wheels: Sequence[Path], pages: Path) -> Members:
    """Every file of a bundle by its name in the zip, all in one folder that is called for the version."""
    mine = of_wheel(own)
    parts: Members = {f"wheels/{wheel.name}": wheel for wheel in (own, *wheels)}
    parts |= _started(system, mine.version, [own, *wheels])
    parts["lock.txt"] = packed([mine, *pins], [own, *wheels]).encode()
    parts["LICENSE"] = ROOT / "LICENSE"
    parts |= _licences([own, *wheels])
    for ending in (".yaml", ".xlsx"):
        parts |= _tree(CATALOGUE, "catalogue", ending)
    parts |= _tree(pages, "documentation")
    return {f"detente-{mine.version}/{name}": part for name, part in parts.items()}


def longest_path(wheels: Iterable[Path]) -> int:
    """The length of the longest path in any wheel, with the name that its bytecode gets."""
    names = (name for wheel in wheels for name in zipfile.ZipFile(wheel).namelist())
    return max(
        len(name) + (len("__pycache__/.cpython-311c") if name.endswith(".py") else 0) for name in names
    )


def _started(system: System, version: str, wheels: Iterable[Path]) -> Members:
    """The start script of the system, what it runs, and the pages to read first."""
    facts = {
        "version": version,
        "system": system.title,
        "platform": system.platform,
        "machine": system.machine,
        "longest": longest_path(wheels),
    }
    parts: Members = {"bundle.json": json.dumps(facts, indent=2).encode() + b"\n"}
    for name in ("start.py", system.script):
        parts[name] = INSIDE / name
    parts |= _tree(INSIDE / "starting", "starting", ".py")
    for name in ("README.txt", "LIESMICH.txt"):
        text = Template((INSIDE / name).read_text(encoding="utf-8"))
        filled = text.substitute(version=version, system=system.title, script=system.script)
        parts[name] = filled.replace("\n", "\r\n").encode("utf-8-sig")
    return parts


def _licences(wheels: Iterable[Path]) -> Members:
    found = {one.name.lower(): one for one in map(licences.of_wheel, wheels)}
    found |= {one.name.lower(): one for one in map(licences.of_installed, BUILDERS)}
    every = [found[name] for name in sorted(found)]
    texts: Members = {
        f"licences/{one.name}-{one.version}/{path.removeprefix('licenses/')}": text
        for one in every
        for path, text in one.texts.items()
    }
    return texts | {"licences/LICENCES.txt": licences.table(every).encode()}


def _tree(folder: Path, name: str, ending: str = "") -> Mapping[str, Path]:
    """The files of a folder; what begins with a dot is of no use to a reader."""
    files = (path for path in sorted(folder.rglob(f"*{ending}")) if path.is_file())
    inside = ((path.relative_to(folder), path) for path in files)
    return {
        f"{name}/{relative.as_posix()}": path
        for relative, path in inside
        if not any(part.startswith(".") for part in relative.parts)
    }
