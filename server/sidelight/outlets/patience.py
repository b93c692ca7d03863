"""Connections to PostgreSQL that give up where the server has stopped answering.

The system keeps such a connection open, and neither the server's own time limits nor those of the network
end it: a process that hangs still has a kernel that says that all arrived.
"""

from collections.abc import Callable, Generator
from typing import Any

_ASK_AGAIN_SECONDS = 0.1


def connect_within(driver: Any, seconds: float) -> Callable[..., object]:  # noqa: ANN401 (a module)
    """Connect in SQLAlchemy's place, by connections that wait so long at most for each step.

    Args:
        driver: The module psycopg, which only those load who use it.
        seconds: How long.
    """

    class Impatient(driver.Connection):  # type: ignore[misc] # known when it is loaded
        def wait(
            self,
            step: Generator[Any, Any, Any],
            interval: float = _ASK_AGAIN_SECONDS,
            timeout: float | None = None,
        ) -> object:
            try:
                return super().wait(step, interval, timeout or seconds)
            except driver.OperationalError as error:
                if error.sqlstate is not None:
                    raise
                # What comes later on this connection would be the answer to something else.
                self.pgconn.finish()
                raise driver.OperationalError(str(error) or f"no answer in {seconds:g} seconds") from error

    def connect(_dialect: object, _record: object, arguments: list[Any], options: dict[str, Any]) -> object:
        return Impatient.connect(*arguments, **options)

    return connect
