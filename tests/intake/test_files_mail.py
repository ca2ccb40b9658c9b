"""Mails to articles."""

from __future__ import annotations

from contextlib import suppress
from datetime import date
from email.message import EmailMessage
from email.policy import SMTP

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from bot.errors import ArticleError, BadArticleFile, EmptyText, TextTooLong
from bot.intake.files import read_bytes
from bot.model import Article
from tests.intake.documents.forms import PARAGRAPHS, TITLE, article_as, as_html, as_mail

ARTICLE = "\n\n".join(PARAGRAPHS)
HEAD = b"From: Coast Wire <desk@coast.example>\r\nMIME-Version: 1.0\r\nSubject: Talks\r\n"


def read(data: bytes) -> Article:
    return read_bytes("talks.eml", data)


def words(text: str) -> list[str]:
    return text.split()


def test_the_subject_is_the_title_and_the_senders_day_the_day() -> None:
    article = read(as_mail(TITLE, plain=ARTICLE, day="Tue, 04 Feb 2025 23:30:00 -0500"))

    assert (article.title, article.text) == (TITLE, ARTICLE)
    assert (article.published, article.published_source) == (date(2025, 2, 4), "page")


@pytest.mark.parametrize("day", ["soon", "", "Tue, 99 Feb 2025 10:00:00 +0000", "x" * 9000])
def test_a_mail_without_a_proper_date_has_no_day(day: str) -> None:
    article = read(HEAD + b"Date: " + day.encode() + b"\r\n\r\nLeaders meet.\r\n")

    assert (article.published, article.published_source) == (None, None)


@pytest.mark.parametrize("subject", ["Fwd: Talks", "FW: Re: Talks", "Re[2]: Talks", "AW: WG: Talks", "Talks"])
def test_marks_of_replies_and_forwards_are_no_part_of_the_title(subject: str) -> None:
    assert read(as_mail(subject, plain="Leaders meet.")).title == "Talks"


def test_a_subject_in_any_charset_is_decoded() -> None:
    mail = HEAD.replace(b"Talks", b"=?utf-8?q?St=C3=B8re?= =?iso-8859-1?q?_trifft_L=F8ken?=") + b"\r\nLeaders meet.\r\n"

    assert read(mail).title == "Støre trifft Løken"


def test_the_text_goes_before_the_html() -> None:
    markup = as_html("x", [f"HTML: {each}" for each in PARAGRAPHS])

    assert read(as_mail(TITLE, plain=ARTICLE, markup=markup)).text == ARTICLE


@pytest.mark.parametrize("plain", [None, "View this email in your browser: https://coast.example/1", ""])
def test_the_html_stands_in_for_a_text_that_is_a_stub(plain: str | None) -> None:
    body = "".join(f"<p>{each}</p>" for each in PARAGRAPHS)

    assert read(as_mail(TITLE, plain=plain, markup=f"<html><body>{body}</body></html>")).text == ARTICLE


NEWSLETTER = """<html><head><title>x</title><style>p {color: red}</style></head><body>
<div style="display:none">Leaders meet to talk of grain, and what it means for you</div>
<table><tr><td><a href="https://coast.example/1">View in browser</a></td></tr>
<tr><td><a href="https://coast.example">Home</a> <a href="https://coast.example/w">World</a></td></tr>
<tr><td><h2>Grain first</h2>Leaders meet<br>in <a href="https://coast.example/s">Sochi</a>.<br><br>They talk of gas.
<ul><li>Grain</li><li><p>Gas</p></li></ul></td></tr>
<tr><td>You are receiving this because you signed up. <a href="x">Unsubscribe</a></td></tr></table></body></html>"""


def test_a_newsletter_is_read_without_what_stands_around_it() -> None:
    assert read(as_mail("Grain", markup=NEWSLETTER)).text.split("\n\n") == [
        "Grain first",
        "Leaders meet\nin Sochi.",
        "They talk of gas.",
        "- Grain",
        "- Gas",
    ]


def test_signatures_and_addresses_behind_words_are_left_out() -> None:
    plain = "Leaders meet in Sochi <https://coast.example/s?a=1>.\n\n-- \nJo Hale\nCoast Wire"

    assert read(as_mail("Talks", plain=plain)).text == "Leaders meet in Sochi."


def test_flowed_lines_are_one_paragraph() -> None:
    body = b"Content-Type: text/plain; charset=utf-8; format=flowed\r\n\r\nLeaders \r\nmeet.\r\n\r\n From Sochi\r\n"

    assert read(HEAD + body).text == "Leaders meet.\n\nFrom Sochi"


def test_flowed_lines_may_be_cut_within_words() -> None:
    body = b"Content-Type: text/plain; format=flowed; delsp=yes\r\n\r\nLea \r\nders meet.\r\n"

    assert read(HEAD + body).text == "Leaders meet."


def test_a_body_that_is_quoted_as_a_whole_is_read_without_the_marks() -> None:
    assert read(as_mail("Talks", plain="> Leaders meet.\n> > They talk.\n")).text == "Leaders meet.\nThey talk."


@pytest.mark.parametrize(
    ("charset", "encoded"),
    [
        ("windows-1252", "Støre – “no”".encode("cp1252")),
        ("utf-8", "Støre – “no”".encode("cp1252")),
        ("x-unknown", "Støre – “no”".encode()),
        ("us-ascii", "Støre – “no”".encode()),
    ],
)
def test_a_charset_that_lies_does_no_harm(charset: str, encoded: bytes) -> None:
    part = f"Content-Type: text/plain; charset={charset}\r\nContent-Transfer-Encoding: 8bit\r\n\r\n".encode()

    assert read(HEAD + part + encoded).text == "Støre – “no”"


FORWARDED = {
    "gmail": "FYI\n\n---------- Forwarded message ---------\nFrom: Coast Wire <desk@coast.example>\n"
    "Date: Wed, Jul 27, 2022 at 9:30 AM\nSubject: Talks in Sochi\nTo: <team@news.example>\n\n\n{}",
    "apple": "See below.\n\nBegin forwarded message:\n\n> From: Coast Wire\n> Subject: Talks in Sochi\n"
    "> Date: 27 July 2022 at 09:30:12 CEST\n> To: team\n\n{}",
    "outlook": "________________________________\nFrom: Coast Wire\nSent: Wednesday, July 27, 2022 9:30 AM\n"
    "To: team\nSubject: Talks in Sochi\n\n{}",
    "original": "-----Original Message-----\nFrom: x\nSent: 2022-07-27\nSubject: Talks in Sochi\n\n{}",
    "twice": "---- Forwarded message ----\nFrom: x\nDate: 1 Aug 2022\nSubject: Fwd: Talks\n\n"
    "---- Forwarded message ----\nFrom: x\nDate: 27 Jul 2022\nSubject: Talks in Sochi\n\n{}",
}


@pytest.mark.parametrize("program", FORWARDED)
def test_of_a_forwarded_mail_the_inner_one_counts(program: str) -> None:
    article = read(as_mail("Fwd: Talks in Sochi", plain=FORWARDED[program].format(ARTICLE)))

    assert (article.title, article.published) == ("Talks in Sochi", date(2022, 7, 27))
    assert words(article.text) == words(ARTICLE)


def test_a_forward_below_a_long_text_is_left_where_it_is() -> None:
    plain = f"{ARTICLE}\n\n---- Forwarded message ----\nFrom: x\nSubject: y\n\nThanks."
    article = read(as_mail(TITLE, plain=plain))

    assert article.title == TITLE
    assert words(article.text)[: len(words(ARTICLE))] == words(ARTICLE)


def with_attachments(text: str, *attachments: tuple[str, bytes]) -> bytes:
    mail = EmailMessage(policy=SMTP)
    mail["From"], mail["Subject"], mail["Date"] = "a@coast.example", "Talks", "Wed, 27 Jul 2022 10:00:00 +0000"
    mail["Message-ID"] = "<2@coast.example>"
    mail.set_content(text)
    for name, content in attachments:
        mail.add_attachment(content, maintype="application", subtype="octet-stream", filename=name)
    return mail.as_bytes()


def test_a_mail_that_was_forwarded_as_an_attachment_is_opened() -> None:
    inner = EmailMessage(policy=SMTP)
    inner["From"], inner["Subject"], inner["Date"] = "a@coast.example", TITLE, "Wed, 27 Jul 2022 10:00:00 +0000"
    inner.set_content(ARTICLE)
    outer = EmailMessage(policy=SMTP)
    outer["From"], outer["Subject"], outer["Message-ID"] = "b@news.example", "Fwd", "<3@news.example>"
    outer.set_content("See attached.")
    outer.add_attachment(inner)

    article = read(outer.as_bytes())
    assert (article.title, article.published) == (TITLE, date(2022, 7, 27))
    assert words(article.text) == words(ARTICLE)


@pytest.mark.parametrize("form", ["pdf", "docx", "html", "txt"])
def test_the_one_attachment_of_an_empty_mail_is_the_article(form: str) -> None:
    logo = ("logo.png", b"\x89PNG\r\n\x1a\n\x00\x00")
    article = read(with_attachments("Please see below.", logo, (f"talks.{form}", article_as(form))))

    assert words(article.text)[-50:] == words(ARTICLE)[-50:]
    assert article.title == ("Talks" if form == "txt" else TITLE)
    assert (article.published, article.published_source) == (date(2022, 7, 27), "page")


def test_attachments_of_a_mail_with_a_text_are_left_alone() -> None:
    assert read(with_attachments(ARTICLE, ("other.txt", b"Another text."))).text.startswith(PARAGRAPHS[0][:20])


def test_of_several_attachments_none_is_picked() -> None:
    with pytest.raises(EmptyText, match=r"no text in talks\.eml"):
        read(with_attachments("", ("a.txt", b"One text."), ("b.txt", b"Another text.")))


def test_a_mail_is_known_by_its_header_whatever_its_name() -> None:
    assert read_bytes("saved.txt", as_mail(TITLE, plain=ARTICLE)).title == TITLE
    assert read_bytes("saved", b"From desk@coast.example Wed Jul 27\r\n" + as_mail(TITLE, plain=ARTICLE)).title == TITLE


def test_a_text_that_begins_with_a_letterhead_is_a_text() -> None:
    text = "From: the desk\nSubject: talks\n\nLeaders meet."

    assert read_bytes("talks.txt", text.encode()).text == text


@pytest.mark.parametrize(
    "data",
    [
        HEAD + b"Content-Type: multipart/mixed; boundary=b\r\n\r\n" + b"--b\r\n\r\na\r\n" * 500_000,
        HEAD + b"Content-Type: text/plain; " + b"a*0=b; " * 500_000 + b"\r\n\r\nhello",
        HEAD + b"X-Flood: b\r\n" * 300_000 + b"\r\nhello",
        HEAD + b"Content-Type: message/rfc822\r\n\r\nSubject: y\r\n" * 90_000,
        HEAD + b"Content-Type: text/html\r\n\r\n" + b"<b>" * 200_000,
    ],
    ids=["parts", "long-header", "headers", "nested", "tags"],
)
def test_a_flood_is_refused(data: bytes) -> None:
    with pytest.raises(TextTooLong):
        read(data)


def test_a_subject_without_end_is_none() -> None:
    assert read(HEAD.replace(b"Talks", b"=?utf-8?q?a?= " * 90_000) + b"\r\nLeaders meet.\r\n").title is None


def test_mails_within_mails_without_end_are_broken() -> None:
    nested = b"".join(
        b"Content-Type: multipart/mixed; boundary=b%d\r\n\r\n--b%d\r\n" % (depth, depth) for depth in range(1500)
    )
    with pytest.raises((BadArticleFile, EmptyText)):
        read(HEAD + nested)


@given(data=st.binary(max_size=200))
@settings(max_examples=60, deadline=None)
def test_any_mail_is_an_article_or_refused(data: bytes) -> None:
    for head in (HEAD + b"\r\n", HEAD, HEAD + b"Content-Type: multipart/mixed; boundary=b\r\n\r\n--b\r\n"):
        with suppress(ArticleError):
            read(head + data).model_dump_json()
