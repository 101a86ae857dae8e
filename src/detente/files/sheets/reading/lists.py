"""Several names in one cell: separated by ``;``, else by ``,``; a name that holds such a sign is quoted."""

from __future__ import annotations

from collections.abc import Iterator

_QUOTES = {'"': '"', "„": "“”", "“": "”", "«": "»", "»": "«"}
_BEFORE_A_QUOTATION = ":;,/\n"


def listed(text: str) -> list[str]:
    """The names in a cell, without their quotation marks; none where it is empty."""
    separated = split(text, ";\n")
    if len(separated) < 2:
        separated = split(text, ",")
    return [name for part in separated if (name := unquoted(part))]


def split(text: str, separators: str) -> list[str]:
    """The parts between the separators that stand outside of quotation marks, those marks kept."""
    parts = [""]
    for character, is_quoted in _quoting(text):
        if character in separators and not is_quoted:
            parts.append("")
        else:
            parts[-1] += character
    return [part.strip() for part in parts if part.strip()]


def halves(text: str) -> tuple[str, str]:
    """What stands before the first colon outside of quotation marks, without such marks, and what follows."""
    for place, (character, is_quoted) in enumerate(_quoting(text)):
        if character == ":" and not is_quoted:
            return unquoted(text[:place]), text[place + 1 :].strip()
    return unquoted(text), ""


def unquoted(part: str) -> str:
    """A name without its quotation marks; those inside of it are doubled in the cell."""
    written = part.strip()
    if len(written) < 2 or written[-1] not in _QUOTES.get(written[0], ""):
        return written
    return written[1:-1].replace('""', '"').strip() if written[0] == '"' else written[1:-1].strip()


def quoted(name: str, signs: str = ':;,"') -> str:
    """The name with quotation marks where it holds a sign that has a meaning in a list."""
    if any(sign in name for sign in signs) or name[:1] in _QUOTES or "\n" in name:
        return '"' + name.replace('"', '""') + '"'
    return name


def _quoting(text: str) -> Iterator[tuple[str, bool]]:
    """Each character, and whether it stands in quotation marks. They open where a name begins."""
    closing, before = "", ""
    for character in text:
        if closing:
            yield character, True
            if character in closing:
                closing = ""
        elif character in _QUOTES and before in ("", *_BEFORE_A_QUOTATION):
            closing = _QUOTES[character]
            yield character, True
        elif character == '"' and before == '"':
            closing = '"'  # a doubled mark goes on with the name
            yield character, True
        else:
            yield character, False
        before = before if character == " " else character
