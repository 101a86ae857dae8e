"""The import contract holds, and the modules and functions keep to their sizes."""

from __future__ import annotations

import ast
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path

import pytest

ROOT = Path(__file__).parents[2]
SOURCE = ROOT / "src" / "detente"
MODULES = sorted(SOURCE.rglob("*.py"))
LINES_OF_A_MODULE = 400
LINES_OF_A_FUNCTION = 60


def test_dependencies_point_down_only():
    lint = Path(sys.executable).with_name("lint-imports")
    run = subprocess.run([lint, "--no-cache"], cwd=ROOT, capture_output=True, text=True, check=False)
    assert run.returncode == 0, run.stdout + run.stderr


def test_the_checkers_share_nothing_with_the_solvers():
    checkers = [*SOURCE.glob("bargaining/verify*.py"), *SOURCE.glob("bargaining/verify/*.py")]
    if not checkers:
        pytest.skip("the checkers are not built yet")
    allowed = ("detente.errors", "detente.model", "detente.bargaining.results", "detente.bargaining.verify")
    foreign = {
        f"{checker.relative_to(SOURCE)} imports {name}"
        for checker in checkers
        for name in _imported(checker)
        if name.startswith("detente") and not name.startswith(allowed)
    }
    assert foreign == set()


@pytest.mark.parametrize("module", MODULES, ids=lambda path: path.relative_to(SOURCE).as_posix())
def test_a_module_has_one_subject_and_short_functions(module):
    text = module.read_text(encoding="utf-8")
    assert len(text.splitlines()) <= LINES_OF_A_MODULE
    long = {name: size for name, size in _function_sizes(text) if size > LINES_OF_A_FUNCTION}
    assert long == {}


def _imported(module: Path) -> Iterator[str]:
    for node in ast.walk(ast.parse(module.read_text(encoding="utf-8"))):
        match node:
            case ast.Import(names=names):
                yield from (alias.name for alias in names)
            case ast.ImportFrom(module=str(name), level=0):
                yield name
                yield from (f"{name}.{alias.name}" for alias in node.names if name == "detente")
            case ast.ImportFrom(level=level) if level:
                pytest.fail(f"{module} has a relative import")


def _function_sizes(text: str) -> Iterator[tuple[str, int]]:
    for node in ast.walk(ast.parse(text)):
        if isinstance(node, ast.FunctionDef | ast.AsyncFunctionDef):
            yield node.name, (node.end_lineno or node.lineno) - node.lineno + 1
