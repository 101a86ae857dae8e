"""What ``detente check`` says of quotations that the stored texts do not prove."""

from __future__ import annotations

from collections.abc import Iterator

from detente.files.quotations.proof import Checked, NotCheckable, NotFound, Proof, Quotation, Why
from detente.files.tree import Path
from detente.files.wording import shown, visible
from detente.messages import _

_MOST_SHOWN = 300


def unproved(proof: Proof) -> Iterator[tuple[Path, str, str]]:
    """Texts that cannot be read, quotations not found, and those that say too little: where, what, mend."""
    for text in proof.unreadable:
        yield text.path, text.what, text.mend
    for one in proof.checked:
        said = _of(one)
        if said is not None:
            yield one.quotation.path, *said


def _of(one: Checked) -> tuple[str, str] | None:
    match one.verdict:
        case NotFound() as verdict:
            return _not_found(one.quotation, verdict), _nearest(one.quotation, verdict)
        case NotCheckable(why=Why.TOO_SHORT):
            what = _("The quotation “{text}” is too short or in too many pieces to prove anything.")
            return what.format(text=_words(one.quotation)), _("Quote a few words more, in one piece.")
        case NotCheckable(why=Why.TOO_MUCH_WORK):
            what = _("To look for the quotation “{text}” would take more work than a check is given.")
            return what.format(text=_words(one.quotation)), _(
                "Store shorter texts: the parts that are quoted."
            )
    return None


def _not_found(quotation: Quotation, verdict: NotFound) -> str:
    files = ", ".join(_("'{file}'", file=shown(file)) for file in verdict.files)
    return _("The quotation “{text}” does not stand in {files}.", text=_words(quotation), files=files)


def _nearest(quotation: Quotation, verdict: NotFound) -> str:
    """What to do: the words that stand there instead, if some are close."""
    if verdict.apart:
        return _("Its pieces stand there in another order, or too far apart. Quote them one by one.")
    if verdict.nearest is not None:
        words = _cut(verdict.nearest.words)
        return _("The text has, in line {line}: “{words}”.", line=verdict.nearest.line, words=words)
    language = quotation.sources[0].language
    if language is not None and language not in dict(quotation.words.wordings):
        return _(
            "If it is a translation, quote the original beside it: {{{language}: …}}.", language=language
        )
    return _("Quote what the text says, or name the source that says it.")


def _words(quotation: Quotation) -> str:
    return _cut(str(quotation.words))


def _cut(text: str) -> str:
    line = " ".join(text.split())
    return visible(line if len(line) <= _MOST_SHOWN else f"{line[: _MOST_SHOWN - 1]}…")
