"""Words for where gatherings are: what stands for a town, what is too wide to be one, what only looks like a place."""

from __future__ import annotations

from typing import Final

from bot.extract.words.meetings_lists import words_in

PLACE_NOUNS: Final = words_in(
    """
    hotel palace residence resort headquarters office offices centre center hall ranch retreat villa castle
    house embassy parliament capital city town village island base building club university museum airport
    border camp stadium church monastery school plant factory chapel lodge mansion chateau farm
    estate compound cathedral theatre theater arena auditorium library courthouse chamber room
    """
)

VENUES: Final = frozenset({"venue", "site", "location"})
"""'at the same venue, the Hotel Bellerive': they stand for the place that is named behind them."""

TOWN_NOUNS: Final = frozenset({"city", "town", "capital", "resort", "village", "port", "city-state"})
"""Nouns that point at a town named elsewhere: 'in this Baltic port', 'in the Swiss city'."""

INVITES: Final = frozenset({"welcome", "invite", "summon", "bring", "call"})
"""'will welcome them to the castle'."""

WIDE_AREAS: Final = frozenset(
    area.replace("_", " ")
    for area in words_in(
        """
    africa america asia europe oceania antarctica east_africa west_africa southern_africa north_africa
    latin_america central_america south_america north_america southeast_asia south_asia central_asia east_asia
    western_europe eastern_europe central_europe middle_east far_east balkans caucasus caribbean gulf
    persian_gulf alps bavarian_alps swiss_alps andes himalayas scandinavia baltics siberia crimea england
    scotland wales northern_ireland bavaria california texas florida ohio michigan illinois pennsylvania
    virginia maryland georgia alabama alaska arizona arkansas colorado connecticut delaware hawaii idaho indiana
    iowa kansas kentucky louisiana maine massachusetts minnesota mississippi missouri montana nebraska nevada
    new_hampshire new_jersey new_mexico north_carolina north_dakota oklahoma oregon rhode_island south_carolina
    south_dakota tennessee utah vermont west_virginia wisconsin wyoming ontario alberta british_columbia
    cornwall tuscany sardinia sicily provence catalonia andalusia west_bank
        """
    )
)
"""Continents, regions, states and provinces: a town within one says more."""

MORE_CAPITALS: Final = {
    "belgian": ("brussels",),
    "american": ("washington",),
    "swiss": ("bern", "berne"),
    "israeli": ("jerusalem",),
    "dutch": ("the hague", "amsterdam"),
    "british": ("london",),
}
"""Capitals that stand for more than their own government."""

CITY_STATES: Final = frozenset({"singapore", "monaco", "luxembourg", "vatican", "djibouti", "vatican city", "panama"})

TIME_ZONES: Final = words_in("gmt utc cet cest est edt cst cdt mst mdt pst pdt bst ist jst ast eet eest msk")
"""Not places, though they follow 'at 10.00'."""

PLACES_ON: Final = words_in("hill island islands campus ship peninsula coast border")
"""Places with 'on': after other nouns it brings a topic."""
