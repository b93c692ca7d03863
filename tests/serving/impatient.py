"""`sidelight serve` with hardly any patience for those who send a body.

python tests/serving/impatient.py: with the settings of the environment, as the server itself.
"""

from flask import Flask

from sidelight import app, config, serving
from sidelight.commands.ratings.load import load
from sidelight.outlets.current import InForce
from sidelight.serving import silence

_SILENT_SECONDS = 2.0


def impatient(settings: config.Config, known: InForce | None = None) -> Flask:
    """Make the application in which a body has to be there at the first read."""
    silence.watch(settings.port, _SILENT_SECONDS)
    return app.create_app(settings, known, body_seconds=0.0)


if __name__ == "__main__":
    settings = config.load()
    load(settings.database, settings.ratings, keep_last_good=False)
    serving.serve(settings, print, None, lambda: None, impatient)
