"""The figures of a server, over all its workers, as Prometheus reads them.

Labels hold names of ours alone: routes, codes, methods. Nothing that a reader sent becomes one.
"""

import os
from collections.abc import Iterator
from datetime import datetime
from pathlib import Path

from prometheus_client import CollectorRegistry, Counter, Gauge, Histogram, generate_latest, values
from prometheus_client.metrics_core import GaugeMetricFamily
from prometheus_client.multiprocess import MultiProcessCollector, mark_process_dead
from prometheus_client.registry import Collector

from sidelight.observing.slots import VARIABLE, take_slot
from sidelight.outlets.current import CurrentDirectory

_SECONDS = (0.001, 0.0025, 0.005, 0.01, 0.025, 0.05, 0.1, 0.25, 0.5, 1, 2.5, 5, 10)


class Metrics:
    """What one process counts. Where it is a worker of several, `text` adds up what all have counted."""

    def __init__(self, current: CurrentDirectory) -> None:
        """Begin to count, in this worker's place where there are several.

        Args:
            current: The ratings in force.
        """
        own = CollectorRegistry()
        self._shared = _join()
        self._all = CollectorRegistry() if self._shared else own
        if self._shared:
            MultiProcessCollector(self._all, self._shared)  # type: ignore[no-untyped-call]
        self._all.register(_Edition(current))

        self.requests = Counter(
            "sidelight_requests", "Requests answered", ("method", "route", "status"), registry=own
        )
        self.seconds = Histogram(
            "sidelight_request_seconds",
            "Time from a request's arrival in a worker to its answer",
            ("route",),
            buckets=_SECONDS,
            registry=own,
        )
        self.errors = Counter(
            "sidelight_errors",
            "Requests refused or failed, by the code of the error",
            ("code",),
            registry=own,
        )
        for alerted in ("busy", "internal_error"):  # Prometheus sees no increase where a series begins at 1
            self.errors.labels(alerted)
        self.reading = Histogram(
            "sidelight_reading_seconds", "Time to read a page's text", buckets=_SECONDS, registry=own
        )
        self.words = Counter("sidelight_words_read", "Words of the texts that were read", registry=own)
        self.at_work = Gauge(
            "sidelight_at_work",
            "Requests being worked on",
            ("room",),
            multiprocess_mode="livesum",
            registry=own,
        )
        self.waiting = Gauge(
            "sidelight_waiting",
            "Requests waiting for their turn",
            ("room",),
            multiprocess_mode="livesum",
            registry=own,
        )
        Gauge("sidelight_workers", "Workers alive", multiprocess_mode="livesum", registry=own).set(1)
        self._problem = Gauge(
            "sidelight_database_problem",
            "1 while a worker cannot read the database or what it holds",
            multiprocess_mode="livemax",
            registry=own,
        )
        self._current = current

    def text(self) -> bytes:
        """All figures, in Prometheus' format."""
        return generate_latest(self._all)

    def note_database(self) -> None:
        """Take down how the database is, for those who ask another worker."""
        self._problem.set(self._current.problem is not None)


class _Edition(Collector):
    """The edition in force, as the worker that is asked sees it."""

    def __init__(self, current: CurrentDirectory) -> None:
        self._current = current

    def collect(self) -> Iterator[GaugeMetricFamily]:
        if self._current.in_force is None:
            return
        edition = self._current.get().edition
        info = GaugeMetricFamily("sidelight_edition_info", "The edition in force", labels=("edition",))
        info.add_metric((edition.id,), 1)
        yield info
        since = datetime.fromisoformat(edition.activated_at).timestamp()
        yield GaugeMetricFamily(
            "sidelight_edition_activated_timestamp_seconds", "When it came into force", value=since
        )
        yield GaugeMetricFamily("sidelight_outlets", "Outlets on file in it", value=edition.outlets)


def _join() -> str | None:
    """Take a place among the workers; null where this process is alone."""
    folder = os.environ.get(VARIABLE)
    if not folder:
        return None
    slot = take_slot(Path(folder))
    # What the worker before this one had under way is over.
    mark_process_dead(slot, folder)  # type: ignore[no-untyped-call]
    values.ValueClass = values.MultiProcessValue(lambda: slot)  # type: ignore[no-untyped-call]
    return folder
