"""Whether the quotations of a scenario stand in the texts that are stored beside it."""

from detente.files.quotations.proof import (
    Checked,
    Found,
    NotCheckable,
    NotFound,
    Proof,
    Quotation,
    Unreadable,
    Why,
)
from detente.files.quotations.proving import proof_of
from detente.files.quotations.stored import read_stored
from detente.files.quotations.unproved import unproved

__all__ = [
    "Checked",
    "Found",
    "NotCheckable",
    "NotFound",
    "Proof",
    "Quotation",
    "Unreadable",
    "Why",
    "proof_of",
    "read_stored",
    "unproved",
]
