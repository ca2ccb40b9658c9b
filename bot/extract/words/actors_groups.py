"""Words of organisations, governments and groups, and names that are never actors."""

from __future__ import annotations

from typing import Final

LEGAL_FORMS: Final = frozenset(
    """
    inc corp co ltd plc llc ag sa nv gmbh se spa holdings company corporation
    """.split()  # noqa: SIM905 - a list of words reads better as a text
)
"""Ends of a company's name that its short form leaves out."""

COLLECTIVES: Final = frozenset({"ministers", "governors", "bankers", "lawmakers", "legislators"})
"""Offices whose holders act together without being named."""

STATE_ORGANS: Final = frozenset({"ministry", "parliament", "military", "army", "navy", "presidency", "bank"})
"""Parts of a state that are written small after its name: "Kenya's foreign ministry", "Mexico's central bank"."""

ORG_WORDS: Final = frozenset(
    """
    inc inc. corp corp. co co. ltd ltd. plc llc llp lp ag sa nv gmbh spa se ab oyj asa pty holdings group bank
    banks company corporation association federation union league alliance coalition confederation council
    committee commission board agency authority bureau office department ministry treasury parliament congress
    senate assembly cabinet court tribunal party front movement army navy force forces police brigade institute
    institution university college school academy hospital clinic foundation trust fund society club
    organisation organization network center centre laboratory laboratories observatory museum church exchange
    securities partners associates industries airlines airways motors systems technologies software
    semiconductors pharmaceuticals energy oil petroleum gas steel mining electric telecom communications media
    pictures records studios brothers sons insurance capital management investments investors consultants
    services international conference secretariat directorate inspectorate service administration government
    presidency legislature judiciary reserve watch nations makina directory works workers growers producers
    community chamber caucus crescent cross united rovers wanderers albion hotspur fc afc
    """.split()  # noqa: SIM905 - a list of words reads better as a text
)
"""A capitalised name that holds one of them is an organisation's."""

STATE_WORDS: Final = frozenset(
    """
    ministry department treasury government administration presidency cabinet office secretariat parliament
    congress senate assembly legislature army navy force forces military police knesset duma bundestag pentagon
    authorities authority
    """.split()  # noqa: SIM905 - a list of words reads better as a text
)
"""Organisations of this kind belong to a state."""

STATE_HEADS: Final = frozenset(
    """
    government side administration authorities leadership delegation officials diplomats negotiators envoys
    state regime presidency cabinet leaders representatives team ministers nation
    """.split()  # noqa: SIM905 - a list of words reads better as a text
)
"""After a country's adjective or name they mean its government: "the Russian side", "Japanese officials"."""

DEFINITE_GROUPS: Final = frozenset(
    """
    company firm group bank club team party ministry department agency organization organisation bloc alliance
    union committee commission board council court fund trust institute institution university association
    federation newspaper paper carmaker automaker chipmaker retailer airline exchange corporation force movement
    watchdog regulator insurer lender manufacturer producer maker operator broadcaster charity
    """.split()  # noqa: SIM905 - a list of words reads better as a text
)
"""Nouns by which an organisation is named again: "the company", "the ministry"."""

COMPANY_NOUNS: Final = frozenset(
    """
    company firm carmaker automaker chipmaker retailer airline manufacturer maker operator insurer lender giant
    group
    """.split()  # noqa: SIM905 - a list of words reads better as a text
)

COUNTRY_NOUNS: Final = frozenset("country nation kingdom republic island".split())  # noqa: SIM905 - a list of words reads better as a text
"""Nouns by which a country is named again: "the country's president"."""

MEDIA: Final = frozenset(
    """
    getty shutterstock alamy epa pa upi reuters ap afp xinhua tass itar-tass interfax ria dpa kyodo ansa pti
    ians anadolu efe bloomberg cnn bbc abc cbs nbc msnbc cnbc fox itv npr pbs rt aljazeera al-jazeera times
    guardian telegraph mirror post journal herald tribune gazette chronicle observer independent sun mail
    express bild spiegel figaro monde pais repubblica corriere pravda izvestia kommersant politico axios
    irna presse france-presse granma wafa kcna yonhap jiji antara bernama sana mena zawya politiken buzzfeed facebook
    twitter youtube instagram whatsapp newsweek economist forbes
    """.split()  # noqa: SIM905 - a list of words reads better as a text
)
"""Last or only words of the names of media and news agencies."""

SURNAMES: Final = frozenset("fox post sun mail mirror forbes".split())  # noqa: SIM905 - a list of words reads better as a text
"""Media words that are common surnames too."""

PRESS: Final = frozenset(
    """
    newspaper daily weekly magazine journal tabloid broadcaster website portal periodical broadsheet station channel
    """.split()  # noqa: SIM905 - a list of words reads better as a text
)
"""Before a name they make it a publication's: "the daily Lidova"."""

NAMESAKES: Final = frozenset(
    """
    brent mark sterling pound spring summer winter moon sun bill law day street square park river lake bridge may march
    june april august prince bond fair frost field award week prize pact home index state stakes derby
    english black white
    """.split()  # noqa: SIM905 - a list of words reads better as a text
)
"""Words of what is no actor that are surnames behind a first name: Theresa May, Jude Law."""

MEDIA_WORDS: Final = frozenset(
    """
    news newspaper magazine radio television tv daily weekly agency journal times post herald tribune gazette
    chronicle telegraph press presse network tribune dispatch examiner inquirer gazeta zeitung
    """.split()  # noqa: SIM905 - a list of words reads better as a text
)

NO_ACTORS: Final = frozenset(
    """
    ministers governors officials leaders hemisphere dollar euro yen mark sterling pound franc rouble ruble ecu
    covid covid-19 internet web ebola aids hiv gdp gnp ipo cpi libor brent spring summer autumn
    winter christmas easter ramadan god bible koran quran earth moon mars sun jupiter venus saturn constitution
    treaty act bill law pact accord agreement protocol declaration charter convention plan policy programme
    program summit talks round war wars olympics cup championship award prize day week year forum street square
    avenue road airport stadium palace hotel park river lake bridge station strait strip gulf sea ocean crisis
    revolution election elections referendum system unit currency index agenda deal budget budgets reform rules
    minister president secretary chairman director senator prince ambassador general spokesman friday monday
    tuesday wednesday thursday saturday sunday january february march april may june july august september
    october november december am pm est gmt et pct dlr dlrs mln bln inflation brexit islam communism
    faq state finance defense defence foreign trade agriculture energy health education interior justice
    transport industry commerce environment labor culture economy notes bond bonds fair festival
    exhibition conference resolution doctrine principle theory medal trophy stakes derby open series bst utc
    tower towers building plaza house
    photo photos image images caption video copyright file exclusive update breaking
    """.split()  # noqa: SIM905 - a list of words reads better as a text
)
"""Heads of names that the model takes for actors."""

STORMS: Final = frozenset(
    {"storm", "typhoon", "hurricane", "cyclone", "operation", "asteroid", "comet", "probe", "ship", "ferry"}
)
"""Things that bear names; what comes after them is no actor."""

REGIONS: Final = frozenset(
    """
    europe asia africa america-latina gulf caribbean balkans west east north south
    world arctic antarctica scandinavia pacific atlantic mediterranean mideast
    """.split()  # noqa: SIM905 - a list of words reads better as a text
)

HELD: Final = frozenset(
    """
    shares stock board shareholders stockholders investors headquarters subsidiary unit customers factory
    factories bid takeover acquisition employees staff profits sales shareholder chairman ceo spokesman
    spokeswoman
    """.split()  # noqa: SIM905 - a list of words reads better as a text
)
"""What only an organisation has."""

MAKERS: Final = frozenset(
    """
    maker makers producer producers operator manufacturer manufacturers company firm owner subsidiary unit bank
    agency
    """.split()  # noqa: SIM905 - a list of words reads better as a text
)
"""Heads of appositions to an organisation: "Baykar, the makers of …"."""

ROLES_OF_BODIES: Final = MAKERS | frozenset(
    """
    leader rival partner shareholder regulator investor champion member predecessor successor owner co-owner dealer
    broker trader retailer merchant publisher broadcaster contractor developer challenger opponent sponsor
    """.split()  # noqa: SIM905 - a list of words reads better as a text
)
"""What an organisation may be as well as a person."""

PEOPLES_NO_ACTORS: Final = frozenset(
    """
    arab arabs muslim muslims moslem moslems jew jews jewish christian christians catholic protestant sunni shia
    shiite hindu hindus european europeans african africans asian asians western latin islamic black white
    hispanic latino democratic republican democrat conservative socialist communist marxist english mandarin
    spanish arabic welsh
    """.split()  # noqa: SIM905 - a list of words reads better as a text
)
