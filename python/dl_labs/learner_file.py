"""Reads and imports the learner's file; every way in which that can go wrong gets a sentence."""

from __future__ import annotations

import importlib.machinery
import io
import os
import sys
import tokenize
import types

from . import explain
from .failure import Failure
from .syntax import syntax_failure
from .where import LabFolder

LARGEST = 1_000_000  # bytes


def read(folder: str, file: str) -> str:
    """The text of the learner's file. Raises Failure with the reason when there is none."""
    path = os.path.join(folder, file)

    def problem(message: str, diagnosis: str = None) -> Failure:
        return Failure(f"`{file}` {message}", diagnosis=diagnosis, file=file)

    if os.path.isdir(path):
        raise problem("is a folder. It has to be a Python file.")
    if not os.path.exists(path):
        raise problem("is not in the lab folder.", _similar(path))
    if not os.path.isfile(path):
        raise problem("is not an ordinary file.")
    try:
        if os.path.getsize(path) > LARGEST:
            raise problem("is larger than 1 MB, so it is not read. Did data end up in it?")
        with open(path, "rb") as source:
            data = source.read()
    except OSError as error:
        raise problem(f"cannot be read: {error.strerror}.") from None
    if data.startswith((b"\xff\xfe", b"\xfe\xff")):
        raise problem("is saved as UTF-16. Save it with the encoding UTF-8.")
    if b"\0" in data:
        raise problem("is not a text file: it has bytes in it which no Python file has.")
    try:
        encoding, _ = tokenize.detect_encoding(io.BytesIO(data).readline)
        text = io.TextIOWrapper(io.BytesIO(data), encoding).read()
    except (SyntaxError, UnicodeDecodeError, LookupError):
        raise problem("is not UTF-8 text. Save it with the encoding UTF-8.") from None
    if not text.strip():
        raise problem("is empty.", "Reset the step to bring the given code back.")
    return text


def _similar(path: str) -> str:
    folder, wanted = os.path.split(path)
    try:
        names = os.listdir(folder)
    except OSError:
        return "The lab folder is gone, too. Start the lab again to bring it back."
    for name in sorted(names):
        if name != wanted and name.lower() == wanted.lower():
            return f"There is `{name}`: capital and small letters have to be the same."
        if name.lower() == wanted.lower() + ".txt":
            return f"There is `{name}`: take `.txt` off its name."
    return "Was it moved or renamed? Reset the step to bring the given file back."


def prepare(folder: LabFolder, file: str) -> types.CodeType:
    """Reads and compiles the learner's file, and imports the libraries that it names.

    Raises Failure with what is wrong, and where. Nothing of the learner's runs yet, and the lab
    folder is not on `sys.path`: a learner's `random.py` cannot get in a library's way.
    """
    text = read(folder.path, file)
    path = os.path.join(folder.path, *file.split("/"))
    try:
        code = compile(text, path, "exec", dont_inherit=True)
    except (SyntaxError, ValueError) as error:
        raise syntax_failure(error, text, file) from None
    except (RecursionError, MemoryError):
        raise Failure(f"`{file}` is nested too deeply for Python to read.", file=file) from None
    _libraries_first(code)
    return code


def load(folder: LabFolder, file: str, code: types.CodeType) -> types.ModuleType:
    """Imports the learner's file, compiled by `prepare`, and gives its module.

    Raises Failure or MissingLibrary. The lab folder joins `sys.path` here.
    """
    path = code.co_filename
    sys.path_hooks.insert(0, _fresh_finder(folder))
    sys.path[:0] = list(dict.fromkeys((os.path.dirname(path), folder.path)))
    module = types.ModuleType(os.path.splitext(os.path.basename(file))[0])
    module.__file__ = path
    sys.modules.setdefault(module.__name__, module)
    try:
        exec(code, module.__dict__)
    except MemoryError:
        raise
    except BaseException as error:
        if isinstance(error, SyntaxError) and folder.relative(error.filename or ""):
            other = folder.relative(error.filename)
            raise syntax_failure(error, None, other) from None
        raise explain.during_import(error, file, folder) from None
    return module


def _libraries_first(code: types.CodeType) -> None:
    """Imports the libraries that the file names, before the lab folder joins the path."""
    for name in code.co_names:
        if name in explain.LIBRARIES:
            try:
                __import__(name)
            except Exception:
                pass  # the learner's own import statement meets it again, with its line


def _fresh_finder(folder: LabFolder):
    """A path hook for the lab folder that neither reads nor writes bytecode.

    Bytecode is matched by whole seconds: a file saved twice in one second would be stale.
    """

    class Fresh(importlib.machinery.SourceFileLoader):
        def get_code(self, fullname):
            path = self.get_filename(fullname)
            return self.source_to_code(self.get_data(path), path)

    suffixes = importlib.machinery.EXTENSION_SUFFIXES
    extensions = (importlib.machinery.ExtensionFileLoader, suffixes)
    make = importlib.machinery.FileFinder.path_hook(
        extensions, (Fresh, importlib.machinery.SOURCE_SUFFIXES)
    )

    def hook(path: str):
        if path != folder.path and folder.relative(path) is None:
            raise ImportError("not in the lab folder")
        return make(path)

    return hook
