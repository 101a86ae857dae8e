from __future__ import annotations

import subprocess
import sys
from pathlib import Path

import pytest

from detente import messages
from detente.messages import _, _n, current_language, use_language

PO = """
msgid ""
msgstr ""
"Language: de\\n"
"Content-Type: text/plain; charset=utf-8\\n"
"Plural-Forms: nplurals=2; plural=(n != 1);\\n"

msgid "'{field}' is not a field."
msgstr "„{field}“ ist kein Feld."

msgid "{count} deal"
msgid_plural "{count} deals"
msgstr[0] "{count} Paket"
msgstr[1] "{count} Pakete"
"""


@pytest.fixture
def german(tmp_path: Path, monkeypatch: pytest.MonkeyPatch):
    home = tmp_path / "locale" / "de" / "LC_MESSAGES"
    home.mkdir(parents=True)
    (home / "detente.po").write_text(PO, encoding="utf-8")
    monkeypatch.setattr(messages, "files", lambda package: tmp_path)
    messages.languages.cache_clear()
    messages.catalogue_messages.cache_clear()
    yield
    messages.languages.cache_clear()
    messages.catalogue_messages.cache_clear()


def test_english_is_spoken_where_nobody_asked_for_another_language():
    assert current_language() == "en"
    assert _("'{field}' is not a field.", field="nevr") == "'nevr' is not a field."
    assert [_n("{count} deal", "{count} deals", n, count=n) for n in (0, 1, 2)] == [
        "0 deals",
        "1 deal",
        "2 deals",
    ]


def test_a_language_is_spoken_until_the_end_of_its_block(german):
    with use_language("de_AT.UTF-8"):
        assert current_language() == "de"
        assert _("'{field}' is not a field.", field="nevr") == "„nevr“ ist kein Feld."
        assert [_n("{count} deal", "{count} deals", n, count=n) for n in (0, 1, 2)] == [
            "0 Pakete",
            "1 Paket",
            "2 Pakete",
        ]
    assert current_language() == "en"


def test_a_sentence_without_a_translation_is_said_in_english(german):
    with use_language("de"):
        assert _("Nobody translated {this}.", this="this") == "Nobody translated this."


def test_a_language_that_we_do_not_speak_is_english(german):
    with use_language("fr"):
        assert current_language() == "en"
    with pytest.raises(LookupError):
        messages.catalogue_messages("fr")


def test_braces_in_a_value_are_never_read_as_placeholders():
    assert _("'{field}' is not a field.", field="{0.__class__}") == "'{0.__class__}' is not a field."


def test_english_does_not_import_babel():
    code = "import sys; from detente.messages import _; _('x'); sys.exit('babel' in sys.modules)"
    assert (
        subprocess.run([sys.executable, "-c", code], env={"PYTHONPATH": "src"}, check=False).returncode == 0
    )


def test_a_sentence_without_values_is_left_as_it_is():
    assert _("Write {majority: 0.55}.") == "Write {majority: 0.55}."
