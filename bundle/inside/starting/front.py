"""From the words behind the start script to an answer of Detente."""

from __future__ import annotations

import runpy
import sys
from collections.abc import Sequence
from pathlib import Path

from starting import HERE, Refused, environment, fitness, prompt
from starting.sentences import say, speak


def start(words: Sequence[str]) -> int:
    """Run Detente with these words, or the prompt without any; 2 where it cannot, 130 where it is stopped."""
    for stream in (sys.stdout, sys.stderr):
        if hasattr(stream, "reconfigure"):
            stream.reconfigure(errors="replace")
    speak(words)
    try:
        bundle = fitness.read(HERE)
        fitness.refuse_unfit(bundle, HERE)
        home = environment.made(HERE)
    except Refused as refusal:
        say(refusal.key, **refusal.values)
        return 2
    except KeyboardInterrupt:
        return 130
    return run(home, words) if words else prompt.hold(bundle.version, HERE / "start.py")


def run(home: Path, words: Sequence[str]) -> int:
    """As ``python -m detente WORDS``, with the packages of this environment in place of the start's own."""
    sys.path[0] = str(home)
    sys.argv = ["detente", *words]
    try:
        runpy.run_module("detente", run_name="__main__", alter_sys=True)
    except SystemExit as end:
        return end.code if isinstance(end.code, int) else int(end.code is not None)
    return 0
