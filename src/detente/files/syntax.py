"""What is wrong where a text is no YAML, in our own words.

The parser says in English, and often too late, that it expected something else. From what it says, the
place where it stopped and the tokens before that, this finds the slip that people make there.
"""

from __future__ import annotations

import re
from collections.abc import Callable
from dataclasses import dataclass

import yaml

from detente.errors import Problem
from detente.files.wording import shown
from detente.messages import _

#: What no YAML file may hold as it is.
_UNWRITABLE = re.compile("[^\t\n\r -~\x85\xa0-\ud7ff\ue000-\ufffd\U00010000-\U0010ffff]")
_COLON = re.compile(r":(?:\s|$)")

#: Index in the text, what is wrong there, how to mend it.
Said = tuple[int, str, str]


@dataclass(frozen=True, slots=True, kw_only=True)
class _Stop:
    """Where the parser gave up: ``at``, in what began at ``since``; ``last`` is the token before."""

    text: str
    complaint: str
    at: int
    since: int
    last: yaml.Token | None

    @property
    def line(self) -> str:
        """The line in which the parser stopped."""
        return self.text[self.line_start : _line_end(self.text, self.at)]

    @property
    def line_start(self) -> int:
        return _line_start(self.text, self.at)

    def is_behind(self, *tokens: type[yaml.Token]) -> bool:
        """Whether the last token is of such a kind and ends in the line where the parser stopped."""
        return isinstance(self.last, tokens) and self.last.end_mark.index > self.line_start


def syntax_problem(error: yaml.YAMLError, text: str, name: str) -> Problem:
    """What ended the reading of a text, with its place and a way to mend it."""
    if isinstance(error, yaml.MarkedYAMLError) and error.problem_mark is not None:
        at, what, mend = _said(_stop(error, error.problem_mark.index, text))
    else:
        unwritable = _UNWRITABLE.search(text)
        at = unwritable.start() if unwritable else 0
        what = _("A character stands here that YAML does not allow, such as a control character.")
        mend = _("Delete it, or write it as an escape between double quotes.")
    line, column = text.count("\n", 0, at) + 1, at - text.rfind("\n", 0, at)
    return Problem(file=name, line=line, column=column, what=what, mend=mend)


def _stop(error: yaml.MarkedYAMLError, at: int, text: str) -> _Stop:
    since = error.context_mark.index if error.context_mark is not None else at
    return _Stop(text=text, complaint=str(error.problem), at=at, since=since, last=_last_token(text, at))


def _last_token(text: str, at: int) -> yaml.Token | None:
    """The last token with a text of its own that begins before the place where the parser stopped."""
    last = None
    try:
        for token in yaml.scan(text, Loader=yaml.CSafeLoader):
            if token.start_mark.index >= at:
                break
            if token.end_mark.index > token.start_mark.index:
                last = token
    except yaml.YAMLError:
        pass
    return last


def _said(stop: _Stop) -> Said:
    for look in (_open_quotation, _tab, _hard_space, _behind_something, _by_complaint):
        if (found := look(stop)) is not None:
            return found
    return (
        stop.at,
        _("This cannot be read as YAML."),
        _(
            "Look at this line and the one above it: indentation by spaces, brackets closed, and quotes "
            "around a text that has ': ' or ' #' or begins with a sign."
        ),
    )


def _open_quotation(stop: _Stop) -> Said | None:
    """A quotation that runs over several lines up to where the parser stopped."""
    if stop.complaint in ("found unexpected end of stream", "found unexpected document indicator"):
        opened = stop.since
    elif isinstance(stop.last, yaml.ScalarToken) and stop.last.style in ("'", '"'):
        opened = stop.last.start_mark.index
        if opened >= stop.line_start or not stop.is_behind(yaml.ScalarToken):
            return None
    else:
        return None
    what = _(
        "The quotation mark opened in line {line} seems never to be closed.",
        line=stop.text.count("\n", 0, opened) + 1,
    )
    rest = stop.text[opened : _line_end(stop.text, opened)]
    if any(curly in rest for curly in "“”„‘’‚"):
        mend = _("Close it with the same mark, {mark}; curly ones do not close it.", mark=rest[:1])
    else:
        mend = _("Close it with {mark} where its text ends.", mark=rest[:1])
    return opened, what, mend


def _tab(stop: _Stop) -> Said | None:
    if stop.complaint.startswith("found a tab") or stop.text[stop.at : stop.at + 1] == "\t":
        return stop.at, _("A tab stands here."), _("Indent with spaces, not with a tab.")
    return None


def _hard_space(stop: _Stop) -> Said | None:
    before = _line_start(stop.text, max(stop.line_start - 1, 0))
    found = re.search(r"^\s*\xa0|:\xa0", stop.text[before : _line_end(stop.text, stop.at)], re.MULTILINE)
    if found is None:
        return None
    what = _("A non-breaking space stands here, as word processors write it.")
    return before + found.end() - 1, what, _("Write an ordinary space instead.")


def _behind_something(stop: _Stop) -> Said | None:
    """Text that follows what was complete: a quotation, a bracket, an alias."""
    if stop.complaint not in ("did not find expected key", "did not find expected <document start>"):
        return None
    if stop.is_behind(yaml.FlowSequenceEndToken, yaml.FlowMappingEndToken):
        what = _("Something stands behind a closing bracket.")
        mend = _("Open as many brackets as are closed; put a text that begins with a bracket into quotes.")
    elif stop.is_behind(yaml.AliasToken):
        return _cannot_begin(stop, stop.text[stop.text.rfind("*", 0, stop.at) :][:1])
    elif stop.is_behind(yaml.ScalarToken) and getattr(stop.last, "style", None) in ("'", '"'):
        what = _("Something stands behind a closing quotation mark.")
        mend = _('Put the whole text into quotes of the other kind: \'…"…"…\' or "…\'…".')
    else:
        return None
    return stop.at, what, mend


def _by_complaint(stop: _Stop) -> Said | None:
    tell = _COMPLAINTS.get(stop.complaint)
    return None if tell is None else tell(stop)


def _no_colon(stop: _Stop) -> Said:
    return _no_colon_in(stop.text[stop.since : _line_end(stop.text, stop.since)].rstrip(), stop.since)


def _no_colon_in(line: str, at: int) -> Said:
    glued = re.fullmatch(r"([\w-]+):(\S.*)", line)
    if glued is not None:
        what = _("A space is missing after the colon of '{text}'.", text=shown(line))
        return at, what, _("Write `{line}`.", line=shown(f"{glued[1]}: {glued[2]}"))
    what = _("A colon is missing in '{text}'.", text=shown(line))
    return at, what, _("Write `name: value`; indent the further lines of a text.")


def _colon(stop: _Stop) -> Said:
    """A colon that cannot be one: a second one in its line, or one in a line indented too far."""
    start = stop.line_start
    before = stop.text[start : stop.at]
    if (first := _COLON.search(before)) is not None:
        value = stop.line[first.end() :].strip()
        if '"' not in value:
            quoted = shown(f'{before[: first.start()].strip()}: "{value}"')
            mend = _("Put a text that has ': ' into quotes: `{line}`.", line=quoted)
        else:
            mend = _("Put a text that has ': ' into quotes.")
        return stop.at, _("A second colon stands in this line."), mend
    above = stop.text[:start].rstrip()
    line_above = above[_line_start(above, len(above)) :].strip().removeprefix("- ")
    if line_above and not _COLON.search(line_above):
        return _no_colon_in(line_above, len(above) - len(line_above))
    return stop.at, _("This line is indented further than the one above it allows."), _same_indentation()


def _out_of_line(stop: _Stop) -> Said:
    what = _(
        "This line does not fit under the lines above it, which begin in line {line}.",
        line=stop.text.count("\n", 0, stop.since) + 1,
    )
    return stop.at, what, _same_indentation()


def _same_indentation() -> str:
    return _("Indent lines that belong together by the same number of spaces.")


def _not_in_list(stop: _Stop) -> Said:
    what = _(
        "The list that begins in line {line} goes on without '- '.",
        line=stop.text.count("\n", 0, stop.since) + 1,
    )
    return stop.at, what, _("Begin each entry with '- ', or indent what belongs to the entry above.")


def _in_brackets(stop: _Stop) -> Said:
    what = _(
        "A comma or a closing bracket is missing before this; the bracket was opened in line {line}.",
        line=stop.text.count("\n", 0, stop.since) + 1,
    )
    return stop.at, what, _("Close the bracket, or put a comma between two entries.")


def _no_content(stop: _Stop) -> Said:
    what = _("Something is missing before this: a value, or a closing bracket.")
    return stop.at, what, _("Close each bracket, and take out a comma too many.")


def _list_in_line(stop: _Stop) -> Said:
    what = _("A list cannot begin in the line of its name.")
    return stop.at, what, _("Begin it in the next line, or write it in brackets: [one, two].")


def _second_part(stop: _Stop) -> Said:
    what = _("What stands here does not belong to what is above it.")
    return stop.at, what, _("Take out a closing bracket too many, or a line '...' above.")


def _no_escape(stop: _Stop) -> Said:
    what = _("A backslash between double quotes begins an escape, and this is none.")
    return stop.at, what, _("Write two backslashes for one, or put the text into single quotes.")


def _begins_with_sign(stop: _Stop) -> Said | None:
    sign = stop.text[stop.since : stop.since + 1]
    return _cannot_begin(stop, sign) if sign else None


def _cannot_begin(stop: _Stop, sign: str) -> Said:
    what = _("A text without quotes cannot begin with '{sign}'.", sign=shown(sign))
    return stop.at, what, _("Put it into quotes.")


def _line_start(text: str, at: int) -> int:
    return text.rfind("\n", 0, at) + 1


def _line_end(text: str, at: int) -> int:
    end = text.find("\n", at)
    return len(text) if end < 0 else end


#: What the parser says, and what we make of it.
_COMPLAINTS: dict[str, Callable[[_Stop], Said | None]] = {
    "could not find expected ':'": _no_colon,
    "mapping values are not allowed in this context": _colon,
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
    "found unknown directive name": _begins_with_sign,
    "found unexpected non-alphabetical character": _begins_with_sign,
    "found undefined tag handle": _begins_with_sign,
    "did not find expected tag URI": _begins_with_sign,
}
