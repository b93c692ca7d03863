"""What a request must pass before any work is done: host, origin, token, number and body, in this order."""

from flask import Flask
from werkzeug.middleware.proxy_fix import ProxyFix

from sidelight.access.current import CurrentTokens
from sidelight.config import Config
from sidelight.web.guards import bodies, limits
from sidelight.web.guards.hosts import HostGuard
from sidelight.web.guards.origins import OriginGuard, allow_our_own
from sidelight.web.guards.tokens import TokenGuard


def register(app: Flask, config: Config) -> None:
    """Put the guards in front of the app's routes."""
    if proxies := config.trusted_proxies:
        app.wsgi_app = ProxyFix(  # type: ignore[method-assign]
            app.wsgi_app, x_for=proxies, x_proto=proxies, x_host=proxies
        )
    tokens = CurrentTokens(config.tokens, always_required=not config.is_loopback)
    app.before_request(HostGuard((config.host, *config.allowed_hosts)).check)
    app.before_request(OriginGuard(config).check)
    app.before_request(TokenGuard(tokens).check)
    limits.register(app, config)
    app.before_request(bodies.check)
    allow_our_own(app, config)
