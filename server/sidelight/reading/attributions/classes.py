"""From a description to the class that `docs/attributions.md` defines."""

from sidelight.reading.attributions.descriptions import Description
from sidelight.reading.attributions.lexicon import Lexicon
from sidelight.reading.model import SourceClass

ALWAYS_PEOPLE = frozenset(("official", "source", "aide", "adviser", "advisor", "agent", "insider", "officer"))


def class_of(description: Description, lexicon: Lexicon) -> SourceClass | None:
    """Give the class of a description by itself, before other mentions are looked at; None for things."""
    form = description.form
    if form == "name":
        return _named(description, lexicon)
    if form == "share":
        return "unnamed_document"
    if form == "quantifier":
        return _quantified(description, lexicon)
    if form == "noun":
        return _noun(description, lexicon)
    return None


def _named(description: Description, lexicon: Lexicon) -> SourceClass:
    words = [name.lower() for name in description.names]
    last = words[-1]
    if lexicon.has("people_name", last) and (len(words) == 1 or not lexicon.has("organization_name", last)):
        return "unnamed_group" if description.quantifier not in ("two", "three", "several") else "unnamed_person"
    entry = lexicon.nouns.get(last)
    if entry is not None and entry.plural and "person" in entry.kinds and len(words) > 1:
        return "unnamed_person"  # "Clinton Aides" in a headline
    if lexicon.has("document_name", last):
        return "named_document"
    if any(lexicon.has("title", word) for word in words[:-1]):
        return "named_person"
    if len(words) > 1 and description.definite:
        return "named_organization"
    if any(lexicon.has("organization_name", word) for word in words) or lexicon.has("country", last) or lexicon.has("seat_of_power", words[0]):
        return "named_organization"
    if len(words) == 1 and (description.names[0].isupper() or description.definite) and len(words[0]) > 1:
        return "named_organization"
    return "named_person"


def _quantified(description: Description, lexicon: Lexicon) -> SourceClass:
    if description.head in ("one", "another") or lexicon.has("number", description.head) or description.head.isdigit():
        return "unnamed_person"
    return "unnamed_group"


def _noun(description: Description, lexicon: Lexicon) -> SourceClass | None:
    kinds = description.kinds
    if not kinds:
        return None
    if description.plural and kinds == {"organization"} and not description.names and not description.owner and description.head not in ("police", "military"):
        return "unnamed_group"
    if "spokesperson" in kinds or kinds == {"organization"} or (
        "organization" in kinds and not description.plural and "person" not in kinds and "document" not in kinds
    ):
        return "named_organization"
    if "document" in kinds:
        return "named_document" if description.names or description.owner or description.definite else "unnamed_document"
    if "person" in kinds and (not description.plural or description.head in ALWAYS_PEOPLE):
        return "unnamed_person"
    return _people(description, lexicon)


def _people(description: Description, lexicon: Lexicon) -> SourceClass:
    quantifier = description.quantifier
    if quantifier is not None and (lexicon.has("number", quantifier) or quantifier.isdigit() or quantifier in ("all", "these", "those")):
        return "unnamed_person"
    if "group" not in description.kinds:
        return "unnamed_group" if quantifier is not None and lexicon.has("group_quantifier", quantifier) else "unnamed_person"
    if quantifier is None and "person" in description.kinds and (description.names or description.owner or description.definite):
        return "unnamed_person"
    return "unnamed_group"
