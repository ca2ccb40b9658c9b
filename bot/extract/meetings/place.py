"""Where each gathering is, from the places that hang on it."""

from __future__ import annotations

import re

from spacy.tokens import Span as Tokens
from spacy.tokens import Token

from bot.extract import clean
from bot.extract.meetings import claims
from bot.extract.meetings.claims import Owners
from bot.extract.meetings.nations import is_wide, seats_of
from bot.extract.meetings.scene import Scene
from bot.extract.meetings.spine import Spine, window
from bot.extract.meetings.syntax import subject_of
from bot.extract.meetings.trigger import is_people
from bot.extract.sentence import around
from bot.extract.words import meetings as words
from bot.extract.words import meetings_places as places

_PLACE_TYPES = frozenset({"GPE", "LOC", "FAC"})
_AT = frozenset({"in", "at", "near", "outside", "on", "aboard"})
_TO = frozenset({"to", "for", "through", "into"})
_INTO = frozenset({"in", "to", "for"})
_TOO_LONG = 8
_NEAR = 5
_ABBREVIATION = 5


def find(scene: Scene, spines: list[Spine], owned: Owners, sole: dict[int, int]) -> list[str | None]:
    """One place, or None, for each spine, in the same order."""
    found: list[list[tuple[int, int, str]]] = [[] for _ in spines]
    known = frozenset(token.text for token in scene.doc if token.ent_type_ in _PLACE_TYPES)
    filed = last = dateline(scene)
    for token in scene.doc:
        text = _pointed_at(token, last, filed) or _place_text(token, scene, known)
        if text is None:
            continue
        if token.pos_ == "PROPN":
            last = text
        claim = claims.claim(token, owned, spines, lambda node: _may_pass(node, scene))
        claim = claim or _by_nearness(token, scene, spines)
        claim = claim or claims.alone(token, sole, scene.sentence_at[token.i], spines)
        if claim is not None and not _is_debated(spines[claim[1]].nodes[0]):
            rank, index = claim
            nameless = token.pos_ == "NOUN" and text == token.text
            found[index].append((rank + 9 * nameless, _distance(token, spines[index]), text))
    return [min(claimed)[2] if claimed else _where(spine) for claimed, spine in zip(found, spines, strict=True)]


def _is_debated(verb: Token) -> bool:
    """'The council will discuss the coup in NAME': the place of the topic."""
    subject = subject_of(verb) if verb.lemma_ == "discuss" else None
    return subject is not None and subject.lower_ in words.DEBATING


def _where(spine: Spine) -> str | None:
    """'will go on to Lisbon, where he will meet NAME', 'Lisbon's bid to host the meeting'."""
    verb = spine.verb
    if verb is not None and verb.lemma_ == "host" and verb.dep_ == "acl":
        host = next((one for one in verb.head.lefts if one.dep_ == "poss" and one.ent_type_ in _PLACE_TYPES), None)
        if host is not None:
            return stretch(host).removesuffix("'s").removesuffix("’s")
    for node in spine.nodes:
        if node.dep_ == "relcl" and any(child.lower_ == "where" for child in node.children):
            place = node.head
            if place.dep_ == "appos" and place.head.ent_type_ in _PLACE_TYPES:
                place = place.head
            return stretch(place) if place.ent_type_ in _PLACE_TYPES else None
    return None


def _pointed_at(token: Token, last: str | None, filed: str | None) -> str | None:
    """'here' and 'in this town' are where the story is filed from, 'there' and 'in the city' the last place named."""
    if token.dep_ == "advmod":
        return {"here": filed, "there": last}.get(token.lower_)
    if token.dep_ != "pobj" or token.head.lower_ not in {"in", "to"} or token.lower_ not in places.TOWN_NOUNS:
        return None
    if any(child.dep_ in {"prep", "appos"} or child.ent_type_ in _PLACE_TYPES for child in token.children):
        return None  # named at once: 'the resort of Knokke', 'the capital, Minsk', 'the Mar-a-Lago resort'
    modifiers = [child.lower_ for child in token.lefts]
    if "this" in modifiers:
        return filed
    seat = _seat(modifiers, token.doc.text) if token.lower_ == "capital" else None
    if seat is not None:
        return seat
    return last if set(modifiers) & {"the", "that", "same"} else None


def _seat(modifiers: list[str], text: str) -> str | None:
    """'the Belgian capital': the town, where the text names it."""
    towns = (town for word in modifiers for town in seats_of(word))
    named = (re.search(rf"\b{re.escape(town)}\b", text, re.IGNORECASE) for town in towns)
    return next((match[0].title() if match[0].isupper() else match[0] for match in named if match), None)


def dateline(scene: Scene) -> str | None:
    """The place that a wire story is filed from, as its first words say."""
    spans = clean.datelines(scene.doc.text)
    if not spans:
        return None
    words = scene.doc.text[spans[0].start : spans[0].end].split(",")[0].split("(")[0]
    return words.strip(" -–—").strip() or None


def _by_nearness(token: Token, scene: Scene, spines: list[Spine]) -> tuple[int, int] | None:
    """'meetings of ministers starting today in Washington': only the day stands between."""
    before = token.head.i - 1
    while before > 0 and (
        before in scene.timed_at or scene.doc[before].lower_ in {"starting", "beginning", ",", "on", "held"}
    ):
        before -= 1
    if before == token.head.i - 1 or token.dep_ != "pobj":
        return None
    for index in range(*window(spines, before - _NEAR, before + 1)):
        trigger = spines[index].nodes[0]
        if 0 <= before - trigger.i <= _NEAR and scene.sentence_at[trigger.i] == scene.sentence_at[token.i]:
            between = scene.doc[trigger.i + 1 : before + 1]
            if not any(one.pos_ in {"VERB", "AUX", "PUNCT"} and one.dep_ != "amod" for one in between):
                return 6, index
    return None


def _distance(token: Token, spine: Spine) -> int:
    gap = token.i - spine.nodes[0].i
    return gap if gap > 0 else -gap * 2


def _place_text(token: Token, scene: Scene, known: frozenset[str]) -> str | None:
    if token.i in scene.timed_at or token.lower_ in places.TIME_ZONES or token.lower_ in words.GATHERING_NOUNS:
        return None
    if token.dep_ == "pobj":
        return _after_preposition(token, scene)
    if token.dep_ in {"compound", "nmod", "poss", "amod"} and token.head.lower_ in words.GATHERING_NOUNS:
        return _as_modifier(token, known)
    if token.dep_ == "dobj" and token.head.lemma_ in {"visit", "tour"}:
        elsewhere = token.pos_ == "PROPN" and token.text in known and not scene.is_person(token)
        return stretch(token) if elsewhere or token.ent_type_ in _PLACE_TYPES else None
    if token.dep_ == "nsubj" and token.head.lemma_ in {"host", "get"} and token.text in known:
        return stretch(token)
    return None


def _after_preposition(token: Token, scene: Scene) -> str | None:
    preposition = token.head.lower_
    if not _leads_to_a_place(preposition, token):
        return None
    if token.ent_type_ in _PLACE_TYPES and token.lower_ not in places.PLACE_NOUNS:
        return stretch(token)
    if token.lower_ in places.VENUES:
        named = next((child for child in token.children if child.dep_ == "appos" and child.pos_ == "PROPN"), None)
        return _building(named) if named is not None else None
    building = token.lower_ in places.PLACE_NOUNS
    party = scene.party_at.get(token.i)
    if party is not None and party.kind != "government" and not building:
        doubtful = preposition in _INTO and party.weight < 0 and token.pos_ == "PROPN"
        return stretch(token) if doubtful else None
    if building or (preposition == "at" and token.pos_ == "PROPN"):
        return _building(token)
    unknown = token.pos_ == "PROPN" and not scene.is_person(token) and preposition in _INTO
    return stretch(token) if unknown and token.ent_type_ not in {"LAW", "EVENT"} else None


def _leads_to_a_place(preposition: str, token: Token) -> bool:
    """'in', 'at'; 'to' and 'for' on the way; 'on' before hills and islands, where it brings no topic."""
    if preposition in _TO:
        return _is_way(token.head)
    return preposition in _AT and (preposition != "on" or token.lower_ in places.PLACES_ON)


def _is_way(preposition: Token) -> bool:
    head = preposition.head
    if head.lemma_ == "return" and head.dep_ == "conj":
        return False  # 'will meet NAME and return to Bern'
    if preposition.lower_ == "to" and head.lemma_.lower() in places.INVITES:
        return True
    return head.lemma_.lower() in words.TRAVEL_LEMMAS or words.GATHERING_NOUNS.get(head.lower_) == "visit"


def _as_modifier(token: Token, known: frozenset[str]) -> str | None:
    """'the Sochi meeting' is in Sochi, 'the Russia summit' is with Russia."""
    name = _entity(token).text
    shouted = len(name) >= _ABBREVIATION and around(token).text.isupper()
    if (
        any(is_wide(part) for part in (name, *name.split("-")))
        or token.text not in known
        or (name.isupper() and not shouted)
    ):
        return None
    return name.removesuffix("'s").removesuffix("’s")


def _building(token: Token) -> str | None:
    """'the Belgian resort of Knokke' is Knokke; 'the offices of the Fund' are the offices of the Fund."""
    for child in token.children:
        if child.dep_ == "appos" and child.ent_type_ in _PLACE_TYPES and token.lower_ in places.TOWN_NOUNS:
            return stretch(child)  # 'the Belarusian capital, Minsk'
        if child.dep_ == "prep" and child.lower_ in {"of", "in"}:
            inside = next((one for one in child.children if one.dep_ == "pobj"), None)
            if inside is not None and (inside.ent_type_ in _PLACE_TYPES or token.lower_ in places.TOWN_NOUNS):
                return _with_town(token, child, inside)
    first = min(
        (child.i for child in token.lefts if child.dep_ in {"compound", "poss", "amod", "nmod"}), default=token.i
    )
    end = _past_town(token) if token.pos_ == "PROPN" else token.i + 1
    span = token.doc[token.left_edge.i if first < token.i else token.i : end]
    if (len(span) == 1 and token.pos_ != "PROPN") or len(span) > _TOO_LONG:
        return None
    text = span.text
    return text[4:] if text.lower().startswith("the ") else text


def _past_town(building: Token) -> int:
    """'the Plaza Hotel in Oslo', wherever the parser hangs the town."""
    doc, following = building.doc, building.i + 1
    if following + 1 < len(doc) and doc[following].lower_ == "in" and _could_be_town(doc[following + 1]):
        town = _entity(doc[following + 1])
        return town.end if town.end - building.i < _TOO_LONG else following
    return following


def _could_be_town(token: Token) -> bool:
    return token.pos_ == "PROPN" and token.ent_type_ in {"GPE", "LOC", "PERSON", "ORG", ""}


def _with_town(building: Token, preposition: Token, town: Token) -> str:
    """'the Belgian resort of Knokke' is Knokke, 'the Plaza Hotel in Oslo' stays whole."""
    own = next((child for child in building.lefts if child.pos_ == "PROPN" and child.ent_type_ != "NORP"), None)
    if preposition.lower_ == "of" or own is None or preposition.i != building.i + 1:
        return stretch(town)
    first, *rest = building.doc[building.left_edge.i : _entity(town).end].text.split(" ", 1)
    return rest[0] if rest and first.lower() in {"the", "a", "an"} else " ".join((first, *rest))


def stretch(token: Token) -> str:
    """The entity, and the state or country that follows it after a comma: 'Kennebunkport, Maine'."""
    span = _entity(token)
    doc = token.doc
    if span.end + 1 < len(doc) and doc[span.end].text == "," and doc[span.end + 1].ent_type_ == "GPE":
        after = doc[span.end + 1]
        if after.dep_ in {"appos", "npadvmod"} and after.head.i in range(span.start, span.end):
            span = doc[span.start : _entity(after).end]
    text = span.text
    return text[4:] if text.lower().startswith("the ") else text


def _entity(token: Token) -> Tokens:
    start = end = token.i
    doc = token.doc
    if token.ent_type_:
        while start > 0 and doc[start].ent_iob_ == "I":
            start -= 1
        while end + 1 < len(doc) and doc[end + 1].ent_iob_ == "I":
            end += 1
        return doc[start : end + 1]
    while start > 0 and doc[start - 1].dep_ == "compound" and doc[start - 1].head.i == token.i:
        start -= 1
    return doc[start : end + 1]


def _may_pass(node: Token, scene: Scene) -> bool:
    if node.ent_type_ in _PLACE_TYPES or node.i in scene.timed_at or node.lower_ in places.PLACE_NOUNS | {"face"}:
        return True
    return node.dep_ in {"pobj", "dobj", "conj", "appos"} and (is_people(node, scene) or node.pos_ == "PROPN")
