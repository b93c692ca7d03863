"""Hosts and IP addresses, in whatever spelling."""

import ipaddress
import socket


def is_loopback(name: str) -> bool:
    """Tell whether a host name or IP literal, in whatever spelling, means this machine."""
    bare = name.strip("[]").lower().removesuffix(".")
    if bare == "localhost" or bare.endswith(".localhost"):
        return True
    address = ip(bare)
    return address is not None and address.is_loopback


def ip(text: str) -> ipaddress.IPv4Address | ipaddress.IPv6Address | None:
    """Read an IP address, also one in the short spellings that programs take, like 127.1; null for a name."""
    try:
        address = ipaddress.ip_address(text.partition("%")[0])
    except ValueError:
        try:
            return ipaddress.IPv4Address(socket.inet_aton(text)) if text[:1].isdecimal() else None
        except (OSError, ValueError):
            return None
    mapped = address.ipv4_mapped if isinstance(address, ipaddress.IPv6Address) else None
    return mapped or address
