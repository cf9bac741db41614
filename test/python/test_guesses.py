"""The harness's own diagnoses, and what it accepts and refuses."""

import unittest

from harness import HarnessTest, NUMPY, needs_numpy

NP = "import numpy as np\n"


class PlainTest(HarnessTest):
    """Without NumPy."""

    def judge(self, body, expectation, before=""):
        answer = f"{before}\ndef f(*args):\n    {body}\n"
        return self.verdict(answer, f"def test_f(learner):\n    {expectation}\n")

    def says(self, words, body, expectation, before=""):
        verdict = self.judge(body, expectation, before)
        self.assertEqual(verdict["status"], "failed", verdict)
        self.assertSays(words, verdict)
        return verdict

    def passes(self, body, expectation, before=""):
        verdict = self.judge(body, expectation, before)
        self.assertEqual(verdict["status"], "passed", verdict)

    def test_none_came_back(self):
        self.says("without a `return`", "args[0]", "close(learner.f(1), 1.0)")

    def test_print_instead_of_return(self):
        self.says("printed `1.5`", "print(1.5)", "close(learner.f(1), 1.5)")
        self.says("printed `hi`", "print('hi')", "equal(learner.f(1), 'hi')")

    def test_the_sign(self):
        self.says("Only the sign", "return -2.0", "close(learner.f(1), 2.0)")
        self.says("Only the sign", "return [-1, 2]", "close(learner.f(1), [1.0, -2.0])")

    def test_a_constant_factor(self):
        self.says("2 times", "return [2.0, 6.0]", "close(learner.f(1), [1.0, 3.0])")
        three = "close(learner.f([1.0, 2.0, 6.0]), 3.0)"
        self.says("3 times the expected one (3 is a length", "return 9.0", three)
        self.says("1/3 of the expected one (3 is", "return 1.0", three)
        self.says("0.7 times", "return [0.7, 1.4, 2.1]", "close(learner.f(1), [1.0, 2.0, 3.0])")

    def test_a_constant_added(self):
        self.says("is off by 0.5", "return [1.5, 2.5, 4.5]", "close(learner.f(1), [1.0, 2.0, 4.0])")
        self.says("off by exactly one", "return 7", "equal(learner.f(1), 8)")

    def test_a_number_for_each_column(self):
        got, want = "[[2.0, 5.0], [4.0, 1.0]]", "[[1.0, 3.0], [3.0, -1.0]]"
        self.says("Each column is off", f"return {got}", f"close(learner.f(1), {want})")

    def test_another_order(self):
        self.says("another order", "return [3, 1, 2]", "close(learner.f(1), [1.0, 2.0, 3.0])")

    def test_rounded(self):
        self.says("All numbers are whole", "return [1, 2]", "close(learner.f(1), [1.4, 2.7])")
        self.says("numbers are near", "return 0.3333", "close(learner.f(1), 1 / 3)")

    def test_nan_and_infinity(self):
        self.says("NaN", "return float('nan')", "close(learner.f(1), 1.0)")
        self.says("Infinity", "return [0.0, float('inf')]", "close(learner.f(1), [0.0, 1.0])")
        self.says("at [1]", "return [0.0, float('nan')]", "finite(learner.f(1))")

    def test_shapes_of_lists(self):
        self.says("shape (1,)", "return [1.0]", "close(learner.f(1), 1.0)")
        self.says(
            "Rows and columns",
            "return [[1, 4], [2, 5], [3, 6]]",
            "close(learner.f(1), [[1, 2, 3], [4, 5, 6]])",
        )
        self.says(
            "rows are not of one length",
            "return [[1], [2, 3]]",
            "close(learner.f(1), [[1, 2], [2, 3]])",
        )
        self.says("the shape (2,)", "return [1, 2]", "shape(learner.f(1), (3,))")

    def test_wrong_kinds(self):
        self.says("string", "return '1.0'", "close(learner.f(1), 1.0)")
        self.says("`yield`", "yield 1.0", "close(learner.f(1), [1.0])")
        self.says("`list(...)`", "return map(abs, [1.0])", "close(learner.f(1), [1.0])")
        self.says("pair of brackets", "return f", "close(learner.f(1), 1.0)")
        self.says("truth value", "return [True]", "close(learner.f(1), [1.0])")
        self.says("a float, but an int", "return 3.0", "equal(learner.f(1), 3)")
        self.says("a bool", "return True", "equal(learner.f(1), 1)")
        self.says("a complex", "return 1j", "close(learner.f(1), 1.0)")

    def test_texts(self):
        for got, words in (
            ("Hi ", "white space"),
            ("hi", "capital and small"),
            ("'Hi'", "quotes inside"),
            ("H", "The end is missing"),
            ("Hi!", "something after the end"),
            ("Ho", "number 2"),
        ):
            self.says(words, f"return {got!r}", "equal(learner.f(1), 'Hi')")

    def test_an_argument_is_changed(self):
        self.says("changes its argument", "args[0].append(1)", "unchanged(learner.f([1]))")
        answer = "def f(x):\n    x[0] = 9.0\n    return 5.0\n"
        verdict = self.verdict(answer, "def test_f(learner):\n    unchanged(learner.f([1.0]))\n")
        self.assertSays("`x`", verdict)
        self.assertEqual(verdict["called"], "f([1.0])")

    def test_objects_that_claim_to_be_equal_do_not_pass(self):
        liar = (
            "class Liar{0}:\n    __eq__ = lambda s, o: True\n    __ne__ = lambda s, o: False\n"
            "    __sub__ = __rsub__ = lambda s, o: 0.0\n    __abs__ = lambda s: 0.0\n"
            "    __float__ = lambda s: 3.0\n    __hash__ = None\n"
            "    __class__ = property(lambda s: float)\n"
        )
        self.says("a Liar", "return Liar()", "close(learner.f(1), 3.0)", liar.format(""))
        self.says("a Liar", "return Liar()", "equal(learner.f(1), 'x')", liar.format(""))
        self.says(
            "gives 1.0", "return Liar(1.0)", "close(learner.f(1), 3.0)", liar.format("(float)")
        )
        self.says("gives back 1", "return Liar(1)", "equal(learner.f(1), 3)", liar.format("(int)"))
        self.says("'no'", "return Liar('no')", "equal(learner.f(1), 'x')", liar.format("(str)"))
        self.says("[7]", "return Liar([7])", "equal(learner.f(1), [8])", liar.format("(list)"))

    def test_known_wrong_answers_have_the_authors_words(self):
        known = "instead=[(lambda: 1 / 0.5, 'Twice.'), (None, 'Nothing.'), "
        known += "('a', 'Text.'), ([1, 2], 'List.')]"
        for got, words in (
            ("2.0", "Twice."),
            ("None", "Nothing."),
            ("'a'", "Text."),
            ("[1, 2]", "List."),
        ):
            verdict = self.says(words, f"return {got}", f"close(learner.f(1), 1.0, {known})")
            self.assertEqual((verdict["message"], verdict["diagnosis"]), (words, None))
            self.says(words, f"return {got}", f"equal(learner.f(1), 'x', {known})")
        self.passes("return 1.0", f"close(learner.f(1), 1.0, {known})")

    def test_the_right_answer_can_be_kept_back(self):
        verdict = self.says(
            "not right", "return 1.0", "close(learner.f(1), 41.5, show_expected=False)"
        )
        self.assertNotIn("41.5", str(verdict))
        verdict = self.says(
            "not right", "return 'a'", "equal(learner.f(1), 'abc', show_expected=False)"
        )
        self.assertNotIn("bc", str({k: v for k, v in verdict.items() if k != "event"}))

    def test_the_authors_message_goes_first(self):
        verdict = self.says("Mine.", "return 1.0", "close(learner.f(1), 2.0, message='Mine.')")
        self.assertEqual(verdict["message"], "Mine.")
        self.assertIn("but 2.0 was expected", verdict["diagnosis"])

    def test_several_values(self):
        self.passes("return 1.0, [2.0]", "close(learner.f(1), (1.0, [2.0]))")
        self.says("Value 2 of 2", "return 1.0, [3.0]", "close(learner.f(1), (1.0, [2.0]))")
        self.says("2 values were expected", "return 1.0", "close(learner.f(1), (1.0, [2.0]))")

    def test_reasonable_styles_pass(self):
        self.passes("return 3", "close(learner.f(1), 3.0)")
        self.passes("return (1, 2.0)", "close(learner.f(1), [1.0, 2.0])")
        self.passes("return 0.1 + 0.2", "close(learner.f(1), 0.3)")
        self.passes("return (1, 2)", "equal(learner.f(1), [1, 2])")
        self.passes("return {'a': [1]}", "equal(learner.f(1), {'a': [1]})")
        self.passes("return 10 ** 400", "equal(learner.f(1), 10 ** 400)")
        self.passes("return 1.0", "raises_nothing(learner.f, 1)")
        self.passes("print('x'); return 1", "learner.f(1); equal(printed(), 'x\\n')")

    def test_huge_numbers_do_not_break_it(self):
        self.says("expected", "return 10 ** 5000", "equal(learner.f(1), 3)")
        self.says("expected", "return 10 ** 5000", "close(learner.f(1), 3.0)")

    def test_values_that_contain_themselves(self):
        self.says("expected", "x = []; x.append(x); return x", "close(learner.f(1), 3.0)")
        self.says("expected", "x = []; x.append(x); return x", "equal(learner.f(1), 3)")

    def test_warnings(self):
        body = "import warnings; warnings.warn('hm', RuntimeWarning); return 1"
        self.says("RuntimeWarning: hm", body, "warns_nothing(learner.f(1))")
        self.passes("return 1", "warns_nothing(learner.f(1))")

    def test_the_learner_cannot_change_the_checks_values(self):
        checks = "def test_f(learner):\n    x = [1.0]\n    learner.f(x)\n    equal(x, [1.0])\n"
        self.assertEqual(self.verdict("def f(x):\n    x[0] = 2\n", checks)["status"], "passed")

    def test_objects_come_as_proxies(self):
        answer = (
            "class Box:\n    def __init__(self, v):\n        self.v = v\n"
            "    def __add__(self, o):\n        return Box(self.v + getattr(o, 'v', o))\n"
            "    __radd__ = __add__\n    def twice(self):\n        return [self.v, self.v]\n"
            "    def bad(self):\n        raise ValueError('no')\n"
            "def count(n):\n    for i in range(n):\n        yield i\n"
            "def apply(g, x):\n    return g(x) + 1\n"
        )
        checks = (
            "def test_a(learner):\n    box = learner.Box(3) + learner.Box(4) + 1\n"
            "    equal((1 + box).v, 9)\n    equal(box.twice(), [8, 8])\n"
            "def test_b(learner):\n    equal(list(learner.count(3)), [0, 1, 2])\n"
            "def test_c(learner):\n    equal(learner.apply(lambda x: x * 2, 5), 11)\n"
            "def test_d(learner):\n    learner.Box(1).bad()\n"
            "def test_e(learner):\n    close((learner.Box(2) + 1).v, 4.0)\n"
        )
        result = self.check(answer, checks)
        self.assertEqual([result.verdicts[i]["status"] for i in "abc"], ["passed"] * 3)
        self.assertIn("Box(1).bad()", result.verdicts["d"]["message"])
        self.assertEqual(result.verdicts["d"]["line"], 10)
        self.assertIn("(Box(2) + 1).v", result.verdicts["e"]["called"])


@needs_numpy
class ArrayTest(HarnessTest):
    def judge(self, body, expectation):
        answer = f"{NP}def f(x):\n    {body}\n"
        checks = f"{NP}def test_f(learner):\n    {expectation}\n"
        return self.verdict(answer, checks, python=NUMPY)

    def says(self, words, body, expectation):
        verdict = self.judge(body, expectation)
        self.assertEqual(verdict["status"], "failed", verdict)
        self.assertSays(words, verdict)
        return verdict

    def passes(self, body, expectation):
        verdict = self.judge(body, expectation)
        self.assertEqual(verdict["status"], "passed", verdict)

    def test_shapes(self):
        x, same = "np.arange(6.0).reshape(2, 3)", "np.arange(6.0).reshape(2, 3)"
        expect = f"close(learner.f({x}), {same})"
        self.says("every number is right once", "return x.T", expect)
        self.says("One number came back", "return x.sum()", expect)
        self.says("arrangement", "return x.ravel()", expect)
        self.says("Axis 0 has length 1", "return x[:1]", expect)
        one = "close(learner.f(np.ones((1, 3))), np.ones((1, 3)))"
        self.says("axis of length 1 is missing", "return x[0]", one)
        row = "close(learner.f(np.ones(3)), np.ones(3))"
        self.says("axis of length 1 too many", "return x[:, None]", row)
        self.says("NumPy makes a square", "return x[:, None] * x", row)
        self.says("Rows and columns", "return x.T", f"shape(learner.f({x}), (2, 3))")

    def test_a_square_that_is_transposed(self):
        x = "np.arange(9.0).reshape(3, 3) ** 2"
        self.says("once it is transposed", "return x.T", f"close(learner.f({x}), {x})")

    def test_nan_begins_somewhere(self):
        body = "return np.where(x > 2, np.nan, x)"
        verdict = self.says("NaN", body, "close(learner.f(np.arange(5.0)), np.arange(5.0))")
        self.assertIn("at [3], where the argument is 3.0", verdict["message"])
        self.assertIn("2 of 5 numbers differ", verdict["message"])

    def test_types(self):
        self.says("`int64`", "return x.astype(np.int64)", "dtype(learner.f(np.ones(2)), 'float')")
        self.passes("return x.astype(np.float32)", "dtype(learner.f(np.ones(2)), 'float')")
        self.says(
            "`float32`", "return x.astype(np.float32)", "dtype(learner.f(np.ones(2)), 'float64')"
        )
        self.says(
            "All numbers are whole",
            "return x.astype(int)",
            "close(learner.f(np.array([1.5, 2.7])), np.array([1.5, 2.7]))",
        )
        self.says(
            "a list, but an array", "return x.tolist()", "close(learner.f(np.ones(2)), np.ones(2))"
        )
        self.says("truth value", "return x > 0", "close(learner.f(np.ones(2)), np.ones(2))")
        self.says("string", "return x.astype(str)", "close(learner.f(np.ones(2)), np.ones(2))")

    def test_in_place(self):
        self.says("`x` in place", "x += 1; return x", "unchanged(learner.f(np.ones(2)))")
        self.says(
            "changed its argument",
            "x += [1, 5, 2]; return x[::-1] * x",
            "close(learner.f(np.ones(3)), np.array([9.0, 4.0, 7.0]))",
        )
        self.passes("y = x.copy(); y += 1; return y", "unchanged(learner.f(np.full(2, np.nan)))")

    def test_numpy_warnings(self):
        verdict = self.says(
            "overflow", "return np.exp(x) * 0", "warns_nothing(learner.f(np.array([1000.0])))"
        )
        self.assertEqual(verdict["line"], 3)
        self.passes(
            "with np.errstate(all='ignore'): return np.exp(x)",
            "warns_nothing(learner.f(np.array([1000.0])))",
        )

    def test_exceptions(self):
        self.says("`if` needs one", "return x if x > 0 else 0", "learner.f(np.ones(2))")
        self.says("take one number", "import math; return math.exp(x)", "learner.f(np.ones(2))")
        self.says("size 4 meets size 3", "return x @ np.ones((4, 4))", "learner.f(np.ones((2, 3)))")
        self.says("shapes do not fit", "return x + np.ones(4)", "learner.f(np.ones((2, 3)))")

    def test_reasonable_styles_pass(self):
        expect = "close(learner.f(np.array([0.1, 0.2, 0.3])), np.array([0.2, 0.4, 0.6]))"
        self.passes("return 2 * x", expect)
        self.passes("return (2 * x).astype(np.float32)", expect)
        self.passes("return np.array([2 * v for v in x])", expect)
        self.passes("return np.tile(2 * x, 2)[:3]", expect)
        self.says("type `object`", "return np.array([2 * v for v in x], dtype=object)", expect)
        self.passes("return np.float64(2)", "close(learner.f(1), 2.0)")
        self.passes("return np.array(2)", "close(learner.f(1), 2.0)")
        self.passes("return np.int32(2)", "equal(learner.f(1), 2)")
        self.passes("return np.array([1, 2])", "close(learner.f(1), [1.0, 2.0])")
        self.says("near", "return (2 * x).astype(np.float16)", expect)

    def test_subclasses_of_arrays_do_not_lie(self):
        body = (
            "return np.ones(3).view(type('Liar', (np.ndarray,), "
            "{'__eq__': lambda s, o: True, 'tolist': lambda s: [2.0] * 3}))"
        )
        self.says("gives 1.0 at [0]", body, "close(learner.f(1), np.full(3, 2.0))")

    def test_large_arrays_are_summarised(self):
        verdict = self.says(
            "at [3, 2]",
            "y = x.copy(); y[3, 2] = 7; return y",
            "close(learner.f(np.ones((50, 40))), np.ones((50, 40)))",
        )
        self.assertEqual(verdict["called"], "f(array(50×40))")
        self.assertIn("1 of 2000", verdict["message"])
        self.assertLess(len(str(verdict)), 700)

    def test_rng_is_numpys_where_the_checks_use_numpy(self):
        self.passes("return x", "learner.f(rng().normal(size=(2, 2))); rng('python').choice([1])")


if __name__ == "__main__":
    unittest.main()
