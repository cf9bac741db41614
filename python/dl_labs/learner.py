"""What a check gets in place of the learner's module.

Values cross as copies of plain data, everything else as a proxy. A check therefore never holds
an object of the learner's, and the learner's code never holds one of the check's. That makes it
possible to run the two in different processes without changing a check.
"""

from __future__ import annotations

import difflib
import types
from typing import Optional

from . import explain
from .calls import CALLS, Call
from .failure import BrokenCheck, Failure, MissingLibrary
from .plain import is_array, is_tensor, plain, same
from .show import kind, short


class Learner:
    """The learner's module: `learner.sigmoid(z)` calls their function, `learner.Net` is a class."""

    def __init__(self, module: types.ModuleType, file: str) -> None:
        self.__dict__["_module"] = module
        self.__dict__["_file"] = file
        self.__dict__["_data"] = []

    def __getattr__(self, name: str):
        names = vars(self._module)
        if name not in names:
            if name.startswith("__"):
                raise AttributeError(name)
            raise _missing(name, names, self._file)
        value = receive(names[name], name)
        if not isinstance(value, Proxy):
            self._data.append(name)
        return value

    def _not_callable(self) -> Optional[Failure]:
        """What to say after a check tried to call a name that holds plain data."""
        if not self._data:
            return None
        name = self._data[-1]
        return Failure(
            f"`{name}` in `{self._file}` is not a function, but {kind(vars(self._module)[name])}.",
            diagnosis="Is it given another value further down, after its `def`?",
            file=self._file,
        )

    def __setattr__(self, name: str, value: object) -> None:
        raise AttributeError("a check cannot change the learner's module")


def _missing(name: str, names: dict, file: str) -> Failure:
    own = [known for known in names if not known.startswith("_")]
    near = difflib.get_close_matches(name, own, n=1, cutoff=0.7)
    return Failure(
        f"`{file}` has nothing that is called `{name}`.",
        diagnosis=(
            f"There is `{near[0]}`: perhaps it is spelled differently."
            if near
            else "Perhaps it was renamed, or its lines ended up inside another function."
        ),
        file=file,
    )


class NoLength(Failure, TypeError):
    """An object of the learner's has no length. `list(proxy)` asks for one, and goes on."""


class Proxy:
    """Stands for an object of the learner's: a function, a class, an instance, an iterator.

    Attributes, calls, items, iteration, `len` and the operators go through to the object.
    """

    def __init__(self, target: object, label: str) -> None:
        self.__dict__.update(_target=target, _label=label, type_name=type(target).__name__)

    @staticmethod
    def dl_labs_label(proxy: "Proxy") -> str:
        return proxy._label

    def __call__(self, *args, **kwargs):
        return invoke(self._target, args, kwargs, self._label)

    def __getattr__(self, name: str):
        if name.startswith("__"):
            raise AttributeError(name)
        return invoke(getattr, (self, name), {}, f"{self._label}.{name}", text="")

    def __setattr__(self, name: str, value: object) -> None:
        invoke(setattr, (self, name, value), {}, f"{self._label}.{name} = {short(value)}", text="")

    def __getitem__(self, key):
        return invoke(lambda a, k: a[k], (self, key), {}, f"{self._label}[{short(key)}]", text="")

    def __len__(self) -> int:
        if not hasattr(type(self._target), "__len__"):
            raise NoLength(f"`{self._label}` is {kind(self)}, which has no length.")
        return invoke(len, (self,), {}, "len")

    def __iter__(self):
        iterator = invoke(iter, (self,), {}, f"iter({self._label})", text="")
        source = iterator._target if isinstance(iterator, Proxy) else iter(iterator)
        end = object()
        while True:
            item = invoke(lambda: next(source, end), (), {}, f"next({self._label})", text="")
            if isinstance(item, Proxy) and item._target is end:
                return
            yield item


def _operator(symbol: str, apply, swapped: bool):
    def method(self, other):
        sides = (other, self) if swapped else (self, other)
        label = f"({short(sides[0])} {symbol} {short(sides[1])})"
        return invoke(apply, sides, {}, label, text="")

    return method


for _name, _symbol, _apply in (
    ("add", "+", lambda a, b: a + b),
    ("sub", "-", lambda a, b: a - b),
    ("mul", "*", lambda a, b: a * b),
    ("truediv", "/", lambda a, b: a / b),
    ("pow", "**", lambda a, b: a**b),
    ("matmul", "@", lambda a, b: a @ b),
):
    setattr(Proxy, f"__{_name}__", _operator(_symbol, _apply, False))
    setattr(Proxy, f"__r{_name}__", _operator(_symbol, _apply, True))
setattr(
    Proxy, "__neg__", lambda self: invoke(lambda a: -a, (self,), {}, f"-{short(self)}", text="")
)


def invoke(target, args: tuple, kwargs: dict, label: str, text: object = None):
    """Calls `target` on the learner's side and gives back plain data or a proxy.

    Raises Failure when the learner's code raises, MissingLibrary when a library is missing.
    `label` names what is called; `text` is "" where the label is already the whole expression.
    """
    shown = [short(arg) for arg in args] + [f"{key}={short(arg)}" for key, arg in kwargs.items()]
    text = label if text == "" else f"{label}({', '.join(shown)})"
    values = list(args) + list(kwargs.values())
    call = Call(text, label, values, CALLS.folder.of_function(target))
    sent = [send(value) for value in values]
    keywords = dict(zip(kwargs, sent[len(args) :]))
    with CALLS.recording(call):
        try:
            raw = target(*sent[: len(args)], **keywords)
        except (BrokenCheck, Failure, MissingLibrary, MemoryError):
            raise
        except BaseException as error:
            raise explain.during_call(error, call, CALLS.folder) from None
    call.changed = _changed(target, values, sent)
    call.result = receive(raw, text)
    return call.result


def send(value: object):
    """What the learner's code gets for a check's value: a copy, so that it cannot change ours."""
    if isinstance(value, Proxy):
        return value._target
    if isinstance(value, types.FunctionType):
        return _callback(value)
    if isinstance(value, (list, tuple)) and any(isinstance(item, Proxy) for item in value):
        return type(value)(send(item) for item in value)
    return plain(value, wrap=lambda kept: kept)


def receive(value: object, label: str):
    """What a check gets for the learner's value."""
    return plain(value, wrap=lambda kept: Proxy(kept, label))


def _callback(function):
    """A function of the check's, as the learner's code may call it."""

    def callback(*args, **kwargs):
        keywords = {key: receive(value, kind(value)) for key, value in kwargs.items()}
        return send(function(*(receive(value, kind(value)) for value in args), **keywords))

    callback.__name__ = function.__name__
    return callback


def _changed(target, values: list, sent: list) -> list:
    code = getattr(target, "__code__", None)
    names = code.co_varnames[: code.co_argcount] if code is not None else ()
    return [
        names[place] if place < len(names) else f"argument {place + 1}"
        for place, (value, copy) in enumerate(zip(values, sent))
        if (is_array(value) or is_tensor(value) or isinstance(value, (list, dict)))
        and not _alike(value, copy)
    ]


def _alike(value, copy) -> bool:
    try:
        return same(value, copy)
    except (TypeError, ValueError, RecursionError):
        return True  # not comparable as data: nothing can be said about it
