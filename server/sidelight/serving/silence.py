"""Ends connections on which nothing passes any more, as of a client that went to sleep while it sent.

A thread that reads a body waits until something comes or the connection ends, and nothing else wakes it up.
"""

import os
import socket
import struct
import sys
import threading
import time
from contextlib import suppress
from pathlib import Path

_SECONDS = 60.0
"""Longer than any client waits for an answer."""

# tcpi_last_data_sent and tcpi_last_data_recv of Linux's struct tcp_info: milliseconds since then.
_SENT_AND_RECEIVED = struct.Struct("=44xI4xI")


def watch(port: int, seconds: float = _SECONDS) -> None:
    """From now on, end this process's connections to a port that are silent for some time; on Linux."""
    if sys.platform != "linux":
        return

    def keep_looking() -> None:
        while True:
            time.sleep(seconds / 4)
            _end_silent(port, seconds)

    threading.Thread(target=keep_looking, name="silence", daemon=True).start()


def _end_silent(port: int, seconds: float) -> None:
    for each in Path("/proc/self/fd").iterdir():
        # Any may be closed meanwhile; a copy remains the same connection.
        with suppress(OSError):
            if each.is_socket():
                with socket.socket(fileno=os.dup(int(each.name))) as copy:
                    if _is_connection(copy, port) and _silence(copy) > seconds:
                        copy.shutdown(socket.SHUT_RDWR)


def _is_connection(found: socket.socket, port: int) -> bool:
    listens = found.getsockopt(socket.SOL_SOCKET, socket.SO_ACCEPTCONN)
    return found.getsockname()[1:2] == (port,) and not listens


def _silence(connection: socket.socket) -> float:
    """For how many seconds nothing was sent or received."""
    found = connection.getsockopt(socket.IPPROTO_TCP, socket.TCP_INFO, _SENT_AND_RECEIVED.size)
    since: tuple[int, int] = _SENT_AND_RECEIVED.unpack(found)
    return min(since) / 1000
