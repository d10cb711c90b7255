"""Where OBADesk's own files are, and where it may keep things of the user's machine.

Fonts, icons and workshop formats lie beside the package in a source tree, and inside it once installed.
Workshops are wherever the user saved them; nothing of them is kept here.
"""

from functools import cache
from pathlib import Path

import platformdirs

_PACKAGE = Path(__file__).resolve().parent
_NAME = "obadesk"


@cache
def _shipped(name: str) -> Path:
    beside = _PACKAGE.parent / name
    if (_PACKAGE.parent / "pyproject.toml").is_file() and beside.is_dir():
        return beside
    inside = _PACKAGE / f"_{name}"
    if not inside.is_dir():
        raise FileNotFoundError(f"This copy of OBADesk lacks its folder of {name}; install it again.")
    return inside


def resources() -> Path:
    """The folder with fonts, icons and symbols."""
    return _shipped("resources")


def fonts() -> Path:
    """The folder with the family used on console, wall, paper and charts."""
    return resources() / "fonts"


def symbols_font() -> Path:
    """The font with the few signs (▲ ▼ ✓ ☐ →) the family lacks."""
    return resources() / "symbols" / "OBADeskSymbols-Regular.ttf"


def icon(name: str) -> Path:
    """The line icon called `name`, as SVG."""
    return resources() / "icons" / f"{name}.svg"


def workshops() -> Path:
    """The folder with one folder for each workshop format and sample."""
    return _shipped("workshops")


def formats() -> Path:
    """The folder of the user's own workshop formats; it may not be there yet."""
    return platformdirs.user_data_path(_NAME, appauthor=False) / "formats"


def settings() -> Path:
    """The folder of the preferences: made when asked for."""
    return _made(platformdirs.user_config_path(_NAME, appauthor=False, roaming=True))


def state() -> Path:
    """The folder of window sizes and recent workshops: made when asked for."""
    return _made(platformdirs.user_state_path(_NAME, appauthor=False))


def logs() -> Path:
    """The folder of the log: made when asked for."""
    return _made(platformdirs.user_log_path(_NAME, appauthor=False))


def backups() -> Path:
    """The folder of copies kept before a workshop is brought to a newer version: made when asked for."""
    return _made(platformdirs.user_data_path(_NAME, appauthor=False) / "backups")


def outbox() -> Path:
    """The folder of drafts of letters and the papers that go with them: made when asked for."""
    return _made(platformdirs.user_data_path(_NAME, appauthor=False) / "outbox")


def cache_folder() -> Path:
    """The folder of what can be made again: made when asked for."""
    return _made(platformdirs.user_cache_path(_NAME, appauthor=False))


def documents() -> Path:
    """Where a new workshop is offered to be saved."""
    folder = platformdirs.user_documents_path()
    return folder if folder.is_dir() else Path.home()


def _made(folder: Path) -> Path:
    folder.mkdir(parents=True, exist_ok=True)
    return folder
