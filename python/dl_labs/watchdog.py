"""Stops a run that takes too long, and says at which line it was."""

from __future__ import annotations

import sys
import threading
import time
from typing import Callable, Optional


class Watchdog:
    """Watches the thread that made it. `on_late(frame)` runs in another thread and must not
    return: Python offers no safe way to stop a running thread."""

    def __init__(self, on_late: Callable) -> None:
        self._thread = threading.get_ident()
        self._on_late = on_late
        self._lock = threading.Condition()
        self._deadline: Optional[float] = None
        threading.Thread(target=self._watch, daemon=True).start()

    def arm(self, deadline: float) -> None:
        """Watches from now on until `deadline`, a time of `time.monotonic()`."""
        with self._lock:
            self._deadline = deadline
            self._lock.notify()

    def disarm(self) -> None:
        """Stops the clock. Waits for ever when time was up before."""
        with self._lock:
            self._deadline = None

    def _watch(self) -> None:
        with self._lock:
            while True:
                if self._deadline is None:
                    self._lock.wait()
                    continue
                left = self._deadline - time.monotonic()
                if left > 0:
                    self._lock.wait(left)
                    continue
                # The lock stays held: the watched thread cannot get past `disarm` any more.
                self._on_late(sys._current_frames().get(self._thread))
