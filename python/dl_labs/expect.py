"""What a check may expect of an answer. Each function passes silently or raises Failure."""

from __future__ import annotations

from typing import Callable, Iterable, Optional

from . import guess
from .calls import CALLS
from .exact import difference
from .failure import Failure
from .numbers_of import Numbers, NotNumbers, differing, first, numbers
from .numbers_of import tolerance as looser
from .plain import is_array, is_tensor
from .show import kind, number, short
from .tell import Telling
from .text_guess import about_text


def close(
    got: object,
    want: object,
    *,
    rel: Optional[float] = None,
    abs: Optional[float] = None,
    instead: Iterable = (),
    message: Optional[str] = None,
    show_expected: bool = True,
) -> None:
    """Expects numbers near to `want`, in its shape.

    The tolerance follows the precision of both sides unless `rel` or `abs` is given. Where `want`
    is an array, an array must come back; where it is a list, a list, tuple or array; where it is
    a tuple, as many values, each compared by itself; where it is a number, a number.

    `instead` lists `(wrong value, message)`: when that very value came back, its message is what
    the learner reads. A wrong value may be a function without arguments; it is called only then.
    `message` replaces the harness's sentence; `show_expected=False` keeps the right answer back.
    """
    tell = Telling(got, want, CALLS, instead, message, show_expected, (rel, abs))
    if isinstance(want, tuple):
        _each(got, want, tell, rel=rel, abs=abs)
        return
    need = numbers(want)
    try:
        have = numbers(got)
    except NotNumbers as error:
        raise tell.wrong_kind(str(error)) from None
    if (is_array(want) and not have.container == "array" and need.shape) or (
        is_tensor(want) and have.container != "tensor"
    ):
        if have.container != "number":
            raise tell.wrong_container(have, need)
    if have.shape != need.shape:
        raise tell.wrong_shape(have, need)
    wrong = differing(have, need, looser(have, need, rel, abs))
    if wrong:
        raise tell.wrong_values(have, need, wrong)


def _each(got: object, want: tuple, tell: Telling, **limits) -> None:
    if not isinstance(got, (tuple, list)) or len(got) != len(want):
        count = f"{len(got)} values" if isinstance(got, (tuple, list)) else kind(got)
        raise tell.failure(
            f"{tell.subject} gives {count}, but {len(want)} values were expected.",
            guess.about_missing(tell.call) if got is None else None,
        )
    for place, (one, two) in enumerate(zip(got, want)):
        try:
            close(one, two, **limits)
        except Failure as failure:
            raise tell.failure(
                f"Value {place + 1} of {len(want)}: {failure.message}", failure.diagnosis
            ) from None


def equal(
    got: object,
    want: object,
    *,
    instead: Iterable = (),
    message: Optional[str] = None,
    show_expected: bool = True,
) -> None:
    """Expects exactly `want`: a text, an int, a bool, None, or lists and dicts of those.

    A float is no int and True is no 1, but NumPy's integers are ints. Lists, tuples and arrays
    count as the same. `instead`, `message` and `show_expected` work as in `close`.
    """
    where = difference(got, want)
    if where is None:
        return
    tell = Telling(got, want, CALLS, instead, message, show_expected, (0.0, 0.0))
    known = tell.known()
    if known is not None:
        raise known
    if got is None or (kind(got) != kind(want) and not isinstance(want, (list, tuple))):
        raise tell.wrong_kind(kind(got))
    diagnosis = None
    if isinstance(want, str):
        diagnosis = about_text(got, want) if show_expected else None
    elif isinstance(want, int):
        need, have = numbers(want), numbers(got)
        diagnosis = guess.about_values(have, need, tell.call)
    raise tell.plainly(where, diagnosis)


def shape(got: object, want: Iterable) -> None:
    """Expects an array (or nested lists) of the shape `want`, a tuple of lengths."""
    want = tuple(want)
    tell = Telling(got, None, CALLS, (), None, True, (None, None))
    try:
        have = numbers(got)
    except NotNumbers as error:
        raise tell.wrong_kind(str(error), "an array") from None
    if have.shape != want:
        raise tell.wrong_shape(have, Numbers("array", have.dtype, want, []))


def dtype(got: object, *names: str) -> None:
    """Expects numbers of one of the types: `float` and `int` stand for all their widths,
    `float32` for itself."""
    found = _dtype_name(got)
    if not any(found == name or found.rstrip("0123456789") == name for name in names):
        tell = Telling(got, None, CALLS, (), None, True, (None, None))
        wanted = " or ".join(f"`{name}`" for name in names)
        raise tell.failure(
            f"{tell.subject} gives numbers of type `{found}`, but {wanted} was expected.",
            "An array keeps the type that it was made with: was it made from, or filled like, an "
            "array of another type?",
        )


def _dtype_name(got: object) -> str:
    if is_array(got) or is_tensor(got):
        return str(got.dtype).replace("torch.", "")
    try:
        return numbers(got).dtype
    except NotNumbers:
        return kind(got).partition(" ")[2] or "None"


def finite(got: object) -> None:
    """Expects numbers without NaN and infinity."""
    tell = Telling(got, None, CALLS, (), None, True, (None, None))
    try:
        have = numbers(got)
    except NotNumbers as error:
        raise tell.wrong_kind(str(error), "numbers") from None
    place = first(have.flat, lambda x: x != x or x in (float("inf"), float("-inf")))
    if place is None:
        return
    zeros = Numbers(have.container, have.dtype, have.shape, [0.0] * len(have.flat))
    raise tell.failure(
        f"{tell.subject} gives {number(have.flat[place])}{tell.at(have, place)}, "
        "but a finite number was expected.",
        guess.about_values(have, zeros, tell.call),
    )


def unchanged(got: object) -> None:
    """Expects that the call which gave `got` left its arguments as they were.

    Use it as `unchanged(learner.relu(z))`.
    """
    call = CALLS.of(got) or CALLS.last()
    if call is not None and call.changed:
        raise Failure(
            f"`{call.text}` changes its argument `{call.changed[0]}` in place.",
            diagnosis="Whoever calls it may need the old values: write the answer into a new "
            "array or list.",
            called=call.text,
            line=call.place.line,
            file=call.place.file,
        )


def warns_nothing(got: object) -> None:
    """Expects that the call which gave `got` caused no warning."""
    call = CALLS.of(got) or CALLS.last()
    if call is None or not call.warned:
        return
    warned = call.warned[0]
    place = warned.place if warned.place.line is not None else call.place
    raise Failure(
        f"`{call.text}` warns: {warned.category}: {warned.message}.",
        diagnosis=(
            "A step on the way overflows, even when the end looks right. Which exponent grows "
            "large, and can it be kept from being positive?"
            if "overflow" in warned.message or "invalid value" in warned.message
            else None
        ),
        called=call.text,
        returned=short(got),
        line=place.line,
        file=place.file,
    )


def raises_nothing(function: Callable, *args, **kwargs):
    """Calls the learner's function and gives its result; an exception fails the check.

    That is so for every call of the learner's code: this only says it aloud.
    """
    return function(*args, **kwargs)


def printed() -> str:
    """What the learner's code printed during the latest call."""
    call = CALLS.last()
    return call.printed if call is not None else ""


def tolerance(value: object) -> tuple:
    """(relative, absolute) tolerance that `close` uses for numbers of this precision near 1."""
    return numbers(value).tolerance()


def fail(message: str, diagnosis: Optional[str] = None) -> None:
    """Fails the check in the author's words; the latest call is shown with them."""
    tell = Telling(None, None, CALLS, (), None, True, (None, None))
    raise tell.failure(message, diagnosis)
