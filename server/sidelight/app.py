"""The one place where the parts are wired."""

import logging

from flask import Flask

from sidelight import config as settings
from sidelight.outlets.current import CurrentDirectory
from sidelight.outlets.store import Store
from sidelight.web import contract, errors, guards
from sidelight.web.outlet_pages import outlet_pages
from sidelight.web.page import page
from sidelight.web.routes import api


def create_app(config: settings.Config) -> Flask:
    """Make the WSGI application. The database must hold an active edition."""
    app = Flask("sidelight", static_folder=None)
    app.logger.setLevel(logging.INFO)
    guards.register(app, config)
    errors.register(app)
    store = Store(config.database)
    current = CurrentDirectory(store)
    current.look()
    current.watch()
    app.register_blueprint(api(current, store, contract.document))
    app.register_blueprint(outlet_pages(current, store, config.contact))
    app.register_blueprint(page(config.page))
    return app


def from_environment() -> Flask:
    """Make the application from the settings in the environment, for a WSGI server's workers."""
    return create_app(settings.load())
