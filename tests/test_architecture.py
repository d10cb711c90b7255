"""The sentences of ARCHITECTURE.md, as tests.

Who may import whom: the contracts in pyproject.toml, each with violations planted in a copy of the program.
What imports cannot say: rules over the program's syntax, each with a sample it must refuse.
"""

import ast
import os
import re
import shutil
import subprocess
import sys
from collections.abc import Callable, Iterator
from functools import cache
from pathlib import Path

import pytest

ROOT = Path(__file__).resolve().parents[1]
PROGRAM = ROOT / "obadesk"

FLOORS = (
    *(
        "app",
        "cli",
        "windows",
        "steps",
        "handouts",
        "widgets",
        "paper",
        "mail",
        "intake",
        "charts",
        "projection",
        "session",
        "storage",
        "core",
    ),
    *("places", "settings", "i18n", "log"),
)


# ---- who may import whom --------------------------------------------------------------------------


def lint_imports(folder: Path) -> str:
    """What import-linter says about the copy of the program in `folder`."""
    lint = "import sys; from importlinter.cli import lint_imports; sys.exit(lint_imports(no_cache=True))"
    run = subprocess.run(
        [sys.executable, "-P", "-c", lint],
        cwd=folder,
        env={**os.environ, "PYTHONPATH": str(folder), "COLUMNS": "200"},
        capture_output=True,
        text=True,
        timeout=120,
        check=False,
    )
    assert "Contracts" in run.stdout, f"import-linter did not run:\n{run.stdout}\n{run.stderr}"
    return run.stdout


@pytest.fixture
def copy(tmp_path: Path) -> Path:
    """A copy of the program that a test may spoil."""
    if missing := missing_floors():  # test_every_floor_is_there fails then
        pytest.skip(f"the contracts cannot be read without {', '.join(missing)}")
    ignore = shutil.ignore_patterns("__pycache__", "_resources", "_workshops")
    shutil.copytree(PROGRAM, tmp_path / "obadesk", ignore=ignore)
    shutil.copy(ROOT / "pyproject.toml", tmp_path)
    return tmp_path


def test_every_floor_is_there():
    assert not missing_floors()


def test_every_import_contract_is_kept(copy: Path):
    said = lint_imports(copy)
    assert "BROKEN" not in said, said
    assert " 0 broken" in said, said


PLANTED = [
    # contract, the module that is spoilt, what it is made to import
    ("Imports go down", "core", "obadesk.session"),
    ("Imports go down", "core", "obadesk.storage"),
    ("Imports go down", "session", "obadesk.storage"),
    ("Imports go down", "storage", "obadesk.session"),
    ("Imports go down", "charts", "obadesk.widgets"),
    ("Imports go down", "paper", "obadesk.widgets"),
    ("Imports go down", "handouts", "obadesk.steps"),
    ("Imports go down", "widgets", "obadesk.steps"),
    ("Imports go down", "windows", "obadesk.app"),
    ("Imports go down", "cli", "obadesk.app"),
    ("What stands beside the lowest floor knows no floor above it", "places", "obadesk.storage"),
    ("What stands beside the lowest floor knows no floor above it", "settings", "obadesk.windows"),
    ("Step kinds do not know each other", "steps.<first>.blocks", "obadesk.steps.<last>.blocks"),
    ("Step kinds do not know each other", "steps.<last>.editor", "obadesk.steps.all"),
    ("What groups write and what wall and paper say need no library", "core", "PySide6.QtCore"),
    ("What groups write and what wall and paper say need no library", "steps.<first>.blocks", "matplotlib"),
    (
        "What groups write and what wall and paper say need no library",
        "steps.<first>.blocks",
        "obadesk.steps.<first>.editor",
    ),
    ("What groups write and what wall and paper say need no library", "handouts", "reportlab"),
    ("Only windows and app know the open document", "steps.<first>.editor", "obadesk.session"),
    ("Only windows and app know the open document", "widgets", "obadesk.session"),
    ("Only windows and app know the open document", "charts", "obadesk.storage"),
    ("Windows are given kinds, handouts and files", "windows", "obadesk.steps.all"),
    ("Windows are given kinds, handouts and files", "windows", "obadesk.storage"),
    ("Windows are given kinds, handouts and files", "windows", "obadesk.charts"),
    ("Imports go down", "mail", "obadesk.handouts"),
    ("Only windows and app know the open document", "mail", "obadesk.session"),
    ("Windows are given kinds, handouts and files", "windows", "obadesk.mail"),
    ("No Qt where there is no screen", "mail", "PySide6.QtCore"),
    ("Imports go down", "intake", "obadesk.steps"),
    ("Only windows and app know the open document", "intake", "obadesk.session"),
    ("No Qt where there is no screen", "intake", "PySide6.QtCore"),
    ("No Qt where there is no screen", "storage", "PySide6.QtCore"),
    ("No Qt where there is no screen", "charts", "PySide6.QtGui"),
    ("No Qt where there is no screen", "paper", "obadesk.session.document"),
]


@pytest.mark.parametrize(
    ("contract", "module", "imported"), PLANTED, ids=[f"{m} imports {i}" for _, m, i in PLANTED]
)
def test_a_planted_import_breaks_its_contract(copy: Path, contract: str, module: str, imported: str):
    kinds = step_folders()
    module, imported = (
        name.replace("<first>", kinds[0]).replace("<last>", kinds[-1]) for name in (module, imported)
    )
    file = copy / module_file(module).relative_to(ROOT)
    file.write_text(file.read_text(encoding="utf-8") + f"\nimport {imported}\n", encoding="utf-8")
    said = lint_imports(copy)
    # A long name may be wrapped, so look at it with all white space made equal.
    assert f"{contract} BROKEN" in " ".join(said.split()), said


def test_every_contract_has_a_planted_violation():
    import tomllib

    settings = tomllib.loads((ROOT / "pyproject.toml").read_text(encoding="utf-8"))
    names = {contract["name"] for contract in settings["tool"]["importlinter"]["contracts"]}
    assert names == {contract for contract, _, _ in PLANTED}


# ---- what imports cannot say ----------------------------------------------------------------------

HEAVY = ("sqlalchemy", "matplotlib", "reportlab", "numpy")
HEAVY_FLOORS = ("obadesk/storage/", "obadesk/charts/", "obadesk/paper/", "obadesk/projection/")


def step_folders() -> list[str]:
    kinds = sorted(file.parent.name for file in (PROGRAM / "steps").glob("*/kind.py"))
    assert kinds, "no step kinds"
    return kinds


# An import inside a function is there because of what it weighs, and only here; elsewhere it hides a cycle.
LAZY_PLACES = (
    "obadesk/__main__.py",
    "obadesk/app.py",
    "obadesk/cli.py",
    "obadesk/cli_project.py",  # numpy, which no other command needs
    "obadesk/intake/workbook.py",  # the reader of spreadsheets, which CSV does without
    "obadesk/widgets/chart_image.py",  # the chart library, on the thread that draws
    "obadesk/widgets/console_charts.py",
    "obadesk/windows/file_side.py",  # dialogs, which most workshops never open
    "obadesk/windows/help_side.py",
    "obadesk/windows/meeting_side.py",
    "obadesk/windows/planning.py",
    "obadesk/windows/importing.py",
    "obadesk/windows/sending.py",
    "obadesk/windows/wall_desk.py",  # the wall's window and its screens, before the wall is started
    "obadesk/windows/desk.py",  # the start window, which nobody sees who opens a file
    "obadesk/widgets/overrides.py",  # ctypes, which only the end of the program needs
    "obadesk/steps/baseline/projected.py",  # numpy, on a thread, for whoever asks for a projection
    *(f"obadesk/steps/{kind}/kind.py" for kind in step_folders()),  # the commands need no editor
    *HEAVY_FLOORS,
)

Rule = Callable[[str, ast.Module, str], Iterator[str]]


def rule_session_knows_only_qtcore(path: str, tree: ast.Module, source: str) -> Iterator[str]:
    """session may use signals and timers, not windows."""
    if path.startswith("obadesk/session/"):
        for node, name in imports(tree):
            if name.split(".")[0] == "PySide6" and not name.startswith("PySide6.QtCore"):
                yield f"{node.lineno}: {name}"


def rule_core_needs_only_msgspec(path: str, tree: ast.Module, source: str) -> Iterator[str]:
    """core is the standard library and msgspec; of OBADesk it may know the words of i18n."""
    if path.startswith("obadesk/core/"):
        for node, name in imports(tree):
            top = name.split(".")[0]
            ours = name.startswith(("obadesk.core", "obadesk.i18n")) or name == "obadesk"
            if not (top in sys.stdlib_module_names or top == "msgspec" or ours):
                yield f"{node.lineno}: {name}"


def rule_no_pyplot(path: str, tree: ast.Module, source: str) -> Iterator[str]:
    """pyplot keeps figures alive and picks a toolkit."""
    for node, name in imports(tree):
        if "pyplot" in name or "pylab" in name:
            yield f"{node.lineno}: {name}"


def rule_heavy_libraries_wait(path: str, tree: ast.Module, source: str) -> Iterator[str]:
    """SQLAlchemy, matplotlib and reportlab are not imported before the first paint."""
    if not path.startswith(HEAVY_FLOORS):
        for node, name in imports(tree, inside_functions=False):
            if name.split(".")[0] in HEAVY:
                yield f"{node.lineno}: {name}"


def rule_lazy_imports_only_for_weight(path: str, tree: ast.Module, source: str) -> Iterator[str]:
    """An import inside a function postpones something heavy, in the places known for it."""
    if not path.startswith(LAZY_PLACES):
        at_the_top = {node for node, _ in imports(tree, inside_functions=False)}
        for node, name in imports(tree):
            if node not in at_the_top:
                yield f"{node.lineno}: {name}"


def rule_no_lambda_in_connect(path: str, tree: ast.Module, source: str) -> Iterator[str]:
    """Qt keeps a connected lambda or partial, and all it holds, alive for ever; connect a bound method."""
    for call in calls(tree):
        if isinstance(call.func, ast.Attribute) and call.func.attr == "connect":
            for argument in call.args:
                made = argument.func if isinstance(argument, ast.Call) else None
                if isinstance(argument, ast.Lambda) or (made is not None and last_name(made) == "partial"):
                    yield f"{call.lineno}: {ast.unparse(call)[:80]}"


ONLY_IN = {
    # what is called or named: the one module that may
    "QLabel": "obadesk/widgets/plain.py",
    "setToolTip": "obadesk/widgets/plain.py",
    "QMessageBox": "obadesk/windows/ask.py",
    "QFileDialog": "obadesk/windows/ask.py",
    "Paragraph": "obadesk/paper/text.py",
}


def rule_dangerous_things_in_one_place(path: str, tree: ast.Module, source: str) -> Iterator[str]:
    """What reads typed text as markup, and what stops the room with a box, is made in one module each."""
    for node in ast.walk(tree):
        names = []
        if isinstance(node, ast.Call) and last_name(node.func) in ("QLabel", "setToolTip", "Paragraph"):
            names = [last_name(node.func)]
        elif isinstance(node, ast.ClassDef):
            names = [name for name in map(last_name, node.bases) if name in ONLY_IN]
        elif isinstance(node, ast.Name | ast.Attribute) and last_name(node) in ("QMessageBox", "QFileDialog"):
            names = [last_name(node)]
        yield from (
            f"{node.lineno}: {name} belongs to {ONLY_IN[name]}" for name in names if path != ONLY_IN[name]
        )


def rule_files_stay_small(path: str, tree: ast.Module, source: str) -> Iterator[str]:
    """400 lines a file; 300 in steps, where each file has one thing to say."""
    limit = 300 if path.startswith("obadesk/steps/") else 400
    lines = source.count("\n")
    if lines > limit:
        yield f"{lines} lines, more than {limit}"


def rule_no_error_is_swallowed(path: str, tree: ast.Module, source: str) -> Iterator[str]:
    """`except: pass` and `except Exception: pass` hide what went wrong."""
    for node in ast.walk(tree):
        if isinstance(node, ast.ExceptHandler) and all(isinstance(line, ast.Pass) for line in node.body):
            if node.type is None or last_name(node.type) in ("Exception", "BaseException"):
                yield f"{node.lineno}: an error swallowed"


RULES: dict[Rule, list[tuple[str, str]]] = {
    # rule: samples it must refuse, as (path, source)
    rule_session_knows_only_qtcore: [
        ("obadesk/session/document.py", "from PySide6.QtWidgets import QWidget"),
        ("obadesk/session/document.py", "from PySide6 import QtGui"),
    ],
    rule_core_needs_only_msgspec: [
        ("obadesk/core/story.py", "import numpy"),
        ("obadesk/core/story.py", "def f():\n    from obadesk import places"),
    ],
    rule_no_pyplot: [
        ("obadesk/charts/curve.py", "import matplotlib.pyplot as plt"),
        ("obadesk/charts/curve.py", "def f():\n    from matplotlib import pyplot"),
    ],
    rule_heavy_libraries_wait: [
        ("obadesk/app.py", "import sqlalchemy as sa"),
        ("obadesk/widgets/curve.py", "from matplotlib.figure import Figure"),
    ],
    rule_lazy_imports_only_for_weight: [
        ("obadesk/windows/console.py", "def f():\n    from obadesk.core import story"),
    ],
    rule_no_lambda_in_connect: [
        ("obadesk/windows/console.py", "button.clicked.connect(lambda: go(1))"),
        ("obadesk/windows/console.py", "button.clicked.connect(functools.partial(go, 1))"),
        ("obadesk/windows/console.py", "button.clicked.connect(partial(go, 1), QueuedConnection)"),
    ],
    rule_dangerous_things_in_one_place: [
        ("obadesk/windows/console.py", "label = QtWidgets.QLabel('x')"),
        ("obadesk/windows/console.py", "class Mine(QLabel): pass"),
        ("obadesk/windows/console.py", "button.setToolTip('x')"),
        ("obadesk/windows/console.py", "QMessageBox.warning(self, 'a', 'b')"),
        ("obadesk/windows/start.py", "QFileDialog.getOpenFileName(self)"),
        ("obadesk/paper/pdf.py", "Paragraph(text, style)"),
    ],
    rule_files_stay_small: [
        ("obadesk/core/story.py", "x = 1\n" * 401),
        ("obadesk/steps/story/editor.py", "x = 1\n" * 301),
    ],
    rule_no_error_is_swallowed: [
        ("obadesk/app.py", "try:\n    go()\nexcept Exception:\n    pass"),
    ],
}


@pytest.mark.parametrize("rule", RULES, ids=lambda rule: rule.__name__.removeprefix("rule_"))
def test_the_program_keeps_the_rule(rule: Rule):
    broken = [f"{path}:{what}" for path, tree, source in program() for what in rule(path, tree, source)]
    assert not broken, f"{rule.__doc__}\n" + "\n".join(broken)


@pytest.mark.parametrize(
    ("rule", "path", "source"),
    [(rule, path, source) for rule, samples in RULES.items() for path, source in samples],
    ids=lambda part: part.__name__.removeprefix("rule_") if callable(part) else "",
)
def test_the_rule_refuses_a_planted_sample(rule: Rule, path: str, source: str):
    assert list(rule(path, ast.parse(source), source))


# ---- nothing is forgotten -------------------------------------------------------------------------


def test_every_step_kind_is_listed():
    listed = (PROGRAM / "steps" / "all.py").read_text(encoding="utf-8")
    forgotten = [
        kind for kind in step_folders() if not re.search(rf"\bobadesk\.steps\.{kind}\b|\b{kind}\b", listed)
    ]
    assert not forgotten, f"obadesk/steps/all.py does not list {forgotten}"


def test_every_handout_is_listed():
    listed = (PROGRAM / "handouts" / "all.py").read_text(encoding="utf-8")
    files = [
        file.stem
        for file in (PROGRAM / "handouts").glob("*.py")
        if "    def sheets(" in file.read_text(encoding="utf-8")
    ]
    forgotten = [name for name in files if not name.startswith("_") and not re.search(rf"\b{name}\b", listed)]
    assert files, "no handouts"
    assert not forgotten, f"obadesk/handouts/all.py does not list {forgotten}"


def test_every_step_kind_has_its_three_files():
    for kind in step_folders():
        for name in ("kind", "editor", "blocks"):
            assert (PROGRAM / "steps" / kind / f"{name}.py").is_file(), f"steps/{kind} lacks {name}.py"


def test_the_program_starts_without_its_heavy_libraries():
    code = "import sys, obadesk.app; print(*sorted({m.split('.')[0] for m in sys.modules}))"
    run = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, cwd=ROOT, check=False)
    assert run.returncode == 0, run.stderr
    assert not set(HEAVY) & set(run.stdout.split()), (
        f"`import obadesk.app` imports {set(HEAVY) & set(run.stdout.split())}"
    )


# ---- reading the program --------------------------------------------------------------------------


@cache
def program() -> tuple[tuple[str, ast.Module, str], ...]:
    files = sorted(PROGRAM.rglob("*.py"))
    sources = [(file.relative_to(ROOT).as_posix(), file.read_text(encoding="utf-8")) for file in files]
    return tuple((path, ast.parse(source, path), source) for path, source in sources)


@cache
def missing_floors() -> list[str]:
    kinds = [] if any((PROGRAM / "steps").glob("*/kind.py")) else ["a kind in steps"]
    return [name for name in FLOORS if not module_file(name).is_file()] + kinds


def module_file(name: str) -> Path:
    path = PROGRAM.joinpath(*name.split("."))
    return path / "__init__.py" if path.is_dir() else path.with_suffix(".py")


def imports(tree: ast.Module, inside_functions: bool = True) -> Iterator[tuple[ast.stmt, str]]:
    """Every import with the full name imported; those only for the type checker are left out."""
    waiting: list[ast.AST] = [tree]
    while waiting:
        node = waiting.pop()
        if isinstance(node, ast.Import):
            yield from ((node, alias.name) for alias in node.names)
        elif isinstance(node, ast.ImportFrom):
            yield from ((node, f"{node.module}.{alias.name}") for alias in node.names)
        elif isinstance(node, ast.If) and last_name(node.test) == "TYPE_CHECKING":
            waiting += node.orelse
        elif inside_functions or not isinstance(node, ast.FunctionDef | ast.AsyncFunctionDef | ast.Lambda):
            waiting += ast.iter_child_nodes(node)


def calls(tree: ast.Module) -> Iterator[ast.Call]:
    return (node for node in ast.walk(tree) if isinstance(node, ast.Call))


def last_name(node: ast.AST) -> str:
    """`QLabel` of `QtWidgets.QLabel`."""
    if isinstance(node, ast.Attribute):
        return node.attr
    return node.id if isinstance(node, ast.Name) else ""
