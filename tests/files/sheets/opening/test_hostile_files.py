"""Files that mean harm, or are broken: refused with one sentence, in little time and memory."""

from __future__ import annotations

import struct
from io import BytesIO
from random import Random
from zipfile import ZipFile

import pytest

from detente.errors import BadInput
from detente.files.sheets.opening import guards, parts, read_book
from files.sheets.opening.archives import cells, ods, packed, row, table, xlsx, xlsx_parts
from files.sheets.opening.grids import refused, texts_of

VALUE = "<c><v>1</v></c>"


@pytest.fixture
def low_limits(monkeypatch):
    """A tenth or less of what is allowed, and files that are repetitive are not refused for that."""
    monkeypatch.setattr(parts, "_MOST_TIMES", 10**9)
    limits = (("MARKS", 100_000), ("CELLS", 10_000), ("CHARACTERS", 90_000), ("UNPACKED", 4_000_000))
    for name, limit in limits:
        monkeypatch.setattr(guards, f"MOST_{name}", limit)


def test_a_cell_in_the_last_corner_is_refused_before_an_array_is_built():
    far = '<row r="1048576"><c r="XFD1048576"><v>1</v></c></row>'
    assert "more than 20000 rows or 500 columns" in refused(xlsx(f"<sheetData>{far}</sheetData>")).what
    wide = '<row r="20000"><c r="SF20000"><v>1</v></c></row>'
    assert "more than 1000000 cells" in refused(xlsx(f"<sheetData>{wide}</sheetData>")).what
    claimed = '<dimension ref="A1:XFD1048576"/>' + cells(VALUE)
    assert texts_of(xlsx(claimed)) == [["1"]]


def test_a_part_that_swells_is_refused_whatever_the_zip_says_of_its_size():
    swelling = xlsx(" " * 5_000_000)
    assert "more than 200 times its size" in refused(swelling).what
    entry = swelling.rindex(b"PK\x01\x02")
    lying = swelling[: entry + 24] + struct.pack("<I", 100) + swelling[entry + 28 :]
    assert "damaged" in refused(lying).what


@pytest.mark.parametrize(
    ("content", "what"),
    [
        (lambda: xlsx(" " * 4_000_000), "larger than 4 megabytes"),
        (lambda: xlsx("<x/>" * 110_000), "100000 tags"),
        (lambda: xlsx("<x>" * 300), "damaged"),
        (lambda: xlsx(f"<!--{'x' * 1_500_000}-->"), "damaged"),
        (lambda: xlsx("<x " + " ".join(f"a{n}=''" for n in range(150_000)) + "/>"), "damaged"),
        (lambda: xlsx(cells(*[VALUE * 50] * 210)), "10000 cells"),
        (lambda: xlsx(cells(*[""] * 20_000, VALUE)), "20000 rows"),
        (lambda: xlsx(cells(f'<c t="str"><v>{"x" * 90_001}</v></c>')), "90000 characters"),
        (lambda: xlsx(cells(VALUE) + '<mergeCell ref="A1"/>' * 20_001), "20000 merged cells"),
        (lambda: ods(table(row(*["<table:table-cell/>"] * 110_000))), "100000 tags"),
        (lambda: ods(table(*[row(*["x"] * 50)] * 210)), "10000 cells"),
    ],
)
@pytest.mark.usefixtures("low_limits")
def test_more_than_the_limits_is_refused(content, what):
    assert what in refused(content()).what


@pytest.mark.parametrize(
    "content",
    [
        lambda: xlsx(cells(*[VALUE] * 100_000)),
        lambda: xlsx('<sheetData><row r="100000"><c r="A100000"><v>1</v></c></row></sheetData>'),
        lambda: ods(table(row("x", attributes='table:number-rows-repeated="100000"'))),
        lambda: ods(table(*[row("x")] * 100_000)),
        lambda: b"Issue;Option;A\n" + b"Door;open;+\n" * 100_000,
        lambda: "Issue\tOption\tA\n".encode("utf-16") + "\tshut\t-\n".encode("utf-16-le") * 100_000,
    ],
)
def test_100000_rows_are_refused_with_the_limit(content, monkeypatch):
    monkeypatch.setattr(parts, "_MOST_TIMES", 10**9)
    problem = refused(content())
    assert "more than 20000 rows or 500 columns" in problem.what
    assert "delete rows and columns that hold nothing" in problem.mend


def test_a_text_that_many_cells_share_counts_for_each_of_them():
    shared = xlsx(cells('<c t="s"><v>0</v></c>' * 400), texts=f"<si><t>{'x' * 30_000}</t></si>")
    assert "10000000 characters" in refused(shared).what


def test_too_many_parts_or_sheets_are_refused():
    assert "2000 parts" in refused(packed(xlsx_parts(VALUE) | {f"x{n}": "" for n in range(2_000)})).what
    assert "100 sheets" in refused(xlsx(*[cells(VALUE)] * 101)).what
    assert "20 megabytes" in refused(bytes(20_000_001)).what


def test_entities_are_refused_and_not_expanded():
    entities = '<!DOCTYPE a [<!ENTITY a "aaaaaaaaaa"><!ENTITY b SYSTEM "file:///etc/passwd">]>'
    sheet = cells('<c t="str"><v>&a;&b;</v></c>')
    hostile = f"{entities}<worksheet>{sheet}</worksheet>"
    assert "damaged" in refused(packed(xlsx_parts("") | {"xl/worksheets/sheet1.xml": hostile})).what


@pytest.mark.parametrize("encoding", ["no-such-one", "rot13", "zip"])
def test_an_encoding_that_the_xml_makes_up_does_nothing(encoding):
    sheet = f'<?xml version="1.0" encoding="{encoding}"?><worksheet>{cells(VALUE)}</worksheet>'
    assert texts_of(packed(xlsx_parts("") | {"xl/worksheets/sheet1.xml": sheet})) == [["1"]]


@pytest.mark.parametrize(
    "sheet",
    [
        '<sheetData><row r="2"><c r="A2"><v>1</v></c></row><row r="1"></row></sheetData>',
        '<sheetData><row r="2"><c r="B2"><v>1</v></c><c r="B2"><v>2</v></c></row></sheetData>',
        '<sheetData><row r="1"><c r="A7"><v>1</v></c></row></sheetData>',
        '<sheetData><row r="0"><c><v>1</v></c></row></sheetData>',
        '<sheetData><row r="1"><c r="A0"><v>1</v></c></row></sheetData>',
        '<sheetData><row r="1"><c r="AAAA1"><v>1</v></c></row></sheetData>',
        '<sheetData><row r="1"><c r="É1"><v>1</v></c></row></sheetData>',
        cells('<c t="s"><v>7</v></c>'),
        cells('<c t="s"><v>-1</v></c>'),
        cells('<c t="strange"><v>7</v></c>'),
        cells("<c><v>1</v><z/></c>"),
        cells(VALUE * 2, VALUE * 2)
        + '<mergeCells><mergeCell ref="A1:B2"/><mergeCell ref="A1:B2"/></mergeCells>',
        cells(VALUE) + '<mergeCells><mergeCell ref="A1:B"/></mergeCells>',
        "<sheetData>",
    ],
)
def test_a_sheet_that_no_program_writes_is_damage(sheet):
    assert "damaged" in refused(xlsx(sheet)).what


def test_parts_that_are_missing_packed_in_strange_ways_or_locked_are_refused():
    for name in xlsx_parts(cells(VALUE)):
        left_out = {key: content for key, content in xlsx_parts(cells(VALUE)).items() if key != name}
        assert refused(packed(left_out)).what
    whole = xlsx(cells(VALUE))
    for flag, offset, what in ((1, 8, "password"), (99, 10, "damaged")):
        changed = bytearray(whole)
        at = -1
        while (at := changed.find(b"PK\x01\x02", at + 1)) >= 0:
            changed[at + offset] = flag
        assert what in refused(bytes(changed)).what


@pytest.mark.parametrize("whole", [xlsx, ods], ids=["xlsx", "ods"])
def test_300_broken_workbooks_are_read_or_refused(whole, capfd):
    chance = Random(10)
    made = _mutable(whole)
    answers = [_answer(_mutated(made, chance)) for _time in range(300)]
    assert 20 < answers.count("read") < 280
    assert capfd.readouterr().err == ""  # nor does the library panic


def test_300_zips_with_broken_bytes_are_read_or_refused():
    chance = Random(10)
    whole = xlsx(cells(VALUE * 3), texts="<si><t>x</t></si>")
    for _time in range(300):
        broken = bytearray(whole)
        for _byte in range(chance.randrange(1, 5)):
            broken[chance.randrange(4, len(broken))] = chance.randrange(256)
        assert _answer(bytes(broken)) in ("read", "refused")


def _mutable(whole: object) -> dict[str, bytes]:
    """The parts of a small workbook with something of everything."""
    if whole is ods:
        spanned = (
            '<table:table-cell table:number-rows-spanned="2" office:value-type="float" office:value="2"/>'
        )
        content = ods(
            table(row("a", spanned, "b"), row("", "c", attributes='table:number-rows-repeated="2"'))
        )
    else:
        styles = '<cellXfs><xf numFmtId="0"/><xf numFmtId="14"/></cellXfs>'
        numbers = (
            '<c r="A1" s="1"><v>44571</v></c><c r="B1" t="b"><v>1</v></c><c r="C1"><f>A1</f><v>2</v></c>'
        )
        texts = '<c r="A2" t="s"><v>0</v></c><c r="B2" t="e"><v>#N/A</v></c>'
        sheet = f'<sheetData><row r="1">{numbers}</row><row r="2">{texts}</row></sheetData>'
        merged = '<mergeCells><mergeCell ref="A2:A3"/></mergeCells>'
        content = xlsx(sheet + merged, texts="<si><t>x</t></si>", styles=styles)
    with ZipFile(BytesIO(content)) as archive:
        return {name: archive.read(name) for name in archive.namelist()}


def _mutated(made: dict[str, bytes], chance: Random) -> bytes:
    """A workbook with one of its parts changed: a number, a letter, or a stretch that is gone or doubled."""
    name = chance.choice([name for name in made if name != "mimetype"])
    content = made[name]
    at = chance.randrange(len(content))
    to = min(len(content), at + chance.randrange(1, 12))
    piece = chance.choice([b"", content[at:to] * 2, b"9", b"-1", b"<", b'"', b"\xff", b"99999999999", b"A"])
    return packed({**made, name: content[:at] + piece + content[to if chance.random() < 0.5 else at :]})


def _answer(content: bytes) -> str:
    try:
        read_book(content, "broken")
    except BadInput as bad:
        return "refused" if len(bad.problems) == 1 else str(bad)
    return "read"
