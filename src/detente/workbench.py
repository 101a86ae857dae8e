"""The one place that joins files and studies: read, ask, judge."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from typing import TYPE_CHECKING, Any

from detente.bargaining.results import Question
from detente.messages import _

if TYPE_CHECKING:
    from detente.bargaining.effects import Diff
    from detente.bargaining.results import Analysis, InWords, Score
    from detente.bargaining.verify import Verification
    from detente.errors import Problem
    from detente.files import Document
    from detente.files.quotations import Proof
    from detente.model import Deal, Scenario
    from detente.studies import Progress


def load(reference: str) -> Document:
    """The scenario that a path, ``catalogue:…`` or ``-`` names. BadInput with all its problems."""
    from detente.files import load_document

    return load_document(reference)


def digest(reference: str) -> str:
    """The SHA-256 of a file or case, in hexadecimal; empty for the standard input, which is read once."""
    from hashlib import sha256

    from detente.files.loading import STANDARD_INPUT, read_bytes

    return "" if reference == STANDARD_INPUT else sha256(read_bytes(reference, most=-1)[0]).hexdigest()


def proof(document: Document, reference: str) -> Proof:
    """What the texts stored beside a scenario say of its quotations.

    ``reference`` is what it was loaded from; nothing lies beside standard input or in the catalogue.
    """
    return proof_of_scenario(document.scenario, reference)


def proof_of_scenario(scenario: Scenario, reference: str) -> Proof:
    """As ``proof``, of a scenario by itself; nothing lies beside one that came from nowhere."""
    from functools import partial

    from detente.files.loading import folder_of
    from detente.files.quotations import proof_of, read_stored

    folder = folder_of(reference) if reference else None
    return proof_of(scenario, None if folder is None else partial(read_stored, folder=folder))


def warnings(document: Document, proof: Proof | None = None) -> tuple[Problem, ...]:
    """What ``detente check`` warns of: the file's own warnings, and what its rules exclude together.

    With a proof, also the quotations that it does not find.
    """
    found = (*document.warnings, *_ruled_out(document), *_closed_by_own_lines(document))
    if proof is not None:
        found = (*found, *_unproved(document, proof))
    return tuple(sorted(found, key=lambda problem: problem.line))


def _ruled_out(document: Document) -> Iterator[Problem]:
    """Options that the linkages never allow."""
    from detente import studies

    for issue, options in studies.never_allowed(document.scenario).items():
        what = _("The linkages never allow {options}.", options=_quoted(options))
        mend = _("Loosen a linkage, or take out what can never be agreed.")
        yield document.problem(("issues", issue), what, mend)


def _closed_by_own_lines(document: Document) -> Iterator[Problem]:
    """Red lines of one party that leave it nothing, or not what it demands, and do so only together."""
    from detente import studies
    from detente.files.stances import demands_excluded_together

    scenario = document.scenario
    for party in scenario.parties:
        lines = [line.id for line in scenario.red_lines if line.party == party.id]
        excluded = studies.never_accepted(scenario, party.id) if lines else {}
        if any(len(options) == len(scenario.issue(issue).options) for issue, options in excluded.items()):
            what = _("The red lines of '{party}' exclude every deal.", party=party.id)
            mend = _("Loosen one of them: {names}.", names=_quoted(lines))
            yield document.problem(("red_lines", lines[0]), what, mend)
            continue
        for place, options in demands_excluded_together(scenario, party.id, excluded):
            issue = scenario.positions[place].issue
            what = _(
                "'{party}' demands {options} of '{issue}', and its red lines together exclude it.",
                party=party.id,
                options=_quoted(options),
                issue=issue,
            )
            mend = _("Correct the position or the red line.")
            yield document.problem(("positions", str(place + 1)), what, mend)


def _unproved(document: Document, proof: Proof) -> Iterator[Problem]:
    """Quotations that the stored texts do not have, and texts that cannot be read."""
    from detente.files.quotations import unproved
    from detente.files.tree import field_of

    for path, what, mend in unproved(proof):
        yield document.problem(field_of(path), what, mend)


def unreadable(document: Document, proof: Proof) -> tuple[Problem, ...]:
    """The stored texts that the file names and that cannot be read, each as a problem of the file."""
    from detente.files.tree import field_of

    return tuple(document.problem(field_of(one.path), one.what, one.mend) for one in proof.unreadable)


def _quoted(names: Sequence[str]) -> str:
    return ", ".join(f"'{name}'" for name in names[:5]) + (" …" if len(names) > 5 else "")


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


def diff(
    before: Scenario,
    after: Scenario,
    question: Question | None = None,
    *,
    called: tuple[str, str],
    progress: Progress | None = None,
) -> Diff:
    """What changed between two scenarios, and what that did to the answer.

    ``called`` is how messages call the two. BadInput where one of them has not what the question names.
    """
    from detente import studies
    from detente.errors import BadInput
    from detente.model.aligning import aligned

    both = zip((aligned(before, after).scenario, after), called, strict=True)
    problems = [problem for one, name in both for problem in _refusals(one, question or Question(), name)]
    if problems:
        raise BadInput(*problems)
    return studies.diff(before, after, question, progress)


def _refusals(scenario: Scenario, question: Question, name: str) -> Iterator[Problem]:
    """Why a question cannot be asked of a scenario, said with its name."""
    from dataclasses import replace

    from detente.bargaining.terms import resolve
    from detente.errors import BadInput

    try:
        resolve(scenario, question)
    except BadInput as error:
        yield from (replace(problem, file=name) for problem in error.problems)


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
