"""Exact comparison of plain data, by value and by type."""

from __future__ import annotations

from typing import Optional

from .plain import is_array, is_numpy_scalar


def bare(value: object) -> object:
    """Python's own form of a value: NumPy's numbers, arrays and tuples become ints and lists."""
    if is_numpy_scalar(value):
        return value.item()
    if is_array(value):
        return value.tolist()
    if isinstance(value, (list, tuple)):
        return [bare(item) for item in value]
    if isinstance(value, dict):
        return {bare_key(key): bare(item) for key, item in value.items()}
    return value


def bare_key(key: object) -> object:
    """The same for a dict's key, which has to stay hashable."""
    if isinstance(key, tuple):
        return tuple(bare_key(item) for item in key)
    return key.item() if is_numpy_scalar(key) else key


def difference(got: object, want: object) -> Optional[str]:
    """Where two values differ, as an index such as `[2]['a']`; "" for the whole, None for equal."""
    return _difference(bare(got), bare(want), "")


def _difference(got: object, want: object, path: str) -> Optional[str]:
    if isinstance(want, list):
        if not isinstance(got, list) or len(got) != len(want):
            return path
        pairs = ((f"{path}[{i}]", g, w) for i, (g, w) in enumerate(zip(got, want)))
    elif isinstance(want, dict):
        if not isinstance(got, dict) or set(got) != set(want):
            return path
        pairs = ((f"{path}[{key!r}]", got[key], want[key]) for key in want)
    else:
        fits = type(got) is type(want) or (type(want) is float and type(got) is int)
        return None if fits and got == want else path
    for inner, one, two in pairs:
        found = _difference(one, two, inner)
        if found is not None:
            return found
    return None
