from __future__ import annotations

from concurrent.futures import ThreadPoolExecutor

import pytest

from bot.extract import language

GERMAN = (
    "Der norwegische Außenminister trifft am Freitag in Oslo seinen dänischen Kollegen, um über die Fischerei in der "
    "Nordsee zu sprechen, wie das Ministerium mitteilte."
)


@pytest.mark.parametrize(
    ("text", "code"),
    [
        (GERMAN, "de"),
        ("Il ministro norvegese incontrerà venerdì a Oslo il collega danese per discutere della pesca.", "it"),
        ("El ministro noruego se reunirá el viernes en Oslo con su colega danés para hablar de la pesca.", "es"),
        ("Норвежский министр встретится в пятницу с датским коллегой в Осло", "ru"),
        ("The Norwegian minister will meet his Danish colleague in Oslo on Friday to talk about fishing.", "en"),
    ],
)
def test_a_clear_text_is_told_by_its_language(text: str, code: str) -> None:
    assert language.detect(text) == code


@pytest.mark.parametrize(
    "text",
    [
        "",
        "12 34 56",
        "Oslo summit: Berg, Holst",
        "BERG SEES NO FISH DEAL SOON",
        "Berg trifft Holst",
        "Olav Berg Per Holst Oslo",
    ],
)
def test_what_is_short_or_unclear_passes_as_english(text: str) -> None:
    assert language.detect(text) == "en"


def test_names_from_elsewhere_do_not_make_english_foreign() -> None:
    text = "Recep Kılıçoğlu met Łukasz Żółtowski and Søren Åkjær in Çanakkale, said the spokesman of the Ministry."
    assert language.detect(text) == "en"


def test_a_long_text_is_sampled_at_both_ends_and_the_middle() -> None:
    assert language.detect(f"{GERMAN} " * 2_000) == "de"


def test_many_threads_may_ask_at_once() -> None:
    with ThreadPoolExecutor(8) as pool:
        assert set(pool.map(language.detect, [GERMAN] * 32)) == {"de"}


@pytest.mark.parametrize(("code", "name"), [("de", "German"), ("pt", "Portuguese"), ("xx", "xx")])
def test_a_language_has_its_english_name(code: str, name: str) -> None:
    assert language.name(code) == name
