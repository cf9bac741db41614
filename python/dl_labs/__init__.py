"""What the author of a check imports: `from dl_labs import close, points`."""

from .chance import CHANCE
from .check_file import points
from .expect import (
    close,
    dtype,
    equal,
    fail,
    finite,
    printed,
    raises_nothing,
    shape,
    tolerance,
    unchanged,
    warns_nothing,
)

rng = CHANCE.rng

__all__ = [
    "close",
    "dtype",
    "equal",
    "fail",
    "finite",
    "points",
    "printed",
    "raises_nothing",
    "rng",
    "shape",
    "tolerance",
    "unchanged",
    "warns_nothing",
]
