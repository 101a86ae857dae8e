"""What stands in the margins of every printed page, as rules of the style sheet.

The texts come from a scenario and stand inside the ``style`` element: every character that is not plainly
a letter or digit is written as its number, so that none can end the string, the rule or the element.
"""

from __future__ import annotations

import re

from detente.pages.components import Document
from detente.pages.documents.inline import unmarked

#: A margin has room for one or two lines; the page itself shows all of the text.
_MOST_MARKING, _MOST_TITLE = 150, 90


def page_margins(document: Document) -> str:
    """The marking at the head of every page, the title and the page's number at the foot."""
    marking, title = _shortened(document.marking, _MOST_MARKING), _shortened(document.title, _MOST_TITLE)
    boxes = [f"@top-center{{content:{_string(marking)}}}"] if marking else []
    boxes.append(f"@bottom-left{{content:{_string(title)}}}")
    return f"@page{{{''.join(boxes)}}}\n"


def _shortened(text: str, most: int) -> str:
    shown = " ".join(unmarked(text).split())
    return shown if len(shown) <= most else shown[: most - 1].rstrip() + "…"


def _string(text: str) -> str:
    """A string of CSS: the space after the six digits belongs to the escape."""
    return '"' + re.sub("[^A-Za-z0-9 ]", lambda one: f"\\{ord(one[0]):06x} ", text) + '"'
