"""What is too empty to be a topic."""

from __future__ import annotations

from spacy.tokens import Span as Tokens
from spacy.tokens import Token

from bot.extract.words import agenda_nouns as nouns
from bot.extract.words import agenda_topics as cutting
from bot.extract.words.meetings import GATHERING_NOUNS


def is_empty(span: Tokens, head: Token) -> bool:
    """Whether nothing is said: 'it', 'the matter', a day, a person, the meeting itself."""
    if (
        head.pos_ == "NUM"
        or (head.pos_ == "PRON" and len(span) == 1)
        or head.lower_ in cutting.NEVER
        or _is_gathering(head)
    ):
        return True
    bare = all(one.i == head.i or one.tag_ in {"PRP$", "DT"} for one in span)
    if span[0].lower_ == "not" or (bare and head.lower_ in cutting.TOO_BARE):
        return True
    content = [one for one in span if one.pos_ not in {"DET", "PUNCT", "ADP", "PRON", "PART", "CCONJ"}]
    if all(one.ent_type_ == "PERSON" for one in content):
        return True
    if all(one.ent_type_ in {"DATE", "TIME"} for one in content):
        return True
    return head.lower_ in cutting.EMPTY and not (_says_more(content, head) or _is_way_to(head))


def _is_gathering(head: Token) -> bool:
    """'the talks', but not 'the Doha round of trade talks'."""
    named = any(child.dep_ == "compound" for child in head.lefts)
    told = any(child.dep_ == "prep" and child.lower_ == "of" for child in head.rights)
    return head.lower_ in GATHERING_NOUNS and not (named and told)


def _is_way_to(head: Token) -> bool:
    """'ways to deliver aid', 'ways of rescuing the fund'."""
    return head.lower_ in {"way", "ways"} and any(
        child.dep_ == "acl" or (child.dep_ == "prep" and any(one.dep_ == "pcomp" for one in child.children))
        for child in head.rights
    )


def _says_more(content: list[Token], head: Token) -> bool:
    """'the situation in the Gulf' says more than 'the situation', 'a difficult case' no more than 'a case'."""
    rest = [one for one in content if one.i != head.i and one.pos_ != "NUM"]
    rest = [one for one in rest if one.lower_ not in nouns.KEY_MODIFIERS and one.lower_ not in GATHERING_NOUNS]
    if not any(one.dep_ in {"compound", "amod", "nmod", "pobj", "poss"} for one in rest):
        return False
    return len(content) > 2 or rest[0].pos_ != "ADJ" or head.lower_ in cutting.SITUATIONS
