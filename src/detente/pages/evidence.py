"""What stands behind a statement, as it is shown: the words, who said them and when; or judgement."""

from __future__ import annotations

from detente.messages import _
from detente.model import Copy, Evidence, PartialDate, Source
from detente.pages.names import Names, quoted


def lines(names: Names, evidence: Evidence) -> tuple[str, ...]:
    """The reason, the quotation and the sources of a statement, each on a line of its own."""
    found = [names.text(evidence.why)] if evidence.why else []
    behind = sources(names, evidence)
    if evidence.quote:
        quote = quoted(names.text(evidence.quote))
        found.append(f"{quote} ({behind[0]})" if behind else quote)
        found += [_("also: {sources}", sources="; ".join(behind[1:]))] if behind[1:] else []
    elif behind:
        found.append("; ".join(behind))
    return (*found, *judged(evidence, has_source=bool(behind)))


def judged(evidence: Evidence, *, has_source: bool) -> tuple[str, ...]:
    """Whether it is a judgement: in part where a source stands behind it; nothing where it is none."""
    if not evidence.judgement:
        return ()
    return (
        _("in part a judgement") if has_source else _("a judgement; no public statement stands behind it"),
    )


def kind(evidence: Evidence) -> str:
    """What a statement rests on, as the keys of ``kinds`` say it."""
    if evidence.sources:
        return "part" if evidence.judgement else "source"
    return "judgement" if evidence.judgement else "nothing"


def kinds() -> dict[str, str]:
    """What a statement can rest on, in words, the firmest first."""
    return {
        "source": _("on a source"),
        "part": _("in part on judgement"),
        "judgement": _("on judgement alone"),
        "nothing": _("on neither"),
    }


def weight(evidence: Evidence) -> tuple[bool, bool]:
    """By which statements are ordered: quotations before sources, sources before what is only judged."""
    return evidence.quote is None, not evidence.sources


def brief(names: Names, evidence: Evidence) -> tuple[str, ...]:
    """The quotation, or the first source, with who said it and when; or that it is a judgement."""
    by_id = {source.id: source for source in names.scenario.sources}
    first = next((by_id[source_id] for source_id in evidence.sources if source_id in by_id), None)
    said = said_when(names, first) if first is not None else ""
    partly = judged(evidence, has_source=True)
    if evidence.quote:
        quote = quoted(names.text(evidence.quote))
        return (f"{quote} ({said})" if said else quote, *partly)
    if said:
        return (said, *partly)
    return judged(evidence, has_source=False)


def said_when(names: Names, source: Source) -> str:
    """Who said it, and when; its id where the file says neither."""
    said_by = names.text(source.author) or names.text(source.publisher) or names.text(source.title)
    day = date(names, source.date) if source.date else ""
    return ", ".join(part for part in (said_by, day) if part) or source.id


def sources(names: Names, evidence: Evidence) -> tuple[str, ...]:
    """Author, title and date of each source, and through whom it was read; a quotation is the first one's."""
    by_id = {source.id: source for source in names.scenario.sources}
    cited = tuple(
        source_line(names, by_id[source_id]) for source_id in evidence.sources if source_id in by_id
    )
    return cited or ((date(names, evidence.date),) if evidence.date else ())


def source_line(names: Names, source: Source) -> str:
    """Who said or wrote it, what, when, and through whom it was read; its id where that is all there is."""
    parts = [*_parts(names, source)] or [source.id]
    if source.via is not None:
        copy = copy_line(names, source.via)
        if copy:
            parts.append(_("read in {copy}", copy=copy))
    return ", ".join(parts)


def copy_line(names: Names, copy: Copy) -> str:
    """The copy that was read: by whom, what, when."""
    return ", ".join(_parts(names, copy))


def _parts(names: Names, source: Source | Copy) -> list[str]:
    said_by = names.text(source.author) or names.text(source.publisher)
    day = date(names, source.date) if source.date else ""
    return [part for part in (said_by, names.text(source.title), day) if part]


def date(names: Names, when: PartialDate) -> str:
    """A day, month or year in the reader's language."""
    return _date(names, when, "long", "MMMM y")


def short_date(names: Names, when: PartialDate) -> str:
    """The same for where there is little room."""
    return _date(names, when, "medium", "MMM y")


def _date(names: Names, when: PartialDate, day_format: str, month_format: str) -> str:
    if not when.month:
        return str(when.year)
    from datetime import date as day_of

    from babel.dates import format_date

    locale = "en_GB" if names.language == "en" else names.language
    day = day_of(when.year, when.month, when.day or 1)
    if when.day:
        return format_date(day, format=day_format, locale=locale)
    return format_date(day, format=month_format, locale=locale)
