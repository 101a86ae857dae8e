"""Why the system would not read or write a file, in our own words, and the writing of files."""

from __future__ import annotations

import errno
from pathlib import Path

from detente.errors import BadInput, Problem
from detente.files.wording import visible
from detente.messages import _


def reason(error: OSError | ValueError) -> str:
    """Why the system refused; in the system's own words where it is nothing common."""
    match getattr(error, "errno", None):
        case errno.EACCES | errno.EPERM:
            return _("permission is denied")
        case errno.EROFS:
            return _("the place is read-only")
        case errno.ENOSPC | errno.EDQUOT:
            return _("no space is left on the device")
        case errno.ENAMETOOLONG:
            return _("the name is too long")
        case errno.ENOTDIR:
            return _("a part of its path is a file, not a folder")
        case None:
            return _("its name has a character that is not allowed")
    return getattr(error, "strerror", None) or str(error)


def write_bytes(path: Path, content: bytes) -> None:
    """Write a file, over one that is there. Raises BadInput, with what to do, where that cannot be done.

    It is written beside its place and then moved there, so that nothing is ever half-written.
    """
    try:
        if path.exists() and not (path.is_file() and not path.is_symlink()):
            path.write_bytes(content)  # a device, a pipe, or a link that must stay one
        else:
            _write_whole(path, content)
    except (OSError, ValueError) as error:
        what, mend = _refused(path, error)
        raise BadInput(Problem(file=visible(str(path)), what=what, mend=mend)) from None


def _write_whole(path: Path, content: bytes) -> None:
    beside = path.with_name(f".{path.name}.part") if path.name else path
    try:
        beside.write_bytes(content)
        if path.exists():
            beside.chmod(path.stat().st_mode & 0o7777)
        beside.replace(path)
    except OSError:
        beside.unlink(missing_ok=True)
        raise


def _refused(path: Path, error: OSError | ValueError) -> tuple[str, str]:
    if isinstance(error, FileNotFoundError) and not path.parent.is_dir():
        what = _("There is no folder '{folder}'.", folder=visible(str(path.parent)))
        return what, _("Make it first, or name one that is there.")
    if isinstance(error, IsADirectoryError):
        return _("This is a folder, not a file."), _("Name a file in it.")
    what = _("The file cannot be written: {reason}.", reason=reason(error))
    return what, _("Name a place where files may be written.")
