"""The routes that answer with JSON: read the request, call the panel, write the answer."""
