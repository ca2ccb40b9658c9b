"""PDF files: the text layer, put together again to paragraphs. CPU only, for a process of its own."""

from __future__ import annotations

from bot.intake.files.pdf.document import MAX_PAGES, read_pdf

__all__ = ["MAX_PAGES", "read_pdf"]
