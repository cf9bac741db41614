"""Everything that can be wrong with the learner's file or their code gets a plain sentence."""

import os
import unittest

from harness import HarnessTest

CHECK = '''
def test_one(learner):
    """One"""
    close(learner.f(2.0), 4.0)

def test_two(learner):
    """Two"""
    close(learner.f(3.0), 6.0)
'''


class Any:
    def __eq__(self, other):
        return True


ANY = Any()


class Says(HarnessTest):
    def says(self, answer, words, line=None, **options):
        """Both checks fail, in the same words and at the same line."""
        result = self.check(answer, CHECK, **options)
        self.assertEqual(list(result.verdicts), ["one", "two"], result.events)
        for verdict in result.verdicts.values():
            self.assertEqual(verdict["status"], "failed")
            self.assertSays(words, verdict)
            self.assertNotIn("\n", verdict["message"])
            self.assertEqual(verdict["line"], line)
        return result


class FileTest(Says):
    def test_missing(self):
        self.says(None, "is not in the lab folder")

    def test_missing_folder(self):
        self.folder = self.folder / "gone"
        result = self.check(None, CHECK)
        self.assertSays("Start the lab again", result.verdicts["one"])

    def test_wrong_capitals(self):
        self.write("x = 1\n", "Answer.py")
        self.says(None, "There is `Answer.py`")

    def test_saved_as_text(self):
        self.write("x = 1\n", "answer.py.txt")
        self.says(None, "take `.txt` off")

    def test_empty(self):
        self.says(b"", "is empty")
        self.says("  \n\n\t\n", "is empty")

    def test_binary(self):
        self.says(b"\x89PNG\0\0\0", "is not a text file")
        self.says(b"x = '\xff\xfe\xfa'\n", "is not UTF-8")

    def test_utf16(self):
        self.says("x = 1\n".encode("utf-16"), "UTF-16")

    def test_too_large(self):
        self.says(b"x = 1\n" * 200_000, "larger than 1 MB")

    def test_a_folder(self):
        (self.folder / "answer.py").mkdir()
        self.says(None, "is a folder")

    @unittest.skipIf(not hasattr(os, "mkfifo"), "no named pipes here")
    def test_not_an_ordinary_file(self):
        os.mkfifo(self.folder / "answer.py")
        self.says(None, "is not an ordinary file")

    @unittest.skipIf(not hasattr(os, "geteuid") or os.geteuid() == 0, "may read everything")
    def test_unreadable(self):
        self.write("x = 1\n")
        (self.folder / "answer.py").chmod(0)
        self.says(None, "cannot be read")

    def test_byte_order_mark_and_coding_line_are_fine(self):
        code = "def f(x):\n    return 2 * x\n"
        self.assertTrue(self.check(b"\xef\xbb\xbf" + code.encode(), CHECK).passed())
        latin = "# -*- coding: latin-1 -*-\n# é\n" + code
        self.assertTrue(self.check(latin.encode("latin-1"), CHECK).passed())
        self.assertTrue(self.check(code.replace("\n", "\r\n"), CHECK).passed())


class SyntaxTest(Says):
    def test_missing_colon(self):
        result = self.says("def f(x)\n    return 2 * x\n", "cannot read `answer.py` at line 1", 1)
        self.assertIn("The line is `", result.verdicts["one"]["message"])

    def test_unclosed_bracket(self):
        answer = "def f(x):\n    y = (2 * x\n    return y\n\n\ndef g(x):\n    return [x]\n"
        self.says(answer, "the bracket `(` opened there is never closed", 2)

    def test_wrong_indentation(self):
        self.says("def f(x):\nreturn 2 * x\n", "an indented line is missing", 2)
        self.says("def f(x):\n    y = 1\n      return y\n", "indented further", 3)
        self.says("def f(x):\n        y = 1\n    return y\n", "fits no line above", 3)

    def test_tabs_and_spaces(self):
        answer = "def f(x):\n    if x:\n\treturn 1\n    return 2\n"
        self.says(answer, "tabs and spaces are mixed", 3)

    def test_unclosed_text(self):
        self.says("def f(x):\n    return 'a\n", "its last quote is missing", 2)

    def test_old_print(self):
        self.says("def f(x):\n    print x\n", "`print(...)`", 2)

    def test_return_outside_a_function(self):
        self.says("x = 1\nreturn x\n", "stands outside a function", 2)

    def test_a_file_beside_it(self):
        self.write("def g(x:\n    return x\n", "other.py")
        result = self.check("import other\n", CHECK)
        self.assertIn("`other.py`", result.verdicts["one"]["message"])
        self.assertEqual(result.verdicts["one"]["file"], "other.py")


class ImportTest(Says):
    def test_an_exception(self):
        self.says("x = 1\ny = x / 0\n", "ZeroDivisionError: division by zero", 2)

    def test_the_end_of_the_program(self):
        self.says("import sys\nsys.exit()\n", "ends the whole program", 2)
        self.says("exit(0)\n", "stopped", 1)

    def test_the_keyboard(self):
        self.says("n = input('how many? ')\n", "reads from the keyboard", 1)

    def test_an_endless_loop(self):
        result = self.says(
            "x = 0\nwhile True:\n    pass\n", "Does a loop there never end?", ANY, limit=1
        )
        self.assertEqual((result.end["event"], result.end["id"]), ("timed-out", None))

    def test_a_slip_in_an_import(self):
        result = self.says("import nunpy as np\n", "no module `nunpy`", 1)
        self.assertNotIn("pip", str(result.events))

    def test_not_implemented_outside_a_function(self):
        self.says("raise NotImplementedError\n", "is not written yet", 1)

    def test_much_recursion(self):
        self.says("def f(x):\n    return f(x)\nf(1)\n", "calls itself without an end", 2)


class CallTest(HarnessTest):
    CHECK = "def test_f(learner):\n    close(learner.f([2.0, 1.0]), 4.0)\n"

    def says(self, answer, words, line=None):
        verdict = self.verdict(answer, self.CHECK)
        self.assertEqual(verdict["status"], "failed")
        self.assertSays(words, verdict)
        if line is not None:
            self.assertEqual((verdict["line"], verdict["file"]), (line, "answer.py"))
        return verdict

    def test_not_written_yet(self):
        verdict = self.says(
            "\ndef f(x):\n    raise NotImplementedError\n", "`f` is not written yet", 3
        )
        self.assertEqual(verdict["called"], "f([2.0, 1.0])")

    def test_no_such_function(self):
        self.says("def ff(x):\n    return 1\n", "nothing that is called `f`")

    def test_a_function_under_another_name(self):
        verdict = self.verdict(
            "def sigmiod(x):\n    return 1\n", "def test_f(learner):\n    learner.sigmoid(1)\n"
        )
        self.assertSays("There is `sigmiod`", verdict)

    def test_not_a_function(self):
        self.says("f = 3\n", "`f` in `answer.py` is not a function, but an int")
        self.says("def f(x):\n    return 1\nf = None\n", "is not a function, but None")

    def test_other_arguments(self):
        self.says("def f():\n    return 4.0\n", "Its names and arguments have to stay")
        self.says("def f(x, y):\n    return 4.0\n", "Its names and arguments have to stay")

    def test_an_exception_has_its_line(self):
        answer = "def g(x):\n    return x[5]\n\ndef f(x):\n    return g(x)\n"
        verdict = self.says(answer, "IndexError: list index out of range", 2)
        self.assertSays("Places count from 0", verdict)

    def test_exceptions_of_other_code_have_the_learners_line(self):
        self.says("import json\ndef f(x):\n    return json.loads('{')\n", "JSONDecodeError", 3)

    def test_usual_exceptions_have_a_guess(self):
        for body, words in (
            ("return y", "Nothing is called `y`"),
            ("return math.exp(x[0])", "Is `import math` missing"),
            ("return np.exp(x)", "Is `import numpy as np` missing"),
            ("return x * 2.0", "does not calculate element by element"),
            ("total += 1", "`total` is used before it has a value"),
            ("return f(x)", "calls itself without an end"),
            ("return 1 / 0", "divided by 0"),
            ("return (lambda: None)() + 1", "Something is None there"),
            ("return 10.0 ** 400", "became too large"),
            ("return x.shape", "plain Python data"),
            ("return input()", "reads from the keyboard"),
            ("raise SystemExit", "ends the whole program"),
            ("raise KeyboardInterrupt", "KeyboardInterrupt"),
        ):
            with self.subTest(body):
                self.says(f"def f(x):\n    {body}\n", words, 2)

    def test_an_exception_that_cannot_be_shown(self):
        answer = "class E(Exception):\n    def __str__(self):\n        return 1 / 0\n"
        self.says(answer + "def f(x):\n    raise E\n", "with E")


if __name__ == "__main__":
    unittest.main()
