"""The one place that joins files and studies: read, ask, judge."""

from __future__ import annotations

from collections.abc import Mapping
from typing import TYPE_CHECKING, Any

from detente.bargaining.results import Question
from detente.messages import _

if TYPE_CHECKING:
    from detente.bargaining.results import Analysis, InWords, Score
    from detente.bargaining.verify import Verification
    from detente.errors import Problem
    from detente.files import Document
    from detente.model import Deal
    from detente.studies import Progress


def load(reference: str) -> Document:
    """The scenario that a path, ``catalogue:…`` or ``-`` names. BadInput with all its problems."""
    from detente.files import load_document

    return load_document(reference)


def warnings(document: Document) -> tuple[Problem, ...]:
    """What ``detente check`` warns of: the file's own warnings, and options that the linkages rule out."""
    from detente import studies
    from detente.errors import Problem

    found = list(document.warnings)
    for issue, options in studies.never_allowed(document.scenario).items():
        named = ", ".join(f"'{option}'" for option in options[:5]) + (" …" if len(options) > 5 else "")
        place = ("issues", issue)
        found.append(
            Problem(
                file=document.name,
                line=document.line_of(place),
                field=place,
                what=_("The linkages never allow {options}.", options=named),
                mend=_("Loosen a linkage, or take out what can never be agreed."),
            )
        )
    return tuple(sorted(found, key=lambda problem: problem.line))


def ask(
    document: Document, question: Question | None = None, *, progress: Progress | None = None
) -> Analysis:
    """The whole answer to a question. BadInput where it names what the file does not have."""
    from detente import studies

    return studies.analyze(document.scenario, question, progress)


def in_words(document: Document, question: Question | None = None) -> InWords:
    """What the counts of the answer stand for, for a reader."""
    from detente import studies

    return studies.in_words(document.scenario, question)


def load_deal(reference: str, document: Document) -> Deal:
    """The deal that a file or ``-`` gives, on the issues of this scenario. BadInput with all its problems."""
    from detente.files.loading import load_deal

    return load_deal(reference, document.scenario)


def score(document: Document, deal: Deal, question: Question | None = None) -> Score:
    """What one deal is worth, what it breaks, and what would be better for all."""
    from detente import studies

    return studies.score(document.scenario, deal, question or Question())


def verify(result: Mapping[str, object], document: Document) -> Verification:
    """Whether a result, as JSON gives it, holds for the scenario, by code that is not the engine's."""
    from detente.bargaining.verify import verify

    return verify(document.scenario, result)


def as_json(verification: Verification) -> dict[str, Any]:
    """A verification as JSON."""
    checks = [
        {
            "claim": str(one.claim),
            "path": one.path,
            "verdict": one.verdict,
            "why": str(one.why.why) if one.why else None,
            "names": list(one.why.names) if one.why else [],
        }
        for one in verification.checks
    ]
    return {"ok": verification.ok, "complete": verification.complete, "checks": checks}
