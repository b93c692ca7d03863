"""From a description to its class, as `docs/attributions.md` defines them."""

from sidelight.reading.attribution_model import SourceClass
from sidelight.reading.attributions.descriptions import Description
from sidelight.reading.attributions.lexicon import Lexicon


def class_of(description: Description, lexicon: Lexicon) -> SourceClass | None:
    """Give the class of a description by itself, before other mentions are looked at; None for things."""
    if description.form == "name":
        return _of_name(description, lexicon)
    if description.form == "share":
        return "unnamed_document"
    if description.form == "quantifier":
        return _of_quantifier(description, lexicon)
    if description.form == "noun" and description.kinds:
        return _of_noun(description, lexicon)
    return None


def _of_name(description: Description, lexicon: Lexicon) -> SourceClass:
    words = [name.lower() for name in description.names]
    last = words[-1]
    entry = lexicon.noun(last)
    if lexicon.has("people_name", last) and not lexicon.has("organization_name", last):
        return "unnamed_person" if lexicon.has("number", description.quantifier or "") else "unnamed_group"
    if lexicon.has("people_name", f"{last}s") and (description.quantifier or description.determined):
        return "unnamed_person"  # "a top Republican"
    behind_a_name = len(words) > 1 or "organization" in description.kinds
    if entry is not None and entry.plural and "person" in entry.kinds and behind_a_name:
        return "unnamed_person"  # "Northgate Aides" and "Treasury Officials" in a headline
    if lexicon.has("document_name", last):
        return "named_document"
    people = not description.kinds.isdisjoint(("person", "group"))
    if people or any(lexicon.has("title", word) for word in words[:-1]):
        return "named_person"
    if description.definite and lexicon.has("title", last):
        return "named_person"  # "the Minister"
    place = lexicon.has("country", last) or lexicon.has("seat_of_power", words[0])
    if (
        place
        or "organization" in description.kinds
        or description.definite
        or any(lexicon.has("organization_name", word) for word in words)
    ):
        return "named_organization"
    acronym = len(words) == 1 and description.names[0].isupper()
    return "named_organization" if acronym else "named_person"


def _of_quantifier(description: Description, lexicon: Lexicon) -> SourceClass:
    """Tell "one", "two others" from "others", "many"."""
    lists = ("member", "single_quantifier", "number", "particular_quantifier")
    words = (description.head, description.quantifier or "")
    particular = any(w.isdigit() or any(lexicon.has(list_name, w) for list_name in lists) for w in words)
    return "unnamed_person" if particular else "unnamed_group"


def _of_noun(description: Description, lexicon: Lexicon) -> SourceClass:
    kinds = description.kinds
    identified = bool(description.names) or description.owned
    if lexicon.has("one_body_alone", description.head) and _is_known_body(description):
        return "named_organization"
    office = (
        description.plural and not description.modified and lexicon.has("office_holders", description.head)
    )
    if office or "spokesperson" in kinds:
        return "named_organization"
    if "organization" in kinds and kinds.isdisjoint(("person", "document")):
        several = (
            description.plural
            and not identified
            and not description.definite
            and not lexicon.has("one_body", description.head)
        )
        return "unnamed_group" if several else "named_organization"
    if lexicon.has("on_record", description.head):
        return "named_organization"  # whose it is, speaks in it
    if "document" in kinds:
        known = identified or description.definite or description.issued
        return "named_document" if known else "unnamed_document"
    if "person" in kinds and (not description.plural or lexicon.has("particular_people", description.head)):
        return "unnamed_person"
    return _of_people(description, lexicon)


def _is_known_body(description: Description) -> bool:
    """Tell "the group", a body spoken of before, from "groups" and "a group of farmers"."""
    return not description.plural and (description.definite or description.owned)


def _of_people(description: Description, lexicon: Lexicon) -> SourceClass:
    """Tell particular people ("two farmers", "city councillors") from a kind of people ("farmers")."""
    quantifier = description.quantifier or ""
    if (
        lexicon.has("number", quantifier)
        or lexicon.has("particular_quantifier", quantifier)
        or quantifier.isdigit()
    ):
        return "unnamed_person"
    if "group" not in description.kinds:
        return "unnamed_group" if lexicon.has("group_quantifier", quantifier) else "unnamed_person"
    particular = (
        description.names
        or description.owned
        or description.definite
        or description.body
        or description.belonging
    )
    return (
        "unnamed_person"
        if particular and not quantifier and "person" in description.kinds
        else "unnamed_group"
    )
