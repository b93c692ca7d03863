"""What goes over the wire, and how it is described: operations, requests, answers, failures."""
