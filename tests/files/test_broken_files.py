"""Broken and hostile files get clear errors or correct readings, and never anything else."""

from __future__ import annotations

import subprocess
import sys

import pytest

from detente.errors import BadInput, Problem
from detente.files import read_scenario
from detente.files.loading import read_bytes
from files.mutations import constructs, mutations
from files.reading import problems_in, scenario_text

CASE = "catalogue:cases/european-security-talks-2022"


def check(text: str | bytes) -> bool:
    """Whether a text reads; if not, that every mistake says what it is."""
    warnings, problems = _answer(text)
    assert all(problem.what and problem.file == "broken.yaml" for problem in problems)
    assert len(set(problems)) == len(problems)
    assert all(warning.what and warning.mend and warning.line for warning in warnings)
    return not problems


def _answer(text: str | bytes) -> tuple[tuple[Problem, ...], tuple[Problem, ...]]:
    """The warnings of a file that reads; the mistakes of one that does not, one at least."""
    try:
        return read_scenario(text, "broken.yaml").warnings, ()
    except BadInput as bad:
        return (), bad.problems or (Problem(what=""),)


@pytest.mark.parametrize("name", constructs())
def test_2500_mutations_of_each_small_file_are_read_or_refused_clearly(name):
    assert len(constructs()) == 4
    read = [check(text) for text in mutations(constructs()[name], 2_500, seed=9)]
    assert 50 < sum(read) < 2_000


def test_200_mutations_of_the_case_are_read_or_refused_clearly():
    text = read_bytes(CASE)[0].decode()
    assert len([check(text) for text in mutations(text, 200, seed=9)]) == 200


def test_the_same_seed_gives_the_same_mutations():
    text = constructs()["words"]
    assert list(mutations(text, 50, seed=1)) == list(mutations(text, 50, seed=1))
    assert list(mutations(text, 50, seed=1)) != list(mutations(text, 50, seed=2))


def test_a_file_of_nothing_but_mistakes_is_answered_in_full():
    positions = "".join(
        f"\n- {{party: p{place}, issue: door, option: x{place}, stance: open}}" for place in range(5_000)
    )
    assert len(problems_in(scenario_text(positions=positions))) == 10_000


def test_reading_needs_no_arrays():
    code = "import sys, detente.files; sys.exit(bool({'numpy', 'babel', 'rich'} & set(sys.modules)))"
    assert (
        subprocess.run([sys.executable, "-c", code], env={"PYTHONPATH": "src"}, check=False).returncode == 0
    )
