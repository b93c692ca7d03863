"""The headers by which browsers keep what we answer from being used in other ways than ours."""

from flask import Flask, Response

_POLICY = "Content-Security-Policy"
_HEADERS = {
    "Cross-Origin-Opener-Policy": "same-origin",
    "Cross-Origin-Resource-Policy": "same-origin",
    "Referrer-Policy": "no-referrer",
    "X-Content-Type-Options": "nosniff",
}


def register(app: Flask) -> None:
    """Add the headers to every answer of the app. Nothing may be loaded for it, unless `let_load` said so."""

    @app.after_request
    def _add(response: Response) -> Response:
        if _POLICY not in response.headers:
            let_load(response, "default-src 'none'")
        response.headers.update(_HEADERS)
        return response


def let_load(response: Response, sources: str) -> None:
    """Let a browser load parts of an answer from some sources, as a Content-Security-Policy writes them."""
    response.headers[_POLICY] = f"{sources}; base-uri 'none'; form-action 'none'; frame-ancestors 'none'"
