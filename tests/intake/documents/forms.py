"""One article in every form that files have."""

from __future__ import annotations

import html
from collections.abc import Sequence
from email.message import EmailMessage
from email.policy import SMTP
from io import BytesIO
from pathlib import Path

import docx

from tests.intake.documents.pdf_writer import Layout, set_in_pages

TITLE, *PARAGRAPHS = Path(__file__).with_name("article.txt").read_text("utf8").strip().split("\n\n")
FORMS = ("txt", "md", "html", "pdf", "docx", "eml")


def article_as(form: str) -> bytes:
    """The article as a file of that kind."""
    match form:
        case "txt":
            return "\n\n".join([TITLE, *PARAGRAPHS, ""]).encode()
        case "md":
            return "\n\n".join([f"# {TITLE}", *PARAGRAPHS, ""]).encode()
        case "html":
            return as_html(TITLE, PARAGRAPHS).encode()
        case "pdf":
            return set_in_pages(PARAGRAPHS, Layout(lines=24, header="Coast Wire", footer="#"), title=TITLE).bytes()
        case "docx":
            return as_word(TITLE, PARAGRAPHS)
        case _:
            return as_mail(TITLE, plain="\n\n".join(PARAGRAPHS))


def as_html(title: str, paragraphs: Sequence[str]) -> str:
    """A page."""
    body = "".join(f"<p>{html.escape(each)}</p>\n" for each in paragraphs)
    head = f"<!DOCTYPE html><html><head><title>{title}</title></head>"
    return f"{head}<body><article><h1>{title}</h1>{body}</article></body></html>"


def as_word(title: str, paragraphs: Sequence[str]) -> bytes:
    """A Word file, its title in the style Title."""
    document = docx.Document()
    document.add_heading(title, 0)
    for paragraph in paragraphs:
        document.add_paragraph(paragraph)
    return word_bytes(document)


def word_bytes(document: docx.document.Document) -> bytes:
    """A Word file's bytes."""
    file = BytesIO()
    document.save(file)
    return file.getvalue()


def as_mail(
    subject: str, *, plain: str | None = None, markup: str | None = None, day: str = "Tue, 04 Feb 2025 23:30:00 -0500"
) -> bytes:
    """A mail with a plain part, an HTML part, or both."""
    mail = EmailMessage(policy=SMTP)
    mail["From"], mail["To"], mail["Subject"] = "Coast Wire <desk@coast.example>", "team@news.example", subject
    mail["Date"], mail["Message-ID"] = day, "<1@coast.example>"
    if plain is not None:
        mail.set_content(plain)
    if markup is not None:
        (mail.add_alternative if plain is not None else mail.set_content)(markup, subtype="html")
    return mail.as_bytes()
