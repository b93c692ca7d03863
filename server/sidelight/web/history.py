"""What was shown of an outlet earlier, for whoever asks by an id from outside."""

import re

from sidelight.outlets.history import Shown
from sidelight.outlets.store import Store

_ID = re.compile(r"[a-z0-9]+(-[a-z0-9]+)*")


def read_history(store: Store, outlet: str) -> tuple[Shown, ...]:
    """What was shown of an outlet, newest first; empty for any text that is no outlet's id.

    Raises:
        StoreError: The database cannot be read.
    """
    # Not every database takes every text: PostgreSQL refuses some characters.
    return store.history(outlet) if _ID.fullmatch(outlet) else ()
