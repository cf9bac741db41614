"""Puts a failure into words: what was called, what came back, what was expected."""

from __future__ import annotations

from typing import Iterable, Optional

from . import guess
from .exact import difference
from .failure import Failure
from .numbers_of import Numbers, NotNumbers, alike, numbers
from .plain import is_array, is_numpy_scalar, is_tensor, same
from .show import kind, pair, short


class Telling:
    """One expectation about one value, and the words for every way in which it can fail."""

    def __init__(
        self,
        got: object,
        want: object,
        calls,
        instead: Iterable,
        message: Optional[str],
        show_expected: bool,
        limits: tuple,
    ) -> None:
        self._got, self._want = got, want
        self._instead, self._message, self._limits = instead, message, limits
        self._show = show_expected
        direct = calls.of(got)
        self.call = direct or calls.last()
        if self.call is None:
            self.subject = "The answer"
        elif direct is not None:
            self.subject = f"`{self.call.text}`"
        else:
            self.subject = f"What follows from `{self.call.text}`"

    def failure(self, message: str, diagnosis: Optional[str] = None) -> Failure:
        """The failure with the call around it; the author's own message goes first."""
        if self._message is not None:
            diagnosis = " ".join(filter(None, (message, diagnosis)))
            message = self._message
        return Failure(
            message,
            diagnosis=diagnosis,
            called=self.call.text if self.call else None,
            returned=short(self._got),
            expected=short(self._want) if self._want is not None and self._show else None,
            line=self.call.place.line if self.call else None,
            file=self.call.place.file if self.call else None,
        )

    def known(self) -> Optional[Failure]:
        """The author's words for this very wrong value; None when it is not a known one."""
        for wrong, words in self._instead:
            if self._matches(wrong() if callable(wrong) else wrong):
                failure = self.failure(words)
                failure.message, failure.diagnosis = words, None
                return failure
        return None

    def _matches(self, wrong: object) -> bool:
        if isinstance(wrong, tuple) and isinstance(self._got, (tuple, list)):
            pairs = list(zip(self._got, wrong))
            return len(self._got) == len(wrong) and all(self._near(g, w) for g, w in pairs)
        return self._near(self._got, wrong)

    def _near(self, got: object, wrong: object) -> bool:
        try:
            return alike(numbers(got), wrong, *self._limits)
        except NotNumbers:
            return same(got, wrong) or difference(got, wrong) is None

    def wrong_kind(self, found: str, wanted: Optional[str] = None) -> Failure:
        """Not numbers at all, or another type than was expected."""
        known = self.known()
        if known is not None:
            return known
        wanted = wanted or _wanted(self._want)
        diagnosis = guess.about_kind(self._got, self.call)
        if isinstance(self._want, int) and isinstance(self._got, float):
            diagnosis = "A division `/` always gives a float; a count needs only `+` and `*`."
        return self.failure(
            f"{self.subject} gives back {found}, but {wanted} was expected.", diagnosis
        )

    def wrong_container(self, have: Numbers, need: Numbers) -> Failure:
        """A list where an array has to come back."""
        known = self.known() if have.shape != need.shape else None
        return known or self.failure(
            f"{self.subject} gives back a {have.container}, but an {need.container} was expected.",
            "Calculate with whole arrays, or put `np.array(...)` around the answer.",
        )

    def wrong_shape(self, have: Numbers, need: Numbers) -> Failure:
        """Numbers in another shape."""
        known = self.known()
        if known is not None:
            return known
        return self.failure(
            f"{self.subject} gives back {_shape_words(have)}, but {_shape_words(need)} "
            "was expected.",
            guess.about_shape(have, need),
        )

    def wrong_values(self, have: Numbers, need: Numbers, wrong: list) -> Failure:
        """Numbers of the right shape; `wrong` lists the places that differ."""
        known = self.known()
        if known is not None:
            return known
        place = wrong[0]
        one, two = pair(have.flat[place], need.flat[place])
        hoped = f", but {two} was expected" if self._show else ", which is not right"
        more = f" ({len(wrong)} of {len(have.flat)} numbers differ)" if len(have.flat) > 1 else ""
        return self.failure(
            f"{self.subject} gives {one}{self.at(have, place)}{hoped}{more}.",
            guess.about_values(have, need, self.call),
        )

    def plainly(self, where: str, diagnosis: Optional[str]) -> Failure:
        """Two values that are compared exactly; `where` is the index of the difference."""
        at = f" It differs at {where}." if where else ""
        hoped = (
            f", but {short(self._want)} was expected." if self._show else ", which is not right."
        )
        return self.failure(f"{self.subject} gives back {short(self._got)}{hoped}{at}", diagnosis)

    def at(self, have: Numbers, place: int) -> str:
        """` at [2, 0]`, and the argument's number there when it has the same shape."""
        if not have.shape:
            return ""
        words = f" at [{', '.join(map(str, have.index(place)))}]"
        try:
            argument = numbers(self.call.arguments[0]) if self.call else None
        except (NotNumbers, IndexError):
            argument = None
        if argument is not None and argument.shape == have.shape and len(self.call.arguments) == 1:
            words += f", where the argument is {short(argument.flat[place])}"
        return words


def _shape_words(value: Numbers) -> str:
    return f"the shape {value.shape}" if value.shape else "one number"


def _wanted(want: object) -> str:
    if type(want) is float or is_numpy_scalar(want):
        return "a number"
    many = is_array(want) or is_tensor(want) or isinstance(want, list)
    return f"{kind(want)} of numbers" if many else kind(want)
