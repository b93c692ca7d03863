"""One article, from a file of text or of JSON."""

import json

from sidelight.archives.lines import Line, parsed
from sidelight.reading.model import Page

NO_ADDRESS = "https://unknown.invalid/article"
"""Stands for the address of a text whose address is not given."""


class UnusableError(Exception):
    """The file holds no article. The message says why, and what is expected."""


def page_of(content: bytes, given: dict[str, str]) -> Page:
    """Read an article: a JSON object is what POST /v1/context takes, anything else is the article's text.

    Args:
        content: The file.
        given: What is said besides, such as url and title; it wins over the file.

    Raises:
        UnusableError: It holds no article.
    """
    try:
        text = content.decode("utf-8-sig")
    except UnicodeDecodeError:
        raise UnusableError("is no text in UTF-8. Save it in that encoding.") from None
    if not text.strip():
        raise UnusableError("is empty. Give the article's text, with a blank line between its paragraphs.")
    if "\0" in text:
        raise UnusableError("is no text. Give the article's text, or a JSON object with url and text.")
    begin = text.lstrip()[:15].lower()
    if begin.startswith(("<!doctype", "<html")):
        raise UnusableError("is a web page. Give the article's text alone, and its address with --url.")
    if not begin.startswith("{"):
        return _checked(json.dumps({"url": NO_ADDRESS, "text": text} | given).encode())
    try:
        fields = json.loads(text)
    except (ValueError, RecursionError):
        # The reader of lines says what is wrong, and where.
        return _checked(text.encode())
    return _checked(json.dumps(fields | given).encode())


def _checked(line: bytes) -> Page:
    asked = parsed(line)
    if isinstance(asked, Line):
        return asked.page()
    raise UnusableError(f"cannot be used: {asked}")
