"""Files made to do harm, or broken; ``python -m tests.intake.hostile FOLDER`` opens each of them."""

from __future__ import annotations

import io
import json
import resource
import struct
import sys
import time
import zipfile
from functools import cache
from pathlib import Path

from tests.intake.workbooks import ods_content, xlsx_parts, zipped

DATA = Path(__file__).resolve().parents[1] / "data" / "intake"
_CELL = '<row r="1"><c r="A1"><v>1</v></c></row>'


def write_all(folder: Path) -> None:
    """Every hostile file, into ``folder``."""
    for name, content in files().items():
        (folder / name).write_bytes(content)


@cache
def files() -> dict[str, bytes]:
    entities = "".join(f'<!ENTITY l{at + 1} "{f"&l{at};" * 10}">' for at in range(9))
    laughs = f'<!DOCTYPE x [<!ENTITY l0 "lol">{entities}]>'
    rows = "".join(f'<row r="{at}"><c r="A{at}"><v>1</v></c></row>' for at in range(1, 400_000))
    plain = zipped(xlsx_parts(_CELL))
    xls = (DATA / "plain.xls").read_bytes()
    shared = f"<si><t>{'x' * 30_000}</t></si>"
    uses = "".join(f'<c r="A{at}" t="s"><v>0</v></c>' for at in range(1, 60_000))
    return {
        "rows.xlsx": zipped(xlsx_parts(rows * 5)),
        "string.xlsx": zipped(
            xlsx_parts('<row r="1"><c r="A1" t="str"><v>' + "x" * 60_000_000 + "</v></c></row>")
        ),
        "corner.xlsx": zipped(
            xlsx_parts('<row r="1"><c r="A1"><v>1</v></c><c r="XFD1048576"><v>1</v></c></row>')
        ),
        "one_far_cell.xlsx": zipped(xlsx_parts('<row r="1048576"><c r="XFD1048576"><v>1</v></c></row>')),
        "far_row.xlsx": zipped(
            xlsx_parts("<row r=\"1048576\"><c><v>1</v></c><c r='ZZ1048576'><v>1</v></c></row>")
        ),
        "hidden_address.xlsx": zipped(xlsx_parts(_CELL + '<row><c t=">" r="XFD1048576"><v>1</v></c></row>')),
        "shared.xlsx": zipped(xlsx_parts(f"<row>{uses}</row>", strings=shared)),
        "laughs.xlsx": zipped(xlsx_parts("<row><c><v>&l9;</v></c></row>", before=laughs)),
        "laughs.ods": zipped({"content.xml": ods_content("&l9;", before=laughs)}),
        "deep.xlsx": zipped(xlsx_parts("<a>" * 500_000)),
        "deep.ods": zipped({"content.xml": ods_content("<a>" * 500_000)}),
        "repeated.ods": zipped({"content.xml": ods_content(_repeated())}),
        "members.xlsx": zipped({f"xl/worksheets/sheet{at}.xml": "<x/>" for at in range(10_000)}),
        "twice.xlsx": _twice(),
        "lying.xlsx": _lying(),
        "utf16.xlsx": zipped(
            {**xlsx_parts(_CELL), "xl/worksheets/sheet1.xml": "<worksheet/>".encode("utf-16")}
        ),
        "encrypted.xlsx": xls[:512] + "EncryptedPackage".encode("utf-16-le") + xls[512:],
        "encrypted.xls": xls.replace(struct.pack("<HHH", 0x42, 2, 1200), struct.pack("<HHH", 0x2F, 2, 1200)),
        "locked_member.xlsx": _locked_member(plain),
        "truncated.xlsx": plain[: len(plain) // 2],
        "truncated.xls": xls[:2_000],
        "looped.xls": _looped(xls),
        "many_texts.xls": _patched(xls, b"\xfc\x00", 4, b"\xff\xff\xff\xff"),
        "far_reach.xls": _patched(xls, b"\x00\x02\x0e\x00", 4, b"\xff\xff\xff\xff"),
        "corner.xls": (DATA / "corner.xls").read_bytes(),
        "program.csv": b"MZ\x90\x00\x03" + bytes(range(256)) * 400,
        "picture.xlsx": b"\x89PNG\r\n\x1a\n" + bytes(range(256)) * 10,
        "paper.csv": b"%PDF-1.7\n1 0 obj\n",
        "page.xls": b"\r\n<html><body><table><tr><td>2019</td></tr></table></body></html>",
        "letter.xlsx": zipped({"word/document.xml": "<x/>", "[Content_Types].xml": "<x/>"}),
        "empty.csv": b"",
        "blank.csv": b"\xef\xbb\xbf ,,\r\n,,\r\n",
        "commas.csv": b"," * 3_000_000,
        "wide.csv": b"a" + b",1" * 20_000,
        "lines.csv": b"1\n" * 3_000_000,
        "long_cell.csv": b'year,value\n2019,"' + b"x" * 200_000 + b'"\n',
        "open_quote.csv": b'year,value\n2019,"5\n2020,6\n',
        "huge.csv": b"2019,1\n" * 6_000_000,
    }


def _patched(raw: bytes, record: bytes, after: int, by: bytes) -> bytes:
    """Other bytes behind the head of a record: numbers for which a parser would ask too much room."""
    at = raw.index(record, 512) + 4 + after
    return raw[:at] + by + raw[at + len(by) :]


def _repeated() -> str:
    cell = (
        '<table:table-cell office:value-type="float" office:value="1" table:number-columns-repeated="16384"/>'
    )
    return f'<table:table-row table:number-rows-repeated="1048576">{cell}</table:table-row>'


def _twice() -> bytes:
    made = io.BytesIO(zipped(xlsx_parts(_CELL)))
    with zipfile.ZipFile(made, "a") as archive:
        archive.writestr("xl/worksheets/sheet2.xml", "<x/>")
    raw = made.getvalue()
    return raw.replace(b"xl/worksheets/sheet2.xml", b"xl/worksheets/sheet1.xml")


def _lying() -> bytes:
    """A part that unpacks to far more than the zip says."""
    raw = zipped(xlsx_parts('<row r="1"><c r="A1" t="str"><v>' + "x" * 40_000_000 + "</v></c></row>"))
    with zipfile.ZipFile(io.BytesIO(raw)) as archive:
        size = archive.getinfo("xl/worksheets/sheet1.xml").file_size
    return raw.replace(struct.pack("<I", size), struct.pack("<I", 400))


def _locked_member(raw: bytes) -> bytes:
    at = raw.index(b"PK\x01\x02")
    return raw[: at + 8] + b"\x01" + raw[at + 9 :]


def _looped(raw: bytes) -> bytes:
    """A chain of sectors that leads back to its own beginning."""
    table = (struct.unpack_from("<I", raw, 76)[0] + 1) * 512
    return raw[:table] + struct.pack("<128I", *range(128)) + raw[table + 512 :]


def main(folder: Path) -> None:
    from obadesk.core.errors import OBADeskError
    from obadesk.intake.opening import open_data

    def peak() -> float:
        return resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / 1024

    start = peak()
    for file in sorted(folder.iterdir()):
        began = time.perf_counter()
        try:
            said = f"opened: {open_data(file).kind}"
        except OBADeskError as error:
            said = f"refused: {error}"
        took = time.perf_counter() - began
        print(json.dumps([file.name, said, round(took, 2), round(peak() - start)]), flush=True)


if __name__ == "__main__":
    main(Path(sys.argv[1]))
