"""What a learner's exception usually means: guesses, each with its reason."""

from __future__ import annotations

import re
from typing import Optional

# (type of the exception, pattern in its text, guess). The first that fits is used.
GUESSES = (
    ("NameError", r"name 'np' is not defined", "Is `import numpy as np` missing at the top?"),
    ("NameError", r"name '(math|random)' is not defined", r"Is `import \1` missing at the top?"),
    (
        "NameError",
        r"name '(\w+)' is not defined",
        r"Nothing is called `\1` at that line: a slip in spelling, or a missing import?",
    ),
    (
        "UnboundLocalError",
        r"'(\w+)'",
        r"`\1` is used before it has a value. Does it need a start value before the loop?",
    ),
    (
        "TypeError",
        r"only (size-1|length-1|0-dimensional) arrays",
        "Functions such as `math.exp` and `float` take one number. An array came in: `np.exp` "
        "works on every element.",
    ),
    (
        "TypeError",
        r"can't multiply sequence by non-int|unsupported operand .*'list'|bad operand .*'list'",
        "A Python list does not calculate element by element. Use a loop over its elements.",
    ),
    (
        "TypeError",
        r"'NoneType'",
        "Something is None there. Often a function that is used at that line has no `return`.",
    ),
    (
        "TypeError",
        r"'(int|float|float64)' object is not (iterable|subscriptable)|object of type 'float' has",
        "One number came in where the code expects a list or an array.",
    ),
    (
        "ValueError",
        r"truth value of an array",
        "`if` needs one True or False, and a whole array has many. `np.where` or `np.maximum` "
        "decide for each element.",
    ),
    (
        "ValueError",
        r"matrix product|not aligned|broadcast|size mismatch",
        "The shapes do not fit together. Write the shape of each array beside its name: is one "
        "transposed, or are the two sides of `@` the wrong way round?",
    ),
    (
        "ValueError",
        r"inhomogeneous|setting an array element with a sequence",
        "The rows of that array do not have the same length.",
    ),
    (
        "OverflowError",
        r"",
        "A number became too large: `math.exp` gives up above 709. Which exponent is never "
        "positive?",
    ),
    (
        "FloatingPointError",
        r"overflow",
        "A number became too large: `exp` overflows above 709. Which exponent is never positive?",
    ),
    ("ZeroDivisionError", r"", "Something is divided by 0. Which value makes it so?"),
    (
        "IndexError",
        r"",
        "A place past the end was asked for. Places count from 0, and the last one is length - 1.",
    ),
    ("RecursionError", r"", "The function calls itself without an end. Which case stops it?"),
    (
        "AttributeError",
        r"'(list|float|int)' object has no attribute",
        "That is plain Python data, not a NumPy array: `np.asarray(...)` makes one.",
    ),
    (
        "ModuleNotFoundError",
        r"No module named '([\w.]+)'",
        r"Python knows no module `\1`. Is it spelled right, or is a file not in the lab folder?",
    ),
)
SIGNATURE = re.compile(r"positional argument|keyword argument|takes no arguments|takes \d")


def hint_for(name: str, text: str, inside: bool) -> Optional[str]:
    """A guess at the cause; None when there is none.

    `inside` tells that the exception came from a line of the learner's. If it did not, the call
    itself did not fit.
    """
    if name == "TypeError" and not inside and SIGNATURE.search(text):
        return (
            "The call above is how your function is used. Its names and arguments have to stay "
            "as they were given."
        )
    if name == "TypeError" and not inside and "not callable" in text:
        return "That name is not a function. Was it given another value further down?"
    for kind, pattern, guess in GUESSES:
        found = re.search(pattern, text) if kind == name else None
        if found:
            return found.expand(guess)
    return None
