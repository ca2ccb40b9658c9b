"""Verbs and nouns that tell whether what somebody will do belongs to a meeting. Everything is lower case."""

from __future__ import annotations

from typing import Final

from bot.extract.words.meetings_lists import words_in

AROUND_A_MEETING: Final = words_in(
    """
    chair lead head preside accompany join address become remain cost last spend lose win release publish issue
    deliver reach need know think believe feel find want like mean hope expect plan return arrive fly travel depart
    stay stop end finish conclude run move mark number total exceed gain rise fall play lie stand sit appear
    deny announce confirm add note explain warn reply describe quote cite read write send call name invite represent
    replace succeed serve offer provide require involve contain apply change turn face fail cause create produce
    help let keep put show tell bring complete enter cross pass board drive walk eat drink sleep sing pray
    protest demonstrate march rally strike report broadcast air televise film watch boost hurt hit damage affect
    fuel threaten lift ease support oppose back resist accept reject welcome criticise criticize praise
    blame defend attack grow stage resume suspend pay earn employ hire sack
    """
)
"""Future verbs of people who meet that say nothing of what they meet about (lemmas)."""

WISHED_BESIDE: Final = AROUND_A_MEETING - words_in("lift ease resist support oppose boost complete defend change")
"""The same of what somebody wants to do: 'wants to lift the ban' tells what the meeting is about."""

NO_THING: Final = words_in(
    """
    statement statements speech speeches communique communiqué remarks toast reporters press conference dinner lunch
    breakfast banquet reception trip tour place part role time day days hand hands word words opening ceremony guard
    wreath flight plane train bus car people family families crowd troops police protest protests rally news
    interview question questions answer answers attention pressure chance opportunity lead leadership office seat
    post job term floor way stop arrival departure notice weekend evening morning night week month year more
    pct percent per cent something nothing anything everything it them him her us
    """
)
"""Objects that are no topic of a meeting."""

QUESTIONS: Final = words_in(
    """
    question questions pressure criticism calls demands anger complaints scrutiny grilling fire challenge appeals
    requests pleas protests heat
    """
)
"""'face questions over TOPIC'."""

RESTS_ON: Final = words_in(
    """
    build draw depend rely count rest hinge embark base bet place put impose spend capitalise capitalize insist live
    """
)
"""Verbs whose 'on' brings no subject of talks: 'build on the momentum'."""

FAILS: Final = words_in("fail collapse break founder falter stall unravel crumble reject flop")
"""'If the talks fail.'"""

SETTLED: Final = frozenset({"agree", "decide", "vote", "choose", "resolve"})
"""Verbs that in the past tell the outcome of an earlier meeting."""

CARRIES: Final = frozenset({"carry", "bring", "deliver", "hand", "take", "convey", "bear"})
MESSAGES: Final = words_in(
    "message letter proposal proposals plan offer package demands request appeal invitation note"
)
"""'is carrying a letter from NAME'."""

ANNOUNCED: Final = frozenset(
    {"expect", "due", "set", "schedule", "likely", "unlikely", "plan", "prepare", "slate", "poise"}
)
"""Governors of what will be done (lemmas): 'is expected to VERB TOPIC'."""
