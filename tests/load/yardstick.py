"""`sidelight serve` with one route more, which takes the same body, parses it and returns its length.

python tests/load/yardstick.py: with the settings of the environment, as the server itself.
"""

from flask import Flask, Response, request

from sidelight import config, serving
from sidelight.app import create_app
from sidelight.commands.ratings.load import load
from sidelight.outlets.current import InForce


def with_length(settings: config.Config, known: InForce | None = None) -> Flask:
    """Make the application, and add the route."""
    app = create_app(settings, known)

    @app.post("/length")
    def length() -> Response:
        return Response(str(len(str(request.get_json()["text"]))), mimetype="text/plain")

    return app


if __name__ == "__main__":
    settings = config.load()
    load(settings.database, settings.ratings, keep_last_good=False)
    serving.serve(settings, print, None, lambda: None, with_length)
