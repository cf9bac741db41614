"""The record of what a check called, so that a failure can say so without the author's doing."""

from __future__ import annotations

import contextlib
import warnings
from typing import List, NamedTuple, Optional

from .where import NOWHERE, Place


class Warned(NamedTuple):
    """A warning that the learner's code gave rise to."""

    category: str
    message: str
    place: Place


class Call:
    """One call of the learner's code.

    `text` is the call as the learner would write it. `arguments` are the check's own values,
    `changed` the names of those that the call changed in place.
    """

    def __init__(self, text: str, name: str, arguments: list, place: Place = NOWHERE) -> None:
        self.text = text
        self.name = name
        self.arguments = arguments
        self.place = place
        self.changed: List[str] = []
        self.warned: List[Warned] = []
        self.printed = ""
        self.result: object = None


class Calls:
    """All calls of the running check, oldest first."""

    def __init__(self) -> None:
        self.list: List[Call] = []
        self.capture = None  # channel.Capture; absent outside a run
        self.folder = None  # where.LabFolder; absent outside a run

    def of(self, value: object) -> Optional[Call]:
        """The call which gave back this very object; None when there is none."""
        for call in reversed(self.list):
            if call.result is value:
                return call
        return None

    def last(self) -> Optional[Call]:
        """The latest call; None before the first."""
        return self.list[-1] if self.list else None

    @contextlib.contextmanager
    def recording(self, call: Call):
        """Notes what is printed and warned about while the learner's code runs."""
        self.list.append(call)
        if self.capture is not None:
            self.capture.begin()
        with warnings.catch_warnings(record=True) as caught:
            try:
                yield
            finally:
                if self.capture is not None:
                    call.printed = self.capture.recent()
        for item in caught:
            file = self.folder.relative(item.filename) if self.folder is not None else None
            place = Place(file, item.lineno) if file else NOWHERE
            call.warned.append(Warned(item.category.__name__, str(item.message), place))


CALLS = Calls()
