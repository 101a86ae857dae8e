"""Pages as a piece of HTML, for notebooks."""

from __future__ import annotations

from collections.abc import Iterator
from html import escape

from detente.messages import _
from detente.pages.view import Block, Item, Items, Page, Paragraph, Row, Section, Table, Tone

_STYLES = {
    Tone.PLAIN: "",
    Tone.STRONG: "font-weight:bold",
    Tone.QUIET: "opacity:.7",
    Tone.YES: "color:#1b6e2d",
    Tone.NO: "color:#a11919",
    Tone.DOUBT: "color:#8a5a00",
    Tone.COMMAND: "",
}


def as_html(page: Page) -> str:
    """The page as HTML; the words of a file never become markup."""
    parts = [f'<div lang="{escape(page.language)}" class="detente">']
    if page.marking:
        parts.append(f"<p><strong>{escape(page.marking)}</strong></p>")
    parts += [_paragraph(one) for one in page.opening]
    for section in page.sections:
        parts += _section(section)
    parts += [_paragraph(one) for one in page.closing]
    return "\n".join([*parts, "</div>"])


def _paragraph(one: Paragraph) -> str:
    if one.tone is Tone.COMMAND:
        return f"<pre><code>{escape(one.text)}</code></pre>"
    label = f"<strong>{escape(_('{label}: ', label=one.label))}</strong>" if one.label else ""
    return f"<p{_style(one.tone)}>{label}{escape(one.text)}</p>"


def _section(section: Section) -> Iterator[str]:
    if section.title:
        yield f"<h4>{escape(section.title)}</h4>"
    for block in section.blocks:
        yield _block(block)


def _block(block: Block) -> str:
    match block:
        case Paragraph():
            return _paragraph(block)
        case Items():
            kind = "ol" if block.numbered else "ul"
            return f"<{kind}>{''.join(_item(one) for one in block.items)}</{kind}>"
        case Table():
            return _table(block)


def _item(item: Item) -> str:
    details = f"<ul>{''.join(_item(one) for one in item.details)}</ul>" if item.details else ""
    return f"<li><span{_style(item.tone)}>{escape(item.text)}</span>{details}</li>"


def _table(table: Table) -> str:
    head = "".join(f'<th scope="col" style="text-align:left">{escape(title)}</th>' for title in table.columns)
    body = "".join(_row(row, len(table.columns)) for row in table.rows)
    return f"<table><thead><tr>{head}</tr></thead><tbody>{body}</tbody></table>"


def _row(row: Row, columns: int) -> str:
    if len(row.cells) == 1:
        text = escape(row.cells[0].text)
        return f'<tr><th colspan="{columns}" scope="rowgroup" style="text-align:left">{text}</th></tr>'
    cells = "".join(f"<td{_style(cell.tone, left=True)}>{escape(cell.text)}</td>" for cell in row.cells)
    return f"<tr>{cells}</tr>"


def _style(tone: Tone, *, left: bool = False) -> str:
    style = ";".join(part for part in ("text-align:left" if left else "", _STYLES[tone]) if part)
    return f' style="{style}"' if style else ""
