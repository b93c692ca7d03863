"""Verb groups: where "had not been told" begins, and whether its subject tells or is told of."""

from typing import Literal

from sidelight.reading.attributions.lexicon import VerbForm
from sidelight.reading.attributions.prose import Prose
from sidelight.reading.sentences import Range

Voice = Literal["finite", "gerund", "passive", "infinitive"]

_AUXILIARY = frozenset(("be", "have", "do", "modal", "negaux", "neg", "adv"))


def verb_group(prose: Prose, sentence: Range, i: int, form: VerbForm) -> tuple[int, Voice]:
    """Return where the verb group around the verb at `i` begins, and its voice."""
    tags, tokens = prose.tags, prose.tokens
    start = i
    while start > sentence.start and tags[start - 1] in _AUXILIARY and not _ends_clause(prose, start - 1):
        start -= 1
    helpers = tags[start:i]
    leading = _leading_verb(prose, sentence, start, form)
    if leading >= 0:
        start, _ = verb_group(prose, sentence, leading, prose.lexicon.verbs[tokens[leading].lower])
        return start, "finite"
    if start > sentence.start and tags[start - 1] == "to":
        return start - 1, "infinitive"
    if form.forms == {"gerund"}:
        return start, "finite" if "be" in helpers else "gerund"
    if all(tag == "adv" for tag in helpers) and (
        _has_agent(prose, sentence, i, form) or _is_hearsay(prose, sentence, i, form)
    ):
        return start, "passive"
    perfect = "have" in helpers and not prose.lexicon.has("passive_auxiliary", tokens[i - 1].lower)
    passive = "be" in helpers and "participle" in form.forms and not perfect
    return start, "passive" if passive else "finite"


def _ends_clause(prose: Prose, i: int) -> bool:
    """Tell "who was *there* | said" from "a guard *there* said"."""
    return i > 0 and prose.tags[i - 1] == "be" and prose.has("place_adverb", i)


def _has_agent(prose: Prose, sentence: Range, i: int, form: VerbForm) -> bool:
    """Tell "a fault first reported *by* the crew" from "he replied by letter"."""
    if "participle" not in form.forms or i == sentence.start or i + 1 >= sentence.end:
        return False
    by = prose.has("agent_preposition", i + 1)
    return by and prose.lexicon.has("reported_by", form.base) and prose.tags[i - 1] != "pron"


def _is_hearsay(prose: Prose, sentence: Range, i: int, form: VerbForm) -> bool:
    """Tell "a valuation *reported* to be high" from "it claimed to be new"."""
    if "participle" not in form.forms or i == sentence.start or i + 1 >= sentence.end:
        return False
    to = prose.tags[i + 1] == "to" and prose.lexicon.has("hearsay_participle", form.base)
    followed = i + 2 < sentence.end and prose.tags[i + 2] in ("be", "have")
    return to and followed and (prose.tags[i - 1] == "comma" or not _speaks(prose, i - 1))


def _speaks(prose: Prose, i: int) -> bool:
    """Tell whether the word can be the subject of a telling: a pronoun, a name or a noun that is listed."""
    if prose.tags[i] in ("pron", "name", "quant", "rel"):
        return True
    return prose.lexicon.noun(prose.tokens[i].lower) is not None


def _leading_verb(prose: Prose, sentence: Range, start: int, form: VerbForm) -> int:
    """Find the verb that carries on in "went on to say", "was quoted as saying"; -1 if there is none."""
    lexicon, tokens, tags = prose.lexicon, prose.tokens, prose.tags
    i = start - 1
    if i <= sentence.start:
        return -1
    if form.forms == {"gerund"}:
        cited = lexicon.has("before_cited_gerund", tokens[i].lower) and lexicon.has(
            "cited", tokens[i - 1].lower
        )
        return i - 1 if cited else -1
    if tags[i] != "to":
        return -1
    i -= 1
    if i > sentence.start and lexicon.has("continuing_particle", tokens[i].lower):
        i -= 1
    verb = lexicon.verbs.get(tokens[i].lower)
    return i if verb is not None and lexicon.has("continuing_verb", verb.base) else -1
