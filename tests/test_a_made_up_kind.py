"""Adding a kind of step touches one folder and one line: done to a copy of the program, whose tests agree."""

import os
import shutil
import subprocess
import sys
from pathlib import Path

ROOT = Path(__file__).resolve().parents[1]
MADE_UP = ROOT / "tests" / "data" / "made_up_kind"
WHAT = "weather or listed or contract_is_kept"
SUITES = ("tests/steps/test_every_kind.py", "tests/test_architecture.py")


def test_a_made_up_kind_is_one_folder_and_one_line(tmp_path: Path):
    copy = tmp_path / "copy"
    ignore = shutil.ignore_patterns("__pycache__", ".*", "out", "docs")
    for name in ("obadesk", "tests", "resources", "workshops"):
        shutil.copytree(ROOT / name, copy / name, ignore=ignore)
    for name in ("pyproject.toml", "CONTRIBUTING.md", "ARCHITECTURE.md"):
        shutil.copy(ROOT / name, copy)
    listed = copy / "obadesk" / "steps" / "all.py"
    text = listed.read_text("utf-8")
    assert text.count('    "story",\n') == 1
    shutil.copytree(MADE_UP, copy / "obadesk" / "steps" / "weather")  # the folder
    for module in (copy / "obadesk" / "steps" / "weather").glob("*.py.txt"):
        module.rename(module.with_suffix(""))
    listed.write_text(text.replace('    "story",\n', '    "story",\n    "weather",\n'), "utf-8")  # the line
    environment = {**os.environ, "PYTHONPATH": str(copy)}
    run = subprocess.run(
        [sys.executable, "-m", "pytest", "-q", "-p", "no:cacheprovider", "-k", WHAT, *SUITES],
        cwd=copy, env=environment, capture_output=True, text=True, timeout=300, check=False,
    )  # fmt: skip
    assert run.returncode == 0, run.stdout[-4000:] + run.stderr[-2000:]
    formats = subprocess.run(
        [sys.executable, "-c", "from obadesk.cli import step_kinds; print(step_kinds()['weather'].icon)"],
        cwd=copy, env=environment, capture_output=True, text=True, timeout=60, check=True,
    )  # fmt: skip
    assert formats.stdout.strip() == "sun"
