from __future__ import annotations

import pytest
from spacy.language import Language

from bot.extract import summary
from bot.extract.actors import find_parties


def _chosen(nlp: Language, text: str, title: str | None = None) -> str | None:
    doc = nlp(text)
    span = summary.choose(doc, title, find_parties(doc, title), ())
    return text[span.start : span.end] if span else None


@pytest.mark.parametrize(
    ("text", "title", "lead"),
    [
        (
            (
                "OSAKA, April 26 - Japanese Trade Minister Kenji Mori meets steel makers today to discuss tariffs.\n\n"
                "He is expected to stay for two days before he goes on to Seoul."
            ),
            "MORI TO MEET STEEL MAKERS",
            "Japanese Trade Minister Kenji Mori meets steel makers today to discuss tariffs.",
        ),
        (
            (
                "Mori to meet steel makers\nBy Rita Moss\nFILE PHOTO: Kenji Mori in Osaka last year. © AP\n"
                "Trade Minister Kenji Mori will meet the makers of steel on Friday, his ministry said.\n"
                "It was not clear what he would offer them, if anything at all."
            ),
            "Mori to meet steel makers",
            "Trade Minister Kenji Mori will meet the makers of steel on Friday, his ministry said.",
        ),
        (
            (
                "It was a long night for everybody who had come to the hall.\n"
                "Harbour Bank and Norvik signed their merger on Monday after a year of talks.\n"
                "The lawyers went home at four in the morning."
            ),
            "Harbour Bank, Norvik sign merger",
            "Harbour Bank and Norvik signed their merger on Monday after a year of talks.",
        ),
        (
            (
                "Grenville’s Prime Minister, Dr the Rt. Hon. Karl Mitchum has backed a yearly forum on banking.\n"
                "The forum would meet each spring in a different town."
            ),
            None,
            "Grenville’s Prime Minister, Dr the Rt. Hon. Karl Mitchum has backed a yearly forum on banking.",
        ),
    ],
)
def test_the_lead_is_chosen_without_headline_furniture_and_dateline(
    nlp: Language, text: str, title: str | None, lead: str
) -> None:
    assert _chosen(nlp, text, title) == lead


@pytest.mark.parametrize("text", ["Read more\nAdvertisement", "NO WHEAT FOR MOSCOW SAYS MINISTER", "Tea, milk, sugar"])
def test_a_text_without_prose_has_no_summary(nlp: Language, text: str) -> None:
    assert _chosen(nlp, text) is None
