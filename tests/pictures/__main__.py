"""``make pictures``: every window, dialog, editor, slide and page as PNG files in ``out/pictures``.

Needs nobody and no screen: where Xvfb is installed it starts one of its own, so that windows are drawn by
the platform the program runs on; else Qt's offscreen one draws them. Names draw these groups alone:
``python -m tests.pictures wall paper``. ``readme`` is drawn only when it is named: its picture is kept with
the source (``docs/console-and-wall.png``).
"""

from __future__ import annotations

import os
import shutil
import subprocess
import sys
import tempfile
import time
from pathlib import Path

OUT = Path("out/pictures")
ROOM = "OBADESK_PICTURES_ROOM"  # set in the process that draws: the folder it lives in


def main(wanted: list[str]) -> int:
    """Start the process that draws, in a room of its own, and leave nothing of it behind."""
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
            command = [sys.executable, "-X", "faulthandler", "-m", "tests.pictures", *wanted]
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


def draw(wanted: list[str], room: Path) -> int:
    """Draw what is wanted, all when nothing is named."""
    from tests.pictures import consoles, papers, sheets, walls, windows
    from tests.pictures.studio import Studio

    groups = {
        "start": windows.start,
        "console": consoles.consoles,
        "states": consoles.states,
        "dialogs": windows.dialogs,
        "wall": walls.slides,
        "window": walls.windows,
        "paper": papers.papers,
        "readme": walls.readme,
    }
    unknown = [name for name in wanted if name not in groups]
    if unknown:
        print(f"no such pictures: {', '.join(unknown)}; there are: {', '.join(groups)}", file=sys.stderr)
        return 2
    if not wanted:
        shutil.rmtree(OUT, ignore_errors=True)
    OUT.mkdir(parents=True, exist_ok=True)
    studio = Studio(room, OUT)
    for name, take in groups.items():
        if name in wanted or not (wanted or name == "readme"):
            began, before = time.monotonic(), studio.taken
            take(studio)
            print(f"{name}: {studio.taken - before} pictures, {time.monotonic() - began:.0f} s", flush=True)
    studio.close()
    for file in sheets.contact_sheets(OUT):
        print(file)
    return 0


if __name__ == "__main__":
    home = os.environ.get(ROOM)
    code = draw(sys.argv[1:], Path(home)) if home else main(sys.argv[1:])
    sys.stdout.flush()
    if home:
        os._exit(code)  # windows of many workshops: their order of going is nobody's business here
    sys.exit(code)
