"""Places that cannot be read or written say why and what to do, in the reader's language."""

from __future__ import annotations

import errno
import os
from pathlib import Path

import pytest

from detente.errors import BadInput
from detente.files.places import reason, write_bytes
from detente.messages import use_language


def refusal(path: Path) -> str:
    with pytest.raises(BadInput) as bad:
        write_bytes(path, b"x")
    (problem,) = bad.value.problems
    assert problem.file == str(path)
    return f"{problem.what} {problem.mend}"


def test_a_file_is_written(tmp_path):
    write_bytes(tmp_path / "talks.yaml", b"x")
    assert (tmp_path / "talks.yaml").read_bytes() == b"x"


def test_a_folder_that_is_missing_is_named(tmp_path):
    told = refusal(tmp_path / "new" / "talks.yaml")
    assert told == f"There is no folder '{tmp_path / 'new'}'. Make it first, or name one that is there."


def test_a_folder_is_no_file(tmp_path):
    assert refusal(tmp_path) == "This is a folder, not a file. Name a file in it."


@pytest.mark.parametrize(
    ("number", "why"),
    [
        (errno.EACCES, "permission is denied"),
        (errno.EROFS, "the place is read-only"),
        (errno.ENOSPC, "no space is left on the device"),
        (errno.ENAMETOOLONG, "the name is too long"),
        (errno.ENOTDIR, "a part of its path is a file, not a folder"),
    ],
)
def test_what_the_system_refuses_has_its_reason_in_both_languages(tmp_path, monkeypatch, number, why):
    def refuse(self: Path, content: bytes) -> int:
        raise OSError(number, os.strerror(number), str(self))

    monkeypatch.setattr(Path, "write_bytes", refuse)
    told = refusal(tmp_path / "talks.yaml")
    assert told == f"The file cannot be written: {why}. Name a place where files may be written."
    with use_language("de"):
        assert why not in refusal(tmp_path / "talks.yaml")
        assert os.strerror(number) not in refusal(tmp_path / "talks.yaml")


def test_a_rare_reason_is_told_as_the_system_tells_it():
    assert reason(OSError(errno.EIO, "Input/output error")) == "Input/output error"
    assert reason(ValueError("embedded null byte")) == "its name has a character that is not allowed"
