"""The wheel is pure, complete, and works in an environment of its own, far from the checkout."""

from __future__ import annotations

import json
import os
import subprocess
import sys
import venv
import zipfile
from pathlib import Path

import pytest

ROOT = Path(__file__).parents[2]
CI = bool(os.environ.get("CI"))


@pytest.fixture(scope="module")
def wheel(tmp_path_factory):
    folder = tmp_path_factory.mktemp("wheel")
    code = "import sys; from hatchling.build import build_wheel; print(build_wheel(sys.argv[1]))"
    built = _run(ROOT, sys.executable, "-c", code, str(folder))
    return folder / built.stdout.split()[-1]


@pytest.fixture(scope="module")
def installed(wheel, tmp_path_factory):
    """The Python of a new environment with the wheel and the locked dependencies of the core."""
    home = tmp_path_factory.mktemp("installed") / "venv"
    venv.create(home, symlinks=True)
    python = home / "bin" / "python"
    uv = (Path(sys.executable).with_name("uv"), "pip", "install", "--quiet", "--python", python)
    _need_network([*uv, "--require-hashes", "--requirements", ROOT / "requirements" / "core.txt"])
    _run(home, *uv, "--no-deps", "--offline", wheel)
    return python


def test_the_wheel_is_pure(wheel):
    assert wheel.name.endswith("-py3-none-any.whl")


def test_the_wheel_has_every_file_of_the_package_and_the_licence(wheel):
    inside = set(zipfile.ZipFile(wheel).namelist())
    source = ROOT / "src"
    listed = _run(ROOT, "git", "ls-files", "--cached", "--others", "--exclude-standard", "src").stdout
    expected = {
        (ROOT / name).relative_to(source).as_posix() for name in listed.splitlines() if (ROOT / name).exists()
    }
    assert expected <= inside
    assert {"detente/py.typed", "detente/errors.py"} <= inside
    cases = {name.partition(".")[2] for name in inside if name.startswith("detente/catalogue/cases/")}
    assert cases == {"yaml", "xlsx"}
    assert any(name.startswith("detente/locale/de/") and name.endswith(".po") for name in inside)
    assert any(name.endswith(".dist-info/licenses/LICENSE") for name in inside)


def test_the_installed_package_says_who_it_is_and_how_to_use_it(installed, tmp_path):
    assert _detente(installed, tmp_path, "--version").stdout.strip().endswith("0.1.0")
    assert "analyze" in _detente(installed, tmp_path, "--help").stdout


def test_the_installed_package_lists_its_catalogue(installed, tmp_path):
    listed = _detente(installed, tmp_path, "catalogue").stdout
    assert "cases/european-security-talks-2022" in listed
    assert "textbook/nash-1950" in listed


def test_the_installed_package_analyses_a_case_without_the_extras(installed, tmp_path):
    case = "catalogue:textbook/nash-1950"
    answer = json.loads(_detente(installed, tmp_path, "analyze", case, "--json").stdout)
    assert answer["zone"]["exists"] is True
    assert answer["solutions"]["nash"]["deal"]


def test_the_installed_package_is_imported_from_its_own_place(installed, tmp_path):
    place = _run(tmp_path, installed, "-c", "import detente; print(detente.__file__)").stdout
    assert installed.parents[1] in Path(place.strip()).parents


def _detente(python: Path, folder: Path, *arguments: str) -> subprocess.CompletedProcess[str]:
    return _run(folder, python, "-m", "detente", *arguments)


def _need_network(command: list[str | Path]) -> None:
    """Run a command that may have to fetch packages; skip where it cannot, but never in CI."""
    run = subprocess.run(command, capture_output=True, text=True, check=False)
    if run.returncode and not CI:
        pytest.skip(f"the locked dependencies could not be fetched: {run.stderr.strip()[-300:]}")
    assert run.returncode == 0, run.stderr


def _run(folder: Path, *command: str | Path) -> subprocess.CompletedProcess[str]:
    foreign = ("PYTHON", "LC_", "LANG")
    clean = {name: value for name, value in os.environ.items() if not name.startswith(foreign)}
    environment = {**clean, "LC_ALL": "C.UTF-8", "COLUMNS": "100", "NO_COLOR": "1"}
    run = subprocess.run(command, cwd=folder, env=environment, capture_output=True, text=True, check=False)
    assert run.returncode == 0, f"{command}\n{run.stdout}\n{run.stderr}"
    return run
