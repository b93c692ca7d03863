"""The one place where the parts are wired."""

from flask import Flask

from sidelight.config import Config
from sidelight.observing.metrics import Metrics
from sidelight.outlets.current import CurrentDirectory, InForce
from sidelight.outlets.store import Store
from sidelight.web import contract, errors, guards, observed
from sidelight.web.bodies import Bodies
from sidelight.web.health import health
from sidelight.web.history import History
from sidelight.web.outlet_pages import outlet_pages
from sidelight.web.page import page
from sidelight.web.rooms import Room, Size
from sidelight.web.routes import api

DATABASE_SECONDS = 2.0
"""How long a request, or a look for another edition, waits for a step of the database."""

# Each holds a thread for as long as its sender likes, so there is no waiting for such a place.
RECEIVING = Size(places=12, seats=0, seconds=0.0)
# Less than the extension's patience, so that a reader is told.
BODY_SECONDS = 20.0
# Reading is bound by the processor: two at a time in one process only make each other wait.
# The system hands a worker more than its share now and then: seats are for that.
READING = Size(places=1, seats=8, seconds=10.0)
# A database that hangs holds up those who ask for history, and nobody else.
HISTORY = Size(places=2, seats=2, seconds=1.0)
THREADS = sum(size.places + size.seats for size in (RECEIVING, READING, HISTORY))
"""As many requests can be in all rooms of a process."""


def create_app(config: Config, known: InForce | None = None, *, body_seconds: float = BODY_SECONDS) -> Flask:
    """Make the WSGI application of one process.

    Args:
        config: The settings.
        known: What is in force, where another process has built it already.
        body_seconds: How long a body may take to arrive.
    """
    app = Flask("sidelight", static_folder=None)
    store = Store(config.database, patience=DATABASE_SECONDS, prepare=False)
    current = CurrentDirectory(store, known)
    if known is None:
        current.look()
    metrics = Metrics(current)
    current.watch(metrics.note_database)
    observed.register(app, metrics)
    guards.register(app, config)
    errors.register(app)
    history = History(store, Room("history", HISTORY, metrics))
    bodies = Bodies(Room("receiving", RECEIVING, metrics), body_seconds)
    app.register_blueprint(
        api(
            current,
            history,
            bodies=bodies,
            room=Room("reading", READING, metrics),
            metrics=metrics,
            document=contract.document,
        )
    )
    app.register_blueprint(health(current, metrics))
    app.register_blueprint(outlet_pages(current, history, config.contact))
    app.register_blueprint(page(config.page))
    return app
