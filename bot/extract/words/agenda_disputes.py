"""Words of dispute and of forecast: what the sides of a meeting are at odds over, and what is expected of it."""

from __future__ import annotations

from typing import Final

from bot.extract.words.meetings_lists import words_in

DISPUTES: Final = words_in(
    """
    dispute disputes disagreement disagreements row conflict strike quarrel rift wrangle standoff stand-off impasse
    deadlock controversy feud stalemate stoppage walkout disputes differences
    """
)
"""'The dispute concerns TOPIC.'"""

STRAINS: Final = DISPUTES | words_in(
    "tension tensions friction anger unrest outcry uproar worries fears concern concerns"
)
"""'The summit comes amid tension over TOPIC.'"""

ARE_ABOUT: Final = words_in("concern involve surround centre center be revolve focus arise stem begin start erupt")
"""What a dispute does with its topic."""

AT_ODDS: Final = words_in("odds divided split deadlocked apart stuck loggerheads polarised polarized")
"""'They are at odds over TOPIC', 'remain divided on TOPIC'."""

DISAGREES: Final = words_in("disagree differ quarrel wrangle feud argue")

THORNY: Final = words_in(
    """
    thorny contentious controversial sensitive vexed unresolved divisive explosive delicate disputed outstanding
    emotive prickly troublesome intractable burning
    """
)
"""'the thorny issue of TOPIC'."""

OF_A_TOPIC: Final = words_in("issue question problem matter subject topic")

FORECASTS: Final = words_in("expect predict forecast foresee anticipate")
"""'Economists expect a rate cut.'"""

FORECASTERS: Final = words_in(
    "economists analysts dealers traders brokers markets investors observers forecasters strategists market experts"
)

DECISIONS: Final = words_in(
    "cut cuts rise rises increase increases hike hikes change changes reduction reductions extension easing tightening"
)
"""What forecasters expect of a body that decides."""

COMES_OUT: Final = words_in("emerge result come arise")
"""'A compromise on TOPIC may emerge from the talks.'"""

TITLED: Final = words_in("entitled titled called dubbed themed theme title motto banner headlined topic")
"""'a conference entitled "TOPIC"', 'under the motto "TOPIC"'."""
