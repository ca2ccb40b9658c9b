"""Words for the part that somebody has in a gathering: speaking there, joining it, leading a side."""

from __future__ import annotations

from typing import Final

from bot.extract.words.meetings_lists import words_in

_SPEECHES = words_in("speech address keynote lecture remarks report paper presentation toast statement")
PARTS: Final = {
    "speak": frozenset[str](),
    "testify": frozenset[str](),
    "participate": frozenset[str](),
    "preside": frozenset[str](),
    "deliver": _SPEECHES,
    "give": _SPEECHES,
    "make": _SPEECHES,
    "take": frozenset({"part"}),
    "greet": words_in("leaders ministers head delegates guest delegation counterpart"),
    "join": words_in("leaders ministers them others counterparts presidents"),
    "represent": words_in("government country side company union city state nation kingdom bloc"),
    "open": words_in("proceedings debate event discussion discussions"),
    "chair": words_in("proceedings debate event discussion discussions it panel"),
    "moderate": words_in("debate discussion discussions panel it"),
}
PARTS_ALONE: Final = frozenset({"speak", "testify", "participate", "preside", "join"})
JOINS: Final = frozenset({"testify", "participate", "take", "join", "represent", "be", "chair", "preside"})
"""Verb lemma to the objects with which it says that the subject has a part in a gathering; some do without one."""

THOSE_THERE: Final = words_in(
    "witnesses speakers participants attendees panelists panellists delegates guests presenters"
)
"""Whom a list names as coming: 'the witnesses include ...'."""

ASSEMBLIES: Final = words_in("summit conference congress forum assembly convention symposium seminar workshop session")
"""Kinds of gatherings at which people speak in turn."""

JOURNEYS: Final = words_in("travel fly go head depart leave journey arrive")
"""Verbs of travel that tell of a visit where place and day are given."""

JUDGES: Final = words_in("judge judges magistrate magistrates tribunal")
"""Before whom somebody appears in a hearing of his own."""

RESUMES: Final = words_in("resume resumes restart restarts reopen reopens begin begins start starts")
"""Finite forms that the tagger takes for a noun after 'talks': 'Cyprus talks restart on Monday'."""

BARGAINING: Final = frozenset({"talks", "negotiations", "discussions"})
"""What somebody will 'press for' something in: an appointment, unlike 'in consultation with NAME'."""

GOES_WITH: Final = frozenset({"travel", "accompany", "go", "join"})
"""'travelled with NAME on his trip to Lima': the trip has the time of the verb."""

KIN: Final = words_in("father mother wife husband son daughter widow brother sister parents")
