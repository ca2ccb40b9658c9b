"""The cues that bring a topic: verbs, nouns, prepositions. docs/agenda.md tells how to add one.

Verb tables hold lemmas; everything is lower case.
"""

from __future__ import annotations

from typing import Final

from bot.extract.words.meetings_lists import words_in

DISCUSS: Final = words_in(
    """
    discuss debate review consider examine tackle negotiate explore deliberate weigh ponder mull
    finalise finalize assess analyse analyze evaluate thrash hammer scrutinise scrutinize broach reconsider revisit
    """
)
"""'X discusses TOPIC', 'TOPIC is discussed': what people do with a topic and hardly with anything else."""

RAISE: Final = words_in("raise address bring take table touch mention cover pick")
"""The same, but only of people who meet or of the meeting itself ('raise prices' is no topic)."""

RAISED_BY_ANYBODY: Final = words_in(
    """
    talk speak press push ask call go testify question argue brief complain exchange insist
    """
)
"""Verbs of discussion with a preposition, counted near a meeting also of people who aren't named as taking part."""

ONLY_DISCUSSED: Final = frozenset({"discuss", "debate", "review", "negotiate", "deliberate", "broach"})
"""Those that speak of a meeting even where their sentence names none."""

PARTICLES: Final = {"bring": "up", "take": "up", "come": "up", "thrash": "out", "hammer": "out", "pick": "up"}
"""Verbs of the tables that need their particle."""

PREPOSITIONAL: Final = {
    "talk": ("about", "on", "over"),
    "hear": ("about",),
    "complain": ("about",),
    "insist": ("on",),
    "start": ("with",),
    "begin": ("with",),
    "turn": ("to",),
    "argue": ("for", "against"),
    "bargain": ("over",),
    "wrangle": ("over",),
    "clash": ("over",),
    "haggle": ("over",),
    "grapple": ("with",),
    "wrestle": ("with",),
    "go": ("over",),
    "speak": ("about", "on"),
    "focus": ("on", "upon"),
    "concentrate": ("on",),
    "centre": ("on", "around", "upon"),
    "center": ("on", "around", "upon"),
    "revolve": ("around",),
    "deal": ("with",),
    "look": ("at", "into"),
    "touch": ("on", "upon"),
    "confer": ("on", "about"),
    "consult": ("on", "about", "over"),
    "negotiate": ("on", "over", "about"),
    "decide": ("on",),
    "agree": ("on",),
    "vote": ("on",),
    "deliberate": ("on", "over"),
    "exchange": ("on",),
    "elaborate": ("on",),
    "consist": ("of",),
    "concern": (),
    "call": ("for",),
    "ask": ("for", "about"),
    "question": ("about", "on", "over"),
    "testify": ("about", "on"),
    "push": ("for",),
    "press": ("for", "on"),
    "lobby": ("for",),
    "appeal": ("for",),
    "work": ("on",),
    "aim": ("at",),
    "lead": ("to",),
}
"""Verb lemma to the prepositions whose object is the topic."""

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
    extend cut raise lower leave keep hold approve vote ratify elect lift maintain increase reduce trim pass
    adopt impose choose name reelect re-elect reappoint pick freeze
    """
)
"""What a body does when it meets: 'is expected to leave rates unchanged when it meets'."""

LEAVE: Final = frozenset({"leave", "keep", "hold"})
"""Decisions only with what is left as it is: 'leave rates unchanged'."""

DEALT_WITH: Final = frozenset({"deal", "talk", "touch", "look", "speak"})
"""Passives with a preposition at their end: 'TOPIC will be dealt with'."""

OPENLY_RAISED: Final = frozenset({"raise", "broach", "bring", "take", "mention", "touch"})
"""Passives that need no meeting in their sentence."""

DONE_THERE: Final = words_in(
    """
    seek urge propose request demand nominate present sign announce unveil adopt approve ratify endorse elect
    appoint launch finalise finalize vote extend impose lift renew agree settle finish complete choose pick win secure
    explain outline order table decide
    """
)
"""What one participant, or all of them, will do there: counted of participants and of the future only."""

AS_IT_IS: Final = frozenset({"unchanged", "steady", "hold", "stable", "untouched", "alone"})
"""'leave rates unchanged', 'keep rates on hold'."""

MEETING_IS_ABOUT: Final = words_in(
    """
    discuss cover address include consider review examine tackle debate feature concern involve explore decide
    approve mark celebrate highlight showcase produce
    """
)
"""The gathering is the subject: 'the summit will cover TOPIC'."""

COMES_UP: Final = words_in("play feature figure loom arise come dominate top overshadow head lead emerge")
"""TOPIC is the subject: 'TOPIC will come up', 'TOPIC is expected to dominate the talks'."""

OPENLY_UP: Final = frozenset({"feature", "figure", "loom"})
"""Those that need no meeting in their sentence: 'TOPIC will figure prominently'."""

COMPLETED: Final = {"come": frozenset({"up"}), "play": frozenset({"role", "part"})}
"""Those that need their complement: 'come up', 'play a role'."""

VIEWS: Final = frozenset({"views", "opinions", "notes", "information", "ideas", "questions", "thoughts"})
"""'exchange views on TOPIC'."""

PASSIVE: Final = words_in(
    """
    discuss raise address debate review consider examine tackle negotiate mention broach approve adopt sign take bring
    agree announce unveil launch endorse ratify touch share propose revisit
    decide settle resolve finalise finalize cover explore include refer table hold present
    """
)
"""TOPIC is the subject of the passive: 'TOPIC will be raised'."""

AGENDA_NOUNS: Final = frozenset({"agenda", "table", "menu", "docket", "programme", "program", "list"})
CENTRES: Final = frozenset({"centre", "center", "heart", "top", "forefront"})
"""'at the centre of the debates'."""

ADD_TO: Final = words_in("add put place include keep bring insert restore push get")
TAKE_OFF: Final = frozenset({"remove", "take", "drop", "strike", "leave", "exclude", "keep"})
TAKE_AWAY: Final = frozenset({"remove", "drop", "strike", "exclude"})
AGENDA_HOLDS: Final = words_in("include comprise cover feature list contain span range")
TOPS: Final = frozenset({"top", "dominate", "head", "lead", "crowd", "fill", "form"})

ABOUT: Final = frozenset({"on", "over", "about", "regarding", "concerning", "around"})
"""'talks on TOPIC'."""

NO_TOPIC_AFTER_ON: Final = words_in(
    """
    sidelines margins invitation hill island board campus site stage air television ship condition behalf
    occasion weekend request basis phone telephone line video schedule
    """
)
"""'talks on the sidelines', 'on Capitol Hill': no topic."""

PLANS: Final = frozenset({"plan", "intend", "aim"})
"""One side plans to: expected, not agreed."""

HOPES: Final = frozenset({"hope", "hop", "want", "wish", "seek"})
GUESSES: Final = frozenset({"possible", "conceivable", "suggest", "speculate", "hint"})
RUMOUR: Final = words_in(
    """
    talk speculation rumour rumours rumor rumors possibility chance hint hints suggestion
    """
)
"""'amid talk that', 'the possibility that': only possible."""

KEY_NOUNS: Final = words_in(
    """
    topic topics issue issues subject subjects theme themes focus question questions item items priority
    priorities purpose aim goal objective point points centrepiece centerpiece highlight crux heart matter
    matters task options proposals ideas contention concerns demands
    """
)
"""'the main issue is TOPIC', 'among the topics will be TOPIC'."""

KEY_MODIFIERS: Final = words_in(
    """
    main key central chief major primary principal biggest crucial important top another other first second only
    prime leading critical sticking
    """
)

UNWRAP: Final = words_in(
    """
    issue issues question questions subject subjects topic topics matter matters theme themes item items
    """
)

OUTCOMES: Final = words_in(
    """
    agreement deal accord pact compromise solution consensus decision breakthrough progress understanding
    resolution memorandum treaty package settlement truce ceasefire
    """
)
"""'seek agreement on TOPIC', 'find a solution to TOPIC'."""

RAISED_IN_AMOUNT: Final = words_in(
    """
    price prices tax taxes rate rates wage wages fee fees fund funds money cash bid bids offer stake stakes
    forecast forecasts tariff tariffs levy duty duties salary salaries bar flag flags capital hopes fears doubts
    rent rents
    """
)
"""What is raised in amount rather than in talks, unless the meeting stands beside it."""

UP_FOR: Final = words_in(
    """
    discussion discussions debate negotiation negotiations renegotiation review grabs consideration decision vote
    approval renewal
    """
)
"""'TOPIC is up for discussion'."""

EFFORTS: Final = words_in("effort attempt bid chance opportunity move push drive")
"""'meet in an attempt to bridge TOPIC', 'the visit is an effort to show TOPIC'."""

REACHES: Final = words_in(
    """
    reach find seek make take achieve secure strike sign conclude finalize finalise negotiate work hammer forge
    broker
    """
)

GOING_ON: Final = frozenset({"further", "more", "second", "third", "continued", "renewed", "follow-up"})
"""'further talks': about the same."""

PRESS: Final = words_in(
    """
    newspaper newspapers report reports paper papers media speculation rumour rumours rumor rumors analyst
    analysts observer observers commentator commentators pundit pundits critic critics magazine tabloid website
    outlets telegraph times journal ft
    """
)
"""Who only reports it: a plain 'will' of theirs is an expectation."""

RESPONSE_NOUNS: Final = words_in("response answer reply message assessment statement comment reaction view")
"""'This was the response by NAME' attributes the sentence before."""
