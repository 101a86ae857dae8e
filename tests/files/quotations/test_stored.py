from __future__ import annotations

import os
from pathlib import Path

import pytest

from detente.files.numbers import NotReadable
from detente.files.quotations import read_stored


def refusal(name: str, folder: Path) -> tuple[str, str]:
    with pytest.raises(NotReadable) as refused:
        read_stored(name, folder)
    return refused.value.what, refused.value.mend


@pytest.mark.parametrize(
    ("content", "text"),
    [
        ("„Nie“, sagte er –".encode(), "„Nie“, sagte er –"),
        ("„Nie“, sagte er –".encode("utf-8-sig"), "„Nie“, sagte er –"),
        ("„Nie“, sagte er –".encode("cp1252"), "„Nie“, sagte er –"),
        (b"\x81\xe4", "\ufffdä"),
        (b"", ""),
    ],
)
def test_a_text_is_in_utf_8_or_else_in_windows_1252(content, text, tmp_path):
    (tmp_path / "reply.txt").write_bytes(content)
    assert read_stored("reply.txt", tmp_path) == text


@pytest.mark.parametrize(
    ("content", "what"),
    [
        (b"%PDF-1.7 ...", "'reply.txt' is a PDF, not a text."),
        (b"%PDF-1.7 ..." + b"x" * 20_000_000, "'reply.txt' is a PDF, not a text."),
        (b"PK\x03\x04 word/document.xml", "'reply.txt' is a Word document, not a text."),
        (b"<html><p>Never", "'reply.txt' is a web page, not a text."),
        ("Nie".encode("utf-16"), "'reply.txt' is not a text in UTF-8."),
        (b"\0\1\2", "'reply.txt' is not a text in UTF-8."),
    ],
)
def test_what_is_no_text_is_to_be_saved_as_text(content, what, tmp_path):
    (tmp_path / "reply.txt").write_bytes(content)
    assert refusal("reply.txt", tmp_path) == (what, "Open it, and save it as plain text in UTF-8 (.txt).")


def test_a_text_has_at_most_ten_megabytes(tmp_path):
    (tmp_path / "reply.txt").write_bytes(b"x" * 10_000_000)
    assert len(read_stored("reply.txt", tmp_path)) == 10_000_000
    (tmp_path / "reply.txt").write_bytes(b"x" * 10_000_001)
    assert refusal("reply.txt", tmp_path)[0] == "'reply.txt' is larger than 10 megabytes."


def test_a_text_that_is_not_there_is_told(tmp_path):
    what, mend = refusal("sources/reply.txt", tmp_path)
    assert what == "There is no stored text 'sources/reply.txt'."
    assert mend == "Save the text there, or take out `file`."
    assert refusal("a\0b", tmp_path)[0].startswith("The stored text 'a\\u0000b' cannot be read")


def test_a_folder_and_a_pipe_are_not_opened(tmp_path):
    os.mkfifo(tmp_path / "pipe")
    for name in (".", "pipe"):
        assert refusal(name, tmp_path)[0] == f"'{name}' is a folder or a device, not a file."


def test_a_link_may_not_lead_out_of_the_folder(tmp_path):
    home = tmp_path / "home"
    (home / "sources").mkdir(parents=True)
    (tmp_path / "secret.txt").write_text("never")
    (home / "here.txt").write_text("always")
    (home / "out.txt").symlink_to(tmp_path / "secret.txt")
    (home / "up").symlink_to(tmp_path)
    (home / "sources" / "in.txt").symlink_to(home / "here.txt")
    assert read_stored("sources/in.txt", home) == "always"
    assert refusal("out.txt", home) == (
        "'out.txt' is not in the folder of the scenario.",
        "Copy the text there, and write `file: sources/out.txt`.",
    )
    assert "not in the folder" in refusal("up/secret.txt", home)[0]
    assert "not in the folder" in refusal("../secret.txt", home)[0]
    assert "not in the folder" in refusal(str(tmp_path / "secret.txt"), home)[0]


def test_links_in_a_circle_are_told(tmp_path):
    (tmp_path / "a").symlink_to(tmp_path / "b")
    (tmp_path / "b").symlink_to(tmp_path / "a")
    assert refusal("a", tmp_path)[0].startswith("The stored text 'a' cannot be read")


def test_a_folder_that_is_itself_a_link_is_the_scenario_s(tmp_path):
    (tmp_path / "real").mkdir()
    (tmp_path / "real" / "reply.txt").write_text("never")
    (tmp_path / "link").symlink_to(tmp_path / "real")
    assert read_stored("reply.txt", tmp_path / "link") == "never"
