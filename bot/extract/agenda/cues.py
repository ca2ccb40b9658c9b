"""Where a sentence brings a topic: each cue with its topic heads and the verb that tells how sure it is."""

from __future__ import annotations

from collections.abc import Collection, Iterator
from dataclasses import dataclass

from spacy.tokens import Doc, Token

from bot.extract.agenda import ties
from bot.extract.meetings.triggers import child_of, object_of, subject_of
from bot.extract.words import agenda as words

_VERBAL = frozenset({"VERB", "AUX"})


@dataclass(frozen=True, slots=True)
class Cue:
    """`heads` are the head tokens of the topics; `verb` carries modality and negation; `mention` is the meeting's
    token that the cue hangs on, None where another sentence has it. `strong` cues need no tie in their sentence,
    `off` ones take a topic from the agenda, `settled` ones speak in the past of what is still to come ('was added to
    the agenda').
    """

    heads: tuple[Token, ...]
    verb: Token
    mention: Token | None
    strong: bool = False
    off: bool = False
    settled: bool = False


def find(doc: Doc, mentions: Collection[int]) -> Iterator[Cue]:
    """All cues of a text. `mentions` are the token indices of the meetings' mentions."""
    for token in doc:
        if token.i in mentions:
            yield from _about(token)
        if token.lower_ in words.AGENDA_NOUNS:
            yield from _agenda(token)
        if token.lower_ in words.KEY_NOUNS and token.pos_ == "NOUN":
            raised = list(_raised_as(token, mentions))
            yield from raised or _key_noun(token, mentions)
            if token.dep_ == "pobj":
                yield from _kind_of(token, mentions)
        if token.pos_ in _VERBAL or _looks_like_a_cue(token):
            yield from _verb(token, mentions)


def _looks_like_a_cue(token: Token) -> bool:
    """Headlines in capitals are tagged as names."""
    return token.is_upper and token.lower_ in words.DISCUSS


def _about(mention: Token) -> Iterator[Cue]:
    """'talks on TOPIC', 'a meeting with his counterpart on TOPIC', 'meet over TOPIC'."""
    carrier = _carrier(mention)
    holder = [carrier] if mention.dep_ == "dobj" and carrier.i == mention.head.i else []
    for node in (mention, *_partners(mention), *holder):
        for child in node.children:
            if child.dep_ == "prep" and child.lower_ in words.ABOUT:
                heads = tuple(one for one in child.children if one.dep_ in {"pobj", "pcomp"} and not _is_time_or_place(one))
                if heads:
                    yield Cue(heads, _carrier(mention), mention)


def _partners(mention: Token) -> Iterator[Token]:
    for child in mention.children:
        if child.dep_ == "prep" and child.lower_ in {"with", "between", "of", "in", "at"}:
            for inside in child.children:
                if inside.dep_ == "pobj":
                    yield inside
                    yield from inside.conjuncts
        elif child.dep_ == "dobj":
            yield child


def _is_time_or_place(token: Token) -> bool:
    return token.ent_type_ in {"DATE", "TIME", "FAC", "CARDINAL"} or token.lower_ in words.NO_TOPIC_AFTER_ON


def _carrier(mention: Token) -> Token:
    """The verb above a noun, or the mention itself."""
    if mention.pos_ in _VERBAL:
        return mention
    for head in ties.climb(mention):
        if head.pos_ in _VERBAL:
            return head
    return mention


def _agenda(noun: Token) -> Iterator[Cue]:
    preposition = noun.head if noun.dep_ == "pobj" else None
    listed = [*_after_colon(noun), *(_with_topic(preposition) if preposition is not None else ())]
    if listed:
        yield from listed
        return
    if noun.lower_ != "agenda" and (preposition is None or preposition.lower_ not in {"on", "off"}):
        return
    if preposition is not None:
        yield from _beside_agenda(noun, preposition)
        return
    verb = noun.head
    if noun.dep_ == "dobj" and verb.pos_ in _VERBAL and verb.lemma_ in words.TOPS:
        yield from _subject_topics(verb)
    elif noun.dep_ in {"nsubj", "nsubjpass"} and verb.pos_ in _VERBAL:
        yield from _what_agenda_holds(noun, verb)


def _after_colon(noun: Token) -> Iterator[Cue]:
    """'On the agenda: A, B and C'."""
    colon = next((token for token in noun.doc[noun.i + 1 : noun.i + 4] if token.text == ":"), None)
    if colon is None:
        return
    rest = noun.doc[colon.i + 1 : noun.sent.end]
    top = next((token for token in rest if token.head.i <= colon.i or token.head.i == token.i), None)
    if top is not None:
        yield Cue((top,), noun, None, strong=True)


def _with_topic(preposition: Token) -> Iterator[Cue]:
    """'meet with TOPIC at the top of the agenda'."""
    owner = preposition.head.head if preposition.head.lower_ in {"top", "heart", "centre", "center"} else preposition
    topic = owner.head
    if topic.dep_ == "pobj" and topic.head.lower_ == "with":
        yield Cue((topic,), _carrier(topic), None, strong=True)


def _beside_agenda(noun: Token, preposition: Token) -> Iterator[Cue]:
    verb = _carrier(preposition)
    off = preposition.lower_ == "off" or _is_off(preposition)
    if verb.pos_ not in _VERBAL or _is_conditional(verb):
        return
    lemma = verb.lemma_.lower()
    owner = preposition.head
    if owner.lower_ in words.KEY_NOUNS and owner.pos_ == "NOUN":
        yield from _among_items(owner, verb)
        return
    if lemma in words.ADD_TO | words.TAKE_OFF:
        thing = child_of(verb, "dobj", "nsubjpass")
        if thing is not None:
            taken = off or lemma in {"remove", "drop", "strike", "exclude"}
            yield Cue((thing,), verb, None, strong=True, off=taken, settled=True)
    elif preposition.lower_ in {"on", "off", "atop", "of", "from", "to"}:
        removed = lemma in {"remove", "drop", "strike", "exclude", "leave"} or off
        yield from _subject_topics(verb, off=removed)


def _is_conditional(verb: Token) -> bool:
    return any(
        child.dep_ == "advcl" and any(one.lower_ in {"if", "unless"} for one in child.children) for child in verb.children
    )


def _is_off(preposition: Token) -> bool:
    return preposition.lower_ == "of" and preposition.head.lower_ == "off" or preposition.lower_ == "from"


def _among_items(noun: Token, verb: Token) -> Iterator[Cue]:
    """'X was one of the items on the agenda', 'items on the agenda include X'."""
    if noun.dep_ in {"nsubj", "nsubjpass"}:
        held = child_of(verb, "dobj", "attr")
        if held is not None:
            yield Cue((held,), verb, None, strong=True)
        return
    if noun.dep_ == "pobj" or noun.dep_ == "attr":
        yield from _subject_topics(verb)


def _antecedent(verb: Token) -> Token | None:
    """The subject; of a clause after ', which' the head of the whole phrase before it."""
    subject = subject_of(verb)
    if subject is None or verb.dep_ != "relcl" or subject.i != verb.head.i:
        return subject
    opener = verb.left_edge
    if not opener.i or opener.nbor(-1).text != ",":
        return subject
    node = subject
    for _ in range(8):
        if node.dep_ not in {"pobj", "prep", "acl", "appos", "pcomp"} and not (node.dep_ == "dobj" and node.head.tag_ == "VBG"):
            break
        node = node.head
    return node if node.pos_ in {"NOUN", "PROPN"} else subject


def _subject_topics(verb: Token, *, off: bool = False) -> Iterator[Cue]:
    subject = _antecedent(verb) or child_of(verb, "attr")
    if subject is not None and subject.lower_ not in words.AGENDA_NOUNS and subject.pos_ != "PRON":
        yield Cue((subject,), verb, None, strong=True, off=off)


def _what_agenda_holds(noun: Token, verb: Token) -> Iterator[Cue]:
    lemma = verb.lemma_.lower()
    if lemma in words.AGENDA_HOLDS or lemma == "be":
        held = child_of(verb, "dobj", "attr")
    elif lemma in words.PREPOSITIONAL:
        held = object_of(verb, *words.PREPOSITIONAL[lemma])
    elif lemma == "dominate":
        held = object_of(verb, "by")
    else:
        held = None
    if held is not None:
        yield Cue((held,), verb, None, strong=True)


def _raised_as(noun: Token, mentions: Collection[int]) -> Iterator[Cue]:
    """'Another issue he would raise during the visit was TOPIC': the copula may hang anywhere after it."""
    clause = next((one for one in (*noun.children, noun.head) if _raises(one, noun)), None)
    if clause is None:
        return
    for token in noun.doc[clause.i : noun.sent.end]:
        topic = child_of(token, "attr", "dobj", "nsubj") if token.lemma_ in {"be", "include"} else None
        if topic is not None and topic.i > clause.i:
            tied = ties.tie(clause, mentions)
            infinitive = any(child.lower_ == "to" for child in clause.children)
            yield Cue((topic,), token if infinitive else clause, tied[1] if tied else None, strong=True)
            return


def _raises(verb: Token, noun: Token) -> bool:
    """'issue he would raise', 'issues to be discussed' (which the parser may take for a sentence)."""
    if verb.lemma_ not in words.DISCUSS | words.RAISE:
        return False
    infinitive = any(child.lower_ == "to" and child.dep_ == "aux" for child in verb.children)
    return verb.dep_ == "relcl" or (noun.dep_ == "nsubjpass" and infinitive)


def _kind_of(noun: Token, mentions: Collection[int]) -> Iterator[Cue]:
    """'TOPIC would not be the kind of issue for a summit', 'TOPIC is one of the main issues'."""
    owner = noun.head.head
    verb = owner.head
    if noun.head.lower_ != "of" or owner.dep_ != "attr" or verb.lemma_ != "be":
        return
    subject = child_of(verb, "nsubj")
    near = next((one for one in owner.subtree if one.i in mentions), None)
    if subject is not None and (near is not None or _is_keyed(noun)):
        yield Cue((subject,), verb, near)


def _key_noun(noun: Token, mentions: Collection[int]) -> Iterator[Cue]:
    """'The main issue will be X', 'among the topics to be discussed is X', 'X will be the focus'."""
    verb = noun.head
    if any(child.tag_ == "PRP$" for child in noun.lefts):
        return  # 'his main issue' is not that of the meeting
    if noun.dep_ in {"nsubj", "attr"} and verb.lemma_ in {"be", "remain", "become", "include"}:
        if not (_is_keyed(noun) or _of_meeting(noun, mentions) is not None):
            return
        other = child_of(verb, "attr", "dobj") if noun.dep_ == "nsubj" else child_of(verb, "nsubj")
        other = other or (child_of(verb, "xcomp", "ccomp", "acomp") if noun.dep_ == "nsubj" else None)
        if other is not None and other.i != noun.i:
            yield Cue((other,), verb, _of_meeting(noun, mentions), strong=True)
    elif noun.dep_ == "pobj" and noun.head.lower_ == "among":
        be = _carrier(noun)
        subject = child_of(be, "nsubj", "attr")
        if be.lemma_ == "be" and subject is not None and (_is_keyed(noun) or _of_meeting(noun, mentions) is not None):
            yield Cue((subject,), be, _of_meeting(noun, mentions), strong=True)


def _is_to_be_discussed(noun: Token) -> bool:
    return any(one.dep_ in {"acl", "relcl"} and one.lemma_ in words.DISCUSS | words.RAISE for one in noun.children)


def _is_keyed(noun: Token) -> bool:
    if noun.lower_ == "focus":
        return True
    for child in noun.children:
        if child.lower_ in words.KEY_MODIFIERS and child.dep_ in {"amod", "det"} and child.lower_ not in {"other", "first"}:
            return True
    return _is_to_be_discussed(noun)


def _of_meeting(noun: Token, mentions: Collection[int]) -> Token | None:
    for child in noun.children:
        if child.dep_ == "prep" and child.lower_ in {"of", "at", "for", "in"}:
            for inside in child.children:
                if inside.i in mentions:
                    return inside
        if child.dep_ in {"poss", "compound"} and child.i in mentions:
            return child
    return None


def _verb(verb: Token, mentions: Collection[int]) -> Iterator[Cue]:
    lemma = verb.lower_ if verb.is_upper and verb.lower_ in words.DISCUSS else verb.lemma_.lower()
    particle = child_of(verb, "prt")
    if lemma in {"bring", "take", "pick", "thrash", "hammer"} and (
        particle is None or particle.lower_ != words.PARTICLES[lemma]
    ):
        return
    if _is_passive(verb) and lemma in words.PASSIVE | words.RAISE:
        yield from _passive(verb, lemma, mentions)
        return
    if _is_no_comment(verb):
        return
    tied = ties.tie(verb, mentions)
    kind, mention = tied if tied is not None else (None, None)
    heads = tuple(_objects(verb, lemma))
    if kind == "subject" and lemma in words.MEETING_IS_ABOUT | words.AIMS | words.DISCUSS and heads:
        yield Cue(heads, verb, mention)
    elif kind == "subject" and lemma == "dominate" and (by := object_of(verb, "by")) is not None:
        yield Cue((by,), verb, mention)
    elif lemma in words.COMES_UP:
        yield from _comes_up(verb, lemma, mentions)
    elif lemma in words.DISCUSS and heads:
        yield Cue(heads, verb, mention, strong=True)
    elif lemma in words.RAISE and heads and (
        mention is not None or lemma in {"raise", "bring"} or _object_is_issue(heads)
    ):
        yield Cue(heads, verb, mention, strong=_object_is_issue(heads))
    elif lemma in words.PREPOSITIONAL and mention is not None:
        found = object_of(verb, *words.PREPOSITIONAL[lemma])
        if found is not None and not _is_time_or_place(found) and found.i not in mentions:
            yield Cue((found,), verb, mention)
    elif lemma in {"leave", "keep", "hold"}:
        if kind is not None and heads and child_of(verb, "oprd", "acomp") is not None:
            yield Cue(heads, verb, mention)
    elif lemma in words.AIMS | words.DECIDES and kind in {"purpose", "adverbial"} and heads:
        yield Cue(heads, verb, mention)
    elif lemma in words.REACHES and mention is not None and heads and heads[0].lower_ in words.OUTCOMES:
        yield Cue(heads, verb, mention)
    elif lemma in words.ASKS and heads:
        yield Cue(heads, verb, mention)


def _is_no_comment(verb: Token) -> bool:
    """'could not discuss', 'declined to discuss': silence, not an agenda."""
    if verb.dep_ == "xcomp" and verb.head.lemma_ in {"decline", "refuse"}:
        return True
    negated = any(child.dep_ == "neg" for child in verb.children)
    return negated and any(child.lower_ in {"can", "could", "ca"} for child in verb.children)


def _object_is_issue(heads: tuple[Token, ...]) -> bool:
    return any(head.lower_ in words.UNWRAP for head in heads)


def _is_passive(verb: Token) -> bool:
    return verb.tag_ == "VBN" and (
        child_of(verb, "auxpass") is not None or verb.dep_ in {"acl", "relcl"} or child_of(verb, "nsubjpass") is not None
    )


def _passive(verb: Token, lemma: str, mentions: Collection[int]) -> Iterator[Cue]:
    subject = _antecedent(verb)
    if subject is None or subject.i in mentions:
        return
    tied = ties.tie(verb, mentions)
    strong = lemma in words.DISCUSS or lemma in {"raise", "broach", "bring", "address"}
    if lemma == "raise" and subject.lower_ in words.RAISED_IN_AMOUNT:
        strong = False
    if strong or tied is not None:
        governed = verb.dep_ == "acl" and child_of(verb, "aux") is None
        if not governed:
            yield Cue((subject,), verb, tied[1] if tied else None, strong=strong)


def _comes_up(verb: Token, lemma: str, mentions: Collection[int]) -> Iterator[Cue]:
    subject = _antecedent(verb)
    if subject is None or subject.i in mentions or subject.pos_ == "PRON" or object_of(verb, "with") is not None:
        return
    thing = child_of(verb, "dobj")
    if lemma in {"dominate", "top", "overshadow", "head", "lead"}:
        if thing is not None and thing.i in mentions:
            yield Cue((subject,), verb, thing)
        return
    tied = ties.tie(verb, mentions)
    up = lemma == "come" and any(child.lower_ == "up" for child in verb.children if child.dep_ in {"prt", "advmod"})
    if up or lemma != "come" and tied is not None:
        if not up and subject.ent_type_ == "PERSON":
            return
        yield Cue((subject,), verb, tied[1] if tied else None, strong=up)


def _objects(verb: Token, lemma: str) -> Iterator[Token]:
    if verb.dep_ in {"compound", "nmod"} and verb.head.i > verb.i:
        yield verb.head  # 'TO DISCUSS FISHING QUOTAS', read as one name
        return
    for child in verb.children:
        if child.dep_ in {"dobj", "ccomp", "xcomp"} and child.i > verb.i:
            asked = any(one.tag_ in {"WRB", "WP"} for one in child.children)
            if child.dep_ == "ccomp" and lemma in words.AIMS and lemma not in words.DISCUSS:
                continue
            if child.dep_ == "xcomp" and ((child.tag_ != "VBG" and not asked) or lemma in words.ASKS):
                continue
            yield child
    if lemma in words.PREPOSITIONAL and not any(child.dep_ == "dobj" for child in verb.children):
        found = object_of(verb, *words.PREPOSITIONAL[lemma])
        if found is not None and not _is_time_or_place(found):
            yield found

