"""Pack the bundles: ``python -m bundle --pages docs/_build/html``; see ``make bundle``."""

from __future__ import annotations

import argparse
import sys
import tempfile
from collections.abc import Sequence
from pathlib import Path

from bundle import archive, contents, locks, wheels
from bundle.systems import PYTHONS, SYSTEMS, System

ROOT = Path(__file__).parents[1]
BUILT = ROOT / "build" / "bundle"
NAMES = [one.name for one in SYSTEMS]


def main(arguments: Sequence[str] | None = None) -> int:
    """Pack what is asked for, and write down sizes and checksums; 1 where wheels could not be fetched."""
    parser = _arguments()
    asked = parser.parse_args(arguments)
    if unknown := set(asked.systems) - set(NAMES):
        parser.error(f"no bundle for {', '.join(sorted(unknown))}")
    if not (asked.pages / "index.html").is_file():
        parser.error(f"there is no documentation in {asked.pages}")
    systems = [one for one in SYSTEMS if one.name in asked.systems]
    try:
        packed = pack(systems, asked.pages, asked.to)
    except wheels.NotFetched as error:
        print(error, file=sys.stderr)
        return 1
    sizes = "".join(f"{path.name} | {path.stat().st_size / 1e6:.0f} MB\n" for path in packed)
    (asked.to / "SIZES.txt").write_text(sizes, encoding="utf-8")
    sums = "".join(f"{locks.sha256(path)}  {path.name}\n" for path in packed)
    (asked.to / "SHA256SUMS").write_text(sums, encoding="utf-8")
    print(sizes, end="")
    return 0


def pack(systems: Sequence[System], pages: Path, folder: Path) -> list[Path]:
    """The zip of each system, with the wheels that are locked and these pages as documentation.

    Raises ``NotFetched`` where wheels are neither stored nor to be had from the package index.
    """
    pins = locks.read((ROOT / "requirements" / "bundle.txt").read_text(encoding="utf-8"))
    folder.mkdir(parents=True, exist_ok=True)
    packed = []
    with tempfile.TemporaryDirectory() as made:
        own = wheels.own(Path(made))
        for system in systems:
            fetched = wheels.fetched(pins, system, BUILT / "wheels")
            path = folder / f"detente-{locks.of_wheel(own).version}-{system.name}.zip"
            archive.write(path, contents.members(system, pins, own, fetched, pages))
            packed.append(path)
    return packed


def _arguments() -> argparse.ArgumentParser:
    parser = argparse.ArgumentParser(prog="python -m bundle", description=f"Bundles for Python {PYTHONS}.")
    parser.add_argument("systems", nargs="*", default=NAMES, metavar="system", help=", ".join(NAMES))
    parser.add_argument("--pages", type=Path, required=True, help="the built documentation")
    parser.add_argument("--to", type=Path, default=BUILT, help="where the zips go")
    return parser


if __name__ == "__main__":
    sys.exit(main())
