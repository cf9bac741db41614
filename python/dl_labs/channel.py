"""The private line to the runner, and the capture of everything that is printed."""

from __future__ import annotations

import io
import json
import os
import sys
import threading

LIMIT = 64 * 1024  # bytes of the learner's output that are kept
CUT = "\n… (cut: more than 64 KiB was printed)\n"


class Channel:
    """Sends events as JSON lines to a descriptor that nothing else writes to."""

    def __init__(self, descriptor: int) -> None:
        self._descriptor = descriptor
        self._lock = threading.RLock()

    def send(self, event: dict) -> None:
        """Writes one event. Safe from any thread; ASCII only, so no encoding can break it."""
        line = json.dumps(event, allow_nan=False).encode("ascii") + b"\n"
        with self._lock:
            write_all(self._descriptor, line)


class Capture:
    """Takes over descriptors 1 and 2, so that output from C code is caught, too.

    A thread empties the pipe all the time and keeps the first 64 KiB: a loop that prints forever
    fills neither the memory nor a disk.
    """

    def __init__(self) -> None:
        read_end, write_end = os.pipe()
        os.dup2(write_end, 1)
        os.dup2(write_end, 2)
        os.close(write_end)
        self._kept = bytearray()
        self._cut = False
        self._recent = bytearray()
        self._closed = False
        sys.stdout = _stream(1, self._recent)
        sys.stderr = _stream(2, self._recent)
        self._reader = threading.Thread(target=self._read, args=(read_end,), daemon=True)
        self._reader.start()

    def begin(self) -> None:
        """Starts a new stretch for `recent`."""
        self._recent.clear()

    def recent(self) -> str:
        """What Python code printed since `begin`."""
        return self._recent.decode("utf-8", "replace")

    def close(self) -> str:
        """Ends the capture and gives everything that was printed, capped."""
        if not self._closed:
            self._closed = True
            _flush_c_streams()
            nowhere = os.open(os.devnull, os.O_WRONLY)
            os.dup2(nowhere, 1)
            os.dup2(nowhere, 2)
            # A process that the learner's code started may still hold the pipe: do not wait long.
            self._reader.join(timeout=0.5)
        text = self._kept.decode("utf-8", "replace")
        return text[: LIMIT - len(CUT.encode())] + CUT if self._cut else text

    def _read(self, descriptor: int) -> None:
        while True:
            piece = os.read(descriptor, 65536)
            if not piece:
                return
            room = LIMIT - len(self._kept)
            self._kept += piece[:room]
            self._cut = self._cut or len(piece) > room


class _Echo(io.RawIOBase):
    """An unbuffered binary stream that remembers what passes through."""

    def __init__(self, descriptor: int, recent: bytearray) -> None:
        super().__init__()
        self._descriptor = descriptor
        self._recent = recent

    def writable(self) -> bool:
        return True

    def fileno(self) -> int:
        return self._descriptor

    def write(self, data) -> int:
        piece = bytes(data)
        write_all(self._descriptor, piece)
        self._recent += piece[: max(0, LIMIT - len(self._recent))]
        return len(piece)


def _stream(descriptor: int, recent: bytearray) -> io.TextIOWrapper:
    return io.TextIOWrapper(
        _Echo(descriptor, recent),
        encoding="utf-8",
        errors="backslashreplace",
        newline="\n",
        write_through=True,
    )


def write_all(descriptor: int, data: bytes) -> None:
    """Writes all of `data`, in as many pieces as the descriptor takes."""
    while data:
        data = data[os.write(descriptor, data) :]


def _flush_c_streams() -> None:
    """Output of C code waits in C's own buffers; only ctypes can reach those."""
    ctypes = sys.modules.get("ctypes")
    if ctypes is None:
        return
    try:
        ctypes.CDLL(None).fflush(None)
    except (OSError, TypeError, AttributeError):
        pass  # no such call on this system: Python's own output is unaffected
