"""A lock between processes, which the system lets go when a process ends, however it ends."""

from __future__ import annotations

import contextlib
import sys
import time
from collections.abc import Iterator
from pathlib import Path

from starting.sentences import say

#: How often, and after how many seconds, a start looks whether the other is done: ten minutes in all.
TRIES, PAUSE = 1200, 0.5


@contextlib.contextmanager
def only_one(path: Path) -> Iterator[bool]:
    """Hold the lock of this file, and wait for it where another process holds it.

    False where the disk knows no locks, or where the other takes too long: then two may do the same work.
    """
    with path.open("a+") as file:
        yield _locked(file.fileno())


def _locked(number: int) -> bool:
    for attempt in range(TRIES):
        try:
            _lock(number)
            return True
        except (BlockingIOError, PermissionError):  # Windows, and some Unix, have the second for the first
            if not attempt:
                say("waiting")
            time.sleep(PAUSE)
        except OSError:
            return False
    return False


def _lock(number: int) -> None:
    if sys.platform == "win32":
        import msvcrt

        msvcrt.locking(number, msvcrt.LK_NBLCK, 1)
    else:
        import fcntl

        fcntl.lockf(number, fcntl.LOCK_EX | fcntl.LOCK_NB)
