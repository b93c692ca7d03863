"""Who is let in: those who have a token, where one is needed."""

from flask import g, request

from sidelight.access.current import CurrentTokens
from sidelight.config.addresses import ip
from sidelight.web.contract.failures import Failure
from sidelight.web.contract.operations import GUARDED, METRICS
from sidelight.web.errors import ApiError

_FORWARDED = ("Forwarded", "X-Forwarded-For", "X-Forwarded-Host", "X-Forwarded-Proto", "X-Real-Ip", "Via")
_INVALID = ', error="invalid_token"'


class TokenGuard:
    """Lets those in who have a token, where one is needed."""

    def __init__(self, tokens: CurrentTokens) -> None:
        """Take the tokens that hold."""
        self._tokens = tokens

    def check(self) -> None:
        """Refuse the current request where it needs a token and has none; else remember whose it is.

        A preflight has no token: browsers ask it by themselves.

        Raises:
            ApiError: a token is needed.
        """
        if request.method == "OPTIONS" or not self._is_guarded():
            return
        given = request.authorization
        token = given.token if given is not None and given.type == "bearer" else None
        g.token = self._tokens.name_of(token) if token else None
        if g.token is None:
            raise ApiError(
                Failure.UNAUTHORIZED,
                "The token is not one of this server's." if token else "This server asks for a token.",
                "Ask whoever runs the server for one. Programs send the header Authorization: Bearer TOKEN.",
                headers={"WWW-Authenticate": f'Bearer realm="Sidelight"{_INVALID if token else ""}'},
            )

    def _is_guarded(self) -> bool:
        if request.path == METRICS:
            return not _is_local()
        return request.path.startswith(GUARDED) and self._tokens.required()


def _is_local() -> bool:
    """Tell whether the current request was made on this machine by itself.

    What a proxy on this machine passes on comes from there too; it is known by the headers of a proxy,
    whether that one is trusted or not.
    """
    address = ip(request.remote_addr or "")
    forwarded = any(name in request.headers for name in _FORWARDED)
    return address is not None and address.is_loopback and not forwarded
