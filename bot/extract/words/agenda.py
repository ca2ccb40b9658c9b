"""The verbs that bring a topic. docs/agenda.md tells how to add one.

Verb tables hold lemmas; everything is lower case.
"""

from __future__ import annotations

from typing import Final

from bot.extract.words.meetings_lists import words_in

DISCUSS: Final = words_in(
    """
    discuss debate review consider examine tackle negotiate explore deliberate weigh ponder mull finalise finalize
    assess analyse analyze evaluate thrash hammer scrutinise scrutinize broach reconsider revisit hash
    """
)
"""'X discusses TOPIC', 'TOPIC is discussed': what people do with a topic and hardly with anything else."""

RAISE: Final = words_in("raise address bring take table touch mention cover pick")
"""The same, but only of people who meet or of the meeting itself ('raise prices' is no topic)."""

SETTLES: Final = words_in("address resolve settle iron solve raise sort thrash hash finalise finalize smooth")
"""Gerunds that say no more than 'discussing': 'talks aimed at resolving TOPIC'."""

RAISED_BY_ANYBODY: Final = words_in(
    """
    talk speak press push ask call go testify question argue brief complain exchange insist compare synchronize
    synchronise update report inform lecture quiz grill challenge confront decide rule vote
    """
)
"""Verbs of discussion with a preposition, counted near a meeting also of people who aren't named as taking part."""

ONLY_DISCUSSED: Final = frozenset({"discuss", "debate", "review", "negotiate", "deliberate", "broach"})
"""Those that speak of a meeting even where their sentence names none."""

AIMS: Final = words_in(
    """
    approve adopt sign ratify endorse agree decide settle resolve set coordinate co-ordinate plan prepare
    mediate bridge celebrate mark promote strengthen seek propose present launch elect nominate appoint unveil
    announce reach conclude map chart draft draw secure win push urge demand request renew revive salvage save
    end break overcome boost improve deepen expand develop clarify define determine outline formulate harmonise
    harmonize showcase show iron smooth ease defuse avert halt stop advance pursue offer lay discuss study fix
    """
)
"""What a gathering is for: counted only where the verb hangs on the gathering itself ('meet to approve TOPIC')."""

DECIDES: Final = words_in(
    """
    extend cut raise lower leave keep hold approve vote ratify elect lift maintain increase reduce trim pass adopt
    impose choose name reelect re-elect reappoint pick freeze authorise authorize endorse appoint renew
    """
)
"""What a body does when it meets: 'is expected to leave rates unchanged when it meets'."""

LEAVE: Final = frozenset({"leave", "keep", "hold"})
"""Decisions only with what is left as it is: 'leave rates unchanged'."""

OPENLY_RAISED: Final = frozenset({"raise", "broach", "bring", "take", "mention", "touch"})
"""Passives that need no meeting in their sentence."""

DONE_THERE: Final = words_in(
    """
    seek urge propose request demand nominate present sign announce unveil adopt approve ratify endorse elect
    appoint launch finalise finalize vote extend impose lift renew agree settle finish complete choose pick win
    secure affirm explain outline order table decide highlight emphasise emphasize stress underline underscore reiterate
    reaffirm deepen strengthen advance coordinate promote resolve submit convey express defend consolidate review
    examine forge authorise authorize flesh thrash iron initial ink clinch hash sketch
    """
)
"""What one participant, or all of them, will do there: counted of participants and of the future only."""

AS_IT_IS: Final = frozenset({"unchanged", "steady", "hold", "stable", "untouched", "alone", "at"})
"""'leave rates unchanged', 'keep rates on hold'."""

MEETING_IS_ABOUT: Final = words_in(
    """
    discuss cover address include consider review examine tackle debate feature concern involve explore decide
    approve mark celebrate highlight showcase produce
    """
)
"""The gathering is the subject: 'the summit will cover TOPIC'."""

MARKS: Final = frozenset({"highlight", "showcase", "mark", "celebrate", "underscore", "underline", "include"})
"""Those that of a whole journey say what it is to show rather than what will be talked of."""

COMES_UP: Final = words_in(
    """
    play feature figure loom arise come dominate top overshadow head lead emerge cloud spoil derail weigh hang
    surface crop receive get attract
    """
)
"""TOPIC is the subject: 'TOPIC will come up', 'TOPIC is expected to dominate the talks'."""

CLOUDS: Final = frozenset({"overshadow", "cloud", "spoil", "derail"})
"""'A row over TOPIC threatens to overshadow the summit.'"""

OPENLY_UP: Final = frozenset({"feature", "figure", "loom"})
"""Those that need no meeting in their sentence: 'TOPIC will figure prominently'."""

PASSIVE: Final = words_in(
    """
    discuss raise address debate review consider examine tackle negotiate mention broach approve adopt sign take
    bring agree announce unveil launch endorse ratify touch share propose revisit decide settle resolve finalise
    finalize cover explore include refer table hold present write thrash air scrutinise scrutinize vote iron
    reopen initial ink
    """
)
"""TOPIC is the subject of the passive: 'TOPIC will be raised'."""

ADD_TO: Final = words_in("add put place include keep bring insert restore push get")

TAKE_OFF: Final = frozenset({"remove", "take", "drop", "strike", "leave", "exclude", "keep"})

TAKE_AWAY: Final = frozenset({"remove", "drop", "strike", "exclude"})

AGENDA_HOLDS: Final = words_in("include comprise cover feature list contain span range")

TOPS: Final = frozenset({"top", "dominate", "head", "lead", "crowd", "fill", "form"})

PLANS: Final = frozenset({"plan", "intend", "aim"})
"""One side plans to: expected, not agreed."""

HOPES: Final = frozenset({"hope", "hop", "want", "wish", "seek"})

GUESSES: Final = frozenset({"possible", "conceivable", "suggest", "speculate", "hint"})

REACHES: Final = words_in(
    """
    reach find seek make take achieve secure strike sign conclude finalize finalise negotiate work hammer forge
    broker initial ink clinch agree
    """
)

BULLET_VERBS: Final = words_in(
    """
    discuss consider review approve adopt adopting approving debate examine present hear receive update vote on act to
    """
)
"""What may stand before a topic on a line of an agenda (surface forms)."""
