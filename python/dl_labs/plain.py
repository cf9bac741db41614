"""Turns what the learner's code gives back into plain data of exactly known types.

Nothing that the learner defined survives: no subclass with its own `__eq__`, no object that
claims to be a number. What is not data becomes `Opaque` here, and a proxy in `learner.py`.
"""

from __future__ import annotations

import sys

DEPTH = 50  # how deep lists may lie in lists


class Opaque:
    """Stands for an object that is not plain data. Equal to nothing but itself."""

    def __init__(self, value: object) -> None:
        self.value = value
        self.type_name = type(value).__name__


def library(name: str):
    """An imported library, or None: the harness never imports one itself."""
    return sys.modules.get(name)


def is_array(value: object) -> bool:
    """True for a NumPy array of any subclass."""
    numpy = library("numpy")
    return numpy is not None and issubclass(type(value), numpy.ndarray)


def is_numpy_scalar(value: object) -> bool:
    """True for NumPy's own numbers, such as `float64`."""
    numpy = library("numpy")
    return numpy is not None and issubclass(type(value), numpy.generic)


def is_tensor(value: object) -> bool:
    """True for a PyTorch tensor, parameters included."""
    torch = library("torch")
    return torch is not None and issubclass(type(value), torch.Tensor)


def plain(value: object, wrap=Opaque, depth: int = 0):
    """A copy of `value` made of exact types.

    None, bool, int, float, complex, str, bytes, list, tuple, dict, set, range, NumPy arrays and
    scalars, PyTorch tensors (detached) are data. Everything else goes through `wrap`.
    """
    kind = type(value)
    if value is None or kind in (bool, int, float, complex, str, bytes):
        return value
    if is_numpy_scalar(value):
        return library("numpy").array(value)[()]
    for base, read in _SCALARS:
        if issubclass(kind, base):
            return read(value)
    if is_array(value):
        copy = library("numpy").array(value, copy=True, subok=False)
        return _objects(copy, wrap, depth) if copy.dtype.kind == "O" else copy
    if is_tensor(value):
        return value.detach().clone()
    if depth > DEPTH:
        return wrap(value)
    if issubclass(kind, list):
        return [plain(item, wrap, depth + 1) for item in list.__iter__(value)]
    if issubclass(kind, tuple):
        return tuple(plain(item, wrap, depth + 1) for item in tuple.__iter__(value))
    if issubclass(kind, dict):
        pairs = dict.items(value)
        return {plain(k, wrap, depth + 1): plain(v, wrap, depth + 1) for k, v in pairs}
    if kind in (set, frozenset):
        return kind(plain(item, wrap, depth + 1) for item in value)
    return list(value) if kind is range else wrap(value)


_SCALARS = (
    (int, int.__int__),
    (float, float.__float__),
    (str, str.__str__),
    (bytes, lambda value: bytes(memoryview(value))),
    (complex, lambda value: complex.__add__(value, 0)),
)


def _objects(array, wrap, depth: int):
    for index in library("numpy").ndindex(array.shape):
        array[index] = plain(array[index], wrap, depth + 1)
    return array


def same(one: object, two: object) -> bool:
    """True when two plain values are exactly alike: type, shape, every bit; NaN equals NaN."""
    if type(one) is not type(two):
        return False
    if is_array(one):
        if one.dtype.kind == "O" or two.dtype.kind == "O":
            return one.shape == two.shape and repr(one) == repr(two)
        return one.shape == two.shape and one.dtype == two.dtype and one.tobytes() == two.tobytes()
    if is_tensor(one):
        return same(one.cpu().numpy(), two.cpu().numpy())
    if isinstance(one, (list, tuple)):
        return len(one) == len(two) and all(map(same, one, two))
    if isinstance(one, dict):
        return list(one) == list(two) and all(same(one[key], two[key]) for key in one)
    return one is two or one == two or (one != one and two != two)
