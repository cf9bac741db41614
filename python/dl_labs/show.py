"""Short texts for values, as a learner would write them."""

from __future__ import annotations

from .plain import is_array, is_numpy_scalar, is_tensor

ITEMS = 6  # a longer list or array is summarised
WIDTH = 72  # a longer text is cut


def number(value) -> str:
    """A number in a few digits: `0.5`, `-1000.0`, `0.268941`."""
    if isinstance(value, float):
        exact = repr(value)
        return exact if len(exact) <= 8 else f"{value:.6g}"
    if isinstance(value, int) and value.bit_length() > 250:
        return f"an integer of {value.bit_length()} bits"
    return _cut(repr(value))


def pair(one, two) -> tuple:
    """Two different numbers, with as many digits as it takes to tell them apart."""
    left, right = number(one), number(two)
    if left == right and isinstance(one, float) and isinstance(two, float):
        return repr(one), repr(two)
    return left, right


def short(value: object) -> str:
    """One line for any plain value; a large array is shown by its shape."""
    if is_tensor(value):
        return "tensor" + short(value.cpu().numpy())
    if is_numpy_scalar(value):
        return short(value.item())
    if is_array(value):
        small = 0 < value.size <= (ITEMS if value.ndim == 1 else 4)
        if value.ndim == 0:
            return short(value.item())
        return short(value.tolist()) if small else f"array({dimensions(value.shape)})"
    if isinstance(value, (list, tuple)):
        return _sequence(value)
    if isinstance(value, dict):
        inside = ", ".join(f"{short(k)}: {short(v)}" for k, v in list(value.items())[:ITEMS])
        return _cut("{" + inside + (", …" if len(value) > ITEMS else "") + "}")
    if isinstance(value, (float, int)):
        return number(value)
    if value is None or isinstance(value, (complex, str, bytes, set, frozenset)):
        return _cut(repr(value))
    label = getattr(type(value), "dl_labs_label", None)
    return label(value) if label else f"<{kind(value)}>"


def dimensions(shape: tuple) -> str:
    """`3×4` for `(3, 4)`."""
    return "×".join(str(length) for length in shape)


def kind(value: object) -> str:
    """What a value is, for a sentence: `a list`, `a float`, `an array`."""
    if is_array(value):
        return "an array"
    if is_tensor(value):
        return "a tensor"
    if value is None:
        return "None"
    name = getattr(value, "type_name", None) or type(value).__name__
    name = {"str": "string", "function": "function", "builtin_function_or_method": "function"}.get(
        name, name
    )
    return ("an " if name[:1].lower() in "aeiou" else "a ") + name


def _sequence(value) -> str:
    brackets = "()" if isinstance(value, tuple) else "[]"
    shown = [short(item) for item in value[:ITEMS]]
    more = f", … {len(value)} in all" if len(value) > ITEMS else ""
    comma = "," if isinstance(value, tuple) and len(value) == 1 else ""
    return _cut(brackets[0] + ", ".join(shown) + comma + more + brackets[1])


def _cut(text: str) -> str:
    return text if len(text) <= WIDTH else text[: WIDTH - 1] + "…"
