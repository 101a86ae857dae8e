"""A whole bundle at work, as on a safe machine: no rights, no network, and nothing left anywhere."""

from __future__ import annotations

import contextlib
import os
import platform
import shutil
import subprocess
import sys
from dataclasses import dataclass
from pathlib import Path

import pytest

from bundle.systems import PYTHONS, SYSTEMS

pytestmark = pytest.mark.bundle
CI = bool(os.environ.get("CI"))
CASE = "catalogue:cases/european-security-talks-2022"
NOBODY = 65534


@dataclass(frozen=True, slots=True, kw_only=True)
class Stranger:
    """Somebody without rights, where no network interface is up, with an unpacked bundle and a home."""

    prefix: tuple[str, ...]
    python: str
    folder: Path

    @property
    def bundle(self) -> Path:
        (unpacked,) = (self.folder / "Häuser & Söhne").iterdir()
        return unpacked

    @property
    def home(self) -> Path:
        return self.folder / "home"

    def run(self, *command: str | Path) -> subprocess.CompletedProcess[str]:
        """Run a command as this user, with nothing of our own environment."""
        places = {
            "HOME": str(self.home),
            "TMPDIR": str(self.home / "tmp"),
            "LANG": "C.UTF-8",
            "COLUMNS": "100",
        }
        return subprocess.run(
            [*self.prefix, *map(str, command)],
            cwd=self.home,
            env={"PATH": "/usr/local/bin:/usr/bin:/bin", **places},
            stdin=subprocess.DEVNULL,
            capture_output=True,
            text=True,
            check=False,
            timeout=300,
        )

    def detente(self, *words: str) -> subprocess.CompletedProcess[str]:
        """Start the bundle with these words."""
        return self.run("sh", self.bundle / "detente.sh", *words)


@pytest.fixture(scope="module")
def stranger(pack_whole):
    """A user who has unpacked the bundle for this machine."""
    here = [one for one in SYSTEMS if (one.platform, one.machine) == (sys.platform, platform.machine())]
    if sys.platform != "linux" or not here:
        pytest.skip("only Linux has network namespaces")
    prefix = _without_rights_or_network()
    python = _python_for(prefix)
    zipped = pack_whole(here[0])
    user = Stranger(prefix=prefix, python=python, folder=zipped.parent / "user")
    for place in (user.folder, user.home, user.home / "tmp", user.folder / "Häuser & Söhne"):
        place.mkdir()
        if os.geteuid() == 0:
            os.chown(place, NOBODY, NOBODY)
    unpacked = user.run(user.python, "-m", "zipfile", "-e", zipped, user.folder / "Häuser & Söhne")
    assert unpacked.returncode == 0, unpacked.stderr
    return user


@pytest.fixture(scope="module")
def first_answer(stranger):
    """What the first start answers, and what it leaves of the user's where anybody may write."""
    before = _left_about()
    answer = stranger.detente("analyze", CASE)
    return answer, _left_about() - before


def test_the_user_has_no_rights_and_no_network(stranger):
    code = "import errno, os, socket\nprint(os.geteuid())\n"
    code += "try: socket.create_connection(('127.0.0.1', 9))\n"
    code += "except OSError as error: print(errno.errorcode[error.errno])"
    said = stranger.run(stranger.python, "-c", code).stdout.split()
    assert said[1:] == ["ENETUNREACH"]
    assert os.geteuid() != 0 or said[0] == str(NOBODY)


def test_the_bundle_analyses_the_case_of_2022(first_answer):
    answer, _left = first_answer
    assert answer.returncode == 0, answer.stderr
    assert answer.stderr.startswith("Setting up Detente for Python 3.")
    assert "agreement is possible" in answer.stdout
    assert answer.stdout == _ours("analyze", CASE)


def test_the_next_start_is_at_once_and_its_answer_is_that_of_the_checkout(stranger, first_answer):
    theirs = stranger.detente("analyze", CASE, "--json")
    assert (theirs.stdout, theirs.stderr) == (_ours("analyze", CASE, "--json"), "")


def test_the_bundle_draws_and_solves_with_the_extras(stranger, first_answer):
    drawn = stranger.detente("plot", "catalogue:textbook/nash-1950", str(stranger.home / "tmp" / "a.png"))
    assert (stranger.home / "tmp" / "a.png").read_bytes().startswith(b"\x89PNG"), drawn.stderr
    (stranger.home / "tmp" / "a.png").unlink()
    (made,) = (stranger.bundle / "env").glob("3*")
    code = f"import sys; sys.path.insert(0, {str(made)!r}); from ortools.sat.python import cp_model as m; "
    solved = stranger.run(
        stranger.python, "-I", "-S", "-c", code + "print(m.CpSolver().solve(m.CpModel()) == 4)"
    )
    assert solved.stdout == "True\n", solved.stderr


def test_nothing_is_written_outside_the_folder_of_the_bundle(stranger, first_answer):
    _answer, left = first_answer
    assert left == set()
    assert list(stranger.home.rglob("*")) == [stranger.home / "tmp"]


def _without_rights_or_network() -> tuple[str, ...]:
    """What to put before a command; skips where the system does not let us, but never in CI."""
    prefix = ("unshare", "--map-root-user", "--net")
    if os.geteuid() == 0:
        user = ("setpriv", f"--reuid={NOBODY}", f"--regid={NOBODY}", "--clear-groups")
        prefix = ("unshare", "--net", *user)
    tried = shutil.which(prefix[0]) and subprocess.run([*prefix, "true"], capture_output=True, check=False)
    if not tried or tried.returncode:
        if not CI:
            pytest.skip("a network namespace cannot be made here")
        pytest.fail(f"a network namespace cannot be made here: {tried and tried.stderr}")
    return prefix


def _python_for(prefix: tuple[str, ...]) -> str:
    """A Python of the system that the user may run; skips where there is none, but never in CI."""
    for python in ("python3", *(f"python{version}" for version in PYTHONS)):
        path = shutil.which(python, path="/usr/local/bin:/usr/bin:/bin")
        asks = "import sys; print('.'.join(map(str, sys.version_info[:2])))"
        if (
            path
            and subprocess.run([*prefix, path, "-c", asks], capture_output=True, text=True).stdout[:-1]
            in PYTHONS
        ):
            return path
    if not CI:
        pytest.skip("there is no Python that every user of this machine may run")
    pytest.fail("there is no Python that every user of this machine may run")


def _left_about() -> set[str]:
    """Files of the user where everybody may write; unknown where the user is ourselves, who leave others."""
    if os.geteuid() != 0:
        return set()
    found = set()
    for place in ("/tmp", "/var/tmp", "/dev/shm"):
        for path in Path(place).glob("*"):
            with contextlib.suppress(FileNotFoundError):  # of somebody else, and gone meanwhile
                found |= {str(path)} if path.lstat().st_uid == NOBODY else set()
    return found


def _ours(*words: str) -> str:
    """What the checkout answers, printed as for the stranger."""
    environment = {**os.environ, "LC_ALL": "C.UTF-8", "COLUMNS": "100", "NO_COLOR": "1"}
    command = [sys.executable, "-m", "detente", *words]
    return subprocess.run(command, env=environment, capture_output=True, text=True, check=True).stdout
