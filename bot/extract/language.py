"""Which language a text is written in."""

from __future__ import annotations

import re
from functools import cache

from babel import Locale
from py3langid.langid import MODEL_FILE, LanguageIdentifier

_WINDOW = 1_500
"""Characters of each of the three samples: longer ones change no verdict on news and cost time."""
_ENGLISH = frozenset(
    """
    the of and to that with from was were has have said will be by are which this after their
    """.split()  # noqa: SIM905 - a list of words reads better as a text
)
_ENGLISH_SHARE = 0.08
"""English news has about a quarter of its words from the list; no other language's has one in thirty."""
_CLEAR, _CLEAR_WHEN_SHORT = 0.8, 0.9
_SHORT = 25
_SIBLINGS = (
    frozenset({"no", "nb", "nn", "da"}),
    frozenset({"hr", "bs", "sr", "sl"}),
    frozenset({"id", "ms"}),
    frozenset({"cs", "sk"}),
    frozenset({"pt", "gl"}),
    frozenset({"nl", "af"}),
)
"""Languages so close that the model divides its belief among them: together they speak against English."""
_QUOTED = re.compile(r"“[^“”]{1,600}”|„[^„“”]{1,600}[“”]|«[^«»]{1,600}»|»[^«»]{1,600}«|\"[^\"\n]{1,600}\"")
"""People are quoted in their own language; the article's is the one around the quotations."""
_ENOUGH = 6
"""Words outside quotations from which they are looked at alone."""
_LATIN = re.compile(r"[A-Za-z]")
_WORD = re.compile(r"[^\W\d_]+")


@cache
def _identifier() -> LanguageIdentifier:
    """The model with the languages that have an ISO 639-1 code."""
    identifier = LanguageIdentifier.from_model_file(MODEL_FILE, norm_probs=True)
    identifier.set_languages([code for code in identifier.labels if len(code) == 2])
    return identifier


def detect(text: str, *, default: str = "en") -> str:
    """ISO 639-1 code of the language of a text; `default` wherever nothing clearly speaks against it.

    Looks at the beginning, the middle and the end only, and first at what stands around quotations. Safe to call from
    several threads: a call only reads the model, which is loaded at the first one.
    """
    sample = _sample(text)
    around = _QUOTED.sub(" ", sample)
    return _clearly(around, at_least=_ENOUGH) or _clearly(sample, at_least=1) or default


def _clearly(sample: str, *, at_least: int) -> str | None:
    """The language of a sample that has enough words and leaves no doubt."""
    words = _WORD.findall(sample.lower())
    if len(words) < at_least:
        return None
    if sum(word in _ENGLISH for word in words) >= _ENGLISH_SHARE * len(words):
        return "en"
    code, probability = _classify(sample)
    clear = _CLEAR if len(words) >= _SHORT else _CLEAR_WHEN_SHORT
    return code if probability >= clear or not _LATIN.search(sample) else None


def _classify(sample: str) -> tuple[str, float]:
    """The likeliest language, and how likely it or one of its siblings is."""
    ranked = [(str(code), float(probability)) for code, probability in _identifier().rank(sample)]
    best, probability = ranked[0]
    siblings = next((family for family in _SIBLINGS if best in family), frozenset({best}))
    return best, sum((likely for code, likely in ranked[1:] if code in siblings), probability)


def _sample(text: str) -> str:
    if len(text) <= 3 * _WINDOW:
        return text
    middle = (len(text) - _WINDOW) // 2
    return " ".join((text[:_WINDOW], text[middle : middle + _WINDOW], text[-_WINDOW:]))


def name(code: str) -> str:
    """The English name of a language, or the code itself where it has none."""
    return str(Locale("en").languages.get(code, code))
