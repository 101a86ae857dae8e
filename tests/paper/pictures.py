"""Pages of paper as small pictures.

A picture carries a comment, which says of what it was drawn: dots differ with every version of LibreOffice
and its fonts, and cannot be compared.
"""

from __future__ import annotations

import re
import struct
import subprocess
import zlib
from collections import Counter
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

_COMMENT = b"Comment\0"
_SIGNATURE = b"\x89PNG\r\n\x1a\n"
#: Colours are rounded to multiples of this, so that few enough are left for a palette.
_STEP = 17


@dataclass(frozen=True, slots=True)
class Picture:
    """A picture of so many dots; ``dots`` has three bytes for each, row by row."""

    width: int
    height: int
    dots: bytes

    def share(self, colour: str) -> float:
        """The share of its dots in a colour such as ``#F4B183``, or very nearly so."""
        wanted = bytes.fromhex(colour.removeprefix("#"))
        counts = Counter(self.dots[at : at + 3] for at in range(0, len(self.dots), 3))
        near = (
            count
            for dot, count in counts.items()
            if all(abs(one - other) <= 3 for one, other in zip(dot, wanted, strict=True))
        )
        return sum(near) / (self.width * self.height)


def rendered(pdf: Path, page: int, share: float) -> Picture:
    """A page as a picture, of which the upper share is kept; 1,400 dots wide for A4 across."""
    command = ["pdftoppm", "-r", "120", "-f", str(page), "-l", str(page), str(pdf)]
    content = subprocess.run(command, check=True, capture_output=True, timeout=60).stdout
    head = re.match(rb"P6\s(\d+)\s(\d+)\s255\s", content)
    assert head, content[:20]
    width, height = int(head[1]), int(int(head[2]) * share)
    return Picture(width, height, content[head.end() : head.end() + 3 * width * height])


def png(picture: Picture, comment: str) -> bytes:
    """The picture as a PNG with a palette and a comment."""
    rounded = bytes(min(255, _STEP * round(byte / _STEP)) for byte in range(256))
    dots = picture.dots.translate(rounded)
    colours = [dots[at : at + 3] for at in range(0, len(dots), 3)]
    palette = sorted(set(colours))
    assert len(palette) <= 256, f"{len(palette)} colours"
    place = {colour: number for number, colour in enumerate(palette)}
    numbers = bytes(place[colour] for colour in colours)
    width = picture.width
    lines = b"".join(b"\0" + numbers[at : at + width] for at in range(0, len(numbers), width))
    parts = (
        (b"IHDR", struct.pack(">IIBBBBB", width, picture.height, 8, 3, 0, 0, 0)),
        (b"tEXt", _COMMENT + comment.encode("ascii")),
        (b"PLTE", b"".join(palette)),
        (b"IDAT", zlib.compress(lines, 9)),
        (b"IEND", b""),
    )
    return _SIGNATURE + b"".join(_part(kind, content) for kind, content in parts)


def with_comment(content: bytes, comment: str) -> bytes:
    """A PNG with a comment, which stands after its head."""
    (head, *rest) = _parts(content)
    parts = (head, (b"tEXt", _COMMENT + comment.encode("ascii")), *rest)
    return _SIGNATURE + b"".join(_part(kind, part) for kind, part in parts)


def comment_of(content: bytes) -> str:
    """The comment of a PNG of ours."""
    comment = next(part for kind, part in _parts(content) if kind == b"tEXt")
    return comment.removeprefix(_COMMENT).decode("ascii")


def _part(kind: bytes, content: bytes) -> bytes:
    return struct.pack(">I", len(content)) + kind + content + struct.pack(">I", zlib.crc32(kind + content))


def _parts(content: bytes) -> Iterator[tuple[bytes, bytes]]:
    at = len(_SIGNATURE)
    while at < len(content):
        (size,) = struct.unpack(">I", content[at : at + 4])
        yield content[at + 4 : at + 8], content[at + 8 : at + 8 + size]
        at += size + 12
