"""The private environment: a folder of packages beside the wheels, for one Python and one lock file.

It is a plain folder and not a venv: it needs neither the modules that some systems leave out (venv,
ensurepip) nor a copy of python.exe, which some offices block, and it can be moved and copied.
"""

from __future__ import annotations

import hashlib
import os
import platform
import shutil
import subprocess
import sys
import tempfile
import time
from pathlib import Path

from starting import ALONE, Refused
from starting.only_one import only_one
from starting.sentences import say

#: pip without its settings, its cache or a network, and with nothing that the lock file does not name.
PIP = (
    *("--isolated", "--no-cache-dir", "--disable-pip-version-check", "--no-input", "install", "--quiet"),
    *("--no-index", "--no-deps", "--only-binary", ":all:", "--require-hashes"),
    *("--root-user-action", "ignore"),
)


def made(bundle: Path) -> Path:
    """The folder with the packages, made where it is not there yet.

    A folder gets its name only when it is whole, so whatever has the name can be used. Raises ``Refused``
    where it cannot be made.
    """
    lock = hashlib.sha256((bundle / "lock.txt").read_bytes()).hexdigest()
    home = bundle / "env" / f"{sys.version_info[0]}{sys.version_info[1]}-{lock[:8]}"
    if home.is_dir():
        return home
    try:
        home.parent.mkdir(exist_ok=True)
        with only_one(home.parent / "lock") as alone:
            if alone:
                _remove_broken(home.parent)
            if not home.is_dir():
                _make(home, bundle)
    except OSError as error:
        raise Refused("unwritable", found=error.strerror or str(error)) from error
    return home


def _remove_broken(environments: Path) -> None:
    """What a start left behind that was stopped in the middle."""
    for left in environments.glob("m-*"):
        shutil.rmtree(left, ignore_errors=True)


def _make(home: Path, bundle: Path) -> None:
    """Install into a folder beside, and give it the name when all is there."""
    say("making", found=platform.python_version())
    making = Path(tempfile.mkdtemp(prefix="m-", dir=home.parent))
    try:
        _install(making / "s", bundle, making / "t")
        shutil.rmtree(making / "s" / "bin", ignore_errors=True)  # scripts that only another place could run
        _rename(making / "s", home)
    finally:
        shutil.rmtree(making, ignore_errors=True)


def _install(site: Path, bundle: Path, temporary: Path) -> None:
    """Have pip, run from its own wheel, install by hash what the lock file names."""
    temporary.mkdir()
    places = dict.fromkeys(("TMPDIR", "TEMP", "TMP"), str(temporary))
    wheels, lock = bundle / "wheels", bundle / "lock.txt"
    named = ("--find-links", str(wheels), "--requirement", str(lock), "--target", str(site))
    done = subprocess.run(
        [sys.executable, *ALONE, str(_pip(wheels, lock) / "pip"), *PIP, *named],
        env={**os.environ, **places, "PIP_CONFIG_FILE": os.devnull},
        stdout=subprocess.PIPE,
        stderr=subprocess.STDOUT,
        text=True,
        errors="replace",
        check=False,
    )
    if done.returncode:
        raise Refused("failed", found=done.stdout.strip())


def _pip(wheels: Path, lock: Path) -> Path:
    """The wheel of pip, as it was packed: it runs before anything else has been checked."""
    for wheel in wheels.glob("pip-*.whl"):
        if f"sha256:{hashlib.sha256(wheel.read_bytes()).hexdigest()}" in lock.read_text(encoding="utf-8"):
            return wheel
        raise Refused("changed", found=wheel.name)
    raise Refused("incomplete", found="wheels/pip-….whl")


def _rename(site: Path, home: Path) -> None:
    """Rename a folder; a virus scanner on Windows may hold a new file for a moment."""
    for _attempt in range(20):
        try:
            site.rename(home)
            return
        except OSError as error:
            if home.is_dir():
                return
            refused = error
            time.sleep(0.5)
    raise refused
