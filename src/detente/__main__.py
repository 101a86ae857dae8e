"""``python -m detente``: the same as the command ``detente``."""

import sys

from detente.cli.main import run

sys.exit(run())
