"""Random inputs: different in every run, the same again for the same seed."""

from __future__ import annotations

import hashlib
import os
import random
from typing import Optional

from .plain import library


class Chance:
    """Gives each check its own stream, so that one check's draws do not shift another's."""

    def __init__(self) -> None:
        self.begin_run(None)

    def begin_run(self, seed: Optional[int], numpy: bool = False) -> None:
        """`seed` None draws a new one; `numpy` says what `rng()` gives."""
        self._seed = int.from_bytes(os.urandom(8), "big") if seed is None else seed
        self._numpy = numpy
        self.begin_check("")

    def begin_check(self, name: str) -> None:
        """Starts the stream of one check, and fixes the libraries' global generators."""
        self._name, self._count = name, 0
        random.seed(self._number("global"))
        if library("numpy") is not None:
            library("numpy").random.seed(self._number("global") % 2**32)

    def rng(self, kind: Optional[str] = None):
        """A fresh generator: NumPy's `Generator` when the check file imports NumPy, otherwise
        `random.Random`; `kind` "numpy" or "python" chooses."""
        self._count += 1
        number = self._number(str(self._count))
        if kind == "numpy" or (kind is None and self._numpy):
            return library("numpy").random.default_rng(number)
        return random.Random(number)

    def _number(self, part: str) -> int:
        text = f"{self._seed}/{self._name}/{part}".encode()
        return int.from_bytes(hashlib.sha256(text).digest()[:8], "big")


CHANCE = Chance()
