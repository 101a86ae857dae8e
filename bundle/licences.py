"""The licences of what is in a bundle, as the packages themselves state them."""

from __future__ import annotations

import re
import zipfile
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from email.parser import HeaderParser
from importlib.metadata import distribution
from pathlib import Path

_TEXT = re.compile(r"(?:^|/)(?:licen[cs]e|copying|notice|authors|copyright)[^/]*$", re.IGNORECASE)
_STATED = "License :: "


@dataclass(frozen=True, slots=True, kw_only=True)
class Licences:
    """What one package says: its licence in a few words, and the texts that it carries, by file name."""

    name: str
    version: str
    licence: str
    texts: Mapping[str, bytes]


def of_wheel(wheel: Path) -> Licences:
    """The licences that a wheel states in its metadata and carries as texts."""
    with zipfile.ZipFile(wheel) as archive:
        names = [name for name in archive.namelist() if ".dist-info/" in name and not name.endswith("/")]
        metadata = next(name for name in names if name.endswith(".dist-info/METADATA"))
        texts = {
            name.partition(".dist-info/")[2]: archive.read(name)
            for name in names
            if _TEXT.search(name) or "/licenses/" in name
        }
        return _licences(archive.read(metadata).decode("utf-8"), texts)


def of_installed(name: str) -> Licences:
    """The licences of a package of this environment, parts of which are in what it has made."""
    found = distribution(name)
    inside = [path for path in found.files or () if ".dist-info/" in str(path) and _TEXT.search(str(path))]
    texts = {str(path).partition(".dist-info/")[2]: Path(str(path.locate())).read_bytes() for path in inside}
    return _licences(found.read_text("METADATA") or "", texts)


def table(licences: Iterable[Licences]) -> str:
    """One line a package: name, version, licence, and whether its text is in the folder."""
    lines = ["Package | Version | Licence | Texts in the folder", ""]
    lines += [f"{one.name} | {one.version} | {one.licence} | {len(one.texts)}" for one in licences]
    return "\n".join(lines) + "\n"


def _licences(metadata: str, texts: Mapping[str, bytes]) -> Licences:
    fields = HeaderParser().parsestr(metadata)
    stated = [
        one.removeprefix(_STATED) for one in fields.get_all("Classifier", []) if one.startswith(_STATED)
    ]
    said = fields.get("License-Expression") or "; ".join(stated) or _first_line(fields.get("License", ""))
    return Licences(name=fields["Name"], version=fields["Version"], licence=said or "not stated", texts=texts)


def _first_line(text: str) -> str:
    return text.strip().partition("\n")[0]
