"""The one place where the parts are wired."""

from flask import Flask

from sidelight.config import Config
from sidelight.observing.metrics import Metrics
from sidelight.outlets.current import CurrentDirectory, InForce
from sidelight.outlets.store import Store
from sidelight.web import errors, guards, request_log, security_headers
from sidelight.web.contract.requests import BODY_SECONDS
from sidelight.web.document import document
from sidelight.web.history import History
from sidelight.web.pages.outlet_page import outlet_page
from sidelight.web.pages.panel_page import panel_page
from sidelight.web.receiving import Bodies
from sidelight.web.rooms import Room, Size
from sidelight.web.routes.about import about
from sidelight.web.routes.context import context
from sidelight.web.routes.health import health
from sidelight.web.routes.outlets import outlets

DATABASE_SECONDS = 2.0
"""How long a request, or a look for another edition, waits for a step of the database."""

# Each holds a thread for as long as its sender likes, so there is no waiting for such a place.
_RECEIVING = Size(places=12, seats=0, seconds=0.0)
# Reading is bound by the processor: two at a time in one process only make each other wait.
# The system hands a worker more than its share now and then: seats are for that.
_READING = Size(places=1, seats=8, seconds=10.0)
# A database that hangs holds up those who ask for history, and nobody else.
_HISTORY = Size(places=2, seats=2, seconds=1.0)
THREADS = sum(size.places + size.seats for size in (_RECEIVING, _READING, _HISTORY))
"""As many requests can be in all rooms of a process."""


def create_app(config: Config, known: InForce | None = None, *, body_seconds: float = BODY_SECONDS) -> Flask:
    """Make the WSGI application of one process.

    Args:
        config: The settings.
        known: What is in force, where another process has built it already.
        body_seconds: How long a body may take to arrive.
    """
    app = Flask("sidelight", static_folder=None)
    # An address that is no route is none with fewer slashes either.
    app.url_map.merge_slashes = False
    store = Store(config.database, patience=DATABASE_SECONDS, prepare=False)
    current = CurrentDirectory(store, known)
    if known is None:
        current.look()
    metrics = Metrics(current)
    current.watch(metrics.note_database)
    request_log.register(app, metrics)
    guards.register(app, config)
    security_headers.register(app)
    errors.register(app)
    bodies = Bodies(Room("receiving", _RECEIVING, metrics), body_seconds)
    history = History(store, Room("history", _HISTORY, metrics))
    for routes in (
        context(current, bodies, Room("reading", _READING, metrics), metrics),
        outlets(current, history, bodies),
        about(current, document),
        health(current, metrics),
        outlet_page(current, history, config.contact),
        panel_page(config.page),
    ):
        app.register_blueprint(routes)
    return app
