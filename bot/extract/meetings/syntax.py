"""Small walks over the syntax tree that the readers of meetings and agenda share."""

from __future__ import annotations

from spacy.tokens import Span as Tokens
from spacy.tokens import Token

from bot.extract.sentence import start_of
from bot.extract.words import meetings as words
from bot.extract.words import meetings_parts as parts
from bot.extract.words import meetings_people as people

_SUBJECTS = frozenset({"nsubj", "nsubjpass"})
_DASHES = frozenset({"-", "--", "–", "—"})
_MAX_CLIMB = 6
_LONGEST_DATELINE = 16
_LONGEST_RUN = 30
_MISTAGGED = frozenset({"meet", "meets", "gather", "gathers", "convene", "convenes"})


def child_of(token: Token, *deps: str) -> Token | None:
    """The first child with one of the relations."""
    return next((child for child in token.children if child.dep_ in deps), None)


def object_of(token: Token, *prepositions: str) -> Token | None:
    """The noun that a preposition of the token brings in: `object_of(meet, "with")`."""
    for child in token.children:
        if child.dep_ in {"prep", "agent"} and child.lower_ in prepositions:
            found = child_of(child, "pobj", "pcomp")
            if found is not None:
                return found
    return None


def resumes(noun: Token) -> bool:
    """'Peace talks resume on Tuesday', where the parser reads one compound: the word behind is the verb."""
    behind = noun.head
    return behind.i == noun.i + 1 and behind.lower_ in parts.RESUMES and noun.dep_ in {"compound", "nmod"}


def verb_over(noun: Token) -> Token | None:
    """The verb above a prepositional phrase: 'press for seats in talks', wherever the parser hangs the phrase."""
    node = noun.head
    for _ in range(_MAX_CLIMB):
        if node.pos_ == "VERB" or node.head.i == node.i:
            break
        node = node.head
    return node if node.pos_ == "VERB" else None


def subject_of(verb: Token) -> Token | None:
    """The subject, also of an infinitive, a second verb or a relative clause."""
    if verb.pos_ in {"NOUN", "PROPN"} and verb.lower_ in _MISTAGGED:
        group = next((one for one in run_before(verb) if one.lower_ in people.PEOPLE | people.BODIES), None)
        if group is not None:
            return group  # 'Ministers of the Council meet here', the verb tagged as a noun
    node: Token | None = verb
    for _ in range(_MAX_CLIMB):
        if node is None:
            break
        subject = _own_subject(node, verb)
        if subject is not None:
            relative = subject.lower_ in people.WHO and node.dep_ in {"relcl", "ccomp"} and node.head.pos_ != "VERB"
            return node.head if relative else subject
        if node.dep_ in {"acl", "relcl", "amod"} and node.head.pos_ in {"NOUN", "PROPN", "PRON"}:
            # 'The leaders plan to meet', the verb tagged as a noun; 'NAME is the only leader to attend'
            named = child_of(node.head.head, "nsubj") if node.head.dep_ == "attr" else None
            return named or child_of(node.head, "nsubj") or node.head
        node = _clause_above(node)
    return None


def run_before(verb: Token) -> Tokens:
    """The nouns right before a verb and its auxiliaries, back to the start of the clause, without asking the parser."""
    doc, end = verb.doc, verb.i
    first = max(0, verb.i - _LONGEST_RUN)
    while end > first and not doc[end].is_sent_start and doc[end - 1].pos_ in {"AUX", "ADV", "PART"}:
        end -= 1
    start = end
    while start > first and not (doc[start].is_sent_start or _ends_run(doc[start - 1])):
        start -= 1
    return doc[start:end]


def _ends_run(token: Token) -> bool:
    if token.text in _DASHES and token.whitespace_:
        return True
    return token.pos_ in {"VERB", "AUX", "SCONJ"} or token.text in {":", ";", "("} or token.lower_ in people.WHO


def _own_subject(node: Token, verb: Token) -> Token | None:
    # A dateline is often read as a first subject: the last one is the sentence's own.
    subject = next((one for one in reversed(list(node.lefts)) if one.dep_ in _SUBJECTS), None)
    subject = _past_dateline(subject or child_of(node, *_SUBJECTS), node)
    if subject is not None and _is_destination(subject, node):
        return None
    if subject is None and (brought := _brought_in_by_for(node)) is not None and brought.ent_type_ != "GPE":
        return brought
    if subject is None and node.lemma_ == "be" and node.i != verb.i:
        return child_of(node, "attr")  # 'Also due to attend are NAMES'
    return subject


def _is_destination(subject: Token, node: Token) -> bool:
    """'will leave for Bolivia to attend a summit': the parser lets Bolivia attend."""
    place = subject.ent_type_ == "GPE" and any(child.dep_ == "mark" and child.lower_ == "for" for child in node.lefts)
    return place and node.head.lemma_ in words.TRAVEL_LEMMAS


def _brought_in_by_for(infinitive: Token) -> Token | None:
    """'would name a date for the parties to return': the parser may hang 'for the parties' on the verb above."""
    if infinitive.dep_ not in {"advcl", "xcomp"} or infinitive.i < 2 or infinitive.nbor(-1).lower_ != "to":
        return None
    before = infinitive.nbor(-2)
    return before if before.dep_ == "pobj" and before.head.lower_ == "for" and before.tag_ != "NN" else None


def _clause_above(node: Token) -> Token | None:
    """The word whose subject is also that of an infinitive, a second verb or an adjective's complement."""
    if node.head.i == node.i:
        return None
    if node.dep_ == "pcomp":
        return node.head.head
    shares = node.dep_ in {"xcomp", "conj", "advcl", "oprd"} or node.pos_ in {"ADJ", "ADP", "ADV"}
    return node.head if shares else None


def _after_agency(place: Token, verb: Token) -> Token | None:
    """'BRASILIA, Oct 3 (Reuters) - Brazil and India will ...': the subject hangs on the agency."""
    agency = child_of(place, "appos")
    if agency is None or not any(token.text in _DASHES for token in place.doc[agency.i : verb.i]):
        return None
    return next((one for one in agency.children if one.dep_ in {"appos", "conj"} and one.i > agency.i), None)


def _across_dash(place: Token, verb: Token) -> Token | None:
    """'GENEVA, 3 September - Heads of State will convene': the noun behind the dash that hangs on the dateline."""
    between = place.doc[place.i + 1 : min(verb.i, place.i + _LONGEST_DATELINE)]
    dash = next((token.i for token in between if token.text in _DASHES), None)
    if dash is None:
        return None
    nouns = (token for token in place.doc[dash + 1 : verb.i] if token.pos_ in {"NOUN", "PROPN", "PRON"})
    return next((token for token in nouns if token.head.i < dash and token.dep_ in {"appos", "conj", "dep"}), None)


def _past_dateline(subject: Token | None, verb: Token) -> Token | None:
    """'LONDON, April 2 - Coffee producers ...': the parser takes the dateline for the subject."""
    if subject is None or not subject.is_upper or subject.i - start_of(subject) > 3:
        return subject
    hung = _across_dash(subject, verb)
    if hung is not None:
        return hung
    if not any(token.text in _DASHES for token in subject.doc[subject.i : verb.i]):
        return child_of(subject, "appos") or subject
    renamed = _after_agency(subject, verb) or child_of(subject, "appos") or child_of(subject, "conj")
    if renamed is not None:
        return renamed
    before = next((one for one in reversed(subject.doc[subject.i + 1 : verb.i]) if one.lower_ in people.PEOPLE), None)
    if before is None:
        return subject
    joined = before.dep_ == "conj" and before.head.lower_ in people.PEOPLE
    return before.head if joined else before
