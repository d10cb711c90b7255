"""The action sheet and actions by partner: what is open is counted and never hidden."""

from __future__ import annotations

from msgspec.structs import replace

from obadesk.core.action import Action
from obadesk.core.blocks import Heading, Lines, Table
from obadesk.core.curve import Curve
from obadesk.core.handout import Sheet
from obadesk.core.measure import Measure
from obadesk.core.meeting import Meeting
from obadesk.core.outcome import Outcome
from obadesk.core.place import Place
from obadesk.core.workshop import Workshop
from obadesk.handouts.action_sheet import ActionSheet
from obadesk.handouts.actions_by_partner import ActionsByPartner
from obadesk.steps.all import STEP_KINDS

ACTIONS = (
    Action(id="1", text="Ring every leaver", lead="Youth service", due="1 Sept", cost="no cost"),
    Action(id="2", text="One referral form", lead="Colleges", due="28 Feb", first_step="Meet on Monday"),
    Action(id="3", text="Half fares", due="May"),
    Action(id="4", text="Walk to college", lead="youth  service"),
    Action(id="5", text="Open the hall", lead="", due="June", status="done"),
    Action(id="6", text="Given up", lead="Colleges", status="dropped"),
)


def workshop(*curves: tuple[Action, ...], **meeting: str) -> Workshop:
    return Workshop(
        id="w",
        title="Leavers",
        meetings=(Meeting(id="m", date="2026-03-12", **meeting),),
        outcomes=(Outcome(id="o", text="Everybody has somewhere to be."),),
        measures=tuple(Measure(id=f"n{n}", of="o", name=f"Measure {n}") for n in range(len(curves))),
        curves=tuple(Curve(id=f"c{n}", measure=f"n{n}", actions=one) for n, one in enumerate(curves)),
    )


def action_sheets(*curves: tuple[Action, ...], **meeting: str) -> tuple[Sheet, ...]:
    return ActionSheet().sheets(Place(workshop(*curves, **meeting)), STEP_KINDS)


def by_partner(*curves: tuple[Action, ...], **meeting: str) -> Sheet:
    (sheet,) = ActionsByPartner().sheets(Place(workshop(*curves, **meeting)), STEP_KINDS)
    return sheet


def table_of(blocks) -> Table:
    return next(block for block in blocks if isinstance(block, Table))


def test_the_heading_counts_what_is_open():
    (sheet,) = action_sheets(ACTIONS)
    assert sheet.title == "5 actions, 2 without an owner, 1 without a date"
    (settled,) = action_sheets(ACTIONS[:1])
    assert settled.title == "1 action"


def test_owner_and_date_are_to_be_agreed_and_dropped_ones_are_gone():
    (sheet,) = action_sheets(ACTIONS)
    rows = {row[0].text: [cell.text for cell in row[1:]] for row in table_of(sheet.front).rows}
    assert rows["Half fares"][:2] == ["to be agreed", "May"]
    assert rows["Walk to college"][1] == "to be agreed"
    assert "Given up" not in rows


def test_columns_nobody_filled_are_left_out():
    (sheet,) = action_sheets(ACTIONS)
    assert table_of(sheet.front).heads == ("Action", "Who", "By", "Cost", "Now")
    (bare,) = action_sheets(ACTIONS[2:3])
    assert table_of(bare.front).heads == ("Action", "Who", "By")


def test_what_costs_nothing_has_its_mark_and_its_words():
    (sheet,) = action_sheets(ACTIONS)
    cell = table_of(sheet.front).rows[0][3]
    assert (cell.text, cell.mark) == ("no cost", "no cost")


def test_the_first_steps_stand_below():
    (sheet,) = action_sheets(ACTIONS)
    (steps,) = [block for block in sheet.front if isinstance(block, Lines)]
    assert [(item.text, item.detail) for item in steps.items] == [("Meet on Monday", "Colleges")]


def test_it_is_a_draft_until_the_body_has_agreed():
    def said(**meeting: str) -> str:
        (sheet,) = action_sheets(ACTIONS, **meeting)
        return " ".join(getattr(block, "text", "") for block in sheet.front)

    assert "Draft: not yet agreed by the board." in said(agreed_by="The board")
    assert "Agreed by the board: 3 May." in said(agreed_by="the board", agreed_on="3 May")
    assert "Draft" not in said()


def test_each_curve_has_its_sheet_and_its_name():
    first, second = action_sheets(ACTIONS[:2], ACTIONS[2:3])
    assert "Measure 0" in [getattr(block, "text", "") for block in first.front]
    assert "Measure 1" in [getattr(block, "text", "") for block in second.front]
    assert action_sheets((), ()) == ()


def test_partners_find_their_own_and_the_open_ones_come_last():
    headings = [block.text for block in by_partner(ACTIONS).rest if isinstance(block, Heading)]
    assert headings == ["Colleges", "Youth service", "To be agreed"], "a name typed twice is one partner"


def test_every_action_stands_with_its_partner_once():
    sheet = by_partner(ACTIONS[:3], ACTIONS[3:])
    named: dict[str, list[str]] = {}
    heading = ""
    for block in sheet.rest:
        if isinstance(block, Heading):
            heading = block.text
        elif isinstance(block, Table):
            named[heading] = [row[0].text for row in block.rows]
    assert named["Youth service"] == ["Ring every leaver", "Walk to college"]
    assert named["To be agreed"] == ["Half fares", "Open the hall"]
    assert "For" in table_of(sheet.rest).heads, "with several curves each action says which it is for"
    assert sheet.title == "Who does what: 5 actions, 2 without an owner, 1 without a date"


def test_what_of_a_sample_is_made_up_is_said_on_its_actions():
    real = workshop(ACTIONS)
    sample = replace(real, illustrative="The actions are illustrative.")
    for handout in (ActionSheet(), ActionsByPartner()):
        for there, said in ((sample, True), (real, False)):
            (sheet, *_others) = handout.sheets(Place(there), STEP_KINDS)
            texts = [getattr(block, "text", "") for block in (*sheet.front, *sheet.rest)]
            assert ("The actions are illustrative." in texts) == said
