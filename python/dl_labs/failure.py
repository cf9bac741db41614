"""How a check ends when it does not pass."""

from __future__ import annotations

from typing import Optional


class Failure(Exception):
    """The learner's answer is not right. Carries what the learner is told.

    Every field but `message` may be absent (None): `diagnosis` is a guess with its reason,
    `called`, `returned` and `expected` are short texts, `line` counts from 1 in `file`, a path
    relative to the lab folder.
    """

    def __init__(
        self,
        message: str,
        *,
        diagnosis: Optional[str] = None,
        called: Optional[str] = None,
        returned: Optional[str] = None,
        expected: Optional[str] = None,
        line: Optional[int] = None,
        file: Optional[str] = None,
    ) -> None:
        super().__init__(message)
        self.message = message
        self.diagnosis = diagnosis
        self.called = called
        self.returned = returned
        self.expected = expected
        self.line = line
        self.file = file


class MissingLibrary(Exception):
    """A library that a check or the learner's file needs cannot be loaded.

    `module` is the name as it is imported, `message` a sentence with the remedy.
    """

    def __init__(self, module: str, message: str) -> None:
        super().__init__(message)
        self.module = module
        self.message = message


class BrokenCheck(Exception):
    """The check file itself is wrong: its author has to act, not the learner."""

    def __init__(self, message: str, detail: str = "", check: Optional[str] = None) -> None:
        super().__init__(message)
        self.message = message
        self.detail = detail
        self.check = check
