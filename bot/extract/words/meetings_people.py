"""Nouns for people and bodies that can take part in a gathering without being named."""

from __future__ import annotations

from typing import Final

from bot.extract.words.meetings_lists import words_in

PEOPLE: Final = words_in(
    """
    ambassador ambassadors banker bankers businessman businessmen ceo chairman chairmen chairwoman chief chiefs
    chancellor commander commanders commissioner commissioners congressman counterpart counterparts creditor
    creditors delegate delegates delegation delegations deputy deputies diplomat diplomats director directors
    donor donors economist economists emperor envoy envoys executive executives expert experts farmer farmers
    general generals governor governors head heads investor investors judge judges king lawmaker lawmakers
    lawyer lawyers leader leaders legislator legislators mayor mayors mediator mediators member members minister
    ministers monarch mp mps negotiator negotiators official officials opposition parliamentarian
    parliamentarians partner partners party parties player players policymaker policymakers politician
    politicians pope premier premiers president presidents producer producers queen rebel rebels regulator
    regulators representative representatives rival rivals secretary secretaries senator senators shareholder
    shareholders side sides spokesman stakeholder stakeholders stockholder stockholders sultan supplier
    suppliers trader traders union unions congresswoman congressmen activists activist campaigners retailers
    importers exporters growers leadership boss bosses electors cardinals bishops clergy teams teachers workers
    strikers doctors nurses pilots miners voters deputies delegations scientists councillors councilors conservatives
    liberals socialists democrats republicans moderates hardliners reformers hawks doves aldermen trustees jurors
    consumers buyers sellers lenders borrowers exporters insurers employers employees managers owners
    clubs carriers airlines carmakers parents residents students tenants neighbours neighbors
    scholars academics prosecutors attorneys generals admirals ayatollahs rabbis imams elders monarchs kings
    princes prince princess faction factions militia militias warlords clans
    secretary-general sheikh emir taoiseach tsar sherpas ombudsmen magnates aides
    """
)

AGENTIVE_ENDINGS: Final = ("ers", "ors", "ists", "ians", "eers", "ees", "men", "women", "crats", "holders")
"""Ends of plural nouns for people by what they do: 'beekeepers', 'arbitrators', 'cardiologists'."""

NOT_AGENTS: Final = words_in(
    """
    numbers orders papers letters powers centers centres matters rivers borders quarters answers offers parameters
    barriers factors sectors floors doors errors motors behaviors plants meters litres liters tankers containers
    computers printers rollers boilers burners corners dinners disorders drawers fingers shoulders feathers flowers
    layers levers metres misdemeanors posters rumors rumours shelters showers stickers summers winters tigers timers
    towers trailers transfers trees degrees guarantees fees colors colours favors favours flavors harbors harbours
    honors honours humors mirrors tremors vectors vapors reactors conductors semiconductors sensors processors
    detectors generators elevators refrigerators calculators indicators chapters folders filters banners bumpers
    bunkers covers disasters encounters headquarters hangers ladders lasers newspapers pipers planters pointers
    registers routers servers skyscrapers spiders streamers superpowers thrusters toppers toasters waters wonders
    others hers yours ours theirs careers piers premiums omens specimens domains terriers
    """
)
"""Plurals with the same ends that are no people."""

BODIES: Final = words_in(
    """
    administration agency alliance assembly association authority bank banks bloc board body bureau cabinet
    cartel club coalition commission committee community company consortium council countries court exchange
    federation firm firms fund government governments industry industries group groups institute league
    ministries ministry movement nations organisation organization panel parliament senate house society staff
    states subcommittee team tribunal troika union chamber legislature
    """
)

THEY: Final = frozenset({"they", "them", "both", "sides", "two", "pair", "all"})
HE_SHE: Final = frozenset({"he", "she", "him", "her", "his"})
WHO: Final = frozenset({"who", "which", "that", "whom"})
EVERYDAY: Final = words_in(
    """
    other such same annual regular new several many more two three top-level own
    """
)
TOO_VAGUE: Final = words_in("sides side parties party players rivals rival opposition head chief")
VAGUE_ALONE: Final = words_in(
    """
    leaders members ministers officials president countries chiefs heads negotiators delegates delegations teams
    representatives experts envoys diplomats governors
    """
)
SAME_OFFICE: Final = {"monarch": "king", "premier": "prime minister", "pontiff": "pope"}
MEETERS: Final = words_in(
    """
    leaders ministers presidents officials delegates negotiators sides governments parties members envoys diplomats
    heads board committee council panel group we representatives chiefs bankers governors lawmakers directors teams
    delegations electors cardinals bishops senators deputies councillors councilors shareholders policymakers pair
    team experts regulators creditors commissioners trustees judges justices mayors legislators countries states nations
    """
)
"""Whoever meets: 'the ministers will discuss' speaks of the meeting at hand."""

SENT: Final = words_in("delegation delegations negotiators teams sides envoys representatives")
"""Those whom a government sends: 'Ukrainian and Russian delegations'."""

INNER_BODIES: Final = words_in(
    """
    board directors council leaders heads members shareholders stockholders management executives executive negotiators
    policymakers trustees team teams mission delegation
    """
)
"""Those in whom an organisation meets: 'the board of the company' is the company."""

COMPRISE: Final = frozenset({"comprise", "include", "group", "consist", "unite"})
"""'the group, comprising A and B': verbs that name the members of a group."""

NEGOTIATING: Final = frozenset({"negotiating", "government", "delegation", "rebel", "opposition", "government's"})
"""'the government team': modifiers of those who are sent to talks."""

COLLECTIVES: Final = words_in("management labour labor staff faculty clergy leadership workforce cast crew jury press")
"""Singular nouns for people together, which meet where a day is told."""

WE: Final = frozenset({"we", "us", "i", "me", "you"})
PAIR_HEADS: Final = words_in(
    """
    sides leaders presidents premiers ministers men women countries nations states governments parties pair
    delegations companies firms groups banks carriers chancellors secretaries chiefs envoys neighbours neighbors
    diplomats officials rivals allies superpowers powers capitals carmakers airlines unions
    """
)
STATES: Final = words_in("countries nations states governments neighbours neighbors superpowers powers capitals allies")
COMPANIES: Final = words_in("companies firms groups banks carriers carmakers airlines unions")
PERSONS: Final = words_in("men women pair")
ANY_PAIR: Final = words_in("sides parties two both delegations rivals pair")
"""Nouns of a pair that fit governments and organisations, and people where there are none."""
LEADER_OFFICES: Final = frozenset(
    {"president", "prime minister", "chancellor", "premier", "king", "queen", "leader", "chairman", "taoiseach"}
)
"""Words of the offices whose holders are 'leaders'."""
