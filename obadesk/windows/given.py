"""What the windows are given by the program: they know neither kinds nor handouts, files nor paper."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import dataclass
from pathlib import Path

from obadesk.core.agenda import WorkshopFormat
from obadesk.core.handout import Handout
from obadesk.core.kind import StepKind
from obadesk.core.letter import Letter
from obadesk.core.person import Person
from obadesk.core.place import Place
from obadesk.core.workshop import Workshop
from obadesk.session.jobs import Jobs
from obadesk.session.store import StoreFactory
from obadesk.settings import Settings
from obadesk.windows.ask import Ask
from obadesk.windows.light_or_dark import LightOrDark
from obadesk.windows.new_workshop import NewWorkshop


@dataclass(frozen=True)
class Given:
    """``formats``: what is installed, samples too. ``begin``: the workshop a new file starts with.

    ``stores``: imports the storage floor, on its thread. ``export`` is pure and runs in a job: it answers
    with the files it wrote and how many characters the fonts lack. ``documents``: where files are offered.
    ``letter``: to one person, or to all of these. ``draft``: the file of a letter with these handouts in it,
    under this name; ``papers``: the folder with these handouts; both run in a job.
    ``keep_format`` keeps a workshop's agenda under this name for other workshops.
    """

    kinds: Mapping[str, StepKind]
    handouts: tuple[Handout, ...]
    settings: Settings
    light: LightOrDark
    jobs: Jobs
    ask: Ask
    formats: Callable[[], tuple[WorkshopFormat, ...]]
    begin: Callable[[NewWorkshop], Workshop]
    stores: StoreFactory
    export: Callable[[Workshop, Path, tuple[str, ...]], tuple[tuple[Path, ...], int]]
    letter: Callable[[Place, Person | None, tuple[Person, ...]], Letter]
    draft: Callable[[Workshop, Letter, tuple[str, ...], str], Path]
    papers: Callable[[Workshop, tuple[str, ...]], Path]
    log_text: Callable[[], str]
    keep_format: Callable[[Workshop, str], WorkshopFormat]
    documents: Path
