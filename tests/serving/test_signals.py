"""A signal that stops a process does so at whatever moment it comes."""

import signal
import subprocess
import sys

import pytest

# What granian's processes do, at the moment at which a handler in the main thread would wait for itself.
STOPPED_WHILE_ITS_LOCK_IS_HELD = """
import os, signal, sys, threading
from sidelight.serving import signals

number, held, stopped = int(sys.argv[1]), threading.Lock(), threading.Event()

def stop(*_):
    with held:
        stopped.set()

signal.signal(number, stop)
signals.take()
with held:
    os.kill(os.getpid(), number)
stopped.wait()
print("stopped")
"""


@pytest.mark.parametrize("number", [signal.SIGTERM, signal.SIGINT], ids=lambda number: number.name)
def test_a_signal_waits_for_no_lock_of_the_main_thread(number: signal.Signals) -> None:
    command = [sys.executable, "-c", STOPPED_WHILE_ITS_LOCK_IS_HELD, str(int(number))]
    assert (
        subprocess.run(command, capture_output=True, text=True, timeout=60, check=True).stdout == "stopped\n"
    )


def test_a_signal_that_nothing_handles_ends_the_process() -> None:
    program = (
        "import os, signal; from sidelight.serving import signals; signals.forget_handlers(); signals.take();"
        "os.kill(os.getpid(), signal.SIGTERM); signal.pause()"
    )
    done = subprocess.run([sys.executable, "-c", program], timeout=60, check=False)
    assert done.returncode == 128 + signal.SIGTERM
