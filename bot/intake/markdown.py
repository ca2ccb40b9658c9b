"""Markdown to an article: its marks would stand in names and quotations otherwise."""

from __future__ import annotations

import re
from datetime import date

from bot.errors import EmptyText
from bot.intake.characters import printable
from bot.model import Article

_FRONT_MATTER = re.compile(r"\A\ufeff?---\n(?P<fields>(?:[^\n]*\n){0,60}?)---\n")
_FIELD = re.compile(
    r"^(?P<name>title|author|date)[ \t]*:[ \t]*(?P<value>[^\n]*\S)[ \t]*$", re.IGNORECASE | re.MULTILINE
)
_DAY = re.compile(r"\d{4}-\d{2}-\d{2}(?!\d)")
# `# Headline`, or a headline with a line of = below it. Longer lines are no headlines.
_HEADLINE = re.compile(
    r"\A\s{0,100}?(?: {0,3}#[ \t]{1,20}(?P<marked>[^\n]{1,300}?)[ \t]{0,20}#{0,20}"
    r"|(?P<underlined>[^\n]{1,300})\n {0,3}=+)[ \t]{0,20}(?:\n|\Z)"
)
# Lengths are bounded where a mark may never be closed, so that no line takes longer than its length.
_RULES: tuple[tuple[re.Pattern[str], str], ...] = (
    (re.compile(r"^ {0,3}#{1,6}[ \t]+", re.MULTILINE), ""),  # headings
    (re.compile(r"^ {0,3}(?:```|~~~)[^\n]*$", re.MULTILINE), ""),  # fences
    (re.compile(r"^ {0,3}(?:=+|-{3,}|\*{3,}|_{3,})[ \t]*$", re.MULTILINE), ""),  # rules, and lines under headings
    (re.compile(r"^ {0,3}(?:> ?)+", re.MULTILINE), ""),  # quotations
    (re.compile(r"!\[[^\[\]\n]{0,500}\]\([^()\n]{0,1000}\)"), ""),  # pictures
    (re.compile(r"\[([^\[\]\n]{1,500})\](?:\([^()\n]{0,1000}\)|\[[^\[\]\n]{0,500}\])"), r"\1"),  # links
    (re.compile(r"<(https?://[^<>\s]{1,1000})>"), r"\1"),
    (re.compile(r"(?<![\w*])(\*{1,3})(?=[^\s*])([^*\n]+)(?<=\S)\1(?![\w*])"), r"\2"),  # emphasis
    (re.compile(r"(?<![\w_])(_{1,3})(?=[^\s_])([^_\n]+)(?<=\S)\1(?![\w_])"), r"\2"),
    (re.compile(r"\\([!-/:-@\[-`{-~])"), r"\1"),  # escapes
)


def read_markdown(text: str) -> Article:
    """The article in a Markdown file. Raises EmptyText.

    The title is its headline, else the front matter's `title`; `author` and the day of `date` come from there, too.
    """
    text = printable(text.replace("\r\n", "\n"))
    front = _FRONT_MATTER.match(text)
    fields = (
        {found["name"].lower(): found["value"].strip("\"'") for found in _FIELD.finditer(front["fields"])}
        if front
        else {}
    )
    body = text[front.end() :] if front else text
    headline = _HEADLINE.match(body)
    if headline and body[headline.end() :].strip():
        fields["title"] = plain(headline["marked"] or headline["underlined"])
        body = body[headline.end() :].lstrip("\n")
    if not body.strip():
        raise EmptyText("There is no text in it. Send the text of an article.")
    day = _day(fields.pop("date", ""))
    told = {"published": day, "published_source": "page"} if day else {}
    return Article.model_validate({"text": plain(body), **fields, **told})


def _day(value: str) -> date | None:
    found = _DAY.match(value)
    try:
        return date.fromisoformat(found.group()) if found else None
    except ValueError:
        return None


def plain(text: str) -> str:
    """The text with the marks of headings, quotations, links, pictures and emphasis taken off.

    Lists, tables and code stay as they are.
    """
    for mark, replacement in _RULES:
        text = mark.sub(replacement, text)
    return text
