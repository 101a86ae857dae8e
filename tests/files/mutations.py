"""Broken files, made from good ones by small seeded changes of bytes, lines, words and values."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator
from pathlib import Path
from random import Random

CONSTRUCTS = Path(__file__).parent / "constructs"

HOSTILE = (
    *(
        "1e400",
        "NO",
        "~",
        "null",
        "[]",
        "{}",
        "''",
        '""',
        "-1",
        "0",
        "1/0",
        "nan",
        "-inf",
        ".5",
        "5.",
        "0x10",
    ),
    *("1_000", "1,5", "32..25", "25..32", "..", "<= 20", '"<= 20"', '">"', "> 1e9", "10..20..30", "9" * 70),
    *(
        "1" + "0" * 59,
        "1/" + "7" * 50,
        "true",
        "yes",
        "2022-02-30",
        "2022-13",
        "0000",
        "12:30:45",
        "<<",
        "*a",
    ),
    *(
        "&a [*a]",
        "!!str x",
        "!x",
        "? x",
        "- x",
        "[a, [b]]",
        "{a: {b: c}}",
        "[[[[[[]]]]]]",
        "[" * 60,
        "{a: " * 60,
    ),
    *(
        '"\\u202e"',
        '"\\0"',
        '"a\\u2066b"',
        "\u202e",
        "\x00",
        "\x1b[31m",
        "\ufeff",
        "\ud7ff",
        "😀",
        "é",
        "e\u0301",
    ),
    *(
        "Ж",
        "中",
        "'a b'",
        "a b",
        "#",
        "%",
        "@",
        "`",
        "|",
        ">",
        "{0.__class__}",
        "{field}",
        "x" * 300,
        "---",
        "...",
    ),
)
_WORD = re.compile(r"[^\s,:{}\[\]]+")
_VALUE = re.compile(r"(?<=: )[^\n,{}\[\]]+")

Mutation = Callable[[str, Random], str | bytes]


def constructs() -> dict[str, str]:
    """The small files that together use every construct of the format, by name."""
    return {path.stem: path.read_text(encoding="utf-8") for path in sorted(CONSTRUCTS.glob("*.yaml"))}


def mutations(text: str, count: int, seed: int) -> Iterator[str | bytes]:
    """So many broken or changed versions of a file, always the same for the same seed."""
    chance = Random(seed)
    for _ in range(count):
        changed: str | bytes = text
        for _again in range(chance.choice((1, 1, 1, 2, 3))):
            if isinstance(changed, str) and len(_WORD.findall(changed)) > 1:
                changed = chance.choice(_MUTATIONS)(changed, chance)
        yield changed


def _change_byte(text: str, chance: Random) -> bytes:
    content = bytearray(text.encode("utf-8", "surrogatepass"))
    for _ in range(chance.choice((1, 1, 2, 5))):
        content[chance.randrange(len(content))] = chance.randrange(256)
    return bytes(content)


def _change_character(text: str, chance: Random) -> str:
    at = chance.randrange(len(text) + 1)
    return (
        text[:at] + chance.choice(" \t\n:-,#'\"{}[]&*!|>%@`?<=~0a/.\\") + text[at + chance.choice((0, 1)) :]
    )


def _cut(text: str, chance: Random) -> str:
    at = chance.randrange(len(text))
    return text[:at] if chance.random() < 0.3 else text[:at] + text[at + chance.randrange(1, 40) :]


def _change_lines(text: str, chance: Random) -> str:
    lines = text.split("\n")
    at, other = chance.randrange(len(lines)), chance.randrange(len(lines))
    match chance.randrange(5):
        case 0:
            del lines[at]
        case 1:
            lines.insert(at, lines[other])
        case 2:
            lines[at], lines[other] = lines[other], lines[at]
        case 3:
            lines[at] = " " * chance.choice((1, 2, 4)) + lines[at]
        case _:
            lines[at] = lines[at][chance.choice((1, 2, 4)) :]
    return "\n".join(lines)


def _swap_words(text: str, chance: Random) -> str:
    one, other = sorted(chance.sample(list(_WORD.finditer(text)), 2), key=lambda word: word.start())
    between = text[one.end() : other.start()]
    return text[: one.start()] + other[0] + between + one[0] + text[other.end() :]


def _replace_word(text: str, chance: Random) -> str:
    return _replace(text, chance.choice(list(_WORD.finditer(text))), chance.choice(HOSTILE))


def _replace_value(text: str, chance: Random) -> str:
    found = chance.choice(list(_VALUE.finditer(text)) or list(_WORD.finditer(text)))
    return _replace(text, found, chance.choice((*HOSTILE, "")))


def _misspell(text: str, chance: Random) -> str:
    word = chance.choice(list(_WORD.finditer(text)))
    at = chance.randrange(len(word[0]))
    return _replace(text, word, word[0][:at] + chance.choice("aeiousx") + word[0][at + 1 :])


def _replace(text: str, found: re.Match[str], by: str) -> str:
    return text[: found.start()] + by + text[found.end() :]


_MUTATIONS: tuple[Mutation, ...] = (
    _change_byte,
    _change_character,
    _cut,
    _change_lines,
    _swap_words,
    _replace_word,
    _replace_word,
    _replace_value,
    _replace_value,
    _misspell,
)
