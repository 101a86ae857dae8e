"""Bundles to test: whole ones, and small ones that need no network.

The wheels of whole ones come from ``build/bundle/wheels``, where ``make bundle`` leaves them. Where they are
not there yet, whole ones are skipped, for 1 GB would have to be fetched; never in CI.
"""

from __future__ import annotations

import base64
import hashlib
import os
import platform
import shutil
import subprocess
import sys
import tempfile
import zipfile
from dataclasses import dataclass
from importlib.util import find_spec
from pathlib import Path

import pytest

from bundle import archive, contents, locks
from bundle.__main__ import pack
from bundle.systems import SYSTEMS, System
from bundle.wheels import NotFetched

#: What stands in for Detente: it shows what it was called with, and how it was started.
DETENTE = """
import os, sys
if __name__ == "__main__":
    print("called with", sys.argv[1:], "in", os.path.basename(os.getcwd()))
    sys.exit(int(os.environ.get("CODE", 0)))
"""
METADATA = "Metadata-Version: 2.4\nName: detente\nVersion: 9.9\nLicense-Expression: Apache-2.0\n"


WHEELS = Path(__file__).parents[2] / "build" / "bundle" / "wheels"

#: How pip says that there is nobody to ask, and not that what is locked is not there.
OFFLINE = (
    "NewConnectionError",
    "NameResolutionError",
    "ConnectTimeoutError",
    "ProxyError",
    "Network is unreach",
)


@pytest.fixture(scope="module")
def pack_whole():
    """A function that packs the bundle of a system, where everybody may read it, and gives the zip."""
    with tempfile.TemporaryDirectory(prefix="bundle-") as name:
        folder = Path(name)
        folder.chmod(0o755)
        (folder / "pages").mkdir()
        (folder / "pages" / "index.html").write_text("<p>Detente</p>", encoding="utf-8")
        yield lambda system: _packed_whole(system, folder)


def _packed_whole(system: System, folder: Path) -> Path:
    if not (os.environ.get("CI") or WHEELS.is_dir()):
        pytest.skip("the wheels are not here: make bundle fetches them, 1 GB")
    try:
        (path,) = pack([system], folder / "pages", folder)
    except NotFetched as error:
        if os.environ.get("CI") or not any(sign in str(error) for sign in OFFLINE):
            raise
        pytest.skip("the package index cannot be reached")
    return path


@dataclass(frozen=True, slots=True, kw_only=True)
class Small:
    """An unpacked bundle, and a home of its own."""

    folder: Path
    home: Path

    def start(self, *words: str, typed: str = "", **variables: str) -> subprocess.CompletedProcess[str]:
        """Run the start script as a user would."""
        return subprocess.run(
            self.command(*words),
            env=self.environment(**variables),
            cwd=self.home,
            input=typed,
            capture_output=True,
            text=True,
            check=False,
            timeout=120,
        )

    def command(self, *words: str) -> list[str]:
        return ["sh", str(self.folder / "detente.sh"), *words]

    def environment(self, **variables: str) -> dict[str, str]:
        """Nothing of the tests' own environment but where Python is."""
        path = os.pathsep.join([str(Path(sys.executable).parent), "/usr/bin", "/bin"])
        return {
            "PATH": path,
            "HOME": str(self.home),
            "TMPDIR": str(self.home),
            "LANG": "C.UTF-8",
            **variables,
        }

    def environments(self) -> set[str]:
        """What lies in the folder ``env``, without the file that is locked."""
        return {path.name for path in (self.folder / "env").glob("*")} - {"lock"}


@pytest.fixture(scope="session")
def pack_small(tmp_path_factory):
    """A function that packs a small bundle, all of it made anew, and gives the zip."""

    def packed() -> Path:
        folder = tmp_path_factory.mktemp("packed")
        pages = folder / "pages"
        (pages / ".hidden").mkdir(parents=True)
        (pages / "index.html").write_text("<p>Detente</p>", encoding="utf-8")
        (pages / ".hidden" / "index.html").write_text("not for readers", encoding="utf-8")
        own, pip = _wheel(folder), _pip()
        members = contents.members(_this_system(), [locks.of_wheel(pip)], own, [pip], pages)
        archive.write(folder / "small.zip", members)
        return folder / "small.zip"

    return packed


@pytest.fixture(scope="session")
def small_zip(pack_small):
    return pack_small()


@pytest.fixture
def small(small_zip, tmp_path):
    """A small bundle, unpacked into a folder as offices have them, and never started yet."""
    return _unpacked(small_zip, tmp_path)


@pytest.fixture(scope="session")
def first_start(small_zip, tmp_path_factory):
    """A small bundle that was started once, and what it answered."""
    once = _unpacked(small_zip, tmp_path_factory.mktemp("started"))
    return once, once.start("analyze", "ein Fall.yaml")


@pytest.fixture
def ready(first_start, tmp_path):
    """A small bundle that was started before, elsewhere."""
    folder, home = tmp_path / "Häuser & Söhne (2031)" / "detente-9.9", tmp_path / "home"
    shutil.copytree(first_start[0].folder, folder)
    home.mkdir()
    return Small(folder=folder, home=home)


def _unpacked(zipped: Path, folder: Path) -> Small:
    place, home = folder / "Häuser & Söhne (2031)", folder / "home"
    home.mkdir()
    with zipfile.ZipFile(zipped) as archived:
        archived.extractall(place)
    return Small(folder=place / "detente-9.9", home=home)


def _wheel(folder: Path) -> Path:
    path = folder / "detente-9.9-py3-none-any.whl"
    files = {
        "detente/__init__.py": "",
        "detente/__main__.py": DETENTE,
        "detente-9.9.dist-info/METADATA": METADATA,
        "detente-9.9.dist-info/WHEEL": "Wheel-Version: 1.0\nRoot-Is-Purelib: true\nTag: py3-none-any\n",
        "detente-9.9.dist-info/licenses/LICENSE": "Do what you like.\n",
    }
    record = "".join(f"{name},sha256={_digest(text)},{len(text)}\n" for name, text in files.items())
    files["detente-9.9.dist-info/RECORD"] = record + "detente-9.9.dist-info/RECORD,,\n"
    archive.write(path, {name: text.encode() for name, text in files.items()})
    return path


def _digest(text: str) -> str:
    return base64.urlsafe_b64encode(hashlib.sha256(text.encode()).digest()).decode().rstrip("=")


def _pip() -> Path:
    spec = find_spec("ensurepip")
    found = sorted(Path(spec.origin).parent.glob("_bundled/pip-*.whl")) if spec and spec.origin else []
    if not found:
        pytest.skip("this Python comes without the wheel of pip")
    return found[0]


def _this_system() -> System:
    """The system that we are on; skips where there is no bundle for it, or no ``sh`` to start it."""
    here = (sys.platform, platform.machine())
    for system in SYSTEMS:
        if (system.platform, system.machine) == here and system.script.endswith(".sh"):
            return system
    pytest.skip(f"there is no bundle with a shell script for {here}")
