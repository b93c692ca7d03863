"""Requests at a chosen pace over real connections, and what each took.

In an open loop a request goes out when its time has come, whatever became of those before it.
"""

import asyncio
import time
from collections import Counter
from collections.abc import Sequence
from contextlib import suppress
from dataclasses import dataclass, field
from statistics import median, quantiles


@dataclass
class Seen:
    """What came of requests: seconds of those that were answered with 200, and how many had which status."""

    seconds: list[float] = field(default_factory=list)
    refused: list[float] = field(default_factory=list)
    statuses: Counter[str] = field(default_factory=Counter)
    without_retry_after: int = 0
    took: float = 0.0

    @property
    def median(self) -> float:
        return median(self.seconds)

    @property
    def p99(self) -> float:
        return quantiles(self.seconds, n=100)[-1]

    @property
    def a_second(self) -> float:
        return len(self.seconds) / self.took

    def add(self, status: str, head: bytes, seconds: float) -> None:
        self.statuses[status] += 1
        (self.seconds if status == "200" else self.refused).append(seconds)
        if status in {"429", "503"} and b"\r\nretry-after:" not in head.lower():
            self.without_retry_after += 1


def request(path: str, body: bytes, *, close: bool) -> bytes:
    """Write a request with a JSON body."""
    lines = (
        f"POST {path} HTTP/1.1",
        "Host: 127.0.0.1",
        "Content-Type: application/json",
        f"Content-Length: {len(body)}",
        f"Connection: {'close' if close else 'keep-alive'}",
    )
    return "\r\n".join(lines).encode() + b"\r\n\r\n" + body


async def closed_loop(port: int, requests: Sequence[bytes], clients: int, count: int) -> Seen:
    """Let clients, each over one connection, send one request after the other; `count` in all."""
    seen, left = Seen(), iter(range(count))

    async def client() -> None:
        reader, writer = await asyncio.open_connection("127.0.0.1", port)
        for number in left:
            begun = time.perf_counter()
            writer.write(requests[number % len(requests)])
            status, head = await _answer(reader)
            seen.add(status, head, time.perf_counter() - begun)
        writer.close()

    begun = time.perf_counter()
    await asyncio.gather(*(client() for _ in range(clients)))
    seen.took = time.perf_counter() - begun
    return seen


async def open_loop(port: int, requests: Sequence[bytes], rate: float, seconds: float) -> Seen:
    """Send so many requests a second, each over a connection of its own, evenly spread."""
    seen = Seen()

    async def one(number: int, due: float) -> None:
        try:
            reader, writer = await asyncio.open_connection("127.0.0.1", port)
            writer.write(requests[number % len(requests)])
            status, head = await _answer(reader)
            writer.close()
        except (OSError, asyncio.IncompleteReadError) as error:
            status, head = type(error).__name__, b""
        seen.add(status, head, time.perf_counter() - due)

    begun = time.perf_counter()
    async with asyncio.TaskGroup() as tasks:
        for number in range(int(rate * seconds)):
            due = begun + number / rate
            await asyncio.sleep(due - time.perf_counter())
            tasks.create_task(one(number, due))
    seen.took = time.perf_counter() - begun
    return seen


async def _answer(reader: asyncio.StreamReader) -> tuple[str, bytes]:
    head = await reader.readuntil(b"\r\n\r\n")
    fields = dict(line.split(": ", 1) for line in head.decode("latin-1").lower().split("\r\n")[1:] if line)
    await reader.readexactly(int(fields.get("content-length", "0")))
    with suppress(IndexError):
        return head.split(b" ", 2)[1].decode(), head
    return "no status", head
