"""What is wrong where a text is no YAML, in our own words.

The parser says in English, and often too late, that it expected something else. From what it says, the
place where it stopped and the tokens before that, this finds the slip that people make there.
"""

from __future__ import annotations

import re

import yaml

from detente.errors import Problem
from detente.files.complaints import Said, Stop, by_complaint, cannot_begin, line_end, line_start
from detente.messages import _

#: What no YAML file may hold as it is.
_UNWRITABLE = re.compile("[^\t\n\r -~\x85\xa0-\ud7ff\ue000-\ufffd\U00010000-\U0010ffff]")


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


def _stop(error: yaml.MarkedYAMLError, at: int, text: str) -> Stop:
    since = error.context_mark.index if error.context_mark is not None else at
    return Stop(text=text, complaint=str(error.problem), at=at, since=since, last=_last_token(text, at))


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


def _said(stop: Stop) -> Said:
    for look in (_open_quotation, _tab, _hard_space, _behind_something, by_complaint):
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


def _open_quotation(stop: Stop) -> Said | None:
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
    rest = stop.text[opened : line_end(stop.text, opened)]
    if any(curly in rest for curly in "“”„‘’‚"):
        mend = _("Close it with the same mark, {mark}; curly ones do not close it.", mark=rest[:1])
    else:
        mend = _("Close it with {mark} where its text ends.", mark=rest[:1])
    return opened, what, mend


def _tab(stop: Stop) -> Said | None:
    if stop.complaint.startswith("found a tab") or stop.text[stop.at : stop.at + 1] == "\t":
        return stop.at, _("A tab stands here."), _("Indent with spaces, not with a tab.")
    return None


def _hard_space(stop: Stop) -> Said | None:
    before = line_start(stop.text, max(stop.line_start - 1, 0))
    found = re.search(r"^\s*\xa0|:\xa0", stop.text[before : line_end(stop.text, stop.at)], re.MULTILINE)
    if found is None:
        return None
    what = _("A non-breaking space stands here, as word processors write it.")
    return before + found.end() - 1, what, _("Write an ordinary space instead.")


def _behind_something(stop: Stop) -> Said | None:
    """Text that follows what was complete: a quotation, a bracket, an alias."""
    if stop.complaint not in ("did not find expected key", "did not find expected <document start>"):
        return None
    if stop.is_behind(yaml.FlowSequenceEndToken, yaml.FlowMappingEndToken):
        what = _("Something stands behind a closing bracket.")
        mend = _("Open as many brackets as are closed; put a text that begins with a bracket into quotes.")
    elif stop.is_behind(yaml.AliasToken):
        return cannot_begin("*", stop.text.rfind("*", 0, stop.at))
    elif stop.is_behind(yaml.ScalarToken) and getattr(stop.last, "style", None) in ("'", '"'):
        what = _("Something stands behind a closing quotation mark.")
        mend = _('Put the whole text into quotes of the other kind: \'…"…"…\' or "…\'…".')
    else:
        return None
    return stop.at, what, mend
