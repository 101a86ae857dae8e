"""The name of a text that is stored beside a scenario, such as ``sources/reply.txt``."""

from __future__ import annotations

import re

from detente.files.numbers import NotReadable
from detente.files.wording import has_hidden, shown
from detente.messages import _

_ADDRESS = re.compile(r"[a-z][a-z0-9+.-]+:", re.IGNORECASE)
_ROOTED = re.compile(r"[/\\]|~[/\\]|[a-z]:", re.IGNORECASE)
_SEPARATOR = re.compile(r"[/\\]")


def stored_name(text: str) -> str:
    """The name itself, if it leads from the folder of the scenario into it. Raises NotReadable.

    Only the name is looked at; whether there is such a file is for ``detente check`` to say.
    """
    if not text.strip():
        raise NotReadable(_("The name of the stored text is empty."), _example())
    if has_hidden(text):
        raise NotReadable(
            _("'{text}' has a control or direction character, which nobody can see.", text=shown(text)),
            _("Delete it."),
        )
    if _ADDRESS.match(text):
        raise NotReadable(
            _("'{text}' is an address, not the name of a stored text.", text=shown(text)),
            _("Write the address as `url`; `file` is the text saved beside the scenario."),
        )
    steps = _SEPARATOR.split(text)
    if _ROOTED.match(text) or ".." in steps:
        raise NotReadable(outside(text), into_the_folder(steps[-1]))
    if "\\" in text:
        raise NotReadable(
            _("'{text}' has a backslash.", text=shown(text)),
            _("Write {name}, which every system reads.", name=shown(text.replace("\\", "/"))),
        )
    return text


def outside(text: str) -> str:
    """What is wrong with a name that leads out of the folder."""
    return _("'{text}' is not in the folder of the scenario.", text=shown(text))


def into_the_folder(name: str) -> str:
    """How to mend it: the text is copied beside the scenario."""
    if name.strip(". "):
        return _("Copy the text there, and write `file: sources/{name}`.", name=shown(name))
    return _example()


def _example() -> str:
    return _("Write it as seen from the scenario, such as `file: sources/reply.txt`.")
