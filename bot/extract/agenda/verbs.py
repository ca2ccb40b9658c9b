"""Cues that are verbs: what people do with a topic, what the meeting does, what a topic does.

Each rule takes one use of a verb and gives a cue or None; the first rule that fits wins.
"""

from __future__ import annotations

from collections.abc import Callable, Collection, Iterator

from spacy.tokens import Token

from bot.extract import sentence
from bot.extract.agenda import announcement, asking, refusal, support, ties, undertaking
from bot.extract.agenda.cue import Cue, antecedent, is_time_or_place
from bot.extract.agenda.use import Use
from bot.extract.meetings import modality
from bot.extract.meetings.syntax import child_of, object_of
from bot.extract.words import agenda as words
from bot.extract.words import agenda_disputes as disputes
from bot.extract.words import agenda_frames as frames
from bot.extract.words import agenda_nouns as nouns
from bot.extract.words import meetings_people as people

_SCENIC = ("at", "in", "during")
_ASIDE = 8
"""Tokens of 'among other things', and of the beginning of the topic after it."""


def find(verb: Token, mentions: Collection[int]) -> Iterator[Cue]:
    """The cue that a verb brings, if any. `mentions` are the token indices of the meetings' mentions."""
    lemma = verb.lower_ if verb.is_upper and verb.lower_ in words.DISCUSS else verb.lemma_.lower()
    known = _by_rule(verb, lemma, mentions) if lemma in _KNOWN and _has_its_particle(verb, lemma) else None
    found = refusal.find(verb) or undertaking.tabled(verb) or known or undertaking.purpose(verb, mentions, _KNOWN)
    found = found or undertaking.errand(verb) or undertaking.promise(verb, mentions)
    if found is not None and found.heads:
        yield found


def _by_rule(verb: Token, lemma: str, mentions: Collection[int]) -> Cue | None:
    tied = ties.tie(verb, mentions)
    kind, mention = tied if tied is not None else (None, None)
    use = Use(verb, lemma, mentions, kind, mention, tuple(_objects(verb, lemma)))
    return next((cue for rule in _RULES if (cue := rule(use)) is not None), None)


def _has_its_particle(verb: Token, lemma: str) -> bool:
    held = child_of(verb, "dobj")
    stock = held is not None and held.lower_ in frames.STOCK.get(lemma, ())
    if lemma not in frames.PARTICLES or lemma == "come" or stock:
        return True
    particle = child_of(verb, "prt")
    return particle is not None and particle.lower_ == frames.PARTICLES[lemma]


def _silence(use: Use) -> Cue | None:
    """'could not discuss', 'declined to discuss': silence, not an agenda. An empty cue stops the rules."""
    declined = use.verb.dep_ == "xcomp" and use.verb.head.lemma_ in {"decline", "refuse"}
    negated = any(child.dep_ == "neg" for child in use.verb.children)
    unable = negated and any(child.lower_ in {"can", "could", "ca"} for child in use.verb.children)
    return Cue((), use.verb, None) if declined or unable else None


def _passive(use: Use) -> Cue | None:
    """'TOPIC will be raised'."""
    if not _is_passive(use.verb):
        return None
    subject = antecedent(use.verb)
    if _leaves_a_preposition(use.verb, use.lemma) and subject is not None:
        return use.cue(subject, strong=use.lemma in frames.DEALT_WITH)
    worked_out = use.lemma == "work" and use.verb.i + 1 < len(use.verb.doc) and use.verb.nbor(1).lower_ == "out"
    if use.lemma not in words.PASSIVE | words.RAISE and not worked_out:
        return None
    participle = use.verb.dep_ == "acl" and child_of(use.verb, "aux") is None
    strong = worked_out or use.lemma in words.DISCUSS | words.OPENLY_RAISED
    if subject is not None and use.lemma == "raise" and subject.lower_ in nouns.RAISED_IN_AMOUNT and not use.mention:
        return Cue((), use.verb, None)
    if subject is None or subject.i in use.mentions or participle or subject.ent_type_ == "PERSON":
        return Cue((), use.verb, None)
    return use.cue(subject, strong=strong)


def _leaves_a_preposition(verb: Token, lemma: str) -> bool:
    """'TOPIC will be dealt with'."""
    return any(
        child.dep_ in {"prep", "prt"}
        and child.lower_ in frames.PREPOSITIONAL.get(lemma, ())
        and child_of(child, "pobj", "pcomp") is None
        for child in verb.children
    )


def _is_passive(verb: Token) -> bool:
    if verb.tag_ != "VBN":
        return False
    perfect = any(child.dep_ == "aux" and child.lemma_ == "have" for child in verb.children)
    bare = verb.dep_ in {"acl", "relcl"} and not perfect
    return bare or child_of(verb, "auxpass", "nsubjpass") is not None


def _meeting_acts(use: Use) -> Cue | None:
    """'the summit will cover TOPIC', 'the talks will be dominated by TOPIC'."""
    if use.kind != "subject":
        return None
    if _is_itinerary(use):
        return Cue((), use.verb, None)
    if use.lemma in words.COMES_UP and (by := object_of(use.verb, "by")) is not None:
        return use.cue(by)
    return (
        use.cue()
        if use.heads and (use.lemma in words.MEETING_IS_ABOUT | words.AIMS | words.DECIDES | words.DISCUSS)
        else None
    )


def _is_itinerary(use: Use) -> bool:
    """'Her tour will include NAME', 'this trip will highlight TOPIC': what holds many meetings is none of them."""
    stops = use.lemma in {"include", "involve", "feature"} and use.heads and use.heads[0].ent_type_ in {"GPE", "LOC"}
    journey = use.mention is not None and use.mention.lower_ in nouns.JOURNEYS - {"visit"}
    return bool(stops) or (journey and use.lemma in words.MARKS)


def _looms(use: Use) -> Cue | None:
    """'Looming over the talks will be TOPIC'."""
    if use.lemma not in words.OPENLY_UP or use.verb.dep_ != "csubj":
        return None
    last = child_of(use.verb.head, "attr")
    return Cue((last,), use.verb.head, use.mention, strong=True) if last is not None else None


def _comes_before(use: Use) -> Cue | None:
    """'Two petitions will come before the council'."""
    subject = antecedent(use.verb)
    before = object_of(use.verb, "before") if use.lemma == "come" else None
    if (
        subject is None
        or before is None
        or subject.pos_ == "PRON"
        or before.lower_ not in people.PEOPLE | people.BODIES
    ):
        return None
    return use.cue(subject, strong=True)


def _comes_up(use: Use) -> Cue | None:
    """'TOPIC will come up', 'TOPIC is expected to dominate the talks'."""
    subject = antecedent(use.verb) if use.lemma in words.COMES_UP else None
    if subject is None or subject.i in use.mentions or subject.pos_ == "PRON" or object_of(use.verb, "with"):
        return None
    if use.verb.tag_ == "VBG" and child_of(use.verb, "aux") is None and use.mention is None:
        return None  # 'with cuts looming'
    if use.lemma in words.TOPS | words.CLOUDS:
        thing = child_of(use.verb, "dobj")
        return Cue((subject,), use.verb, thing) if thing is not None and thing.i in use.mentions else None
    if use.lemma in frames.COMPLETED:
        complement = child_of(use.verb, "dobj", "prt", "advmod")
        complete = complement is not None and complement.lower_ in frames.COMPLETED[use.lemma]
        return use.cue(subject, strong=True) if complete else None
    openly = use.lemma in words.OPENLY_UP
    if subject.ent_type_ == "PERSON" or not (openly or use.mention is not None):
        return None
    return use.cue(subject, strong=openly)


def _people_discuss(use: Use) -> Cue | None:
    """'they will discuss TOPIC', 'she will raise the issue of TOPIC'; not 'offered help to address TOPIC'."""
    if use.verb.dep_ == "acl" and use.mention is None and use.verb.head.lower_ not in nouns.EFFORTS:
        return None
    if use.lemma in words.DISCUSS and use.heads:
        if aims := _aims_of(use.heads[0]):
            return use.cue(*aims, strong=use.lemma in words.ONLY_DISCUSSED)
        return use.cue(strong=use.lemma in words.ONLY_DISCUSSED or use.verb.is_upper)
    if use.lemma not in words.RAISE or not use.heads:
        return None
    if use.lemma == "raise" and use.mention is None and use.heads[0].lower_ in nouns.RAISED_IN_AMOUNT:
        return None
    return use.cue(strong=any(head.lower_ in nouns.UNWRAP for head in use.heads))


def _aims_of(plan: Token) -> list[Token]:
    """'discuss a common agenda to secure TOPIC': what an agenda without a word of its own is for."""
    if plan.lower_ not in nouns.AGENDA_NOUNS:
        return []
    clauses = (one for one in (*plan.children, *plan.head.children) if one.i > plan.i and one.tag_ == "VB")
    clause = next((one for one in clauses if any(child.tag_ == "TO" for child in one.lefts)), None)
    verbs = (clause, *clause.conjuncts) if clause is not None else ()
    return [held for one in verbs if (held := child_of(one, "dobj")) is not None]


def _prepositional(use: Use) -> Cue | None:
    """'will focus on TOPIC', 'is expected to call for TOPIC at the meeting'."""
    if use.lemma not in frames.PREPOSITIONAL:
        return None
    found = _after_preposition(use.verb, use.lemma)
    return use.cue(found) if found is not None and found.i not in use.mentions else None


def _after_preposition(verb: Token, lemma: str) -> Token | None:
    """'vote on Monday on TOPIC', 'exchange views on TOPIC', where the parser may hang it on the views."""
    views = child_of(verb, "dobj")
    held = [views] if views is not None and views.lower_ in nouns.VIEWS else []
    scenery = [one for place in _SCENIC if (one := object_of(verb, place)) is not None]
    for node in (verb, *held, *scenery):
        for child in node.children:
            if child.dep_ == "prep" and child.lower_ in frames.PREPOSITIONAL[lemma]:
                found = child_of(child, "pobj", "pcomp")
                if found is not None and not is_time_or_place(found):
                    return found
    return None


def _acts_there(use: Use) -> Cue | None:
    """'meet to approve TOPIC', 'seek agreement on TOPIC at the talks', 'will ask for TOPIC'."""
    if use.lemma in frames.ASKS and use.mention is not None and (asked := tuple(asking.of_somebody(use.verb))):
        return use.cue(*asked)
    # 'will urge NAME to', 'will offer NAME a deal': the name is no topic.
    if not use.heads or use.heads[0].ent_type_ in {"PERSON", "ORG", "GPE"} or use.heads[0].lower_ in people.PEOPLE:
        return None
    if use.lemma in words.DECIDES and undertaking.is_awaited(use.verb):
        return use.cue()
    aims = use.lemma in words.AIMS | words.DECIDES and use.kind in {"purpose", "adverbial"}
    dated = use.kind is None and undertaking.is_dated(use.verb)
    if dated or modality.read(use.verb).time == "over":
        return use.cue() if aims else None
    reaches = use.lemma in words.REACHES and use.mention is not None and use.heads[0].lower_ in nouns.OUTCOMES
    nested = use.kind is None and use.verb.dep_ in {"acl", "relcl"} and not announcement.is_announced(use.verb)
    return use.cue() if aims or reaches or (use.lemma in words.DONE_THERE and not nested) else None


_RULES: tuple[Callable[[Use], Cue | None], ...] = (
    _silence,
    _passive,
    _meeting_acts,
    _looms,
    _comes_before,
    support.comes_out,
    _comes_up,
    support.takes_stock,
    _people_discuss,
    _prepositional,
    support.gives_blessing,
    support.none_expected,
    support.left_as_it_is,
    _acts_there,
)
_KNOWN = frozenset().union(
    words.DISCUSS,
    words.RAISE,
    frames.PREPOSITIONAL,
    words.PASSIVE,
    words.MEETING_IS_ABOUT,
    words.COMES_UP,
    disputes.COMES_OUT,
    words.AIMS,
    words.DECIDES,
    words.REACHES,
    words.DONE_THERE,
    words.LEAVE,
    frames.STOCK,
    frames.GIVES,
    {"expect"},
)


def _objects(verb: Token, lemma: str) -> Iterator[Token]:
    if verb.dep_ in {"compound", "nmod"} and verb.head.i > verb.i:
        yield verb.head  # 'TO DISCUSS FISHING QUOTAS', read as one name
        return
    yield from (child for child in verb.children if child.i > verb.i and _is_object(child, lemma))
    if lemma in words.DISCUSS and (aside := _past_aside(verb)) is not None:
        yield aside
    if lemma in frames.PREPOSITIONAL and child_of(verb, "dobj") is None:
        found = _after_preposition(verb, lemma)
        if found is not None:
            yield found


def _past_aside(verb: Token) -> Token | None:
    """'discuss, among other things, TOPIC': the parser loses it."""
    if verb.i + 2 >= len(verb.doc) or verb.nbor(1).text != "," or verb.nbor(2).lower_ not in {"among", "inter"}:
        return None
    near = verb.doc[verb.i + 3 : min(sentence.end_of(verb), verb.i + 3 + _ASIDE)]
    comma = next((token.i for token in near if token.text == ","), None)
    if comma is None:
        return None
    after = verb.doc[comma + 1 : min(sentence.end_of(verb), comma + 1 + _ASIDE)]
    opened = [one for one in after if one.left_edge.i == comma + 1 and one.pos_ in {"NOUN", "PROPN"}]
    return max(opened, key=lambda one: one.i, default=None)


def _is_object(child: Token, lemma: str) -> bool:
    """Noun objects, gerunds ('discuss restoring quotas') and questions ('discuss how to proceed')."""
    if child.dep_ == "ccomp":
        asked = any(one.lower_ in {"whether", "if"} or one.tag_ in {"WRB", "WP"} for one in child.children)
        return asked or lemma in words.DISCUSS or lemma not in words.AIMS
    if child.dep_ == "xcomp":
        asked = any(one.tag_ in {"WRB", "WP"} or one.lower_ == "whether" for one in child.children)
        return asked or (lemma not in words.DONE_THERE and child.tag_ == "VBG")
    return child.dep_ == "dobj"
