"""Commands that judge: a scenario file by the format, a result by itself and its scenario."""

from __future__ import annotations

from typing import Annotated

import typer

from detente.cli.terms import AsJson, Language, ScenarioFile
from detente.pages.marked import marked

HELP = {
    "check": marked("All mistakes of a file at once, and what to look at again."),
    "verify": marked("Check a result against its scenario, with code that shares nothing with the solvers."),
}

ResultFile = Annotated[
    str,
    typer.Argument(
        metavar="RESULT", help=marked("What detente analyze --json printed; - for the standard input.")
    ),
]


def check(scenario: ScenarioFile, lang: Language = None) -> None:
    """Read the file; print what to look at again."""
    from detente import workbench
    from detente.cli import out
    from detente.pages import checks

    document = workbench.load(scenario)
    proof = workbench.proof(document, scenario)
    out.page(checks.of_file(document.scenario, workbench.warnings(document, proof), scenario, proof))


def verify(
    result: ResultFile, scenario: ScenarioFile, as_json: AsJson = False, lang: Language = None
) -> None:
    """Check the result; exit code 1 where it does not hold."""
    from detente import workbench
    from detente.cli import out

    document = workbench.load(scenario)
    found = workbench.verify(out.read_json(result), document)
    if as_json:
        out.json(workbench.as_json(found))
    else:
        from detente.pages import verification
        from detente.pages.names import Names

        marking = Names.of(document.scenario).text(document.scenario.marking)
        out.page(verification.page(found, marking))
    if not found.ok:
        raise typer.Exit(1)
