"""How statements are cited in a document: by the number of a source, each quotation with an address."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass

from detente.files.quotations import Checked, Proof
from detente.messages import _
from detente.model import Evidence, Source
from detente.pages import evidence as behind
from detente.pages import marks
from detente.pages.brief import proofs
from detente.pages.brief.naming import MarkedNames
from detente.pages.components import Quote
from detente.pages.names import quoted


@dataclass(frozen=True, slots=True, kw_only=True)
class Citing:
    """The numbers of the sources, in the order of the file, and what was found of each quotation.

    Without a list of sources nothing ``is_numbered``.
    """

    names: MarkedNames
    sources: Mapping[str, tuple[int, Source]]
    checked: Mapping[int, Checked]
    is_numbered: bool = True

    @classmethod
    def of(cls, names: MarkedNames, proof: Proof) -> Citing:
        numbered = enumerate(names.scenario.sources, start=1)
        return cls(
            names=names,
            sources={source.id: (number, source) for number, source in numbered},
            checked={id(one.quotation.words): one for one in proof.checked},
        )

    def refs(self, evidence: Evidence) -> str:
        """The numbers of the sources, each a link; the first leads to the quotation, where there is one."""
        if not self.is_numbered:
            return ""
        own = self.anchor(evidence)
        known = [source_id for source_id in evidence.sources if source_id in self.sources]
        return " ".join(
            self.ref(source_id, own if own and at == 0 else "") for at, source_id in enumerate(known)
        )

    def ref(self, source_id: str, anchor: str = "") -> str:
        """One number in brackets."""
        number, _source = self.sources[source_id]
        return marks.link(anchor or source_anchor(source_id), f"[{number}]")

    def anchor(self, evidence: Evidence) -> str:
        """The address of the quotation; empty where there is none."""
        checked = self.checked.get(id(evidence.quote)) if evidence.quote is not None else None
        return "" if checked is None else ".".join(("quote", *map(str, checked.quotation.path)))

    def quote(self, evidence: Evidence, about: str = "") -> Quote | None:
        """The words behind a statement, or its source; None where it has neither."""
        by = self.by(evidence)
        if evidence.quote is None and not by:
            return None
        words = quoted(self.names.text(evidence.quote)) if evidence.quote is not None else ""
        return Quote(text=words, by=by, proof=self.sign(evidence), about=about)

    def by(self, evidence: Evidence) -> str:
        """Who said it and when, with the numbers of the sources."""
        first = next((self.sources[s][1] for s in evidence.sources if s in self.sources), None)
        said = behind.said_when(self.names, first) if first is not None else ""
        return " ".join(part for part in (said, self.refs(evidence)) if part)

    def sign(self, evidence: Evidence) -> str:
        """Whether the quotation was found in a stored text; nothing where that cannot be checked."""
        return proofs.in_short(self.checked.get(id(evidence.quote)) if evidence.quote is not None else None)

    def standing(self, evidence: Evidence) -> Iterator[str]:
        """What a statement rests on, where that is not a source."""
        if evidence.confidential:
            yield _("confidential")
        yield from behind.judged(evidence, has_source=bool(evidence.sources))
        if not evidence.judgement and not evidence.sources:
            yield _("no source is given")


def source_anchor(source_id: str) -> str:
    """The address of a source."""
    return f"source.{source_id}"
