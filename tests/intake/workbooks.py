"""Spreadsheets made by hand, so that tests need no other library and may write what no program writes."""

from __future__ import annotations

import io
import re
import zipfile
from collections.abc import Sequence
from datetime import date
from xml.sax.saxutils import escape

from obadesk.intake.sheets import address

Cell = str | float | date

_HEAD = '<?xml version="1.0" encoding="UTF-8"?>\n'
_MAIN = "http://schemas.openxmlformats.org/spreadsheetml/2006/main"
_LINKS = "http://schemas.openxmlformats.org/package/2006/relationships"
_KINDS = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"


def zipped(parts: dict[str, str | bytes], method: int = zipfile.ZIP_DEFLATED) -> bytes:
    made = io.BytesIO()
    with zipfile.ZipFile(made, "w", method) as archive:
        for name, part in parts.items():
            archive.writestr(name, part)
    return made.getvalue()


def xlsx_parts(sheet_data: str, before: str = "", strings: str = "") -> dict[str, str | bytes]:
    """The parts of an XLSX with one sheet; ``before`` stands before the worksheet."""
    sheet = f'{_HEAD}{before}<worksheet xmlns="{_MAIN}"><sheetData>{sheet_data}</sheetData></worksheet>'
    parts: dict[str, str | bytes] = {
        "[Content_Types].xml": _HEAD
        + '<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"></Types>',
        "_rels/.rels": f'{_HEAD}<Relationships xmlns="{_LINKS}"><Relationship Id="rId1" '
        f'Type="{_KINDS}/officeDocument" Target="xl/workbook.xml"/></Relationships>',
        "xl/workbook.xml": f'{_HEAD}<workbook xmlns="{_MAIN}" xmlns:r="{_KINDS}"><sheets>'
        '<sheet name="Data" sheetId="1" r:id="rId1"/></sheets></workbook>',
        "xl/_rels/workbook.xml.rels": f'{_HEAD}<Relationships xmlns="{_LINKS}"><Relationship Id="rId1" '
        f'Type="{_KINDS}/worksheet" Target="worksheets/sheet1.xml"/><Relationship Id="rId2" '
        f'Type="{_KINDS}/styles" Target="styles.xml"/><Relationship Id="rId3" '
        f'Type="{_KINDS}/sharedStrings" Target="sharedStrings.xml"/></Relationships>',
        "xl/styles.xml": f'{_HEAD}<styleSheet xmlns="{_MAIN}"><cellXfs count="3"><xf numFmtId="0"/>'
        '<xf numFmtId="14"/><xf numFmtId="10"/></cellXfs></styleSheet>',
        "xl/worksheets/sheet1.xml": sheet,
    }
    if strings:
        parts["xl/sharedStrings.xml"] = f'{_HEAD}<sst xmlns="{_MAIN}">{strings}</sst>'
    return parts


def xlsx(rows: Sequence[Sequence[Cell]]) -> bytes:
    """The rows as XLSX: numbers, days and percentages as what they are, all else as text."""
    lines: list[str] = []
    for row, cells in enumerate(rows):
        said = ""
        for column, cell in enumerate(cells):
            at = address(row, column)
            if isinstance(cell, date):
                said += f'<c r="{at}" s="1"><v>{(cell - date(1899, 12, 30)).days}</v></c>'
            elif isinstance(cell, str) and re.fullmatch(r"[\d.]+%", cell):
                said += f'<c r="{at}" s="2"><v>{float(cell[:-1]) / 100!r}</v></c>'
            elif isinstance(cell, str):
                said += (
                    f'<c r="{at}" t="inlineStr"><is><t xml:space="preserve">{escape(cell)}</t></is></c>'
                    if cell
                    else ""
                )
            else:
                said += f'<c r="{at}"><v>{cell!r}</v></c>'
        lines.append(f'<row r="{row + 1}">{said}</row>')
    return zipped(xlsx_parts("".join(lines)))


def ods_content(table: str, before: str = "") -> str:
    office = "urn:oasis:names:tc:opendocument:xmlns"
    return (
        f'{_HEAD}{before}<office:document-content xmlns:office="{office}:office:1.0" '
        f'xmlns:table="{office}:table:1.0" xmlns:text="{office}:text:1.0"><office:body><office:spreadsheet>'
        f'<table:table table:name="Data">{table}</table:table>'
        "</office:spreadsheet></office:body></office:document-content>"
    )


def ods(rows: Sequence[Sequence[Cell]]) -> bytes:
    """The rows as ODS, with the empty cells to the sheet's end that programs write."""
    lines: list[str] = []
    for cells in rows:
        said = ""
        for cell in cells:
            if isinstance(cell, date):
                said += f'<table:table-cell office:value-type="date" office:date-value="{cell.isoformat()}"/>'
            elif isinstance(cell, str):
                text = f"<text:p>{escape(cell)}</text:p>" if cell else ""
                kind = ' office:value-type="string"' if cell else ""
                said += f"<table:table-cell{kind}>{text}</table:table-cell>"
            else:
                said += f'<table:table-cell office:value-type="float" office:value="{cell!r}"/>'
        lines.append(
            f'<table:table-row>{said}<table:table-cell table:number-columns-repeated="16380"/>'
            "</table:table-row>"
        )
    lines.append(
        '<table:table-row table:number-rows-repeated="1048000">'
        '<table:table-cell table:number-columns-repeated="16384"/></table:table-row>'
    )
    return zipped(
        {
            "mimetype": "application/vnd.oasis.opendocument.spreadsheet",
            "content.xml": ods_content("".join(lines)),
        }
    )
