"""The kinds of fields of a scenario file, each with how editors are to check it.

Where YAML leaves nothing after the colon, ``NOTHING`` stands; ``NullText`` is a ``~`` or ``null`` without
quotes, which is nothing too, except where an id is wanted, since ids are texts as written.
"""

from __future__ import annotations

import re
from collections.abc import Callable
from fractions import Fraction
from typing import Annotated, Any, Final

from pydantic import BeforeValidator, PlainValidator, WithJsonSchema
from pydantic_core import PydanticCustomError

from detente.files.beside import stored_name
from detente.files.numbers import NUMBER, NotReadable, date_of, number_of, span_of
from detente.files.tree import ListNode, MappingNode, Node, Scalar
from detente.files.wording import shown
from detente.messages import _


class _Nothing:
    """What stands after a colon that nothing follows."""

    def __repr__(self) -> str:
        return "NOTHING"


class NullText(str):
    """A ``~`` or ``null`` without quotes: the text it is where an id is wanted, nothing elsewhere."""

    __slots__ = ()


NOTHING: Final = _Nothing()
_NULLS = frozenset({"~", "null", "Null", "NULL"})


def is_nothing(value: object) -> bool:
    """Whether a value counts as missing where no id is wanted."""
    return value is NOTHING or isinstance(value, NullText)


def plain(node: Node) -> Any:
    """The tree as plain dicts, lists and texts."""
    match node:
        case Scalar(text=text, plain=True) if not text:
            return NOTHING
        case Scalar(text=text, plain=True) if text in _NULLS:
            return NullText(text)
        case Scalar(text=text):
            return text
        case ListNode(items=items):
            return [plain(item) for item in items]
        case MappingNode(entries=entries):
            return {key: plain(value) for key, (_key, value) in entries.items()}


def wrong(what: str, mend: str = "") -> PydanticCustomError:
    """A mistake found by one of our own checks, as pydantic carries it."""
    return PydanticCustomError("detente", "{what} {mend}", {"what": what, "mend": mend})


def kind_of(value: object) -> str:
    """What kind of thing a value is, as people call it."""
    match value:
        case dict():
            return _("a mapping (`name: value`)")
        case list():
            return _("a list")
        case str():
            return _("a text ('{text}')", text=shown(value))
        case _:
            return _("nothing")


def _text(value: object) -> str:
    if not isinstance(value, str):
        raise wrong(_("A text is wanted here; this is {found}.", found=kind_of(value)))
    return str(value)


def _read_with(read: Callable[[str], Any]) -> Callable[[object], Any]:
    """A validator that reads a text, and says what kind of thing stands there if it is none."""

    def validate(value: object) -> Any:
        if not isinstance(value, str):
            raise wrong(_("A single value is wanted here; this is {found}.", found=kind_of(value)))
        try:
            return read(value)
        except NotReadable as error:
            raise wrong(error.what, error.mend) from None

    return validate


def _flag(text: str) -> bool:
    if text.lower() in ("true", "false"):
        return text.lower() == "true"
    raise NotReadable(_("'{text}' is neither true nor false.", text=shown(text)), _("Write true or false."))


def _whole(text: str) -> int:
    number = number_of(text)
    if number.denominator != 1:
        raise NotReadable(_("'{text}' is not a whole number.", text=shown(text)))
    return int(number)


def _version(text: str) -> int:
    if text.strip() != "1":
        what = _("This file says that it is in format {text}; this Detente reads format 1.", text=shown(text))
        raise NotReadable(what, _("Write `detente: 1`, or install a newer Detente."))
    return 1


_LANGUAGE = re.compile(r"[A-Za-z]{2,8}(?:-[A-Za-z0-9]{1,8})*")


def language_in(text: str) -> str:
    """The code of a language that a text is. Raises NotReadable."""
    if _LANGUAGE.fullmatch(text):
        return text
    raise NotReadable(
        _("'{text}' is not a language.", text=shown(text)), _("Write its code, such as en or de.")
    )


def _wordings(value: object) -> object:
    """One text becomes the wording of no language in particular; a mapping has one for each."""
    if isinstance(value, str):
        return {"": value}
    if not isinstance(value, dict):
        raise wrong(_("A text is wanted here; this is {found}.", found=kind_of(value)))
    for language in value:
        if not _LANGUAGE.fullmatch(language):
            what = _("'{text}' is not a language.", text=shown(language))
            mend = _("Write a text, or one for each language: {en: …, de: …}.")
            raise wrong(what, mend)
    given = {language: text for language, text in value.items() if not is_nothing(text)}
    if not given:
        raise wrong(_("A text in several languages has at least one."), _("Write {en: …, de: …}."))
    return given


def _one_or_list(value: object) -> object:
    """One name stands for a list of one."""
    return [value] if isinstance(value, str) else value


def _covering(value: object) -> object:
    """The options that a condition gives for an issue."""
    if value is NOTHING:
        raise wrong(_("Nothing is said of this issue."), _("Name an option of it, or a list of options."))
    if isinstance(value, dict):
        what = _("An option or a list of options is wanted here; this is {found}.", found=kind_of(value))
        raise wrong(what)
    return _one_or_list(value)


def _given(value: object) -> object:
    """A mapping without the entries that nothing follows."""
    if isinstance(value, dict):
        return {key: part for key, part in value.items() if not is_nothing(part)}
    return value


def _entries(value: object) -> object:
    """A mapping by id, in which nothing after an id is an entry with no fields."""
    if isinstance(value, dict):
        return {key: {} if is_nothing(part) else part for key, part in value.items()}
    return value


_SCALAR = {"type": ["string", "number", "boolean"]}
_NUMBER_SCHEMA = {"anyOf": [{"type": "number"}, {"type": "string", "pattern": rf"^\s*{NUMBER}\s*$"}]}
_SPAN = rf"^\s*{NUMBER}\s*(\.\.\s*{NUMBER}\s*)?$"
_SPAN_SCHEMA = {"anyOf": [{"type": "number"}, {"type": "string", "pattern": _SPAN}]}
_DATE_SCHEMA = {"type": ["string", "integer"], "pattern": r"^\s*[0-9]{4}(-[0-9]{2}(-[0-9]{2})?)?\s*$"}
_WORDINGS_SCHEMA = {
    "anyOf": [
        _SCALAR,
        {
            "type": "object",
            "propertyNames": {"pattern": f"^{_LANGUAGE.pattern}$"},
            "additionalProperties": {"type": ["string", "number", "boolean", "null"]},
            "minProperties": 1,
        },
    ]
}
_IDS_SCHEMA = {"anyOf": [_SCALAR, {"type": "array", "items": _SCALAR}]}
_COVERING_SCHEMA = {"anyOf": [_SCALAR, {"type": "array", "items": _SCALAR, "minItems": 1}]}

Version = Annotated[int, PlainValidator(_read_with(_version)), WithJsonSchema({"enum": [1, "1"]})]
#: An id, or another text that is taken as it is written.
IdText = Annotated[str, PlainValidator(_text), WithJsonSchema(_SCALAR)]
#: Ids, or one of them.
Ids = Annotated[list[IdText | None], BeforeValidator(_one_or_list), WithJsonSchema(_IDS_SCHEMA)]
#: A text: wordings by language, the language being ``""`` where the file gives just one.
Wordings = Annotated[dict[str, IdText | None], BeforeValidator(_wordings), WithJsonSchema(_WORDINGS_SCHEMA)]
#: The name of a text that is stored beside the file.
StoredName = Annotated[str, PlainValidator(_read_with(stored_name)), WithJsonSchema({"type": "string"})]
Language = Annotated[str, PlainValidator(_read_with(language_in)), WithJsonSchema({"type": "string"})]
Number = Annotated[Fraction, PlainValidator(_read_with(number_of)), WithJsonSchema(_NUMBER_SCHEMA)]
#: Both ends of a number of which a range may be known.
Ends = Annotated[tuple[Fraction, Fraction], PlainValidator(_read_with(span_of)), WithJsonSchema(_SPAN_SCHEMA)]
Whole = Annotated[int, PlainValidator(_read_with(_whole)), WithJsonSchema({"type": ["integer", "string"]})]
#: Year, month and day, 0 where not known.
DateParts = Annotated[tuple[int, int, int], PlainValidator(_read_with(date_of)), WithJsonSchema(_DATE_SCHEMA)]
Flag = Annotated[bool, PlainValidator(_read_with(_flag)), WithJsonSchema({"type": ["boolean", "string"]})]
#: What a condition says of one issue, each text as written.
Covering = Annotated[list[IdText | None], BeforeValidator(_covering), WithJsonSchema(_COVERING_SCHEMA)]

#: Drops the entries of a mapping that nothing follows.
drop_nothing = BeforeValidator(_given)
#: Makes an id that nothing follows an entry with no fields.
empty_entries = BeforeValidator(_entries)
