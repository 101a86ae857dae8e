"""Web addresses that Word opens: one that it would call damaged spoils the whole document."""

from __future__ import annotations

import re
from urllib.parse import quote, urlsplit

_HOST = re.compile(r"[A-Za-z0-9](?:[A-Za-z0-9.-]*[A-Za-z0-9])?")
_SAFE = ":/?&=;,+$@!*'()~%"
_LONGEST = 2000  # Word takes some more, and cuts off or refuses what is longer


def openable(url: str) -> str | None:
    """The address with what must be escaped in it escaped; None where it is none that Word would take."""
    try:
        parts = urlsplit(url.strip())
        port = parts.port
        host = (parts.hostname or "").encode("idna").decode()
    except ValueError:  # also for hosts that have no name in ASCII
        return None
    if parts.scheme not in ("http", "https") or not _HOST.fullmatch(host) or parts.username is not None:
        return None
    place = host if port is None else f"{host}:{port}"
    tail = _escaped(parts.path)
    tail += f"?{_escaped(parts.query)}" if parts.query else ""
    tail += f"#{_escaped(parts.fragment)}" if parts.fragment else ""
    found = f"{parts.scheme}://{place}{tail}"
    return found if len(found) <= _LONGEST else None


def _escaped(part: str) -> str:
    whole = re.sub(r"%(?![0-9A-Fa-f]{2})", "%25", part)
    return quote(whole, safe=_SAFE, errors="replace")
