"""Reads a step's check file: its functions, titles and points. Its text never reaches a disk."""

from __future__ import annotations

import ast
import traceback
import types
from typing import Callable, List, NamedTuple

from .explain import missing_library
from .failure import BrokenCheck

PREFIX = "test_"


class Check(NamedTuple):
    """One hidden check. `title` is what the learner sees while it runs."""

    id: str
    title: str
    points: float
    function: Callable


def load(name: str, source: str) -> "tuple[List[Check], bool]":
    """The checks in the order in which they are written, and whether the file uses NumPy.

    Raises BrokenCheck when the file is wrong, MissingLibrary when it imports what is not there.
    """
    # In angle brackets no tool looks for a file, so no traceback can show a check's lines.
    filename = f"<{name}>"
    module = types.ModuleType("dl_labs_checks")
    try:
        tree = ast.parse(source, filename)
        _no_doubles(tree, name)
        exec(compile(tree, filename, "exec", dont_inherit=True), module.__dict__)
    except (BrokenCheck, MemoryError):
        raise
    except BaseException as error:
        missing = missing_library(error)
        if missing is not None:
            raise missing from None
        message = f"`{name}` cannot be loaded: {type(error).__name__}: {error}"
        raise BrokenCheck(message, detail(error)) from None
    found = [
        _check(key, value)
        for key, value in vars(module).items()
        if key.startswith(PREFIX)
        and isinstance(value, types.FunctionType)
        and value.__module__ == module.__name__
    ]
    if not found:
        raise BrokenCheck(f"`{name}` has no function whose name starts with `{PREFIX}`.")
    numpy = any(
        isinstance(value, types.ModuleType) and value.__name__ == "numpy"
        for value in vars(module).values()
    )
    return found, numpy


def _check(key: str, function: Callable) -> Check:
    text = (function.__doc__ or "").strip().splitlines()
    name = key[len(PREFIX) :]
    title = text[0].strip() if text else name.replace("_", " ")
    return Check(name, title, getattr(function, "dl_labs_points", 1), function)


def _no_doubles(tree: ast.Module, name: str) -> None:
    seen = set()
    for node in tree.body:
        if isinstance(node, (ast.FunctionDef, ast.AsyncFunctionDef)):
            if node.name in seen:
                raise BrokenCheck(f"`{name}` defines `{node.name}` twice: only one would run.")
            seen.add(node.name)


def detail(error: BaseException) -> str:
    """The whole traceback, for the author."""
    return "".join(traceback.format_exception(type(error), error, error.__traceback__))


def points(number: float) -> Callable:
    """Decorator: the check is worth `number` points; 1 without it."""
    if isinstance(number, bool) or not isinstance(number, (int, float)) or not 0 <= number < 1e6:
        raise ValueError("points() takes a number from 0 on")

    def mark(function: Callable) -> Callable:
        function.dl_labs_points = number
        return function

    return mark
