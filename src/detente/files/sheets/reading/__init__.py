"""From a book to the tree of a scenario file."""

from detente.files.sheets.reading.whole import Reading, read_sheets

__all__ = ["Reading", "read_sheets"]
