"""Partners, as a facilitator types them: who could help, with what, who is here and who asks the others."""

import pytest
from msgspec.structs import replace
from PySide6.QtCore import Qt

from obadesk.core import rows
from obadesk.core.agenda import PlannedStep, WorkshopFormat, begin
from obadesk.core.blocks import Columns, Item, Lines, Statement, Table, WriteIn
from obadesk.core.capture import Captured
from obadesk.core.curve import Curve
from obadesk.core.meeting import Attendance
from obadesk.core.merging import merge
from obadesk.core.partner import Contribution, Partner
from obadesk.core.partner_line import understood
from obadesk.core.place import Place
from obadesk.core.story import Force
from obadesk.core.vocabulary import Words
from obadesk.core.workshop import Workshop
from obadesk.steps.partners import changes
from obadesk.steps.partners.editor import PartnersEditor
from obadesk.steps.partners.kind import PartnersKind

PARTNERS = PartnersKind()
KEY = Qt.Key


def room(*lines: str, here: tuple[str, ...] = ()) -> Workshop:
    """A workshop after these lines; signs as they are typed in front. ``here``: organisations in the room."""
    agenda = WorkshopFormat(
        id="x", name="X", description="", steps=(PlannedStep(kind="partners", minutes=9),)
    )
    workshop = begin(agenda, "A room", today="2026-03-12")
    came = tuple(Attendance(id=f"at {n}", organisation=name) for n, name in enumerate(here))
    workshop = rows.set_fields(workshop, workshop.meeting.id, attendance=came)
    for number, line in enumerate(lines, 1):
        workshop = typed(workshop, line, f"line {number}", 1 + number % 2)
    return workshop


def typed(workshop: Workshop, line: str, row_id: str, table: int = 1, curve: str = "") -> Workshop:
    """The workshop after one more line."""
    signs = {sign.sign: sign.id for sign in PARTNERS.signs}
    tags: list[str] = []
    while line[:1] in signs and line[1:2] == " ":
        tags.append(signs[line[0]])
        line = line[2:]
    said = Captured(line, row_id, tuple(tags), (workshop.tables[table - 1].id,), f"2026-03-12T10:0{table}")
    edit = PARTNERS.capture(Place(workshop, curve_id=curve), said)
    assert edit is not None
    return edit.change(workshop)


def partner(workshop: Workshop, name: str) -> Partner:
    return next(one for one in workshop.partners if one.name == name)


def heard(workshop: Workshop) -> list[Item]:
    """The lines on the wall's *hear*."""
    (slide,) = PARTNERS.slides(Place(workshop).public(), "hear")
    return [item for block in slide.blocks if isinstance(block, Lines) for item in block.items]


@pytest.mark.parametrize(
    ("line", "name", "text"),
    [
        ("Bus company: half fare up to 18", "Bus company", "half fare up to 18"),
        ("Bus company", "Bus company", ""),
        ("Bus company：half fare", "Bus company", "half fare"),
        ("Colleges: a start at 10:30: every day", "Colleges", "a start at 10:30: every day"),
        ("https://example.org: the owners", "https://example.org", "the owners"),
        ("see https://example.org at 10:30", "see https://example.org at 10:30", ""),
        (": no name", ": no name", ""),
        ("A : B", "A", "B"),
        ("Bus company:", "Bus company", ""),
    ],
)
def test_a_line_is_split_at_the_first_colon_before_a_blank(line: str, name: str, text: str):
    found = understood(line)
    assert (found.name, found.text) == (name, text)


def test_one_partner_for_one_name_whatever_its_spelling_on_all_curves():
    workshop = room("Bus company: half fare", "the BUS  company: a later last bus")
    workshop = rows.append(workshop, workshop.id, "curves", Curve(id="other"))
    workshop = typed(workshop, "bus company: free rides", "third", curve="other")
    assert [one.name for one in workshop.partners] == ["Bus company"]
    assert [one.text for one in workshop.curves[0].contributions] == ["half fare", "a later last bus"]
    assert workshop.curves[1].contributions[0].partner == workshop.partners[0].id


def test_a_name_alone_waits_for_what_it_could_bring_and_then_gets_it():
    workshop = room("Bus company", "Bus company: half fare", "Bus company")
    (line,) = workshop.curves[0].contributions
    assert (line.text, len(line.tables)) == ("half fare", 2)


def test_signs_say_who_is_here_and_who_is_to_be_asked_and_the_room_says_the_rest():
    workshop = room("@ Police: a van", "? Bus company", "Youth service: a room", here=("The Youth Service",))
    assert partner(workshop, "Police").presence == "here"
    assert partner(workshop, "Bus company").presence == "to be asked"
    assert partner(workshop, "Youth service").presence == "here"
    again = typed(workshop, "? Police: a caravan", "later")
    assert partner(again, "Police").presence == "to be asked"


def test_the_wall_hears_names_before_what_they_bring_and_invites_the_room_where_nothing_was_said():
    first, second = heard(room("Bus company: half fare up to 18", "Colleges"))
    assert (first.text, first.lead, first.tail) == ("Bus company: half fare up to 18", 11, "T2")
    assert (second.text, second.text[: second.lead]) == ("Colleges could bring … ?", "Colleges")


def test_the_wall_asks_beside_the_kept_hindrances():
    workshop = room()
    curve = workshop.curves[0].id
    kept = Force(id="f", text="The bus is dear", side="hindering", kept=True)
    workshop = rows.append(workshop, curve, "forces", kept)
    workshop = rows.append(workshop, curve, "forces", Force(id="g", text="Never mind", side="hindering"))
    (slide,) = PARTNERS.slides(Place(workshop).public(), "ask")
    (columns,) = slide.blocks
    assert isinstance(columns, Columns)
    assert [i.text for b in columns.left if isinstance(b, Lines) for i in b.items] == ["The bus is dear"]
    question = columns.right[0]
    assert isinstance(question, Statement)
    assert question.text.startswith("Who could help with these?")


def test_the_wall_keeps_only_those_to_be_asked_with_who_asks_them():
    workshop = room("? Bus company: half fare", "@ Colleges: a start", "? Jobcentre: vacancies", "Police")
    workshop = rows.set_fields(workshop, partner(workshop, "Bus company").id, asked_by="youth service")
    (slide,) = PARTNERS.slides(Place(workshop).public(), "keep")
    assert slide.heading == "Not here today"
    assert [i.text for b in slide.blocks if isinstance(b, Lines) for i in b.items] == [
        "Bus company, asked by: youth service",
        "Jobcentre",
    ]


def test_paper_has_a_row_a_partner_and_what_else_was_said_on_the_continuation():
    workshop = room("? Bus company: half fare", "Bus company: a later bus", "Colleges", here=("Colleges",))
    workshop = rows.set_fields(workshop, partner(workshop, "Bus company").id, sector="business")
    where = Place(workshop)
    table = next(block for block in PARTNERS.brief(where) if isinstance(block, Table))
    assert [[cell.text for cell in row] for row in table.rows] == [
        ["Bus company", "half fare; a later bus", "to be asked", "to be agreed"],
        ["Colleges", "", "here", ""],
    ]
    (more,) = [block for block in PARTNERS.full(where) if isinstance(block, Lines)]
    assert [(item.text, item.detail) for item in more.items] == [("Bus company", "business")]


def test_a_column_nobody_filled_is_left_out():
    brief = PARTNERS.brief(Place(room("Bus company: half fare", "Colleges: a January start")))
    table = next(block for block in brief if isinstance(block, Table))
    assert table.heads == ("Partner", "What they could bring")
    assert len(table.widths) == 2


def test_the_table_sheet_has_a_box_with_who_and_what():
    (box,) = PARTNERS.boxes(Place(room()))
    assert isinstance(box, WriteIn)
    assert box.columns == ("Who", "What they could bring")


def test_checks_name_what_a_careful_facilitator_would_still_mend():
    found = {c.id: c.sentence for c in PARTNERS.checks(Place(room("? The police", "City council: a room")))}
    assert found == {
        "nobody asks": "To be asked, but nobody has said they will: The police.",
        "nothing to bring": "Nobody has said yet what they could bring: The police.",
        "no residents": "Nobody among the partners lives with it: no residents, no users.",
        "all public": "All partners are public bodies.",
    }
    mended = room("Young people’s council: tell us", "Bus company: half fare")
    assert PARTNERS.checks(Place(mended)) == ()


def test_tables_that_named_somebody_have_been_heard():
    workshop = room("Bus company")
    assert PARTNERS.heard_from(Place(workshop)) == {workshop.tables[1].id}


def test_a_line_typed_anew_renames_its_partner_or_goes_to_another():
    workshop = room("Bus company: half fare", "Colleges: a start")
    renamed = changes.retype("line 1", "First Bus: half fare up to 18").change(workshop)
    assert [one.name for one in renamed.partners] == ["First Bus", "Colleges"]
    assert renamed.curves[0].contributions[0].text == "half fare up to 18"
    other = changes.retype("line 1", "colleges: half fare").change(workshop)
    assert [one.name for one in other.partners] == ["Colleges"]
    assert {one.partner for one in other.curves[0].contributions} == {other.partners[0].id}
    bare = changes.retype("line 1", "free rides").change(workshop)
    assert bare.curves[0].contributions[0].text == "free rides"
    assert bare.partners == workshop.partners


def test_the_last_line_taken_out_takes_its_partner_with_it():
    workshop = room("Bus company: half fare", "Bus company: later buses")
    once = changes.remove("line 1").change(workshop)
    assert len(once.partners) == 1
    assert changes.remove("line 2").change(once).partners == ()


def test_two_names_of_one_organisation_merge_with_all_that_was_noted():
    workshop = room("Bus company: half fare", "? First Bus: later buses")
    workshop = rows.set_fields(workshop, partner(workshop, "First Bus").id, asked_by="Colleges")
    merged = merge("line 1", "line 2").change(workshop)
    (line,) = merged.curves[0].contributions
    assert line.also == ("First Bus: later buses",)
    assert len(line.tables) == 2
    (left,) = merged.partners
    assert (left.name, left.presence, left.asked_by) == ("Bus company", "to be asked", "Colleges")


def test_nothing_happens_where_the_curve_is_gone():
    workshop = room()
    edit = PARTNERS.capture(Place(workshop), Captured("Bus company: half fare", "new"))
    assert edit is not None
    emptied = replace(workshop, curves=())
    assert edit.change(emptied) is emptied


# ---- on the console ----------------------------------------------------------------------------


class Desk:
    """Stands in for the open document."""

    def __init__(self, qtbot, workshop: Workshop) -> None:
        self.workshop = workshop
        self.editor = PartnersEditor()
        qtbot.addWidget(self.editor)
        self.editor.edited.connect(self.do)
        self.editor.resize(740, 520)
        self.editor.show_place(self.place)
        with qtbot.waitExposed(self.editor):
            self.editor.show()

    @property
    def place(self) -> Place:
        return Place(self.workshop)

    def do(self, edit) -> None:
        self.workshop = edit.change(self.workshop)
        self.editor.after_own_edit(self.place)


@pytest.fixture
def desk(qtbot) -> Desk:
    return Desk(qtbot, room("Bus company: half fare", "Colleges"))


def test_one_key_says_who_is_here_and_who_is_to_be_asked(desk, qtbot):
    lines = desk.editor.list
    lines.select_line("line 1")
    for key, presence in (
        (KEY.Key_I, "to be asked"),
        (KEY.Key_H, "here"),
        (KEY.Key_H, ""),
        (KEY.Key_I, "to be asked"),
        (KEY.Key_N, ""),
    ):
        qtbot.keyClick(lines, key)
        assert partner(desk.workshop, "Bus company").presence == presence


def test_who_will_ask_them_is_typed_beside_the_line_and_shown_in_it(desk, qtbot):
    desk.editor.list.select_line("line 1")
    qtbot.keyClick(desk.editor.list, KEY.Key_I)
    field = desk.editor.details.fields["asked_by"]
    qtbot.keyClicks(field, "Youth service")
    qtbot.keyClick(field, KEY.Key_Return)
    assert partner(desk.workshop, "Bus company").asked_by == "Youth service"
    assert desk.editor.list.lines.lines()[0].chips[0].text == "Youth service asks"


def test_the_name_in_the_list_is_semibold_and_changed_by_its_field_everywhere(desk, qtbot):
    desk.editor.list.select_line("line 1")
    field = desk.editor.details.fields["name"]
    field.selectAll()
    qtbot.keyClicks(field, "First Bus")
    qtbot.keyClick(field, KEY.Key_Return)
    shown = desk.editor.list.lines.lines()[0]
    assert (shown.text, shown.text[: shown.lead]) == ("First Bus: half fare", "First Bus")


def test_a_contact_is_asked_for_and_shown_by_whoever_keeps_people(desk, qtbot):
    asked: list[tuple[str, str]] = []

    class Keeper:
        def named(self, row: str, name: str) -> None:
            asked.append((row, name))

    keeper = Keeper()
    desk.editor.person_named.connect(keeper.named)
    desk.editor.list.select_line("line 1")
    desk.editor.details.more.set_open(True)
    qtbot.keyClicks(desk.editor.details.person, "Sam Lee")
    qtbot.keyClick(desk.editor.details.person, KEY.Key_Return)
    bus = partner(desk.workshop, "Bus company")
    assert asked == [(bus.id, "Sam Lee")]
    desk.workshop = rows.set_fields(desk.workshop, bus.id, contact="someone")
    desk.editor.show_place(desk.place)
    desk.editor.show_people({"someone": "Sam Lee"})
    assert desk.editor.details.person.text() == "Sam Lee"
    assert "Sam" not in str(PARTNERS.full(desk.place))


def test_a_line_of_an_unknown_partner_is_still_shown():
    workshop = room()
    curve = workshop.curves[0].id
    workshop = rows.append(
        workshop, curve, "contributions", Contribution(id="x", text="a van", partner="gone")
    )
    assert [item.text for item in heard(workshop)] == ["a van"]
    assert PARTNERS.brief(Place(workshop))
    assert PARTNERS.capture_hint(Words())
