from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from bot.extract import clean


def _stretches(text: str) -> list[str]:
    return [text[span.start : span.end] for span in clean.furniture(text)]


@pytest.mark.parametrize(
    "line",
    [
        "FILE PHOTO: The minister in Oslo in May.",
        "Photo: Rita Moss",
        "Image credit: Harbour Bank",
        "Fishermen mend their nets. © Sven Dahl / Anadolu Agency via Getty Images",
        "Fishermen mend their nets (Reuters)",
        "The minister in Oslo. Photograph: Rita Moss/Getty Images",
        "By Rita Moss",
        "BY RITA MOSS",
        "By Rita Moss and Tom Ford, Staff Writers",
        "(Reporting by Rita Moss; editing by Tom Ford)",
        "Read more",
        "Read more: What the deal means for farmers",
        "Also read: Ten facts about cod",
        "Advertisement",
        "Sign up for our daily newsletter",
        "Share this article",
        "© 2023 The Harbour Times. All rights reserved.",
        "Copyright 2023 The Harbour Times",
        "Published: 4 May 2023",
        "Updated at 10:15 GMT",
        "3 min read",
    ],
)
def test_a_line_of_the_page_is_furniture(line: str) -> None:
    assert _stretches(f"The minister spoke.\n{line}\nNobody listened.") == [line]


@pytest.mark.parametrize(
    "line",
    [
        "By Friday the ministers had agreed on everything.",
        "Photographs of the ship were shown to the court on Monday.",
        "Share prices fall on fear of war",
        "Copyright law is to be reformed, the minister said.",
        "Advertisement spending fell by a tenth last year, the agency said.",
        "Published accounts of the talks differ, a diplomat said.",
        "He said he would read more about the plan.",
        "OSAKA, April 26 (Xinhua) -- Steel makers met on Monday.",
        "Talks on fish - approved by both sides - end today",
    ],
)
def test_a_line_of_the_story_is_none(line: str) -> None:
    assert _stretches(line) == []


def test_caption_marks_inside_a_paragraph_are_furniture() -> None:
    text = "The minister spoke. Image copyright AP Image caption Nurses outside a hospital She then left."
    assert _stretches(text) == ["Image copyright AP", "Image caption"]


@pytest.mark.parametrize(
    ("text", "dateline"),
    [
        ("OSAKA, April 26 - Steel makers met.", "OSAKA, April 26 - "),
        ("OSLO (AP) — The minister spoke.", "OSLO (AP) — "),
        ("NAIROBI, Kenya (AP) — The minister spoke.", "NAIROBI, Kenya (AP) — "),
        ("BRIDGETOWN, BARBADOS, April 27 - Governors meet.", "BRIDGETOWN, BARBADOS, April 27 - "),
        ("BRUSSELS, February 10 (Xinhua) --\n\nThe alliance met.", "BRUSSELS, February 10 (Xinhua) --\n\n"),
        ("(Reuters) - Norvik made an offer.", "(Reuters) - "),
        ("The minister - a farmer - spoke.", None),
        ("NO WHEAT FOR MOSCOW - MINISTER", None),
    ],
)
def test_a_dateline_opens_a_report(text: str, dateline: str | None) -> None:
    assert [text[span.start : span.end] for span in clean.datelines(text)] == ([dateline] if dateline else [])


def test_lines_in_capitals_are_shouted() -> None:
    text = "NO WHEAT FOR MOSCOW\nThe U.S. said so.\nU.S. EC"
    assert [text[span.start : span.end] for span in clean.shouted(text)] == ["NO WHEAT FOR MOSCOW"]


def test_furniture_is_a_paragraph_of_its_own_in_wrapped_copy() -> None:
    text = (
        "Steel makers from six countries met in Osaka on Monday to talk about\n"
        "the price of ore, which has risen by a fifth since the beginning of\n"
        "Read more: What ore costs\n"
        "the year, as mines in the south were closed by floods and strikes in\n"
        "March.\n"
    )
    assert clean.paragraph_starts(text) == {0, text.index("Read more"), text.index("the year")}


@given(st.text(alphabet="By AP©(/-–: \nImage caption,.R", max_size=400))
def test_stretches_lie_in_the_text_in_its_order(text: str) -> None:
    for spans in (clean.furniture(text), clean.datelines(text), clean.shouted(text)):
        assert list(spans) == sorted(spans, key=lambda span: span.start)
        assert all(0 <= span.start < span.end <= len(text) for span in spans)


@pytest.mark.parametrize(
    ("text", "headline"),
    [
        ("Ministers to meet in Oslo\n\nThe ministers will meet on Friday.\n", "Ministers to meet in Oslo"),
        ("  FED HOLDS RATES\nThe Federal Reserve held its rates.", "FED HOLDS RATES"),
        ("The ministers will meet on Friday.\n\nThey will talk.", None),
        ("Ministers to meet in Oslo", None),
        ("By Rita Moss\n\nThe ministers will meet on Friday.", None),
        ("Friday\n\nThe ministers will meet.", None),
        ("", None),
    ],
)
def test_the_headline_of_a_paste(text: str, headline: str | None) -> None:
    found = clean.headline(text)
    assert (text[found.start : found.end] if found else None) == headline


WRAPPED = """The foreign ministers of Peru and Chile will meet in Arica on the coming
Friday to talk about fishing rights in the waters off their common border
and about the price of copper, a spokesman of the government in Lima told
reporters on Tuesday.

They last met in May.
"""


def test_a_hard_wrapped_paragraph_is_read_in_one_line_with_the_same_offsets() -> None:
    read = clean.unwrapped(WRAPPED)
    assert "on the coming Friday to talk" in read
    assert "Tuesday.\n\nThey" in read
    assert len(read) == len(WRAPPED)


@given(st.text(st.sampled_from("ab. \n\t")))
def test_unwrapping_changes_nothing_but_white_space(text: str) -> None:
    read = clean.unwrapped(text)
    assert len(read) == len(text)
    assert read.split() == text.split()
