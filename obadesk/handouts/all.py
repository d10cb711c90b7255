"""Every handout, in the order of the day. A new one is one file and one line here."""

from __future__ import annotations

from obadesk.core.handout import Handout
from obadesk.handouts.action_sheet import ActionSheet
from obadesk.handouts.actions_by_partner import ActionsByPartner
from obadesk.handouts.meetings import Meetings
from obadesk.handouts.one_pager import OnePager
from obadesk.handouts.running_sheet import RunningSheet
from obadesk.handouts.sign_in_sheet import SignInSheet
from obadesk.handouts.table_sheets import TableSheets
from obadesk.handouts.wall_headings import WallHeadings

HANDOUTS: tuple[Handout, ...] = (
    TableSheets(),
    WallHeadings(),
    RunningSheet(),
    SignInSheet(),
    OnePager(),
    ActionSheet(),
    ActionsByPartner(),
    Meetings(),
)
