"""The colours of console, wall, charts and paper, each with the contrast measured on its own ground."""

from __future__ import annotations

import msgspec


class Palette(msgspec.Struct, frozen=True):
    """Hex colours by use. ``ground`` is the plain background; ``panel`` the tinted one behind panels."""

    ground: str
    panel: str
    text: str
    quiet: str
    rule: str
    action: str
    on_action: str
    history: str
    forecast: str
    forecast_text: str
    since: str
    comparison: str
    helping: str
    hindering: str
    dots: str
    selected: str
    hover: str


LIGHT = Palette(
    ground="#FFFFFF", panel="#FAF8F4", text="#1B1F24", quiet="#4A5560", rule="#7F8891", action="#00527F",
    on_action="#FFFFFF", history="#0072B2", forecast="#D55E00", forecast_text="#A84300", since="#1B1F24",
    comparison="#4A5560", helping="#00694C", hindering="#A84300", dots="#8A3B6B", selected="#DCEAF3",
    hover="#EEF3F6",
)  # fmt: skip

DARK = Palette(
    ground="#12171D", panel="#1A2129", text="#F4F6F8", quiet="#B8C1CA", rule="#6B7681", action="#56B4E9",
    on_action="#12171D", history="#56B4E9", forecast="#E69F00", forecast_text="#E69F00", since="#F4F6F8",
    comparison="#B8C1CA", helping="#4FD1A5", hindering="#E69F00", dots="#E59AC4", selected="#1F3A4D",
    hover="#222C36",
)  # fmt: skip

PAPER = LIGHT
