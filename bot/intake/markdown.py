"""Markdown to plain text: its marks would stand in names and quotations otherwise."""

from __future__ import annotations

import re

_FRONT_MATTER = re.compile(r"\A---\n(?:[^\n]*\n){0,60}?---\n")
_RULES: tuple[tuple[re.Pattern[str], str], ...] = (
    (re.compile(r"^ {0,3}#{1,6}[ \t]+(.*?)[ \t#]*$", re.MULTILINE), r"\1"),  # headings
    (
        re.compile(r"^ {0,3}(?:```|~~~)[^\n]*$|^ {0,3}(?:=+|-{3,}|\*{3,}|_{3,})[ \t]*$", re.MULTILINE),
        "",
    ),  # fences, rules
    (re.compile(r"^ {0,3}(?:> ?)+", re.MULTILINE), ""),  # quotations
    (re.compile(r"!\[[^\]\n]*\]\([^)\n]*\)"), ""),  # pictures
    (re.compile(r"\[([^\]\n]+)\](?:\([^)\n]*\)|\[[^\]\n]*\])"), r"\1"),  # links
    (re.compile(r"<(https?://[^>\s]+)>"), r"\1"),
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
