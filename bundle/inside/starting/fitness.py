"""Whether this folder, this Python and this machine are what the bundle was packed for."""

from __future__ import annotations

import json
import platform
import sys
import sysconfig
from dataclasses import dataclass
from pathlib import Path

from starting import Refused

#: The oldest C library for which the wheels for Linux were built.
GLIBC = (2, 28)

#: What Windows allows in a path, unless it was told otherwise.
PATH_LIMIT = 259

#: What making an environment adds to the path of a file, at most.
MAKING_ADDS = len("/env/m-12345678/t/pip-target-12345678/lib/python/")


@dataclass(frozen=True, slots=True, kw_only=True)
class Bundle:
    """What was packed, for which system; ``longest`` is the longest path in any of the wheels."""

    version: str
    system: str
    platform: str
    machine: str
    longest: int


def read(folder: Path) -> Bundle:
    """What the folder says of itself; refused where a part of it is missing."""
    for part in ("bundle.json", "lock.txt", "wheels"):
        if not (folder / part).exists():
            raise Refused("incomplete", found=part)
    try:
        return Bundle(**json.loads((folder / "bundle.json").read_text(encoding="utf-8")))
    except (ValueError, TypeError) as error:
        raise Refused("changed", found="bundle.json") from error


def refuse_unfit(bundle: Bundle, folder: Path) -> None:
    """Refuse a Python, a machine or a place with which the wheels cannot work."""
    _refuse_unusual_python()
    if (sys.platform, platform.machine().lower()) != (bundle.platform, bundle.machine.lower()):
        found = f"{platform.system()} ({platform.machine()})"
        raise Refused("system", found=found, wanted=bundle.system)
    if sys.platform == "linux":
        _refuse_old_linux()
    if sys.platform == "win32" and not _long_paths_allowed():
        refuse_long_path(folder, bundle.longest)


def refuse_long_path(folder: Path, longest: int) -> None:
    """Refuse a folder in which a file would get a path too long for Windows as it usually is set."""
    room = PATH_LIMIT - MAKING_ADDS - longest
    if len(str(folder)) > room:
        raise Refused("long", found=len(str(folder)), wanted=room)


def _refuse_unusual_python() -> None:
    """Refuse what compiled wheels are not made for: PyPy, 32 bits, a Python without its global lock."""
    free_threaded = bool(sysconfig.get_config_var("Py_GIL_DISABLED"))
    if sys.implementation.name != "cpython" or sys.maxsize < 2**32 or free_threaded:
        kind = "free-threaded" if free_threaded else platform.architecture()[0]
        raise Refused("unusual", found=f"{platform.python_implementation()} ({kind})")


def _refuse_old_linux() -> None:
    name, version = platform.libc_ver()
    numbers = tuple(int(part) for part in version.split(".")[:2] if part.isdigit())
    if name != "glibc" or numbers < GLIBC:
        raise Refused("libc", found=f"{name} {version}".strip() or "musl")


def _long_paths_allowed() -> bool:
    """Whether this Windows was told to allow long paths; the registry is read, never written."""
    if sys.platform != "win32":
        return True
    import winreg

    place = r"SYSTEM\CurrentControlSet\Control\FileSystem"
    try:
        with winreg.OpenKey(winreg.HKEY_LOCAL_MACHINE, place) as key:
            return bool(winreg.QueryValueEx(key, "LongPathsEnabled")[0])
    except OSError:
        return False
