"""Lock files: what ``requirements/bundle.txt`` asks for, and the one that goes into a bundle."""

from __future__ import annotations

import hashlib
import re
from collections.abc import Iterable
from dataclasses import dataclass
from pathlib import Path

from packaging.markers import Marker

from bundle.systems import System

_ENTRY = re.compile(
    r"^([a-z0-9._-]+)==(\S+)(?: ; ([^\\\n]+))?((?:\s+\\\n\s+--hash=sha256:[0-9a-f]{64})+)", re.M
)

#: What installs the wheels.
INSTALLER = "pip"


@dataclass(frozen=True, slots=True, kw_only=True)
class Pin:
    """A package, its version, when it is needed, and the SHA-256 of each of its files."""

    name: str
    version: str
    marker: str
    hashes: frozenset[str]

    def with_hashes(self, hashes: Iterable[str]) -> str:
        """The pin as in a lock file, with these hashes alone."""
        head = f"{self.name}=={self.version}" + (f" ; {self.marker}" if self.marker else "")
        return " \\\n    ".join([head, *(f"--hash=sha256:{one}" for one in sorted(hashes))]) + "\n"


def read(text: str) -> tuple[Pin, ...]:
    """The pins of a lock file, in its order."""
    return tuple(
        Pin(
            name=name,
            version=version,
            marker=(marker or "").strip(),
            hashes=frozenset(re.findall(r"sha256:([0-9a-f]{64})", hashes)),
        )
        for name, version, marker, hashes in _ENTRY.findall(text)
    )


def needed(pins: Iterable[Pin], system: System, python: str) -> tuple[Pin, ...]:
    """The pins that a Python on a system needs, wherever this code runs."""
    there = {
        "sys_platform": system.platform,
        "platform_machine": system.machine,
        "platform_system": {"win32": "Windows", "darwin": "Darwin", "linux": "Linux"}[system.platform],
        "os_name": "nt" if system.platform == "win32" else "posix",
        "python_version": python,
        "python_full_version": f"{python}.0",
        "implementation_name": "cpython",
        "platform_python_implementation": "CPython",
    }
    return tuple(pin for pin in pins if not pin.marker or Marker(pin.marker).evaluate(there))


def packed(pins: Iterable[Pin], wheels: Iterable[Path]) -> str:
    """The lock file of a bundle: the pins with the hashes of those of their wheels that are in it.

    The installer stands in a remark: it is checked and run, but nobody needs it installed.
    """
    found = {sha256(wheel) for wheel in wheels}
    kept = {pin.name: pin.with_hashes(pin.hashes & found) for pin in pins if pin.hashes & found}
    installer = "".join(f"# {line}\n" for line in kept.pop(INSTALLER, "").splitlines())
    return (
        "# What is in the folder wheels: names, versions and SHA-256.\n" + installer + "".join(kept.values())
    )


def of_wheel(wheel: Path) -> Pin:
    """The pin of one wheel that no lock file names, such as Detente's own."""
    name, version, *_tags = wheel.name.split("-")
    return Pin(name=name, version=version, marker="", hashes=frozenset({sha256(wheel)}))


def sha256(path: Path) -> str:
    """The SHA-256 of a file, as in lock files."""
    return hashlib.sha256(path.read_bytes()).hexdigest()
