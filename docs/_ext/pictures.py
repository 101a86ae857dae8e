"""Pictures for the pages, drawn anew by ``detente plot`` each time the documentation is built."""

from pathlib import Path

from sphinx.application import Sphinx

from detente.cli.main import run

CASE = "catalogue:cases/european-security-talks-2022"
HARDEST = ["--without", "enlargement,forward-forces,legal-form", "--waive", "guarantee,package"]
PICTURES = {
    "line.svg": ["examples/line.yaml"],
    "talks.svg": [CASE],
    "talks-rest.svg": [CASE, *HARDEST, "--x", "russia", "--y", "usa"],
    "talks-all.svg": [CASE, *HARDEST],
}


def draw(app: Sphinx) -> None:
    """Write the pictures to ``_pictures``, where the pages find them."""
    home = Path(app.srcdir) / "_pictures"
    home.mkdir(exist_ok=True)
    for name, (scenario, *terms) in PICTURES.items():
        known = Path(app.srcdir) / scenario
        arguments = [
            "plot",
            str(known) if known.exists() else scenario,
            str(home / name),
            *terms,
            "--lang",
            "en",
        ]
        if code := run(arguments):
            raise RuntimeError(f"detente {' '.join(arguments)} gave {code}")


def setup(app: Sphinx) -> dict[str, bool]:
    """Tell Sphinx to draw before it reads the pages."""
    app.connect("builder-inited", draw)
    return {"parallel_read_safe": True, "parallel_write_safe": True}
