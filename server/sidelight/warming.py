"""Do once, before anybody waits for it, what the first reading in a process would have to do."""

import gc

from sidelight.reading import read
from sidelight.reading.model import Page

_TEXT = """\
By Ann Example

HARROW (Reuters) - “The breakwater will close on Monday,” said a harbour official, who asked not to be named \
because he was not authorised to speak. Mary Reed, the mayor, said it would cost $2 million.

According to people familiar with the matter, “it was never safe”. Critics say that the report was late. The \
spokesman declined to comment.

The views expressed in this article are those of the author. It was first published by The Post.

Sign up for our newsletter. Share this article. © 2024 The Daily Example. All rights reserved.
"""


def warm() -> None:
    """Read a text that every rule is tried on."""
    read(
        Page(
            url="https://daily.example/news/breakwater",
            text=_TEXT,
            title="Breakwater will close, official says",
            frame=_TEXT,
        )
    )


def warm_for_copies() -> None:
    """Warm up a process of which copies are made: they share its memory as long as nobody writes to it."""
    warm()
    # What is there now stays: looking through it again and again would copy it into each.
    gc.collect()
    gc.freeze()
