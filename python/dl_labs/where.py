"""Finds the learner's own line: in a traceback, in a running thread, in a function."""

from __future__ import annotations

import os
from typing import NamedTuple, Optional


class Place(NamedTuple):
    """A line of the learner's: `file` relative to the lab folder, `line` from 1."""

    file: Optional[str]
    line: Optional[int]
    function: Optional[str] = None


NOWHERE = Place(None, None)


class LabFolder:
    """Knows which source files are the learner's."""

    def __init__(self, folder: str) -> None:
        self.path = os.path.realpath(folder)

    def relative(self, filename: str) -> Optional[str]:
        """The path inside the lab folder with forward slashes; None for other people's code."""
        if not filename or filename.startswith("<"):
            return None
        full = os.path.realpath(filename)
        start = self.path.rstrip(os.sep) + os.sep
        if not full.startswith(start) or "site-packages" in full[len(start) :]:
            return None
        return full[len(start) :].replace(os.sep, "/")

    def of_error(self, error: BaseException) -> Place:
        """The learner's innermost line in a traceback."""
        place = NOWHERE
        trace = error.__traceback__
        while trace is not None:
            file = self.relative(trace.tb_frame.f_code.co_filename)
            if file is not None:
                place = Place(file, trace.tb_lineno, trace.tb_frame.f_code.co_name)
            trace = trace.tb_next
        return place

    def of_frame(self, frame) -> Place:
        """The learner's innermost line in a running thread."""
        while frame is not None:
            file = self.relative(frame.f_code.co_filename)
            if file is not None:
                return Place(file, frame.f_lineno, frame.f_code.co_name)
            frame = frame.f_back
        return NOWHERE

    def of_function(self, function: object) -> Place:
        """Where a function or a class's `__init__` is defined."""
        if isinstance(function, type):
            function = function.__dict__.get("__init__")
        code = getattr(function, "__code__", None) or getattr(
            getattr(function, "__func__", None), "__code__", None
        )
        file = self.relative(code.co_filename) if code is not None else None
        if code is None or file is None:
            return NOWHERE
        return Place(file, code.co_firstlineno, code.co_name)

    def source_line(self, place: Place) -> str:
        """The text of a place's line without its indentation; empty when it cannot be read."""
        if place.file is None or place.line is None:
            return ""
        try:
            with open(os.path.join(self.path, place.file), "rb") as source:
                lines = source.read(1 << 20).decode("utf-8", "replace").splitlines()
            return lines[place.line - 1].strip()
        except (OSError, IndexError):
            return ""
