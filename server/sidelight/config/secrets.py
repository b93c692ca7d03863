"""Passwords in addresses of databases and Redis servers are shown to nobody."""

import re

_MASK = "***"
# Up to the last @: a password that nobody encoded may hold any sign.
_IN_LOGIN = re.compile(r"(?<=://)([^:/@?]*):(.*)@")
_IN_QUERY = re.compile(r"([?&][a-z_]*(?:password|passwd|pwd|secret|token)[a-z_]*=)[^&]*", re.IGNORECASE)


def without_passwords(address: str) -> str:
    """Return an address with a mask in the place of each password."""
    return _IN_QUERY.sub(rf"\g<1>{_MASK}", _IN_LOGIN.sub(rf"\g<1>:{_MASK}@", address))
