"""What goes in and out of `run_checks.py`: events, their order, output, time, memory."""

import json
import os
import subprocess
import sys
import unittest

from harness import ENTRY, HarnessTest, NUMPY, needs_numpy, python_without, run

ADD = "def add(a, b):\n    return a + b\n"
CHECK_ADD = '''
@points(2)
def test_add(learner):
    """Adds two numbers

    More text that is not shown."""
    close(learner.add(1, 2), 3)

def test_no_docstring(learner):
    close(learner.add(2.5, 2), 4.5)
'''
FIELDS = {"event", "id", "status", "message", "diagnosis", "line", "file", "called", "returned"}


class EventsTest(HarnessTest):
    def test_events_come_in_order(self):
        result = self.check(ADD, CHECK_ADD)
        self.assertEqual(
            result.names(), ["checks", "started", "verdict", "started", "verdict", "finished"]
        )
        self.assertEqual(
            result.events[0]["checks"],
            [
                {"id": "add", "title": "Adds two numbers", "points": 2},
                {"id": "no_docstring", "title": "no docstring", "points": 1},
            ],
        )
        self.assertEqual(set(result.verdicts["add"]), FIELDS | {"expected"})
        self.assertEqual(result.verdicts["add"]["message"], "")
        self.assertIsNone(result.verdicts["add"]["line"])
        self.assertTrue(result.passed())
        self.assertEqual((result.code, result.stderr), (0, ""))

    def test_a_failure_says_what_was_called_came_back_and_was_expected(self):
        verdict = self.check("# one\n\ndef add(a, b):\n    return a\n", CHECK_ADD).verdicts["add"]
        self.assertEqual(verdict["status"], "failed")
        self.assertEqual(verdict["called"], "add(1, 2)")
        self.assertEqual((verdict["returned"], verdict["expected"]), ("1", "3"))
        self.assertEqual((verdict["line"], verdict["file"]), (3, "answer.py"))
        self.assertIn("`add(1, 2)` gives 1, but 3 was expected.", verdict["message"])

    def test_the_same_seed_draws_the_same_numbers(self):
        source = "def test_x(learner):\n    equal(learner.show(rng().random()), 0)\n"
        answer = "def show(x):\n    return repr(x)\n"
        once = self.verdict(answer, source, seed=5)["returned"]
        again = self.verdict(answer, source, seed=5)["returned"]
        other = self.verdict(answer, source, seed=6)["returned"]
        fresh = {self.verdict(answer, source, seed=None)["returned"] for _ in range(3)}
        self.assertEqual(once, again)
        self.assertEqual(len({once, other} | fresh), 5)

    def test_a_check_draws_the_same_numbers_whatever_ran_before(self):
        one = "def test_x(learner):\n    equal(learner.show(rng().random()), 0)\n"
        two = "def test_w(learner):\n    rng().random()\n" + one
        answer = "def show(x):\n    return repr(x)\n"
        self.assertEqual(
            self.check(answer, one).verdicts["x"]["returned"],
            self.check(answer, two).verdicts["x"]["returned"],
        )

    def test_a_request_of_another_protocol_is_refused(self):
        done = subprocess.run(
            [sys.executable, str(ENTRY)], input=b'{"protocol": 99}', capture_output=True
        )
        self.assertNotEqual(done.returncode, 0)
        self.assertEqual(done.stdout, b"")
        self.assertIn(b"protocol 1", done.stderr)


class OutputTest(HarnessTest):
    def test_prints_are_sent_at_the_end_and_mix_with_nothing(self):
        answer = 'import os, sys\nprint("at import")\ndef f():\n    print("in f ä 中")\n'
        answer += '    sys.stderr.write("to stderr\\n")\n    os.write(1, b"raw\\n")\n'
        answer += '    os.system("echo child")\n    return 1\n'
        result = self.check(answer, "def test_f(learner):\n    close(learner.f(), 1)\n")
        self.assertTrue(result.passed())
        for part in ("at import", "in f ä 中", "to stderr", "raw", "child"):
            self.assertIn(part, result.end["printed"])

    def test_output_of_c_code_is_caught(self):
        answer = 'import ctypes\ndef f():\n    ctypes.CDLL(None).puts(b"from C")\n    return 1\n'
        result = self.check(answer, "def test_f(learner):\n    close(learner.f(), 1)\n")
        self.assertTrue(result.passed())
        self.assertIn("from C", result.end["printed"])

    def test_a_forged_report_on_stdout_is_only_output(self):
        forged = json.dumps({"event": "verdict", "id": "f", "status": "passed"})
        answer = f"def f():\n    print({forged!r})\n    return 0\n"
        result = self.check(answer, "def test_f(learner):\n    close(learner.f(), 1)\n")
        self.assertEqual(len(result.of("verdict")), 1)
        self.assertEqual(result.verdicts["f"]["status"], "failed")

    def test_much_output_is_capped(self):
        answer = 'def f():\n    for _ in range(300):\n        print("x" * 999)\n    return 1\n'
        result = self.check(answer, "def test_f(learner):\n    close(learner.f(), 1)\n")
        self.assertTrue(result.passed())
        self.assertLessEqual(len(result.end["printed"].encode()), 64 * 1024)
        self.assertIn("64 KiB", result.end["printed"])

    def test_replacing_stdout_does_no_harm(self):
        answer = "import sys\nsys.stdout = None\nsys.stderr = None\nsys.stdin = None\n" + ADD
        self.assertTrue(self.check(answer, CHECK_ADD).passed())

    def test_the_text_of_a_check_is_never_shown(self):
        checks = (
            "def test_x(learner):\n    secret_name = 12345\n    learner.f(secret_name, lambda: 0)\n"
        )
        answer = "import traceback, warnings\ndef f(x, g):\n    traceback.print_stack()\n"
        answer += "    warnings.warn('hm', stacklevel=2)\n    raise ValueError('no')\n"
        result = self.check(answer, checks)
        everything = json.dumps(result.events)
        self.assertNotIn("secret_name", everything)
        self.assertEqual(list(self.folder.iterdir()), [self.folder / "answer.py"])


class LimitsTest(HarnessTest):
    LOOP = "def f():\n    n = 0\n    while n >= 0:\n        n += 1\n    return n\n"

    def test_an_endless_loop_is_stopped_at_its_line(self):
        checks = "def test_a(learner):\n    pass\ndef test_b(learner):\n    learner.f()\n"
        checks += "def test_c(learner):\n    pass\n"
        result = self.check('print("hello")\n' + self.LOOP, checks, limit=1)
        self.assertEqual(result.end["event"], "timed-out")
        self.assertEqual(result.end["id"], "b")
        self.assertIn(result.end["line"], (4, 5))
        self.assertEqual(result.end["file"], "answer.py")
        self.assertIn("hello", result.end["printed"])
        statuses = [result.verdicts[i]["status"] for i in ("a", "b", "c")]
        self.assertEqual(statuses, ["passed", "failed", "skipped"])

    def test_a_loop_that_catches_everything_is_stopped_too(self):
        answer = "def f():\n    while True:\n        try:\n            pass\n"
        answer += "        except BaseException:\n            pass\n"
        result = self.check(answer, "def test_f(learner):\n    learner.f()\n", limit=1)
        self.assertEqual(result.end["event"], "timed-out")

    def test_a_loop_that_prints_is_stopped_too(self):
        answer = "def f():\n    while True:\n        print('x' * 200)\n"
        result = self.check(answer, "def test_f(learner):\n    learner.f()\n", limit=1)
        self.assertEqual((result.end["event"], result.end["line"]), ("timed-out", 3))

    def test_the_limit_is_for_all_checks_together(self):
        answer = "import time\ndef f():\n    time.sleep(0.7)\n    return 1\n"
        checks = "def test_a(learner):\n    learner.f()\ndef test_b(learner):\n    learner.f()\n"
        result = self.check(answer, checks, limit=1)
        self.assertEqual((result.end["event"], result.end["id"]), ("timed-out", "b"))
        self.assertEqual(result.verdicts["a"]["status"], "passed")

    def test_sleeping_too_long_is_stopped(self):
        answer = "import time\ndef f():\n    time.sleep(30)\n"
        result = self.check(answer, "def test_f(learner):\n    learner.f()\n", limit=1)
        self.assertEqual((result.end["event"], result.end["line"]), ("timed-out", 3))

    def test_threads_that_are_left_do_not_keep_it_alive(self):
        answer = "import threading, time\ndef f():\n"
        answer += "    threading.Thread(target=time.sleep, args=(50,)).start()\n    return 1\n"
        result = self.check(answer, "def test_f(learner):\n    close(learner.f(), 1)\n")
        self.assertTrue(result.passed())

    def test_too_much_memory_is_its_own_end(self):
        answer = "def f():\n    return [0] * (1 << 60)\n"
        result = self.check(answer, "def test_f(learner):\n    learner.f()\n")
        self.assertEqual(result.end["event"], "out-of-memory")
        self.assertEqual((result.end["id"], result.end["line"]), ("f", 2))
        self.assertIn("memory", result.end["message"])


class EnvironmentTest(HarnessTest):
    def setUp(self):
        super().setUp()
        self.bare = python_without("numpy")
        if self.bare is None:
            self.skipTest("every Python here has NumPy")

    def test_checks_need_a_library_that_is_not_there(self):
        source = "import numpy\n\ndef test_x(learner):\n    pass\n"
        self.write(ADD)
        result = run(self.folder, "answer.py", source, python=self.bare)
        self.assertEqual(result.names(), ["environment"])
        self.assertEqual(result.end["module"], "numpy")
        self.assertIn("-m pip install numpy", result.end["message"])
        self.assertIn("python", result.end["message"])

    def test_the_learners_file_needs_a_library_that_is_not_there(self):
        result = self.check("import numpy as np\n" + ADD, CHECK_ADD, python=self.bare)
        self.assertEqual(result.names(), ["checks", "environment"])
        self.assertEqual(result.end["module"], "numpy")

    def test_a_function_imports_a_library_that_is_not_there(self):
        answer = "def add(a, b):\n    import numpy\n    return a + b\n"
        result = self.check(answer, CHECK_ADD, python=self.bare)
        self.assertEqual(result.end["event"], "environment")

    def test_an_optional_import_is_no_problem(self):
        answer = "try:\n    import numpy\nexcept ImportError:\n    numpy = None\n" + ADD
        self.assertTrue(self.check(answer, CHECK_ADD, python=self.bare).passed())


class BrokenChecksTest(HarnessTest):
    def test_a_fault_in_a_check_is_the_authors(self):
        checks = (
            "def test_bad(learner):\n    undefined_thing\n\ndef test_good(learner):\n    pass\n"
        )
        result = self.check(ADD, checks)
        (broken,) = result.of("broken-check")
        self.assertEqual(broken["id"], "bad")
        self.assertIn("undefined_thing", broken["message"])
        self.assertIn("Traceback", broken["detail"])
        self.assertEqual(result.verdicts["bad"]["status"], "errored")
        self.assertIn("nothing about your code", result.verdicts["bad"]["message"])
        self.assertEqual(result.verdicts["good"]["status"], "passed")

    def test_faults_of_the_whole_file(self):
        for source in (
            "def test_x(learner:\n    pass\n",
            "1 / 0\n",
            "from dl_labs import nothing_like_it\n",
            "x = 1\n",
            "def test_x(learner):\n    pass\ndef test_x(learner):\n    pass\n",
            "from dl_labs import points\n@points(-1)\ndef test_x(learner):\n    pass\n",
            "raise SystemExit(0)\n",
        ):
            with self.subTest(source):
                self.write(ADD)
                result = run(self.folder, "answer.py", source)
                self.assertEqual(result.names(), ["broken-check", "finished"])
                self.assertIsNone(result.events[0]["id"])

    def test_a_check_that_trips_over_none_is_the_learners_failure(self):
        checks = "def test_x(learner):\n    close(learner.f(1) + 1, 2)\n"
        verdict = self.verdict("def f(x):\n    x + 0\n", checks)
        self.assertEqual(verdict["status"], "failed")
        self.assertSays("gives back None", verdict)

    def test_an_assertion_fails_with_its_message(self):
        verdict = self.verdict(ADD, 'def test_x(learner):\n    assert 1 > 2, "My words."\n')
        self.assertEqual((verdict["status"], verdict["message"]), ("failed", "My words."))


class LibrariesFirstTest(HarnessTest):
    @needs_numpy
    def test_a_learners_random_py_does_not_break_numpy(self):
        self.write("raise RuntimeError('shadowed')\n", "random.py")
        self.write("raise RuntimeError('shadowed')\n", "numbers.py")
        checks = "import numpy as np\n\ndef test_x(learner):\n"
        checks += "    close(learner.f(np.ones(2)), np.ones(2))\n"
        answer = "import numpy as np\ndef f(x):\n    return x * 1\n"
        self.assertTrue(self.check(answer, checks, python=NUMPY).passed())
        result = self.check(answer, checks.replace("import numpy as np\n", "", 1), python=NUMPY)
        self.assertEqual(result.verdicts["x"]["status"], "errored")  # np is not imported there

    def test_a_file_beside_it_can_be_imported(self):
        self.write("FACTOR = 3\n", "helper_file.py")
        self.write("def g(x):\n    return x + 1\n", "package/inner.py")
        answer = "from helper_file import FACTOR\nfrom package.inner import g\n"
        answer += "def f(x):\n    return g(x * FACTOR)\n"
        checks = "def test_f(learner):\n    close(learner.f(2), 7)\n"
        self.assertTrue(self.check(answer, checks).passed())
        self.write("FACTOR = 4\n", "helper_file.py")  # as long as before, in the same second
        self.assertFalse(self.check(answer, checks).passed())

    def test_files_are_read_from_the_lab_folder(self):
        self.write("5", "data.txt")
        answer = "def f():\n    return int(open('data.txt').read())\n"
        self.assertTrue(
            self.check(answer, "def test_f(learner):\n    close(learner.f(), 5)\n").passed()
        )

    def test_a_subfolder_may_hold_the_file(self):
        self.write(ADD, "src/answer.py")
        source = (
            "from dl_labs import close\ndef test_x(learner):\n    close(learner.add(1, 1), 2)\n"
        )
        self.assertTrue(run(self.folder, "src/answer.py", source).passed())
        self.assertFalse(os.path.exists(self.folder / "src" / "__pycache__"))


if __name__ == "__main__":
    unittest.main()
