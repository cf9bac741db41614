"""The built-in labs: starters fail, solutions pass, each mistake earns its own message."""

import os
import pathlib
import shutil
import tempfile
import unittest
from concurrent.futures import ThreadPoolExecutor

from harness import NUMPY, PACK, needs_numpy, run

LABS = ("00-setup", "02-one-neuron")
RUNS = int(os.environ.get("DL_LABS_RUNS", "10"))  # of each answer; 1 is enough while editing


def code_steps(lab):
    """(check file, learner's file) of each code step, in order."""
    for step in sorted((lab / "steps").glob("*.md")):
        head = step.read_text("utf-8").split("---")[1]
        fields = dict(line.split(": ", 1) for line in head.splitlines() if ": " in line[:12])
        if fields.get("kind") == "code":
            number, _, name = step.stem.partition("-")
            yield lab / "checks" / f"test_{number}_{name.replace('-', '_')}.py", fields["file"]


def check(lab, checks, file, *layers, seed=None):
    """Runs a step's checks on the starter with folders laid over it."""
    folder = pathlib.Path(tempfile.mkdtemp())
    try:
        for layer in (lab / "starter", *layers):
            shutil.copytree(layer, folder, dirs_exist_ok=True)
        source = checks.read_text("utf-8")
        return run(folder, file, source, python=NUMPY, name=checks.name, seed=seed)
    finally:
        shutil.rmtree(folder, True)


def check_often(*args):
    """The same answer RUNS times, each with a seed of its own."""
    with ThreadPoolExecutor(os.cpu_count() or 2) as pool:
        return list(pool.map(lambda number: check(*args, seed=number * 7919), range(RUNS)))


def all_steps():
    """(lab, check file, learner's file) of every code step of every lab."""
    for name in LABS:
        for checks, file in code_steps(PACK / name):
            yield PACK / name, checks, file


@needs_numpy
class LabsTest(unittest.TestCase):
    def test_every_code_step_has_checks(self):
        steps = list(all_steps())
        self.assertEqual(len(steps), 6)
        for lab, checks, file in steps:
            self.assertTrue(checks.exists(), checks)
            self.assertTrue((lab / "starter" / file).exists())
            self.assertTrue((lab / "solution" / file).exists())

    def test_starter_fails_every_check(self):
        for lab, checks, file in all_steps():
            with self.subTest(checks.name):
                result = check(lab, checks, file)
                self.assertEqual(len(result.failed()), len(result.listed), result.events)
                for verdict in result.failed():
                    self.assertIn("is not written yet", verdict["message"])

    def test_solution_passes_in_every_run(self):
        for lab, checks, file in all_steps():
            with self.subTest(checks.name):
                for result in check_often(lab, checks, file, lab / "solution"):
                    self.assertTrue(result.passed(), result.events)
                    self.assertEqual(result.end["printed"], "")

    def test_mistakes_fail_with_their_message_in_every_run(self):
        for lab, checks, file in all_steps():
            mistakes = sorted((lab / "mistakes" / checks.stem[len("test_") :]).iterdir())
            self.assertGreaterEqual(len(mistakes), 3)
            for mistake in mistakes:
                with self.subTest(f"{checks.stem}/{mistake.name}"):
                    words = (mistake / "message.txt").read_text("utf-8").strip()
                    results = check_often(lab, checks, file, lab / "solution", mistake)
                    for result in results:
                        self.assertEqual(result.end["event"], "finished")
                        messages = [verdict["message"] for verdict in result.failed()]
                        self.assertIn(words, "\n".join(messages))
                    ways = {tuple(v["id"] for v in result.failed()) for result in results}
                    self.assertEqual(len(ways), 1, ways)

    def test_show_is_the_same_in_starter_and_solution(self):
        lab = PACK / "02-one-neuron"
        self.assertEqual(
            (lab / "starter" / "show.py").read_bytes(), (lab / "solution" / "show.py").read_bytes()
        )


if __name__ == "__main__":
    unittest.main()
