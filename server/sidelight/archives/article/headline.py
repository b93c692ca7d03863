"""The figure of an article in sentences, by the rules and in the words of the panel."""

from collections.abc import Iterator
from typing import NamedTuple

from sidelight.panel.model import Panel
from sidelight.panel.words import words
from sidelight.reading.attribution_model import Attributions, Counts

# Below these a proportion would say more than it knows.
_MIN_ATTRIBUTIONS = 3
_MIN_WORDS = 100
_NO_PROPORTION = {"interview", "satire", "short"}
_EXAMPLES = 2


class Listed(NamedTuple):
    """A source as it is listed: its class, what the article calls it, how many attributions it has."""

    class_: str
    description: str
    attributions: int


def listed(found: Attributions) -> Iterator[Listed]:
    """Give the sources in their order, then each attribution that belongs to none, by its own words."""
    for source in found.sources:
        yield Listed(source.class_, source.description.value, len(source.items))
    owned = {item for source in found.sources for item in source.items}
    for item in found.items:
        if item.id not in owned and item.class_ != "author":
            yield Listed(item.class_, (item.source or item.cue).text, 1)


def headline(panel: Panel, text: str) -> str:
    """Say how many attributions there are, and as far as it means something, to whom they are.

    Args:
        panel: The panel of an article whose attributions were read.
        text: The article's text.
    """
    counts = panel.attributions.counts
    if counts is None or not counts.total:
        return words("foundNone")
    if not _has_proportion(panel, counts, text):
        return words("listedOnly", count=counts.total)
    groups = [each.description for each in listed(panel.attributions) if each.class_ == "unnamed_group"]
    return " ".join(
        (words("found", count=counts.total), _unidentified(counts, groups), words("spokespeople"))
    )


def _has_proportion(panel: Panel, counts: Counts, text: str) -> bool:
    kinds = {panel.page.kind, *(further.kind for further in panel.page.also)}
    return (
        counts.total >= _MIN_ATTRIBUTIONS
        and len(text.split()) >= _MIN_WORDS
        and panel.page.complete is not False
        and not kinds & _NO_PROPORTION
        and all(note.code != "rated_satire" for note in panel.notes)
    )


def _unidentified(counts: Counts, groups: list[str]) -> str:
    people, in_groups = counts.unnamed_person, counts.unnamed_group
    if not people + in_groups:
        return words("nobodyUnidentified")
    quoted = [f"“{group}”" for group in dict.fromkeys(groups)][:_EXAMPLES]
    examples = words("examples", list=" and ".join(quoted)) if quoted else ""
    if not in_groups:
        return words("people", count=people)
    if not people:
        return words("groups", count=in_groups, examples=examples)
    return words(
        "peopleAndGroups",
        count=people + in_groups,
        people=words("partPeople", count=people),
        groups=words("partGroups", count=in_groups, examples=examples),
    )
