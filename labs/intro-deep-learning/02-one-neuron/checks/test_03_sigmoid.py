"""Checks of the step "Sigmoid"."""

import numpy as np

from dl_labs import close, finite, points, rng, unchanged, warns_nothing

SHAPES = [(5,), (7, 3), (1, 4), (2, 1), (1,)]
EXTREMES = np.array([-1000.0, -710.0, -300.5, -40.0, -17.0, 17.0, 40.0, 300.5, 710.0, 1000.0])


def right(z):
    """1 / (1 + e^-z) with an exponent that is never positive."""
    z = np.asarray(z, dtype=float)
    e = np.exp(-np.abs(z))
    return np.where(z >= 0, 1.0, e) / (1.0 + e)


def wrong(z):
    """Wrong answers that are seen often, each with its message."""
    s = right(z)
    return [
        (right(-np.asarray(z)), "The minus sign is missing: the exponent is -z, not z."),
        (
            lambda: 1.0 + np.exp(-np.clip(z, -700.0, None)),
            "Only the lower part of the fraction came back.",
        ),
        (
            lambda: 1.0 / (1.0 - np.exp(-np.clip(z, -700.0, None))),
            "There is a minus below, where a plus has to be.",
        ),
        (
            lambda: 1.0 + np.exp(-np.abs(z)),
            "There are no brackets around the lower part of the fraction.",
        ),
        (lambda: (s > 0.5) * 1.0, "Only 0 and 1 came back: that is a step, not the sigmoid."),
        (np.tanh(z), "This is tanh. The sigmoid lies between 0 and 1."),
        (
            lambda: np.where(np.asarray(z) >= 0, 1.0, np.exp(-np.abs(z))) + np.exp(-np.abs(z)),
            "There are no brackets around the lower part of the fraction.",
        ),
        (s * (1 - s), "This is the slope of the sigmoid, not its value."),
        (
            np.where(np.asarray(z) > 709.7, np.nan, s),
            "Both parts of the fraction became infinite: e^z is too large for large z.",
        ),
        (
            lambda: np.sum(s),
            "One number came back for a whole array: the sum of what was asked for.",
        ),
        (
            lambda: right(np.clip(z, -10.0, 10.0)),
            "The numbers are cut off too early, at 10: there it is not yet 0 or 1.",
        ),
    ]


def ask(learner, z):
    """One question with its known wrong answers."""
    got = learner.sigmoid(z)
    close(got, right(z), instead=wrong(z))
    return got


def test_zero(learner):
    """Gives one half at 0"""
    ask(learner, 0.0)


def test_number(learner):
    """Works for single numbers"""
    chance = rng("python")
    for z in (2.0, -2.0, chance.uniform(0.5, 4.0), -chance.uniform(0.5, 4.0)):
        ask(learner, z)


@points(2)
def test_arrays(learner):
    """Works for arrays of any shape"""
    for shape in SHAPES:
        ask(learner, rng().normal(size=shape) * 3)


def test_float32(learner):
    """Works for arrays of type float32"""
    ask(learner, (rng().normal(size=(4, 3)) * 3).astype(np.float32))
    finite(learner.sigmoid(EXTREMES.astype(np.float32)))


def test_extremes(learner):
    """Is right from -1000 to 1000"""
    for z in (1000.0, -1000.0, EXTREMES):
        ask(learner, z)


def test_no_warning(learner):
    """Does not make NumPy warn"""
    for z in (EXTREMES, 1000.0, -1000.0, EXTREMES.reshape(5, 2)):
        warns_nothing(learner.sigmoid(z))


def test_argument_stays(learner):
    """Leaves its argument as it is"""
    unchanged(learner.sigmoid(rng().normal(size=(3, 2))))
