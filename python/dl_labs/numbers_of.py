"""Numbers of any origin in one plain form: a shape and a flat list. Needs no NumPy."""

from __future__ import annotations

import math
from typing import Callable, List, Optional, Tuple

from .plain import is_array, is_numpy_scalar, is_tensor
from .show import kind

# dtype -> (relative, absolute) tolerance. The absolute one is for numbers of about 1; it grows
# with the largest number expected. float64 leaves room for float32 in disguise: before NumPy 2,
# `np.float32(x) + 1` is a float64 with the precision of a float32.
TOLERANCES = {"float64": (2e-5, 5e-6), "float32": (2e-4, 2e-5), "float16": (2e-2, 1e-2)}


class NotNumbers(Exception):
    """The value holds no numbers, or they form no array. The text says what came instead."""


class Numbers:
    """`flat` holds Python ints and floats, row by row; `shape` is () for one number.

    `container` is "number", "list", "array" or "tensor"; `dtype` such as "float32", or "int" and
    "float" for Python's own numbers.
    """

    def __init__(self, container: str, dtype: str, shape: tuple, flat: list) -> None:
        self.container = container
        self.dtype = dtype
        self.shape = shape
        self.flat = flat

    def tolerance(self) -> Tuple[float, float]:
        """(relative, absolute) of this precision."""
        return TOLERANCES.get(self.dtype.replace("bfloat16", "float16"), TOLERANCES["float64"])

    def index(self, place: int) -> tuple:
        """The index of the element at a place in `flat`."""
        index = []
        for length in reversed(self.shape):
            place, rest = divmod(place, length)
            index.append(rest)
        return tuple(reversed(index))


def numbers(value: object) -> Numbers:
    """Reads a plain value. Raises NotNumbers."""
    if is_tensor(value):
        value = value.detach().cpu()
        name = str(value.dtype).replace("torch.", "")
        return _checked("tensor", name, tuple(value.shape), value.reshape(-1).tolist())
    if is_array(value):
        return _checked("array", str(value.dtype), value.shape, value.reshape(-1).tolist())
    if is_numpy_scalar(value):
        return _checked("number", str(value.dtype), (), [value.item()])
    if type(value) in (int, float):
        return Numbers("number", type(value).__name__, (), [value])
    if isinstance(value, (list, tuple)):
        return _nested(value)
    raise NotNumbers(_what(value))


def _what(value: object) -> str:
    return "a truth value" if type(value) is bool else kind(value)


def _checked(container: str, dtype: str, shape: tuple, flat: list) -> Numbers:
    if dtype == "object":
        raise NotNumbers("an array of type `object`")
    for item in flat:
        if type(item) not in (int, float):
            whole = (
                "" if not shape else f"{'an' if container == 'array' else 'a'} {container} with "
            )
            raise NotNumbers(f"{whole}{_what(item)}{' in it' if whole else ''}")
    return Numbers(container, dtype, tuple(shape), flat)


def _nested(value) -> Numbers:
    try:
        parts = [numbers(item) for item in value]
    except NotNumbers as error:
        raise NotNumbers(f"{kind(value)} with {error} in it") from None
    if len({part.shape for part in parts}) > 1:
        raise NotNumbers(f"{kind(value)} whose rows are not of one length")
    inner = parts[0].shape if parts else ()
    names = {part.dtype for part in parts}
    widest = next((name for name in ("float16", "float32") if name in names), "float")
    dtype = "int" if names and all("int" in name for name in names) else widest
    return Numbers("list", dtype, (len(parts),) + inner, [x for part in parts for x in part.flat])


def tolerance(
    got: Numbers, want: Numbers, rel: Optional[float], abs: Optional[float]
) -> Tuple[float, float]:
    """The looser of both sides' tolerances; what the author gives goes first.

    float16 counts only where it is expected: nobody is let off by giving back less precision.
    """
    mine = min(got.tolerance(), TOLERANCES["float32"])
    loose = max(mine, want.tolerance())
    relative = loose[0] if rel is None else rel
    if abs is not None:
        return relative, abs
    largest = max((_size(x) for x in want.flat), default=0.0)
    return relative, loose[1] * max(1.0, largest)


def _size(x) -> float:
    try:
        x = math.fabs(x)
    except OverflowError:
        return 0.0
    return x if math.isfinite(x) else 0.0


def near(one, two, relative: float, absolute: float) -> bool:
    """True when two numbers are close; NaN is close to NaN, infinity to itself."""
    if one == two or (one != one and two != two):
        return True
    try:
        return math.isclose(one, two, rel_tol=relative, abs_tol=absolute)
    except OverflowError:
        return False


def differing(got: Numbers, want: Numbers, limits: Tuple[float, float]) -> List[int]:
    """The places at which two values of one shape differ."""
    return [
        place
        for place, (one, two) in enumerate(zip(got.flat, want.flat))
        if not near(one, two, *limits)
    ]


def alike(got: Numbers, other: object, rel: Optional[float], abs: Optional[float]) -> bool:
    """True when `other` (any plain value) has the same shape and close numbers."""
    try:
        second = numbers(other)
    except NotNumbers:
        return False
    if second.shape != got.shape:
        return False
    return not differing(got, second, tolerance(got, second, rel, abs))


def first(flat: list, test: Callable) -> Optional[int]:
    """The first place whose number passes the test; None when there is none."""
    return next((place for place, x in enumerate(flat) if test(x)), None)
