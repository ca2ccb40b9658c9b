"""Pages in other scripts are articles too: only then can the bot say which language it does not brief."""

from __future__ import annotations

import pytest

from bot.extract.language import detect
from bot.intake.counting import words_in
from bot.intake.page import read_html

JAPANESE = (
    "北の国の首相と南の国の大統領は来週、港町で会談し、漁業権について話し合うと政府報道官が水曜日に述べた。",
    "両首脳の会談は八月五日に予定されており、先月の電話協議に続いて二度目となる。",
    "報道官は、穀物の輸出と国境の検問所についても協議される見通しだと記者団に語った。",
)
CHINESE = (
    "北国总理与南国总统将于下周在港口城市举行会谈,讨论渔业权问题,政府发言人星期三表示。",
    "两国领导人的会谈定于八月五日举行,这是继上月通话之后的第二次接触。",
    "发言人对记者说,双方预计还将讨论粮食出口和边境检查站问题。",
)
ARABIC = (
    "قال متحدث باسم الحكومة يوم الأربعاء إن رئيس الوزراء سيجتمع مع رئيس الدولة المجاورة الأسبوع المقبل في الميناء.",
    "ومن المقرر أن يعقد اللقاء في الخامس من أغسطس وهو الثاني بعد مكالمة هاتفية جرت في الشهر الماضي بين الجانبين.",
    "وأضاف المتحدث للصحفيين أن صادرات الحبوب ونقاط التفتيش على الحدود ستكون على جدول الأعمال أيضا.",
)
HINDI = (
    "सरकार के प्रवक्ता ने बुधवार को कहा कि प्रधानमंत्री अगले सप्ताह पड़ोसी देश के राष्ट्रपति से बंदरगाह शहर में मिलेंगे।",
    "यह बैठक पाँच अगस्त को होगी और पिछले महीने फोन पर हुई बातचीत के बाद दोनों नेताओं की दूसरी बातचीत है।",
    "प्रवक्ता ने पत्रकारों से कहा कि अनाज के निर्यात और सीमा की चौकियों पर भी चर्चा होने की संभावना है।",
)


@pytest.mark.parametrize(
    ("language", "paragraphs"),
    [("ja", JAPANESE), ("zh", CHINESE), ("ar", ARABIC), ("hi", HINDI)],
    ids=lambda each: each[:2],
)
def test_an_article_in_another_script_is_read_and_its_language_known(
    language: str, paragraphs: tuple[str, ...]
) -> None:
    body = "".join(f"<p>{paragraph}</p>" for paragraph in paragraphs)
    article = read_html(
        f"<!doctype html><html><head><title>x</title></head><body><article>{body}</article></body></html>"
    )

    assert article.text == "\n\n".join(paragraphs)
    assert detect(article.text) == language


@pytest.mark.parametrize(
    ("text", "words"), [("", 0), ("Two words, 3 numbers", 4), ("会談する", 2), ("NATOの会談 2026", 4), ("ผู้นำ", 3)]
)
def test_words_are_counted_in_any_script(text: str, words: int) -> None:
    assert words_in(text) == words
