"""Holidays with a fixed or a computed date. Keys are lower case."""

from __future__ import annotations

from typing import Final

# Days of the year with a fixed date, as month and day.
FIXED_HOLIDAYS: Final = {
    "new year's day": (1, 1),
    "new year's eve": (12, 31),
    "new year’s day": (1, 1),
    "new year’s eve": (12, 31),
    "epiphany": (1, 6),
    "valentine's day": (2, 14),
    "valentine’s day": (2, 14),
    "st. patrick's day": (3, 17),
    "st. patrick’s day": (3, 17),
    "april fools' day": (4, 1),
    "earth day": (4, 22),
    "may day": (5, 1),
    "juneteenth": (6, 19),
    "bastille day": (7, 14),
    "halloween": (10, 31),
    "all saints' day": (11, 1),
    "veterans day": (11, 11),
    "armistice day": (11, 11),
    "christmas eve": (12, 24),
    "christmas day": (12, 25),
    "christmas": (12, 25),
    "boxing day": (12, 26),
}
# The nth weekday (Monday 0) of a month, -1 the last: what federal law (5 U.S.C. 6103) and custom say.
WEEKDAY_HOLIDAYS: Final = {
    "martin luther king day": (1, 0, 3),
    "presidents day": (2, 0, 3),
    "presidents' day": (2, 0, 3),
    "mother's day": (5, 6, 2),
    "mother’s day": (5, 6, 2),
    "memorial day": (5, 0, -1),
    "father's day": (6, 6, 3),
    "father’s day": (6, 6, 3),
    "labor day": (9, 0, 1),
    "columbus day": (10, 0, 2),
    "thanksgiving day": (11, 3, 4),
    "thanksgiving": (11, 3, 4),
}
# Days after which what happened on them is called for good, as month and day; the words that must follow.
LASTING_NAMES: Final = {(9, 11): 2001}
LASTING_NAME_WORDS: Final = ("attack", "attacks", "terrorist", "terror", "hijackings", "hijackers", "commission")
# Days counted from Easter Sunday.
EASTER_HOLIDAYS: Final = {
    "shrove tuesday": -47,
    "ash wednesday": -46,
    "palm sunday": -7,
    "maundy thursday": -3,
    "good friday": -2,
    "holy saturday": -1,
    "easter sunday": 0,
    "easter monday": 1,
    "easter": 0,
    "ascension day": 39,
    "whit monday": 50,
    "pentecost": 49,
}
ELECTION_DAY: Final = "election day"
