"""WordprocessingML as text: elements, attributes, and texts that no parser stumbles over."""

from __future__ import annotations

import re
from xml.sax.saxutils import quoteattr

#: What XML 1.0 forbids, noncharacters, and characters that turn the text around them.
_UNFIT = re.compile(
    "[^\t\n\r -\ud7ff\ue000-\ufffd\U00010000-\U0010ffff]|[\x7f-\x9f\u202a-\u202e\u2066-\u2069\ufdd0-\ufdef]"
    "|[" + "".join(chr(plane << 16 | end) for plane in range(1, 17) for end in (0xFFFE, 0xFFFF)) + "]"
)
_REPLACEMENT = "\ufffd"

NAMESPACES = " ".join(
    f'xmlns:{prefix}="{address}"'
    for prefix, address in {
        "w": "http://schemas.openxmlformats.org/wordprocessingml/2006/main",
        "r": "http://schemas.openxmlformats.org/officeDocument/2006/relationships",
        "wp": "http://schemas.openxmlformats.org/drawingml/2006/wordprocessingDrawing",
        "a": "http://schemas.openxmlformats.org/drawingml/2006/main",
        "pic": "http://schemas.openxmlformats.org/drawingml/2006/picture",
    }.items()
)


def element(tag: str, *inner: str, **attributes: str | int) -> str:
    """An element of Word's own namespace around markup; its attributes are of the same namespace."""
    head = "".join(f" w:{key}={attribute(value)}" for key, value in attributes.items())
    content = "".join(inner)
    return f"<w:{tag}{head}>{content}</w:{tag}>" if content else f"<w:{tag}{head}/>"


def attribute(value: str | int) -> str:
    """A value of an attribute, quoted."""
    return quoteattr(fit(str(value)))


def text(words: str) -> str:
    """The content of a run: line breaks and tabs as Word's own, everything else as it is."""
    lines = fit(words).replace("\r\n", "\n").replace("\r", "\n").split("\n")
    return element("br").join(_line(line) for line in lines)


def fit(words: str) -> str:
    """The text with a replacement character for each that has no place in a document."""
    return _UNFIT.sub(_REPLACEMENT, words)


def _line(line: str) -> str:
    return element("tab").join(_stretch(stretch) for stretch in line.split("\t"))


def _stretch(stretch: str) -> str:
    escaped = stretch.replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;")
    return f'<w:t xml:space="preserve">{escaped}</w:t>' if stretch else ""
