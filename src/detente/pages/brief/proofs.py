"""What the stored texts say of a quotation, in words: whether and where it stands there, or why not known."""

from __future__ import annotations

from dataclasses import replace

from detente.files.quotations import Checked, Found, NotCheckable, NotFound, Why
from detente.messages import _
from detente.pages.names import plain


def in_short(checked: Checked | None) -> str:
    """Beside a quotation: whether it was found; nothing where that cannot be checked."""
    match checked.verdict if checked is not None else None:
        case Found():
            return _("✓ found in the stored text")
        case NotFound():
            return _("✗ not found in the stored text")
        case _:
            return ""


def in_full(checked: Checked | None) -> str:
    """In the list of sources: with the file and the line, or with why it cannot be checked."""
    match checked.verdict if checked is not None else None:
        case Found(file=file, line=line) if file:
            return _("✓ found in the stored text {file}, line {line}", file=plain(file), line=line)
        case NotFound(files=files) if files:
            return _("✗ not found in the stored text {file}", file=plain(", ".join(files)))
        case Found() | NotFound():
            return in_short(checked)
        case None:
            return _unchecked(Why.NO_TEXT)
        case verdict:
            return _unchecked(verdict.why)


def without_places(verdict: Checked) -> Checked:
    """The same without where the texts lie or whether they are at hand: that is the author's business."""
    match verdict.verdict:
        case Found() as found:
            return replace(verdict, verdict=replace(found, file="", line=0))
        case NotFound() as missing:
            return replace(verdict, verdict=replace(missing, files=(), nearest=None))
        case NotCheckable(why=Why.NO_FOLDER | Why.UNREADABLE):
            return replace(verdict, verdict=NotCheckable(why=Why.NO_TEXT))
        case _:
            return verdict


def _unchecked(why: Why) -> str:
    match why:
        case Why.NO_SOURCE:
            return _("? not checkable: no source is named")
        case Why.UNREADABLE:
            return _("? not checkable: the stored text cannot be read")
        case Why.TOO_SHORT:
            return _("? not checkable: it says too little to prove anything")
        case Why.TOO_MUCH_WORK:
            return _("? not checkable: it would take too much work")
        case Why.NO_FOLDER:
            return _("? not checkable here: the stored text is read only beside a file of yours")
        case Why.NO_TEXT:
            return _("? not checkable: no text is stored")
