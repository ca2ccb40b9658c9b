"""Markdown to plain text: its marks would stand in names and quotations otherwise."""

from __future__ import annotations

import re

_FRONT_MATTER = re.compile(r"\A---\n(?:[^\n]*\n){0,60}?---\n")
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


def plain(text: str) -> str:
    """The text with front matter and the marks of headings, quotations, links, pictures and emphasis taken off.

    Lists, tables and code stay as they are.
    """
    text = _FRONT_MATTER.sub("", text.replace("\r\n", "\n"))
    for mark, replacement in _RULES:
        text = mark.sub(replacement, text)
    return text
