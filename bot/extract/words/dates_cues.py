"""Words around a date that tell which side of the publication day it lies on, and what is no date at all."""

from __future__ import annotations

from typing import Final

# Lemmas of verbs whose complement or date is still ahead, in whatever tense they stand.
PLANNING: Final = frozenset(
    """
    adjourn agree aim announce anticipate arrange ask await book call convene decide defer delay due demand expect
    extend forecast hope intend invite mean order plan pledge postpone prepare promise project propose
    push ready reconvene remand require reschedule schedule seek set slate suspend threaten tip urge vow want wish
    like due sure likely unlikely able ready bound poised tentative move
    """.split()
)
# Participles after which "for/to/until/on" and a date look ahead: "postponed until Saturday".
SCHEDULED: Final = (
    "adjourned adjourned due deferred delayed expected planned postponed pushed rescheduled scheduled set slated "
    "tentatively billed pencilled penciled put moved brought called extended earmarked booked timed anticipated "
    "arranged fixed remanded suspended"
).split()
# Verbs of staying, whose "until" is over when they stand in the past.
LASTING: Final = frozenset(
    "last continue stay wait remain work live serve run reign rule survive go be hold know keep have".split()
)
REPORTING: Final = frozenset(
    """
    say tell report write add announce note quote state declare claim publish show reveal confirm
    """.split()
)
# Nouns for what has been settled or has happened by the time it is news.
HAPPENED: Final = frozenset(
    """
    accident announcement arrest assault attack blast bombing collapse comment crash death decision defeat
    disaster earthquake editorial explosion fire flood killing letter massacre murder raid remark report
    resignation result riot ruling shooting slaying speech statement storm strike tragedy victory win
    """.split()
)
# Words before a noun phrase or a date that put it ahead, and those that put it behind.
AHEAD: Final = (
    "ahead of", "in advance of", "prior to", "as early as", "as soon as", "no later than", "not later than",
    "not before", "starting", "beginning", "effective", "for next", "as late as", "come", "looking to", "up to",
    "in time for", "in preparation for", "pending", "deadline of", "upcoming", "in the run-up to",
)  # fmt: skip
BEHIND: Final = ("since", "as of", "ever since", "dated", "up until", "following", "in the wake of", "published")
FUTURE_MODALS: Final = frozenset("will shall 'll ’ll wo would may might should must can could ought".split())
