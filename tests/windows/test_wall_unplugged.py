"""A projector is pulled out and put back while the wall stands on it: on a real X server with hot-plug."""

from __future__ import annotations

import json
import os
import shutil
import subprocess
import sys
import time
from pathlib import Path

import pytest

ROOT = Path(__file__).parents[2]
LAPTOP = [0, 0, 1366, 768]
PROJECTOR = [1366, 0, 1920, 1080]
NEEDED = ("Xvfb", "openbox", "xrandr")


class Server:
    """An X server with two monitors."""

    def __init__(self):
        reading, writing = os.pipe()
        self.server = subprocess.Popen(
            ["Xvfb", "-displayfd", str(writing), "-screen", "0", "3286x1080x24", "-nolisten", "tcp",
             "-noreset", "+extension", "RANDR"],
            pass_fds=[writing], stderr=subprocess.DEVNULL,
        )  # fmt: skip
        os.close(writing)
        with os.fdopen(reading) as told:
            number = told.readline().strip()
        self.env = {**os.environ, "DISPLAY": f":{number}", "QT_QPA_PLATFORM": "xcb", "PYTHONPATH": str(ROOT)}
        self.env.pop("QT_SCREEN_SCALE_FACTORS", None)
        self.manager = subprocess.Popen(
            ["openbox"], env=self.env, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL
        )
        self.monitor("Laptop 1366/361x768/203+0+0 screen")
        self.plug_in()

    def monitor(self, text):
        self.xrandr("--setmonitor", *text.split())

    def xrandr(self, *arguments):
        subprocess.run(["xrandr", *arguments], env=self.env, check=True, capture_output=True, timeout=10)

    def plug_in(self):
        self.monitor("Projector 1920/508x1080/286+1366+0 none")

    def pull_out(self):
        self.xrandr("--delmonitor", "Projector")

    def close(self):
        for process in (self.manager, self.server):
            process.terminate()
            process.wait(5)


class Room:
    """The program in its own process."""

    def __init__(self, server):
        child = Path(__file__).with_name("hot_plug_child.py")
        self.process = subprocess.Popen(
            [sys.executable, str(child)], env=server.env, text=True,
            stdin=subprocess.PIPE, stdout=subprocess.PIPE, stderr=subprocess.DEVNULL,
        )  # fmt: skip

    def look(self):
        self.process.stdin.write("?\n")
        self.process.stdin.flush()
        return json.loads(self.process.stdout.readline())

    def until(self, **wanted):
        """What there is to see once it is as wanted; the last look when that does not come."""
        deadline = time.monotonic() + 4
        while True:
            seen = self.look()
            if all(seen[name] == value for name, value in wanted.items()) or time.monotonic() > deadline:
                return seen
            time.sleep(0.05)

    def close(self):
        self.process.stdin.close()
        self.process.wait(5)
        self.process.stdout.close()


@pytest.fixture
def server():
    missing = [name for name in NEEDED if not shutil.which(name)]
    assert not missing, f"this test needs {', '.join(missing)}: see packaging/system-packages.txt"
    server = Server()
    yield server
    server.close()


@pytest.fixture
def room(server):
    room = Room(server)
    yield room
    room.close()


def test_the_projector_is_pulled_out_and_put_back(server, room):
    start = room.until(wall=PROJECTOR, typing=True)
    assert start["screens"] == ["Laptop", "Projector"]
    assert start["wall"] == PROJECTOR
    assert start["typing"], "the wall took the focus from the console"

    server.pull_out()
    gone = room.until(wall_visible=False, screens=["Laptop"])
    assert gone["screens"] == ["Laptop"]
    assert not gone["wall_visible"], "the wall lies over the console"
    assert gone["console"] == start["console"]
    assert gone["told"] == ["lost"]

    server.plug_in()
    back = room.until(wall_visible=True, wall=PROJECTOR)
    assert back["wall_visible"]
    assert back["wall"] == PROJECTOR
    assert back["console"] == start["console"]
    assert back["typing"], "the returning wall took the focus"
    assert back["told"] == ["lost", "returned"]
