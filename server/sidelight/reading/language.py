"""Which language a text is in: by its script, then by the share of its words that are a language's commonest.

The page's own word for it is a hint that the text may contradict: a page that declares "en" but is written
in French is French. Cost is bounded, since only two samples of the text are looked at.
"""

import re
from bisect import bisect_right
from collections import Counter, defaultdict

from sidelight.reading.attributions.lexicon import LANGUAGES
from sidelight.reading.model import Language, NotAnalysed
from sidelight.reading.phrases import load

_SAMPLE = 20_000
"""Characters looked at from the beginning, and as many again from the middle."""
_ENOUGH = 25
"""From this many words on, the text decides; below, a hint does."""
_SHARE = 0.15
"""Running text on any subject has 0.3 to 0.5 of its words in its language's list, a list of names less."""
_CONTRADICTED = 0.06
"""A language whose common words make up less than this is not what the text is written in."""
_MARGIN = 1.25
"""By how much the best language must lead, so that Norwegian text is not called Danish on a whim."""

# First code point of a run, and the script written with it; runs without one (None) count for nothing.
_SCRIPTS: tuple[tuple[int, str | None], ...] = (
    (0x0000, "latin"),
    (0x02B0, None),
    (0x0370, "greek"),
    (0x0400, "cyrillic"),
    (0x0530, None),
    (0x0590, "hebrew"),
    (0x0600, "arabic"),
    (0x0700, None),
    (0x0750, "arabic"),
    (0x0780, None),
    (0x08A0, "arabic"),
    (0x0900, "devanagari"),
    (0x0980, None),
    (0x0E00, "thai"),
    (0x0E80, None),
    (0x1100, "hangul"),
    (0x1200, None),
    (0x1E00, "latin"),
    (0x1F00, "greek"),
    (0x2000, None),
    (0x3040, "kana"),
    (0x3100, None),
    (0x3400, "han"),
    (0xA000, None),
    (0xAC00, "hangul"),
    (0xD7B0, None),
    (0xF900, "han"),
    (0xFB00, None),
)
_STARTS = tuple(start for start, _ in _SCRIPTS)
_KANA_IN_JAPANESE = 0.1
"""Japanese mixes kana into Han characters, Chinese has none."""

_TOKEN = re.compile(r"[^\W\d_]+(?:['’](?=[^\W\d_]))?")
_TAG = re.compile(r"[A-Za-z]{2,3}(?=[-_]|\Z)")

_NO_LETTERS = bytes(byte for byte in range(128) if not chr(byte).isalpha())

_NAMES: dict[str, str] = {tag: entry["name"] for tag, entry in load("languages").items()}
_TAGS: defaultdict[str, list[str]] = defaultdict(list)
"""The languages of each common word."""
for _tag, _entry in load("languages").items():
    for _word in dict.fromkeys(_entry.get("words", "").split()):
        _TAGS[_word].append(_tag)
_BY_SCRIPT: dict[str, tuple[str, ...]] = {
    script: tuple(tag for tag, entry in load("languages").items() if entry["script"] == script)
    for script in {entry["script"] for entry in load("languages").values()}
}


def recognize(text: str, hint: str | None = None) -> Language:
    """Recognize the language of `text`; `hint` is the BCP 47 tag that the page declares, if any.

    The tag is None where neither the words nor a hint tell. A hint of a language that is unknown here is
    passed on without a name.
    """
    sample = _sample(text)
    declared = _declared(hint)
    script = _script(sample)
    if script is None:
        return _language(declared)
    candidates = _BY_SCRIPT[script]
    if len(candidates) == 1:
        return _language(candidates[0])
    tokens = _TOKEN.findall(sample.lower().replace("’", "'"))
    return _language(_by_words(tokens, candidates, declared))


def not_analysed(text: str, language: Language) -> NotAnalysed | None:
    """Return why a text in `language` is not read, or None where it is."""
    if not any(character.isalpha() for character in text):
        return "no_text"
    if language.is_read:
        return None
    return "language_unknown" if language.tag is None else "language_not_read"


def _by_words(tokens: list[str], candidates: tuple[str, ...], declared: str | None) -> str | None:
    counts = Counter(tokens)
    hits: Counter[str] = Counter()
    for word in _TAGS.keys() & counts.keys():
        for tag in _TAGS[word]:
            hits[tag] += counts[word]
    best, second, *_ = sorted(candidates, key=lambda tag: -hits[tag])
    leads = hits[best] >= _MARGIN * hits[second] and hits[best] >= max(2, _SHARE * len(tokens))
    if len(tokens) >= _ENOUGH:
        if leads:
            return best
        if declared in candidates and hits[declared] < max(_CONTRADICTED * len(tokens), hits[best] / _MARGIN):
            return None
        return declared
    return declared or (best if leads else None)


def _sample(text: str) -> str:
    if len(text) <= 2 * _SAMPLE:
        return text
    middle = len(text) // 2
    return f"{text[:_SAMPLE]} {text[middle : middle + _SAMPLE]}"


def _script(sample: str) -> str | None:
    """Return the script most of the letters belong to; None where there are no letters of a known one."""
    ascii_letters = len(sample.encode("ascii", "ignore").translate(None, _NO_LETTERS))
    if 2 * ascii_letters > len(sample):
        return "latin"
    known: Counter[str] = Counter()
    for character, n in Counter(sample).items():
        script = _script_of(character) if character.isalpha() else None
        if script:
            known[script] += n
    if not known:
        return None
    if known["kana"] > _KANA_IN_JAPANESE * (known["han"] + known["kana"]):
        known["kana"] += known["han"]
    return known.most_common(1)[0][0]


def _script_of(character: str) -> str | None:
    return _SCRIPTS[bisect_right(_STARTS, ord(character)) - 1][1]


def _declared(hint: str | None) -> str | None:
    tag = _TAG.match((hint or "").strip())
    return tag[0].lower() if tag else None


def _language(tag: str | None) -> Language:
    return Language(tag, _NAMES.get(tag) if tag else None, tag in LANGUAGES)
