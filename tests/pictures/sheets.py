"""Contact sheets: many pictures on one, each with its name, so that all can be looked at quickly."""

from __future__ import annotations

from pathlib import Path

from PIL import Image, ImageDraw, ImageFont

from obadesk import places

EDGE, LABEL = 12, 22


def contact_sheets(out: Path) -> list[Path]:
    """Write ``sheet-….png`` from what lies in ``out``; says which."""
    files = sorted(file for file in out.glob("*.png") if not file.name.startswith("sheet-"))
    for old in out.glob("sheet-*.png"):
        old.unlink()
    written: list[Path] = []
    for look in ("light", "dark"):
        small = f"1366x768-{look}"
        consoles = [f for f in files if f.name.startswith("console-") and small in f.name]
        written += _sheets(out, f"console-{look}", consoles, 3, 9, 660)
        written += _sheets(
            out, f"console-large-{look}", _of(files, "console-", f"1920x1080-{look}"), 4, 16, 500
        )
        starts = [f for f in files if f.name.startswith(("start-", "new-")) and f"-{look}" in f.name]
        written += _sheets(out, f"start-{look}", [f for f in starts if "1920" not in f.name], 3, 12, 660)
        dialogs = [f for f in files if f.name.startswith(("dialog-", "menu-")) and f"-{look}" in f.name]
        written += _sheets(out, f"dialogs-{look}", dialogs, 4, 20, 500)
        walls = _of(files, "wall-", f"1920x1080-{look}")
        written += _sheets(out, f"wall-{look}", walls, 4, 20, 500)
    written += _sheets(out, "wall-small", _of(files, "wall-", "1366x768-light"), 4, 20, 500)
    written += _sheets(out, "wall-old-projector", _of(files, "wall-", "1024x768"), 5, 20, 400)
    papers = [f for f in files if f.name.startswith("paper-")]
    written += _sheets(out, "paper", [f for f in papers if "grey" not in f.name], 5, 10, 400)
    written += _sheets(out, "paper-grey", [f for f in papers if "grey" in f.name], 5, 10, 400)
    return written


def _of(files: list[Path], start: str, part: str) -> list[Path]:
    return [file for file in files if file.name.startswith(start) and part in file.name]


def _sheets(out: Path, name: str, files: list[Path], columns: int, most: int, width: int) -> list[Path]:
    written = []
    for number, first in enumerate(range(0, len(files), most), 1):
        file = out / (f"sheet-{name}-{number}.png" if len(files) > most else f"sheet-{name}.png")
        _sheet(files[first : first + most], columns, width).save(file)
        written.append(file)
    return written


def _sheet(files: list[Path], columns: int, width: int) -> Image.Image:
    font = ImageFont.truetype(str(next(places.fonts().glob("*Regular.ttf"))), 14)
    cells = []
    for file in files:
        picture = Image.open(file).convert("RGB")
        if picture.width > width:
            height = round(picture.height * width / picture.width)
            picture = picture.resize((width, height), Image.Resampling.LANCZOS)
        cells.append((file.stem, picture))
    rows = [cells[at : at + columns] for at in range(0, len(cells), columns)]
    heights = [max(picture.height for _name, picture in row) + LABEL + EDGE for row in rows]
    sheet = Image.new("RGB", (columns * (width + EDGE) + EDGE, sum(heights) + EDGE), "#C3C9CF")
    pen = ImageDraw.Draw(sheet)
    top = EDGE
    for row, height in zip(rows, heights, strict=True):
        for column, (name, picture) in enumerate(row):
            left = EDGE + column * (width + EDGE)
            pen.text((left, top), name, fill="#1B1F24", font=font)
            sheet.paste(picture, (left, top + LABEL))
        top += height
    return sheet
