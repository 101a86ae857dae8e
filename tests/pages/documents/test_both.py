"""What one form of a document leaves out, the other leaves out too."""

from __future__ import annotations

from detente.pages.components import Clash, Member
from detente.pages.documents.html import as_html
from pages.documents.word import reading

SIDES = (Member(who="North", what="an open door"), Member(who="South", what="a closed one"))


def test_a_title_over_no_options_is_shown_in_neither_form() -> None:
    bare = reading.told(Clash(title="The door", core=SIDES, serve_title="Would serve both"))
    served = reading.told(
        Clash(title="The door", core=SIDES, serve_title="Would serve both", serve=("ajar",))
    )
    for document, is_shown in ((bare, False), (served, True)):
        assert ("Would serve both" in as_html(document)) is is_shown
        assert ("Would serve both" in reading.text(reading.body(document))) is is_shown
