"""The wheels of a bundle: Detente's own is built, the others are fetched as locked."""

from __future__ import annotations

import hashlib
import shutil
import subprocess
import sys
import tempfile
from collections.abc import Iterable, Sequence
from dataclasses import replace
from pathlib import Path

from bundle.locks import Pin, needed
from bundle.systems import PYTHONS, System

ROOT = Path(__file__).parents[1]


class NotFetched(Exception):
    """The package index could not be reached, or has not what is locked; the message is pip's."""


def own(folder: Path) -> Path:
    """Detente's wheel, built from the checkout into this folder."""
    command = [sys.executable, "-m", "hatchling", "build", "--target", "wheel", "--directory", str(folder)]
    subprocess.run(command, cwd=ROOT, check=True, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL)
    (wheel,) = folder.glob("detente-*.whl")
    return wheel


def fetched(pins: Sequence[Pin], system: System, store: Path) -> list[Path]:
    """The locked wheels for every Python on a system, from the store or else from the package index.

    A folder of the store has the name of what was asked for, and has it only once it is whole. Raises
    ``NotFetched``.
    """
    asked = "".join(pin.with_hashes(pin.hashes) for pin in pins) + repr((system.tags, PYTHONS))
    folder = store / f"{system.name}-{hashlib.sha256(asked.encode()).hexdigest()[:12]}"
    if not folder.is_dir():
        store.mkdir(parents=True, exist_ok=True)
        with tempfile.TemporaryDirectory(dir=store) as made:
            part = Path(made) / "wheels"
            for python in PYTHONS:
                _download(needed(pins, system, python), system, python, part)
            if not folder.is_dir():
                part.rename(folder)
        _remove_others(folder, store, system)
    return sorted(folder.glob("*.whl"))


def _remove_others(folder: Path, store: Path, system: System) -> None:
    """What was stored for an earlier lock file: a fifth of a gigabyte each."""
    for other in store.glob(f"{system.name}-*"):
        if other != folder:
            shutil.rmtree(other)


def _download(pins: Iterable[Pin], system: System, python: str, folder: Path) -> None:
    """Have pip fetch wheels for another Python on another system, each by its hash."""
    folder.mkdir(exist_ok=True)
    asked = folder.with_suffix(".txt")
    asked.write_text(
        "".join(replace(pin, marker="").with_hashes(pin.hashes) for pin in pins), encoding="utf-8"
    )
    command = [sys.executable, "-m", "pip", "--disable-pip-version-check", "download", "--quiet", "--no-deps"]
    command += ["--only-binary", ":all:", "--require-hashes", "--requirement", str(asked)]
    command += ["--dest", str(folder), "--python-version", python, "--implementation", "cp"]
    command += [word for tag in system.tags for word in ("--platform", tag)]
    run = subprocess.run(command, capture_output=True, text=True, check=False)
    if run.returncode:
        raise NotFetched(f"{system.name}, Python {python}: {run.stderr.strip()}")
