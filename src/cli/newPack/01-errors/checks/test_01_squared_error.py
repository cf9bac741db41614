"""Hidden checks of the step 01-squared-error: each function `test_…` is one, its docstring the title."""

from dl_labs import close, points, rng


def wrong(p, t):
    """Wrong answers that you expect, each with what the learner then reads. The first that matches counts."""
    return [
        (p - t, "The difference still has to be squared."),
        (abs(p - t), "This is the distance; the squared error is the difference times itself."),
        (p**2 - t**2, "Each number is squared by itself; the difference comes first."),
    ]


def test_example(learner):
    """Gives the example from the text"""
    close(learner.squared_error(2.0, 5.0), 9.0, instead=wrong(2.0, 5.0))


@points(2)
def test_any_numbers(learner):
    """Works for any numbers, too high or too low"""
    # New numbers in every run, so that nobody can learn the answers by heart.
    chance = rng()
    for sign in (-1, 1):
        t = chance.uniform(1.0, 4.0)
        p = t + sign * chance.uniform(2.0, 5.0)
        close(learner.squared_error(p, t), (p - t) ** 2, instead=wrong(p, t))


def test_no_error(learner):
    """Gives 0 where the prediction is right"""
    close(learner.squared_error(3.0, 3.0), 0.0)
