"""From the bytes of a file to the cells of its sheets, whatever program wrote them."""

from detente.files.sheets.opening.kinds import is_book, read_book
from detente.files.sheets.opening.values import number_text

__all__ = ["is_book", "number_text", "read_book"]
