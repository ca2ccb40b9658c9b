"""Cues that are verbs: what people do with a topic, what the meeting does, what a topic does.

Each rule takes one use of a verb and gives a cue or None; the first rule that fits wins.
"""

from __future__ import annotations

from collections.abc import Callable, Collection, Iterator
from dataclasses import dataclass

from spacy.tokens import Token

from bot.extract.agenda import ties
from bot.extract.agenda.cue import Cue, antecedent, is_time_or_place
from bot.extract.agenda.ties import Tie
from bot.extract.meetings.syntax import child_of, object_of
from bot.extract.words import agenda as words

_REACH = 15
"""Tokens after 'leave' in which 'unchanged' is looked for."""


@dataclass(frozen=True, slots=True)
class _Use:
    """A verb with the heads of its objects and its tie to a mention of a meeting."""

    verb: Token
    lemma: str
    mentions: Collection[int]
    kind: Tie | None
    mention: Token | None
    heads: tuple[Token, ...]

    def cue(self, *heads: Token, strong: bool = False) -> Cue:
        return Cue(heads or self.heads, self.verb, self.mention, strong=strong)


def find(verb: Token, mentions: Collection[int]) -> Iterator[Cue]:
    """The cue that a verb brings, if any. `mentions` are the token indices of the meetings' mentions."""
    lemma = verb.lower_ if verb.is_upper and verb.lower_ in words.DISCUSS else verb.lemma_.lower()
    if lemma not in _KNOWN or not _has_its_particle(verb, lemma):
        return
    tied = ties.tie(verb, mentions)
    kind, mention = tied if tied is not None else (None, None)
    use = _Use(verb, lemma, mentions, kind, mention, tuple(_objects(verb, lemma)))
    found = next((cue for rule in _RULES if (cue := rule(use)) is not None), None)
    if found is not None and found.heads:
        yield found


def _has_its_particle(verb: Token, lemma: str) -> bool:
    if lemma not in words.PARTICLES or lemma == "come":
        return True
    particle = child_of(verb, "prt")
    return particle is not None and particle.lower_ == words.PARTICLES[lemma]


def _silence(use: _Use) -> Cue | None:
    """'could not discuss', 'declined to discuss': silence, not an agenda. An empty cue stops the rules."""
    declined = use.verb.dep_ == "xcomp" and use.verb.head.lemma_ in {"decline", "refuse"}
    negated = any(child.dep_ == "neg" for child in use.verb.children)
    unable = negated and any(child.lower_ in {"can", "could", "ca"} for child in use.verb.children)
    return Cue((), use.verb, None) if declined or unable else None


def _passive(use: _Use) -> Cue | None:
    """'TOPIC will be raised'."""
    if not _is_passive(use.verb):
        return None
    subject = antecedent(use.verb)
    if _leaves_a_preposition(use.verb, use.lemma) and subject is not None:
        return use.cue(subject, strong=use.lemma in words.DEALT_WITH)
    if use.lemma not in words.PASSIVE | words.RAISE:
        return None
    participle = use.verb.dep_ == "acl" and child_of(use.verb, "aux") is None
    strong = use.lemma in words.DISCUSS | words.OPENLY_RAISED
    if subject is not None and use.lemma == "raise" and subject.lower_ in words.RAISED_IN_AMOUNT and not use.mention:
        return Cue((), use.verb, None)
    if subject is None or subject.i in use.mentions or participle or subject.ent_type_ == "PERSON":
        return Cue((), use.verb, None)
    return use.cue(subject, strong=strong)


def _leaves_a_preposition(verb: Token, lemma: str) -> bool:
    """'TOPIC will be dealt with'."""
    return any(
        child.dep_ in {"prep", "prt"}
        and child.lower_ in words.PREPOSITIONAL.get(lemma, ())
        and child_of(child, "pobj", "pcomp") is None
        for child in verb.children
    )


def _is_passive(verb: Token) -> bool:
    if verb.tag_ != "VBN":
        return False
    perfect = any(child.dep_ == "aux" and child.lemma_ == "have" for child in verb.children)
    bare = verb.dep_ in {"acl", "relcl"} and not perfect
    return bare or child_of(verb, "auxpass", "nsubjpass") is not None


def _meeting_acts(use: _Use) -> Cue | None:
    """'the summit will cover TOPIC', 'the talks will be dominated by TOPIC'."""
    if use.kind != "subject":
        return None
    if use.lemma in words.COMES_UP and (by := object_of(use.verb, "by")) is not None:
        return use.cue(by)
    return (
        use.cue()
        if use.heads and use.lemma in words.MEETING_IS_ABOUT | words.AIMS | words.DECIDES | words.DISCUSS
        else None
    )


def _comes_up(use: _Use) -> Cue | None:
    """'TOPIC will come up', 'TOPIC is expected to dominate the talks'."""
    subject = antecedent(use.verb) if use.lemma in words.COMES_UP else None
    if subject is None or subject.i in use.mentions or subject.pos_ == "PRON" or object_of(use.verb, "with"):
        return None
    if use.lemma in words.TOPS | {"overshadow"}:
        thing = child_of(use.verb, "dobj")
        return Cue((subject,), use.verb, thing) if thing is not None and thing.i in use.mentions else None
    if use.lemma in words.COMPLETED:
        complement = child_of(use.verb, "dobj", "prt", "advmod")
        complete = complement is not None and complement.lower_ in words.COMPLETED[use.lemma]
        return use.cue(subject, strong=True) if complete else None
    openly = use.lemma in words.OPENLY_UP
    if subject.ent_type_ == "PERSON" or not (openly or use.mention is not None):
        return None
    return use.cue(subject, strong=openly)


def _people_discuss(use: _Use) -> Cue | None:
    """'they will discuss TOPIC', 'she will raise the issue of TOPIC'; not 'offered help to address TOPIC'."""
    if use.verb.dep_ == "acl" and use.mention is None and use.verb.head.lower_ not in words.EFFORTS:
        return None
    if use.lemma in words.DISCUSS and use.heads:
        return use.cue(strong=use.lemma in words.ONLY_DISCUSSED or use.verb.is_upper)
    if use.lemma not in words.RAISE or not use.heads:
        return None
    return use.cue(strong=any(head.lower_ in words.UNWRAP for head in use.heads))


def _prepositional(use: _Use) -> Cue | None:
    """'will focus on TOPIC', 'is expected to call for TOPIC at the meeting'."""
    if use.lemma not in words.PREPOSITIONAL:
        return None
    found = _after_preposition(use.verb, use.lemma)
    return use.cue(found) if found is not None and found.i not in use.mentions else None


def _after_preposition(verb: Token, lemma: str) -> Token | None:
    """'vote on Monday on TOPIC', 'exchange views on TOPIC', where the parser may hang it on the views."""
    views = child_of(verb, "dobj")
    held = [views] if views is not None and views.lower_ in words.VIEWS else []
    for node in (verb, *held):
        for child in node.children:
            if child.dep_ == "prep" and child.lower_ in words.PREPOSITIONAL[lemma]:
                found = child_of(child, "pobj", "pcomp")
                if found is not None and not is_time_or_place(found):
                    return found
    return None


def _left_as_it_is(use: _Use) -> Cue | None:
    """'is expected to leave rates unchanged when it meets'; 'hold a meeting' is no decision."""
    if use.lemma not in words.LEAVE:
        return None
    near = use.verb.doc[use.verb.i : min(use.verb.sent.end, use.verb.i + _REACH)]
    unchanged = any(token.lower_ in words.AS_IT_IS for token in near)
    return use.cue() if unchanged and use.kind is not None else Cue((), use.verb, None)


def _acts_there(use: _Use) -> Cue | None:
    """'meet to approve TOPIC', 'seek agreement on TOPIC at the talks', 'will ask for TOPIC'."""
    # 'will urge NAME to', 'will offer NAME a deal': the name is no topic.
    if not use.heads or use.heads[0].ent_type_ in {"PERSON", "ORG", "GPE"}:
        return None
    aims = use.lemma in words.AIMS | words.DECIDES and use.kind in {"purpose", "adverbial"}
    reaches = use.lemma in words.REACHES and use.mention is not None and use.heads[0].lower_ in words.OUTCOMES
    return use.cue() if aims or reaches or use.lemma in words.DONE_THERE else None


_RULES: tuple[Callable[[_Use], Cue | None], ...] = (
    _passive,
    _silence,
    _meeting_acts,
    _comes_up,
    _people_discuss,
    _prepositional,
    _left_as_it_is,
    _acts_there,
)
_KNOWN = frozenset().union(
    words.DISCUSS,
    words.RAISE,
    words.PREPOSITIONAL,
    words.PASSIVE,
    words.MEETING_IS_ABOUT,
    words.COMES_UP,
    words.AIMS,
    words.DECIDES,
    words.REACHES,
    words.DONE_THERE,
    words.LEAVE,
)


def _objects(verb: Token, lemma: str) -> Iterator[Token]:
    if verb.dep_ in {"compound", "nmod"} and verb.head.i > verb.i:
        yield verb.head  # 'TO DISCUSS FISHING QUOTAS', read as one name
        return
    yield from (child for child in verb.children if child.i > verb.i and _is_object(child, lemma))
    if lemma in words.PREPOSITIONAL and child_of(verb, "dobj") is None:
        found = _after_preposition(verb, lemma)
        if found is not None:
            yield found


def _is_object(child: Token, lemma: str) -> bool:
    """Noun objects, gerunds ('discuss restoring quotas') and questions ('discuss how to proceed')."""
    if child.dep_ == "ccomp":
        asked = any(one.lower_ in {"whether", "if"} or one.tag_ in {"WRB", "WP"} for one in child.children)
        return asked or lemma in words.DISCUSS or lemma not in words.AIMS
    if child.dep_ == "xcomp":
        asked = any(one.tag_ in {"WRB", "WP"} for one in child.children)
        return lemma not in words.DONE_THERE and (child.tag_ == "VBG" or asked)
    return child.dep_ == "dobj"
