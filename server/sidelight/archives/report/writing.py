"""A tally in words, as Markdown and as a picture."""

from collections import Counter
from collections.abc import Iterator, Mapping

from sidelight.archives.report.picture import Bars, picture
from sidelight.archives.report.tally import BINS, CLASSES, Tally, spread

PICTURE = "report.svg"

_CLASSES = {
    "named_person": "Named people",
    "named_organization": "Named organizations",
    "named_document": "Named documents",
    "unnamed_person": "People not identified",
    "unnamed_group": "Groups not identified",
    "unnamed_document": "Documents not identified",
    "unstated": "No source given",
    "author": "The author’s own",
}
_REASONS = {
    "language_not_read": "language that is not read",
    "language_unknown": "language not recognized",
    "no_text": "no text",
    "too_many_attributions": "too many attributions",
}
_NOTE = """\
Found by a program, which makes mistakes. Not identified to the reader does not mean unknown to the reporter.
Outlets are not compared: what is found depends on what an outlet writes about and how, and a ranking by it
would say something else than it seems to."""


def markdown(counted: Tally) -> str:
    """Write the report for people."""
    return "\n\n".join(_parts(counted)) + "\n"


def drawing(counted: Tally) -> str:
    """Draw the classes of attributions, and how far articles differ in the share not identified."""
    shares = spread(counted.shares)
    tenths = [(f"up to {(number + 1) / BINS:.0%}", count) for number, count in enumerate(shares.tenths)]
    return picture(
        (
            Bars("Attributions by class", _classes(counted)),
            Bars(
                "Articles by the share of attributions not identified",
                [("none", shares.none), *tenths],
            ),
        )
    )


def _parts(counted: Tally) -> Iterator[str]:
    yield "# What Sidelight found in an archive"
    yield _NOTE
    yield f"![Attributions by class, and the share not identified]({PICTURE})"
    yield "## Articles"
    yield _articles(counted)
    yield from _several(counted.editions, "editions of the ratings")
    yield from _several(counted.versions, "versions of Sidelight")
    yield _table("not read because of", counted.not_analysed, counted.articles, _REASONS)
    if counted.languages_not_read:
        yield _table("language that is not read", counted.languages_not_read, counted.articles)
    yield _table("kind of page", counted.page_kinds, counted.articles)
    yield _table("origin, as the page says", counted.origins, counted.articles)
    yield _table(
        "publisher", counted.outlets, counted.articles, {"listed": "on file", "unknown": "not on file"}
    )
    yield "## Attributions"
    yield _table("class", dict(_classes(counted)), counted.classes.total(), {}, "attributions")
    yield _share(counted)
    yield _anonymity(counted)
    yield "## Disclaimers"
    yield _table("kind", counted.with_disclaimer, counted.articles)


def _articles(counted: Tally) -> str:
    return (
        f"{counted.articles:,} articles; the attributions of {counted.analysed:,} of them were read. "
        f"{counted.without_attributions:,} of these have none."
    )


def _several(counts: Counter[str], what: str) -> Iterator[str]:
    if len(counts) > 1:
        yield f"These are results of {len(counts)} {what}, which may differ in what they find."


def _share(counted: Tally) -> str:
    shares = spread(counted.shares)
    if shares.median is None or shares.lower_quartile is None or shares.upper_quartile is None:
        return "No article has attributions."
    return (
        f"Of the attributions of an article, {shares.median:.0%} are to people or groups whom it does not "
        f"identify, in the median of the {shares.articles:,} articles that have any; quartiles "
        f"{shares.lower_quartile:.0%} and {shares.upper_quartile:.0%}. In {shares.none:,} articles there is "
        "no such attribution."
    )


def _anonymity(counted: Tally) -> str:
    return (
        f"{counted.unidentified_sources:,} sources are people or groups not identified. For "
        f"{counted.anonymity_stated:,} of them the article says that they asked not to be named, and for "
        f"{counted.reason_stated:,} it says why."
    )


def _classes(counted: Tally) -> list[tuple[str, int]]:
    return [(_CLASSES[each], counted.classes[each]) for each in CLASSES]


def _table(
    title: str,
    counts: Mapping[str, int],
    of: int,
    names: Mapping[str, str] | None = None,
    what: str = "articles",
) -> str:
    if not counts:
        return f"No article: {title}."
    ordered = counts.most_common() if isinstance(counts, Counter) else counts.items()
    rows = [
        f"| {(names or {}).get(name, name.replace('_', ' '))} | {count:,} | {count / of if of else 0:.1%} |"
        for name, count in ordered
    ]
    return "\n".join((f"| {title} | {what} | share |", "| --- | ---: | ---: |", *rows))
