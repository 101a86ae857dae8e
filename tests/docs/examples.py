"""Runs the examples of a page of the documentation, as a reader would from top to bottom.

A page is Markdown. In it are examples:

- a block ``console``: lines ``$ detente …`` are run; the lines below each are what it must print,
  where a line ``…`` stands for any number of lines. Nothing below means that any output is right.
  ``$ echo $?`` prints the exit code of the command before; without it the code must be 0.
- a block ``python``: run together with those before it on the page; lines ``# …`` after a
  ``print`` are what it must print.
- a ``code-block`` with a ``:caption:`` is a file of that name; a ``diff`` changes that file, in a
  workbook a cell of its first sheet (``-B2: accepts``, ``+B2: rejects``).

``python tests/docs/examples.py --write`` runs all pages and writes the outputs anew, keeping what
stands around each ``…``.
"""

from __future__ import annotations

import contextlib
import io
import os
import re
import shlex
import shutil
import subprocess
import sys
import tempfile
from collections.abc import Iterator
from dataclasses import dataclass, field
from pathlib import Path

import openpyxl

ROOT = Path(__file__).parents[2]
ANY = "…"
WIDTH = "88"
FENCE = re.compile(r"^(`{3,})(\{code-block\} )?(\w*)[^\n]*\n(.*?)^\1[ \t]*$", re.MULTILINE | re.DOTALL)
CAPTION = re.compile(r"^:caption: (.+)\n", re.MULTILINE)
OPTION = re.compile(r"^:[\w-]+:.*\n", re.MULTILINE)


def pages() -> list[Path]:
    """Every page of the documentation that may hold examples, and the README."""
    inside = sorted(path for path in (ROOT / "docs").rglob("*.md") if "_build" not in path.parts)
    return [ROOT / "README.md", *inside]


@dataclass(frozen=True, slots=True, kw_only=True)
class Block:
    """A fenced block: its language, the file that it stands for, and where its text is on the page."""

    language: str
    caption: str | None
    text: str
    start: int
    end: int


@dataclass(slots=True)
class Reader:
    """Somebody at a page: a folder with the files of ``docs/examples``, what Python knows, the exit code."""

    folder: Path
    names: dict[str, object] = field(default_factory=dict)
    code: int = 0

    def follow(self, block: Block) -> str:
        """Do what a block says; the block as it should read."""
        match block:
            case Block(language="diff", caption=str(name)):
                return self._edit(name, block.text)
            case Block(caption=str(name)):
                (self.folder / name).write_text(block.text, encoding="utf-8")
                return block.text
            case Block(language="console"):
                return "".join(self._command(command, shown) for command, shown in _commands(block.text))
            case Block(language="python"):
                return self._python(block.text)
            case _:
                return block.text

    def _edit(self, name: str, diff: str) -> str:
        path = self.folder / name
        if path.suffix == ".xlsx":
            change_cells(path, diff)
            return diff
        text = path.read_text(encoding="utf-8")
        old = "".join(f"{line[1:]}\n" for line in diff.splitlines() if line[:1] in " -")
        new = "".join(f"{line[1:]}\n" for line in diff.splitlines() if line[:1] in " +")
        assert text.count(old) == 1, f"{name} has {text.count(old)} places for the change:\n{diff}"
        path.write_text(text.replace(old, new), encoding="utf-8")
        return diff

    def _command(self, command: str, shown: str) -> str:
        if command == "echo $?":
            printed, self.code = f"{self.code}\n", 0
        else:
            assert self.code == 0, f"a command failed with {self.code} and the page does not say so"
            printed = self._run(command)
        return f"$ {command}\n{abridged(printed, shown)}"

    def _run(self, command: str) -> str:
        words, _, target = command.partition(" > ")
        words, _, given = words.partition(" < ")
        program, *arguments = shlex.split(words)
        assert program == "detente", f"cannot run {program}"
        run = subprocess.run(
            [sys.executable, "-m", "detente", *arguments],
            cwd=self.folder,
            env=_environment(),
            capture_output=True,
            text=True,
            check=False,
            input=(self.folder / given.strip()).read_text(encoding="utf-8") if given else "",
        )
        self.code = run.returncode
        assert "Traceback" not in run.stderr, run.stderr
        if target:
            (self.folder / target.strip()).write_text(run.stdout, encoding="utf-8")
            return run.stderr
        return "".join(f"{line.rstrip()}\n" for line in (run.stdout + run.stderr).splitlines())

    def _python(self, text: str) -> str:
        """Run it statement group by group: each ends where a line ``# …`` shows what was printed."""
        result = ""
        for code, shown in _steps(text):
            printed = io.StringIO()
            with contextlib.redirect_stdout(printed), contextlib.chdir(self.folder):
                exec(compile(code, "<page>", "exec"), self.names)
            said = "".join(f"# {line}".rstrip() + "\n" for line in printed.getvalue().splitlines())
            result += code + abridged(said, shown, any_line=f"# {ANY}")
        return result


def change_cells(path: Path, diff: str) -> None:
    """Change cells of the first sheet of a workbook, as somebody does who opens it and saves it again."""
    book = openpyxl.load_workbook(path)
    sheet = book.worksheets[0]
    for line in diff.splitlines():
        cell, _, text = line[1:].partition(": ")
        if line.startswith("-"):
            assert sheet[cell].value == text, f"{cell} of {path.name} is {sheet[cell].value!r}, not {text!r}"
        else:
            sheet[cell] = text
    book.save(path)


def blocks(text: str) -> Iterator[Block]:
    """The fenced blocks of a page, in order."""
    for match in FENCE.finditer(text):
        body, start = match[4], match.start(4)
        caption = CAPTION.search(body) if match[2] else None
        while match[2] and (option := OPTION.match(body)):
            body, start = body[option.end() :], start + option.end()
        if match[2] and body.startswith("\n"):
            body, start = body[1:], start + 1
        name = caption[1].strip() if caption else None
        yield Block(language=match[3], caption=name, text=body, start=start, end=match.end(4))


def rewritten(page: Path) -> str:
    """The page with every output as it is now."""
    text = page.read_text(encoding="utf-8")
    result, done = "", 0
    with tempfile.TemporaryDirectory() as folder:
        shutil.copytree(ROOT / "docs" / "examples", folder, dirs_exist_ok=True)
        reader = Reader(Path(folder))
        for block in blocks(text):
            result += text[done : block.start] + reader.follow(block)
            done = block.end
        assert reader.code == 0, f"the last command failed with {reader.code} and the page does not say so"
    return result + text[done:]


def abridged(printed: str, shown: str, any_line: str = ANY) -> str:
    """What was printed, cut as the page cuts it: as many lines before, between and after each ``…``."""
    body = shown.rstrip("\n")
    space = "\n" * max(0, len(shown) - len(body) - 1)
    if not body and any_line == ANY:
        return shown
    lines, parts = printed.strip("\n").splitlines(), _split(body.splitlines(), any_line)
    kept = lines if len(parts) == 1 else _fit(lines, parts, any_line)
    return "".join(f"{line}\n" for line in kept) + space


def _fit(lines: list[str], parts: list[list[str]], any_line: str) -> list[str]:
    """The parts found again, in order; the first from the top, the last at the end."""
    first, *between, last = parts
    kept, at = lines[: len(first)], len(first)
    end = len(lines) - len(last)
    for part in between:
        found = _found(lines[at:end], part)
        kept += [any_line, *lines[at + found.start : at + found.stop]]
        at += found.stop
    return [*kept, any_line, *lines[max(at, end) :]]


def _found(lines: list[str], part: list[str]) -> slice:
    """Where the part stands; if it has changed, what stands below its first line up to an empty one."""
    for place in range(len(lines) - len(part) + 1):
        if lines[place : place + len(part)] == part:
            return slice(place, place + len(part))
    start = lines.index(part[0]) if part[0] in lines else 0
    rest = (place for place in range(start, len(lines)) if not lines[place])
    return slice(start, next(rest, len(lines)))


def _split(lines: list[str], any_line: str) -> list[list[str]]:
    parts: list[list[str]] = [[]]
    for line in lines:
        if line.strip() == any_line:
            parts.append([])
        else:
            parts[-1].append(line)
    return parts


def _commands(text: str) -> Iterator[tuple[str, str]]:
    for part in re.split(r"^\$ ", text, flags=re.MULTILINE)[1:]:
        command, _, shown = part.partition("\n")
        yield command.strip(), shown


def _steps(text: str) -> Iterator[tuple[str, str]]:
    """Code, and the comment lines right below it that show what it prints."""
    for match in re.finditer(r"((?:(?!# ).*\n)+)((?:# .*\n)*)", text):
        yield match[1], match[2]


def _environment() -> dict[str, str]:
    foreign = ("LC_", "LANG", "DETENTE", "FORCE_COLOR")
    kept = {name: value for name, value in os.environ.items() if not name.startswith(foreign)}
    return {**kept, "LC_ALL": "C.UTF-8", "COLUMNS": WIDTH, "NO_COLOR": "1", "TERM": "dumb"}


def main() -> None:
    for page in pages():
        text = page.read_text(encoding="utf-8")
        try:
            now = rewritten(page)
        except Exception as error:
            print(f"{page.relative_to(ROOT)}: {error}")
            continue
        if now != text:
            print(f"{page.relative_to(ROOT)}: written anew")
        if "--write" in sys.argv:
            page.write_text(now, encoding="utf-8")


if __name__ == "__main__":
    main()
