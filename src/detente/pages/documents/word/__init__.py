"""A document as a file of Word, to edit and to circulate."""

from __future__ import annotations

from detente.pages.documents.word.document import as_docx

__all__ = ["as_docx"]
