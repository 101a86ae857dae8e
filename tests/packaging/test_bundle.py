"""Whole bundles, with all that Detente uses: for every system the right wheels, and all of them."""

from __future__ import annotations

import hashlib
import re
import subprocess
import sys
import tempfile
import zipfile
from dataclasses import dataclass
from pathlib import Path

import pytest
from packaging.utils import canonicalize_name, parse_wheel_filename

from bundle.__main__ import BUILT, ROOT
from bundle.systems import PYTHONS, SYSTEMS, System

pytestmark = pytest.mark.bundle
WHEELS = BUILT / "wheels"


@dataclass(frozen=True, slots=True, kw_only=True)
class Packed:
    """A bundle as zip, the system that it is for, and its wheels and lock file as they lie in the zip."""

    system: System
    path: Path
    folder: Path

    def wheels(self) -> list[str]:
        return sorted(path.name for path in (self.folder / "wheels").iterdir())


@pytest.fixture(scope="module", params=SYSTEMS, ids=lambda system: system.name)
def packed(request, pack_whole):
    """The bundle of one system, removed when its tests are done, for it is large."""
    path = pack_whole(request.param)
    with tempfile.TemporaryDirectory() as folder:
        _look_into(path, Path(folder))
        yield Packed(system=request.param, path=path, folder=Path(folder))
    path.unlink()


def _look_into(path: Path, folder: Path) -> None:
    """Lay out the lock file and the wheels of a zip; a wheel that is stored the same elsewhere is linked."""
    stored = {found.name: found for found in WHEELS.glob("*/*.whl")}
    (folder / "wheels").mkdir()
    with zipfile.ZipFile(path) as archive:
        for name in archive.namelist():
            root, _, inside = name.partition("/")
            if inside == "lock.txt" or inside.startswith("wheels/"):
                same = stored.get(Path(inside).name)
                if same and _digest(archive, name) == hashlib.sha256(same.read_bytes()).digest():
                    (folder / inside).symlink_to(same)
                else:
                    (folder / inside).write_bytes(archive.read(f"{root}/{inside}"))


def _digest(archive: zipfile.ZipFile, name: str) -> bytes:
    with archive.open(name) as file:
        return hashlib.file_digest(file, "sha256").digest()


def test_every_wheel_is_for_the_system_or_for_all(packed):
    platforms = {tag.platform for name in packed.wheels() for tag in parse_wheel_filename(name)[3]} - {"any"}
    start = {"win32": "win_amd64", "darwin": "macosx_", "linux": "manylinux"}[packed.system.platform]
    end = (packed.system.machine.lower(), "universal2")
    assert [name for name in platforms if not name.startswith(start) or not name.endswith(end)] == []
    assert platforms


@pytest.mark.parametrize("python", PYTHONS)
def test_the_wheels_are_complete_resolved_against_the_zip_alone(packed, python):
    resolved = _resolve(packed, python, "detente[plot,solver]")
    assert {"detente", "ortools", "vl-convert-python", "numpy"} <= resolved
    assert resolved == _resolve(packed, python, "--no-deps", "--require-hashes", "--requirement", "lock.txt")


def test_no_wheel_needs_what_the_start_leaves_out(packed):
    """A path file would be read by ``site`` alone, and that does not run."""
    for name in packed.wheels():
        with zipfile.ZipFile(packed.folder / "wheels" / name) as wheel:
            assert [inside for inside in wheel.namelist() if inside.endswith(".pth")] == []


def test_every_package_states_its_licence_and_brings_its_text(packed):
    with zipfile.ZipFile(packed.path) as archive:
        names = {name.partition("/")[2]: name for name in archive.namelist()}
        rows = archive.read(names["licences/LICENCES.txt"]).decode().splitlines()[2:]
    for package, version, licence, texts in (row.split(" | ") for row in rows):
        assert licence != "not stated", package
        found = [name for name in names if name.startswith(f"licences/{package}-{version}/")]
        assert len(found) == int(texts) > 0, package
    packages = {canonicalize_name(name.split("-")[0]) for name in packed.wheels()}
    assert packages <= {canonicalize_name(row.split(" | ")[0]) for row in rows}


def test_the_zip_stays_below_270_megabytes(packed):
    assert packed.path.stat().st_size < 270e6


@pytest.mark.parametrize("page", ["howto/without-network.md", "de/ohne-netz.md"])
def test_the_documentation_names_the_size_of_the_zip(packed, page):
    """Roughly: the documentation that is packed here is one page."""
    text = (ROOT / "docs" / page).read_text(encoding="utf-8")
    (said,) = re.findall(rf"`{re.escape(packed.path.name)}`.*\| (\d+) MB \|", text)
    assert int(said) == pytest.approx(packed.path.stat().st_size / 1e6, rel=0.05)


def _resolve(packed: Packed, python: str, *wanted: str) -> set[str]:
    """The packages that uv would install on that system from the wheels of the bundle alone."""
    uv = Path(sys.executable).with_name("uv")
    alone = ("--no-config", "--offline", "--no-index", "--find-links", "wheels", "--only-binary", ":all:")
    there = ("--python-platform", packed.system.target, "--python-version", python, "--target", "nowhere")
    run = subprocess.run(
        [uv, "pip", "install", "--dry-run", *alone, *there, *wanted],
        cwd=packed.folder,
        capture_output=True,
        text=True,
        check=False,
        timeout=120,
    )
    assert run.returncode == 0, run.stderr
    return {line[3:].partition("==")[0] for line in run.stderr.splitlines() if line.startswith(" + ")}
