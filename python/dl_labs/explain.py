"""Turns an exception in the learner's code into sentences."""

from __future__ import annotations

import re
import sys

from .failure import Failure, MissingLibrary
from .hints import hint_for
from .where import LabFolder, Place

# Import name -> what pip installs. Only for these is "install it" good advice; any other name
# that cannot be imported is more likely a slip.
LIBRARIES = {
    "numpy": "numpy",
    "torch": "torch",
    "torchvision": "torchvision",
    "sklearn": "scikit-learn",
    "scipy": "scipy",
    "pandas": "pandas",
    "matplotlib": "matplotlib",
    "PIL": "pillow",
    "xgboost": "xgboost",
    "lightgbm": "lightgbm",
    "catboost": "catboost",
}

# NumPy's own words for this are about "gufunc signatures".
MATMUL = re.compile(r"matmul: Input operand .*\(size (\d+) is different from (\d+)\)")


def missing_library(error: BaseException):
    """A MissingLibrary for an import error of a well-known library, otherwise None."""
    if not isinstance(error, ImportError) or not error.name:
        return None
    module = error.name.partition(".")[0]
    if module not in LIBRARIES:
        return None
    install = f"{sys.executable} -m pip install {LIBRARIES[module]}"
    if isinstance(error, ModuleNotFoundError) and "." not in error.name:
        return MissingLibrary(
            module,
            f"The library `{module}` is not installed for the Python that runs the checks "
            f"({sys.executable}). Install it with `{install}`, or choose another interpreter.",
        )
    return MissingLibrary(
        module,
        f"The library `{module}` is installed for {sys.executable}, but it does not load: "
        f"{_one_line(error)}. Install it again with `{install} --force-reinstall`.",
    )


def during_call(error: BaseException, call, folder: LabFolder) -> BaseException:
    """What to raise in the check for an exception which left the learner's function."""
    missing = missing_library(error)
    if missing is not None:
        return missing
    place = folder.of_error(error)
    message, diagnosis = _message(error, place, f"`{call.text}` stopped")
    place = place if place.line is not None else call.place
    return Failure(
        message,
        diagnosis=diagnosis,
        called=call.text,
        returned=f"{type(error).__name__}: {_one_line(error)}".rstrip(": "),
        line=place.line,
        file=place.file,
    )


def during_import(error: BaseException, file: str, folder: LabFolder) -> BaseException:
    """What became of importing the learner's file when it raised."""
    missing = missing_library(error)
    if missing is not None:
        return missing
    place = folder.of_error(error)
    message, diagnosis = _message(error, place, f"`{file}` stopped while it was read")
    return Failure(message, diagnosis=diagnosis, line=place.line, file=place.file or file)


def _message(error: BaseException, place: Place, start: str):
    at = f" at line {place.line} of `{place.file}`" if place.line is not None else ""
    if isinstance(error, NotImplementedError) and place.function:
        name = place.function
        name = f"`{name}`" if name.isidentifier() else "This part"
        return (
            f"{name} is not written yet (line {place.line} of `{place.file}`).",
            "Put your own code in place of the line `raise NotImplementedError`.",
        )
    if isinstance(error, SystemExit):
        return (
            f"{start}{at}, because the code ends the whole program there.",
            "Take `exit()`, `quit()` or `sys.exit()` out; `return` leaves a function.",
        )
    if isinstance(error, KeyboardInterrupt):
        return f"{start}{at} with KeyboardInterrupt.", None
    if isinstance(error, EOFError) and "EOF when reading a line" in str(error):
        return (
            f"{start}{at}: it reads from the keyboard, and nobody types while checks run.",
            "Take `input()` out; a function gets its values as arguments.",
        )
    name, text = type(error).__name__, _one_line(error)
    return f"{start}{at} with {name}{': ' + text if text else ''}.".replace("..", "."), hint_for(
        name, text, place.line is not None
    )


def _one_line(error: BaseException) -> str:
    try:
        text = " ".join(str(error).split())
    except Exception:  # the learner's own exception class may be wrong, too
        return ""
    found = MATMUL.search(text)
    if found:
        text = (
            f"the two sides of a matrix product do not fit (size {found[1]} meets size {found[2]})"
        )
    return text if len(text) <= 200 else text[:199] + "…"
