"""Tests reach nobody but this machine: whoever tries to fails at once, and is named."""

import ipaddress
import socket
import sys

import pytest

_NOBODY = (".example", ".invalid", ".test", ".localhost")
"""Names that are kept free for uses like ours (RFC 2606): no resolver knows a computer that is called so."""


def stay() -> None:
    """Let no connection out of this process, and no question for a name, from now on."""
    sys.addaudithook(_watch)


def _watch(event: str, details: tuple[object, ...]) -> None:
    if event in {"socket.connect", "socket.sendto"}:
        address = details[1]
        if isinstance(address, tuple) and not _is_here(str(address[0])):
            pytest.fail(f"A test may not connect to {address[0]}.")
    elif event == "socket.getaddrinfo":
        name = details[0].decode() if isinstance(details[0], bytes) else str(details[0] or "")
        if name.lower().endswith(_NOBODY):
            raise socket.gaierror(socket.EAI_NONAME, "Name or service not known")
        if not _is_here(name):
            pytest.fail(f"A test may not ask for the address of {name}.")


def _is_here(host: str) -> bool:
    try:
        return ipaddress.ip_address(host.partition("%")[0]).is_loopback or host in {"0.0.0.0", "::"}  # noqa: S104
    except ValueError:
        return host in {"", "localhost", "ip6-localhost", socket.gethostname()}
