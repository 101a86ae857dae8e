"""What Detente says to people, in the language of the reader.

Every sentence is written in English where it is needed, as the constant argument of ``_`` (or of ``_n``
where it counts something), with named placeholders in braces::

    _("'{field}' is not a field of {noun}.", field=field, noun=noun)

A translation stands in ``locale/LANGUAGE/LC_MESSAGES/detente.po``; a sentence without one is said in
English. A catalogue is read when its language is first spoken, so English costs nothing. This module is at
the bottom of all layers: everything above may speak.
"""

from __future__ import annotations

from contextvars import ContextVar, Token
from functools import cache
from gettext import GNUTranslations
from importlib.resources import files
from importlib.resources.abc import Traversable
from io import BytesIO
from types import TracebackType

#: The language in which the sentences are written.
SOURCE_LANGUAGE = "en"

_language: ContextVar[str] = ContextVar("detente_language", default=SOURCE_LANGUAGE)


class _Spoken:
    """Undoes ``use_language`` at the end of a ``with`` block."""

    def __init__(self, before: Token[str]) -> None:
        self._before = before

    def __enter__(self) -> None:
        return None

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        _language.reset(self._before)


def use_language(language: str) -> _Spoken:
    """Speak this language from here on; as the head of a ``with`` block, until its end.

    ``de-AT`` and ``de_AT.UTF-8`` are German; a language without a catalogue is spoken as English.
    """
    return _Spoken(_language.set(spoken_as(language)))


def current_language() -> str:
    """The language in which sentences are said now, such as ``en`` or ``de``."""
    return _language.get()


def spoken_as(language: str) -> str:
    """Which of the languages we speak a reader of this one gets."""
    main = language.replace("_", "-").split("-")[0].split(".")[0].lower()
    return main if main in languages() else SOURCE_LANGUAGE


@cache
def languages() -> tuple[str, ...]:
    """The languages we speak, English first."""
    home = files("detente") / "locale"
    given = (
        [child.name for child in home.iterdir() if _po_file(child.name).is_file()] if home.is_dir() else []
    )
    return (SOURCE_LANGUAGE, *sorted(set(given) - {SOURCE_LANGUAGE}))


def _(sentence: str, /, **values: object) -> str:
    """The sentence in the current language, its placeholders filled in where values are given."""
    said = sentence
    if (language := _language.get()) != SOURCE_LANGUAGE:
        said = catalogue_messages(language).gettext(sentence)
    return said.format(**values) if values else said


def _n(singular: str, plural: str, count: int, /, **values: object) -> str:
    """The sentence for so many of something; its placeholders as in ``_``."""
    if (language := _language.get()) != SOURCE_LANGUAGE:
        said = catalogue_messages(language).ngettext(singular, plural, count)
    else:
        said = singular if count == 1 else plural
    return said.format(**values) if values else said


@cache
def catalogue_messages(language: str) -> GNUTranslations:
    """The sentences of one language, with its plural rule. LookupError where it has no catalogue."""
    from babel.messages.mofile import write_mo  # heavy, and of no use in English
    from babel.messages.pofile import read_po

    source = _po_file(language)
    if not source.is_file():
        raise LookupError(language)
    compiled = BytesIO()
    write_mo(compiled, read_po(BytesIO(source.read_bytes()), locale=language))
    compiled.seek(0)
    return GNUTranslations(compiled)


def _po_file(language: str) -> Traversable:
    return files("detente") / "locale" / language / "LC_MESSAGES" / "detente.po"
