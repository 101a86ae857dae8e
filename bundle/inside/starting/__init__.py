"""Detente from a folder: without a network, without rights, without a trace.

Detente is installed once, from the wheels in the folder, into the folder ``env`` beside them, and runs from
there. Nothing is written anywhere else, no program file is made, and deleting the folder removes all. Only
the standard library is at hand here.
"""

from pathlib import Path

#: The unpacked bundle.
HERE = Path(__file__).absolute().parents[1]

#: How Python is called: the standard library, but no variables, no user's packages, no bytecode left behind.
ALONE = ("-I", "-S", "-B")


class Refused(Exception):
    """What stands in the way: the key of a sentence, and what fills its placeholders."""

    def __init__(self, key: str, **values: object) -> None:
        super().__init__(key, values)
        self.key = key
        self.values = values
