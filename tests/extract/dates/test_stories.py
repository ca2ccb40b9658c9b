"""Whole stories of agencies, hard-wrapped as on the wire: what an expression means depends on what stood before."""

# ruff: noqa: E501 - the marks make lines longer than they are on the wire

from __future__ import annotations

from datetime import date

import pytest

from tests.extract.dates.conftest import Check

STORIES = {
    "1998-11-20": """\
NAIROBI, Kenya (AP) _
Investigators sifted through rubble on [Friday|DATE|1998-11-20] for clues to a
fire that destroyed a crowded bus station [the night before|DATE|1998-11-19], killing 14
people, police said.

The blaze broke out at about [9:40 p.m. Thursday|TIME|1998-11-19T21:40] in a kiosk. Firefighters
arrived [20 minutes later|TIME|1998-11-20], witnesses said.

The station was built in [1974|DATE|1974] and had not been inspected in [years|DURATION|PXY], the
Daily Nation reported [Friday|DATE|1998-11-20]. A similar fire in [August 1996|DATE|1996-08] killed
nine people. President Daniel Moi is to visit the site [Saturday|DATE|1998-11-21].

``We asked for water pumps [two months ago|DATE|1998-09],'' said Peter Otieno, a driver.
A memorial service is planned for [next week|DATE|1998-W48].
""",
    "2000-05-11": """\
LIMA, Peru, [May 10|DATE|2000-05-10] (Xinhua) -- Peru's electoral board said [today|DATE|2000-05-10] that the
runoff between the two leading candidates will take place on [May 28|DATE|2000-05-28] as
planned.

The board's chief told reporters that a request to put off the vote until
[June 18|DATE|2000-06-18] had been turned down [yesterday|DATE|2000-05-09]. The first round was held on
[April 9|DATE|2000-04-09].

International observers, who arrived here [last Friday|DATE|2000-05-05], are expected to issue
a report [tomorrow|DATE|2000-05-11]. The winner will be sworn in on [July 28|DATE|2000-07-28] for a
[five-year|DURATION|P5Y] term.
""",
    "1987-10-22": """\
FRANKFURT, [Oct 22|DATE|1987-10-22] - The Bundesbank is unlikely to change its credit
policies at [today|DATE|1987-10-22]'s regular council meeting, money market dealers
said.

The council meets [every other Thursday|SET|XXXX-WXX-4]. Call money fell to 3.80 pct
from 3.95 pct [yesterday|DATE|1987-10-21] as banks met their reserve needs for [October|DATE|1987-10].
The bank last cut its discount rate in [January|DATE|1987-01], by half a point.

A securities repurchase pact expiring [next Wednesday|DATE|1987-10-28] will drain 8.9
billion marks. Dealers expect a new tender on [Monday|DATE|1987-10-26] or [Tuesday|DATE|1987-10-27].
In [the first nine months|DURATION|P9M] money supply grew eight pct, against a
target of three to six pct for [the year as a whole|DATE|1987].
""",
    "2014-09-03": """\
KIEV, Ukraine -- The presidents of Russia and Ukraine have agreed on steps
toward a cease-fire, the Ukrainian leader's office said [Wednesday|DATE|2014-09-03], [a day|DURATION|P1D]
before a NATO summit in Wales.

The announcement came after a telephone call [early Wednesday|DATE|2014-09-03]. Shelling was
heard in Donetsk until [late Tuesday|DATE|2014-09-02], residents said. Since [mid-April|DATE|2014-04], more
than 2,500 people have died.

Alliance leaders meet [Thursday|DATE|2014-09-04] and [Friday|DATE|2014-09-05] in Newport. President Obama,
who arrived in Estonia [Tuesday night|DATE|2014-09-02], will fly to Cardiff later [Wednesday|DATE|2014-09-03].
Negotiators are to convene in Minsk on [Friday|DATE|2014-09-05]. They last met there on
[Monday|DATE|2014-09-01], [a week|DURATION|P1W] after the two presidents shook hands.
""",
    "2001-12-03": """\
BUFFALO, N.Y. -- [A year|DURATION|P1Y] after a sniper killed a nurse in her kitchen, the
police said [Monday|DATE|2001-12-03] they had no suspect.

The nurse, Mary Holt, was shot on [Nov. 29, 2000|DATE|2000-11-29]. A neighbor saw a gray
van on her street [four days|DATE|2000-11-25] before the murder. [The next day|DATE|2000-11-26] the van was
gone. It was found [three weeks later|DATE|2000-W50] in Toronto.

Her husband has not spoken in public since [last spring|DATE|2001-SP], when a grand jury
declined to indict a drifter. The jury's term expires at [the end of this
month|DATE|2001-12]. ``We think of her [every day|SET|P1D],'' her sister said over [the weekend|DATE|2001-W48-WE].
""",
    "2019-02-19": """\
BRUSSELS (Reuters) - Prime Minister Theresa May will meet European
Commission President Jean-Claude Juncker on [Wednesday|DATE|2019-02-20] in an attempt to
break the deadlock over Brexit, [less than six weeks|DURATION|P6W] before Britain is due
to leave the European Union on [March 29|DATE|2019-03-29].

May, who lost a vote in parliament [last Thursday|DATE|2019-02-14], has promised lawmakers
another debate on [Feb. 27|DATE|2019-02-27]. Her spokesman said on [Tuesday|DATE|2019-02-19] talks were at a
critical stage. The two leaders last met on [Feb. 7|DATE|2019-02-07].

Honda said earlier on [Tuesday|DATE|2019-02-19] it would close its Swindon plant in [2021|DATE|2021]. The
factory, opened in [1985|DATE|1985], made 160,000 cars [last year|DATE|2018].
""",
    "1994-06-17": """\
SEOUL, South Korea (AP) - Former President Jimmy Carter held a second day of
talks [Friday|DATE|1994-06-17] with North Korea's leader and said the North was ready to freeze
its nuclear program.

Carter, who crossed the border [Wednesday|DATE|1994-06-15], is to return to Seoul [Saturday|DATE|1994-06-18]
and brief President Kim Young-sam on [Sunday|DATE|1994-06-19].

The crisis began in [March 1993|DATE|1993-03] when the North said it would quit the treaty. It
suspended the move [three months later|DATE|1993-06], [a day|DURATION|P1D] before it was to take
effect. The U.N. Security Council may take up sanctions as early as [next week|DATE|1994-W25].
[In recent weeks|DATE|PAST_REF] inspectors were denied access to the Yongbyon reactor. The war
of [1950-53|DATE|1950|1953] ended without a peace treaty.
""",
    "1999-03-24": """\
BRUSSELS, [March 23|DATE|1999-03-23] (Xinhua) -- NATO Secretary General Javier Solana announced
[Tuesday night|DATE|1999-03-23] that he had directed the alliance's commander to begin air operations.

The decision came [one day|DURATION|P1D] after talks in Belgrade failed.
Ambassadors of the 19 member states will meet again [tomorrow|DATE|1999-03-24].

NATO, which was founded in [1949|DATE|1949], will hold a summit in Washington
[next month|DATE|1999-04] to mark its 50th anniversary. The three new members joined
[less than two weeks ago|DATE|1999-W10]. In [the past year|DURATION|P1Y] more than 400,000 people have been driven
from their homes in Kosovo.
""",
    "2000-01-21": """\
MIAMI (AP) -- The grandmothers of a Cuban boy arrived in New York on [Friday|DATE|2000-01-21]
and said they would stay until they could take him home.

The women will meet Attorney General Janet Reno on [Saturday|DATE|2000-01-22] in Washington.
The boy was found on [Nov. 25|DATE|1999-11-25], [two days|DURATION|P2D] after his boat sank. [Two weeks later|DATE|1999-W49]
his father asked for his return. The immigration service ruled on [Jan. 5|DATE|2000-01-05] that
he should be sent back by [Jan. 14|DATE|2000-01-14]. Reno lifted the deadline [last week|DATE|2000-W02].

A hearing in state court is scheduled for [March 6|DATE|2000-03-06]. The family filed a federal
suit [Wednesday|DATE|2000-01-19]. ``He goes to school [every day|SET|P1D] [now|DATE|PRESENT_REF],'' an uncle said [Thursday evening|DATE|2000-01-20].
""",
    "1998-11-04": """\
WASHINGTON (Reuters) - Democrats gained five seats in the House of
Representatives in [Tuesday|DATE|1998-11-03]'s elections, defying the rule that the
president's party loses ground in midterm years.

It was the first such gain since [1934|DATE|1934]. The new Congress will convene on
[Jan. 6|DATE|1999-01-06]. House Speaker Newt Gingrich said [early Wednesday|DATE|1998-11-04] he was disappointed.

[Two days|DATE|1998-11-01] before the vote, polls had shown Republicans ahead. Turnout was 36 percent,
the lowest since World War Two. The impeachment inquiry opens [later this month|DATE|1998-11]
and should end by [the end of the year|DATE|1998]. In [1974|DATE|1974] hearings took [three months|DURATION|P3M].
""",
    "2008-09-16": """\
NEW YORK, [Sept 16|DATE|2008-09-16] (Reuters) - Stocks were set to open lower on [Tuesday|DATE|2008-09-16], [a day|DURATION|P1D] after the
Dow's worst drop in [seven years|DURATION|P7Y].

Lehman Brothers filed for bankruptcy on [Monday|DATE|2008-09-15]. Merrill Lynch agreed over [the weekend|DATE|2008-W37-WE] to
be bought. The Federal Reserve's policy committee meets later in the day, with a decision due
at [2:15 p.m. EDT|TIME|2008-09-16T14:15]. It last cut rates in [April|DATE|2008-04].

Goldman Sachs reports [third-quarter|DATE|2008-Q3] results before the bell. Profit was $2.85 billion in
[the year-earlier quarter|DATE|2007-Q3]. Oil fell below $92 a barrel in electronic trade, down from a record
$147.27 on [July 11|DATE|2008-07-11].
""",
    "2013-07-08": """\
CAIRO -- At least 51 people were killed [early Monday|DATE|2013-07-08] when soldiers opened fire on
supporters of Egypt's ousted president, [five days|DURATION|P5D] after the army removed him.

The shooting began shortly before [4 a.m.|TIME|2013-07-08T04:00] outside an officers' club. Mohamed Morsi, elected
in [June 2012|DATE|2012-06], was deposed [last Wednesday|DATE|2013-07-03]. His movement called
for mass protests on [Tuesday|DATE|2013-07-09].

The interim leader, sworn in on [Thursday|DATE|2013-07-04], is to name a premier [this week|DATE|2013-W28]. Elections may be
held within [six months|DURATION|P6M]. The Nour party, which backed the coup, on [Monday|DATE|2013-07-08] quit the talks.
""",
    "1986-04-30": """\
MOSCOW (UPI) -- The Soviet Union said [Tuesday|DATE|1986-04-29] that two people died in an accident at
a nuclear plant in the Ukraine, and Sweden said the leak began [last Friday|DATE|1986-04-25] or
[Saturday|DATE|1986-04-26].

Tass reported [Monday night|DATE|1986-04-28] that one reactor was damaged. The plant, 80 miles north of
Kiev, began operating in [1977|DATE|1977]. A fire was still burning [Wednesday|DATE|1986-04-30], U.S. officials said.

The [May Day|DATE|1986-05-01] parade will go ahead in Kiev [Thursday|DATE|1986-05-01] as planned. International inspectors
hope to visit [next week|DATE|1986-W19]. Radiation in Finland was six times normal [Sunday evening|DATE|1986-04-27].
""",
    "2021-11-01": """\
GLASGOW, Scotland (AP) — World leaders turned up the heat [Monday|DATE|2021-11-01] as the U.N. climate
summit opened, with the host warning that time was short.

More than 130 leaders will speak through [Tuesday|DATE|2021-11-02]. The conference, delayed [a year|DURATION|P1Y] by the pandemic,
runs until [Nov. 12|DATE|2021-11-12]. China's Xi Jinping, who has not left his country since [early 2020|DATE|2020], sent a statement.

The Group of 20 ended its summit in Rome on [Sunday|DATE|2021-10-31] with a pledge to reach carbon neutrality
"by or around mid-century." India set its target for [2070|DATE|2070]. In [2009|DATE|2009] rich nations promised
$100 billion [a year|SET|P1Y] by [2020|DATE|2020]. A new plan says the goal will be met in [2023|DATE|2023].
""",
    "1995-11-05": """\
JERUSALEM (AP) _ Yitzhak Rabin's coffin lay outside parliament [Sunday|DATE|1995-11-05] as Israelis mourned the
prime minister, shot dead by a Jewish student [Saturday night|DATE|1995-11-04] after a peace rally.

The funeral will be [Monday|DATE|1995-11-06] on Mount Herzl. President Clinton leaves Washington [Sunday evening|DATE|1995-11-05].
Schools will close for [two days|DURATION|P2D]. Rabin, 73, led the army in the [1967|DATE|1967] war and was first elected in [1974|DATE|1974].

He signed the accord with Yasser Arafat on [Sept. 13, 1993|DATE|1993-09-13], and won the Nobel Peace Prize
[the next year|DATE|1994]. In [the weeks|DATE|1995-11] before the assassination, right-wing rabbis had cursed him. Elections are due in
[a year|DURATION|P1Y]; until then Shimon Peres is acting premier.
""",
    "2009-04-02": """\
LONDON (AP) -- World leaders gathered [Thursday|DATE|2009-04-02] for a [one-day|DURATION|P1D] summit on the worst economic
crisis since the [1930s|DATE|193X].

Leaders agreed [late Wednesday|DATE|2009-04-01] at a dinner to treble the resources of the IMF, officials said.
The group first met in Washington [last November|DATE|2008-11]. Its finance ministers
gather again in [September|DATE|2009-09], a spokesman said.

Obama, who arrived in Britain [Tuesday|DATE|2009-03-31], leaves [Friday|DATE|2009-04-03] for a NATO summit in Strasbourg. He visits
Turkey [Monday|DATE|2009-04-06]. A protester died [Wednesday evening|DATE|2009-04-01] near the Bank of England.

Trade fell 12 percent in the [three months|DURATION|P3M] to [February|DATE|2009-02]. The OECD expects output to shrink
4.3 percent [this year|DATE|2009] and stagnate in [2010|DATE|2010]. North Korea may launch a rocket between
[Saturday|DATE|2009-04-04] and [April 8|DATE|2009-04-08].
""",
    "1992-12-07": """\
NEW DELHI, India (UPI) -- Riots raged across India [Monday|DATE|1992-12-07], [a day|DURATION|P1D] after a Hindu mob tore down a
[16th-century|DATE|15] mosque in Ayodhya.

At least 200 people had died by then. The army was called out [Sunday night|DATE|1992-12-06]. Schools will
stay shut until [Thursday|DATE|1992-12-10].

Prime Minister P.V. Narasimha Rao told parliament the mosque, built in [1528|DATE|1528], would be restored.
Opposition parties called a general strike for [Tuesday|DATE|1992-12-08]. The dispute has simmered since [1949|DATE|1949];
it flared up in [late 1990|DATE|1990], when police fired on a crowd. [Two years earlier|DATE|1988] a court had ordered the gates shut.
""",
    "2017-06-09": """\
LONDON (Reuters) - Prime Minister Theresa May said on [Friday|DATE|2017-06-09] she would form a government backed by a
small Northern Irish party after losing her majority in [Thursday|DATE|2017-06-08]'s election.

Brexit talks are due to start on [June 19|DATE|2017-06-19]. May called the snap vote in [April|DATE|2017-04], confident of a landslide. She
will see the queen at [12:30 p.m. Friday|TIME|2017-06-09T12:30], her office said.

Sterling fell as much as 2.5 percent [overnight|TIME|2017-06-09TNI], its biggest drop since [October|DATE|2016-10]. Britain voted to leave
the EU [a year ago|DATE|2016] and must go by [the end of March 2019|DATE|2019-03]. Donald Tusk said there was no time to lose, and
EU leaders will discuss the matter [later this month|DATE|2017-06] in Brussels. Parliament returns on [Tuesday|DATE|2017-06-13].
""",
    "1999-05-12": """\
MOSCOW (AP) _ President Boris Yeltsin fired Prime Minister Yevgeny Primakov on [Wednesday|DATE|1999-05-12], [a day|DURATION|P1D] before the lower house of parliament was to open impeachment hearings against him.

Yeltsin named Interior Minister Sergei Stepashin as acting premier. The Duma, which begins debating impeachment [Thursday|DATE|1999-05-13], has [a week|DURATION|P1W] to confirm him. A vote on the five charges is expected [Saturday|DATE|1999-05-15].

Primakov, 69, had been in office since [September|DATE|1998-09], when the ruble collapsed. [Last month|DATE|1999-04] he said he would not cling to his post. ``I learned of it [this morning|TIME|1999-05-12TMO],'' he told his ministers.

Yeltsin, who had heart surgery in [November 1996|DATE|1996-11], dissolved parliament in [1993|DATE|1993] and ordered tanks to shell it soon afterwards. The International Monetary Fund agreed [late last month|DATE|1999-04] to lend Russia $4.5 billion. Presidential elections are due in [June 2000|DATE|2000-06].
""",
    "2003-03-17": """\
WASHINGTON, [March 17|DATE|2003-03-17] (Xinhua) -- U.S. President George W. Bush will address the nation at [8 p.m. EST Monday|TIME|2003-03-17T20:00], White House spokesman Ari Fleischer said.

The speech comes [one day|DURATION|P1D] after Bush met the leaders of Britain and Spain in the Azores. He said there that [Monday|DATE|2003-03-17] was "a moment of truth for the world."

The Security Council adopted Resolution 1441 on [Nov. 8, 2002|DATE|2002-11-08]. Weapons inspectors returned to Iraq [later that month|DATE|2002-11] after [four years|DURATION|P4Y]. The U.N. has ordered its staff to leave Baghdad by [Tuesday|DATE|2003-03-18].

Turkey's parliament, which rejected a U.S. request on [March 1|DATE|2003-03-01], could vote again [this week|DATE|2003-W12]. Oil prices have risen by a third since [December|DATE|2002-12]. France's foreign minister said [Sunday|DATE|2003-03-16] that [30 more days|DURATION|P30D] of inspections would do.
""",
    "2018-06-08": """\
LA MALBAIE, Quebec (Reuters) - Leaders of the Group of Seven gather in Canada on [Friday|DATE|2018-06-08] for a [two-day|DURATION|P2D] summit set to be dominated by trade.

Trump, who will leave the summit [early on Saturday|DATE|2018-06-09] for Singapore, where he meets North Korea's Kim Jong Un on [Tuesday|DATE|2018-06-12], imposed tariffs on steel on [June 1|DATE|2018-06-01]. Macron said on [Thursday|DATE|2018-06-07] that the six others could sign a statement of their own.

"We are in a good place," a Canadian official said [earlier this week|DATE|2018-W23]. Talks on a new North American trade pact began [last August|DATE|2017-08] and were meant to end by [the end of 2017|DATE|2017]. Russia was expelled from the group in [2014|DATE|2014]. France takes over the presidency [next year|DATE|2019], and hosts its summit in Biarritz.
""",
    "1987-06-09": """\
VENICE, [June 9|DATE|1987-06-09] - Leaders of the seven big industrial democracies [today|DATE|1987-06-09] ended the first full day of their summit with a call for lower interest rates.

They will issue an economic declaration [tomorrow|DATE|1987-06-10] before flying home. Finance ministers of the seven agreed in Paris in [February|DATE|1987-02] to steady the dollar, which has fallen 40 pct in [the past two years|DURATION|P2Y].

Officials said Japan's six trillion yen package, announced on [May 29|DATE|1987-05-29], was welcomed [yesterday|DATE|1987-06-08]. West Germany plans tax cuts from [January 1988|DATE|1988-01]. U.S. trade figures for [April|DATE|1987-04] are due on [Friday|DATE|1987-06-12]. [Next year|DATE|1988]'s summit will be in Toronto.
""",
}


@pytest.mark.parametrize(("day", "story"), STORIES.items())
def test_the_expressions_of_a_story_are_read_in_its_course(check: Check, day: str, story: str) -> None:
    check(story, date.fromisoformat(day))
