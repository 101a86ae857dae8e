"""For which systems there is a bundle, and how each calls itself where wheels are looked for."""

from __future__ import annotations

from dataclasses import dataclass

#: The Pythons for which every bundle has wheels; ``start.py`` and the start scripts look for the same.
PYTHONS = ("3.11", "3.12", "3.13")


@dataclass(frozen=True, slots=True, kw_only=True)
class System:
    """A system and a kind of processor.

    ``platform`` and ``machine`` are what Python says there (``sys.platform``, ``platform.machine``),
    ``tags`` what wheels may be named for, ``target`` what uv calls it, ``script`` how a user starts.
    """

    name: str
    title: str
    platform: str
    machine: str
    tags: tuple[str, ...]
    target: str
    script: str


def _linux(machine: str) -> tuple[str, ...]:
    """Wheels for glibc 2.28 and all before it: Debian 10, RHEL 8, Ubuntu 20.04 and later."""
    named = (f"manylinux_2_{minor}_{machine}" for minor in range(28, 16, -1))
    return (*named, f"manylinux2014_{machine}")


SYSTEMS = (
    System(
        name="windows-amd64",
        title="Windows (64 bits)",
        platform="win32",
        machine="AMD64",
        tags=("win_amd64",),
        target="x86_64-pc-windows-msvc",
        script="detente.cmd",
    ),
    System(
        name="macos-arm64",
        title="macOS (Apple silicon)",
        platform="darwin",
        machine="arm64",
        tags=("macosx_11_0_arm64",),
        target="aarch64-apple-darwin",
        script="detente.sh",
    ),
    System(
        name="macos-x86_64",
        title="macOS (Intel)",
        platform="darwin",
        machine="x86_64",
        tags=("macosx_11_0_x86_64",),
        target="x86_64-apple-darwin",
        script="detente.sh",
    ),
    System(
        name="linux-x86_64",
        title="Linux (x86-64)",
        platform="linux",
        machine="x86_64",
        tags=_linux("x86_64"),
        target="x86_64-manylinux_2_28",
        script="detente.sh",
    ),
    System(
        name="linux-aarch64",
        title="Linux (ARM64)",
        platform="linux",
        machine="aarch64",
        tags=_linux("aarch64"),
        target="aarch64-manylinux_2_28",
        script="detente.sh",
    ),
)
