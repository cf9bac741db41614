"""The harness's own guesses at why an answer is wrong: each is one sentence with its reason."""

from __future__ import annotations

import math
from typing import Optional

from .calls import Call
from .numbers_of import Numbers, near, numbers, NotNumbers, tolerance
from .show import number


def about_missing(call: Optional[Call]) -> str:
    """Why None came back."""
    if call is not None and call.printed.strip():
        line = call.printed.strip().splitlines()[-1][:60]
        return (
            f"The function printed `{line}` and gave nothing back: "
            "`print` shows a value, `return` hands it to the caller."
        )
    return "A function without a `return` that is reached gives back None."


def about_kind(got: object, call: Optional[Call]) -> Optional[str]:
    """Why something came back that is not a number, list or array."""
    name = getattr(got, "type_name", type(got).__name__)
    if name == "generator":
        return "The function uses `yield`, or brackets `( … for … )`; `return` a whole value."
    if name in ("map", "filter", "zip", "reversed"):
        return f"`{name}` gives its elements one by one: put `list(...)` around it."
    if name in ("function", "builtin_function_or_method", "method"):
        return "A function itself came back. Is a pair of brackets `()` missing after its name?"
    if name == "str":
        return "A text came back. Quotes, `str(...)` or an f-string turn a number into text."
    return about_missing(call) if got is None else None


def about_shape(got: Numbers, want: Numbers) -> Optional[str]:
    """Why the shape is wrong. `want.flat` may be empty: then only the shape is known."""
    have, need = got.shape, want.shape
    if len(have) == 2 and have == need[::-1]:
        turned = Numbers("", got.dtype, need, _transposed(got))
        right = bool(want.flat) and _close(turned, want)
        return "Rows and columns are exchanged: " + (
            "every number is right once the answer is transposed."
            if right
            else "a matrix is transposed, or the two sides of `@` are the wrong way round."
        )
    if not have and need:
        return "One number came back for a whole array: was everything added up or picked out?"
    squeezed = tuple(length for length in need if length != 1)
    if have == squeezed and have != need:
        return "An axis of length 1 is missing: the first axis counts the examples, even one."
    if tuple(length for length in have if length != 1) == squeezed:
        return "There is an axis of length 1 too many or in another place (`keepdims`, `reshape`?)."
    if len(need) == 1 and have == need * 2:
        return (
            f"A column of shape ({need[0]}, 1) and a row of shape ({need[0]},) were combined: "
            "NumPy makes a square out of them."
        )
    if len(got.flat) == math.prod(need):
        return "The count of numbers is right, their arrangement is not (`reshape`, a transpose?)."
    if len(have) == len(need) and len(need) > 1:
        wrong = [axis for axis in range(len(need)) if have[axis] != need[axis]]
        return f"Axis {wrong[0]} has length {have[wrong[0]]} instead of {need[wrong[0]]}."
    return None


def about_values(got: Numbers, want: Numbers, call: Optional[Call]) -> Optional[str]:
    """Why numbers of the right shape are wrong."""
    for guess in (_nan, _factor, _constant, _column, _transposition, _rounding, _order, _close_by):
        try:
            sentence = guess(got, want, call)
        except (OverflowError, ZeroDivisionError):
            continue  # integers beyond the range of floats
        if sentence:
            return sentence
    if call is not None and call.changed:
        return f"The call changed its argument `{call.changed[0]}` in place. Work on a copy."
    return None


def _nan(got, want, call):
    wrong = [(g, w) for g, w in zip(got.flat, want.flat) if not _finite(g) and _finite(w)]
    if not wrong:
        return None
    if wrong[0][0] != wrong[0][0]:
        return (
            "NaN (not a number) comes from steps such as inf / inf, inf - inf or 0 / 0: "
            "which part of the formula becomes infinite?"
        )
    return "Infinity comes from an overflow or a division by 0: which part grows too large?"


def _factor(got, want, call):
    pairs = [(g, w) for g, w in zip(got.flat, want.flat) if w and abs(w) > 1e-6]
    if not pairs or not all(_finite(g) and _finite(w) for g, w in pairs):
        return None
    factor = pairs[0][0] / pairs[0][1]
    limits = _limits(got, want)
    both = zip(got.flat, want.flat)
    if not factor or not all(near(g, factor * w, *limits) for g, w in both):
        return None
    if near(factor, -1, 1e-6, 0):
        return "Only the sign is wrong: every number is the negative of the expected one."
    every = "every number is" if len(pairs) > 1 else "it is"
    lengths = _lengths(call)
    for length in sorted(lengths | {2}):
        named = f" ({length} is a length of an argument)" if length in lengths else ""
        for value, words in ((float(length), f"{length} times"), (1.0 / length, f"1/{length} of")):
            if near(factor, value, 1e-5, 0):
                return f"A constant factor: {every} {words} the expected one{named}."
    if len(pairs) > 2 and not near(factor, 1, 1e-3, 0):
        return f"A constant factor: every number is {number(float(factor))} times the expected one."
    return None


def _constant(got, want, call):
    if not all(map(_finite, got.flat)) or not all(map(_finite, want.flat)):
        return None
    if not want.shape:
        whole = isinstance(got.flat[0], int) and isinstance(want.flat[0], int)
        return (
            "It is off by exactly one." if whole and abs(got.flat[0] - want.flat[0]) == 1 else None
        )
    gaps = [g - w for g, w in zip(got.flat, want.flat)]
    slack = _limits(got, want)[1] * 10
    if len(gaps) < 2 or abs(gaps[0]) <= slack:
        return None
    if all(near(gap, gaps[0], 1e-5, slack) for gap in gaps):
        return f"A constant is added: every number is off by {number(float(gaps[0]))}."
    return None


def _column(got, want, call):
    if len(want.shape) != 2 or want.shape[0] < 2 or not all(map(_finite, got.flat)):
        return None
    width = want.shape[1]
    gaps = [g - w for g, w in zip(got.flat, want.flat)]
    slack = _limits(got, want)[1] * 10
    if all(near(gap, gaps[place % width], 1e-5, slack) for place, gap in enumerate(gaps)):
        return "Each column is off by a number of its own: is a number per column (a bias) missing?"
    return None


def _transposition(got, want, call):
    if len(want.shape) == 2 and want.shape[0] == want.shape[1] > 1:
        if _close(Numbers("", got.dtype, want.shape, _transposed(got)), want):
            return "Rows and columns are exchanged: every number is right once it is transposed."
    return None


def _rounding(got, want, call):
    whole = all(_finite(g) and g == int(g) for g in got.flat)
    broken = any(_finite(w) and w != int(w) for w in want.flat)
    if whole and broken and all(abs(g - w) < 1 for g, w in zip(got.flat, want.flat) if _finite(w)):
        if len(got.flat) == 1:
            return "A whole number came back: was it rounded, or cut off at the point?"
        return (
            "All numbers are whole, the expected ones are not: they were rounded, or put into an "
            "array of integers, which cuts off what follows the point."
        )
    return None


def _order(got, want, call):
    if len(want.flat) < 2 or not all(map(_finite, got.flat)):
        return None
    mine = Numbers("", got.dtype, want.shape, sorted(got.flat))
    if _close(mine, Numbers("", want.dtype, want.shape, sorted(want.flat))):
        return "They are the right numbers in another order."
    return None


def _close_by(got, want, call):
    if want.flat and all(near(g, w, 1e-3, 1e-4) for g, w in zip(got.flat, want.flat)):
        return "The numbers are near: perhaps something is rounded, or a small number is added."
    return None


def _finite(x) -> bool:
    try:
        return math.isfinite(x)
    except OverflowError:
        return True  # an integer too large for a float


def _limits(got, want):
    return tolerance(got, want, None, None)


def _close(got, want) -> bool:
    limits = _limits(got, want)
    return all(near(g, w, *limits) for g, w in zip(got.flat, want.flat))


def _transposed(value: Numbers) -> list:
    rows, columns = value.shape
    return [value.flat[row * columns + column] for column in range(columns) for row in range(rows)]


def _lengths(call: Optional[Call]) -> set:
    lengths = set()
    for argument in call.arguments if call is not None else ():
        try:
            lengths.update(length for length in numbers(argument).shape if length > 1)
        except NotNumbers:
            pass
    return lengths
