"""One run: a request in, events out.

Request (one JSON object on stdin, then its end): `protocol` 1, `step`, `folder` (the lab folder),
`file` (the learner's, relative to it), `checks` {`name`, `source`}, `limit` (seconds from the
event `checks` on, for the whole run), `seed` (an integer, or null for a new one).

Events (JSON lines on stdout), in order: `checks`, then `started` and `verdict` for each check,
then one that ends the run: `finished`, `environment`, `timed-out`, `out-of-memory`. A fault in
the check file is a `broken-check`; the check's own verdict is then `errored`.
"""

from __future__ import annotations

import json
import os
import sys
import time
import traceback
import warnings

from . import check_file, learner_file
from .calls import CALLS
from .chance import CHANCE
from .channel import Capture, Channel
from .failure import BrokenCheck, Failure, MissingLibrary
from .guess import about_missing
from .learner import Learner
from .watchdog import Watchdog
from .where import LabFolder

PROTOCOL = 1
FIELDS = ("diagnosis", "line", "file", "called", "returned", "expected")
OUR_FAULT = "This check has a fault of its own. It says nothing about your code."
MEMORY = "Your code asked for more memory than there is. How large does the largest array become?"


def main() -> None:
    """Reads the request from stdin, runs it and ends the process, threads and all."""
    request = json.loads(sys.stdin.buffer.read().decode("utf-8"))
    if request.get("protocol") != PROTOCOL:
        sys.exit(f"run_checks.py speaks protocol {PROTOCOL}, not {request.get('protocol')}")
    channel = Channel(os.dup(1))
    errors = os.dup(2)
    _nothing_to_read()
    sys.path[:] = [path for path in sys.path if path != os.path.dirname(os.path.dirname(__file__))]
    code = 0
    try:
        Run(request, channel, Capture()).run()
    except BaseException:
        os.write(errors, traceback.format_exc().encode("utf-8", "replace"))
        code = 70
    os._exit(code)


def _nothing_to_read() -> None:
    empty = os.open(os.devnull, os.O_RDONLY)
    os.dup2(empty, 0)
    os.close(empty)
    sys.stdin = open(0, encoding="utf-8", closefd=False)


def _hide_warnings_of_checks() -> None:
    """What a check's own arithmetic warns about is no output of the learner's."""
    show = warnings.showwarning

    def show_others(message, category, filename, *rest, **more):
        if not filename.startswith("<"):
            show(message, category, filename, *rest, **more)

    warnings.showwarning = show_others


class Run:
    """Runs the checks of one request, one after the other."""

    def __init__(self, request: dict, channel: Channel, capture: Capture) -> None:
        self._request = request
        self._channel = channel
        self._capture = capture
        self._folder = LabFolder(request["folder"])
        self._limit = float(request.get("limit") or 10)
        self._checks: list = []
        self._left: list = []  # checks without a verdict, the running one first
        self._running: "str | None" = None
        CALLS.capture, CALLS.folder = capture, self._folder

    def run(self) -> None:
        """Sends every event of the run."""
        try:
            self._run()
        except MissingLibrary as missing:
            self._channel.send(
                {"event": "environment", "message": missing.message, "module": missing.module}
            )
        except MemoryError as error:
            place = self._folder.of_error(error)
            self._end_early("out-of-memory", MEMORY, place)

    def _run(self) -> None:
        given = self._request["checks"]
        try:
            self._checks, numpy = check_file.load(given["name"], given["source"])
        except BrokenCheck as broken:
            self._broken(None, broken)
            self._finish()
            return
        self._left = list(self._checks)
        _hide_warnings_of_checks()
        CHANCE.begin_run(self._request.get("seed"), numpy)
        try:
            code = learner_file.prepare(self._folder, self._request["file"])
        except Failure as failure:
            code = failure
        listed = [{"id": c.id, "title": c.title, "points": c.points} for c in self._checks]
        self._channel.send({"event": "checks", "checks": listed})
        self._until = time.monotonic() + self._limit
        watchdog = Watchdog(self._late)
        module = self._import(code, watchdog)
        if module is not None:
            for check in self._checks:
                self._check(check, Learner(module, self._request["file"]), watchdog)
        self._finish()

    def _import(self, code, watchdog: Watchdog):
        """The learner's module; None when every check got its verdict instead.

        `code` is what `prepare` gave, or the Failure which it raised.
        """
        try:
            if isinstance(code, Failure):
                raise code
            os.chdir(self._folder.path)
            watchdog.arm(self._until)
            return learner_file.load(self._folder, self._request["file"], code)
        except Failure as failure:
            watchdog.disarm()
            for check in self._checks:
                self._verdict(check, "failed", failure)
            return None
        finally:
            watchdog.disarm()

    def _check(self, check, learner: Learner, watchdog: Watchdog) -> None:
        self._running = check.id
        self._channel.send({"event": "started", "id": check.id})
        CALLS.list.clear()
        CHANCE.begin_check(check.id)
        status, failure = "passed", None
        watchdog.arm(self._until)
        try:
            check.function(learner)
        except (MissingLibrary, MemoryError):
            raise
        except Failure as found:
            status, failure = "failed", found
        except AssertionError as error:
            status, failure = "failed", Failure(str(error) or f"Not yet: {check.title}")
        except BaseException as error:
            status, failure = "failed", _learners_fault(error, learner)
            if failure is None:
                status, failure = "errored", Failure(OUR_FAULT)
                message = f"{type(error).__name__}: {error}"
                self._broken(check.id, BrokenCheck(message, check_file.detail(error)))
        finally:
            watchdog.disarm()
        self._verdict(check, status, failure)
        self._running = None

    def _verdict(self, check, status: str, failure: "Failure | None") -> None:
        if check in self._left:
            self._left.remove(check)
        event = {"event": "verdict", "id": check.id, "status": status}
        event["message"] = failure.message if failure is not None else ""
        for field in FIELDS:
            event[field] = getattr(failure, field, None)
        self._channel.send(event)

    def _broken(self, check: "str | None", broken: BrokenCheck) -> None:
        self._channel.send(
            {
                "event": "broken-check",
                "id": check,
                "message": broken.message,
                "detail": broken.detail or None,
            }
        )

    def _finish(self) -> None:
        self._channel.send({"event": "finished", "printed": self._capture.close()})

    def _late(self, frame) -> None:
        place = self._folder.of_frame(frame)
        what = "a check" if self._running else f"reading `{self._request['file']}`"
        if place.line is None:
            message = f"Stopped after {self._limit:g} seconds: {what} took too long."
        else:
            source = self._folder.source_line(place)
            shown = f", `{source}`" if source else ""
            message = (
                f"Stopped after {self._limit:g} seconds at line {place.line} of "
                f"`{place.file}`{shown}. Does a loop there never end?"
            )
        self._end_early("timed-out", message, place)
        os._exit(0)

    def _end_early(self, event: str, message: str, place) -> None:
        """Gives the checks that are left their verdicts, then ends the run."""
        failure = Failure(message, line=place.line, file=place.file)
        for number, check in enumerate(list(self._left)):
            ran = number == 0 or self._running is None
            rest = Failure("Not run, because an earlier check did not come to an end.")
            self._verdict(check, "failed" if ran else "skipped", failure if ran else rest)
        self._channel.send(
            {
                "event": event,
                "id": self._running,
                "line": place.line,
                "file": place.file,
                "message": message,
                "printed": self._capture.close(),
            }
        )


def _learners_fault(error: BaseException, learner: Learner) -> "Failure | None":
    """Some exceptions in a check come from what it was given: None, or a name without a function.

    None when the fault is the check's own.
    """
    if not isinstance(error, (TypeError, AttributeError)):
        return None
    if str(error).endswith("object is not callable"):
        return learner._not_callable()
    call = next((call for call in CALLS.list if call.result is None), None)
    if call is None:
        return None
    return Failure(
        f"`{call.text}` gives back None.",
        diagnosis=about_missing(call),
        called=call.text,
        returned="None",
        line=call.place.line,
        file=call.place.file,
    )
