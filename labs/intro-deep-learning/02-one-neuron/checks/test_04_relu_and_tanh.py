"""Checks of the step "ReLU and tanh"."""

import numpy as np

from dl_labs import close, points, rng, unchanged, warns_nothing

SHAPES = [(5,), (7, 3), (1, 4), (2, 1)]
EXTREMES = np.array([-1000.0, -400.25, -20.0, 0.0, 20.0, 400.25, 1000.0])


def draw(chance, shape):
    """Numbers of both signs, none near 0, so that every rule shows."""
    z = chance.uniform(0.4, 3.0, size=shape) * chance.choice([-1.0, 1.0], size=shape)
    z.reshape(-1)[0] = -1.5
    z.reshape(-1)[-1] = 2.5
    return z


def wrong_relu(z):
    """Wrong answers for relu that are seen often, each with its message."""
    z = np.asarray(z)
    top = max(0.0, float(np.max(z)))
    one = "That is the one largest element; the comparison with 0 is made for each element."
    return [
        (np.abs(z), "Negative numbers changed sign; they have to become 0."),
        (z, "Negative numbers came through; they have to become 0."),
        (np.minimum(z, 0.0), "The wrong half is kept: positive numbers have to stay."),
        (-np.minimum(z, 0.0), "The wrong half is kept: positive numbers have to stay."),
        ((z > 0) * 1.0, "There is a 1 wherever z is positive; z itself has to stand there."),
        (
            np.where(z > 0, z, 0.01 * z),
            "Negative numbers are let through a little; they have to become 0.",
        ),
        (
            np.where(z > 0, z, 0.1 * z),
            "Negative numbers are let through a little; they have to become 0.",
        ),
        (np.where(z > 0, z, 1.0), "Negative numbers became 1; they have to become 0."),
        (np.clip(z, 0.0, 1.0), "Large numbers are cut off at 1; only negative ones change."),
    ] + (
        [
            (top, one),
            (np.full(z.shape, top), one),
            (z[z > 0], "Negative numbers are left out; they have to become 0."),
        ]
        if z.ndim
        else []
    )


def wrong_tanh(z):
    """Wrong answers for tanh that are seen often, each with its message."""
    z = np.asarray(z, dtype=float)
    t = np.tanh(z)
    return [
        (0.5 * (1.0 + np.tanh(z / 2)), "This is the sigmoid. Tanh goes from -1 to 1."),
        (np.tanh(z / 2), "The sigmoid inside needs twice z: tanh(z) = 2 sigmoid(2z) - 1."),
        (0.5 * (1.0 + t), "The sigmoid of 2z has to be stretched, too: times 2, minus 1."),
        (-t, "The sign is wrong: is the difference above taken the other way round?"),
        (np.tan(z), "This is the tangent of an angle. The hyperbolic tangent was expected."),
        (np.arctan(z), "This is the inverse tangent. The hyperbolic tangent was expected."),
        (1.0 - t**2, "This is the slope of tanh, not its value."),
        (
            lambda: np.where(np.abs(z) > 700.0, np.nan, t),
            "Both parts of the fraction became infinite: e^z is too large for large z.",
        ),
        (
            lambda: np.where(z > 350.0, np.nan, t),
            "Both parts of the fraction became infinite: e^2z is too large for large z.",
        ),
    ]


def relu(learner, z):
    """One question about relu with its known wrong answers."""
    close(learner.relu(z), np.maximum(z, 0.0), instead=wrong_relu(z))


def tanh(learner, z):
    """One question about tanh with its known wrong answers."""
    close(learner.tanh(z), np.tanh(z), instead=wrong_tanh(z))


def test_relu_number(learner):
    """relu works for single numbers"""
    chance = rng("python")
    for z in (3.0, -2.0, 0.0, chance.uniform(0.5, 9.0), -chance.uniform(0.5, 9.0)):
        relu(learner, z)


@points(2)
def test_relu_arrays(learner):
    """relu works for arrays of any shape"""
    for shape in SHAPES:
        relu(learner, draw(rng(), shape))
    relu(learner, draw(rng(), (4, 3)).astype(np.float32))


def test_relu_extremes(learner):
    """relu is right from -1000 to 1000, also where nothing is positive"""
    relu(learner, EXTREMES)
    relu(learner, -np.abs(draw(rng(), (3, 2))))
    warns_nothing(learner.relu(EXTREMES))


def test_relu_argument_stays(learner):
    """relu leaves its argument as it is"""
    unchanged(learner.relu(draw(rng(), (3, 2))))


def test_tanh_number(learner):
    """tanh works for single numbers"""
    chance = rng("python")
    for z in (0.0, -2.0, 3.0, chance.uniform(0.5, 2.0), -chance.uniform(0.5, 2.0)):
        tanh(learner, z)


@points(2)
def test_tanh_arrays(learner):
    """tanh works for arrays of any shape"""
    for shape in SHAPES:
        tanh(learner, draw(rng(), shape))
    tanh(learner, draw(rng(), (4, 3)).astype(np.float32))


def test_tanh_extremes(learner):
    """tanh is right from -1000 to 1000, without a warning"""
    tanh(learner, EXTREMES)
    for z in (1000.0, -1000.0):
        tanh(learner, z)
    warns_nothing(learner.tanh(EXTREMES))


def test_tanh_argument_stays(learner):
    """tanh leaves its argument as it is"""
    unchanged(learner.tanh(draw(rng(), (3, 2))))
