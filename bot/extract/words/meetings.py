"""The words that speak of gatherings: nouns, verbs, what only looks like one, what is said of their fate.

Surface forms in lower case unless a name says lemma. Sources: news usage as described in docs/agenda.md.
"""

from __future__ import annotations

from typing import Final

from bot.extract.words.meetings_lists import words_in

GATHERING_NOUNS: Final = {
    "agm": "meeting",
    "assembly": "assembly",
    "audience": "audience",
    "conclave": "conclave",
    "conference": "conference",
    "conferences": "conference",
    "congress": "congress",
    "consultation": "consultations",
    "consultations": "consultations",
    "convention": "convention",
    "dialogue": "talks",
    "discussion": "discussions",
    "discussions": "discussions",
    "forum": "forum",
    "gathering": "gathering",
    "gatherings": "gathering",
    "get-together": "meeting",
    "hearing": "hearing",
    "hearings": "hearing",
    "meeting": "meeting",
    "meetings": "meeting",
    "negotiation": "negotiations",
    "negotiations": "negotiations",
    "caucus": "meeting",
    "ceremony": "ceremony",
    "colloquium": "symposium",
    "encounter": "meeting",
    "event": "event",
    "face-to-face": "meeting",
    "plenary": "session",
    "plenum": "session",
    "powwow": "meeting",
    "retreat": "meeting",
    "sit-down": "meeting",
    "synod": "assembly",
    "round": "talks",
    "roundtable": "roundtable",
    "round-table": "roundtable",
    "seminar": "seminar",
    "session": "session",
    "sessions": "session",
    "summit": "summit",
    "summits": "summit",
    "symposium": "symposium",
    "table": "talks",
    "talks": "talks",
    "tour": "visit",
    "trip": "visit",
    "visit": "visit",
    "visits": "visit",
    "workshop": "workshop",
}
"""Surface form to kind. Kinds name the gathering when nothing better does."""

HYPHENATED: Final = {"down": "sit-down", "face": "face-to-face", "together": "get-together", "table": "round-table"}
"""Last word to hyphenated noun, which a tokenizer takes apart."""

NEEDS_A_HOLDER: Final = words_in(
    """
    assembly audience congress convention dialogue discussion discussions forum gathering hearing hearings
    negotiation session sessions tour workshop caucus encounter retreat synod plenary
    """
)
"""Nouns with a second meaning: they count where somebody holds, opens or attends them, or a modifier says so."""

ALWAYS_WEAK: Final = frozenset({"round", "event"})
"""They only point at a gathering told elsewhere: 'the round will focus on tariffs'."""

HOLDER_MODIFIERS: Final = words_in(
    """
    annual board cabinet closed closing commission committee congressional council emergency executive
    extraordinary general house inaugural joint ministerial national opening parliament parliamentary party
    plenary policy public regular senate special spring autumn summer winter steering tripartite trilateral
    bilateral ministerial-level high-level confirmation legislative budget oversight economic political
    international world
    """
)

NEEDS_BEFORE: Final = {
    "ceremony": frozenset({"signing", "accession"}),
    "table": frozenset({"bargaining", "negotiating"}),
}
"""Nouns that speak of a gathering only after certain words: 'return to the bargaining table'."""

NOT_AFTER: Final = {
    "conference": words_in("press news eastern western national vanarama video telephone"),
    "conferences": frozenset({"press", "news"}),
    "session": words_in(
        """
        trading training practice recording studio afternoon morning jam photo qualifying warm-up gym therapy
        question q&a
        """
    ),
    "sessions": words_in("trading training practice recording studio gym therapy counselling"),
    "assembly": words_in("national state legislative welsh scottish final self school car vehicle"),
    "convention": words_in("geneva vienna hague chicago ottawa climate rights refugee"),
    "congress": frozenset({"us", "u.s.", "u.s", "american", "united", "in", "to"}),
    "meeting": frozenset({"race", "athletics", "track", "swimming", "racing"}),
    "meetings": frozenset({"race", "athletics", "racing"}),
    "hearing": words_in(
        """
        hard of by after on for court bail custody extradition pretrial pre-trial preliminary sentencing appeal
        detention remand disciplinary
        """
    ),
    "discussion": frozenset({"under"}),
    "round": words_in("first second third fourth final opening play-off playoff knockout qualifying all year"),
    "tour": words_in("concert world pga european atp wta farewell guided book bus"),
    "trip": words_in("road away fishing school camping field shopping business"),
    "forum": frozenset({"online", "internet", "web"}),
}
"""A word right before that makes it another thing."""

NOT_BEFORE: Final = words_in(
    """
    room rooms place places point points house hall minutes aid aids loss line lines lines-up plant call calls
    centre center bus dates ground grounds calendar schedule
    """
)
"""A head noun right after that makes it another thing."""

MEET_LEMMAS: Final = {
    "meet": "meeting",
    "convene": "meeting",
    "reconvene": "meeting",
    "confer": "talks",
    "consult": "consultations",
    "negotiate": "negotiations",
    "visit": "visit",
    "gather": "gathering",
    "assemble": "meeting",
    "huddle": "meeting",
    "tour": "visit",
}
"""Verb lemma to kind."""

TIMES: Final = frozenset({"time", "times"})
"""'will meet a second time'."""

CLIMBING: Final = words_in("climb reach ascend scale conquer ascent climber path trail slope hike walk trek route peak")
"""Words that make a summit the top of a mountain."""

FINITE_FORMS: Final = frozenset({"meet", "meets", "convenes", "reconvenes", "gathers", "assembles", "confers"})
"""Forms that the tagger takes for nouns now and then."""

STATES_AFTER_IN: Final = words_in(
    """
    consultation consultations conference session congress talks negotiations discussions dialogue assembly
    """
)
"""'in talks with', 'in session': a state, not an appointment."""

OTHER_VERBS: Final = {
    "appear": "hearing",
    "arrive": "talks",
    "attend": "meeting",
    "come": "talks",
    "discuss": "talks",
    "fly": "talks",
    "go": "talks",
    "head": "meeting",
    "hear": "hearing",
    "host": "meeting",
    "lead": "meeting",
    "play": "meeting",
    "receive": "meeting",
    "see": "meeting",
    "sit": "meeting",
    "testify": "hearing",
    "travel": "talks",
    "welcome": "meeting",
}
"""Verbs that gather people in certain frames only; bot.extract.meetings.verb_triggers has the frames."""

WEAK_VERBS: Final = frozenset({"attend", "consult", "head", "lead", "negotiate", "receive", "welcome"})
RECEIVES: Final = frozenset({"receive", "welcome"})
"""They announce a meeting where a day is told."""

INNER: Final = words_in(
    "board policy monetary general shareholder shareholders stockholders rate-setting council committee"
)
"""Modifiers of a meeting that one body holds on its own."""

HELD: Final = frozenset({"hold", "take", "schedule", "set", "plan", "begin", "start", "open", "run", "kick"})
"""'It will be held on June 3': verbs by which 'it' is a gathering."""

HEARD: Final = words_in("argument arguments testimony evidence case cases appeal appeals witnesses")
"""What a court or committee hears in a hearing."""

LEGISLATORS: Final = words_in(
    """
    committee committees subcommittee subcommittees panel commission congress parliament senate house assembly
    council lawmakers legislators senators deputies mps parliamentarians congressmen representatives inquiry
    """
)
"""Before whom people testify or appear in a hearing; before a judge they do so in a trial."""

DEBATING: Final = words_in("council cabinet committee subcommittee board panel commission synod")
"""Bodies that do not discuss a thing on a day without meeting."""

PURPOSES: Final = frozenset({"discuss", "negotiate", "review", "talk", "mediate", "consult", "confer"})
"""What people travel for when they travel to a meeting."""

DELEGATIONS: Final = frozenset({"delegation", "team", "negotiators"})
"""They point at a gathering without announcing one."""

HOLDS: Final = frozenset({"hold", "attend", "host", "convene", "open", "chair"})
"""Verbs that make a gathering of a 'session' or 'hearing'."""

NOT_MET: Final = words_in(
    """
    demand demands need needs target targets deadline deadlines requirement requirements criterion criteria
    standard standards challenge challenges expectation expectations goal goals obligation obligations condition
    conditions cost costs fate end death resistance opposition definition test objective objectives quota quotas
    bill bills disaster criticism scepticism skepticism success failure disapproval silence commitment
    commitments threshold approval match eye eyes promise promises pledge pledges
    """
)
"""What is met without anyone gathering."""

HOLD_LEMMAS: Final = words_in(
    """
    hold host attend chair convene open begin start conduct resume continue have stage organize organise
    schedule plan arrange set call conclude close end join enter address launch reopen kick pay make give lead
    finish complete use
    """
)
"""Verbs that make a gathering of their object, and whose subject takes part."""

BRINGS_TO: Final = frozenset({"report", "present", "submit", "explain", "bring", "speak", "invite", "come"})
"""'will report to the meeting': whoever does so is there."""

HAPPEN_LEMMAS: Final = words_in(
    """
    be take begin start open run continue resume restart reopen end conclude close occur happen get follow come
    focus discuss
    consider review address deal include involve bring cover last decide produce agree vote gather convene meet
    examine dominate centre center feature aim seek concern
    """
)
"""Verbs whose subject is the gathering itself."""

TRAVEL_LEMMAS: Final = words_in(
    """
    travel fly go come head arrive leave depart return journey due drive descend stop
    """
)
"""Verbs of the way to a gathering."""

CANCEL_LEMMAS: Final = words_in(
    """
    cancel scrap scrub abandon boycott nix shelve scupper ditch axe suspend
    """
)
POSTPONE_LEMMAS: Final = frozenset(["postpone", "delay", "adjourn", "defer", "reschedule"])
CANCEL_ADJECTIVES: Final = frozenset({"cancelled", "canceled", "scrapped", "abandoned", "aborted"})

CONTAINERS: Final = words_in(
    """
    round rounds series day days week start opening beginning end close eve sidelines margins session part host
    months weeks hours minutes couple spate flurry bout
    venue set stage string number fringes kind sort type cycle half
    """
)
"""Nouns that hold a gathering in an of-phrase: 'a round of talks'."""

TALKS: Final = frozenset({"meeting", "talks", "discussions", "negotiations", "consultations", "session", "gathering"})
"""Kinds that stand for one another: what begins as a meeting goes on as 'the talks'."""

NAMED_KINDS: Final = frozenset({"summit", "conference", "congress", "forum", "assembly", "convention"})

COUNTED: Final = frozenset({"meetings", "summits", "conferences", "visits", "hearings", "gatherings"})
"""Plurals that mean several gatherings, unlike 'talks'."""

SPORT_WORDS: Final = words_in(
    """
    striker midfielder goalkeeper defender coach innings wicket wickets batsman bowler quarterback touchdown
    playoffs playoff semifinal semi-final quarter-final quarterfinal semifinals championship championships
    league premiership tournament kickoff kick-off goalless scored referee rugby football soccer cricket tennis
    basketball hockey baseball golf medal medals athletics athlete athletes sprinter teammate teammates
    team-mate team-mates squad relegation fixture fixtures match matches goal goals title seed seeded set sets
    tie final finals cup win wins
    """
)
