"""Contact sheets: many pictures on one, each with its name, so that all can be looked at quickly."""

from __future__ import annotations

import re
from pathlib import Path

from PIL import Image, ImageDraw, ImageFont

from obadesk import places

EDGE, LABEL = 12, 22
WIDTH = {"1366x768": (3, 9, 660), "1920x1080": (4, 20, 500), "1024x768": (5, 20, 400)}
"""By the size in a picture's name: columns, pictures on a sheet, pixels of one."""
PAGES, PARTS = (5, 10, 400), (4, 20, 500)


def contact_sheets(folder: Path) -> list[Path]:
    """Write ``sheet-….png`` beside a folder, one or more for each size and look in it; says which."""
    by_view: dict[str, list[Path]] = {}
    for file in sorted(folder.glob("*.png")):
        found = re.search(r"(\d+x\d+-)?(light|dark|grey)$", file.stem)
        by_view.setdefault(found.group() if found else "colour", []).append(file)
    for old in folder.parent.glob(f"sheet-{folder.name}-*.png"):
        old.unlink()
    written: list[Path] = []
    for view, files in by_view.items():
        columns, most, width = WIDTH.get(view.split("-")[0], PAGES if view in ("colour", "grey") else PARTS)
        for number, first in enumerate(range(0, len(files), most), 1):
            file = folder.parent / f"sheet-{folder.name}-{view}-{number}.png"
            _sheet(files[first : first + most], columns, width).save(file, compress_level=1)
            written.append(file)
    return written


def _sheet(files: list[Path], columns: int, width: int) -> Image.Image:
    font = ImageFont.truetype(str(next(places.fonts().glob("*Regular.ttf"))), 14)
    cells = []
    for file in files:
        picture = Image.open(file).convert("RGB")
        if picture.width > width:
            height = round(picture.height * width / picture.width)
            picture = picture.resize((width, height), Image.Resampling.BICUBIC, reducing_gap=2.0)
        cells.append((re.sub(r"-\d+x\d+-\w+$", "", file.stem), picture))
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
