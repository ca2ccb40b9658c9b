from __future__ import annotations

from concurrent.futures import ThreadPoolExecutor

import pytest
import spacy

from bot.errors import WrongLanguage
from bot.extract import Language, extract_brief, language
from bot.model import Article

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
        ("挪威大臣将于周五在奥斯陆会见丹麦同行，讨论北海的渔业问题。", "zh"),
        ("يلتقي الوزير النرويجي نظيره الدنماركي يوم الجمعة في أوسلو لبحث الصيد في بحر الشمال", "ar"),
        ("नॉर्वे के मंत्री शुक्रवार को ओस्लो में अपने डेनिश समकक्ष से मिलकर मछली पकड़ने पर बात करेंगे।", "hi"),
        ("Міністр зустрінеться у п'ятницю з данським колегою в Осло, щоб обговорити рибальство.", "uk"),
        ("Statsministeren møter fredag sin danske kollega i Oslo for å snakke om fisket i Nordsjøen.", "no"),
        ("Ministar će se u petak sastati s danskim kolegom u Oslu kako bi razgovarali o ribolovu.", "hr"),
        ("Menteri Norwegia akan bertemu rekannya dari Denmark di Oslo pada hari Jumat.", "id"),
        ("AUSSENMINISTER TRIFFT AM FREITAG IN OSLO SEINEN DÄNISCHEN KOLLEGEN ZU GESPRÄCHEN ÜBER DIE FISCHEREI", "de"),
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


@pytest.mark.parametrize(
    "text",
    [
        # Scots, Nigerian Pidgin and Jamaican
        "The Scots Pairlament haes votit the day for tae gie the wee bairns free denner at the schuil, an it wis braw.",
        "Di president of di kontri tok say e go meet im oga dem for Abuja on top di mata of petrol price wey go up.",
        "Di prime minister seh him nah go step dung, even though di people dem a call fi election dis year.",
        "PUTIN AND ERDOGAN TO MEET IN SOCHI ON FRIDAY FOR TALKS ON GRAIN CORRIDOR AND GAS",
        "NORLAND SPY CHIEF RESIGNS; PRIME MINISTER LUND NAMES DEPUTY",
        "Arsenal 2-1 Chelsea; Real Madrid 3-0 Sevilla; Bayern München 4-2 Borussia Dortmund; Paris SG 1-1 Lyon",
        "AAPL +1.2% MSFT -0.4% TSLA +3.3% NVDA +2.1% AMZN -1.0%",
        "China’s Xi Jinping (习近平) met Premier Li Qiang (李强) in Beijing (北京) on Friday, Xinhua said.",
        "🎉🎉🎉 👍",
    ],
)
def test_englishes_headlines_and_lists_of_names_are_no_foreign_language(text: str) -> None:
    assert language.detect(text) == "en"


def test_an_english_article_with_long_foreign_quotations_is_english() -> None:
    text = (
        "The president told reporters in Paris: « Nous ne céderons pas devant la violence, et nous continuerons à "
        "défendre nos valeurs, quoi qu'il en coûte, car la France est plus forte que ceux qui veulent la détruire. » "
        "He added: « Le gouvernement prendra ses responsabilités dès demain, et je parlerai au pays vendredi soir. »"
    )
    assert language.detect(text) == "en"


def test_a_german_article_with_english_quotations_is_german() -> None:
    text = (
        "Der Minister sagte am Freitag in Berlin, dass er „fully committed to the agreement and to the partnership "
        "with the United States of America“ sei, wie das Ministerium am Abend mitteilte."
    )
    assert language.detect(text) == "de"


def test_what_is_unclear_passes_as_the_language_of_the_pipeline() -> None:
    assert language.detect("Berg trifft Holst", default="de") == "de"
    assert language.detect("12 34 56", default="de") == "de"
    assert language.detect("The minister of fisheries said that talks will go on in Oslo.", default="de") == "en"


@pytest.mark.parametrize(
    ("pipeline", "text", "sentence"),
    [
        ("en", GERMAN, "This article seems to be in German; I brief English."),
        (
            "de",
            "The minister of fisheries said that the talks in Oslo will go on after the weekend.",
            "English; I brief German.",
        ),
        ("en", "Норвежский министр встретится в пятницу с датским коллегой в Осло", "in Russian; I brief English."),
    ],
)
def test_the_sentence_names_both_languages(pipeline: str, text: str, sentence: str) -> None:
    nlp: Language = spacy.blank(pipeline)

    with pytest.raises(WrongLanguage) as raised:
        extract_brief(nlp, Article(text=text))
    assert str(raised.value).endswith(sentence)


def test_names_from_elsewhere_do_not_make_english_foreign() -> None:
    text = "Recep Kılıçoğlu met Łukasz Żółtowski and Søren Åkjær in Çanakkale, said the spokesman of the Ministry."
    assert language.detect(text) == "en"


def test_a_long_text_is_sampled_at_both_ends_and_the_middle() -> None:
    assert language.detect(f"{GERMAN} " * 2_000) == "de"


def test_many_threads_may_ask_at_once() -> None:
    with ThreadPoolExecutor(8) as pool:
        assert set(pool.map(language.detect, [GERMAN] * 32)) == {"de"}


@pytest.mark.parametrize(
    ("code", "name"),
    [
        ("de", "German"),
        ("pt", "Portuguese"),
        ("ru", "Russian"),
        ("ar", "Arabic"),
        ("zh", "Chinese"),
        ("hi", "Hindi"),
        ("xx", "xx"),
    ],
)
def test_a_language_has_its_english_name(code: str, name: str) -> None:
    assert language.name(code) == name
