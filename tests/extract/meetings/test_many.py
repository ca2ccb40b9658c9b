"""Mentions of one meeting are one, different meetings stay apart, and one of them is the main one."""

from __future__ import annotations

from spacy.language import Language

from tests.extract.marks import main_of, read


def test_the_meeting_the_talks_and_the_verb_are_one(nlp: Language) -> None:
    found = read(
        nlp,
        "Anna Keller will meet Peter Novak in Lisbon on June 3. The meeting will be the first since March. The talks "
        "will focus on fishing.",
    )
    assert len(found) == 1
    assert len(found[0].mentions) == 3


def test_a_later_sentence_adds_place_and_day(nlp: Language) -> None:
    found = read(
        nlp,
        "Fishing will be on the agenda when Anna Keller and Peter Novak meet in Lisbon. Anna Keller is "
        "scheduled to meet "
        "Peter Novak in Lisbon on June 3.",
    )
    assert [(one.place, one.start) for one in found] == [("Lisbon", "2024-06-03")]


def test_two_meetings_in_one_sentence_keep_their_own_place_and_day(nlp: Language) -> None:
    found = read(
        nlp, "Finance ministers will meet next week in Sardinia to set the agenda for the June summit in Venice."
    )
    assert {(one.place, one.start) for one in found if one.upcoming} == {
        ("Sardinia", "2024-W21"),
        ("Venice", "2024-06"),
    }


def test_meetings_of_different_people_stay_apart(nlp: Language) -> None:
    found = read(nlp, "Anna Keller will meet Peter Novak on Thursday. Maria Stein will meet Carl Berg on Friday.")
    people = [sorted(party.name for party in one.participants) for one in found]
    assert sorted(people) == [["Anna Keller", "Peter Novak"], ["Carl Berg", "Maria Stein"]]


def test_a_past_and_an_upcoming_meeting_of_the_same_people_stay_apart(nlp: Language) -> None:
    found = read(
        nlp,
        "Anna Keller met Peter Novak in Rome on May 2. She will meet him again in Lisbon on June 3, her office said.",
    )
    assert [(one.upcoming, one.place) for one in found] == [(True, "Lisbon"), (False, "Rome")]


def test_the_main_meeting_comes_first_and_is_the_only_one(nlp: Language) -> None:
    found = read(
        nlp,
        "Anna Keller and Peter Novak will meet in Lisbon on June 3 for a summit. The summit will be "
        "their first. Before "
        "that, Maria Stein will visit Oslo.",
    )
    assert [one.main for one in found] == [True] + [False] * (len(found) - 1)
    assert found[0].place == "Lisbon"


def test_the_focus_word_wins_over_equals(nlp: Language) -> None:
    text = "Anna Keller will meet Peter Novak in Lisbon on June 3. Maria Stein will meet Carl Berg in Sochi on June 5."
    by_default, by_name = main_of(read(nlp, text)), main_of(read(nlp, text, focus="keller"))
    assert by_default is not None
    assert by_name is not None
    assert (by_default.place, by_default.focus) == ("Sochi", True)
    assert (by_name.place, by_name.focus) == ("Lisbon", True)


def test_only_matching_meetings_are_in_focus(nlp: Language) -> None:
    found = read(nlp, "Anna Keller will meet Peter Novak in Lisbon on June 3.")
    assert [one.focus for one in found] == [False]


def test_a_meeting_of_two_people_is_named_after_them(nlp: Language) -> None:
    found = read(nlp, "Anna Keller will meet Peter Novak in Lisbon on June 3.")
    assert found[0].name == "Keller-Novak meeting"


def test_a_meeting_with_a_name_of_its_own_keeps_it(nlp: Language) -> None:
    found = read(nlp, "The annual shareholders meeting of Halden Motors will take place on June 20 in Stuttgart.")
    assert found[0].name == "annual shareholders meeting"


def test_the_evidence_is_the_sentence_that_says_most(nlp: Language) -> None:
    text = (
        "The meeting will be short. Anna Keller will meet Peter Novak in Lisbon on June 3. The meeting "
        "will be the third."
    )
    evidence = read(nlp, text)[0].evidence
    assert text[evidence.start : evidence.end] == "Anna Keller will meet Peter Novak in Lisbon on June 3."
