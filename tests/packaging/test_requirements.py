"""What users must install exists for their system, and what is locked is locked by hash alone."""

from __future__ import annotations

import os
import re
import subprocess
import sys
import tomllib
from pathlib import Path

import pytest

ROOT = Path(__file__).parents[2]
NAMES = ("core", "run", "bundle", "dev")
LOCKS = sorted((ROOT / "requirements").glob("*.txt"))
SYSTEMS = {
    "Windows": "x86_64-pc-windows-msvc",
    "macOS on Apple silicon": "aarch64-apple-darwin",
    "macOS on Intel": "x86_64-apple-darwin",
    "Linux on x86": "x86_64-manylinux_2_28",
    "Linux on ARM": "aarch64-manylinux_2_28",
}


@pytest.mark.parametrize("system", SYSTEMS)
def test_every_dependency_of_the_core_has_a_wheel_for(system):
    core = ROOT / "requirements" / "core.txt"
    resolved = _resolve(core, "--python-platform", SYSTEMS[system])
    assert _core_names() <= resolved


@pytest.mark.parametrize("lock", LOCKS, ids=lambda path: path.name)
def test_a_lock_file_has_names_versions_and_hashes_and_no_address(lock):
    text = lock.read_text(encoding="utf-8")
    assert "://" not in text
    assert not re.search(r"^\s*(-i|--(extra-)?index-url|--find-links|-f|-e)\b", text, re.MULTILINE)
    entries = re.split(r"\n(?=[a-z0-9])", text)[1:]
    assert entries
    assert [entry.split()[0] for entry in entries if "==" not in entry or "--hash=sha256:" not in entry] == []


def test_the_smaller_lock_files_are_parts_of_the_larger():
    core, run, bundle, dev = (_pins(ROOT / "requirements" / f"{name}.txt") for name in NAMES)
    assert core.items() <= run.items() <= dev.items()
    assert core.items() <= bundle.items() <= dev.items()


def test_every_declared_dependency_is_locked():
    assert _core_names() <= set(_pins(ROOT / "requirements" / "core.txt"))


def _core_names() -> set[str]:
    declared = tomllib.loads((ROOT / "pyproject.toml").read_text(encoding="utf-8"))["project"]["dependencies"]
    return {re.split(r"[^A-Za-z0-9._-]", text)[0].lower() for text in declared}


def _pins(lock: Path) -> dict[str, str]:
    found = re.findall(r"^([a-z0-9._-]+)==(\S+)", lock.read_text(encoding="utf-8"), re.MULTILINE)
    return dict(found)


def _resolve(requirements: Path, *options: str) -> set[str]:
    """The packages that a resolution by wheels alone ends with; skips without network, never in CI."""
    uv = Path(sys.executable).with_name("uv")
    command = [uv, "pip", "compile", "--quiet", "--only-binary", ":all:", "--no-header", "--no-annotate"]
    run = subprocess.run(
        [*command, "--python-version", "3.11", *options, requirements],
        cwd=ROOT,
        capture_output=True,
        text=True,
        check=False,
    )
    if run.returncode and not os.environ.get("CI") and _is_offline(run.stderr):
        pytest.skip("the package index cannot be reached")
    assert run.returncode == 0, run.stderr
    return {line.partition("==")[0] for line in run.stdout.splitlines() if "==" in line}


def _is_offline(message: str) -> bool:
    signs = ("error sending request", "Failed to fetch", "dns error", "Could not connect")
    return any(sign in message for sign in signs)
