"""Runs the real `run_checks.py` in a process of its own and reads what it sends."""

import json
import os
import pathlib
import shutil
import subprocess
import sys
import tempfile
import unittest

ROOT = pathlib.Path(__file__).resolve().parents[2]
ENTRY = ROOT / "python" / "run_checks.py"
PACK = ROOT / "labs" / "intro-deep-learning"


def python_with(module):
    """A Python that has `module`: this one, DL_LABS_PYTHON, or the system's; None without."""
    for candidate in (os.environ.get("DL_LABS_PYTHON"), sys.executable, "/usr/bin/python3"):
        if candidate and _has(candidate, module):
            return candidate
    return None


def python_without(module):
    """A Python that lacks `module`: a bare virtual environment can always be made."""
    for candidate in (sys.executable, "/usr/bin/python3"):
        if os.path.exists(candidate) and not _has(candidate, module):
            return candidate
    return None


def _has(python, module):
    try:
        done = subprocess.run([python, "-c", f"import {module}"], capture_output=True)
    except OSError:
        return False
    return done.returncode == 0


NUMPY = python_with("numpy")
needs_numpy = unittest.skipUnless(NUMPY, "no Python with NumPy: set DL_LABS_PYTHON")


class Result:
    """The events of one run, and the verdicts by id."""

    def __init__(self, done):
        self.events = [json.loads(line) for line in done.stdout.decode("ascii").splitlines()]
        self.stderr = done.stderr.decode("utf-8", "replace")
        self.code = done.returncode
        self.verdicts = {e["id"]: e for e in self.events if e["event"] == "verdict"}
        self.listed = [c["id"] for e in self.events if e["event"] == "checks" for c in e["checks"]]
        self.end = self.events[-1] if self.events else {"event": None}

    def names(self):
        return [event["event"] for event in self.events]

    def of(self, kind):
        return [event for event in self.events if event["event"] == kind]

    def passed(self):
        """Every listed check passed, and the run came to its end."""
        return (
            self.end["event"] == "finished"
            and bool(self.listed)
            and [self.verdicts.get(i, {}).get("status") for i in self.listed]
            == ["passed"] * len(self.listed)
        )

    def failed(self):
        return [v for v in self.verdicts.values() if v["status"] == "failed"]


def run(folder, file, source, *, limit=10, seed=7, python=None, name="test_01_x.py", env=None):
    """Runs checks against a lab folder."""
    request = {
        "protocol": 1,
        "step": "lab/step",
        "folder": str(folder),
        "file": file,
        "checks": {"name": name, "source": source},
        "limit": limit,
        "seed": seed,
    }
    done = subprocess.run(
        [python or sys.executable, "-B", "-X", "utf8", str(ENTRY)],
        input=json.dumps(request).encode(),
        capture_output=True,
        timeout=60,
        env={**os.environ, **(env or {})},
    )
    return Result(done)


class HarnessTest(unittest.TestCase):
    """Gives each test a lab folder of its own, and watches that nothing is left in it."""

    def setUp(self):
        self.folder = pathlib.Path(tempfile.mkdtemp())
        self.addCleanup(shutil.rmtree, self.folder, True)

    def write(self, text, name="answer.py"):
        path = self.folder / name
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_bytes(text if isinstance(text, bytes) else text.encode("utf-8"))

    def check(self, answer, checks, **options):
        """Runs `checks` (source text) against `answer` (the learner's file; None to leave out)."""
        if answer is not None:
            self.write(answer)
        header = "from dl_labs import *\nfrom dl_labs import close, equal\n"
        before = sorted(str(p) for p in self.folder.rglob("*"))
        result = run(self.folder, "answer.py", header + checks, **options)
        self.assertEqual(before, sorted(str(p) for p in self.folder.rglob("*")))
        return result

    def verdict(self, answer, checks, **options):
        """The verdict of the only check."""
        result = self.check(answer, checks, **options)
        self.assertEqual(len(result.verdicts), 1, result.events)
        return next(iter(result.verdicts.values()))

    def assertSays(self, words, verdict):
        text = f"{verdict['message']} {verdict.get('diagnosis') or ''}"
        self.assertIn(words, text)
