"""Nouns and prepositions that bring a topic, hold it or say who speaks of it. Everything is lower case."""

from __future__ import annotations

from typing import Final

from bot.extract.words.meetings_lists import words_in

ARGUED_FOR: Final = frozenset({"case", "argument", "support", "backing", "approval", "role", "help", "commitment"})
"""'make the case for TOPIC', 'seek support for TOPIC'."""

DISCUSSIONS: Final = words_in(
    """
    debate debates discussion discussions vote votes briefing presentation presentations update examination review
    deliberations deliberation consultations exchange exchanges report consideration ballot reading focus emphasis
    hearing panel panels negotiations talks workshop workshops seminar seminars session sessions comments adoption
    approval election signing conversation conversations lecture keynote speech recommendation recommendations
    testimony announcement announcements appeal
    """
)
"""Nouns of discussion: 'a debate on TOPIC', 'an examination of TOPIC'."""

DISCUSSED_OF: Final = words_in(
    """
    discussion discussions examination review consideration exploration debate presentation adoption approval signing
    """
)
"""Those whose topic may stand after 'of'."""

HOLDS_DISCUSSION: Final = words_in(
    """
    hold have include see begin start plan schedule conduct continue feature involve lead open give deliver hear
    present make launch follow expect be take attend receive
    """
)
"""Verbs around a noun of discussion that say it will take place."""

AIM_NOUNS: Final = words_in(
    """
    task aim goal purpose objective mission ambition idea hope priority
    """
)
"""'Their task is to VERB TOPIC'."""

GETS_GOING: Final = frozenset({"begin", "start", "resume", "restart", "reopen", "open", "continue", "convene"})
"""Verbs of talks that may carry what they are about: 'the talks will resume on Friday over TOPIC'."""

TOPPED: Final = words_in("bill proceedings discussions debate conversation exchanges deliberations discussion list")
"""Beside the agenda, what a topic may dominate or be part of."""

VIEWS: Final = words_in("views opinions notes information ideas questions thoughts watches positions view stances")
"""'exchange views on TOPIC'."""

AGENDA_NOUNS: Final = words_in(
    """
    agenda table menu docket programme program list bill
    """
)

CENTRES: Final = frozenset({"centre", "center", "heart", "top", "forefront"})
"""'at the centre of the debates'."""

ABOUT: Final = words_in(
    """
    on over about regarding concerning around into
    """
)
"""'talks on TOPIC'."""

CONCERNING: Final = frozenset({"on", "over", "about", "regarding", "concerning"})
"""The same after verbs and nouns of discussion."""

NO_TOPIC_AFTER_ON: Final = words_in(
    """
    sidelines margins invitation hill island board campus site stage air television ship condition behalf
    panel panels committee terms occasion weekend request basis phone telephone line video schedule
    """
)
"""'talks on the sidelines', 'on Capitol Hill': no topic."""

RUMOUR: Final = words_in(
    """
    talk speculation rumour rumours rumor rumors possibility chance hint hints suggestion
    """
)
"""'amid talk that', 'the possibility that': only possible."""

KEY_NOUNS: Final = words_in(
    """
    topic topics issue issues subject subjects theme themes focus question questions item items priority priorities
    purpose aim goal objective point points centrepiece centerpiece highlight crux heart matter matters task options
    proposals ideas contention concerns demands problem problems obstacle obstacles hurdle hurdles challenge
    challenges flashpoint flashpoints block blocks
    """
)
"""'the main issue is TOPIC', 'among the topics will be TOPIC'."""

KEY_MODIFIERS: Final = words_in(
    """
    main key central chief major primary principal biggest crucial important top another other first second only
    prime leading critical sticking separate hottest thorniest notable following several various numerous certain
    particular specific vital burning thorny hot outstanding remaining unresolved stumbling bigger likely
    """
)

UNWRAP: Final = words_in(
    """
    issue issues question questions subject subjects topic topics matter matters theme themes item items gamut range
    host raft array series variety
    """
)

OUTCOMES: Final = words_in(
    """
    agreement deal accord pact compromise solution consensus decision breakthrough progress understanding resolution
    memorandum treaty package settlement truce ceasefire vote debate discussion discussions announcement
    """
)
"""'seek agreement on TOPIC', 'find a solution to TOPIC'."""

OUTCOME_OF: Final = {
    "solution": frozenset({"to"}),
    "discussion": frozenset({"of"}),
    "discussions": frozenset({"of"}),
    "debate": frozenset({"of"}),
}
"""'a solution to TOPIC', 'the discussion of TOPIC'."""

RAISED_IN_AMOUNT: Final = words_in(
    """
    price prices tax taxes rate rates wage wages fee fees fund funds money cash bid bids offer stake stakes
    forecast forecasts tariff tariffs levy duty duties salary salaries bar flag flags capital hopes fears doubts
    rent rents fare fares
    """
)
"""What is raised in amount rather than in talks, unless the meeting stands beside it."""

UP_FOR: Final = words_in(
    """
    discussion discussions debate negotiation negotiations renegotiation review grabs consideration decision vote
    approval renewal scrutiny examination
    """
)
"""'TOPIC is up for discussion'."""

EFFORTS: Final = words_in(
    """
    effort attempt bid chance opportunity move push drive hope hopes aim view
    """
)
"""'meet in an attempt to bridge TOPIC', 'the visit is an effort to show TOPIC'."""

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

JOURNEYS: Final = frozenset({"trip", "tour", "visit", "journey", "stay", "swing"})
"""What holds many meetings: the subject of a purpose of its own, not of theirs."""

CREWS: Final = frozenset({"team", "teams", "forces", "troops"})
"""Who works elsewhere: 'rescue teams will focus on TOPIC'."""

ATTENDEES: Final = words_in(
    """
    speakers participants panellists panelists attendees presenters delegate aldermen lawmakers mps scientists investors
    farmers workers parliamentarians economists guests
    """
)
"""Whoever comes to a conference: 'speakers will look at TOPIC'."""

INTENTIONS: Final = words_in("plan plans intention intentions wish desire need question talk")
"""'has no plans to VERB TOPIC'."""

BLESSINGS: Final = words_in(
    """
    blessing approval nod go-ahead light backing assent signature signatures touches seal consent endorsement name names
    """
)
"""'give their blessing to TOPIC', 'put their signatures to TOPIC'."""
