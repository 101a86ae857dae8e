"""A document as one HTML page that needs nothing else: no script, no request, one style sheet inside."""

from __future__ import annotations

from base64 import b64encode
from functools import cache
from hashlib import sha256
from importlib.resources import files
from itertools import count

from jinja2 import Environment, PackageLoader, StrictUndefined, pass_context
from markupsafe import Markup

from detente.messages import _, use_language
from detente.pages import plot_colours
from detente.pages.components import Block, Document
from detente.pages.documents.addresses import anchors
from detente.pages.documents.inline import fit, href, marked, signed, unmarked
from detente.pages.documents.margins import page_margins


def as_html(document: Document) -> str:
    """The document as a page that is well-formed HTML and XML; the same bytes for the same document."""
    style = _style_sheet() + page_margins(document)
    numbers = count(1)
    with use_language(document.language):
        template = _environment().get_template("document.html.jinja")
        return template.render(
            document=document,
            anchors=anchors(document),
            style=Markup(style),
            style_hash=b64encode(sha256(style.encode()).digest()).decode(),
            # "~" is in no anchor, so that an address of the page's own never meets one of the document's.
            fresh=lambda: f"~{next(numbers)}",
            say=_words(),
        )


@cache
def _environment() -> Environment:
    environment = Environment(
        loader=PackageLoader("detente.pages.documents"),
        autoescape=True,
        undefined=StrictUndefined,
        trim_blocks=True,
        lstrip_blocks=True,
    )
    environment.filters["marked"] = pass_context(lambda page, text: marked(text, page["anchors"]))
    environment.filters["signed"] = pass_context(lambda page, text: signed(text, page["anchors"]))
    environment.filters.update(unmarked=unmarked, fit=fit, href=href, kind=_kind)
    return environment


@cache
def _style_sheet() -> str:
    written = (files("detente.pages.documents") / "templates" / "document.css").read_text(encoding="utf-8")
    return plot_colours.style() + written


def _kind(block: Block) -> str:
    """What a block is called in the templates."""
    return type(block).__name__.lower()


def _words() -> dict[str, str]:
    """What the page itself says."""
    return {
        "skip": _("Skip to the text"),
        "contents": _("Contents"),
        "annex": _("Annex"),
        "label": _("{label}: "),
    }
