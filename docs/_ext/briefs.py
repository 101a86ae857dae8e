"""The brief of the 2022 case in each language, written into the built site."""

from pathlib import Path

from sphinx.application import Sphinx

CASE = "catalogue:cases/european-security-talks-2022"


def write(app: Sphinx, error: Exception | None) -> None:
    """Write both once the pages stand."""
    if error is not None or app.builder.format != "html":
        return
    import detente as dt
    from detente.messages import use_language

    for language in ("en", "de"):
        with use_language(language):
            dt.brief(dt.load(CASE), source=CASE).save(Path(app.outdir) / f"brief-{language}.html")


def setup(app: Sphinx) -> dict[str, bool]:
    """Called by Sphinx."""
    app.connect("build-finished", write)
    return {"parallel_read_safe": True, "parallel_write_safe": True}
