"""How the name of a file ends, where what is written depends on it or must fit it."""

from __future__ import annotations

from detente.errors import BadInput, Problem
from detente.files.wording import visible
from detente.messages import _

YAML_ENDINGS = (".yaml", ".yml")
#: The tables that are written, and the texts that are read as one.
TABLE_ENDINGS = (".xlsx", ".csv")
TEXT_TABLE_ENDINGS = (".csv", ".tsv", ".txt")


def ending_of(name: str, known: tuple[str, ...], mend: str = "") -> str:
    """How a name ends, in small letters. Raises BadInput, with what to do, where it is none of these."""
    found = next((ending for ending in known if name.lower().endswith(ending)), None)
    if found is not None:
        return found
    what = _("What is written here ends in {endings}.", endings=", ".join(known))
    so = _("Name the file so, such as talks{ending}.", ending=known[0])
    raise BadInput(Problem(file=visible(name), what=what, mend=mend or so))
