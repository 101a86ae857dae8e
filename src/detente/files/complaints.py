"""What the parser complains of where it stops, and the slip that people make there."""

from __future__ import annotations

import re
from collections.abc import Callable
from dataclasses import dataclass

import yaml

from detente.files.wording import shown
from detente.messages import _

#: Fields that hold names with something after them, not a text.
_OF_MAPPINGS = frozenset({"never", "only", "when", "points", "no_deal", "range", "rule", "weights", "via"})
_COLON = re.compile(r":(?:\s|$)")

#: Index in the text, what is wrong there, how to mend it.
Said = tuple[int, str, str]


@dataclass(frozen=True, slots=True, kw_only=True)
class Stop:
    """Where the parser gave up: ``at``, in what began at ``since``; ``last`` is the token before."""

    text: str
    complaint: str
    at: int
    since: int
    last: yaml.Token | None

    @property
    def line(self) -> str:
        """The line in which the parser stopped."""
        return self.text[self.line_start : line_end(self.text, self.at)]

    @property
    def line_start(self) -> int:
        return line_start(self.text, self.at)

    def is_behind(self, *tokens: type[yaml.Token]) -> bool:
        """Whether the last token is of such a kind and ends in the line where the parser stopped."""
        return isinstance(self.last, tokens) and self.last.end_mark.index > self.line_start


def by_complaint(stop: Stop) -> Said | None:
    """The slip behind what the parser says; None where it says something rare."""
    tell = COMPLAINTS.get(stop.complaint)
    return None if tell is None else tell(stop)


def _no_colon(stop: Stop) -> Said | None:
    sign = stop.text[stop.since : stop.since + 1]
    if sign in ("!", "&", "*"):
        return cannot_begin(sign, stop.since)
    if sign in ("{", "["):
        what = _("The bracket that opens in this line is not closed there.")
        return stop.since, what, _("Close it, or put a text that begins with a bracket into quotes.")
    return _no_colon_in(stop.text[stop.since : line_end(stop.text, stop.since)].rstrip(), stop.since)


def _no_colon_in(line: str, at: int) -> Said:
    glued = re.fullmatch(r"([\w-]+):(\S.*)", line)
    if glued is not None:
        what = _("A space is missing after the colon of '{text}'.", text=shown(line))
        return at, what, _("Write `{line}`.", line=shown(f"{glued[1]}: {glued[2]}"))
    what = _("A colon is missing in '{text}'.", text=shown(line))
    return at, what, _("Write `name: value`; indent the further lines of a text.")


def _colon(stop: Stop) -> Said:
    """A colon that cannot be one: a second one in its line, or one in a line indented too far."""
    start = stop.line_start
    before = stop.text[start : stop.at]
    if (first := _COLON.search(before)) is not None:
        value = stop.line[first.end() :].strip()
        name = before[: first.start()].strip()
        if name.removeprefix("- ") in _OF_MAPPINGS:
            mend = _("Write `{line}`.", line=shown(f"{name}: {{{value}}}"))
        elif not {'"', "\\"} & set(value):
            quoted = shown(f'{before[: first.start()].strip()}: "{value}"')
            mend = _("Put a text that has ': ' into quotes: `{line}`.", line=quoted)
        else:
            mend = _("Put a text that has ': ' into quotes.")
        return stop.at, _("A second colon stands in this line."), mend
    above = stop.text[:start].rstrip()
    line_above = above[line_start(above, len(above)) :].strip().removeprefix("- ")
    if line_above and not _COLON.search(line_above):
        return _no_colon_in(line_above, len(above) - len(line_above))
    return stop.at, _("This line is indented further than the one above it allows."), _same_indentation()


def _no_space(stop: Stop) -> Said:
    what = _("A space is missing after a colon.")
    return stop.at, what, _("Write `name: value`; put a text that ends with a colon into quotes.")


def _out_of_line(stop: Stop) -> Said:
    what = _(
        "This line does not fit under the lines above it, which begin in line {line}.",
        line=stop.text.count("\n", 0, stop.since) + 1,
    )
    return stop.at, what, _same_indentation()


def _same_indentation() -> str:
    return _("Indent lines that belong together by the same number of spaces.")


def _not_in_list(stop: Stop) -> Said:
    what = _(
        "The list that begins in line {line} goes on without '- '.",
        line=stop.text.count("\n", 0, stop.since) + 1,
    )
    return stop.at, what, _("Begin each entry with '- ', or indent what belongs to the entry above.")


def _in_brackets(stop: Stop) -> Said:
    what = _(
        "A comma or a closing bracket is missing before this; the bracket was opened in line {line}.",
        line=stop.text.count("\n", 0, stop.since) + 1,
    )
    return (
        stop.at,
        what,
        _("Close the bracket, put a comma between two entries, or put a text that has ': ' into quotes."),
    )


def _no_content(stop: Stop) -> Said:
    what = _("Something is missing before this: a value, or a closing bracket.")
    return stop.at, what, _("Close each bracket, and take out a comma too many.")


def _list_in_line(stop: Stop) -> Said:
    what = _("A list cannot begin in the line of its name.")
    return stop.at, what, _("Begin it in the next line, or write it in brackets: [one, two].")


def _second_part(stop: Stop) -> Said:
    what = _("What stands here does not belong to what is above it.")
    return stop.at, what, _("Take out a closing bracket too many, or a line '...' above.")


def _no_escape(stop: Stop) -> Said:
    what = _("A backslash between double quotes begins an escape, and this is none.")
    return stop.at, what, _("Write two backslashes for one, or put the text into single quotes.")


def _begins_with_sign(stop: Stop) -> Said | None:
    sign = stop.text[stop.since : stop.since + 1]
    return cannot_begin(sign, stop.since) if sign else None


def cannot_begin(sign: str, at: int) -> Said:
    """That a sign means something to YAML where a text begins with it."""
    what = _("A text without quotes cannot begin with '{sign}'.", sign=shown(sign))
    return at, what, _("Put it into quotes.")


def line_start(text: str, at: int) -> int:
    """Where the line begins in which an index lies."""
    return text.rfind("\n", 0, at) + 1


def line_end(text: str, at: int) -> int:
    """Where the line ends in which an index lies, its break not counted."""
    end = text.find("\n", at)
    return len(text) if end < 0 else end


#: What the parser says, and what we make of it.
COMPLAINTS: dict[str, Callable[[Stop], Said | None]] = {
    "could not find expected ':'": _no_colon,
    "mapping values are not allowed in this context": _colon,
    "found unexpected ':'": _no_space,
    "did not find expected key": _out_of_line,
    "did not find expected '-' indicator": _not_in_list,
    "did not find expected ',' or ']'": _in_brackets,
    "did not find expected ',' or '}'": _in_brackets,
    "did not find expected node content": _no_content,
    "block sequence entries are not allowed in this context": _list_in_line,
    "did not find expected <document start>": _second_part,
    "found unknown escape character": _no_escape,
    "did not find expected hexdecimal number": _no_escape,
    "found invalid Unicode character escape code": _no_escape,
    "found character that cannot start any token": _begins_with_sign,
    "did not find expected alphabetic or numeric character": _begins_with_sign,
    "did not find expected comment or line break": _begins_with_sign,
    "found an indentation indicator equal to 0": _begins_with_sign,
    "mapping keys are not allowed in this context": _begins_with_sign,
    "did not find expected whitespace or line break": _begins_with_sign,
    "could not find expected directive name": _begins_with_sign,
    "found unknown directive name": _begins_with_sign,
    "found unexpected non-alphabetical character": _begins_with_sign,
    "found undefined tag handle": _begins_with_sign,
    "did not find expected tag URI": _begins_with_sign,
}
