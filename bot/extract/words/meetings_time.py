"""Words that say whether a gathering is still ahead, and how sure that is."""

from __future__ import annotations

from typing import Final

from bot.extract.words.meetings_lists import words_in

AHEAD_MODIFIERS: Final = words_in(
    """
    upcoming forthcoming coming next planned scheduled future impending imminent expected pending looming
    """
)
WISHED_MODIFIERS: Final = frozenset(
    ["proposed", "possible", "potential", "hypothetical", "eventual", "suggested", "mooted"]
)
OVER_MODIFIERS: Final = words_in(
    """
    last previous recent past earlier latest yesterday former preceding concluded ended failed collapsed
    historic stalled
    """
)
HABIT_MODIFIERS: Final = words_in("regular weekly monthly daily yearly routine occasional frequent periodic")
HABIT_ADVERBS: Final = words_in(
    """
    usually regularly often always constantly normally typically frequently traditionally generally sometimes every
    """
)
AHEAD_PREPOSITIONS: Final = frozenset({"before", "until", "pending", "towards"})
AHEAD_ADVERBS: Final = frozenset({"ahead", "forward"})
PREPARING_NOUNS: Final = words_in(
    """
    groundwork preparation preparations plan plans date invitation ground way arrangements run-up runup buildup
    build-up prelude countdown schedule timetable invitations agenda venue proposals
    """
)
"""'preparations for the summit', 'to lay groundwork for talks': still ahead."""

OVER_PREPOSITIONS: Final = frozenset({"after", "following", "since"})

SCHEDULED: Final = words_in(
    """
    schedule due set plan agree arrange slate book commit decide prepare intend announce confirm promise pledge
    vow reschedule about expect likely
    """
)
"""Governors of an infinitive that put it on the calendar (lemmas): 'is due to meet'."""

WISHED: Final = words_in(
    """
    hope hop want wish seek ask urge call propose offer like invite request demand suggest consider
    recommend advise appeal encourage press push refuse decline need insist favour favor oppose reject
    contemplate mull threaten require fail
    """
)
"""Governors that only wish for it ('hop' is what the lemmatiser makes of 'hoping')."""

WISHED_ADJECTIVES: Final = words_in("ready willing able open prepared keen eager unwilling reluctant free")
"""'is ready to meet'."""

LIKELY: Final = frozenset({"likely", "probably", "almost", "unlikely"})
EXPECTED: Final = frozenset({"expect", "anticipate", "tip", "believe", "think", "suppose", "reportedly"})
POSSIBLE_MODALS: Final = frozenset({"may", "might", "could", "can"})
WILL: Final = frozenset({"will", "'ll", "’ll", "shall", "wo", "going", "gonna"})
WOULD: Final = frozenset({"would", "'d", "’d"})
PAST_AUXILIARIES: Final = words_in("has have had 've ’ve was were did")
PRESENT_BE: Final = words_in("is are am be 's 're ’s ’re")
REFUSED: Final = frozenset({"refuse", "decline", "fail", "reject", "oppose", "unwilling"})
SPEECH_LEMMAS: Final = words_in(
    """
    say tell announce add report note state claim confirm declare reveal indicate explain insist argue warn
    comment suggest write reply respond acknowledge disclose stress emphasise emphasize predict remark hint
    quote believe think expect hope know understand show conclude estimate maintain admit deny repeat reiterate
    underline pledge vow learn speculate signal advise
    """
)

BEGINS: Final = frozenset({"begin", "open", "start", "resume"})
"""'Ministers opened a meeting': it is under way."""

COMING_TOGETHER: Final = frozenset({"gathering", "assembling", "converging", "convening"})
"""What 'were' leaves under way: 'leaders were gathering on Monday'."""

ARRANGES: Final = words_in("schedule plan arrange set announce agree organize organise call")
"""'They agreed a summit': what was arranged is ahead."""

NAMED_FOR_IT: Final = frozenset({"date", "dates", "day", "venue", "details", "timetable", "invitation", "invitations"})
"""What is named, set or sent for a gathering, on a day of its own."""

TAKES_PLACE: Final = words_in("take be happen occur hold go come open begin start")
"""Verbs whose denial denies the gathering itself: 'will not take place'."""
