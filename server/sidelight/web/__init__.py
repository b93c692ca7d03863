"""HTTP: what a request passes on its way to an answer.

`request_log` sees it first and last; `guards` let it in; one of `routes` (JSON) or `pages` (HTML) answers
it, when it is its turn in one of the `rooms`; `errors` puts whatever goes wrong into one shape. `contract` is
what goes over the wire, and `document` describes all of it in OpenAPI.
"""
