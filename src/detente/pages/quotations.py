"""How many quotations of a file stand in the stored texts, and why others cannot be checked."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from detente.files.quotations import Found, NotCheckable, NotFound, Proof, Quotation, Why
from detente.messages import _, _n
from detente.pages.names import plain
from detente.pages.view import Item, Items, Section

_MOST_NAMED = 5


def section(proof: Proof) -> Section:
    """How many were found, how many were not, and what cannot be checked, by its reason."""
    return Section(_("Quotations"), (Items(tuple(_items(proof))),))


def _items(proof: Proof) -> Iterator[Item]:
    verdicts = [one.verdict for one in proof.checked]
    found = [verdict for verdict in verdicts if isinstance(verdict, Found)]
    looked_for = len(found) + sum(isinstance(verdict, NotFound) for verdict in verdicts)
    if looked_for:
        yield Item(_share(len(found), looked_for), tuple(_translated(found)))
    reasons = tuple(_reasons(proof))
    left = len(verdicts) - looked_for
    if left:
        yield Item(
            _n("{n} quotation cannot be checked.", "{n} quotations cannot be checked.", left, n=left), reasons
        )


def _share(found: int, looked_for: int) -> str:
    """How many of so many were found; a single one of several is told in the singular."""
    if found == 1 < looked_for:
        return _("1 of {n} quotations was found in the stored texts.", n=looked_for)
    return _n(
        "{found} of {n} quotation was found in the stored texts.",
        "{found} of {n} quotations were found in the stored texts.",
        looked_for,
        found=found,
        n=looked_for,
    )


def _translated(found: Sequence[Found]) -> Iterator[Item]:
    count = sum(bool(one.translations) for one in found)
    if count:
        yield Item(_("{n} of them also in translation, which is not checked.", n=count))


def _reasons(proof: Proof) -> Iterator[Item]:
    for why in Why:
        meant = [
            one.quotation
            for one in proof.checked
            if isinstance(one.verdict, NotCheckable) and one.verdict.why is why
        ]
        if meant:
            yield Item(_reason(why, meant))


def _reason(why: Why, quotations: Sequence[Quotation]) -> str:
    count, sources = len(quotations), _sources(quotations)
    match why:
        case Why.NO_SOURCE:
            said = _("{n} × no source is named")
        case Why.NO_TEXT:
            said = _("{n} × no text is stored (`file`) of the first source: {sources}")
        case Why.NO_FOLDER:
            said = _("{n} × texts are read only beside a scenario that is a file of yours")
        case Why.UNREADABLE:
            said = _("{n} × the stored text cannot be read: {sources}")
        case Why.TOO_SHORT:
            said = _("{n} × it says too little to prove anything")
        case Why.TOO_MUCH_WORK:
            said = _("{n} × it would take too much work")
    return said.format(n=count, sources=sources)


def _sources(quotations: Sequence[Quotation]) -> str:
    """The first sources, each once; a few of them by name."""
    names = list(dict.fromkeys(plain(one.sources[0].id) for one in quotations if one.sources))
    return ", ".join(names[:_MOST_NAMED]) + (" …" if len(names) > _MOST_NAMED else "")
