"""Reads the texts that are stored beside a scenario; never anything outside its folder."""

from __future__ import annotations

from pathlib import Path

from detente.files.beside import into_the_folder, outside
from detente.files.decoding import other_format
from detente.files.numbers import NotReadable
from detente.files.places import reason
from detente.files.wording import shown
from detente.messages import _

MOST_BYTES = 10_000_000
#: For the bytes that Windows-1252 has no letter for.
_OLD_WINDOWS = "cp1252"


def read_stored(name: str, folder: Path) -> str:
    """The text of a file in the folder, in UTF-8 or else in Windows-1252.

    Raises NotReadable, with the mend, where there is no such text.
    """
    return _text_of(_content(name, _inside(name, folder)), name)


def _inside(name: str, folder: Path) -> Path:
    """The file itself, links followed; it must lie in the folder."""
    try:
        home, path = folder.resolve(), (folder / name).resolve()
    except (OSError, RuntimeError, ValueError) as error:
        raise _refused(name, error) from None
    if not path.is_relative_to(home):
        raise NotReadable(outside(name), into_the_folder(Path(name).name))
    return path


def _content(name: str, path: Path) -> bytes:
    """Its first bytes, one more than it may have. A pipe is not opened: it would keep us waiting."""
    try:
        content = None
        if path.is_file() or not path.exists():
            with open(path, "rb") as file:
                content = file.read(MOST_BYTES + 1)
    except FileNotFoundError:
        what = _("There is no stored text '{file}'.", file=shown(name))
        raise NotReadable(what, _("Save the text there, or take out `file`.")) from None
    except (OSError, ValueError) as error:
        raise _refused(name, error) from None
    if content is None:
        what = _("'{file}' is a folder or a device, not a file.", file=shown(name))
        raise NotReadable(what, _("Name a text file."))
    return content


def _text_of(content: bytes, name: str) -> str:
    if found := other_format(content):
        what = _("'{file}' is {format}, not a text.", file=shown(name), format=found)
        raise NotReadable(what, _save_as_text())
    if len(content) > MOST_BYTES:
        what = _("'{file}' is larger than {most} megabytes.", file=shown(name), most=MOST_BYTES // 1_000_000)
        raise NotReadable(what, _("Store the part that is quoted."))
    if b"\0" in content:
        raise NotReadable(_("'{file}' is not a text in UTF-8.", file=shown(name)), _save_as_text())
    try:
        return content.decode("utf-8-sig")
    except UnicodeDecodeError:
        return content.decode(_OLD_WINDOWS, errors="replace")


def _refused(name: str, error: OSError | RuntimeError | ValueError) -> NotReadable:
    why = reason(error) if isinstance(error, OSError | ValueError) else _("its links lead in a circle")
    what = _("The stored text '{file}' cannot be read: {reason}.", file=shown(name), reason=why)
    return NotReadable(what, _("Save the text where it may be read."))


def _save_as_text() -> str:
    return _("Open it, and save it as plain text in UTF-8 (.txt).")
