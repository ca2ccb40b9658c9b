"""An upcoming meeting is found with who, where and when."""

from __future__ import annotations

import pytest
from spacy.language import Language

from tests.extract.marks import main_of, read, unmark

UPCOMING = [
    # verbs
    "{who Anna Keller} will meet {who Peter Novak} in {where Lisbon} on {when Friday=2024-05-17}.",
    "{who Anna Keller} is scheduled to meet {who Peter Novak} in {where Lisbon} on {when June 3=2024-06-03}.",
    "{who Anna Keller} is due to meet with {who Peter Novak} {when tomorrow=2024-05-15} in {where Lisbon}.",
    "{who Anna Keller} and {who Peter Novak} are to meet in {where Vienna} {when next week=2024-W21}.",
    "{who Anna Keller} meets {who Peter Novak} in {where Prague} on {when Thursday=2024-05-16}.",
    "{who Anna Keller} is meeting {who Peter Novak} on {when Wednesday=2024-05-15}, her office said.",
    "{who Anna Keller} plans to visit {where Warsaw} on {when June 5=2024-06-05}, her office said.",
    "{who Anna Keller} will sit down with {who Peter Novak} in {where Geneva} {when next month=2024-06}.",
    "{who Anna Keller} will host {who Peter Novak} in {where Lisbon} on {when May 20=2024-05-20}.",
    "{who Anna Keller} will travel to {where Ankara} on {when Monday=2024-05-20} to meet {who Peter Novak}.",
    "{who Anna Keller} is due in {where Ankara} on {when Monday=2024-05-20} for talks with {who Peter Novak}.",
    "{who Anna Keller} flies to {where Ankara} on {when Monday=2024-05-20} for talks with {who Peter Novak}.",
    (
        "When {who Anna Keller} and {who Peter Novak} meet in {where Madrid} on {when June "
        "7=2024-06-07}, fish comes first."
    ),
    (
        "{who Anna Keller}, who will hold talks with {who Peter Novak} in {where Madrid} on {when "
        "Friday=2024-05-17}, left early."
    ),
    # nouns
    "{who Anna Keller} will hold talks with {who Peter Novak} in {where Rome} on {when May 21=2024-05-21}.",
    "{who Anna Keller} is expected to hold talks in {where Rome} {when next week=2024-W21} with {who Peter Novak}.",
    "A meeting between {who Anna Keller} and {who Peter Novak} is set for {when June 12=2024-06-12} in {where Tunis}.",
    (
        "A summit of {who Anna Keller} and {who Peter Novak} will be held in {where Helsinki} on {when "
        "July 16=2024-07-16}."
    ),
    "The talks of {who Anna Keller} and {who Peter Novak} will be held in {where Doha} from {when May 27=2024-05-27}.",
    "Negotiations between {who Chile} and {who Peru} will open in {where Montevideo} on {when Monday=2024-05-20}.",
    "The next round of talks between {who Chile} and {who Peru} begins on {when May 23=2024-05-23} in {where Quito}.",
    "{who Anna Keller} arrives in {where Cairo} on {when Sunday=2024-05-19} for a meeting with {who Peter Novak}.",
    "{who Anna Keller}'s visit to {where Hanoi} will begin on {when June 2=2024-06-02}, the ministry said.",
    "{who Anna Keller} begins a visit to {where Hanoi} on {when Thursday=2024-05-16}.",
    (
        "Ahead of her meeting with {who Peter Novak} in {where Oslo} on {when June 14=2024-06-14}, {who "
        "Anna Keller} kept calm."
    ),
    "The {who European Union} and {who Japan} will hold a summit in {where Brussels} on {when July 8=2024-07-08}.",
    "Ministers will begin three months of talks on water in {where Quito} on {when June 3=2024-06-03}.",
    "{who Anna Keller} and {who Peter Novak} will meet face to face in {where Oslo} on {when June 3=2024-06-03}.",
    "When {who Anna Keller} and {who Peter Novak} sit down in {where Oslo} on {when June 3=2024-06-03}, fish is first.",
    "{who Anna Keller} will be in {where Oslo} for talks on {when June 3=2024-06-03}, before the Bergen summit.",
    "The leaders of the {who European Union} meet in {where Brussels} on {when June 3=2024-06-03}.",
    "{who Halden} and its {who unions} return to the bargaining table in {where Lyon} on {when Friday=2024-05-17}.",
    # institutions
    "{who OPEC ministers} will meet in {where Vienna} on {when June 1=2024-06-01} to decide on output.",
    "The {who European Central Bank} holds its next policy meeting on {when June 6=2024-06-06}.",
    "The {who Federal Reserve} will meet {when next week=2024-W21} to review interest rates.",
    (
        "{who Halden Motors} will hold its annual {who shareholders} meeting on {when June "
        "20=2024-06-20} in {where Stuttgart}."
    ),
    "The board of {who Halden Motors} will meet on {when Thursday=2024-05-16} to consider the offer.",
    "The {who Labour Party} will hold its annual conference in {where Liverpool} in {when September=2024-09}.",
    "The {where Seoul} climate conference, due to open on {when November 4=2024-11-04}, will gather 60 ministers.",
    "NATO leaders gather for a summit in {where Washington} on {when July 9=2024-07-09}.",
    "A Senate committee will hold a public hearing on {when May 22=2024-05-22} on the rail merger.",
]

WHOLE_STORIES = [
    (
        "Keller and Novak to meet in Lisbon\n\nANKARA, May 14 - President {who Anna Keller} and Prime Minister "
        "{who Peter Novak} will meet in {where Lisbon} on {when Friday=2024-05-17}, officials said on Tuesday.\n\n"
        "The talks will focus on fishing, a spokesman said. It will be their first since March."
    ),
    (
        "TWO MINISTERS TO MEET ON FISHING MAY 17\n\nOSLO, May 14 - Norwegian minister {who Karin Dahl} will meet her "
        "Icelandic counterpart {who Jon Arnason} in {where Bergen} on {when May 17=2024-05-17}."
    ),
]


@pytest.mark.parametrize("marked", [*UPCOMING, *WHOLE_STORIES])
def test_the_main_meeting_has_the_marked_place_day_and_people(nlp: Language, marked: str) -> None:
    sentence = unmark(marked)
    main = main_of(read(nlp, sentence.text))
    assert main is not None
    assert main.upcoming
    assert not main.cancelled
    shown = {
        "where": [main.place] if main.place else [],
        "when": [main.start] if main.start else [],
        "who": sorted(party.name for party in main.participants),
    }
    wanted = {label: sorted(sentence.answers.get(label, [])) for label in ("where", "when", "who")}
    wanted["who"] = sorted(set(wanted["who"]))
    if not wanted["who"]:
        del shown["who"], wanted["who"]
    assert shown == wanted


def test_a_range_of_days_has_a_start_and_an_end(nlp: Language) -> None:
    main = main_of(read(nlp, "Anna Keller and Peter Novak will meet in Lisbon on June 3-5 for a summit."))
    assert main is not None
    assert (main.start, main.end) == ("2024-06-03", "2024-06-05")


def test_two_joined_days_are_a_start_and_an_end(nlp: Language) -> None:
    main = main_of(read(nlp, "The leaders will gather for the NATO summit in Vilnius on July 11 and 12."))
    assert main is not None
    assert (main.start, main.end) == ("2024-07-11", "2024-07-12")


def test_without_an_anchor_the_year_stays_open(nlp: Language) -> None:
    main = main_of(read(nlp, "Anna Keller is scheduled to meet Peter Novak in Lisbon on August 5.", anchor=None))
    assert main is not None
    assert main.start == "XXXX-08-05"


def test_without_an_anchor_grammar_tells_what_is_over(nlp: Language) -> None:
    found = read(nlp, "Anna Keller met Peter Novak in Lisbon on August 5.", anchor=None)
    assert not any(one.upcoming for one in found)
