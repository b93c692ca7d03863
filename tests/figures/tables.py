"""The tables of figures that documents show: rows of cells, the first row being the heads."""

from collections.abc import Callable

from figures.book import Book

Rows = list[list[str]]

_SETS = {"development": "own, worked on", "held-out": "own, held out", "pages": "own, whole pages"}
_CLASSES = {
    "anonymous": "**not identified** (the two below)",
    "unnamed_person": "a person not identified",
    "unnamed_group": "a group not identified",
    "unnamed_document": "a document not identified",
    "unstated": "no source stated",
    "named_person": "a person named",
    "named_organization": "a body named",
    "named_document": "a document named",
    "author": "the author",
    "any": "**any attribution**, whatever its class",
}
_FINDINGS = {
    "republished": "republished, and from whom",
    "own": "the outlet's own",
    "date": "day of the first publication",
    "signs": "signs of origin",
    "kind": "kind of page",
    "complete": "whole or not",
    "disclaimers": "disclaimers, in their exact words",
    "ignored": "furniture, in its exact words",
}
_BLOCKS = {"credits": "credits", "notices": "disclaimers", "furniture": "furniture"}


def accuracy(book: Book) -> Rows:
    """A row for each set of labelled articles."""
    rows = [["articles", "not identified: precision", "recall", "F1", "any attribution: F1", "class right"]]
    rows[0].append("off by (of)")
    for name in sorted(book.under("accuracy"), key=lambda name: ([*_SETS, name].index(name), name)):
        own = f"accuracy.{name}"
        shares = ("anonymous.precision", "anonymous.recall", "anonymous.f1", "any.f1", "class_right")
        rows.append(
            [
                f"{_SETS.get(name, name)} ({book[f'{own}.articles']})",
                *(_share(book[f"{own}.{share}"]) for share in shares),
                f"{book[f'{own}.count_error']:.2f} ({book[f'{own}.count_mean']:.2f})",
            ]
        )
    return rows


def classes(book: Book) -> Rows:
    """A row for each class, on the articles that were held out."""
    rows = [["who is credited", "labelled", "found", "precision", "recall", "F1"]]
    for name, said in _CLASSES.items():
        own = f"accuracy.held-out.{name}"
        counts = [f"{book[f'{own}.labelled']:,}", f"{book[f'{own}.predicted']:,}"]
        rows.append(
            [said, *counts, *(_share(book[f"{own}.{each}"]) for each in ("precision", "recall", "f1"))]
        )
    return rows


def pages(book: Book) -> Rows:
    """A row for each thing that is found out about a page, on both sets of pages."""
    rows = [["", "rules made on it: precision", "recall", "held out: precision", "recall", "of"]]
    for name, said in _FINDINGS.items():
        shares = (
            _share(book[f"pages.{each}.{name}.{share}"])
            for each in ("development", "held-out")
            for share in ("precision", "recall")
        )
        rows.append([said, *shares, f"{book[f'pages.held-out.{name}.there']}"])
    return rows


def blocks(book: Book) -> Rows:
    """A row for each kind of single blocks."""
    rows = [["single blocks", "precision", "recall", "of"]]
    for name, said in _BLOCKS.items():
        own = f"blocks.{name}"
        rows.append(
            [said, _share(book[f"{own}.precision"]), _share(book[f"{own}.recall"]), f"{book[f'{own}.there']}"]
        )
    return rows


def speed(book: Book) -> Rows:
    """What reads the same articles of a thousand words, and how fast."""
    programs = {
        "peers.attributions": "Sidelight, attributions alone",
        "peers.reading": "Sidelight, all that it reads of a page",
        "peers.spacy": "spaCy `en_core_web_sm`, parsing alone",
        "peers.spacy_textacy": "spaCy, then textacy's quotations",
    }
    rows = [["articles of 1,000 words, one core", "words a second", "median, ms", "slowest, ms"]]
    for own, said in programs.items():
        times = [f"{book[f'{own}.{each}']:,.1f}" for each in ("median_ms", "worst_ms")]
        rows.append([said, f"{book[f'{own}.words_a_second']:,.0f}", *times])
    return rows


def growth(book: Book) -> Rows:
    """Seconds at each length: ordinary text, and the hostile one that takes longest."""
    lengths = sorted(book.under("growth.ordinary.seconds"), key=int)
    rows = [["characters", *(f"{int(length):,}" for length in lengths)]]
    for name, said in (("ordinary", "ordinary text"), ("slowest", "the slowest of the hostile texts")):
        rows.append([said, *(f"{book[f'growth.{name}.seconds.{length}']:.2f} s" for length in lengths)])
    return rows


def ratings(book: Book) -> Rows:
    """What a package of very many outlets costs."""
    costs = {
        "check_s": "to check it, s",
        "load_s": "to load it, s",
        "build_s": "to make it ready in a server, s",
        "held_mb": "memory that it holds there, MB",
        "site_us": "an address to its site, µs",
        "lookup_us": "a site to its outlet, µs",
    }
    return [
        [f"a table of {book['ratings.outlets']:,} outlets", ""],
        *([said, f"{book[f'ratings.{key}']:,.1f}"] for key, said in costs.items()),
    ]


def load(book: Book) -> Rows:
    """A server with two workers under load, in articles of a thousand words."""
    return [
        ["load", "articles a second", "median, ms", "99th percentile, ms"],
        ["one client", "", *_times(book, "load.one_client")],
        ["all that it can", f"{book['load.saturated_a_second']:.0f}", *_times(book, "load.saturated")],
        ["twice as much arriving", f"{book['load.overload_a_second']:.0f}", *_times(book, "load.overload")],
    ]


def browsers(book: Book) -> Rows:
    """What a reader waits for, in real browsers."""
    costs = {
        "open_ms": "button to finished panel, panel open, ms",
        "opening_ms": "button to finished panel, opened by it, ms",
        "page_ms": "main thread of the page meanwhile, ms",
        "held_mb": "growth of the panel over 50 articles, MB",
        "package_kb": "package, kB",
    }
    return [
        ["", "Chromium", "Firefox"],
        *(
            [said, *(f"{book[f'browsers.{each}.{key}']:,.1f}" for each in ("chrome", "firefox"))]
            for key, said in costs.items()
        ),
    ]


def runs(book: Book) -> Rows:
    """What was measured when, on what, and by which command."""
    heads = ("on", "commit", "machine", "python")
    return [
        ["run", "command", "day", "commit", "machine", "Python"],
        *(
            [name, f"`{run['command']}`", *(str(run[head]) for head in heads)]
            for name, run in book.runs.items()
        ),
    ]


def _times(book: Book, what: str) -> list[str]:
    return [f"{book[f'{what}_{each}_ms']:.1f}" for each in ("median", "p99")]


def _share(value: float) -> str:
    return f"{value:.2f}"


TABLES: dict[str, Callable[[Book], Rows]] = {
    table.__name__: table
    for table in (accuracy, classes, pages, blocks, speed, growth, ratings, load, browsers, runs)
}
