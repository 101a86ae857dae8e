"""From a scenario to a book: plain cells, and the list of what they cannot say."""

from detente.files.sheets.writing.books import as_book, as_table, laid_out, laid_out_alone
from detente.files.sheets.writing.layout import Column, Laid, Layout, Look, Row, book_of
from detente.files.sheets.writing.losses import Loss, Lost, in_words

__all__ = [
    "Column",
    "Laid",
    "Layout",
    "Look",
    "Loss",
    "Lost",
    "Row",
    "as_book",
    "as_table",
    "book_of",
    "in_words",
    "laid_out",
    "laid_out_alone",
]
