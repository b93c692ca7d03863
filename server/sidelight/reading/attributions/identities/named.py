"""Names and whom they stand for: "Lomax" is the Ida Lomax above, and no Ivo Lomax."""

from collections.abc import Callable, Mapping
from dataclasses import dataclass, field

from sidelight.reading.attribution_model import SourceClass
from sidelight.reading.attributions.descriptions import Description
from sidelight.reading.attributions.identities.classes import class_of
from sidelight.reading.attributions.identities.mentions import Identity
from sidelight.reading.attributions.lexicon import Lexicon


@dataclass(slots=True)
class Named:
    """Those whom a text names, by their last names; `people` is what `names.people_named` gives."""

    lexicon: Lexicon
    people: Mapping[str, str]
    make: Callable[[Description, SourceClass], Identity]
    known: dict[str, Identity] = field(default_factory=dict)

    def find(self, description: Description) -> Identity:
        """Find or make the identity behind a name; several joined ones are one of their own."""
        if description.plural:
            return self.make(description, class_of(description, self.lexicon) or "named_person")
        last = description.names[-1].lower()
        known = self.known.get(last)
        if known is not None and self._is_namesake(known.first, description):
            last = " ".join(description.names).lower()
            known = self.known.get(last)
        if known is None:
            class_ = class_of(description, self.lexicon) or "named_person"
            if self._is_single_name(description):
                class_ = _of_single_name(class_, known_person=self._is_first_or_last_name(description, last))
            known = self.known[last] = self.make(description, class_)
        return known

    def _is_single_name(self, description: Description) -> bool:
        """Tell "Kestrel" from "the Minister", which is a title."""
        one = len(description.names) == 1 and "person" not in description.kinds
        titled = description.definite and self.lexicon.has("title", description.names[-1].lower())
        return one and not titled

    def _is_first_or_last_name(self, description: Description, name: str) -> bool:
        has = self.lexicon.has
        body = "organization" in description.kinds
        return not body and (name in self.people or has("he_name", name) or has("she_name", name))

    def _is_namesake(self, one: Description, other: Description) -> bool:
        """Tell Ida from Ivo Lomax."""
        first, second = self._first_name(one), self._first_name(other)
        return bool(first and second) and first != second

    def _first_name(self, description: Description) -> str:
        """The first name, if only a last one is given that of the text's full name; "" if there is none."""
        words = [name.lower() for name in description.names]
        if len(words) == 1:
            words = self.people.get(words[0], "").split()
        words = [word for word in words[:-1] if not self.lexicon.has("title", word)]
        return words[0] if words else ""


def _of_single_name(class_: SourceClass, *, known_person: bool) -> SourceClass:
    """One word is a person's name where the text names that person in full; else it is a body's."""
    if class_ not in ("named_person", "named_organization"):
        return class_
    return "named_person" if known_person else "named_organization"
