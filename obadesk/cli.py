"""The command line. Exit 0 done, 1 could not (one sentence on standard error), 2 wrong usage."""

from __future__ import annotations

import json
import os
import sys
import tempfile
from collections.abc import Sequence
from datetime import date
from pathlib import Path
from typing import TYPE_CHECKING, Any

import msgspec
from msgspec.structs import replace

from obadesk import __version__, places
from obadesk.core.blocks import PARTS
from obadesk.core.errors import BrokenFormat, OBADeskError, Refused
from obadesk.core.kind import StepKind
from obadesk.core.place import Place
from obadesk.core.vocabulary import PRESETS
from obadesk.core.workshop import Workshop
from obadesk.i18n import _, ngettext

if TYPE_CHECKING:
    import argparse

    from obadesk.core.agenda import WorkshopFormat

COULD_NOT, WRONG_USAGE = 1, 2


def run(arguments: Sequence[str]) -> int:
    """Do one command; the answer is the exit code."""
    try:
        chosen = parser().parse_args(arguments)
    except SystemExit as end:  # argparse has said what is wrong, or the help that was asked for
        return end.code if isinstance(end.code, int) else WRONG_USAGE
    try:
        return chosen.does(chosen)
    except OBADeskError as error:
        return _sorry(str(error))
    except BrokenPipeError:
        sys.stdout = open(os.devnull, "w")  # noqa: SIM115, PTH123  # whoever read us has gone
        return COULD_NOT
    except OSError as error:
        return _sorry(_("The disk did not take it: {reason}.").format(reason=error.strerror or error))


def _sorry(sentence: str) -> int:
    print(sentence, file=sys.stderr)
    return COULD_NOT


def parser() -> argparse.ArgumentParser:
    """The commands and what each takes."""
    import argparse

    from obadesk import cli_import, cli_meet_again, cli_project
    from obadesk.handouts.all import HANDOUTS

    top = argparse.ArgumentParser(
        prog="obadesk",
        description=_("Projector, clock and recorder for a room that works on paper."),
        epilog=_(
            "Without a command: obadesk [FILE.oba] opens the desktop; obadesk sample ID opens a sample."
        ),
    )
    top.add_argument("--version", action="version", version=f"OBADesk {__version__}")
    commands = top.add_subparsers(metavar="COMMAND", required=True)

    def command(name: str, does: Any, said: str) -> argparse.ArgumentParser:
        made = commands.add_parser(name, help=said, description=said)
        made.set_defaults(does=does)
        return made

    command("formats", formats, _("the workshop formats and samples installed"))
    new = command("new", new_file, _("make a workshop from a format or sample"))
    new.add_argument("format", metavar="FORMAT")
    new.add_argument("file", metavar="FILE.oba", type=Path)
    new.add_argument("--title", default="")
    new.add_argument("--place", default="")
    new.add_argument("--words", choices=sorted(PRESETS), default="")
    sample = command("sample", _desktop_only, _("open a copy of a sample in the desktop"))
    sample.add_argument("id", metavar="ID")
    out = command("export", export, _("make the handouts"))
    _file_and_folder(out)
    out.add_argument(
        "--handout",
        metavar="ID",
        action="append",
        default=[],
        help=_(
            "one handout, and again for more: {known}. Without it all are made but the running sheet, which "
            "holds the facilitator’s private notes."
        ).format(known=", ".join(handout.id for handout in HANDOUTS)),
    )
    wall = command("wall", wall_pictures, _("every slide and part as a PNG, as the wall paints it"))
    _file_and_folder(wall)
    wall.add_argument("--size", metavar="WxH", type=_size, default=(1920, 1080))
    wall.add_argument("--dark", action="store_true")
    checked = command("check", check, _("is the file sound, and what would a careful facilitator still mend"))
    checked.add_argument("file", metavar="FILE.oba", type=Path)
    checked.add_argument("--json", action="store_true")
    cli_import.arguments(command("import", _desktop_only, _("take figures in from CSV, XLSX, XLS or ODS")))
    projected = command("project-series", _desktop_only, _("how each series in a table would go on, as CSV"))
    cli_project.arguments(projected)
    cli_meet_again.arguments(command("meet-again", _desktop_only, _("another meeting on this file")))
    command("self-test", self_test, _("the installed program proves that it works"))
    return top


def _file_and_folder(command: argparse.ArgumentParser) -> None:
    command.add_argument("file", metavar="FILE.oba", type=Path)
    command.add_argument("-o", "--out", metavar="DIR", type=Path, required=True)


def _size(text: str) -> tuple[int, int]:
    import argparse

    width, _by, height = text.lower().partition("x")
    try:
        size = int(width), int(height)
    except ValueError:
        raise argparse.ArgumentTypeError(_("a size is written like 1920x1080")) from None
    if not (320 <= size[0] <= 7680 and 240 <= size[1] <= 4320):
        raise argparse.ArgumentTypeError(_("the wall is between 320x240 and 7680x4320"))
    return size


# ---- what the program has -------------------------------------------------------------------------


def step_kinds() -> dict[str, StepKind]:
    """Every kind of step by its id, in the order of the method."""
    from obadesk.steps.all import STEP_KINDS

    return {kind.id: kind for kind in STEP_KINDS}


def installed_formats() -> tuple[tuple[WorkshopFormat, ...], tuple[BrokenFormat, ...]]:
    """The formats and samples that can be used, the user's own too, and why others cannot."""
    from obadesk.storage.own_formats import installed_with_own

    return installed_with_own(places.workshops(), places.formats(), step_kinds())


def keep_format(workshop: Workshop, name: str) -> WorkshopFormat:
    """Keep its agenda for others. :raises Refused: without a step. :raises CannotSave: as the disk says."""
    from obadesk.storage.own_formats import keep_agenda

    kinds, today = step_kinds(), date.today()
    return keep_agenda(places.workshops(), places.formats(), workshop, name, kinds, today)


def workshop_in(file: Path) -> Workshop:
    """The workshop in a file, which is only read. :raises OBADeskError: with the sentence to show."""
    from obadesk.storage.workshop_file import WorkshopFile

    opened = WorkshopFile.open(file, read_only=True)
    try:
        return opened.workshop
    finally:
        opened.close()


def make_handouts(
    workshop: Workshop, folder: Path, wanted: Sequence[str] = ()
) -> tuple[tuple[Path, ...], int]:
    """Write the handouts wanted: the files, and how many characters the fonts lack.

    When none is named, all but those meant for the facilitator alone.

    :raises Refused: when there is nothing to print, or no such handout. :raises CannotSave:
    """
    from obadesk.handouts.all import HANDOUTS
    from obadesk.paper.pdf import write_pdf
    from obadesk.storage.trouble import make_folder
    from obadesk.windows.file_names import file_name

    known = [handout.id for handout in HANDOUTS]
    for name in wanted:
        if name not in known:
            raise Refused(
                _("There is no handout “{id}”; there are: {known}.").format(id=name, known=", ".join(known))
            )
    place = Place(workshop, today=date.today().isoformat())
    files: list[Path] = []
    missing = 0
    for handout in HANDOUTS:
        if handout.id not in wanted if wanted else handout.private:
            continue
        made = handout.sheets(place, tuple(step_kinds().values()))
        for name in dict.fromkeys(sheet.name for sheet in made):  # sheets of one name make one file
            make_folder(folder)
            called = f"{handout.id} {name}" if name else handout.id
            file = folder / f"{file_name(workshop.title)} - {called}.pdf"
            sheets = tuple(sheet for sheet in made if sheet.name == name)
            missing += sum(write_pdf(sheets, file).missing.values())
            files.append(file)
    if not files:
        raise Refused(_("There is nothing to print yet. Say something about the curve first."))
    return tuple(files), missing


# ---- the commands ---------------------------------------------------------------------------------


def formats(_chosen: argparse.Namespace) -> int:
    """List formats and samples."""
    found, broken = installed_formats()
    width = max((len(one.id) for one in found), default=0)
    for one in found:
        minutes = sum(step.minutes for step in one.steps)
        long = _("sample") if one.sample else _("{minutes} min").format(minutes=minutes)
        print(f"{one.id:{width}}  {one.name} ({long}). {one.description}")
    for error in broken:
        print(error, file=sys.stderr)
    return COULD_NOT if broken else 0


def new_file(chosen: argparse.Namespace) -> int:
    """Make a workshop's file."""
    from obadesk.storage.workshop_file import WorkshopFile
    from obadesk.windows.ask import with_ending

    chosen.file = with_ending(chosen.file)
    workshop = begun(chosen.format, chosen.title, chosen.file, chosen.place, chosen.words)
    WorkshopFile.create(chosen.file, workshop).close()
    print(_("“{title}” is in {file}").format(title=workshop.title, file=chosen.file))
    return 0


def export(chosen: argparse.Namespace) -> int:
    """Make handouts."""
    workshop = workshop_in(chosen.file)
    files, missing = make_handouts(workshop, chosen.out, chosen.handout)
    for file in files:
        print(file)
    if missing:
        said = ngettext(
            "One character could not be printed; a box stands in its place.",
            "{n} characters could not be printed; a box stands in place of each.",
            missing,
        )
        print(said.format(n=missing), file=sys.stderr)
    return 0


def wall_pictures(chosen: argparse.Namespace) -> int:
    """Paint the wall into files."""
    from obadesk.storage.trouble import make_folder

    workshop = workshop_in(chosen.file)
    make_folder(chosen.out)
    width, height = chosen.size
    for file in paint_wall(workshop, chosen.out, width, height, dark=chosen.dark):
        print(file)
    return 0


def check(chosen: argparse.Namespace) -> int:
    """Is the file sound; what would a careful facilitator still mend."""
    from obadesk.core.all_checks import all_checks

    try:
        workshop = workshop_in(chosen.file)
    except OBADeskError as error:
        if chosen.json:
            print(json.dumps({"file": chosen.file.name, "sound": False, "why": str(error), "checks": []}))
        raise
    found = all_checks(workshop, step_kinds().values(), date.today().isoformat())
    if chosen.json:
        checks = [
            {"step": one.step, "kind": one.kind, "curve": one.curve, **msgspec.structs.asdict(one.check)}
            for one in found
        ]
        said = {"file": chosen.file.name, "sound": True, "why": "", "checks": checks}
        print(json.dumps(said, ensure_ascii=False, indent=1))
        return 0
    print(_("“{file}” is sound.").format(file=chosen.file.name))
    for one in found:
        print(one)
        if one.check.say:
            print("    " + _("You could say: “{words}”").format(words=one.check.say))
    if not found:
        print(_("A careful facilitator finds nothing to mend."))
    return 0


def self_test(_chosen: argparse.Namespace) -> int:
    """Make a sample, paint a slide, write the paper, open the file again."""
    from obadesk.storage.workshop_file import WorkshopFile

    found, broken = installed_formats()
    if broken or not found:
        raise broken[0] if broken else Refused(_("No workshop format is installed."))
    which = next((one for one in found if one.sample), found[0])
    with tempfile.TemporaryDirectory(prefix="obadesk-") as name:
        folder = Path(name)
        file = folder / "self-test.oba"
        workshop = begun(which.id, "", file)
        WorkshopFile.create(file, workshop).close()
        print(_("made “{title}” from {format}").format(title=workshop.title, format=which.id))
        pictures = paint_wall(workshop, folder, 1280, 720)
        print(ngettext("painted one slide", "painted {n} slides", len(pictures)).format(n=len(pictures)))
        papers, _missing = make_handouts(workshop, folder)
        print(_("wrote {name}, {size} bytes").format(name=papers[0].name, size=papers[0].stat().st_size))
        if workshop_in(file) != workshop:
            raise Refused(_("The file gave back something else than was put into it."))
        print(_("opened the file again and found everything"))
    print(_("OBADesk {version} works here.").format(version=__version__))
    return 0


def no_such_sample(sample_id: str) -> int:
    """0 when the sample can be opened, else 1 and the sentence."""
    found, _broken = installed_formats()
    if any(one.sample and one.id == sample_id for one in found):
        return 0
    return _sorry(_("There is no sample “{id}”; obadesk formats lists them.").format(id=sample_id))


def _desktop_only(_chosen: argparse.Namespace) -> int:
    return WRONG_USAGE  # ``app.main`` takes this command before it gets here


# ---- how they do it -------------------------------------------------------------------------------


def begun(
    format_id: str,
    title: str,
    file: Path,
    place: str = "",
    vocabulary: str = "",
    day: str = "",
    starts: str = "",
    tables: int = 0,
) -> Workshop:
    """A new workshop with what was chosen for it; a sample keeps its own title, place, day and words.

    ``starts``: time of day, or nothing; ``tables``: how many, or 0 for as many as is usual.

    :raises BrokenFormat: when there is no such format, or it cannot be used.
    """
    from obadesk.core.agenda import TABLES
    from obadesk.storage.format_files import create_workshop
    from obadesk.storage.own_formats import folder_with

    folder = folder_with(places.workshops(), places.formats(), format_id)
    today, many = day or date.today().isoformat(), tables or TABLES
    workshop = create_workshop(
        folder, format_id, step_kinds(), title=title, today=today, starts=starts, tables=many
    )
    return replace(
        workshop,
        title=workshop.title or file.stem,
        place=place.strip() or workshop.place,
        vocabulary=vocabulary if vocabulary in PRESETS else workshop.vocabulary,
    )


def paint_wall(
    workshop: Workshop, folder: Path, width: int, height: int, *, dark: bool = False
) -> list[Path]:
    """Every slide and part of the latest meeting as PNG files, in the order of the meeting."""
    if not os.environ.get("QT_QPA_PLATFORM"):
        os.environ["QT_QPA_PLATFORM"] = "offscreen"  # painting into files needs no screen
    from PySide6.QtGui import QGuiApplication

    from obadesk.widgets.look import DARK_LOOK, LIGHT_LOOK
    from obadesk.widgets.wall_png import write_pngs

    app = QGuiApplication.instance() or QGuiApplication(["obadesk"])
    kinds, today = step_kinds(), date.today().isoformat()
    curves = [curve.id for curve in workshop.curves] or [""]
    written: list[Path] = []
    for number, step in enumerate(workshop.meeting.steps, 1):
        kind = kinds.get(step.kind)
        several = kind is not None and kind.by_curve and len(curves) > 1
        seen = set()
        for curve_number, curve in enumerate(curves if several else curves[:1], 1):
            place = Place(workshop, step.id, curve, today).public()
            for part in PARTS:
                slides = kind.slides(place, part) if kind else ()
                for slide_number, slide in enumerate(slides, 1):
                    if slide in seen:
                        continue
                    seen.add(slide)
                    stem = f"{number:02}-{step.kind.replace('_', '-')}"
                    stem += f"-curve{curve_number}-{part}" if several else f"-{part}"
                    stem += f"-{chr(96 + slide_number)}" if len(slides) > 1 else ""
                    look = DARK_LOOK if dark else LIGHT_LOOK
                    written += write_pngs(slide, folder, stem, width, height, look)
    del app
    return written
