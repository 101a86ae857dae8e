"""What the start says, in English and German, before Detente is there to speak for itself."""

from __future__ import annotations

import os
import sys
from collections.abc import Mapping, Sequence

#: Each sentence in English and in German.
SENTENCES = {
    "unusual": (
        "This Python is {found}. Detente needs the usual one (CPython, 64 bits, not free-threaded).",
        "Dieses Python ist {found}. Detente braucht das gewöhnliche "
        "(CPython, 64 Bit, nicht „free-threaded“).",
    ),
    "system": (
        "This bundle is for {wanted}. This machine, or its Python, is {found}.",
        "Dieses Paket ist für {wanted}. Dieser Rechner, oder sein Python, ist {found}.",
    ),
    "libc": (
        "This Linux is too old or of another kind: Detente needs glibc 2.28 or later; here is {found}.",
        "Dieses Linux ist zu alt oder von anderer Art: Detente braucht glibc ab 2.28; hier ist {found}.",
    ),
    "incomplete": (
        "The folder is not complete: {found} is missing. Unpack the whole zip file first, then start again.",
        "Der Ordner ist nicht vollständig: {found} fehlt. Bitte zuerst die ganze Zip-Datei entpacken, "
        "dann neu starten.",
    ),
    "changed": (
        "{found} is not as it was packed. Unpack the zip file again.",
        "{found} ist nicht so, wie es verpackt wurde. Bitte die Zip-Datei neu entpacken.",
    ),
    "long": (
        "The path of this folder is {found} characters long; on this Windows it may have {wanted}. Move the "
        "folder to a shorter path, such as C:\\Detente.",
        "Der Pfad dieses Ordners ist {found} Zeichen lang; unter diesem Windows sind {wanted} möglich. "
        "Bitte den Ordner an einen kürzeren Ort verschieben, etwa C:\\Detente.",
    ),
    "unwritable": (
        "Detente is not set up in this folder yet, and the folder cannot be written to ({found}). Copy it to "
        "a place where you may write.",
        "Detente ist in diesem Ordner noch nicht eingerichtet, und der Ordner ist nicht beschreibbar "
        "({found}). Bitte an einen Ort kopieren, an dem man schreiben darf.",
    ),
    "failed": (
        "Detente could not be set up. The installer says:\n{found}",
        "Detente konnte nicht eingerichtet werden. Die Installation meldet:\n{found}",
    ),
    "making": (
        "Setting up Detente for Python {found} in this folder. Only this once, it takes about a minute …",
        "Detente wird für Python {found} in diesem Ordner eingerichtet. Das dauert nur dieses Mal etwa eine "
        "Minute …",
    ),
    "waiting": (
        "Another start is setting up Detente in this folder; waiting for it …",
        "Detente wird gerade von einem anderen Start eingerichtet; bitte warten …",
    ),
    "welcome": (
        "Detente {found}. Type a command, for example\n"
        "  analyze catalogue:cases/european-security-talks-2022\n"
        "  --help      what else there is\n"
        "  cd FOLDER   go to the folder of your files (now: {folder})\n"
        "  exit        end",
        "Detente {found}. Bitte einen Befehl eingeben, zum Beispiel\n"
        "  analyze catalogue:cases/european-security-talks-2022\n"
        "  --help      was es sonst gibt\n"
        "  cd ORDNER   in den Ordner der eigenen Dateien gehen (jetzt: {folder})\n"
        "  exit        beenden",
    ),
    "quotes": ("A quotation mark is not closed.", "Ein Anführungszeichen ist nicht geschlossen."),
}

_german = [False]


def speak(words: Sequence[str]) -> None:
    """From here on speak the language that ``--lang`` asks for, or that of the system."""
    _german[0] = is_german(words, os.environ)


def say(key: str, **values: object) -> None:
    """Tell the reader something on the side, so that answers stay alone on standard output."""
    print(sentence(key, **values), file=sys.stderr, flush=True)


def sentence(key: str, **values: object) -> str:
    """A sentence in the language of the reader, its placeholders filled in."""
    return SENTENCES[key][_german[0]].format(**values)


def is_german(words: Sequence[str], environment: Mapping[str, str]) -> bool:
    """Whether the reader asked for German, or else has a system that speaks it."""
    asked = None
    for at, word in enumerate(words):
        if word.startswith("--lang="):
            asked = word.removeprefix("--lang=")
        elif word == "--lang":
            asked = "".join(words[at + 1 : at + 2])
    if asked is None:
        given = (environment.get(name) for name in ("LC_ALL", "LC_MESSAGES", "LANG"))
        asked = next((value for value in given if value), "") or _of_windows()
    return asked.lower().startswith("de")


def _of_windows() -> str:
    """``de`` where Windows shows its own windows in German."""
    if sys.platform != "win32":
        return ""
    import ctypes

    primary = ctypes.windll.kernel32.GetUserDefaultUILanguage() & 0x3FF
    return "de" if primary == 0x07 else ""
