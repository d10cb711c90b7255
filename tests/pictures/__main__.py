"""``make pictures``: every window, dialog, editor, slide and page as PNG files in ``out/pictures``.

Needs nobody and no screen: where Xvfb is installed each process starts one of its own, so that windows are
drawn by the platform the program runs on; else Qt's offscreen one draws them. Each group of pictures is drawn
by a process of its own, as many at a time as there are processors, into a folder of its own, with contact
sheets beside the folders. Names draw these groups alone: ``python -m tests.pictures wall-leeds paper-leeds``.
``readme`` is drawn only when it is named: its picture is kept with the source, in ``docs``.
"""

from __future__ import annotations

import os
import shutil
import subprocess
import sys
import tempfile
import time
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path

OUT = Path("out/pictures")
ROOM = "OBADESK_PICTURES_ROOM"  # set in the process that draws: the folder it lives in
GROUPS = (  # those that take longest come first
    "wall-leeds",
    "wall-vermont",
    "wall-service",
    "console",
    "empty",
    "paper-leeds",
    "states",
    "dialogs",
    "imports",
    "paper-others",
    "charts",
    "charts-paper",
    "wall-others",
    "cases",
    "agendas",
    "curves",
    "forecasts",
    "review",
    "service",
    "start",
    "window",
)
WHEN_NAMED = ("readme",)


def main(wanted: list[str]) -> int:
    """Draw these groups, all when nothing is named; answer with the worst code of their processes."""
    known = (*GROUPS, *WHEN_NAMED)
    unknown = [name for name in wanted if name not in known]
    if unknown:
        print(f"no such pictures: {', '.join(unknown)}; there are: {', '.join(known)}", file=sys.stderr)
        return 2
    if not wanted:
        shutil.rmtree(OUT, ignore_errors=True)
    OUT.mkdir(parents=True, exist_ok=True)
    began = time.monotonic()
    groups = [name for name in known if name in wanted] if wanted else list(GROUPS)
    with ThreadPoolExecutor(os.cpu_count() or 1) as at_once:
        codes = list(at_once.map(_apart, groups))
    drawn = sum(1 for file in OUT.glob("*/*.png"))
    print(f"{drawn} pictures in {OUT}, {time.monotonic() - began:.0f} s")
    return max(codes)


def _apart(group: str) -> int:
    """Draw a group in a process and a room of its own, and leave nothing of it behind."""
    with tempfile.TemporaryDirectory(prefix="obadesk-pictures-") as room:
        environment = {**os.environ, ROOM: room, "LANG": "C.UTF-8", "LANGUAGE": "en"}
        environment["QT_LOGGING_RULES"] = "qt.text.font.db=false"  # what other fonts lack is not ours to mend
        for name in ("QT_STYLE_OVERRIDE", "QT_QPA_PLATFORMTHEME", "QT_SCALE_FACTOR", "QT_FONT_DPI"):
            environment.pop(name, None)
        for kind in ("CONFIG", "DATA", "STATE", "CACHE"):
            environment[f"XDG_{kind}_HOME"] = f"{room}/{kind.lower()}"
        documents = Path(room) / "documents"
        documents.mkdir()
        environment["XDG_DOCUMENTS_DIR"] = str(documents)
        environment["MPLCONFIGDIR"] = str(Path(sys.prefix) / "matplotlib")
        screen = _own_screen(environment)
        try:
            command = [sys.executable, "-X", "faulthandler", "-m", "tests.pictures", group]
            return subprocess.run(command, env=environment, check=False).returncode
        finally:
            if screen is not None:
                screen.terminate()
                screen.wait()


def _own_screen(environment: dict[str, str]) -> subprocess.Popen[bytes] | None:
    """An X server for this run, wide enough for console and wall; ``None``: drawn without one."""
    program = shutil.which("Xvfb")
    if program is None:
        environment["QT_QPA_PLATFORM"] = "offscreen"
        return None
    says, hears = os.pipe()
    screen = subprocess.Popen(
        [program, "-displayfd", str(hears), "-screen", "0", "3840x1200x24", "-nolisten", "tcp", "-dpi", "96"],
        pass_fds=(hears,),
        stderr=subprocess.DEVNULL,
    )
    os.close(hears)
    with os.fdopen(says) as said:
        environment["DISPLAY"] = f":{said.readline().strip()}"
    environment["QT_QPA_PLATFORM"] = "xcb"
    return screen


def draw(group: str, room: Path) -> int:
    """Draw one group."""
    from tests.pictures import charts, consoles, forecasts, papers, review, sheets, states, walls, windows
    from tests.pictures.studio import Studio

    groups = {
        "start": windows.start,
        "console": consoles.filled,
        "empty": consoles.empty,
        "curves": consoles.curves,
        "forecasts": forecasts.forecasts,
        "review": review.review,
        "service": consoles.service,
        "agendas": consoles.agendas,
        "states": states.states,
        "cases": states.odd_cases,
        "dialogs": windows.dialogs,
        "imports": windows.imports,
        "wall-leeds": walls.leeds,
        "wall-vermont": walls.vermont,
        "wall-service": walls.harbor,
        "wall-others": walls.others,
        "window": walls.windows,
        "paper-leeds": papers.leeds,
        "paper-others": papers.others,
        "charts": charts.on_wall,
        "charts-paper": charts.on_paper,
        "readme": walls.readme,
    }
    began = time.monotonic()
    out = OUT / group
    shutil.rmtree(out, ignore_errors=True)
    out.mkdir(parents=True)
    studio = Studio(room, out)
    groups[group](studio)
    studio.close()
    sheets.contact_sheets(out)
    print(f"{group}: {studio.taken} pictures, {time.monotonic() - began:.0f} s", flush=True)
    return 0


if __name__ == "__main__":
    home = os.environ.get(ROOM)
    code = draw(sys.argv[1], Path(home)) if home else main(sys.argv[1:])
    sys.stdout.flush()
    if home:
        os._exit(code)  # windows of many workshops: their order of going is nobody's business here
    sys.exit(code)
