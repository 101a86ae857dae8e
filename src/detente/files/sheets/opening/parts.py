"""The parts of a workbook's zip: only those that are asked for are unpacked, and only up to the limits."""

from __future__ import annotations

import zlib
from io import BytesIO
from zipfile import ZIP_DEFLATED, ZIP_STORED, BadZipFile, ZipFile, ZipInfo

from detente.files.sheets.opening.guards import MOST_PARTS, Allowance, Refused, damaged, smaller
from detente.messages import _

_PIECE = 1_000_000
#: Above this size a part may be so many times as large as it is packed; honest tables stay far below.
_SIZE_OF_CARE = 1_000_000
_MOST_TIMES = 200
_ENTRY = b"PK\x01\x02"
_ENCRYPTED = 0x1


def parts_of(content: bytes) -> ZipFile:
    """The zip, its list of parts read. Raises Refused where it has too many, or is none."""
    if content.count(_ENTRY) > MOST_PARTS:  # before the list is read
        raise Refused(_("The file has more than {most} parts.", most=MOST_PARTS), smaller())
    try:
        return ZipFile(BytesIO(content))
    except (BadZipFile, ValueError, OSError, NotImplementedError):
        raise damaged() from None


def part(archive: ZipFile, name: str, allowance: Allowance) -> bytes:
    """What a part holds, unpacked. Raises Refused where there is no such part, or too much in it.

    Capitals and the direction of slashes do not matter, for some programs write what others do not.
    """
    entry = {_plain(entry.filename): entry for entry in archive.infolist()}.get(_plain(name))
    if entry is None:
        raise damaged()
    if entry.flag_bits & _ENCRYPTED:
        raise protected()
    if entry.compress_type not in (ZIP_STORED, ZIP_DEFLATED):
        raise damaged()
    try:
        return _unpacked(archive, entry, allowance)
    except (BadZipFile, zlib.error, EOFError, ValueError, OSError, RuntimeError):
        raise damaged() from None


def _plain(name: str) -> str:
    return name.replace("\\", "/").lower()


def protected() -> Refused:
    """The refusal of a file that wants a password."""
    return Refused(_("The file is protected by a password."), _("Save it without the password."))


def _unpacked(archive: ZipFile, entry: ZipInfo, allowance: Allowance) -> bytes:
    """The bytes of a part. What the zip says of its size is not believed: they are counted as they come."""
    pieces: list[bytes] = []
    size = 0
    with archive.open(entry) as file:
        while piece := file.read(_PIECE):
            allowance.unpack(len(piece))
            size += len(piece)
            if size > max(_SIZE_OF_CARE, entry.compress_size * _MOST_TIMES):
                what = _("A part of the file swells to more than {most} times its size.", most=_MOST_TIMES)
                raise Refused(what, smaller())
            pieces.append(piece)
    return b"".join(pieces)
