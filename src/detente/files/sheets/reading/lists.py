"""Several names in one cell: separated by ``;``, else by ``,``; a name that holds such a sign is quoted."""

from __future__ import annotations

from collections.abc import Iterator

_QUOTES = {'"': '"', "„": "“”", "“": "”", "«": "»", "»": "«"}
#: Where a name may begin, and so a quotation mark open one.
_BEFORE_A_NAME = ":;,\n"


def listed(text: str) -> list[str]:
    """The names in a cell, with their quotation marks; none where it is empty."""
    separated = split(text, ";\n")
    return separated if len(separated) > 1 else split(text, ",")


def split(text: str, separators: str) -> list[str]:
    """The parts between the separators that stand outside of quotation marks, those marks kept."""
    parts = [""]
    for character, is_quoted in _quoting(text, _BEFORE_A_NAME + separators):
        if character in separators and not is_quoted:
            parts.append("")
        else:
            parts[-1] += character
    return [part.strip() for part in parts if part.strip()]


def halves(text: str) -> tuple[str, str]:
    """What stands before the first colon outside of quotation marks, and what follows."""
    for place, (character, is_quoted) in enumerate(_quoting(text, _BEFORE_A_NAME)):
        if character == ":" and not is_quoted:
            return text[:place].strip(), text[place + 1 :].strip()
    return text.strip(), ""


def unquoted(part: str) -> str:
    """A name without its quotation marks; those inside of it are doubled in the cell."""
    if len(part) < 2 or part[-1] not in _QUOTES.get(part[0], ""):
        return part
    return part[1:-1].replace('""', '"') if part[0] == '"' else part[1:-1]


def _quoting(text: str, before_a_name: str) -> Iterator[tuple[str, bool]]:
    """Each character, and whether it stands in quotation marks. They open where a name begins."""
    closing, before = "", ""
    for character in text:
        if closing:
            yield character, True
            if character in closing:
                closing = ""
        elif character in _QUOTES and before in ("", *before_a_name):
            closing = _QUOTES[character]
            yield character, True
        elif character == '"' and before == '"':
            closing = '"'  # a doubled mark goes on with the name
            yield character, True
        else:
            yield character, False
        before = before if character == " " else character
