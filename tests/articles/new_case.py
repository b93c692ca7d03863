"""Make an example article out of a text, and make labels given as words into spans.

    python tests/articles/new_case.py SLUG --url URL [--title …] [--frame FILE] [--language TAG] < text
    python tests/articles/new_case.py SLUG --resolve

The first writes tests/articles/SLUG/ with article.txt and an expected.json in which the request is filled in.
Label it by docs/attributions.md, spans as words (labels.py says how), then run the second: it makes the words
spans, or says which label it cannot place and why, and then changes nothing.
"""

import argparse
import json
import re
import sys
from pathlib import Path
from typing import Any

sys.path.insert(0, str(Path(__file__).parents[1]))

from articles.labels import LabelError, resolve

ARTICLES = Path(__file__).parent
SKELETON = {
    "language": "en",
    "page": {"kind": "article"},
    "origin": {"status": "unknown", "name": None, "published": None},
    "disclaimers": [],
    "ignored": [],
    "attributions": [
        {
            "source": "",
            "cue": "",
            "content": "",
            "class": "unnamed_person",
            "reporting": True,
            "source_id": "s1",
            "anonymity": {"stated": None, "reason": None},
        }
    ],
}


def make(folder: Path, request: dict[str, Any], text: str) -> None:
    """Write a new case; refuse to write over one that is there."""
    if folder.exists():
        sys.exit(f"{folder} is there already. Choose another name, or edit its files and use --resolve.")
    if not text.strip():
        sys.exit("No text came in. Give the article on standard input: … < article.txt")
    folder.mkdir(parents=True)
    (folder / "article.txt").write_text(text, "utf-8")
    write(folder, {"request": request, "expected": SKELETON})


def resolve_in(folder: Path) -> None:
    """Make the labels of a case spans."""
    try:
        labels = json.loads((folder / "expected.json").read_text("utf-8"))
        text = (folder / "article.txt").read_text("utf-8")
    except FileNotFoundError as error:
        sys.exit(
            f"{error.filename} is missing. Make the case first: new_case.py {folder.name} --url URL < text"
        )
    except json.JSONDecodeError as error:
        sys.exit(f"{folder.name}/expected.json is no JSON: line {error.lineno}, {error.msg}.")
    try:
        labels["expected"] = resolve(labels["expected"], {**labels["request"], "text": text})
    except LabelError as error:
        sys.exit(f"{folder.name}/expected.json: {error}")
    write(folder, labels)


def write(folder: Path, labels: dict[str, Any]) -> None:
    """Write expected.json, one short object a line."""
    text = json.dumps(labels, ensure_ascii=False, indent=2)
    span = re.compile(r'\{\s+"in": ("\w+"),\s+"start": (\d+),\s+"end": (\d+),\s+"text": (".*")\s+\}')
    text = span.sub(r'{"in": \1, "start": \2, "end": \3, "text": \4}', text)
    (folder / "expected.json").write_text(text + "\n", "utf-8")


def main() -> None:
    """Run the command."""
    parser = argparse.ArgumentParser(
        description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter, usage="%(prog)s SLUG …"
    )
    parser.add_argument("slug", help="the folder's name: lower case, words joined by hyphens")
    parser.add_argument("--resolve", action="store_true", help="make labels given as words into spans")
    parser.add_argument("--url", help="the page's address, on an invented host under .example")
    parser.add_argument("--title", default="")
    parser.add_argument("--frame", type=Path, help="a file with the visible text around the article")
    parser.add_argument("--language", help="the language that the page declares (BCP 47)")
    parser.add_argument("--site-name")
    parser.add_argument("--byline")
    parser.add_argument("--canonical-url")
    args = parser.parse_args()
    if not re.fullmatch(r"[a-z0-9]+(?:-[a-z0-9]+)*", args.slug):
        parser.error(f"“{args.slug}” is no name for a folder: use lower case letters, digits and hyphens.")
    folder = ARTICLES / args.slug
    if args.resolve:
        resolve_in(folder)
        return
    if not args.url:
        parser.error("--url is missing: the address that the article is posted with.")
    fields = {
        "url": args.url,
        "title": args.title,
        "frame": args.frame.read_text("utf-8") if args.frame else None,
        "language": args.language,
        "site_name": args.site_name,
        "byline": args.byline,
        "canonical_url": args.canonical_url,
    }
    make(folder, {key: value for key, value in fields.items() if value}, sys.stdin.read())


if __name__ == "__main__":
    main()
