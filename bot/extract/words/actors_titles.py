"""Titles and offices: the nouns by which news says who somebody is."""

from __future__ import annotations

from typing import Final

from bot.extract.words.actors_callings import CALLINGS

HONORIFICS: Final = frozenset(
    """
    mr mrs ms miss mx dr sir dame lord lady baron baroness count countess prof rev reverend fr father brother
    sister hon rt honourable honorable the-hon mr. mrs. ms. dr. prof. rev. hon. rt. fr. st. madame monsieur herr
    frau senor senora sheikh sheik shaikh imam ayatollah rabbi pope archbishop bishop cardinal monsignor messrs
    messrs. maulana emir sultan excellency majesty highness alhaji shri smt swami datuk sayyid
    """.split()  # noqa: SIM905 - a list of words reads better as a text
)
"""Words that make the name after them a person's and say no office, or only a rank of church or birth."""

RANKS: Final = {
    "gen": "general", "gen.": "general", "lt": "lieutenant", "lt.": "lieutenant", "col": "colonel", "col.": "colonel",
    "maj": "major", "maj.": "major", "capt": "captain", "capt.": "captain", "sgt": "sergeant", "sgt.": "sergeant",
    "cmdr": "commander", "cmdr.": "commander", "adm": "admiral", "adm.": "admiral", "gov": "governor",
    "gov.": "governor", "govs.": "governor", "sen": "senator", "sen.": "senator", "sens.": "senator",
    "rep": "representative", "rep.": "representative", "reps.": "representative", "pres": "president",
    "pres.": "president", "pm": "prime minister", "supt": "superintendent", "supt.": "superintendent",
    "det": "detective", "det.": "detective", "insp": "inspector", "insp.": "inspector", "brig": "brigadier",
    "brig.": "brigadier", "amb": "ambassador", "amb.": "ambassador", "sec.": "secretary", "treas.": "treasurer",
    "cllr": "councillor", "cllr.": "councillor", "del.": "delegate", "atty.": "attorney",
}  # fmt: skip
"""Written short before a name; they say an office."""

MILITARY: Final = frozenset(
    """
    gen gen. general lt lt. lieutenant col col. colonel maj maj. major capt capt. captain sgt sgt. sergeant cmdr cmdr.
    commander adm adm. admiral supt supt. superintendent insp insp. inspector det det. detective brig brig. brigadier
    """.split()  # noqa: SIM905 - a list of words reads better as a text
)
"""Ranks of army and police, which say less than the office before them: "army spokesman Col. X"."""

ROLES: Final = CALLINGS | frozenset(
    """
    msp mla td publicist
    president president-elect vice-president vice-president-elect premier chancellor minister secretary
    undersecretary under-secretary secretary-general director-general governor governor-general
    lieutenant-governor mayor mayor-elect king queen prince princess emperor empress duke duchess monarch ruler
    leader co-leader chief head deputy chairman chairwoman chairperson chair vice-chairman vice-chair speaker
    senator congressman congresswoman representative lawmaker legislator mp mep councillor councilman
    councilwoman councilor commissioner ambassador envoy diplomat negotiator mediator consul attache counsel
    adviser advisor aide spokesman spokeswoman spokesperson officer official ceo cfo coo cto cio founder
    co-founder cofounder owner co-owner partner investor financier banker entrepreneur businessman businesswoman
    tycoon billionaire magnate mogul executive director manager administrator coordinator superintendent
    principal dean rector provost professor lecturer academic scholar scientist researcher historian economist
    strategist analyst expert specialist consultant astronomer physicist chemist biologist engineer doctor
    physician surgeon nurse psychologist psychiatrist epidemiologist virologist lawyer attorney barrister
    solicitor prosecutor judge justice magistrate sheriff constable detective inspector sergeant lieutenant
    captain major colonel general brigadier admiral commander commander-in-chief commandant marshal soldier
    pilot astronaut cosmonaut sailor journalist reporter editor columnist correspondent anchor presenter
    broadcaster publisher author writer novelist poet playwright composer musician singer songwriter rapper
    guitarist drummer pianist conductor artist painter sculptor photographer designer architect actor actress
    comedian dancer producer film-maker filmmaker performer activist campaigner advocate organiser organizer
    volunteer protester dissident opponent rebel militant warlord candidate nominee frontrunner contender
    challenger incumbent rival predecessor successor counterpart coach trainer striker midfielder defender
    goalkeeper keeper winger forward fullback quarterback pitcher batsman bowler all-rounder player footballer
    golfer cyclist boxer sprinter swimmer athlete champion skipper runner driver jockey referee umpire farmer
    grower trader broker dealer merchant retailer shareholder stockholder wife husband widow widower mother
    father son daughter brother sister uncle aunt cousin nephew niece grandson grandfather grandmother spouse
    fiancee girlfriend boyfriend bishop archbishop cardinal pope pontiff imam rabbi priest pastor cleric
    ayatollah treasurer trustee member fellow delegate chief-of-staff governor-elect statesman politician
    teacher student pupil resident worker employee trade-unionist unionist organist curator librarian foreman
    boss guru veteran pioneer inventor chef victim survivor suspect defendant witness killer registrar bursar
    comptroller controller auditor ombudsman regulator archivist planner surveyor first-lady lady sheikh emir
    sultan heir president-designate chair-elect designate
    backbencher frontbencher taoiseach tanaiste hotelier restaurateur industrialist philanthropist pundit agent
    millionaire moderator whip solicitor-general alderman selectman assemblyman assemblywoman earl viscount shah
    mufti chieftain guerrilla interpreter translator promoter impresario forecaster postmaster headmaster
    headmistress headteacher chaplain vicar canon deacon abbot nun monk prelate nuncio rapporteur convener convenor
    arbitrator protege fundraiser pollster speechwriter loyalist accountant clerk stockbroker landlord miner
    fisherman rancher brewer baker dentist pathologist coroner vet policeman policewoman firefighter corporal
    commodore flanker hooker playmaker wicketkeeper paceman linebacker receiver teenager star host winner laureate
    finalist medallist medalist runner-up
    """.split()  # noqa: SIM905 - a list of words reads better as a text
)
"""Nouns that can end a title or an apposition about a person."""

AFTER_HYPHEN: Final = frozenset({"elect", "designate", "emeritus", "select"})
"""What a hyphen ties to an office: "President-elect"."""

EPITHETS: Final = frozenset(
    """
    international republican democrat tory socialist liberal conservative communist independent centrist moderate
    nationalist islamist radical separatist extremist terrorist jihadist jihadi
    """.split()  # noqa: SIM905 - a list of words reads better as a text
)
"""Adjectives that stand for a person where a name follows or an article goes before: "a Republican from Texas"."""

CHURCH: Final = frozenset("archbishop bishop cardinal rabbi imam ayatollah patriarch".split())  # noqa: SIM905 - a list of words reads better as a text
"""Offices of religion that stand before a name like an honorific."""

SEATED: Final = frozenset(
    """
    mp mps msp mep mayor governor bishop archbishop senator senators congressman congresswoman representative
    councillor member
    """.split()  # noqa: SIM905 - a list of words reads better as a text
)
"""Offices that are of a place: "Labour MP for Dudley"."""

HIGH: Final = frozenset(
    "president elect premier chancellor minister secretary ambassador commissioner governor king queen".split()  # noqa: SIM905 - a list of words reads better as a text
)
"""Offices of state: they go before what else somebody is."""

NATIONAL: Final = frozenset("president vice elect prime minister first lady former then".split())  # noqa: SIM905 - a list of words reads better as a text
"""Words of the offices at the head of a state or government, of which every country has one."""

SHARED: Final = frozenset(
    """
    president minister senator chancellor secretary king prince princess general premier congressman representative
    governor mayor justice judge professor colonel captain ambassador sens reps govs gens sen rep gov gen
    """.split()  # noqa: SIM905 - a list of words reads better as a text
)
"""Offices that stand in the plural before two names."""

KIN: Final = frozenset(
    """
    wife husband widow widower mother father son daughter brother sister uncle aunt cousin nephew niece grandson
    grandfather grandmother spouse partner fiancee girlfriend boyfriend victim survivor suspect killer resident
    witness
    brother-in-law bystander colleague commuter companion customer daughter-in-law ex-boyfriend ex-girlfriend
    ex-husband ex-wife father-in-law fiance fiancé fiancée friend godfather godmother godson grand-daughter
    granddaughter grandparent great-aunt great-grandfather great-grandmother great-grandson great-uncle
    half-brother half-sister islander kinsman mother-in-law motorist namesake neighbor neighbour onlooker orphan
    parent passenger passer-by patient pensioner shopper sibling sister-in-law son-in-law stepbrother stepdaughter
    stepfather stepmother stepsister stepson supporter villager
    """.split()  # noqa: SIM905 - a list of words reads better as a text
)
"""Roles that say whose relative or what neighbour somebody is: the last to choose."""

BYSTANDERS: Final = frozenset(
    """
    victim survivor suspect killer resident witness villager islander passer-by onlooker bystander customer passenger
    shopper motorist commuter pensioner patient supporter neighbour neighbor parent
    """.split()  # noqa: SIM905 - a list of words reads better as a text
)
"""Of these, the parts that somebody has in the story itself: only little less than a calling."""

REGNAL: Final = frozenset("king queen prince princess pope emperor empress emir sultan sheikh".split())  # noqa: SIM905 - a list of words reads better as a text
"""Titles that are a part of the name where one name follows: King Hussein."""

RULERS: Final = frozenset(
    """
    president premier chancellor leader king queen emperor monarch ruler emir sultan prime-minister
    """.split()  # noqa: SIM905 - a list of words reads better as a text
)
"""Offices of whom "the Russian leader" may speak."""

ORG_OFFICES: Final = frozenset(
    """
    ceo cfo coo cto executive chairman chairwoman chief manager coach captain skipper founder owner president
    striker midfielder defender goalkeeper spokesman spokeswoman boss
    """.split()  # noqa: SIM905 - a list of words reads better as a text
)
"""Offices that are always some organisation's."""

AIDES: Final = frozenset(
    """
    lawyer attorney spokesman spokeswoman spokesperson adviser advisor aide deputy manager agent counsel secretary
    predecessor successor staff assistant solicitor coach
    """.split()  # noqa: SIM905 - a list of words reads better as a text
)
"""Offices that are somebody's: "his lawyer"."""

BUSINESS: Final = frozenset(
    """
    ceo cfo coo cto founder co-founder cofounder owner
    """.split()  # noqa: SIM905 - a list of words reads better as a text
)
"""Offices that read better as "CEO of Baykar" than as "Baykar CEO"."""

NO_OWNERS: Final = frozenset(
    "group deputy interim acting global joint vice founding former new outgoing incoming co current regional".split()  # noqa: SIM905 - a list of words reads better as a text
)
"""Before such an office they are no one's name: "Group CEO"."""

ROLE_SUFFIXES: Final = (
    "ologist", "ographer", "keeper", "maker", "woman", "monger", "alist", "anist", "enist", "inist", "onist", "logist",
    "trist", "nomist", "ntist", "rcher", "rist", "mist", "gist", "pist", "vist", "dist", "ician", "bencher", "master",
    "writer", "player", "holder", "owner", "leader", "grower", "seller", "trader", "worker", "eteer", "aineer",
)  # fmt: skip
"""Ends of words for a calling."""

AGENT_SUFFIXES: Final = ("er", "or", "ist", "ian", "eur", "man", "woman")
"""Ends of words that are callings right before a person's name: "rescuer Zhao Chuan"."""

NO_CALLINGS: Final = frozenset(
    """
    master list mist twist capitalist nationalist socialist communist feminist rationalist realist populist
    extremist modernist racist methodist fascist marxist minimalist baptist wrist tourist terrorist church research
    paper newspaper letter number order river water summer winter matter power tower computer october november
    december september chapter disaster brother sister laser cancer murder border gender tender error terror factor
    sector
    offer dinner woman man
    archer marcher typewriter shareholder placeholder homeowner maoist leninist stakeholder
    """.split()  # noqa: SIM905 - a list of words reads better as a text
)
"""Words with such an end that are things, adjectives, or say no calling."""

LOWER_TITLE_PARTS: Final = frozenset("of and for the to &".split())  # noqa: SIM905 - a list of words reads better as a text

POSTNOMINALS: Final = frozenset(
    """
    qc kc sc mp m.p. mps msp mep mla mlc td phd ph.d. md m.d. obe cbe mbe kbe frs esq esq. cpa
    """.split()  # noqa: SIM905 - a list of words reads better as a text
)
"""Letters behind a name that are no part of it."""

PARTICLES: Final = frozenset(
    """
    al el bin ibn ben abu arap ould van von der den de del della di da dos du la le ter ten zu af av ap bint y e
    """.split()  # noqa: SIM905 - a list of words reads better as a text
)
"""Parts of a name that may be written small."""

SPEECH: Final = frozenset(
    """
    say tell add warn insist claim announce argue declare explain note reply respond state report confirm deny
    stress reiterate urge suggest vow pledge promise predict estimate admit acknowledge remark comment write
    tweet concede complain maintain assert hope believe think expect hint quote call demand propose
    """.split()  # noqa: SIM905 - a list of words reads better as a text
)
"""Lemmas of verbs whose subject speaks."""
