"""``make stress``: start the program on the sample again and again, use it for a moment and leave it.

Python's memory is checked at every free (PYTHONMALLOC=debug). Every third start collects rubbish without a
pause, every third has a mistake planted in a method that Qt calls. ``python -m tests.stress [how many]``.
"""

from __future__ import annotations

import os
import random
import shutil
import subprocess
import sys
import tempfile
from collections import Counter
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

ROOT = Path(__file__).parents[2]
SCREENS = f"offscreen:configfile={ROOT / 'tests' / 'screens.json'}"
MANNERS = ("plain", "collecting", "mistaken")
HARMLESS = ("This plugin does not support", "planted", "Error calling Python override")


@contextmanager
def screen() -> Iterator[str]:
    """The name of a virtual X screen, ``""`` where there is none."""
    program = shutil.which("Xvfb")
    if program is None:
        yield ""
        return
    read, write = os.pipe()
    server = subprocess.Popen(
        [program, "-displayfd", str(write), "-screen", "0", "1920x1080x24", "-nolisten", "tcp"],
        pass_fds=[write], stderr=subprocess.DEVNULL,
    )  # fmt: skip
    os.close(write)
    try:
        with os.fdopen(read) as answer:
            yield f":{answer.readline().strip()}"
    finally:
        server.terminate()
        server.wait(10)


def start(manner: str, stay: int, platform: dict[str, str], cache: Path) -> str:
    """One start; what went wrong, or ``""``."""
    with tempfile.TemporaryDirectory() as home:
        file = Path(home) / "sample.oba"
        environment = {
            **os.environ, **platform, "PYTHONMALLOC": "debug", "PYTHONFAULTHANDLER": "1",
            "XDG_DATA_HOME": home, "XDG_CONFIG_HOME": home, "XDG_STATE_HOME": home,
            "XDG_CACHE_HOME": str(cache),
        }  # fmt: skip
        made = [sys.executable, "-m", "obadesk", "new", "leeds-children", str(file)]
        subprocess.run(made, cwd=ROOT, env=environment, check=True, capture_output=True)
        command = [sys.executable, "-m", "tests.stress.child_start", manner, str(stay), str(file)]
        try:
            run = subprocess.run(
                command, cwd=ROOT, env=environment, capture_output=True, text=True, timeout=120, check=False
            )
        except subprocess.TimeoutExpired:
            return "it did not end"
        said = [line for line in run.stderr.splitlines() if not line.startswith(HARMLESS)]
        if run.returncode != 0 or not run.stdout.rstrip().endswith("left"):
            return f"ended with {run.returncode}\n" + "\n".join(said[-40:])
        log = Path(home) / "obadesk" / "log" / "obadesk.log"
        failed = [
            line for line in log.read_text("utf-8").splitlines() if " ERROR " in line or "CRITICAL" in line
        ]
        if failed and manner != "mistaken":
            return "\n".join(failed)
        return "" if not said or manner == "mistaken" else "said:\n" + "\n".join(said[-20:])


def main() -> int:
    count = int(sys.argv[1]) if len(sys.argv) > 1 else 60
    seed = int(os.environ.get("STRESS_SEED", "0")) or random.randrange(1, 10**6)
    chance = random.Random(seed)
    well: Counter[str] = Counter()
    tried: Counter[str] = Counter()
    with screen() as display, tempfile.TemporaryDirectory() as cache:
        platforms = [{"QT_QPA_PLATFORM": SCREENS}]
        if display:
            platforms.append({"QT_QPA_PLATFORM": "xcb", "DISPLAY": display})
        for number in range(count):
            manner = MANNERS[number % len(MANNERS)]
            platform = platforms[number // len(MANNERS) % len(platforms)]
            stay = chance.choice((0, 50, 200, 500, 1000, 2000))
            name = f"{platform['QT_QPA_PLATFORM'].partition(':')[0]}, {manner}"
            tried[name] += 1
            wrong = start(manner, stay, platform, Path(cache))
            if wrong:
                print(f"start {number + 1} ({name}, {stay} ms): {wrong}", flush=True)
            else:
                well[name] += 1
    for name in sorted(tried):
        print(f"{name:24} {well[name]} of {tried[name]} ended well")
    print(f"{well.total()} of {count} ended well (STRESS_SEED={seed})")
    return 0 if well.total() == count else 1


if __name__ == "__main__":
    sys.exit(main())
