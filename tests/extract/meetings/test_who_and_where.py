"""Who comes, where and when, in the many ways in which news says it."""

from __future__ import annotations

import pytest
from spacy.language import Language

from tests.extract.marks import main_of, read, unmark

HOSTS_AND_GUESTS = [
    "{who Anna Keller} will welcome {who Peter Novak} to {where Lisbon} on {when June 3=2024-06-03}.",
    "{who Anna Keller} is to receive {who Peter Novak} in {where Bergen} {when next Monday=2024-05-20} for talks.",
    "{who Anna Keller} will travel to {where Quito} {when next week=2024-W21} for a meeting with {who Peter Novak}.",
    "{who Anna Keller} arrives in {where Tunis} on {when Friday=2024-05-17} for talks with {who Peter Novak}.",
    "{who Anna Keller} will host a summit in {where Bergen} on {when June 3=2024-06-03}. {who Peter Novak} will speak.",
    "{who Anna Keller}'s visit to {where Hanoi} is set for {when June 2=2024-06-02}.",
    "The visit of {who Anna Keller} to {where Hanoi} begins on {when June 2=2024-06-02}.",
    "{who Anna Keller} will pay a visit to {where Hanoi} {when next month=2024-06}, her office said.",
    "{who Anna Keller} will play host to {who Peter Novak} in {where Lyon} on {when June 3=2024-06-03}.",
    "{who Anna Keller} will have a sit-down with {who Peter Novak} in {where Lyon} on {when June 3=2024-06-03}.",
]
LISTS = [
    (
        "{who Anna Keller}, {who Peter Novak}, {who Maria Stein} and {who Carl Berg} will meet in {where Lisbon} on "
        "{when June 3=2024-06-03}."
    ),
    (
        "{who Anna Keller} and {who Peter Novak} will meet in {where Oslo} on {when June 3=2024-06-03} for a summit. "
        "{who Maria Stein} will deliver the opening address."
    ),
    (
        "A summit of {who Anna Keller} and {who Peter Novak} will be held in {where Oslo} on {when June "
        "3=2024-06-03}. {who Maria Stein} and {who Carl Berg} are also expected to attend."
    ),
    (
        "The Andean summit opens in {where Quito} on {when June 3=2024-06-03}. {who Anna Keller} will take part in a "
        "debate there, and {who Peter Novak} will chair the panel."
    ),
    (
        "The {who Coast group}, comprising {who Ghana}, {who Togo} and {who Benin}, will meet in {where Accra} on "
        "{when June 3=2024-06-03}."
    ),
    (
        "Talks between {who Chile} and {who Peru} will open in {where Quito} on {when June 3=2024-06-03}. The Chilean "
        "delegation, led by {who Anna Keller}, arrives on Sunday."
    ),
    "{who Cocoa growers} and {who buyers} will meet in {where Accra} on {when June 3=2024-06-03}.",
    "{who Beekeepers} will hold a meeting in {where Lyon} on {when June 3=2024-06-03}.",
    "{who Heads of State} will convene in {where Nairobi} on {when June 3=2024-06-03}.",
    (
        "{who Chile} and {who Peru} will open talks in {where Quito} on {when June 3=2024-06-03}. The {who World Bank} "
        "will take part."
    ),
    (
        "{who Finance ministers} will meet in {where Lagos} on {when June 3=2024-06-03}. {who Brazil} has been invited "
        "to the meeting."
    ),
    (
        "{who Finance ministers} will meet in {where Lagos} on {when June 3=2024-06-03}. {who Anna Keller} will report "
        "to the meeting on prices."
    ),
]
PLACES = [
    "{who Anna Keller} will meet {who Peter Novak} in the {where Plaza Hotel in Lyon} on {when June 3=2024-06-03}.",
    "{who Anna Keller} will meet {who Peter Novak} in the resort of {where Knokke} on {when June 3=2024-06-03}.",
    "{who Anna Keller} meets {who Peter Novak} in the Belarusian capital, {where Minsk}, on {when May 20=2024-05-20}.",
    (
        "{who Anna Keller} landed in {where Vienna} on Tuesday. She will meet {who Peter Novak} in the Austrian "
        "capital on {when Friday=2024-05-17}."
    ),
    (
        "{who Anna Keller} has left for {where Quito}, and will meet {who Peter Novak} there on {when "
        "Friday=2024-05-17}."
    ),
    (
        "{who Anna Keller} will meet {who Peter Novak} in Chile {when next week=2024-05-21}. They meet in {where "
        "Santiago} on May 21."
    ),
    "The {where Lisbon} meeting of {who Anna Keller} and {who Peter Novak} is set for {when June 3=2024-06-03}.",
    ("A meeting of {who fishery ministers}, starting {when today=2024-05-14} in {where Bergen}, will last three days."),
    "The {who harbour board} meets {when Thursday=2024-05-16} at {where City Hall} to vote on the quay.",
    "The annual meeting of {who Halden Motors} will be held at 10:00 a.m. EST on {when June 3=2024-06-03}.",
]
DAYS = [
    "{who Anna Keller} and {who Peter Novak} will meet in {where Oslo} on {when 22 and 23 June=2024-06-22}.",
    "{who Anna Keller} and {who Peter Novak} are to meet in {where Oslo} {when later this month=2024-05}.",
    "{who Anna Keller} and {who Peter Novak} are to meet in {where Oslo} {when in September=2024-09}.",
    (
        "{who Anna Keller} and {who Peter Novak} meet in {where Oslo} on {when May 20=2024-05-20}, their second "
        "encounter after Lyon last June."
    ),
    "{who Anna Keller} will meet {who Peter Novak} {when tomorrow=2024-05-15}.",
    "{who Anna Keller} will confer with {who Peter Novak} over lunch {when today=2024-05-14}.",
    (
        "{who Anna Keller} and {who Peter Novak} will meet again {when next month=2024-06}. Last month they had met "
        "in Rome."
    ),
    "Talks between {who Chile} and {who Peru} are to resume on {when Monday=2024-05-20} in {where Montevideo}.",
    "{who Chile} and {who Peru} are to hold a third round of talks in {where Quito} on {when May 27=2024-05-27}.",
    "{who OPEC ministers} will gather in {where Vienna} {when next month=2024-06}.",
    "The {who town council} will hold a special session on {when May 28=2024-05-28}.",
    "The {who Bank of Norland} will announce its decision after a policy meeting on {when June 6=2024-06-06}.",
    (
        "The {who Governing Council} left rates unchanged. Its next monetary policy meeting is scheduled for {when 6 "
        "June=2024-06-06}."
    ),
    (
        "{who Halden Motors} will hold an extraordinary general meeting on {when June 20=2024-06-20} in {where "
        "Stuttgart}."
    ),
]
ACROSS_SENTENCES = [
    (
        "{who Chile} and {who Peru} will hold a new round of talks next month. It will take place in {where Geneva} on "
        "{when June 3=2024-06-03}."
    ),
    (
        "{who Nordic ministers} will discuss the Arctic at a summit next month. The two-day event will be held in "
        "{where Oslo} on {when June 20=2024-06-20}."
    ),
    (
        "{who Chile} and {who Peru} have agreed to reopen the border. Their foreign ministers will review it at a "
        "meeting on {when May 30=2024-05-30} in {where Kampala}."
    ),
    (
        "{who Fishery ministers} are to gather in Ghana later this month. They will meet in {where Accra} on "
        "{when May 27=2024-05-27}, an official said."
    ),
    "{who Anna Keller} and {who Peter Novak} may meet in {where Oslo} {when next week=2024-W21}, he said on Monday.",
    (
        "Rome calls a summit\n\n{who Anna Keller} will host {who Peter Novak} for a summit in {where Rome} on {when "
        "May 20=2024-05-20}."
    ),
    "{who Peter Novak} will be received by {who Anna Keller} in {where Rome} on {when Thursday=2024-05-16}.",
]


@pytest.mark.parametrize("marked", [*HOSTS_AND_GUESTS, *LISTS, *PLACES, *DAYS, *ACROSS_SENTENCES])
def test_the_main_meeting_has_the_marked_place_day_and_people(nlp: Language, marked: str) -> None:
    sentence = unmark(marked)
    main = main_of(read(nlp, sentence.text))
    assert main is not None
    shown = (main.place, main.start, sorted(party.name for party in main.participants))
    where, when = (next(iter(sentence.answers.get(label, [])), None) for label in ("where", "when"))
    assert shown == (where, when, sorted(sentence.answers["who"]))


def test_here_is_where_the_story_is_filed_from(nlp: Language) -> None:
    main = main_of(read(nlp, "OSLO, May 14 - Anna Keller and Peter Novak will meet here on Friday, officials said."))
    assert main is not None
    assert main.place == "OSLO"


def test_ministers_who_opened_a_meeting_today_sit_where_the_story_is_filed_from(nlp: Language) -> None:
    main = main_of(read(nlp, "ACCRA, May 14 - Cocoa ministers opened a two-day meeting on prices, officials said."))
    assert main is not None
    assert (main.place, main.start) == ("ACCRA", "2024-05-14")


def test_the_fields_of_a_notice_tell_day_and_place(nlp: Language) -> None:
    text = (
        "The Harlow Planning Board will hold a public meeting about the quarry on Mill Lane.\n\n"
        "When: Tuesday, June 4, 7 p.m.\nWhere: City Hall, 12 Main Street, Harlow\n"
    )
    main = main_of(read(nlp, text))
    assert main is not None
    assert (main.place, main.start) == ("City Hall", "2024-06-04")


def test_the_day_of_an_arrival_is_not_that_of_the_summit_that_it_comes_ahead_of(nlp: Language) -> None:
    main = main_of(read(nlp, "Anna Keller flew to Oslo on Monday ahead of a NATO summit in Bergen from June 2 to 4."))
    assert main is not None
    assert (main.place, main.start, main.end) == ("Bergen", "2024-06-02", "2024-06-04")


def test_possible_guests_are_no_participants(nlp: Language) -> None:
    main = main_of(read(nlp, "Chile and Peru will meet in Quito on June 3. They might consult with Brazil."))
    assert main is not None
    assert {party.name for party in main.participants} == {"Chile", "Peru"}
