"""A brief as plain text: for terminals, notifications and clients that show no blocks."""

from __future__ import annotations

from bot.model import Brief
from bot.render.sheet import Section, lay_out


def as_text(brief: Brief) -> str:
    """The brief, line by line, without any markup."""
    sheet = lay_out(brief)
    parts = [sheet.header, sheet.summary, *(_section(section) for section in sheet.sections), sheet.footer]
    return "\n\n".join(part for part in parts if part)


def _section(section: Section) -> str:
    lines = [f"{section.title}:", *(f"  • {line}" for line in section.lines)]
    if section.more:
        lines.append(f"  … and {section.more} more")
    return "\n".join(lines)
