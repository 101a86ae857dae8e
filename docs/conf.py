"""How the documentation is built: `make docs`."""

import sys
import tomllib
from pathlib import Path

HERE = Path(__file__).parent
sys.path.insert(0, str(HERE / "_ext"))
PROJECT = tomllib.loads((HERE.parent / "pyproject.toml").read_text(encoding="utf-8"))["project"]

project = "Detente"
author = "The Detente authors"
project_copyright = author
version = release = PROJECT["version"]

extensions = ["myst_parser", "sphinxcontrib.bibtex", "mathml", "pictures", "briefs"]
myst_enable_extensions = ["colon_fence", "deflist", "dollarmath"]
myst_heading_anchors = 3
bibtex_bibfiles = ["references.bib"]
bibtex_default_style = "alpha"
bibtex_reference_style = "author_year"
exclude_patterns = ["_build", "_ext"]
nitpicky = True

html_theme = "furo"
html_title = f"Detente {release}"
html_math_renderer = "mathml"
html_static_path = ["_static"]
html_css_files = ["detente.css"]
html_show_sourcelink = False
html_copy_source = False
