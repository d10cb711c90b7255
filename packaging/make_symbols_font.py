"""Make resources/symbols/OBADeskSymbols-Regular.ttf: the few signs the text family lacks, for wall and paper.

Run it where Debian's fonts-noto-core is installed; needed again only when SIGNS change:

    .venv/bin/python packaging/make_symbols_font.py [FOLDER WITH NotoSansSymbols*.ttf]
"""

import sys
import tempfile
from pathlib import Path

from fontTools import subset
from fontTools.merge import Merger
from fontTools.ttLib import TTFont

SIGNS = "▲▼△▽◀▶◂▸●○◉◆◇■□▪▫☐☑☒✓✔✗★☆♥✋⚑←↑→↓↔"
SOURCES = ("NotoSansSymbols2-Regular.ttf", "NotoSansSymbols-Regular.ttf")
NAMES = {
    1: "OBADesk Symbols",
    3: "OBADeskSymbols-Regular 1",
    4: "OBADesk Symbols Regular",
    6: "OBADeskSymbols-Regular",
    13: "This Font Software is licensed under the SIL Open Font License, Version 1.1.",
    14: "https://openfontlicense.org",
}
TARGET = Path(__file__).resolve().parents[1] / "resources" / "symbols" / "OBADeskSymbols-Regular.ttf"


def main(folder: Path) -> None:
    wanted = {ord(sign) for sign in SIGNS} | {ord(" ")}
    parts: list[str] = []
    with tempfile.TemporaryDirectory() as scratch:
        for source in SOURCES:
            font = TTFont(folder / source)
            here = wanted & set(font.getBestCmap())
            wanted -= here
            options = subset.Options(layout_features=[], hinting=False, notdef_outline=True)
            options.drop_tables += ["GSUB", "GPOS", "GDEF", "STAT"]
            cutter = subset.Subsetter(options)
            cutter.populate(unicodes=here)
            cutter.subset(font)
            part = Path(scratch) / source
            font.save(part)
            parts.append(str(part))
        if wanted:
            sys.exit("No source has " + " ".join(f"U+{code:04X}" for code in sorted(wanted)))
        merged = Merger().merge(parts)
    for number, text in NAMES.items():
        merged["name"].setName(text, number, 3, 1, 0x409)
    merged["head"].modified = merged["head"].created
    merged.recalcTimestamp = False
    TARGET.parent.mkdir(parents=True, exist_ok=True)
    merged.save(TARGET)


if __name__ == "__main__":
    main(Path(sys.argv[1] if len(sys.argv) > 1 else "/usr/share/fonts/truetype/noto"))
