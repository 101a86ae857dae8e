"""Languages and scripts as Word knows them."""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import cache

from babel.core import get_global

from detente.pages.documents.word.markup import element

_TAG = re.compile(r"([A-Za-z]{2,3})((?:-[A-Za-z0-9]{2,8})*)")
_REGION = re.compile(r"-(?:[A-Za-z]{2}|[0-9]{3})(?=-|$)")
_RIGHT_TO_LEFT = frozenset({"Arab", "Hebr", "Syrc", "Thaa", "Nkoo", "Adlm"})
_EAST_ASIAN = frozenset({"Hans", "Hant", "Jpan", "Kore"})

_R = "[\u0590-\u08ff\ufb1d-\ufdcf\ufdf0-\ufdff\ufe70-\ufefc\U00010800-\U00010fff\U0001e800-\U0001efff]"
#: Letters that run from right to left, with what stands between them and belongs to neither direction.
_STRETCH = re.compile(f"{_R}(?:(?:(?!{_R})[\\W\\d_])*{_R})*")
_LETTER = re.compile(r"[^\W\d_]")


@cache
def spelling(language: str, otherwise: str = "en") -> str:
    """The tag that Word's dictionaries go by: ``de`` is ``de-DE``; ``otherwise`` where it is no tag."""
    found = _TAG.fullmatch(language.replace("_", "-"))
    if found is None:
        return spelling(otherwise) if otherwise != language else "en-GB"
    if _REGION.search(found[2]):
        return found[0]
    main = found[1].lower()
    if main == "en":
        return "en-GB"
    likely = str(get_global("likely_subtags").get(main, "")).split("_")
    return f"{main}-{likely[-1]}" if len(likely) > 1 else main


def mark(language: str, right_to_left: bool) -> str:
    """The language of a run, for the script that it is written in."""
    script = _script(language)
    if right_to_left:
        return element("lang", bidi=language if script in _RIGHT_TO_LEFT else "ar-SA")
    if script in _RIGHT_TO_LEFT:
        return element("lang", val=language, bidi=language)
    if script in _EAST_ASIAN:
        return element("lang", val=language, eastAsia=language)
    return element("lang", val=language)


def stretches(words: str) -> Iterator[tuple[str, bool]]:
    """The text in stretches of one direction; true for those from right to left."""
    at = 0
    for found in _STRETCH.finditer(words):
        if found.start() > at:
            yield words[at : found.start()], False
        yield found[0], True
        at = found.end()
    if at < len(words):
        yield words[at:], False


def runs_right_to_left(words: str) -> bool:
    """Whether most letters of a text do."""
    turned = sum(len(_LETTER.findall(part)) for part, is_turned in stretches(words) if is_turned)
    return turned > 0 and 2 * turned > len(_LETTER.findall(words))


def _script(language: str) -> str:
    parts = language.split("-")
    for part in parts[1:]:
        if len(part) == 4 and part.isalpha():
            return part.title()
    likely = str(get_global("likely_subtags").get(parts[0].lower(), "")).split("_")
    return likely[1] if len(likely) > 1 else ""
