"""The example in docs/authoring.md runs as it stands there."""

import re
import unittest

from harness import HarnessTest, NUMPY, ROOT, needs_numpy

DOCS = (ROOT / "docs" / "authoring.md").read_text("utf-8")
EXAMPLE = re.search(r"```python\n(.*?)```", DOCS, re.S).group(1)


@needs_numpy
class ExampleTest(HarnessTest):
    def test_a_right_answer_passes(self):
        self.assertTrue(
            self.check("def double(x):\n    return 2 * x\n", EXAMPLE, python=NUMPY).passed()
        )

    def test_wrong_answers_have_the_authors_words(self):
        square = self.check("def double(x):\n    return x ** 2\n", EXAMPLE, python=NUMPY)
        self.assertIn("are squared", square.verdicts["arrays"]["message"])
        total = self.check(
            "def double(x):\n    return (2 * x).sum() if hasattr(x, 'sum') else 2 * x\n",
            EXAMPLE,
            python=NUMPY,
        )
        self.assertIn("are added up", total.verdicts["arrays"]["message"])

    def test_every_function_of_the_package_is_described(self):
        import sys

        sys.path.insert(0, str(ROOT / "python"))
        sys.dont_write_bytecode = True
        import dl_labs

        for name in dl_labs.__all__:
            self.assertRegex(DOCS, rf"`@?{name}\(")


if __name__ == "__main__":
    unittest.main()
