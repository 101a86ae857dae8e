"""A zip file that is the same whenever it is written: sorted, without times, with the rights that we say."""

from __future__ import annotations

import zipfile
from collections.abc import Mapping
from pathlib import Path

#: The earliest time that a zip file can tell.
EPOCH = (1980, 1, 1, 0, 0, 0)
UNIX = 3
PACKED = (".whl", ".png")


def write(path: Path, members: Mapping[str, bytes | Path]) -> None:
    """Write a zip file of these members, each bytes or a file to read; scripts (``.sh``) can be run."""
    with zipfile.ZipFile(path, "w", allowZip64=False) as archive:
        for name in sorted(members):
            content = members[name]
            entry = zipfile.ZipInfo(name, EPOCH)
            entry.create_system = UNIX
            entry.external_attr = (0o100755 if name.endswith(".sh") else 0o100644) << 16
            entry.compress_type = zipfile.ZIP_STORED if name.endswith(PACKED) else zipfile.ZIP_DEFLATED
            archive.writestr(entry, content.read_bytes() if isinstance(content, Path) else content)
